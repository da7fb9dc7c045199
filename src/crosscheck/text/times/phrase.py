"""A run of tokens seen as a time expression: its parts by class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.text.times.kinds import NO_TOKEN, Kind, Token
from crosscheck.text.times.lexicon import PARTS, UNITS
from crosscheck.text.times.units import Unit

UNIT_KINDS = (
    Kind.SHORTUNIT, Kind.DAYUNIT, Kind.WEEKEND, Kind.WEEK, Kind.MONTHUNIT, Kind.QUARTER,
    Kind.YEARUNIT, Kind.SPANLONG,
)  # fmt: skip
COUNT_KINDS = frozenset({Kind.SMALL, Kind.DAYNUMBER, Kind.NUMBER, Kind.YEAR, Kind.NUMBERWORD})
_EDGES = {
    Kind.EARLY: "START", Kind.BEGINNING: "START", Kind.MID: "MID", Kind.MIDDLE: "MID",
    Kind.LATE: "END", Kind.END: "END", Kind.ABOUT: "APPROX", Kind.FISCAL: "APPROX",
}  # fmt: skip
_WEEK_EDGES = {1: "START", 2: "MID", 3: "MID"}
_MULTIPLIERS = (12, 100)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``end`` (half-open) of a token sequence."""

    tokens: Sequence[Token]
    first: int
    end: int

    def get(self, *kinds: Kind) -> Token | None:
        """The first token of one of the classes."""
        for index in range(self.first, self.end):
            if self.tokens[index].kind in kinds:
                return self.tokens[index]
        return None

    def need(self, *kinds: Kind) -> Token:
        """The first token of one of the classes, where the pattern demands one."""
        return next(token for token in self.all(*kinds))

    def index(self, *kinds: Kind) -> int:
        """Where in the sequence the first token of one of the classes stands."""
        return next(i for i in range(self.first, self.end) if self.tokens[i].kind in kinds)

    def all(self, *kinds: Kind) -> list[Token]:
        """All tokens of the classes, in order."""
        return [token for token in self.tokens[self.first : self.end] if token.kind in kinds]

    def number(self, *kinds: Kind) -> int | None:
        """The number of the first token of one of the classes."""
        token = self.get(*kinds)
        return None if token is None else int(token.number)

    def beside(self, distance: int) -> Token:
        """The token so far before (negative) or after the phrase; a BREAK beyond the ends."""
        index = self.end - 1 + distance if distance > 0 else self.first + distance
        return self.tokens[index] if 0 <= index < len(self.tokens) else NO_TOKEN

    @property
    def unit(self) -> Unit:
        """The unit word of the phrase."""
        number = self.number(*UNIT_KINDS)
        return Unit.DAY if number is None else UNITS[number]

    @property
    def is_plural(self) -> bool:
        """True when the unit word is a plural: 'weeks'."""
        token = self.get(*UNIT_KINDS)
        return token is not None and token.text.lower().endswith("s")

    @property
    def count(self) -> float | None:
        """How many units: 2.5 for 'two and a half'; None for 'several'."""
        total = 0.0
        for token in self.all(*COUNT_KINDS):
            is_factor = token.kind is Kind.NUMBERWORD and token.number in _MULTIPLIERS
            total = max(total, 1) * token.number if is_factor else total + token.number
        few = self.get(Kind.FEW)
        if few is not None:
            return 2 if few.text.lower() == "couple" else None
        if self.get(Kind.HALF):
            return (total or 1) + 0.5 if self.get(Kind.AND) else 0.5
        return total or 1

    @property
    def edge(self) -> str:
        """TIMEX3 mod of 'early', 'mid', 'late', 'the end of', 'about'; empty if none."""
        if self.get(Kind.WEEK, Kind.WEEKEND) and self.get(Kind.MONTH, Kind.MONTHLIKE):
            return _WEEK_EDGES.get(self.number(Kind.ORDINAL) or 0, "END")
        token = self.get(*_EDGES)
        return "" if token is None else _EDGES[token.kind]

    @property
    def clock(self) -> str:
        """``HH:MM``, a TIMEX3 part of the day, or empty."""
        part = self.get(Kind.PART)
        minute = self._minute(PARTS[int(part.number)] if part else "")
        if minute is not None:
            return f"{minute // 60:02d}:{minute % 60:02d}"
        if part is not None:
            return PARTS[int(part.number)]
        hours = self.get(Kind.SHORTUNIT)
        return "MO" if hours and self.get(Kind.EARLY) else ""

    def _minute(self, part: str) -> int | None:
        """The minute of the day, or None when the text leaves it open."""
        noon = self.get(Kind.NOON)
        if noon is not None:
            return int(noon.number)
        half = self.get(Kind.AMPM)
        if half is not None:
            return _with_half(self._before(Kind.AMPM), int(half.number))
        if (bare := self.get(Kind.CLOCK)) is not None:
            return _without_half(bare, part, bool(self.zone))
        return _military(self._before(Kind.ZONE)) if self.get(Kind.ZONE) else None

    def _before(self, kind: Kind) -> Token:
        """The token before the first of a class."""
        return self.tokens[self.index(kind) - 1]

    @property
    def zone(self) -> str:
        """The time zone as written."""
        word = self.get(Kind.TIMEWORD)
        names = self.all(Kind.ZONE, Kind.ZONENAME)
        if word is not None:
            names.append(word)
        return " ".join(token.text for token in names)


def _with_half(digits: Token, half: int) -> int | None:
    minute = int(digits.number * (60 if digits.kind is Kind.SMALL else 1))
    if minute >= 13 * 60:
        return minute
    return minute % (12 * 60) + half


def _without_half(clock: Token, part: str, has_zone: bool) -> int | None:
    """Minute of '14:30' and '06:14'; '6:14' could be morning or evening, so None."""
    minute = int(clock.number) % (24 * 60)
    if part in ("AF", "EV", "NI") and 60 <= minute < 12 * 60:
        return minute + 12 * 60
    if part or has_zone or minute >= 13 * 60 or clock.text.startswith("0"):
        return minute
    return None


def _military(digits: Token) -> int | None:
    """Minute of '1430 GMT'."""
    hour, minute = divmod(int(digits.number), 100)
    if len(digits.text) != 4 or not digits.text.isdecimal() or hour > 23 or minute > 59:
        return None
    return hour * 60 + minute
