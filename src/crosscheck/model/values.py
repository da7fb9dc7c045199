"""The closed sum of values that a source can state, and their normal forms."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import IntEnum, StrEnum


class TimeType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1, section 2.2)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimeStatus(StrEnum):
    """How much of a time expression is known."""

    RESOLVED = "resolved"
    """``earliest`` and ``latest`` are calendar days."""
    PARTIAL = "partial"
    """Only constraints are known: a weekday, a month without a year, ..."""
    ANAPHORIC = "anaphoric"
    """Relative to something else in the text: 'three days later', 'that day'."""
    IMPOSSIBLE = "impossible"
    """The text names a day that no calendar has: 29 February 2019."""


class Granularity(IntEnum):
    """How fine a time expression is, coarse to fine."""

    UNKNOWN = 0
    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    QUARTER = 5
    MONTH = 6
    WEEK = 7
    WEEKEND = 8
    DAY = 9
    PART_OF_DAY = 10
    CLOCK = 11


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as an interval of days, or as what remains known of it."""

    text: str
    type: TimeType
    status: TimeStatus
    granularity: Granularity
    earliest: date | None = None
    latest: date | None = None
    """Closed interval of days; None on one side is open, on both sides unknown."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0. Constraints that hold even when the interval is unknown."""
    clock: str = ""
    """Time of day: TIMEX3 ``MO``, ``MI``, ``AF``, ``EV``, ``NI`` or ``HH:MM``; empty if none."""
    zone: str = ""
    """Time zone as written, empty if none."""
    modifier: str = ""
    """TIMEX3 mod: BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, APPROX, START, MID, END or empty."""
    duration: str = ""
    """ISO 8601 duration of DURATION and SET expressions, empty otherwise."""
    offset: str = ""
    """Relative expressions: TIMEX3-like shift from the reference, as ``P-2W`` for
    'two weeks ago' and ``P-1W`` for 'last week'; empty for absolute ones. Kept after
    resolution, so that two texts of unknown date can still be compared."""
    reason: str = ""
    """Why the rest is not known, or which reference was used."""

    def __post_init__(self) -> None:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"not an interval: {self.earliest}..{self.latest}")
        dated = self.type in (TimeType.DATE, TimeType.TIME)
        if dated and self.status is TimeStatus.RESOLVED and not (self.earliest or self.latest):
            raise ValueError("a resolved date has at least one end")


class Measure(StrEnum):
    """What kind of amount a quantity is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    PERCENTAGE_POINT = "percentage point"
    PHYSICAL = "physical"
    AGE = "age"
    DURATION = "duration"
    SCORE = "score"
    """Two numbers against each other: votes 51-48, a result 3-1."""
    ORDINAL = "ordinal"


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount as a closed interval with what is counted."""

    text: str
    measure: Measure
    low: Decimal | None
    high: Decimal | None
    """Bounds in ``unit``; None is open ('at least 20' has no high)."""
    approximate: bool
    """True for 'about', 'some', 'nearly', 'dozens', ...; the bounds then include the slack."""
    unit: str = ""
    """ISO 4217 code, SI or customary unit in normal form, 'year' for ages; empty for counts."""
    counted: str = ""
    """Lemma of the noun that is counted, lower case; empty when unknown."""
    other: Decimal | None = None
    """The second number of a SCORE."""
    nominal: Decimal | None = None
    """The number as written, before any slack: 200 for 'about 200'; None for 'dozens'."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place by name."""

    text: str
    canonical: str


@dataclass(frozen=True, slots=True)
class Agent:
    """A person or a role that acts."""

    text: str
    canonical: str
    """The fullest name found for the person in the event, or a lower-cased role noun."""
    title: str = ""
    named: bool = True
    """False for roles and descriptions: 'police', 'a senior source'."""


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, government or state."""

    text: str
    canonical: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Free words: an outcome, a topic, an object without a name."""

    text: str
    lemmas: tuple[str, ...]
    """Sorted content lemmas."""


@dataclass(frozen=True, slots=True)
class Status:
    """How far an action has come: a rung of a named ladder."""

    text: str
    ladder: str
    rung: str
    rank: int
    """0 is the lowest rung."""


Value = TimeExpression | Quantity | Place | Agent | Organisation | Phrase | Status
