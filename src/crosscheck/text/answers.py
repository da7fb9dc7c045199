"""Gates that every ladder shares, before two answers may be set against each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from crosscheck.model.claim import Manner, Mention, Role
from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.fact import Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import (
    Granularity,
    Quantity,
    Status,
    TimeExpression,
    TimeType,
)
from crosscheck.text.parties import UNRESOLVED, Fit, party_fits, share_participant

CLEAR = 0.85
"""Likeness from which two passages speak of the same thing whoever is said to act."""


OTHER_YEAR = 0.85
"""Likeness from which two passages speak of one thing though only one of them names a year."""


def listed(compatible: Callable[[Mention, Mention], bool]) -> LadderLevel:
    """Return the level for answers of which one source also gives the other's value."""

    def holds(a: Stated, b: Stated) -> bool:
        return any(compatible(m, b.mention) for m in a.siblings) or any(
            compatible(m, a.mention) for m in b.siblings
        )

    return LadderLevel(
        "both-values",
        Outcome.INCOMPARABLE,
        "one source gives both values, for two things",
        holds,
    )


def both_known(floor: float = CLEAR) -> LadderLevel:
    """Return the level for answers of which one article gives both, though not side by side.

    A source that knows both names or amounts tells two things apart; only passages that are
    alike almost word for word, from the floor on or in one text, still answer one question.
    """

    def holds(a: Stated, b: Stated) -> bool:
        knows = answer_key(b.mention) in a.known or answer_key(a.mention) in b.known
        return knows and a.similarity < floor and a.wording < ONE_TEXT

    return LadderLevel(
        "both-known",
        Outcome.INCOMPARABLE,
        "one article gives both answers, each in a place of its own",
        holds,
    )


def each_gives_both() -> LadderLevel:
    """Return the level for answers that both articles give: they cannot differ in them."""

    def holds(a: Stated, b: Stated) -> bool:
        mine, other = answer_key(a.mention), answer_key(b.mention)
        return mine != other and other in a.known and mine in b.known

    return LadderLevel(
        "each-gives-both",
        Outcome.INCOMPARABLE,
        "both articles give both answers, each in a place of its own",
        holds,
    )


ONE_DEED = 0.7
"""Least sureness of two passages with different verbs to tell one deed: 'left', 'quit'. Of 133
agreements on dates, places and agents that were read, half of the wrong ones had two verbs."""


def other_deed() -> LadderLevel:
    """Return the level for passages of two predicates that are not surely one."""

    def holds(a: Stated, b: Stated) -> bool:
        same = a.claim.predicate.sense == b.claim.predicate.sense or _take_one_step(a, b)
        return not same and a.wording < ONE_WORDING and a.sure < ONE_DEED

    return LadderLevel(
        "other-deed",
        Outcome.INCOMPARABLE,
        "the two passages tell of what happened by different verbs, and may tell of two things",
        holds,
    )


def _take_one_step(a: Stated, b: Stated) -> bool:
    """'Asked a court to close it' and 'is demanding its closure' are one step by two verbs."""
    steps = [
        {m.value.rung for m in s.claim.mentions(Role.STATUS) if isinstance(m.value, Status)}
        for s in (a, b)
    ]
    return bool(steps[0] & steps[1])


def guarded(level: LadderLevel, *gates: LadderLevel) -> LadderLevel:
    """Return a level that holds only where none of the gates does.

    What the gates let through is still shown as a lesser level that stands before them.
    """

    def holds(a: Stated, b: Stated) -> bool:
        return level.holds(a, b) and not any(gate.holds(a, b) for gate in gates)

    return replace(level, holds=holds)


def surely(level: LadderLevel, least: float) -> LadderLevel:
    """Return a level that holds only for passages that surely enough answer one question.

    Two that meet in a common value by chance agree in nothing.
    """

    def holds(a: Stated, b: Stated) -> bool:
        return a.sure >= least and level.holds(a, b)

    return replace(level, holds=holds)


SURE = 0.8
"""Sureness from which two passages tell one thing, so that answers that exclude each other cannot
both be right: all planted changes that are called conflicts reach it, and of four conflicts in
120 untouched clusters the one that is right (``nox -s quality``)."""

ONE_WORDING = 4
"""Words in a row around two answers that are the same from which both stand in one wording."""

ONE_TEXT = 10
"""The same from which one text was copied, and changed in the answer: 'in ..., more than 5,000
homes were evacuated' was told of a region and of a county in it."""


def answer_key(mention: Mention) -> str:
    """Return what identifies an answer anywhere in an article: an amount of a thing, or a name."""
    value = mention.value
    if isinstance(value, Quantity):
        return f"{value.measure}/{value.counted or value.unit}/{value.nominal}"
    return mention.key


def unknown_subject(named: float, pronoun: float) -> LadderLevel:
    """Return the level for clauses of which one does not pin down who acts.

    ``named`` is the likeness from which a name and a noun may be one ('Warren', 'the campaign'),
    ``pronoun`` that from which a pronoun that the text does not resolve may mean the same.
    """

    def holds(a: Stated, b: Stated) -> bool:
        if Fit.SHARED in party_fits(a.claim, b.claim):
            return False
        is_open = any(_is_open(stated) for stated in (a, b))
        return (is_open and a.similarity < pronoun) or (_is_unnamed(a, b) and a.similarity < named)

    return LadderLevel(
        "unknown-subject",
        Outcome.INCOMPARABLE,
        "the texts do not pin down that both speak of the same one",
        holds,
    )


def _is_unnamed(a: Stated, b: Stated) -> bool:
    """Tell whether one clause names who acts, and the other leaves it at a noun: 'the campaign'."""
    acting = [{m.key[:2] for m in s.claim.mentions(Role.AGENT)} for s in (a, b)]
    named = [bool(kinds & {"p:", "o:"}) for kinds in acting]
    return all(acting) and named[0] != named[1]


def _is_open(stated: Stated) -> bool:
    claim = stated.claim
    subjects = claim.mentions(Role.AGENT) or claim.mentions(Role.PATIENT)
    return bool(subjects) and all(m.key == UNRESOLVED for m in subjects)


def other_parties() -> LadderLevel:
    """Return the level for clauses whose named participants differ and none is shared."""

    def holds(a: Stated, b: Stated) -> bool:
        apart = Fit.APART in party_fits(a.claim, b.claim)
        return apart and not share_participant(a.claim, b.claim)

    return LadderLevel(
        "other-parties",
        Outcome.INCOMPARABLE,
        "the two clauses speak of different people or bodies",
        holds,
        BenignClass.OTHER_EVENT,
    )


def other_time(
    can_exclude: Callable[[Mention, Mention], bool], *, whole: bool = False
) -> LadderLevel:
    """Return the level for clauses that date themselves to different times.

    Where ``whole`` sentences are compared, the times of all their clauses count. A clause that
    names a bare year and one that names none are of different times too.
    """

    def holds(a: Stated, b: Stated) -> bool:
        left, right = (s.times if whole else _own_times(s) for s in (a, b))
        if left and right and all(can_exclude(m, n) for m in left for n in right):
            return True
        years = _years_of(a), _years_of(b)
        foreign = [_is_foreign(a, years[0] - years[1]), _is_foreign(b, years[1] - years[0])]
        return foreign[0] != foreign[1] and a.similarity < OTHER_YEAR

    return LadderLevel(
        "other-time",
        Outcome.INCOMPARABLE,
        "the two passages speak of different times",
        holds,
        BenignClass.OTHER_EVENT,
    )


def _years_of(stated: Stated) -> frozenset[int]:
    """Return the bare years that a clause names: 'in 2015 a burst cut off 900 households'."""
    return frozenset(
        m.value.year
        for m in stated.claim.mentions(Role.TIME)
        if isinstance(m.value, TimeExpression)
        and m.value.type is TimeType.DATE
        and m.value.granularity is Granularity.YEAR
        and m.value.year is not None
        and not m.inner
    )


def _is_foreign(stated: Stated, years: frozenset[int]) -> bool:
    """Tell whether years are not the event's own, which is that of publication."""
    return bool(years - {stated.published.year if stated.published else None})


def _own_times(stated: Stated) -> tuple[Mention, ...]:
    """Return the times of the happening: those of its clause, or else of its sentence."""
    return stated.claim.dates() or stated.times


def other_topic(floor: float) -> LadderLevel:
    """Return the level for clauses of different verbs and participants below a likeness."""

    def holds(a: Stated, b: Stated) -> bool:
        sense = a.claim.predicate.sense == b.claim.predicate.sense
        return not sense and not share_participant(a.claim, b.claim) and a.similarity < floor

    return LadderLevel(
        "other-topic",
        Outcome.INCOMPARABLE,
        "verb and participants differ: the passages may speak of different things",
        holds,
    )


def is_quoted(stated: Stated) -> bool:
    """Tell whether the claim stands in a direct quotation."""
    return stated.claim.attribution[-1].manner is Manner.DIRECT_QUOTE
