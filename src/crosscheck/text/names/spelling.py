"""Whether two words are spellings of one name: accents, transliteration, doubled letters.

Source: BGN/PCGN romanization systems (Russian 1947, Arabic 1956, Ukrainian 2019) and ICAO
Doc 9303 part 3, section 6 (umlauts as ae, oe, ue) for the letters that alternate between
newspapers. Consonants are never lost, so that Johnson and Johnston, Iran and Iraq differ.
"""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.text.names.letters import fold_accents

_STEPS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"(?:tch|tsch)", "ch"),
        (r"sch", "sh"),
        (r"(?:zh|dj)", "j"),
        (r"kh", "h"),
        (r"gh", "g"),
        (r"dh", "d"),
        (r"ph", "f"),
        (r"ck", "k"),
        (r"q", "k"),
        (r"c(?=[aou]|[^aeiouyhz]|$)", "k"),
        (r"x", "ks"),
        (r"tz", "ts"),
        (r"(?<=[aeiouy])z$", "s"),
        (r"(?:eff|ieff|iyev|yev|iev)$", "ev"),
        (r"(?:off)$", "ov"),
        (r"(?:oe)", "o"),
        (r"(?:ae)", "a"),
        (r"(?:ue)", "u"),
        (r"(?:ou|oo)", "u"),
        (r"(?:ee)", "i"),
        (r"y", "i"),
        (r"(?:ij|ii+)", "i"),
        (r"ei", "ai"),
        (r"(.)\1+", r"\1"),
    )
)
_LAST_VOWEL = re.compile(r"(?<=[aeiou])([^aeiou]+)e([^aeiou]+)$")
_FINAL_H = re.compile(r"(?<=[aeiou])h$")
_VOWELS = frozenset("aeiou")
_LEAST_LETTERS = 4
"""Shorter words must be equal: 'Ron' and 'Rand', 'Li' and 'Lee' are different names."""
_LEAST_FOR_O_U = 5
_LEAST_FOR_INSERTION = 7
_KNOWN = """
benjamin binyamin|stephen steven|yusuf youssef yousef yousuf|sergei serguei|geoffrey jeffrey
katherine catherine kathryn katharine|nicholas nicolas nikolas|alexei alexey aleksei aleksey
yevgeny evgeny evgeni yevgeni|yekaterina ekaterina|yelena elena|gaddafi qaddafi kadhafi gadhafi
gadhafi qadhafi kadafi|hussein hossein husayn|rouhani rohani ruhani|mohammed mehmet mahomet
muhammad mohamed mohammad|marie mary|yitzhak itzhak yitzchak|netanyahu natanyahu|lukashenko
lukashenka|poroshenko poroshenka|tymoshenko timoshenko|volodymyr volodimir|omar umar|osman usman
uthman|hasan hassan|ayatollah ayatullah|jamal gamal|nasser nasir nassir|zarif zareef
khrushchev krushchev khruschev khrushchov|brezhnev breznev|yasser yasir yaser yassir
alexander aleksandr aliaksandr oleksandr alexandr aleksander|osama usama oussama|laden ladin
adel adil|khaled khalid|saleh salih|kamel kamil|tarek tariq tareq tarik|maher mahir|nader nadir
jaber jabir|taher tahir|saber sabir|amer amir|naser nasir|walid waleed|rashid rasheed rashed
"""
_GROUP: dict[str, str] = {
    form: forms.split()[0]
    for forms in _KNOWN.replace("\n", " ").split("|")
    for form in forms.split()
}
"""Spellings that the rules below do not reach."""


@lru_cache(maxsize=8192)
def skeleton(word: str) -> str:
    """Return what is left of a folded word when free spellings are levelled.

    >>> skeleton("zelenskyy") == skeleton("zelensky"), skeleton("hansen") == skeleton("hanson")
    (True, False)
    """
    shape = fold_accents(word)
    for pattern, replacement in _STEPS:
        shape = pattern.sub(replacement, shape)
    shape = _FINAL_H.sub("", _LAST_VOWEL.sub(r"\1a\2", shape))
    if len(word) >= _LEAST_FOR_O_U and not word.endswith("ng"):
        shape = shape[:1].replace("o", "u") + shape[1:-1].replace("o", "u") + shape[-1:]
    return shape


def is_spelling_of(a: str, b: str) -> bool:
    """Return whether two folded, unequal words are spellings of one name.

    One vowel more between two consonants is forgiven in long names ('Aleksandr',
    'Aleksander').
    """
    if min(len(a), len(b)) < _LEAST_LETTERS or max(len(a), len(b)) > 2 * min(len(a), len(b)):
        return False
    if _GROUP.get(a, a) == _GROUP.get(b, b):
        return True
    left, right = skeleton(a), skeleton(b)
    return left == right or _has_one_vowel_more(left, right) or _has_one_vowel_more(right, left)


def is_misspelling_of(a: str, b: str) -> bool:
    """Return whether two long folded words have the same consonants and begin alike.

    Weaker than ``is_spelling_of``: of use only where the rest of the name agrees ('Brett
    Kavanaugh', 'Brett Kavanagh').
    """
    if min(len(a), len(b)) < _LEAST_FOR_INSERTION or a[:3] != b[:3]:
        return False
    left, right = (
        "".join(letter for letter in skeleton(word) if letter not in _VOWELS) for word in (a, b)
    )
    return left == right and len(left) >= _LEAST_LETTERS


def _has_one_vowel_more(short: str, long: str) -> bool:
    """Return whether ``long`` is ``short`` with one vowel between two consonants."""
    if len(long) != len(short) + 1 or len(long) < _LEAST_FOR_INSERTION:
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if at == 0 or at == len(short) or short[at:] != long[at + 1 :]:
        return False
    return long[at] in _VOWELS and not {long[at - 1], long[at + 1]} & _VOWELS
