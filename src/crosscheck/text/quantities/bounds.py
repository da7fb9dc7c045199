"""What 'about', 'nearly', 'at least' and plain rounding do to a number.

Each tolerance is a convention of this project, chosen so that the news agrees with itself:

- *about*: ten percent either way, at least one for whole counts from five on, and five units of
  the last digit where three are written. 'About 200' holds 190 and 213 and excludes 300, 'an
  estimated 212' holds 215 and excludes 221. (Krifka 2007, "Approximate interpretation of number
  words": coarse scales are read in steps of about a tenth.)
- *nearly*: ten percent below, one percent above; *just under* / *just over*: ten percent on
  that side alone.
- strict bounds ('more than 200') of whole counts begin at the next whole number; of measures
  they keep the number, because intervals are closed.
- figures: half of the last written digit where a scale, a percent sign or a unit shows that
  the figure was rounded (GUM, JCGM 100:2008, section 7.2.6), with the caps below.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from crosscheck.model.values import Measure
from crosscheck.text.quantities.numerals import Numeral
from crosscheck.text.quantities.tokens import Tape


class Qualifier(Enum):
    """How a number is meant."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_UNDER = "just under"
    JUST_OVER = "just over"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    LESS_THAN = "less than"


_TENTH = Decimal("0.1")
_WORD_SCALE_CAP = Decimal("0.1")
"""'2 million' is not read as 1.5 to 2.5 million but as 1.8 to 2.2 million."""
_ZEROS_CAP = Decimal("0.025")
"""'1,000' is 975 to 1,025: trailing zeros in digits are weaker evidence of rounding."""
_UNIT_CAP = Decimal("0.05")
_ABOVE_NEARLY = Decimal("0.01")
_LEAST_UNIT_SLACK = Decimal(5)

_BEFORE: dict[str, Qualifier] = {
    **dict.fromkeys(
        "about|around|roughly|approximately|some|approx|circa|~|≈|an estimated|estimated|"
        "something like|in the region of|in the order of|at around|at about".split("|"),
        Qualifier.ABOUT,
    ),
    **dict.fromkeys(
        "nearly|almost|close to|approaching|not quite|virtually".split("|"), Qualifier.NEARLY
    ),
    **dict.fromkeys(
        "just under|just below|just short of|a little under|a little less than|slightly less than|"
        "slightly fewer than|slightly under".split("|"),
        Qualifier.JUST_UNDER,
    ),
    **dict.fromkeys(
        "just over|just above|a little over|slightly over|slightly more than|just more than|"
        "a little more than".split("|"),
        Qualifier.JUST_OVER,
    ),
    **dict.fromkeys(
        "at least|no fewer than|no less than|not less than|not fewer than|upwards of|"
        "upward of|a minimum of|minimum of|as few as|as little as".split("|"),
        Qualifier.AT_LEAST,
    ),
    **dict.fromkeys(
        "more than|over|above|in excess of|exceeding|greater than|well over|well above|far more "
        "than|>|higher than|larger than|north of".split("|"),
        Qualifier.MORE_THAN,
    ),
    **dict.fromkeys(
        "up to|as many as|as much as|no more than|not more than|at most|a maximum of|"
        "maximum of|no greater than".split("|"),
        Qualifier.AT_MOST,
    ),
    **dict.fromkeys(
        "fewer than|less than|under|below|<|lower than|well under|well below".split("|"),
        Qualifier.LESS_THAN,
    ),
}
_PHRASES = {tuple(phrase.split()): qualifier for phrase, qualifier in _BEFORE.items()}
_FIRST_WORDS = frozenset(words[0] for words in _PHRASES)
_AFTER: dict[tuple[str, ...], Qualifier] = {
    ("or", "so"): Qualifier.ABOUT,
    ("-", "odd"): Qualifier.ABOUT,
    ("or", "more"): Qualifier.AT_LEAST,
    ("and", "over"): Qualifier.AT_LEAST,
    ("and", "older"): Qualifier.AT_LEAST,
    ("or", "older"): Qualifier.AT_LEAST,
    ("and", "above"): Qualifier.AT_LEAST,
    ("or", "over"): Qualifier.AT_LEAST,
    ("and", "up"): Qualifier.AT_LEAST,
    ("-", "plus"): Qualifier.AT_LEAST,
    ("plus",): Qualifier.AT_LEAST,
    ("+",): Qualifier.AT_LEAST,
    ("or", "fewer"): Qualifier.AT_MOST,
    ("or", "less"): Qualifier.AT_MOST,
    ("or", "younger"): Qualifier.AT_MOST,
    ("and", "under"): Qualifier.AT_MOST,
    ("and", "younger"): Qualifier.AT_MOST,
}
APPROXIMATE = frozenset(
    {Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.JUST_UNDER, Qualifier.JUST_OVER}
)


def read_before(tape: Tape, index: int) -> tuple[Qualifier, int]:
    """Return the qualifier written from ``index``, longest first, and where it ends."""
    if tape[index].low not in _FIRST_WORDS:
        return Qualifier.EXACT, index
    for length in (4, 3, 2, 1):
        qualifier = _PHRASES.get(tape.words(index, length))
        if qualifier:
            return qualifier, index + length
    return Qualifier.EXACT, index


def read_after(tape: Tape, index: int) -> tuple[Qualifier, int]:
    """Return the qualifier written behind a number: 'or so', 'or more', '-plus', '+'."""
    for length in (2, 1):
        words = tape.words(index, length)
        qualifier = _AFTER.get(words)
        if qualifier and (words[0] not in {"-", "+"} or tape[index].glued):
            return qualifier, index + length
    return Qualifier.EXACT, index


@dataclass(frozen=True, slots=True)
class Bounds:
    """A closed interval; None is open."""

    low: Decimal | None
    high: Decimal | None


def rounding_slack(numeral: Numeral, measure: Measure, unit: str = "") -> Decimal:
    """Return how far the truth may lie from the figure as written, either way.

    >>> figure = Numeral(Decimal(1_200_000), 0, 1, Decimal(100_000), Decimal(1_000_000))
    >>> rounding_slack(figure, Measure.COUNT)
    Decimal('50000')
    """
    value, half = abs(numeral.value), numeral.place / 2
    if numeral.is_loose:
        return value * _TENTH
    if numeral.multiplier > 1 and measure is not Measure.DURATION:
        return min(half, value * _WORD_SCALE_CAP)
    if measure in (Measure.PERCENT, Measure.PERCENTAGE_POINT):
        return half
    if measure is Measure.PHYSICAL:
        exact = unit in {"celsius", "fahrenheit", "degree", "magnitude", "mph", "km/h", "knot"}
        return half if exact else min(_significant_place(numeral) / 2, value * _UNIT_CAP)
    if measure in (Measure.COUNT, Measure.MONEY) and value >= 1000 and value % 1000 == 0:
        return min(_thousands(value) / 2, value * _ZEROS_CAP)
    return Decimal(0)


def apply_qualifier(
    qualifier: Qualifier, bounds: Bounds, value: Decimal, measure: Measure
) -> Bounds:
    """Return the bounds after a qualifier; ``value`` is the number as written."""
    is_whole = value == value.to_integral_value()
    tenth = abs(value) * _TENTH
    if measure is Measure.COUNT and is_whole and value >= _LEAST_UNIT_SLACK:
        tenth = max(tenth, Decimal(1))
    step = Decimal(is_whole and measure in (Measure.COUNT, Measure.AGE))
    match qualifier:
        case Qualifier.EXACT:
            return bounds
        case Qualifier.ABOUT:
            tenth = min(tenth, _told_slack(value))
            return Bounds(_minus(bounds.low, value - tenth), _plus(bounds.high, value + tenth))
        case Qualifier.NEARLY:
            above = value + abs(value) * _ABOVE_NEARLY
            return Bounds(_minus(bounds.low, value - tenth), above)
        case Qualifier.JUST_UNDER:
            return Bounds(value - tenth, value)
        case Qualifier.JUST_OVER:
            return Bounds(value, value + tenth)
        case _:
            return _half_line(qualifier, value, step)


def _told_slack(value: Decimal) -> Decimal:
    """Return five units of the last figure of a number that is told by three or more."""
    _, digits, exponent = value.normalize().as_tuple()
    if len(digits) < 3 or not isinstance(exponent, int):
        return abs(value)
    return Decimal(5).scaleb(exponent)


def _half_line(qualifier: Qualifier, value: Decimal, step: Decimal) -> Bounds:
    """Return the bounds of 'at least' and its kin; strict ones begin a step further."""
    match qualifier:
        case Qualifier.AT_LEAST:
            return Bounds(value, None)
        case Qualifier.MORE_THAN:
            return Bounds(value + step, None)
        case Qualifier.AT_MOST:
            return Bounds(None, value)
        case _:
            return Bounds(None, value - step)


def _minus(low: Decimal | None, other: Decimal) -> Decimal | None:
    """Return the lower of two lower bounds."""
    return None if low is None else min(low, other)


def _plus(high: Decimal | None, other: Decimal) -> Decimal | None:
    """Return the higher of two upper bounds."""
    return None if high is None else max(high, other)


def _thousands(value: Decimal) -> Decimal:
    """Return the largest power of a thousand that divides the value."""
    power = Decimal(1)
    while value % (power * 1000) == 0:
        power *= 1000
    return power


def _significant_place(numeral: Numeral) -> Decimal:
    """Return the worth of the last digit that is not zero."""
    place, value = numeral.place, numeral.value
    while value and value % (place * 10) == 0:
        place *= 10
    return place
