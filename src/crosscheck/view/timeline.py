"""The facts of an event that tell when, in the order of time."""

from __future__ import annotations

from calendar import day_name, month_name, monthrange
from dataclasses import dataclass
from datetime import date

from crosscheck.model.claim import Role
from crosscheck.model.event import Event
from crosscheck.model.fact import Fact, Kind, Position
from crosscheck.model.source import Found
from crosscheck.model.values import TimeExpression
from crosscheck.text.times import describe_days
from crosscheck.view.facts import names_of
from crosscheck.view.lookup import Lookup
from crosscheck.view.passages import Place, passages_of_claims


@dataclass(frozen=True, slots=True)
class Moment:
    """One answer to a question of time."""

    fact: str
    question: str
    told: str
    """The words around the time, without quotation marks; empty where none are quoted."""
    value: str
    earliest: date | None
    latest: date | None
    """Closed interval of days as far as known."""
    clock: str
    """Time of day: TIMEX3 part of day or ``HH:MM``; empty when none."""
    approximate: bool
    """True for 'about 1990': the days are the most likely ones, not bounds."""
    known: str
    """What is known of a time that no day can be given for: 'Tuesday', 'July'; else empty."""
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


@dataclass(frozen=True, slots=True)
class Appearance:
    """When one document of an event appeared."""

    document: str
    number: int
    label: str
    earliest: date | None
    latest: date | None
    """Closed interval of days; None is open or unknown."""
    inferred: bool


def days_in_words(earliest: date | None, latest: date | None) -> str:
    """Return a closed interval of days in words; whole months and years by their names.

    >>> days_in_words(date(2001, 1, 1), date(2001, 12, 31)), days_in_words(None, date(2022, 7, 21))
    ('2001', 'on or before 21 July 2022')
    >>> days_in_words(date(2022, 7, 1), date(2022, 7, 31))
    'July 2022'
    """
    if earliest and latest and earliest.day == 1 and earliest.year == latest.year:
        last = monthrange(latest.year, latest.month)[1]
        if (earliest.month, latest.month, latest.day) == (1, 12, last):
            return str(earliest.year)
        if earliest.month == latest.month and latest.day == last:
            return f"{month_name[latest.month]} {latest.year}"
    days = describe_days(earliest, latest)
    return days.removeprefix("on ") if earliest == latest else days


def appearances(find: Lookup, event: Event) -> tuple[Appearance, ...]:
    """Return the documents of an event whose date is known or bounded, in order of the report."""
    found = []
    for id_ in sorted(event.documents, key=find.numbers.__getitem__):
        published = find.documents[id_].published
        earliest, latest = published.days
        if earliest or latest:
            number, label = find.numbers[id_], find.labels[id_]
            inferred = published.found is Found.INFERRED
            found.append(Appearance(id_, number, label, earliest, latest, inferred))
    return tuple(found)


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
        told=passages[0].around_value(SAID) if passages else "",
        value=position.value,
        earliest=time.earliest if time else None,
        latest=time.latest if time else None,
        clock=time.clock if time else "",
        approximate=bool(time and time.modifier == "APPROX"),
        known=_known(time),
        outlets=names_of(find, position.documents),
        places=tuple(place for passage in passages for place in passage.places),
    )


SAID = 160
"""Characters of what is said around a time."""


def _known(time: TimeExpression | None) -> str:
    """Return what is known of a time without a day."""
    if time is None or time.earliest or time.latest:
        return ""
    day = str(time.day) if time.day else ""
    month = month_name[time.month] if time.month else ""
    weekday = day_name[time.weekday] if time.weekday is not None else ""
    year = str(time.year) if time.year else ""
    return ", ".join(filter(None, (weekday, " ".join(filter(None, (day, month, year))))))


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
