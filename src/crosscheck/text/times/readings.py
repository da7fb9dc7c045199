"""What the words of a time expression mean, before a reference day is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from crosscheck.model.values import Granularity
from crosscheck.text.times.units import Unit


class Direction(Enum):
    """Whether a sentence tells of what was or of what will be."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


class Side(Enum):
    """Which one a word picks: 'last', 'this', 'next'."""

    LAST = -1
    THIS = 0
    NEXT = 1


class Bound(Enum):
    """A preposition that makes an interval open on one side, with its TIMEX3 mod."""

    SINCE = "AFTER"
    AFTER = "AFTER "
    ONWARD = "ON_OR_AFTER"
    UNTIL = "ON_OR_BEFORE"
    OPENING = "ON_OR_BEFORE  "
    """'Until Tuesday, ...' at the head of a sentence: the verb tells where it looks."""
    BY = "ON_OR_BEFORE "
    BEFORE = "BEFORE"
    AHEAD = ""
    """'as early as Tuesday': no open end, but it looks forward."""
    MOVED = " "
    """'postponed until Tuesday': the new day, which lies ahead whatever the tense."""

    @property
    def modifier(self) -> str:
        """The TIMEX3 mod value."""
        return self.value.strip()


@dataclass(frozen=True, slots=True)
class Named:
    """Calendar parts as written: '21 July', 'Tuesday', 'last May', '1998', 'summer 2019'."""

    granularity: Granularity
    year: int | None = None
    month: int | None = None
    """For seasons and quarters the first month."""
    day: int | None = None
    weekday: int | None = None
    side: Side | None = None
    year_shift: int | None = None
    """-1 for 'last year' after a month."""
    week_shift: int | None = None
    """-1 for 'last week' after a weekday."""
    holiday: int | None = None
    """Index of a named day such as Christmas."""
    months: int = 1
    """How many months a named part of a year lasts."""
    is_of_told_year: bool = False
    """True for 'May 1 of that year': the year stands elsewhere in the text."""
    may_be_turned: bool = False
    """True for '5/6/2024', which is 5 June where the day is written first."""


@dataclass(frozen=True, slots=True)
class Shifted:
    """So many units from the reference: 'two weeks ago', 'next month', 'yesterday'."""

    amount: int | None
    unit: Unit
    rounded: bool = False
    """True for counted units ('two weeks ago'), which writers round."""
    until_reference: bool = False
    """True for 'earlier this month'."""
    from_reference: bool = False
    """True for 'later this month'."""
    or_longer: bool = False
    """'More than a week ago': up to one unit more."""


@dataclass(frozen=True, slots=True)
class Anaphoric:
    """So many units from something else in the text: 'three days later', 'that day'."""

    amount: int | None
    unit: Unit | None
    month: int | None = None
    weekday: int | None = None
    is_back: bool = False
    """The sign of an unknown amount: 'days earlier'."""


@dataclass(frozen=True, slots=True)
class Counted:
    """So many units from a day that stands beside it: 'two days after Christmas'."""

    amount: int
    unit: Unit
    base: Named | Shifted


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length of time; with a side, a length that ends or begins at the reference."""

    amount: float | None
    unit: Unit
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set of times: 'every Friday', 'daily'."""

    amount: float
    unit: Unit
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A time of day alone; the day is not stated."""


@dataclass(frozen=True, slots=True)
class Ranged:
    """From the first to the last."""

    first: Named | Shifted
    last: Named | Shifted


Reading = Named | Shifted | Counted | Anaphoric | Lasting | Repeated | TimeOfDay | Ranged


@dataclass(frozen=True, slots=True)
class Draft:
    """A time expression found in a text, not yet resolved."""

    first: int
    last: int
    """Closed interval of token indices."""
    reading: Reading
    clock: str = ""
    zone: str = ""
    modifier: str = ""
    bound: Bound | None = None
