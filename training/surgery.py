"""Cutting and mending sentences: what the typed edits share."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from crosscheck.model.annotation import EntitySpan, Sentence
from training.mix import LABELS, Pair

ENTAILMENT, NEUTRAL, CONTRADICTION = range(len(LABELS))

NAMED = ("PERSON", "GPE", "ORG", "NORP")


@dataclass(frozen=True, slots=True)
class Names:
    """Names of each entity label that the sentences hold, to put in one another's place."""

    of_label: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, sentences: Iterable[Sentence]) -> Names:
        """Collect the names, sorted."""
        found: dict[str, set[str]] = defaultdict(set)
        for sentence in sentences:
            for entity in sentence.entities:
                name = words(sentence, entity)
                if entity.label in NAMED and re.fullmatch(r"[A-Z][\w.-]+( [A-Z][\w.-]+)*", name):
                    found[entity.label].add(name)
        return cls({label: tuple(sorted(names)) for label, names in found.items()})

    def other(self, name: str, label: str, chance: random.Random) -> str | None:
        """Return another name of the label, with as many words and no word in common."""
        same = [n for n in self.of_label.get(label, ()) if len(n.split()) == len(name.split())]
        apart = [n for n in same if not set(n.split()) & set(name.split())]
        return chance.choice(apart) if apart else None


Edit = Callable[[Sentence, Names, random.Random], Pair | None]
"""Makes a pair of a sentence, None when the sentence does not lend itself to it."""


def words(sentence: Sentence, entity: EntitySpan) -> str:
    """Return the words of an entity as they stand."""
    return cut(sentence, entity.start, entity.end)


def cut(sentence: Sentence, start: int, end: int) -> str:
    """Return what stands between two token indices."""
    base = sentence.span.start
    tokens = sentence.tokens[start:end]
    return sentence.text[tokens[0].start - base : tokens[-1].end - base] if tokens else ""


def put(sentence: Sentence, changes: Mapping[tuple[int, int], str]) -> str:
    """Return the sentence with token ranges replaced; blanks and capitals are mended."""
    base = sentence.span.start
    parts, last = [], 0
    for (start, end), text in sorted(changes.items()):
        first = sentence.tokens[start].start - base if start < len(sentence.tokens) else None
        first = len(sentence.text) if first is None else first
        parts += [sentence.text[last:first], text]
        last = sentence.tokens[end - 1].end - base if end > start else first
    return mended("".join([*parts, sentence.text[last:]]))


def mended(text: str) -> str:
    """Return a text without doubled blanks or commas, its first letter large."""
    text = " ".join(text.split())
    text = re.sub(r"\s+([,.;:?!)])", r"\1", text)
    text = re.sub(r",\s*(?=[,.;])", "", text)
    text = re.sub(r"^[,;]\s*", "", text)
    return text[:1].upper() + text[1:]


def subtree(sentence: Sentence, head: int) -> tuple[int, int] | None:
    """Return the token range under a token, None when it is torn apart."""
    inside = {head}
    grown = True
    while grown:
        more = {i for i, t in enumerate(sentence.tokens) if t.head in inside} - inside
        inside |= more
        grown = bool(more)
    start, end = min(inside), max(inside) + 1
    return (start, end) if end - start == len(inside) else None


def root(sentence: Sentence) -> int | None:
    """Return the root when it is a verb."""
    for index, token in enumerate(sentence.tokens):
        if token.head == index and token.pos in ("VERB", "AUX"):
            return index
    return None


_UNSURE = frozenset(
    "if unless not n't never no none nobody nothing neither nor without only may might could would"
    " should can must whether hardly rarely few little fail deny doubt almost or than".split()
)


def is_plain(sentence: Sentence) -> bool:
    """Tell whether a sentence asserts: no negation, condition, comparison or hedge in it."""
    return not any(
        token.lemma in _UNSURE or token.text.lower() in _UNSURE for token in sentence.tokens
    )


def pair(premise: str, hypothesis: str, label: int, kind: str) -> Pair:
    """Return a pair whose source names the edit."""
    return Pair(premise, hypothesis, label, f"edit-{kind}")


def either_order(a: str, b: str, kind: str, chance: random.Random) -> Pair:
    """Return two texts that follow from each other."""
    first, second = (a, b) if chance.random() < 0.5 else (b, a)
    return pair(first, second, ENTAILMENT, kind)


def either_way(a: str, b: str, kind: str, chance: random.Random) -> Pair:
    """Return a contradiction, which holds in both directions."""
    first, second = (a, b) if chance.random() < 0.5 else (b, a)
    return pair(first, second, CONTRADICTION, kind)
