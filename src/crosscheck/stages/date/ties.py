"""Two documents that tell the time of one happening, one of them by relative words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model.claim import Claim, Manner, Mention, Modality, Polarity, Role
from crosscheck.model.compared import Compared
from crosscheck.model.contracts import Stated
from crosscheck.model.evidence import Span
from crosscheck.model.fact import Kind
from crosscheck.model.source import DateClue
from crosscheck.model.values import TimeExpression, TimeStatus
from crosscheck.stages.date.inside import is_told_as_past
from crosscheck.stages.date.words import Days, Words, days_from, is_relative
from crosscheck.text.parties import PARTIES

SURE = 0.7
"""Least likeness of two passages, with predicates of one class, whose times date one happening."""

SURE_OF_PARTIES = 0.5
"""The same where the two clauses have a named party in common. Both measured: 'checks.dating'."""

_LEVELS = frozenset(
    {
        "same-words",
        "same-time",
        "finer-time",
        "overlapping-time",
        "meets-by-chance",
        "unknown-reference",
    }
)
"""Levels of the ladder of dates behind whose first gates two answers do not exclude each other;
whether they belong to one happening is asked here, more strictly."""

_REASON = "the same happening is dated by another article"


@dataclass(frozen=True, slots=True)
class Tie:
    """A time of one document, and the same time as another document tells it."""

    own: Mention
    sentence: str
    other: Mention
    other_sentence: str

    @property
    def document(self) -> str:
        """Id of the document that the tie dates."""
        return self.own.evidence.document

    @property
    def source(self) -> str:
        """Id of the document that gives the date."""
        return self.other.evidence.document


def ties_of(compared: Sequence[Compared], words: Words) -> tuple[Tie, ...]:
    """Return the ties among compared answers, both ways round, sorted by place."""
    found: dict[tuple[str, Span, str, Span], Tie] = {}
    for answers in compared:
        if answers.kind is not Kind.DATE:
            continue
        for i, j, comparison in answers.pairs:
            a, b = answers.answers[i], answers.answers[j]
            if comparison.level in _LEVELS and _are_one(a, b, comparison.score, words):
                for tie in (_tie(a, b), _tie(b, a)):
                    own, other = tie.own.evidence, tie.other.evidence
                    found[own.document, own.span, other.document, other.span] = tie
    return tuple(found[key] for key in sorted(found))


def _tie(own: Stated, other: Stated) -> Tie:
    return Tie(own.mention, own.claim.sentence, other.mention, other.claim.sentence)


def _are_one(a: Stated, b: Stated, score: float, words: Words) -> bool:
    """Tell whether two clauses surely tell of one happening.

    Both say as a fact that it happened, by predicates of one class, each sentence gives one
    time only, and not each of them names what the other document never does.
    """
    if a.claim.predicate.sense != b.claim.predicate.sense:
        return False
    share = bool(_parties(a.claim) & _parties(b.claim))
    if score < (SURE_OF_PARTIES if share else SURE):
        return False
    if not all(_is_plain(each, words) for each in (a, b)):
        return False
    return not (_names(a, words) - words.names_of(b.claim.document)) or not (
        _names(b, words) - words.names_of(a.claim.document)
    )


def _parties(claim: Claim) -> set[str]:
    return {m.key for m in claim.mentions(*PARTIES) if m.key[:2] in ("p:", "o:", "s:")}


def _names(stated: Stated, words: Words) -> set[str]:
    """Return the words of proper names in the clause, those of its time left out."""
    span, time = stated.claim.span, stated.mention.evidence.span
    return {
        token.text.lower()
        for token in words.sentences[stated.claim.sentence].tokens
        if token.pos == "PROPN" and span.start <= token.start < span.end
        if not time.start <= token.start < time.end
    }


def _is_plain(stated: Stated, words: Words) -> bool:
    claim, mention = stated.claim, stated.mention
    return (
        claim.polarity is Polarity.AFFIRMED
        and claim.modality is Modality.ASSERTED
        and claim.attribution[-1].manner is not Manner.DIRECT_QUOTE
        and not mention.inner
        and is_told_as_past(claim, words.sentences[claim.sentence])
        and {m.evidence.span for m in stated.times} <= {mention.evidence.span}
    )


def clue_of(tie: Tie, words: Words, source: Days | None) -> DateClue | None:
    """Return what a tie says of its document's date; None when it says nothing.

    ``source`` is when the other document appeared, as far as it has to be counted from.
    """
    values = _values(tie, words, source)
    if not values:
        return None
    evidence = (tie.own.evidence, tie.other.evidence)
    place = tie.sentence, tie.own.evidence.span
    told = words.at(place, None)
    if told is not None and is_relative(told):
        days = days_from(words, place, values)
        return DateClue(*days, _REASON, evidence) if days else None
    firsts = [value.earliest for value in values if value.earliest]
    if len(firsts) < len(values) or told is None or told.status is not TimeStatus.PARTIAL:
        return None
    return DateClue(min(firsts), None, f"{_REASON}, and told as past", evidence)


def _values(tie: Tie, words: Words, source: Days | None) -> tuple[TimeExpression, ...]:
    """Return what the other document's words can mean, each reading once."""
    place = tie.other_sentence, tie.other.evidence.span
    told = words.at(place, None)
    if told is not None and told.status is TimeStatus.RESOLVED:
        return (told,)
    return words.readings(place, source) if source else ()


def time_mentions(claim: Claim) -> Iterator[tuple[Mention, TimeExpression]]:
    """Yield the mentions of a claim that tell when."""
    for mention in claim.mentions(Role.TIME):
        if isinstance(mention.value, TimeExpression):
            yield mention, mention.value
