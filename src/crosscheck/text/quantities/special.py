"""Amounts with a form of their own: ages, ordinals, shares, magnitudes."""

from __future__ import annotations

import re
from decimal import Decimal

from crosscheck.model.values import Measure
from crosscheck.text.quantities.cores import Figure
from crosscheck.text.quantities.exclusions import is_ordinal_name
from crosscheck.text.quantities.found import Amount
from crosscheck.text.quantities.number_words import DECADES, DENOMINATORS, ORDINALS, SCALES, SMALL
from crosscheck.text.quantities.numerals import Numeral, read_numeral
from crosscheck.text.quantities.tokens import NUMBER, WORD, Tape

_AGE_UNITS = frozenset({"year", "month", "week", "day", "years", "months", "weeks", "days"})
_OLD = frozenset({"old", "olds", "old's"})
_OLDEST = 122
"""Longest verified human life in years (Jeanne Calment, 122 years)."""
_POSSESSIVES = frozenset("his her their its my our your the one's".split())
_DETERMINERS = frozenset(
    "the a an this that his her its their my our your whose each every 's finished came placed "
    "ranked".split()
)
_SHARE_SLACK = Decimal(1)
"""A share in words is good to a percentage point: 'a third' holds 33 percent, not 35."""
_LARGEST_DENOMINATOR = 10
_ROUND_WHOLES = frozenset({10, 100})
"""'four in 10' is a share; 'three in five hours' is not."""
_AGED = frozenset(
    "aged children people adults those anyone everyone women men girls boys kids voters residents "
    "americans workers patients youths youngsters teenagers citizens persons person".split()
)
_SUFFIX = re.compile("st|nd|rd|th")
_OLDER = frozenset((joint, word) for joint in ("or", "and") for word in ("older", "younger"))
_AFTER_LIMIT = frozenset(
    "and or are is was were in who from at to should must will can may have has had with by on "
    "for as than as could would the".split()
)
_AFTER_SHARE = frozenset("to in since over from this last and after as on when while but".split())
_HARD_BREAKS = frozenset({",", ".", ")", ";"})


def read_age_after(tape: Tape, figure: Figure) -> tuple[str, int] | None:
    """Return unit and end of '-year-old', ' years old', ' years of age' behind a number."""
    words = [tape[position].low for position in range(figure.numeral.end, figure.numeral.end + 5)]
    end = figure.numeral.end
    hyphen = bool(words) and words[0] in {"-", "‑"}
    unit = words[1] if hyphen else words[0]
    rest = words[2:] if hyphen else words[1:]
    if unit not in _AGE_UNITS:
        return None
    end += 2 if hyphen else 1
    name = unit.removesuffix("s")
    if rest[0] in _OLD:
        return name, end + 1
    if rest[0] in {"-", "‑"} and rest[1] in _OLD:
        return name, end + 2
    if rest[:2] == ["of", "age"]:
        return name, end + 2
    return None


def read_age_before(tape: Tape, index: int) -> int:
    """Return where the words 'aged', 'age', 'the age of' before ``index`` begin, else ``index``."""
    if tape[index - 1].low in {"aged", "ages"}:
        return index - 1
    if tape[index - 1].low == "age":
        return index - 1
    if tape.words(index - 2, 2) == ("age", "of"):
        return index - 3 if tape[index - 3].low == "the" else index - 2
    return index


def is_age_limit(tape: Tape, numeral: Numeral) -> bool:
    """Return whether the number limits an age: 'children under 5', '65 and older'."""
    if not 0 < numeral.value <= _OLDEST or numeral.multiplier > 1 or numeral.place != 1:
        return False
    if tape.words(numeral.end, 2) in _OLDER:
        return True
    before = tape.words(numeral.start - 2, 2)
    after = tape[numeral.end]
    is_last = after.kind != WORD or after.low in _AFTER_LIMIT
    return before[0] in _AGED and before[1] in {"under", "over", "above", "below"} and is_last


def is_apposed_age(tape: Tape, numeral: Numeral) -> bool:
    """Return whether the number stands as an age between commas: 'Maria Lopez, 34, was'.

    Source: AP Stylebook, "ages": always figures, set off by commas after a name.
    """
    token, before, after = tape[numeral.start], tape[numeral.start - 2], tape[numeral.end]
    if token.kind != NUMBER or numeral.place != 1 or not 0 < numeral.value <= _OLDEST:
        return False
    if numeral.multiplier > 1 or numeral.end != numeral.start + 1:
        return False
    if tape[numeral.start - 1].low == ",":
        if after.low in _HARD_BREAKS and before.is_capital:
            return True
        listed = after.low == "and" and tape[numeral.end + 1].kind == NUMBER
        return listed and tape[numeral.end + 2].low in _HARD_BREAKS and before.kind == WORD
    if tape.words(numeral.start - 2, 2) == ("who", "is"):
        return after.low in _HARD_BREAKS
    pair = tape[numeral.start - 1].low == "and" and after.low in _HARD_BREAKS
    return pair and before.kind == NUMBER and tape[numeral.start - 3].low == ","


def read_decade_age(tape: Tape, index: int) -> Amount | None:
    """Return 'in their 20s', 'in her early thirties' as an age of ten years."""
    if tape[index].low != "in" or tape[index + 1].low not in _POSSESSIVES:
        return None
    position = index + 2
    part = tape[position].low
    if part in {"early", "mid", "late"}:
        position += 1 + (tape[position + 1].low == "-")
    token = tape[position]
    if token.kind == NUMBER and tape[position + 1].low == "s" and tape[position + 1].glued:
        decade, end = (int(token.raw) if len(token.raw) == 2 and token.raw.isdigit() else 0), 2
    else:
        decade, end = DECADES.get(token.low, 0), 1
    if not 20 <= decade <= 90 or decade % 10 or tape[index + 1].low == "the":
        return None
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(part, (0, 9))
    low, high = Decimal(decade + first), Decimal(decade + last)
    return Amount(
        index, position + end, position, position + end, Measure.AGE, low, high, low, high, "year"
    )


def read_ordinal(tape: Tape, index: int) -> Amount | None:
    """Return the ordinal at ``index``: '21st', 'third' behind an article or possessive."""
    token = tape[index]
    value, end = 0, index + 1
    if token.kind == NUMBER and token.raw.isdigit() and len(token.raw) <= 4:
        if tape[index + 1].glued and _SUFFIX.fullmatch(tape[index + 1].low):
            value, end = int(token.raw), index + 2
    elif token.kind == WORD and _has_determiner(tape, index):
        tens, unit = SMALL.get(token.low, 0), ORDINALS.get(tape[index + 2].low, 0)
        if token.low in ORDINALS:
            value = ORDINALS[token.low]
        elif tens >= 20 and tape[index + 1].low == "-" and 0 < unit < 10:
            value, end = tens + unit, index + 3
    if not value or is_ordinal_name(tape, index, end):
        return None
    number = Decimal(value)
    return Amount(index, end, index, end, Measure.ORDINAL, number, number, number, number)


def _has_determiner(tape: Tape, index: int) -> bool:
    """Return whether an article, a possessive or 'finished' stands before the word."""
    before = tape[index - 1].low
    return before in _DETERMINERS or before.endswith("'s")


def read_share(tape: Tape, index: int, is_qualified: bool) -> Amount | None:
    """Return a share of a whole as percent: 'two-thirds', 'half of', 'one in five'."""
    if _is_rest_of_length(tape, index):
        return None
    if tape[index].low == "half":
        following = tape[index + 1].low
        if following in {"of", "the", "its", "his", "her", "their", "all", "those", "these", "our"}:
            return _share(index, index + 1, Decimal(50))
        return (
            _share(index, index + 1, Decimal(50))
            if is_qualified and following not in {"a", "an", "-"}
            else None
        )
    if tape[index + 1].low == "/" and tape[index + 1].glued:
        return _written_fraction(tape, index)
    top = {"a": 1}.get(tape[index].low) or SMALL.get(tape[index].low, 0)
    return _part(tape, index, top) if 0 < top < 10 else _one_in(tape, index)


def _part(tape: Tape, index: int, top: int) -> Amount | None:
    """Return 'two-thirds', 'a quarter of', 'a quarter point', by the number on top."""
    joined = tape[index + 1].low == "-"
    word = tape[index + 1 + joined].low
    bottom = DENOMINATORS.get(word, 0)
    end = index + 2 + joined
    if bottom <= top or (top > 1) != word.endswith("s"):
        return _one_in(tape, index)
    point = _point_behind(tape, end)
    if point > end and (tape[end].low == "of" or word.rstrip("s") == "quarter"):
        part = Decimal(top) / bottom
        return Amount(index, point, index, point, Measure.PERCENTAGE_POINT,
                      part, part, part, part, "percentage point")  # fmt: skip
    if _scale_follows(tape, end):
        known, after = read_numeral(tape, index)
        if known is not None and after > end:
            return None  # 'a quarter of a billion dollars' may have a currency
        return _scaled(index, end + 3, Decimal(top) / bottom * SCALES[tape[end + 2].low])
    if tape[index].low == "a" and not _is_fraction(tape, index, end):
        return None
    if tape[end].low in _LENGTHS:
        return None  # 'one quarter mile'
    return _share(index, end, Decimal(100 * top) / bottom)


def _written_fraction(tape: Tape, index: int) -> Amount | None:
    """Return '2/3 of' as a share."""
    top, bottom = tape[index].raw, tape[index + 2].raw
    if not (top.isdecimal() and bottom.isdecimal() and tape[index + 3].low == "of"):
        return None
    if not 0 < int(top) < int(bottom) <= _LARGEST_DENOMINATOR:
        return None
    return _share(index, index + 3, 100 * Decimal(top) / Decimal(bottom))


def _point_behind(tape: Tape, index: int) -> int:
    """Return where 'of a percentage point', '-point', ' of a point' ends, else ``index``."""
    start = index + 2 if tape.words(index, 2) == ("of", "a") else index
    if tape.words(start, 2) == ("percentage", "point"):
        return start + 2
    if tape.words(index, 2) == ("-", "point"):
        return index + 2
    return start + 1 if tape[start].low == "point" and tape[start + 1].low != "of" else index


_LENGTHS = frozenset("century decade year month week day hour minute mile".split())


def _is_rest_of_length(tape: Tape, index: int) -> bool:
    """Return whether 'half' ends a mixed length: 'the century and a half of'."""
    first = index - 1 if tape[index - 1].low == "a" else index
    return tape[first - 1].low == "and" and tape[first - 2].low in _LENGTHS


def _is_fraction(tape: Tape, index: int, end: int) -> bool:
    """Return whether 'a third' is a share and no ordinal: 'a third of', 'fell by a third'."""
    following = tape[end]
    if following.low == "of":
        return True
    is_last = following.kind != WORD or following.low in _AFTER_SHARE
    return tape[index - 1].low == "by" and is_last


def _scale_follows(tape: Tape, end: int) -> bool:
    """Return whether 'of a million' follows, which makes a number of the share."""
    return tape[end].low == "of" and tape[end + 1].low == "a" and tape[end + 2].low in SCALES


def _is_share_of_people(tape: Tape, second: Numeral | None, end: int) -> bool:
    """Return whether 'two in three voters' is a share, as 'four in 10' always is."""
    if second is None or second.value in _ROUND_WHOLES:
        return second is not None
    told = tape[end].low in _AGED | {"of", "chance", "chances"} or _is_percent(tape, end)
    return second.value <= _LARGEST_DENOMINATOR and told


def _is_percent(tape: Tape, index: int) -> bool:
    """Return whether the same share follows in brackets: 'a 2 in 3 (64 percent) chance'."""
    opens = tape[index].low == "(" and tape[index + 1].kind == NUMBER
    return opens and tape[index + 2].low in ("percent", "%", "per")


def _scaled(start: int, end: int, value: Decimal) -> Amount:
    """Return 'three-quarters of a million' as a count, good to a tenth like 'half a million'."""
    slack = value / 10
    return Amount(start, end, start, end, Measure.COUNT, value - slack, value + slack, value, value)


def _one_in(tape: Tape, index: int) -> Amount | None:
    """Return 'one in five' and 'nine out of 10' as a share."""
    first, after = read_numeral(tape, index)
    if first is None or first.value > 100 or first.vague or first.place != 1:
        return None
    out_of = tape.words(after, 2) == ("out", "of")
    if not out_of and tape[after].low != "in":
        return None
    second, end = read_numeral(tape, after + 1 + out_of)
    if not out_of and first.value != 1 and not _is_share_of_people(tape, second, end):
        return None
    if second is None or second.vague or not first.value < second.value <= 1000:
        return None
    if tape[end].low.rstrip("s") in _AGE_UNITS:
        return None
    return _share(index, end, 100 * first.value / second.value)


def _share(start: int, end: int, value: Decimal) -> Amount:
    """Return a share with its slack."""
    rounded = value.quantize(Decimal("0.0001"))
    return Amount(
        start, end, start, end, Measure.PERCENT,
        rounded - _SHARE_SLACK, rounded + _SHARE_SLACK, rounded, rounded, "percent",
    )  # fmt: skip


def read_magnitude_before(tape: Tape, index: int) -> int:
    """Return where 'magnitude', 'magnitude of' before ``index`` begins, else ``index``."""
    if tape[index - 1].low == "magnitude":
        return index - 1
    if tape.words(index - 2, 2) in {("magnitude", "of"), ("magnitude", "-")}:
        return index - 2
    return index
