"""Who is silent on a question: reports in which no sentence comes near one of the answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim, Mention
from crosscheck.model.contracts import Stated
from crosscheck.model.event import Alignment
from crosscheck.model.values import Granularity, Phrase, Quantity, Status, TimeExpression
from crosscheck.text.chance import figure_of, is_rare
from crosscheck.text.lexicon import content_terms
from crosscheck.text.likeness import own_terms
from crosscheck.text.quantities import QuantityRelation, relate_quantities
from crosscheck.text.times import TimeRelation, relate

SAME_VALUE, SAME_TYPE, NO_VALUE = 1, 3, 4
"""Content words, besides the answer itself, that a sentence must share with a passage to come
near it: with the same value, with another value of the same type, and where words are all. Of 100
facts of one source that readers called untrue or silly most stand in the other article too, in
other words (docs/evaluation.md, eighth reading): one word and the value are enough to doubt."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence of a report: its content words, and all that it mentions."""

    terms: frozenset[str]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Hearing:
    """All sentences of an event, as far as they may answer a question."""

    by_document: Mapping[str, tuple[Spoken, ...]]
    terms: Mapping[str, frozenset[str]]
    """By sentence id."""
    holders: Mapping[str, Mapping[str, tuple[int, ...]]]
    """Document id → content word → places in ``by_document`` of the sentences that have it."""
    aligned: Mapping[str, frozenset[str]]
    """Sentence id → ids of the documents that have a sentence aligned with it."""

    def comes_near(self, document: str, answers: Sequence[Stated]) -> bool:
        """Tell whether a document may say what one of the answers says, in words not matched."""
        return any(
            document in self.aligned.get(stated.claim.sentence, ())
            or self._is_told(document, stated)
            for stated in answers
        )

    def _is_told(self, document: str, stated: Stated) -> bool:
        own = self.terms.get(stated.claim.sentence, frozenset()) - own_terms(stated.mention)
        holders = self.holders.get(document, {})
        sharing = {place for term in own for place in holders.get(term, ())}
        spoken = self.by_document.get(document, ())
        return any(self._is_near(stated, own, spoken[place]) for place in sorted(sharing))

    def _is_near(self, stated: Stated, own: frozenset[str], spoken: Spoken) -> bool:
        shared = len(own & spoken.terms)
        if shared < SAME_VALUE:
            return False
        if isinstance(stated.mention.value, Phrase | Status):
            return shared >= NO_VALUE
        if any(_fits(stated.mention, mention) for mention in spoken.mentions):
            return True
        return shared >= SAME_TYPE and any(_is_like(stated.mention, m) for m in spoken.mentions)


def hearing_of(
    documents: Iterable[AnnotatedDocument], claims: Iterable[Claim], alignments: Iterable[Alignment]
) -> Hearing:
    """Return the sentences of the documents with what their claims mention."""
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for claim in claims:
        mentions[claim.sentence].extend(claim.slots)
    terms: dict[str, frozenset[str]] = {}
    holder: dict[str, str] = {}
    spoken: dict[str, tuple[Spoken, ...]] = {}
    for annotated in documents:
        for sentence in annotated.sentences:
            terms[sentence.id] = content_terms(sentence)
            holder[sentence.id] = annotated.document.id
        spoken[annotated.document.id] = tuple(
            Spoken(terms[sentence.id], tuple(mentions[sentence.id]))
            for sentence in annotated.sentences
        )
    aligned: dict[str, set[str]] = defaultdict(set)
    for one in alignments:
        aligned[one.a].add(holder[one.b])
        aligned[one.b].add(holder[one.a])
    together = {id_: frozenset(found) for id_, found in aligned.items()}
    holders = {document: _holders(sentences) for document, sentences in spoken.items()}
    return Hearing(spoken, terms, holders, together)


def _holders(sentences: Sequence[Spoken]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, sentence in enumerate(sentences):
        for term in sentence.terms:
            found[term].append(place)
    return {term: tuple(places) for term, places in found.items()}


def _fits(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions may give one value."""
    match a.value, b.value:
        case TimeExpression() as one, TimeExpression() as other:
            if None is one.day is other.day and one.weekday is not None:
                return one.weekday == other.weekday or relate(one, other) in _ONE_TIME
            fine = min(one.granularity, other.granularity) >= Granularity.DAY
            alike = fine or one.granularity == other.granularity
            return alike and relate(one, other) in _ONE_TIME
        case Quantity() as one, Quantity() as other:
            same = figure_of(one) == figure_of(other)
            alike = _is_like(a, b) and relate_quantities(one, other) not in _NO_AMOUNT
            return (
                alike or (same and not (one.counted and other.counted)) or (same and is_rare(one))
            )
        case _:
            return a.key == b.key


_ONE_TIME = (TimeRelation.EQUAL, TimeRelation.WITHIN, TimeRelation.CONTAINS)
_NO_AMOUNT = (QuantityRelation.EXCLUDES, QuantityRelation.UNKNOWN)


def _is_like(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions are answers of one type."""
    match a.value, b.value:
        case Quantity() as one, Quantity() as other:
            return (one.measure, one.counted) == (other.measure, other.counted)
        case _:
            return False
