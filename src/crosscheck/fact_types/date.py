"""When? Times as intervals: the same, finer, unresolved, or excluding each other."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.model.claim import Claim, Manner, Mention, Modality, Polarity, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import TimeExpression, TimeStatus, TimeType
from crosscheck.text.answers import (
    CLEAR,
    listed,
    may_tell_one_thing,
    other_parties,
    other_topic,
    tell_one_thing,
    unknown_subject,
)
from crosscheck.text.dated import (
    are_two_limits,
    are_two_stocktakings,
    as_far_as_known,
    as_inferred,
    both_times,
    one_word_two_days,
    refinement,
    relation,
    rests_on,
    same_words,
    time_of,
)
from crosscheck.text.lexicon import PURE_REPORTING
from crosscheck.text.parties import share_participant
from crosscheck.text.questions import when, with_gap
from crosscheck.text.times import TimeRelation, relate

CONFLICT = 0.5
"""Least likeness of two passages whose dates exclude each other to call it a conflict; below it
they may tell of two happenings (measured: ``nox -s quality``, planted changes)."""

AGREED = 0.25
"""Least likeness of two passages with compatible dates to answer one question."""

ONE_UTTERANCE = 0.7
"""Least likeness of two reports of words whose speakers are not known to be the same."""

_LEVELS_APART = 4
"""Steps of granularity (DAY against YEAR is 6) from which two dates date different things."""

_LIMITS = frozenset({"until", "till", "by", "since", "before", "after", "from", "through"})
_UNREAL = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.DEMANDED, Modality.POSSIBLE})


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the dates and times of day of a claim; not durations, sets, or 'after that'.

    'Declined to comment on Wednesday' dates no comment.
    """
    if claim.polarity is Polarity.NEGATED:
        return ()
    return tuple(
        mention
        for mention in claim.mentions(Role.TIME)
        if isinstance(mention.value, TimeExpression)
        and mention.value.type in (TimeType.DATE, TimeType.TIME)
        and mention.value.status in (TimeStatus.RESOLVED, TimeStatus.PARTIAL)
        and not (mention.value.offset and _in_quotation(claim))
    )


def _in_quotation(claim: Claim) -> bool:
    """'Today' in a quotation is the day of speaking, which no one but the speaker knows."""
    return claim.attribution[-1].manner is Manner.DIRECT_QUOTE


def question(claim: Claim, mention: Mention) -> str:
    """Return 'When did ...?'; for the date of a thing, the clause with a gap."""
    return f"Which date: {with_gap(claim, mention)}?" if mention.inner else when(claim, mention)


def _is(*relations: TimeRelation) -> Callable[[Stated, Stated], bool]:
    def holds(a: Stated, b: Stated) -> bool:
        return relation(a, b) in relations

    return holds


def _open_times(a: Stated, b: Stated) -> bool:
    return relation(a, b) is TimeRelation.UNKNOWN


def _other_relation(a: Stated, b: Stated) -> bool:
    """'Until Friday' and 'on Friday' answer different questions."""
    return (a.mention.cue in _LIMITS) != (b.mention.cue in _LIMITS)


def _other_modality(a: Stated, b: Stated) -> bool:
    return (a.claim.modality in _UNREAL) != (b.claim.modality in _UNREAL)


def _excludes(a: Stated, b: Stated) -> bool:
    return relation(a, b) is TimeRelation.EXCLUDES


def _conflict(a: Stated, b: Stated) -> bool:
    one_limit = a.mention.cue == b.mention.cue and a.mention.cue in _LIMITS
    return _excludes(a, b) and not one_limit and tell_one_thing(a, b, CONFLICT)


def _other_scale(a: Stated, b: Stated) -> bool:
    apart = abs(time_of(a).granularity - time_of(b).granularity)
    return _excludes(a, b) and apart >= _LEVELS_APART


def _compatible(a: Mention, b: Mention) -> bool:
    one, other = a.value, b.value
    return (
        isinstance(one, TimeExpression)
        and isinstance(other, TimeExpression)
        and relate(one, other) not in (TimeRelation.EXCLUDES, TimeRelation.UNKNOWN)
    )


def _utterances(a: Stated, b: Stated) -> bool:
    reported = PURE_REPORTING & {a.claim.predicate.lemma, b.claim.predicate.lemma}
    return bool(reported) and _excludes(a, b) and a.similarity < CLEAR


def _other_speaker(a: Stated, b: Stated) -> bool:
    """What different people say on one day is not one happening."""
    both = {a.claim.predicate.lemma, b.claim.predicate.lemma} <= PURE_REPORTING
    return both and not share_participant(a.claim, b.claim) and a.similarity < ONE_UTTERANCE


def _unlike(a: Stated, b: Stated) -> bool:
    return a.similarity < AGREED


def _same_time(a: Stated, b: Stated) -> str:
    return f"both give the same time{as_inferred(a, b)}"


def _unknown(a: Stated, b: Stated) -> str:
    why = "at least one time is relative to a publication date that is not known"
    return why + as_far_as_known(a, b)


def _rests(a: Stated, b: Stated) -> bool:
    return rests_on(a, b) and _open_times(a, b)


FACT_TYPE = FactType(
    kind=Kind.DATE,
    source="TimeML 1.2.1 (TIMEX3); Allen (1983), interval relations",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "other-question",
            Outcome.INCOMPARABLE,
            "the passages have too little in common to date the same thing",
            _unlike,
        ),
        other_parties(),
        LadderLevel(
            "other-speaker",
            Outcome.INCOMPARABLE,
            "two utterances whose speakers are not known to be the same",
            _other_speaker,
        ),
        LadderLevel(
            "other-relation",
            Outcome.INCOMPARABLE,
            "one names a limit ('until', 'since', 'by'), the other the time itself",
            _other_relation,
        ),
        LadderLevel(
            "same-words",
            Outcome.SAME,
            "both give the time in the same words",
            same_words,
        ),
        LadderLevel(
            "other-limit",
            Outcome.CONFLICT,
            lambda a, b: f"{both_times(a, b)} limit the same thing",
            lambda a, b: are_two_limits(a, b) and a.similarity >= CONFLICT,
        ),
        LadderLevel("same-time", Outcome.SAME, _same_time, _is(TimeRelation.EQUAL)),
        LadderLevel(
            "finer-time",
            Outcome.REFINES,
            refinement,
            _is(TimeRelation.WITHIN, TimeRelation.CONTAINS),
            BenignClass.REFINEMENT,
        ),
        LadderLevel(
            "overlapping-time",
            Outcome.REFINES,
            "the two times overlap",
            _is(TimeRelation.OVERLAPS),
            BenignClass.REFINEMENT,
        ),
        LadderLevel(
            "dated-by-the-other",
            Outcome.INCOMPARABLE,
            "the publication date of one is inferred from the other, so that they cannot "
            "confirm each other",
            _rests,
            BenignClass.UNKNOWN_DATE,
        ),
        LadderLevel(
            "unknown-reference",
            Outcome.INCOMPARABLE,
            _unknown,
            lambda a, b: _open_times(a, b) and None in (a.published, b.published),
            BenignClass.UNKNOWN_DATE,
        ),
        LadderLevel(
            "unplaced-time",
            Outcome.INCOMPARABLE,
            "at least one time cannot be placed in the calendar",
            _open_times,
        ),
        LadderLevel(
            "plan-and-event",
            Outcome.INCOMPARABLE,
            "one tells of a plan, the other of what happened",
            _other_modality,
            BenignClass.PLAN,
        ),
        LadderLevel(
            "same-words-other-day",
            Outcome.INCOMPARABLE,
            "the same words, read from two publication dates: the text may have been reprinted",
            one_word_two_days,
            BenignClass.UNKNOWN_DATE,
        ),
        LadderLevel(
            "other-scale",
            Outcome.INCOMPARABLE,
            "one dates a day, the other a month or year of something else",
            _other_scale,
        ),
        LadderLevel(
            "two-stocktakings",
            Outcome.INCOMPARABLE,
            "each tells how far a count had come by its own hour",
            are_two_stocktakings,
            BenignClass.UPDATE,
        ),
        listed(_compatible),
        LadderLevel(
            "two-utterances",
            Outcome.INCOMPARABLE,
            "a speaker may have said it more than once",
            _utterances,
        ),
        unknown_subject(0.5, 0.5),
        other_topic(0.35),
        LadderLevel(
            "excluding-times",
            Outcome.CONFLICT,
            lambda a, b: (
                f"{both_times(a, b)} exclude each other, "
                f"and both are given for the same happening{as_inferred(a, b)}"
            ),
            _conflict,
        ),
        LadderLevel(
            "perhaps-excluding",
            Outcome.TENSION,
            lambda a, b: f"{both_times(a, b)} exclude each other, if both date one happening",
            lambda a, b: _excludes(a, b) and may_tell_one_thing(a, b),
        ),
        LadderLevel(
            "maybe-two-happenings",
            Outcome.INCOMPARABLE,
            "the times exclude each other, but the clauses may tell of two happenings",
            _excludes,
        ),
    ),
    alone=True,
    examples=(
        Example("The ferry sank on Tuesday.", "The ferry sank on Tuesday.", Outcome.SAME),
        Example("The ferry sank in July.", "The ferry sank on July 21.", Outcome.REFINES),
        Example(
            "The ferry Orla sank off Sandvik on Tuesday.",
            "The ferry Orla sank off Sandvik on Thursday.",
            Outcome.CONFLICT,
        ),
        Example(
            "The route stays closed until Friday.",
            "The route closed on Monday.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
