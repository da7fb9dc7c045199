"""The letters of a name: one normal form, and letters of other alphabets that hide in it.

Source: Unicode Standard Annex 15 (NFKC, NFKD); Unicode Technical Standard 39, "confusables"
(the Cyrillic and Greek letters that look like Latin ones).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LOOK_ALIKES = str.maketrans(
    "АВСЕНІЈКМОРЅТХУаеіјорсѕухһԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧονɡ",
    "ABCEHIJKMOPSTXYaeijopcsyxhdqwABEZHIKMNOPTYXovg",
)
_APOSTROPHES = str.maketrans("’‘ʼʹ`´′ʻ＇", "'''''''''")
_DASHES = str.maketrans("‐‑‒–—−", "------")
_UNDECOMPOSED = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe",
    "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ə": "a",
}  # fmt: skip
_BLANKS = re.compile(r"\s+")
_NOT_FOREIGN = frozenset("ªºµ")
_LONGEST = 400
"""Longer strings are no names; only their beginning is looked at, which bounds all costs."""


@lru_cache(maxsize=1 << 15)
def normalise_name(name: str) -> str:
    """Return the name in the form in which names are compared.

    NFKC, straight apostrophes and hyphens, look-alike letters of other alphabets mapped
    where the name is mostly Latin, no possessive, no leading article, no comma, case folded.

    >>> normalise_name("The  Kremlin’s"), normalise_name("Peter Lund, Jr.")
    ('kremlin', 'peter lund jr')
    """
    shape = unicodedata.normalize("NFKC", name[:_LONGEST])
    shape = shape.translate(_APOSTROPHES).translate(_DASHES)
    if _is_mostly_latin(shape):
        shape = shape.translate(_LOOK_ALIKES)
    shape = unicodedata.normalize("NFKC", shape.casefold()).translate(_APOSTROPHES)
    shape = _BLANKS.sub(" ", shape.replace(",", " ")).strip()
    while True:
        shorter = _without_possessive(shape).removeprefix("the ").strip(' ,;:."')
        if shorter == shape or not shorter:
            return shape
        shape = shorter


def _without_possessive(shape: str) -> str:
    """Return the shape without a final 's or apostrophe."""
    if shape.endswith("'s"):
        return shape[:-2].rstrip()
    return shape[:-1].rstrip() if shape.endswith("s'") else shape


def foreign_letters(name: str) -> tuple[tuple[int, str, str], ...]:
    """Return (offset, letter, Unicode name) of letters that are not Latin in a Latin name.

    Empty for names that are mostly in another alphabet: those are not disguised.

    >>> foreign_letters("САSS")[0][2]
    'CYRILLIC CAPITAL LETTER ES'
    """
    if not _is_mostly_latin(name):
        return ()
    return tuple(
        (offset, letter, unicodedata.name(letter, "UNNAMED LETTER"))
        for offset, letter in enumerate(name)
        if letter.isalpha() and letter not in _NOT_FOREIGN and not _is_latin(letter)
    )


def _is_mostly_latin(name: str) -> bool:
    """Return whether at least half of the letters are Latin."""
    letters = [letter for letter in name if letter.isalpha()]
    return bool(letters) and 2 * sum(map(_is_latin, letters)) >= len(letters)


def _is_latin(letter: str) -> bool:
    """Return whether the letter belongs to the Latin script or is a neutral modifier."""
    if letter < "\u0250":
        return True
    if unicodedata.category(letter) in {"Lm", "Sk"}:
        return True
    return "LATIN" in unicodedata.name(letter, "")


@lru_cache(maxsize=4096)
def fold_accents(text: str) -> str:
    """Return the text in lower case without accents: 'Erdoğan' is 'erdogan'.

    >>> fold_accents("Wałęsa")
    'walesa'
    """
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = (sign for sign in decomposed if not unicodedata.combining(sign))
    return "".join(_UNDECOMPOSED.get(sign, sign) for sign in kept)


def accents_of(name: str) -> tuple[str, ...]:
    """Return the letters of a name, sorted, that folding would change."""
    return tuple(sorted(sign for sign in normalise_name(name) if fold_accents(sign) != sign))


def words_of(name: str) -> tuple[str, ...]:
    """Return the folded words of a name; hyphens and dots separate, dots of initials too.

    >>> words_of("J.K. Al-Rashid")
    ('j', 'k', 'al', 'rashid')
    """
    shape = fold_accents(normalise_name(name)).replace("'", "")
    return tuple(word for word in re.split(r"[^\w&]+|_", shape) if word)
