"""Cut a text into tokens of the time grammar, in one pass and in linear time."""

from __future__ import annotations

import re

from crosscheck.text.times.kinds import Kind, Token
from crosscheck.text.times.lexicon import ABBREVIATIONS, HOLIDAY_NAMES, TRIGGERS, WORDS, Entry

_HOLIDAY_NAMES = "|".join(map(re.escape, sorted(HOLIDAY_NAMES, key=len, reverse=True)))
_TOKEN = re.compile(
    r"""
    (?=[A-Z]) (?: {holidays} ) \b
    | [A-Za-z]++ (?![\w.])
    | [AaPp]\.[Mm]\b\.? (?!\w)
    | [^\W\d] \w*+                                      # also A320, _1
    | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2} (?![\w-])          # 2022-07-21
    | [0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2}) (?![\w/])
    | [0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4} (?!\w)
    | [0-9]{1,2}[:.][0-9]{2} (?=[ ]?[AaPp]\.?[Mm]\b)     # 6.14am
    | [0-9]{1,2}:[0-9]{2} (?![\w:])
    | [0-9]{1,2} (?=[AaPp]\.?[Mm]\b)
    | [0-9]+ (?:st|nd|rd|th|ST|ND|RD|TH)\b
    | [0-9]{3}0 ['\u2019]? s\b
    | ['\u2018\u2019] [0-9]{2} ['\u2019]? s\b
    | (?<!\w) ['\u2018\u2019] [0-9]{2} (?!\w|['\u2018\u2019])       # '96
    | ['\u2019] [sS]\b
    | [0-9]+ (?:,[0-9]{3}\b)* (?:\.[0-9]+)? [^\W\d_]*  # 3 1998 1,900 2.5 2000m
    | \n [^\S\n]* \n
    | \S
    """.replace("{holidays}", _HOLIDAY_NAMES),
    re.VERBOSE,
)
_WORD = re.compile(r"[A-Za-z]+")
_TELLING_DIGITS = re.compile(
    r"[0-9]{4}|[0-9]{1,2}[:/.][0-9]|['\u2018\u2019][0-9]{2}|[0-9] ?[ap]\.?m\b", re.IGNORECASE
)
_OTHER: Entry = (Kind.OTHER, 0)
_NAME: Entry = (Kind.NAME, 0)
_SIGNS: dict[str, Entry] = {
    ",": (Kind.COMMA, 0),
    "\u2013": (Kind.HYPHEN, 0),
    "\u2014": (Kind.HYPHEN, 0),
    "\u2011": (Kind.HYPHEN, 0),
}
_MONEY = frozenset("$\u20ac\u00a3\u00a5\u20aa\u20bd\u20b9#")
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)", re.IGNORECASE)
_DECADE = re.compile(r"(?:([0-9]{4})|['\u2018\u2019]([0-9]{2}))['\u2019]?s", re.IGNORECASE)
_HALF_DAY = re.compile(r" ?[ap]\.?m\b", re.IGNORECASE)
_PIVOT = 40
"""Two digits below this are of this century. Source: POSIX.1-2017 strptime draws the line at 69;
news looks back more than ahead."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2199


def may_hold_time(text: str) -> bool:
    """False when no word and no figure of the text can belong to a time expression."""
    if not TRIGGERS.isdisjoint(_WORD.findall(text)):
        return True
    return _TELLING_DIGITS.search(text) is not None


def lex(text: str) -> list[Token]:
    """The tokens of the text, in order, without blanks.

    >>> [(t.kind.name, t.number) for t in lex("on Aug. 9")]
    [('ON', 0), ('MONTHLIKE', 8), ('SMALL', 9)]
    """
    tokens: list[Token] = []
    listed = WORDS.get
    taken = 0
    for found in _TOKEN.finditer(text):
        word = found[0]
        start, end = found.span()
        if start < taken:
            continue
        entry = listed(word) or _unlisted(word, text, start, end)
        if text[end : end + 1] == "." and word.lower() in ABBREVIATIONS and entry is not _OTHER:
            end += 1
            word += "."
        taken = end
        tokens.append(Token(start, end, *entry, word))
    return tokens


def _unlisted(word: str, text: str, start: int, end: int) -> Entry:
    """The class of a word that is not in the lexicon."""
    first = word[0]
    if first.isalpha():
        return _NAME if first.isupper() else _OTHER
    if first in "0123456789":
        return _number(word, text, start, end)
    if first == "\n":
        return Kind.BREAK, 0
    if first == "-":
        tight = text[end : end + 1].isalnum() and start > 0 and not text[start - 1].isspace()
        return (Kind.HYPHEN if tight else Kind.OTHER), 0
    if len(word) > 1:
        decade = _DECADE.fullmatch(word)
        if word[1:].isdecimal():
            short = int(word[1:])
            return Kind.YEAR, short + (2000 if short < _PIVOT else 1900)
        return _decade(decade) if decade else (Kind.POSSESSIVE, 0)
    return _SIGNS.get(word, _OTHER)


_FRACTION = re.compile(r"[ \u00a0][123]/$")
"""What stands before the lower number of a fraction: 'two 1/2-year terms', '5 1/2 years'."""


def _number(word: str, text: str, start: int, end: int) -> Entry:
    """The class of a word that begins with a digit."""
    if start and (text[start - 1] in _MONEY or _FRACTION.search(text, start - 3, start)):
        return _OTHER
    if text[end : end + 1] == "%":
        return _OTHER
    if word.isdecimal() and len(word) <= 4:
        return _whole(int(word), len(word))
    if (decade := _DECADE.fullmatch(word)) is not None:
        return _decade(decade)
    if (ordinal := _ORDINAL.fullmatch(word)) is not None:
        return Kind.ORDINAL, int(ordinal[1])
    if ":" in word or (word[-3:-2] == "." and _HALF_DAY.match(text, end)):
        return _clock(word)
    return _shaped(word)


def _shaped(word: str) -> Entry:
    """Dates in digits, and numbers with commas or points."""
    if word[4:5] == "-":
        return Kind.ISODATE, 0
    if "/" in word or word.count(".") == 2:
        return Kind.NUMERICDATE, 0
    plain = word.replace(",", "")
    if word[-1] != "," and len(word) <= 9 and plain.replace(".", "", 1).isdecimal():
        return Kind.NUMBER, float(plain)
    return _OTHER


def _clock(word: str) -> Entry:
    hour, minute = int(word[:-3]), int(word[-2:])
    if hour > 24 or minute > 59:
        return _OTHER
    return Kind.CLOCK, hour * 60 + minute


def _whole(number: int, digits: int) -> Entry:
    if 1 <= number <= 12 and digits <= 2:
        return Kind.SMALL, number
    if 13 <= number <= 31 and digits <= 2:
        return Kind.DAYNUMBER, number
    if _FIRST_YEAR <= number <= _LAST_YEAR:
        return Kind.YEAR, number
    return Kind.NUMBER, number


def _decade(found: re.Match[str]) -> Entry:
    """The first year of '1990s' or of \u201990s (of the last hundred years before 2030)."""
    if found[1]:
        year = int(found[1])
        return (Kind.DECADE, year) if year % 10 == 0 and year >= _FIRST_YEAR else _OTHER
    short = int(found[2])
    if short % 10:
        return _OTHER
    return Kind.DECADE, short + (2000 if short < 30 else 1900)
