"""The word classes that the time grammar is written in, one character each."""

from __future__ import annotations

from enum import StrEnum, auto
from typing import NamedTuple


class Kind(StrEnum):
    """A word class; its value is one character, so that a sentence becomes a string."""

    @staticmethod
    def _generate_next_value_(_name: str, _start: int, count: int, _last: list[str]) -> str:
        return chr(0x100 + count)

    OTHER = auto()
    NAME = auto()
    """A capitalised word that the lexicon does not know."""
    BREAK = auto()
    """The end of a paragraph."""
    WEEKDAY = auto()
    WEEKDAYS = auto()
    SHORTDAY = auto()
    """Mon, Tue, ...: a weekday only next to a date or after 'on'."""
    MONTH = auto()
    MONTHLIKE = auto()
    """May, March, April, Jan: a month only in a temporal context."""
    SMALL = auto()
    """1 to 12"""
    DAYNUMBER = auto()
    """13 to 31"""
    NUMBER = auto()
    YEAR = auto()
    """Four digits, 1000 to 2199."""
    ORDINAL = auto()
    NUMBERWORD = auto()
    A = auto()
    FEW = auto()
    HALF = auto()
    DECADE = auto()
    ISODATE = auto()
    NUMERICDATE = auto()
    CLOCK = auto()
    AMPM = auto()
    ZONE = auto()
    ZONENAME = auto()
    TIMEWORD = auto()
    NOON = auto()
    PART = auto()
    OVERNIGHT = auto()
    DAYUNIT = auto()
    SHORTUNIT = auto()
    WEEKEND = auto()
    WEEK = auto()
    MONTHUNIT = auto()
    YEARUNIT = auto()
    QUARTER = auto()
    QUARTERCODE = auto()
    SEASON = auto()
    TODAY = auto()
    """yesterday, today, tomorrow"""
    TONIGHT = auto()
    ADVERBSET = auto()
    EVERY = auto()
    ONCE = auto()
    HOLIDAY = auto()
    AGO = auto()
    LATER = auto()
    EARLIER = auto()
    BEFORE = auto()
    AFTER = auto()
    SINCE = auto()
    UNTIL = auto()
    THROUGH = auto()
    BY = auto()
    IN = auto()
    ON = auto()
    AT = auto()
    OF = auto()
    FROM = auto()
    TO = auto()
    BETWEEN = auto()
    AND = auto()
    FOR = auto()
    DURING = auto()
    AS = auto()
    ONWARD = auto()
    ABOUT = auto()
    MORE = auto()
    THE = auto()
    THIS = auto()
    THAT = auto()
    LAST = auto()
    PAST = auto()
    PREVIOUS = auto()
    NEXT = auto()
    COMING = auto()
    FOLLOWING = auto()
    SAME = auto()
    RECENT = auto()
    OTHERONE = auto()
    EARLY = auto()
    LATE = auto()
    MID = auto()
    BEGINNING = auto()
    MIDDLE = auto()
    END = auto()
    OLD = auto()
    NOW = auto()
    FULL = auto()
    """full, straight, consecutive: between a count and its unit"""
    ALL = auto()
    PER = auto()
    SPANLONG = auto()
    """weeklong, yearlong"""
    FISCAL = auto()
    LONG = auto()
    COMMA = auto()
    HYPHEN = auto()
    POSSESSIVE = auto()


class Token(NamedTuple):
    """A word of the text with its class and the number it stands for."""

    start: int
    end: int
    kind: Kind
    number: float
    """Day, month, year, count, weekday (Monday 0), or an index; what, depends on the kind."""
    text: str


NO_TOKEN = Token(-1, -1, Kind.BREAK, 0, "")
"""What stands before the first and after the last token."""
