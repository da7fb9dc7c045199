"""The facts of an event that tell when, in the order of time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from crosscheck.model.claim import Role
from crosscheck.model.fact import Fact, Kind, Position
from crosscheck.model.values import TimeExpression
from crosscheck.view.facts import names_of
from crosscheck.view.lookup import Lookup
from crosscheck.view.passages import Place, passages_of_claims


@dataclass(frozen=True, slots=True)
class Moment:
    """One answer to a question of time."""

    fact: str
    question: str
    value: str
    earliest: date | None
    latest: date | None
    """Closed interval of days as far as known."""
    clock: str
    """Time of day: TIMEX3 part of day or ``HH:MM``; empty when none."""
    outlets: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def days(self) -> str:
        """Return the interval in ISO 8601, or an empty string when nothing is known.

        An open end is written ``..`` (ISO 8601-2, section 4.7).
        """
        if self.earliest is None and self.latest is None:
            return ""
        if self.earliest == self.latest:
            return str(self.earliest)
        return f"{self.earliest or '..'}/{self.latest or '..'}"


def timeline(find: Lookup, facts: tuple[Fact, ...]) -> tuple[Moment, ...]:
    """Return the answers of all date facts, earliest first; those without a day come last."""
    moments = [
        _moment(find, fact, position)
        for fact in facts
        if fact.kind is Kind.DATE
        for position in fact.positions
    ]
    return tuple(sorted(moments, key=_order))


def _order(moment: Moment) -> tuple[date, date, str, str, str]:
    start = moment.earliest or moment.latest or date.max
    return (start, moment.latest or date.max, moment.clock, moment.question, moment.value)


def _moment(find: Lookup, fact: Fact, position: Position) -> Moment:
    time = _time(find, position)
    passages = passages_of_claims(find, position.claims, position.value)
    return Moment(
        fact=fact.id,
        question=fact.question,
        value=position.value,
        earliest=time.earliest if time else None,
        latest=time.latest if time else None,
        clock=time.clock if time else "",
        outlets=names_of(find, position.documents),
        places=tuple(place for passage in passages for place in passage.places),
    )


def _time(find: Lookup, position: Position) -> TimeExpression | None:
    """Return the time that the position states: the one in its words, or the only one."""
    times = [
        mention.value
        for name in position.claims
        for mention in find.claims[name].mentions(Role.TIME)
        if isinstance(mention.value, TimeExpression)
    ]
    named = [time for time in times if time.text == position.value]
    if named:
        return named[0]
    return times[0] if len(times) == 1 else None
