"""What relative words say from each day on which they may have been written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from crosscheck.model.annotation import Sentence
from crosscheck.model.evidence import Span
from crosscheck.model.values import TimeExpression, TimeStatus, TimeType
from crosscheck.text.times import TimeRelation, relate

ReadTimes = Callable[[Sentence], Callable[[date | None], dict[Span, TimeExpression]]]
"""Reads a sentence once, then tells its times by place as counted from a day."""

Place = tuple[str, Span]
"""Sentence id, and where in the document the words stand."""

Days = tuple[date, date]
"""A closed interval."""

LONGEST = 62
"""Most days, two months, that an interval may have to be looked at day by day: from a longer one
'last week' says next to nothing."""

_OFFSET = re.compile(r"P(-?\d{1,2})([DWM])")
_DAYS_OF = {"D": 1, "W": 7, "M": 31}
_OPEN_ENDS = frozenset({"BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER"})
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Words:
    """The times of the sentences of an event, as counted from any day."""

    sentences: Mapping[str, Sentence]
    read: ReadTimes
    readers: dict[str, Callable[[date | None], dict[Span, TimeExpression]]] = field(
        default_factory=dict
    )
    found: dict[tuple[str, date | None], dict[Span, TimeExpression]] = field(default_factory=dict)
    names: dict[str, frozenset[str]] = field(default_factory=dict)
    """All filled as they are asked for."""

    def times(self, sentence: str, day: date | None) -> dict[Span, TimeExpression]:
        """Return the times of a sentence by place, counted from ``day``."""
        key = sentence, day
        if key not in self.found:
            if sentence not in self.readers:
                self.readers[sentence] = self.read(self.sentences[sentence])
            self.found[key] = self.readers[sentence](day)
        return self.found[key]

    def at(self, place: Place, day: date | None) -> TimeExpression | None:
        """Return the time at a place, counted from ``day``."""
        return self.times(place[0], day).get(place[1])

    def names_of(self, document: str) -> frozenset[str]:
        """Return the words of a document that stand in it as proper names, in lower case."""
        if not self.names:
            found: dict[str, set[str]] = defaultdict(set)
            for sentence in self.sentences.values():
                names = {t.text.lower() for t in sentence.tokens if t.pos == "PROPN"}
                found[sentence.document] |= names
            self.names.update((id_, frozenset(names)) for id_, names in found.items())
        return self.names[document]

    def readings(self, place: Place, days: Days) -> tuple[TimeExpression, ...]:
        """Return what the words say from each of the days, each reading once, in order.

        Empty when the days are too many, or leave the words unresolved.
        """
        if (days[1] - days[0]).days >= LONGEST:
            return ()
        found: dict[TimeExpression, None] = {}
        for day in _each(*days):
            reading = self.at(place, day)
            if reading is None or reading.status is not TimeStatus.RESOLVED:
                return ()
            found[replace(reading, reason="")] = None
        return tuple(found)


def is_relative(value: TimeExpression) -> bool:
    """Tell whether words count from the day of publication alone: 'Tuesday', 'last week'.

    'In July' and '21 July' do not: writers leave out the year for much longer than a year's
    part (AP Stylebook, 'months'). Nor do open times such as 'since Tuesday'.
    """
    return _reach(value) is not None


def days_from(words: Words, place: Place, values: Sequence[TimeExpression]) -> Days | None:
    """Return the first and last day from which the words at ``place`` can mean one of the values.

    Every day around them is tried with the very rules that resolve times in a run, so that the
    two cannot disagree. None when the words do not count from the day of publication, when the
    values are open or too long, or when no day fits.
    """
    told = words.at(place, None)
    reach = _reach(told) if told else None
    ends = [(value.earliest, value.latest) for value in values]
    firsts = [first for first, _ in ends if first]
    lasts = [last for _, last in ends if last]
    if reach is None or not ends or len(firsts) < len(ends) or len(lasts) < len(ends):
        return None
    first, last = min(firsts), max(lasts)
    if (last - first).days >= LONGEST:
        return None
    tried = list(_each(*_around(first, last, reach)))
    fits = [day for day in tried if _may_mean(words.at(place, day), values)]
    if not fits or fits[0] == tried[0] or fits[-1] == tried[-1]:
        return None
    return fits[0], fits[-1]


def _reach(value: TimeExpression) -> int | None:
    """Return how many days from a happening its relative words can be used; None for others."""
    dated = value.type in (TimeType.DATE, TimeType.TIME) and value.status is TimeStatus.PARTIAL
    if not dated or value.modifier in _OPEN_ENDS or value.month or value.day:
        return None
    offset = _OFFSET.fullmatch(value.offset)
    if offset is not None:
        return (abs(int(offset[1])) + 2) * _DAYS_OF[offset[2]] + _WEEK
    is_weekday = value.weekday is not None and not value.offset
    return 2 * _WEEK if is_weekday else None


def _may_mean(reading: TimeExpression | None, values: Iterable[TimeExpression]) -> bool:
    if reading is None or reading.status is not TimeStatus.RESOLVED:
        return True
    return any(relate(reading, value) is not TimeRelation.EXCLUDES for value in values)


def _around(first: date, last: date, reach: int) -> Days:
    low = max(first.toordinal() - reach, date.min.toordinal())
    high = min(last.toordinal() + reach, date.max.toordinal())
    return date.fromordinal(low), date.fromordinal(high)


def _each(first: date, last: date) -> Iterator[date]:
    for step in range((last - first).days + 1):
        yield first + timedelta(days=step)
