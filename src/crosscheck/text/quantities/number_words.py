"""The number words of English, as tables.

Source: AP Stylebook, "numerals" (spelled below 10, digits above); Oxford English Grammar,
section 5.6 (cardinals, ordinals, fractions); short scale throughout (a billion is 10^9).
"""

from __future__ import annotations

from decimal import Decimal

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
_TEENS = "fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

SMALL: dict[str, int] = {
    **{word: value for value, word in enumerate(f"{_UNITS} {_TEENS}".split())},
    **{word: 10 * value for value, word in enumerate(_TENS.split(), start=2)},
}
"""Cardinals below 100 that are one word."""

SCALES: dict[str, int] = {
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
"""Scales as words; 'hundred' and 'dozen' are read apart."""

LETTER_SCALES: dict[str, int] = {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
}
"""Scales as letters behind digits: '5m', '1.2bn'."""

VULGAR: dict[str, Decimal] = {
    "½": Decimal("0.5"),
    "¼": Decimal("0.25"),
    "¾": Decimal("0.75"),
    "⅓": Decimal("0.3333"),
    "⅔": Decimal("0.6667"),
}

_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"

ORDINALS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ORDINALS.split()) if value},
    **{word: 10 * value for value, word in enumerate(_TENTHS.split(), start=2)},
    "hundredth": 100,
    "thousandth": 1000,
}

DENOMINATORS: dict[str, int] = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    **{word: value for word, value in ORDINALS.items() if 4 <= value <= 10},
    **{f"{word}s": value for word, value in ORDINALS.items() if 4 <= value <= 10},
}

VAGUE_PLURALS: dict[str, tuple[int, int]] = {
    "tens": (20, 199),
    "dozens": (24, 199),
    "scores": (40, 199),
    "hundreds": (200, 1_999),
    "thousands": (2_000, 19_999),
    "millions": (2 * 10**6, 2 * 10**7 - 1),
    "billions": (2 * 10**9, 2 * 10**10 - 1),
    "trillions": (2 * 10**12, 2 * 10**13 - 1),
}
"""From two of the unit up to, but not including, two of the next named magnitude (tens,
hundreds, thousands, tens of thousands, ...), so that the words tile the number line:
'thousands' and 'tens of thousands' exclude each other, 'hundreds' and 1,200 do not."""

VAGUE_WORDS: dict[tuple[str, ...], tuple[int, int]] = {
    ("several",): (3, 9),
    ("a", "few"): (2, 9),
    ("few",): (2, 9),
    ("a", "couple", "of"): (2, 3),
    ("a", "couple"): (2, 3),
    ("a", "handful", "of"): (2, 9),
}
"""Multiplied by a following scale: 'several hundred' is 300..900. 'few' needs a scale."""

DECADES: dict[str, int] = {
    f"{word.removesuffix('y')}ies": value for word, value in SMALL.items() if value >= 20
}
"""'thirties' as in 'in her thirties'."""

NUMBER_WORDS = frozenset(
    {*SMALL, *SCALES, *VULGAR, *ORDINALS, *DENOMINATORS, *VAGUE_PLURALS, *DECADES}
    | {"hundred", "dozen", "several", "few", "couple", "handful"}
)
"""Every word that makes a number of its surroundings."""
