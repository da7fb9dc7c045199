"""Numerals, in digits or in words, as numbers that remember how precisely they were written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from crosscheck.text.quantities.number_words import (
    LETTER_SCALES,
    SCALES,
    SMALL,
    VAGUE_PLURALS,
    VAGUE_WORDS,
    VULGAR,
)
from crosscheck.text.quantities.tokens import EDGE, NUMBER, WORD, Tape

_DIGITS = re.compile(
    r"(?:[0-9]{1,3}(?:[,\u00a0\u202f\u2009][0-9]{3})++|[0-9]++)(?:\.[0-9]++)?|\.[0-9]++"
)
_LONGEST = 20
"""Digits of the longest figure read; longer runs are keys or noise, not amounts in news."""
_LARGEST = Decimal(10) ** 21
_METRES = frozenset(
    "tall high long deep wide away sprint race freestyle hurdles from below".split()
)
_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number as written; ``start`` and ``end`` are token indices, half-open."""

    value: Decimal
    start: int
    end: int
    place: Decimal = Decimal(1)
    """Worth of the last written digit, scale included: 100,000 in '1.2 million'."""
    multiplier: Decimal = Decimal(1)
    """The scale that was written: 1,000,000 in '1.2 million'."""
    is_loose: bool = False
    """A dozen, a hundred, half a million: words that are also used loosely."""
    in_words: bool = False
    vague: tuple[Decimal, Decimal] | None = None
    """Bounds of 'dozens' and 'several'; ``value`` is then the lower bound."""


def read_numeral(tape: Tape, index: int, money: bool = False) -> tuple[Numeral | None, int]:
    """Return the numeral that begins at token ``index``, or None, and where to go on.

    The second value is beyond ``index`` when words were consumed that are not a legal
    number ('twenty thirty', 'hundred hundred'), so that no word is read twice.
    """
    token = tape[index]
    if token.kind == NUMBER:
        numeral = _read_digits(tape, index, money)
        return (numeral, numeral.end if numeral else index + 1)
    if token.kind == EDGE:
        return None, index + 1
    if token.low in VULGAR:
        value = VULGAR[token.low]
        return _scaled(tape, Numeral(value, index, index + 1, Decimal("0.1"))), index + 1
    for reader in (_read_vague, _read_half, _read_article):
        numeral = reader(tape, index)
        if numeral:
            return numeral, numeral.end
    return _read_words(tape, index) if token.low in SMALL else (None, index + 1)


def _read_digits(tape: Tape, index: int, money: bool) -> Numeral | None:
    """Return the figure at ``index`` with its scale, None for keys, versions and lists."""
    raw = tape[index].raw
    if len(raw) > 2 * _LONGEST or not _DIGITS.fullmatch(raw):
        return None
    clean = re.sub(r"[,\u00a0\u202f\u2009]", "", raw)
    clean = f"0{clean}" if clean[0] == "." else clean
    if len(clean) > _LONGEST or (clean[0] == "0" and len(clean) > 1 and clean[1] != "."):
        return None
    value = Decimal(clean)
    exponent = value.as_tuple().exponent
    place = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    end = index + 1
    if tape[end].low in VULGAR:
        value, place, end = value + VULGAR[tape[end].low], Decimal("0.1"), end + 1
    elif fraction := _fraction(tape, end):
        value, place, end = value + fraction, Decimal("0.1"), end + 3
    return _scaled(tape, _and_a_half(tape, Numeral(value, index, end, place)), money)


def _fraction(tape: Tape, index: int) -> Decimal:
    """Return the part that '1/2', '3/4' add to the whole number before them, 0 for all else."""
    top, stroke, bottom = (tape[position] for position in range(index, index + 3))
    if stroke.low != "/" or not (stroke.glued and bottom.glued) or top.glued:
        return Decimal(0)
    if not (top.raw.isdecimal() and bottom.raw in _DENOMINATORS) or int(top.raw) >= int(bottom.raw):
        return Decimal(0)
    return Decimal(top.raw) / Decimal(bottom.raw)


_DENOMINATORS = frozenset({"2", "3", "4", "8"})


def _read_words(tape: Tape, index: int) -> tuple[Numeral | None, int]:
    """Return the number spelled from ``index``, None where the words make no number.

    Grammar: [small 'hundred' ['and']] [small] scale, scales descending.
    """
    total, group, end, lowest = 0, 0, index, _LARGEST
    place, multiplier = 1, 1
    while True:
        small, after = _small(tape, end)
        if small is None:
            break
        group, end = small, after
        if tape[_past_hyphen(tape, end)].low == "hundred":
            group, end = group * 100, _past_hyphen(tape, end) + 1
            rest, after = _tail(tape, end)
            group, end = group + rest, after
        scale = SCALES.get(tape[_past_hyphen(tape, end)].low)
        if scale is None or scale >= lowest:
            total, place, multiplier, lowest = total + group, 1, 1, Decimal(1)
            break
        total, lowest, end = total + group * scale, Decimal(scale), _past_hyphen(tape, end) + 1
        place, multiplier = scale, scale if total == group * scale else 1
        end = end + 1 if tape[end].low == "and" and _tail(tape, end)[0] else end
    run = _number_run(tape, end)
    if run > end:
        return None, run
    numeral = Numeral(Decimal(total), index, end, Decimal(place), Decimal(multiplier), False, True)
    if multiplier == 1 and place == 1:
        numeral = _scaled(tape, _and_a_half(tape, numeral))
    return numeral, numeral.end


def _small(tape: Tape, index: int) -> tuple[int | None, int]:
    """Return the cardinal below 100 at ``index`` and the index behind it."""
    value = SMALL.get(tape[index].low)
    if value is None or (index and tape[index].kind != WORD):
        return None, index
    after = _past_hyphen(tape, index + 1)
    unit = SMALL.get(tape[after].low, 0)
    if value >= 20 and 0 < unit < 10:
        return value + unit, after + 1
    return value, index + 1


def _tail(tape: Tape, index: int) -> tuple[int, int]:
    """Return what follows 'hundred' or a scale: '[and] fifty-one', or 0."""
    joined = tape[index].low == "and"
    value, end = _small(tape, index + joined)
    following = tape[_past_hyphen(tape, end)].low
    if value is None or (joined and (following == "hundred" or following in SCALES)):
        return 0, index
    if joined and tape[end].low in {"dozen", "or", "to"}:
        return 0, index
    return value, end


def _number_run(tape: Tape, index: int) -> int:
    """Return the index behind further number words that cannot continue a number."""
    end = index
    while tape[end].low in SMALL or tape[end].low == "hundred" or tape[end].low in SCALES:
        end += 1
    return end


def _read_vague(tape: Tape, index: int) -> Numeral | None:
    """Return 'dozens', 'hundreds of thousands', 'several hundred', 'a couple of'."""
    token = tape[index]
    bounds = VAGUE_PLURALS.get(token.low)
    if bounds:
        return _vague_plural(tape, index, bounds)
    for length in (3, 2, 1):
        bounds = VAGUE_WORDS.get(tape.words(index, length))
        if not bounds:
            continue
        end, factor = _scales(tape, index + length)
        if token.low == "few" and factor == 1:
            return None
        if factor == 1 and length == 3:
            end -= 1  # 'of' is not part of 'a couple of windows'
        low, high = bounds[0] * factor, bounds[1] * factor
        return Numeral(low, index, end, vague=(low, high), multiplier=factor)
    return None


def _vague_plural(tape: Tape, index: int, bounds: tuple[int, int]) -> Numeral | None:
    """Return 'hundreds', or 'hundreds of thousands' as a product."""
    first = tape[index].low
    inner = tape[index + 2].low
    of = tape[index + 1].low == "of"
    if first in {"tens", "scores"} and not of:
        return None
    low, high = bounds
    end = index + 1
    if of and inner.endswith("s") and SCALES.get(inner[:-1]):
        factor = SCALES[inner[:-1]]
        low, high, end = low * factor, (high + 1) * factor - 1, index + 3
    return Numeral(Decimal(low), index, end, vague=(Decimal(low), Decimal(high)))


def _read_half(tape: Tape, index: int) -> Numeral | None:
    """Return 'half a million', 'a quarter of a million', 'half-million', 'half a dozen'."""
    if tape[index].low not in {"half", "a", "three"}:
        return None
    for words, share in _SHARES.items():
        if tape.words(index, len(words)) != words:
            continue
        position = index + len(words)
        if tape[position].low in _HYPHENS or tape[position].low in {"a", "an"}:
            position += 1
        end, factor = _scales(tape, position)
        if factor > 1:
            value = share * factor
            return Numeral(value, index, end, factor, factor, True, True)
    return None


def _read_article(tape: Tape, index: int) -> Numeral | None:
    """Return 'a dozen', 'a hundred', 'a million', 'two dozen' without its first word."""
    if tape[index].low not in {"a", "an"}:
        return None
    end, factor = _scales(tape, index + 1)
    if factor == 1:
        return None
    rest, after = _tail(tape, end) if factor == 100 else (0, end)
    if rest:
        return Numeral(factor + rest, index, after, in_words=True)
    return Numeral(factor, index, end, factor, factor, True, True)


def _scaled(tape: Tape, numeral: Numeral, money: bool = False) -> Numeral:
    """Return the numeral times the scale that follows: 'million', 'bn', 'dozen'."""
    end, factor = _scales(tape, numeral.end)
    token = tape[numeral.end]
    if factor == 1 and token.low in LETTER_SCALES and _is_letter_scale(tape, numeral, money):
        end, factor = numeral.end + 1, Decimal(LETTER_SCALES[token.low])
    value = numeral.value * factor
    if factor == 1 or value > _LARGEST:
        return numeral
    loose = factor == 12
    return Numeral(
        value, numeral.start, end, numeral.place * factor, factor, loose, numeral.in_words
    )


def _is_letter_scale(tape: Tape, numeral: Numeral, money: bool) -> bool:
    """Return whether 'm' or 'k' behind digits is a scale and not a metre, a tonne or a name."""
    token = tape[numeral.end]
    if numeral.in_words or (len(token.low) == 1 and not token.glued):
        return False
    if token.low in {"b", "t"}:
        return money
    if token.low == "m" and not money:
        return tape[numeral.end + 1].low not in _METRES
    return True


def _scales(tape: Tape, index: int) -> tuple[int, Decimal]:
    """Return where the scale words from ``index`` end, and their product (1 for none)."""
    factor, end = 1, index
    for _ in range(2):
        position = _past_hyphen(tape, end)
        word = tape[position].low
        scale = {"hundred": 100, "dozen": 12}.get(word) or SCALES.get(word)
        if not scale or scale <= factor:
            break
        factor, end = factor * scale, position + 1
    return end, Decimal(factor)


def _and_a_half(tape: Tape, numeral: Numeral) -> Numeral:
    """Return the numeral plus a following 'and a half', 'and a quarter'."""
    words = tape.words(numeral.end, 3)
    share = {"half": Decimal("0.5"), "quarter": Decimal("0.25")}.get(words[2])
    if words[:2] != ("and", "a") or share is None:
        return numeral
    return Numeral(
        numeral.value + share, numeral.start, numeral.end + 3, Decimal("0.1"), in_words=True
    )


def _past_hyphen(tape: Tape, index: int) -> int:
    """Return the index behind a hyphen that joins two words without blanks."""
    if tape[index].low in _HYPHENS and tape[index].glued and tape[index + 1].glued:
        return index + 1
    return index


_SHARES: dict[tuple[str, ...], Decimal] = {
    ("half",): Decimal("0.5"),
    ("a", "half"): Decimal("0.5"),
    ("a", "quarter", "of"): Decimal("0.25"),
    ("a", "quarter"): Decimal("0.25"),
    ("three", "quarters", "of"): Decimal("0.75"),
    ("a", "third", "of"): Decimal("0.3333"),
}
