"""When? Times as intervals: the same, finer, unresolved, or excluding each other."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.model.claim import Claim, Mention, Polarity, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.text.answers import (
    ONE_TEXT,
    guarded,
    listed,
    other_deed,
    other_parties,
    other_topic,
    surely,
    unknown_subject,
)
from crosscheck.text.chance import are_one_rare_day
from crosscheck.text.dated import (
    are_two_limits,
    are_two_stocktakings,
    as_inferred,
    both_times,
    go_together,
    going_together,
    is_one_of_several,
    one_word_two_days,
    relation,
    rests_on,
    same_time_in_words,
    same_words,
    time_of,
    unknown_reference,
)
from crosscheck.text.happenings import (
    LIMITS,
    are_of_other_scales,
    are_utterances,
    have_other_speakers,
    is_another_one,
    is_in_quotation,
    is_limit_of_one,
    is_plan_of_one,
    speaks_of_itself,
)
from crosscheck.text.nearby import DAYS_NEARBY
from crosscheck.text.one_thing import tell_one_thing
from crosscheck.text.questions import when
from crosscheck.text.quoting import with_gap
from crosscheck.text.times import TimeRelation

CONFLICT = 0.5
"""Least likeness of two passages whose dates exclude each other to call it a conflict; below it
they may tell of two happenings (measured: ``nox -s quality``, planted changes)."""

TENSION = 0.7
"""Least sureness of two passages whose dates exclude each other to show them side by side
(chosen on planted changes and on tensions that were read, ADR 14)."""

AGREED = 0.25
"""Least likeness of two passages with compatible dates to answer one question."""

SAME = 0.45
"""Least sureness of two passages that give one date to agree in it, and"""

COMPATIBLE = 0.7
"""of two whose dates only go together: with both, of 38 such agreements that were read, the 4
wrong ones fall away, and 6 of 27 right ones (docs/evaluation.md)."""


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
        and not (mention.value.offset and (is_in_quotation(claim) or speaks_of_itself(claim)))
    )


def question(claim: Claim, mention: Mention) -> str:
    """Return 'When did ...?'; for the date of a thing, the clause with a gap."""
    return f"Which date: {with_gap(claim, mention)}?" if mention.inner else when(claim, mention)


def _is(*relations: TimeRelation) -> Callable[[Stated, Stated], bool]:
    def holds(a: Stated, b: Stated) -> bool:
        return relation(a, b) in relations

    return holds


def _excludes(a: Stated, b: Stated) -> bool:
    return relation(a, b) is TimeRelation.EXCLUDES


def _conflict(a: Stated, b: Stated) -> bool:
    one_limit = a.mention.cue == b.mention.cue and a.mention.cue in LIMITS
    return _excludes(a, b) and not one_limit and tell_one_thing(a, b, CONFLICT)


def _perhaps(a: Stated, b: Stated) -> bool:
    """Two years date two things that recur."""
    years = (
        time_of(a).granularity is Granularity.YEAR and time_of(b).granularity is Granularity.YEAR
    )
    sure = a.sure >= TENSION or a.wording >= ONE_TEXT
    return _excludes(a, b) and not years and sure


def _unlike(a: Stated, b: Stated) -> bool:
    return a.similarity < AGREED and a.sure < TENSION


_open_times = _is(TimeRelation.UNKNOWN)

_MAYBE_ANOTHER = (
    LadderLevel(
        "two-utterances",
        Outcome.INCOMPARABLE,
        "a speaker may have said it more than once",
        are_utterances,
    ),
    unknown_subject(0.5, 0.5),
    other_topic(0.35),
)
"""Why two happenings that look like one may be two."""

FACT_TYPE = FactType(
    kind=Kind.DATE,
    source="TimeML 1.2.1 (TIMEX3); Allen (1983), interval relations",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "same-rare-day",
            Outcome.SAME,
            "both give one day of a month, which is not that of the news itself",
            lambda a, b: are_one_rare_day(a, b) and not is_limit_of_one(a, b),
        ),
        *DAYS_NEARBY,
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
            have_other_speakers,
        ),
        LadderLevel(
            "other-relation",
            Outcome.INCOMPARABLE,
            "one names a limit ('until', 'since', 'by'), the other the time itself",
            is_limit_of_one,
        ),
        other_deed(),
        LadderLevel(
            "one-of-several",
            Outcome.INCOMPARABLE,
            "one tells several times together",
            lambda a, b: is_one_of_several(a) or is_one_of_several(b),
        ),
        surely(
            LadderLevel(
                "same-words",
                Outcome.SAME,
                "both give the time in the same words",
                same_words,
            ),
            SAME,
        ),
        LadderLevel(
            "other-limit",
            Outcome.CONFLICT,
            lambda a, b: f"{both_times(a, b)} limit the same thing",
            lambda a, b: are_two_limits(a, b) and a.similarity >= CONFLICT,
        ),
        surely(
            LadderLevel("same-time", Outcome.SAME, same_time_in_words, _is(TimeRelation.EQUAL)),
            SAME,
        ),
        *going_together(COMPATIBLE, SAME),
        LadderLevel(
            "dated-by-the-other",
            Outcome.INCOMPARABLE,
            "the publication date of one is inferred from the other, so that they cannot "
            "confirm each other",
            lambda a, b: rests_on(a, b) and _open_times(a, b),
            BenignClass.UNKNOWN_DATE,
        ),
        LadderLevel(
            "unknown-reference",
            Outcome.INCOMPARABLE,
            unknown_reference,
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
            is_plan_of_one,
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
            are_of_other_scales,
        ),
        LadderLevel(
            "two-stocktakings",
            Outcome.INCOMPARABLE,
            "each tells how far a count had come by its own hour",
            are_two_stocktakings,
            BenignClass.UPDATE,
        ),
        LadderLevel(
            "another-one",
            Outcome.INCOMPARABLE,
            "one passage tells of another such happening",
            is_another_one,
            BenignClass.OTHER_EVENT,
        ),
        listed(go_together),
        guarded(
            LadderLevel(
                "excluding-times",
                Outcome.CONFLICT,
                lambda a, b: (
                    f"{both_times(a, b)} exclude each other, "
                    f"and both are given for the same happening{as_inferred(a, b)}"
                ),
                _conflict,
            ),
            *_MAYBE_ANOTHER,
        ),
        LadderLevel(
            "perhaps-excluding",
            Outcome.TENSION,
            lambda a, b: f"{both_times(a, b)} exclude each other, if both date one happening",
            _perhaps,
        ),
        *_MAYBE_ANOTHER,
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
