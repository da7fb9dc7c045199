"""The dependency tree of one sentence, with the questions that extraction asks of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from crosscheck.model.annotation import EntitySpan, Sentence, Token
from crosscheck.model.evidence import Evidence, Span
from crosscheck.text.lexicon import STOPWORDS
from crosscheck.text.written import written

CLAUSES = frozenset({"ccomp", "advcl", "relcl", "parataxis", "csubj", "acl", "xcomp", "pcomp"})
"""Dependencies that open a clause of their own."""

WINDOW = 6
"""Content words on each side that tell what a value is said of."""

FRAME = 4
"""Words on each side, function words among them, that show where in a passage a value stands."""

_EMPTY = frozenset({"PUNCT", "SPACE", "DET", "CCONJ", "PART", "SYM", "ADP", "PRON"})

_UNFRAMED = frozenset({"PUNCT", "SPACE", "DET"})

_PARTS = frozenset("none all some most many each both any several few".split())
"""Pronouns whose noun follows: 'none of the night lines'."""

_HYPHENS = frozenset("-‐‑")

_OUTSIDE_PHRASE = CLAUSES | {"appos", "conj", "cc", "punct", "npadvmod", "advmod", "prep"}


@dataclass(slots=True)
class Tree:
    """Children, phrases and clauses of one sentence; indices are token indices."""

    sentence: Sentence
    tokens: tuple[Token, ...] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    children: list[list[int]] = field(init=False)
    entity_at: dict[int, EntitySpan] = field(init=False)
    clauses: dict[int, list[int]] = field(default_factory=dict)
    """Clauses by predicate, made on first use."""
    content: list[int] = field(init=False)
    framing: list[int] = field(init=False)
    """Indices of the content words, and of all words but determiners, in order."""

    def __post_init__(self) -> None:
        self.tokens = self.sentence.tokens
        self.starts = [token.start for token in self.tokens]
        self.ends = [token.end for token in self.tokens]
        self.children = [[] for _ in self.tokens]
        for index, token in enumerate(self.tokens):
            if token.head != index:
                self.children[token.head].append(index)
        self.framing = [i for i, token in enumerate(self.tokens) if token.pos not in _UNFRAMED]
        self.content = [
            i
            for i in self.framing
            if self.tokens[i].pos not in _EMPTY and self.tokens[i].lemma not in STOPWORDS
        ]
        self.entity_at = {
            index: entity
            for entity in self.sentence.entities
            for index in range(entity.start, entity.end)
        }

    def child(self, index: int, *deps: str) -> int | None:
        """Return the first child with one of the dependencies."""
        for candidate in self.children[index]:
            if self.tokens[candidate].dep in deps:
                return candidate
        return None

    def conjuncts(self, index: int) -> list[int]:
        """Return the token and everything coordinated with it, left to right."""
        found = [index]
        for current in found:
            found.extend(c for c in self.children[current] if self.tokens[c].dep == "conj")
        return found

    def coordination(self, index: int) -> Iterator[int]:
        """Yield the token, what it is coordinated to, and so on up to the first of them.

        A parse may call its root coordinated; the root is its own head and ends the chain.
        """
        yield index
        while self.tokens[index].dep == "conj" and self.tokens[index].head != index:
            index = self.tokens[index].head
            yield index

    def descend(self, index: int, barred: frozenset[str]) -> Iterator[int]:
        """Yield the subtree of a token without branches whose dependency is barred."""
        pending = [index]
        while pending:
            current = pending.pop()
            yield current
            pending.extend(c for c in self.children[current] if self.tokens[c].dep not in barred)

    def is_relative(self, index: int) -> bool:
        """Tell whether a token stands in a relative clause."""
        while self.tokens[index].dep != "relcl":
            head = self.tokens[index].head
            if head == index:
                return False
            index = head
        return True

    def quantified(self, index: int) -> int:
        """Return the noun that a quantifying pronoun speaks of; the token itself for any other.

        Of 'none of the night lines' that is 'lines'.
        """
        of = self.child(index, "prep")
        if self.tokens[index].lemma not in _PARTS or of is None:
            return index
        noun = self.child(of, "pobj") if self.tokens[of].text.lower() == "of" else None
        return index if noun is None else noun

    def core(self, index: int) -> list[int]:
        """Return the noun phrase around its head: determiners, adjectives, compounds, 'of'."""
        found = set(self.descend(index, frozenset(_OUTSIDE_PHRASE)))
        for preposition in self.children[index]:
            token = self.tokens[preposition]
            if token.dep == "prep" and token.text.lower() == "of":
                found.update(self.descend(preposition, frozenset(CLAUSES | {"appos", "punct"})))
        return self._run_around(index, sorted(found))

    def clause(self, index: int) -> list[int]:
        """Return the tokens of the clause of a predicate, nested clauses left out."""
        if index not in self.clauses:
            self.clauses[index] = self._clause(index)
        return self.clauses[index]

    def _clause(self, index: int) -> list[int]:
        barred = frozenset(CLAUSES | {"conj"})
        found: set[int] = set()
        for current in self.descend(index, barred):
            found.add(current)
            for child in self.children[current]:
                if self.tokens[child].dep == "conj" and self.tokens[child].pos != "VERB":
                    found.update(self.descend(child, barred))
        for child in self.children[index]:
            if self.tokens[child].dep == "xcomp":
                found.update(self.clause(child))
        return sorted(found)

    def span(self, indices: list[int]) -> Span:
        """Return the document span from the first to the last of the tokens."""
        return Span(self.tokens[indices[0]].start, self.tokens[indices[-1]].end)

    def evidence(self, indices: list[int]) -> Evidence:
        """Return the exact words from the first to the last of the tokens."""
        return self.evidence_of(self.span(indices))

    def evidence_of(self, span: Span) -> Evidence:
        """Return the exact words of a span that lies within the sentence."""
        base = self.sentence.span.start
        quote = self.sentence.text[span.start - base : span.end - base]
        return Evidence(self.sentence.document, span, quote)

    def written(self, first: int, last: int) -> str:
        """Return the words from one token to another as written, with blanks folded.

        What was set aside between them is marked: '[…]'.
        """
        return written(self.sentence, first, last, "[…]")

    def words(self, indices: list[int]) -> str:
        """Return the words of the tokens, blanks between them as in the text."""
        return " ".join(self.tokens[i].text for i in indices)

    def inside(self, span: Span) -> list[int]:
        """Return the indices of the tokens that overlap a document span."""
        first = bisect_right(self.ends, span.start)
        return list(range(first, bisect_left(self.starts, span.end)))

    def token_at(self, offset: int) -> int | None:
        """Return the index of the token that covers a document offset."""
        for index, token in enumerate(self.tokens):
            if token.start <= offset < token.end:
                return index
        return None

    def lemmas(self, indices: list[int]) -> tuple[str, ...]:
        """Return the sorted content lemmas of the tokens."""
        found = {
            self.tokens[i].lemma
            for i in indices
            if self.tokens[i].pos not in ("PUNCT", "SPACE", "DET", "CCONJ", "PART", "SYM")
        }
        return tuple(sorted(lemma for lemma in found if lemma not in STOPWORDS))

    def around(self, span: Span) -> tuple[str, ...]:
        """Return the sorted content lemmas of the WINDOW nearest content words on each side."""
        before, after = self._beside(span, self.content)
        near = (*before[-WINDOW:], *after[:WINDOW])
        return tuple(sorted({self.tokens[i].lemma for i in near}))

    def frame(self, span: Span) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the lemmas of the FRAME words before and after a span, the nearest first."""
        before, after = self._beside(span, self.framing)
        return (
            tuple(self.tokens[i].lemma for i in before[: -FRAME - 1 : -1]),
            tuple(self.tokens[i].lemma for i in after[:FRAME]),
        )

    def _beside(self, span: Span, words: list[int]) -> tuple[list[int], list[int]]:
        """Return the given words that end before a span, and those that start after it."""
        first = bisect_right(self.ends, span.start)
        last = bisect_left(self.starts, span.end)
        return words[: bisect_left(words, first)], words[bisect_left(words, last) :]

    def _run_around(self, index: int, indices: list[int]) -> list[int]:
        """Keep the unbroken run of indices around the head; a hole is another phrase."""
        kept = set(indices)
        low = high = index
        while low - 1 in kept or self._leads_on(low, kept):
            low -= 1
        while high + 1 in kept or self.is_hyphenated(high) or self.is_hyphenated(high + 1):
            high += 1
        return list(range(low, high + 1))

    def _leads_on(self, low: int, kept: set[int]) -> bool:
        """Tell whether the word before belongs to a run: a mark within it, or 'Kurdish-led'."""
        marked = low - 2 in kept and self.tokens[low - 1].pos == "PUNCT"
        return marked or self.is_hyphenated(low - 1) or self.is_hyphenated(low)

    def is_hyphenated(self, index: int) -> bool:
        """Tell whether a token is a hyphen with a word right before and right behind it."""
        if not 0 < index < len(self.tokens) - 1 or self.tokens[index].text not in _HYPHENS:
            return False
        before, hyphen, after = self.tokens[index - 1 : index + 2]
        return before.end == hyphen.start and hyphen.end == after.start


def whole_words(tree: Tree, kept: list[int]) -> list[int]:
    """Add what is written together with the last token: 'to re' is 'to re-establish'."""
    found = list(kept)
    while found and found[-1] + 1 < len(tree.tokens):
        last, after = tree.tokens[found[-1]], tree.tokens[found[-1] + 1]
        joined = after.start == last.end and "-" in (after.text, last.text)
        if not joined:
            break
        found.append(found[-1] + 1)
    return found
