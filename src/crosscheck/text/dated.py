"""How two stated times lie to each other, as far as their publication dates are known."""

from __future__ import annotations

from crosscheck.model.contracts import Stated
from crosscheck.model.source import Found
from crosscheck.model.values import TimeExpression
from crosscheck.text.times import TimeRelation, describe_days, relate


def relation(a: Stated, b: Stated) -> TimeRelation:
    """Return how two times lie to each other; ``relation(b, a)`` is the converse.

    Where a publication date is an interval, the answer must be the same for every day of it;
    otherwise only what the words say by themselves is compared. Where one time was used to infer
    the date from which the other counts, that date proves nothing about the two.
    """
    if rests_on(a, b):
        return relate(_told(a), _told(b))
    found = {relate(one, other) for one in _readings(a) for other in _readings(b)}
    return found.pop() if len(found) == 1 else relate(time_of(a), time_of(b))


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
    """Return what is to be said of inferred dates of publication, in brackets; often nothing.

    The order of the two does not matter.
    """
    days = {
        describe_days(*one.dating.published.days)
        for one in (a, b)
        if one.dating is not None and one.dating.published.found is Found.INFERRED
    }
    if not days:
        return ""
    told = " and ".join(sorted(days))
    return f" (publication date inferred: {told})"


def _is_ground(a: Stated, b: Stated) -> bool:
    return a.dating is not None and b.mention.evidence in a.dating.grounds


def _told(stated: Stated) -> TimeExpression:
    return stated.dating.told if stated.dating else time_of(stated)


def _readings(stated: Stated) -> tuple[TimeExpression, ...]:
    readings = stated.dating.readings if stated.dating else ()
    return readings or (time_of(stated),)
