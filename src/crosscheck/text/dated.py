"""How two stated times lie to each other, as far as their publication dates are known."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.claim import Mention, Role
from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.fact import Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.source import Found
from crosscheck.model.values import TimeExpression
from crosscheck.text.answers import surely
from crosscheck.text.times import TimeRelation, describe, describe_days, relate


def relation(a: Stated, b: Stated) -> TimeRelation:
    """Return how two times lie to each other; ``relation(b, a)`` is the converse.

    Where a publication date is an interval, the answer must be the same for every day of it;
    otherwise only what the words say by themselves is compared. Where one time was used to infer
    the date from which the other counts, that date proves nothing about the two.
    """
    if not rests_on(a, b):
        found = {relate(one, other) for one in _readings(a) for other in _readings(b)}
        if len(found) == 1:
            return found.pop()
    return relate(*compared_times(a, b))


def compared_times(a: Stated, b: Stated) -> tuple[TimeExpression, TimeExpression]:
    """Return the times that are set against each other, as a reader is shown them."""
    if rests_on(a, b):
        return _told(a), _told(b)
    return time_of(a), time_of(b)


def is_one_of_several(stated: Stated) -> bool:
    """'Monday and Tuesday' are one answer, and neither of the two is it."""
    own = stated.mention
    beside = {own.before[:1], own.after[:1]} & {("and",), ("or",)}
    gaps = (
        gap
        for other in stated.times
        for gap in (
            other.evidence.span.start - own.evidence.span.end,
            own.evidence.span.start - other.evidence.span.end,
        )
    )
    return bool(beside) and any(0 < gap <= WIDEST_JOINT for gap in gaps)


WIDEST_JOINT = 6
"""Signs between two times that are joined: ' and ', ', and '."""


def rests_on(a: Stated, b: Stated) -> bool:
    """Tell whether one of the two publication dates was inferred from the other time."""
    return _is_ground(a, b) or _is_ground(b, a)


def time_of(stated: Stated) -> TimeExpression:
    """Return the time of an answer to a question of time.

    Raises:
        TypeError: it answers another question.
    """
    value = stated.mention.value
    if not isinstance(value, TimeExpression):
        raise TypeError(f"not a time: {value.text!r}")
    return value


def as_inferred(a: Stated, b: Stated) -> str:
    """Return the inferred dates of publication that the relation of two times rests on.

    In brackets, behind a blank; empty where none was needed. The order does not matter.
    """
    used = [one for one in (a, b) if one.dating and one.dating.readings]
    days = [] if rests_on(a, b) else _days(*used)
    return f" (publication date inferred: {' and '.join(days)})" if days else ""


def as_far_as_known(a: Stated, b: Stated) -> str:
    """Return what could be inferred of publication dates that are not known; mostly nothing."""
    days = _days(a, b)
    told = ", the other ".join(days)
    return f"; one article appeared {told}, as far as can be inferred" if days else ""


def _days(*stated: Stated) -> list[str]:
    """Return the inferred dates of publication in words, sorted."""
    found = {
        describe_days(*one.dating.published.days)
        for one in stated
        if one.dating is not None and one.dating.published.found is Found.INFERRED
    }
    return sorted(found)


def _is_ground(a: Stated, b: Stated) -> bool:
    return a.dating is not None and b.mention.evidence in a.dating.grounds


def _told(stated: Stated) -> TimeExpression:
    return stated.dating.told if stated.dating else time_of(stated)


def _readings(stated: Stated) -> tuple[TimeExpression, ...]:
    readings = stated.dating.readings if stated.dating else ()
    return readings or (time_of(stated),)


def refinement(a: Stated, b: Stated) -> str:
    """Return in words which of two times lies in the other: 'refines: 21 July lies in July'."""
    finer, coarser = compared_times(a, b)
    if relation(a, b) is TimeRelation.CONTAINS:
        finer, coarser = coarser, finer
    return f"refines: {describe(finer)} lies in {describe(coarser)}{as_inferred(a, b)}"


def both_times(a: Stated, b: Stated) -> str:
    """Return two times in words, the earlier spelling first: 'Friday and Tuesday'."""
    first, second = sorted(describe(time_of(stated)) for stated in (a, b))
    return f"{first} and {second}"


def same_words(a: Stated, b: Stated) -> bool:
    """Tell whether two times that go together are given in the same words."""
    same = a.mention.evidence.quote.lower() == b.mention.evidence.quote.lower()
    return same and relation(a, b) in (TimeRelation.WITHIN, TimeRelation.CONTAINS)


def one_word_two_days(a: Stated, b: Stated) -> bool:
    """'Yesterday' in two articles of different days may be one text, printed twice.

    'Friday' and 'Friday at 5 p.m.', 'October' and 'October 2018' too: only the day that one counts
    from sets them apart.
    """
    return _in_one_word(a, b) and relation(a, b) is TimeRelation.EXCLUDES


def _in_one_word(a: Stated, b: Stated) -> bool:
    """Tell whether the words of one time are all among those of the other."""
    words = [set(s.mention.evidence.quote.lower().split()) for s in (a, b)]
    return words[0] <= words[1] or words[1] <= words[0]


def are_two_limits(a: Stated, b: Stated) -> bool:
    """Tell whether two limits of one kind name different days: 'by June 15' and 'by June 20'.

    As spans of time the one lies in the other; as limits of one thing they exclude each other.
    """
    one, other = time_of(a), time_of(b)
    same = a.mention.cue == b.mention.cue and a.mention.cue in _LIMITING and not _in_one_word(a, b)
    days = [(t.month, t.day) if t.day else t.weekday for t in (one, other)]
    named = all(day is not None for day in days) and type(days[0]) is type(days[1])
    return same and named and days[0] != days[1] and not are_two_stocktakings(a, b)


def are_two_stocktakings(a: Stated, b: Stated) -> bool:
    """Tell whether each time is that of a count: 'by noon 60 cellars were dry', 'by six 84'."""
    counts = all(s.claim.mentions(Role.QUANTITY) for s in (a, b))
    return counts and {a.mention.cue, b.mention.cue} <= {"by", "as of"}


_LIMITING = frozenset({"by", "until", "till", "before", "since"})
"""Prepositions that make a day a limit."""


def times_exclude(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions are times that have no day in common."""
    one, other = a.value, b.value
    return (
        isinstance(one, TimeExpression)
        and isinstance(other, TimeExpression)
        and relate(one, other) is TimeRelation.EXCLUDES
    )


def go_together(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions are times that may both be right."""
    one, other = a.value, b.value
    return (
        isinstance(one, TimeExpression)
        and isinstance(other, TimeExpression)
        and relate(one, other) not in (TimeRelation.EXCLUDES, TimeRelation.UNKNOWN)
    )


def same_time_in_words(a: Stated, b: Stated) -> str:
    """Return that two times are the same, and what of it was inferred."""
    return f"both give the same time{as_inferred(a, b)}"


def unknown_reference(a: Stated, b: Stated) -> str:
    """Return that a time cannot be placed, and what could be inferred of it."""
    known = as_far_as_known(a, b)
    return f"at least one time is relative to a publication date that is not known{known}"


def of_one_day(a: Stated, b: Stated) -> bool:
    """Tell whether one names a part of the day that the other names: Friday, Friday evening."""
    one, other = time_of(a), time_of(b)
    days = {one.earliest, one.latest, other.earliest, other.latest}
    return len(days) == 1 and None not in days


def going_together(least: float, one_day: float) -> tuple[LadderLevel, ...]:
    """Return the levels of times that do not exclude each other.

    One refines the other where the passages are at least so sure to tell of one thing;
    ``one_day`` is enough for times that differ in the part of a day alone.
    """
    within = (TimeRelation.WITHIN, TimeRelation.CONTAINS)
    finer = LadderLevel(
        "finer-time",
        Outcome.REFINES,
        refinement,
        lambda a, b: relation(a, b) in within,
        BenignClass.REFINEMENT,
    )
    overlapping = LadderLevel(
        "overlapping-time",
        Outcome.REFINES,
        "the two times overlap",
        lambda a, b: relation(a, b) is TimeRelation.OVERLAPS,
        BenignClass.REFINEMENT,
    )
    by_chance = LadderLevel(
        "meets-by-chance",
        Outcome.INCOMPARABLE,
        "the times would go together, but the passages are not alike enough to say so",
        lambda a, b: relation(a, b) not in (TimeRelation.EXCLUDES, TimeRelation.UNKNOWN),
    )
    part = replace(
        finer, name="finer-hour", holds=lambda a, b: finer.holds(a, b) and of_one_day(a, b)
    )
    return surely(part, one_day), surely(finer, least), surely(overlapping, least), by_chance
