"""Words that one article quotes and another prints without marks: a tweet, a transcript."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.model.claim import Attribution, Claim, Manner, Mention, Role
from crosscheck.model.evidence import Evidence, Span
from crosscheck.text.lexicon import STOPWORDS
from crosscheck.text.quoting import spoken_places, spoken_words

LEAST_WORDS = 6
"""Words of a quotation that is looked for elsewhere, and"""

LEAST_CONTENT = 3
"""content words among them: all of 126 such runs in 498 clusters that nobody had read are the words
that the other article quotes."""


@dataclass(frozen=True, slots=True)
class _Quotation:
    """Words that an article quotes."""

    words: tuple[str, ...]
    """As they are heard; at least LEAST_WORDS."""
    claim: Claim
    mention: Mention


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of a sentence that another article quotes."""

    span: Span
    """In the document."""
    quoted: Mention
    said: tuple[Attribution, ...]
    """Who says so in the article that quotes it, the outlet left out."""


def with_unmarked(
    documents: Sequence[AnnotatedDocument], claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    """Return the claims, those in words that another article quotes told as its quotation.

    The first clause of such words opens them, as it opens a quotation in marks, and all clauses in
    them are said by whoever says them there.
    """
    of_sentence: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        of_sentence[claim.sentence].append(claim)
    quotations = list(_quotations(claims))
    marked: dict[str, list[Span]] = defaultdict(list)
    for one in quotations:
        marked[one.claim.document].append(one.mention.evidence.span)
    told: dict[str, Claim] = {}
    for document in documents:
        foreign = [one for one in quotations if one.claim.document != document.document.id]
        for sentence, run in _runs(document, foreign, marked[document.document.id]):
            told |= {one.id: one for one in _told(sentence, run, of_sentence[sentence.id], told)}
    return tuple(told.get(claim.id, claim) for claim in claims)


def _quotations(claims: Sequence[Claim]) -> Iterator[_Quotation]:
    for claim in claims:
        for mention in claim.mentions(Role.QUOTATION):
            words = tuple(spoken_words(mention.evidence.quote))
            content = [word for word in words if word not in STOPWORDS]
            if len(words) >= LEAST_WORDS and len(content) >= LEAST_CONTENT:
                yield _Quotation(words, claim, mention)


def _runs(
    annotated: AnnotatedDocument, quotations: Sequence[_Quotation], marked: Sequence[Span]
) -> Iterator[tuple[Sentence, _Run]]:
    """Yield where a document prints words that others quote, outside of its own quotations."""
    wanted: dict[tuple[str, ...], list[_Quotation]] = defaultdict(list)
    for one in quotations:
        wanted[one.words[:LEAST_WORDS]].append(one)
    if not wanted:
        return
    for sentence in annotated.sentences:
        places = spoken_places(sentence.text)
        heard = tuple(word for word, _ in places)
        for first in range(len(heard) - LEAST_WORDS + 1):
            for one in wanted.get(heard[first : first + LEAST_WORDS], ()):
                last = first + len(one.words)
                if heard[first:last] != one.words:
                    continue
                start = sentence.span.start
                span = Span(start + places[first][1].start, start + places[last - 1][1].end)
                if not any(span.overlaps(own) for own in marked):
                    yield sentence, _Run(span, one.mention, one.claim.attribution[1:])


def _told(
    sentence: Sentence, run: _Run, claims: Sequence[Claim], told: Mapping[str, Claim]
) -> Iterator[Claim]:
    """Yield the claims of a sentence that stand in a run, the first one as what opens it.

    None where the article itself says that somebody else says so: many deny one thing in few words.
    """
    inside = [c for c in claims if run.span.contains(_place(sentence, c))]
    inside.sort(key=lambda claim: claim.predicate.index)
    if any(_says_another(claim, run.said) for claim in inside):
        return
    for number, one in enumerate(inside):
        claim = told.get(one.id, one)
        if number == 0 and not claim.mentions(Role.QUOTATION):
            slots = (*claim.slots, _quotation(sentence, run))
            claim = replace(claim, slots=tuple(sorted(slots, key=lambda mention: mention.order)))
        yield replace(claim, attribution=(*_known(claim), *_spoken(claim, run.said)))


def _says_another(claim: Claim, said: Sequence[Attribution]) -> bool:
    """Tell whether an article gives the words to somebody whom the other one does not name."""
    last = _known(claim)[-1]
    return last.manner is not Manner.OWN_VOICE and last.speaker not in {s.speaker for s in said}


def _place(sentence: Sentence, claim: Claim) -> Span:
    token = sentence.tokens[claim.predicate.index]
    return Span(token.start, token.end)


def _quotation(sentence: Sentence, run: _Run) -> Mention:
    first, last = (at - sentence.span.start for at in (run.span.start, run.span.end))
    evidence = Evidence(sentence.document, run.span, sentence.text[first:last])
    return replace(run.quoted, evidence=evidence)


def _known(claim: Claim) -> tuple[Attribution, ...]:
    """Return the chain of a claim without an 'I' that names nobody."""
    last = claim.attribution[-1]
    return claim.attribution[:-1] if last.speaker.lower() in _SPEAKING else claim.attribution


def _spoken(claim: Claim, said: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return whose words they are, where this article does not say so itself."""
    if _known(claim)[-1].manner is not Manner.OWN_VOICE:
        return ()
    return tuple(replace(link, cue="", manner=Manner.DIRECT_QUOTE) for link in said[-1:])


_SPEAKING = frozenset({"i", "we"})
