"""The words that tell times in English news, each with its class and number."""

from __future__ import annotations

from crosscheck.text.times.holidays import HOLIDAYS
from crosscheck.text.times.kinds import Kind
from crosscheck.text.times.units import Unit

MONTHS = (
    "january february march april may june july august september october november december"
).split()
WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
UNITS = tuple(Unit)
SEASONS = ("winter", "spring", "summer", "autumn")
PARTS = ("MO", "MI", "AF", "EV", "NI")

_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8,
    "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_SHORT_DAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3,
    "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
ABBREVIATIONS = frozenset(_SHORT_MONTHS) | frozenset(_SHORT_DAYS)
"""Words whose full stop belongs to them."""
_NAMES_TOO = {"march", "april", "may", "june", "august"}
"""Months that are also people's names, verbs or adjectives."""
_NOT_IN_LOWER_CASE = {"march", "may", "august"}
_NUMBER_WORDS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "dozen": 12,
}  # fmt: skip
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_DECADES = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960,
    "seventies": 1970, "eighties": 1980, "nineties": 1990,
}  # fmt: skip
_UNITS = {
    Unit.SECOND: (Kind.SHORTUNIT, "seconds"),
    Unit.MINUTE: (Kind.SHORTUNIT, "minute minutes"),
    Unit.HOUR: (Kind.SHORTUNIT, "hour hours"),
    Unit.DAY: (Kind.DAYUNIT, "day days"),
    Unit.WEEKEND: (Kind.WEEKEND, "weekend weekends"),
    Unit.WEEK: (Kind.WEEK, "week weeks"),
    Unit.FORTNIGHT: (Kind.WEEK, "fortnight fortnights"),
    Unit.MONTH: (Kind.MONTHUNIT, "month months"),
    Unit.QUARTER: (Kind.QUARTER, "quarter quarters"),
    Unit.YEAR: (Kind.YEARUNIT, "year years"),
    Unit.DECADE: (Kind.YEARUNIT, "decade decades"),
    Unit.CENTURY: (Kind.YEARUNIT, "century centuries"),
}
_PARTS = {"morning": 0, "mornings": 0, "dawn": 0, "afternoon": 2, "evening": 3, "dusk": 3,
          "night": 4, "nights": 4}  # fmt: skip
_NOONS = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}
_SEASONS = {"winter": 0, "spring": 1, "summer": 2, "autumn": 3, "fall": 3}
_ADVERBS = {
    "hourly": (1, Unit.HOUR), "daily": (1, Unit.DAY), "nightly": (1, Unit.DAY),
    "weekly": (1, Unit.WEEK), "fortnightly": (2, Unit.WEEK), "biweekly": (2, Unit.WEEK),
    "monthly": (1, Unit.MONTH), "quarterly": (1, Unit.QUARTER), "annually": (1, Unit.YEAR),
    "yearly": (1, Unit.YEAR),
}  # fmt: skip
REPEATS = tuple(_ADVERBS.values())
_ZONES = (
    "GMT UTC BST CET CEST EET EEST MSK IST JST KST HKT SGT AEST AEDT ACST AWST NZST NZDT "
    "EST EDT ET CST CDT CT MST MDT MT PST PDT PT WAT CAT EAT SAST"
).split()
_ZONE_NAMES = (
    "local eastern central mountain pacific standard daylight summer european greenwich mean "
    "moscow kyiv london paris berlin beijing tokyo israel jerusalem baghdad tehran istanbul"
).split()
_PLAIN = {
    Kind.A: "a an",
    Kind.FEW: "few several couple many",
    Kind.HALF: "half",
    Kind.TIMEWORD: "time",
    Kind.TONIGHT: "tonight",
    Kind.OVERNIGHT: "overnight",
    Kind.EVERY: "every each",
    Kind.ONCE: "once twice",
    Kind.AGO: "ago",
    Kind.LATER: "later afterwards afterward",
    Kind.EARLIER: "earlier prior",
    Kind.BEFORE: "before",
    Kind.AFTER: "after",
    Kind.SINCE: "since",
    Kind.UNTIL: "until till",
    Kind.THROUGH: "through",
    Kind.BY: "by",
    Kind.IN: "in within",
    Kind.ON: "on",
    Kind.AT: "at",
    Kind.OF: "of",
    Kind.FROM: "from",
    Kind.TO: "to",
    Kind.BETWEEN: "between",
    Kind.AND: "and",
    Kind.FOR: "for",
    Kind.DURING: "during over throughout",
    Kind.AS: "as",
    Kind.ONWARD: "onward onwards",
    Kind.ABOUT: "about around approximately roughly circa nearly almost some",
    Kind.MORE: "more less fewer",
    Kind.THE: "the",
    Kind.THIS: "this current",
    Kind.THAT: "that",
    Kind.LAST: "last",
    Kind.PAST: "past",
    Kind.PREVIOUS: "previous preceding",
    Kind.NEXT: "next",
    Kind.COMING: "coming upcoming",
    Kind.FOLLOWING: "following",
    Kind.SAME: "same",
    Kind.RECENT: "recent",
    Kind.OTHERONE: "other",
    Kind.EARLY: "early",
    Kind.LATE: "late",
    Kind.MID: "mid",
    Kind.BEGINNING: "beginning start",
    Kind.MIDDLE: "middle",
    Kind.END: "end",
    Kind.OLD: "old olds",
    Kind.NOW: "now",
    Kind.FULL: "full whole straight consecutive successive additional solid",
    Kind.ALL: "all",
    Kind.PER: "per",
    Kind.FISCAL: "fiscal",
    Kind.LONG: "long",
}
_TRIGGER_KINDS = frozenset(
    {
        Kind.WEEKDAY, Kind.WEEKDAYS, Kind.SHORTDAY, Kind.MONTH, Kind.MONTHLIKE, Kind.DECADE,
        Kind.NOON, Kind.PART, Kind.OVERNIGHT, Kind.DAYUNIT, Kind.SHORTUNIT, Kind.WEEKEND,
        Kind.WEEK, Kind.MONTHUNIT, Kind.YEARUNIT, Kind.QUARTER, Kind.SEASON, Kind.TODAY,
        Kind.TONIGHT, Kind.SPANLONG, Kind.ADVERBSET, Kind.HOLIDAY,
    }
)  # fmt: skip

Entry = tuple[Kind, float]


def _cased(word: str, kind: Kind, number: float) -> dict[str, Entry]:
    """The three usual spellings of a word."""
    return dict.fromkeys((word, word.capitalize(), word.upper()), (kind, number))


def _named() -> dict[str, Entry]:
    """Weekdays and months, whose spelling decides what they are."""
    words: dict[str, Entry] = {}
    for number, word in enumerate(WEEKDAYS):
        words |= _cased(word, Kind.WEEKDAY, number) | _cased(word + "s", Kind.WEEKDAYS, number)
    for number, word in enumerate(MONTHS, start=1):
        kind = Kind.MONTHLIKE if word in _NAMES_TOO else Kind.MONTH
        words |= _cased(word, kind, number) | {word: (Kind.MONTHLIKE, number)}
        if word in _NOT_IN_LOWER_CASE:
            del words[word]
    for short, kind in ((_SHORT_MONTHS, Kind.MONTHLIKE), (_SHORT_DAYS, Kind.SHORTDAY)):
        for word, number in short.items():
            words |= _cased(word, kind, number)
            del words[word]
    return words


def _numbered() -> dict[str, Entry]:
    """Words that stand for a number or an index."""
    tables: tuple[tuple[Kind, dict[str, int]], ...] = (
        (Kind.NUMBERWORD, _NUMBER_WORDS),
        (Kind.ORDINAL, {word: number for number, word in enumerate(_ORDINALS, start=1)}),
        (Kind.DECADE, _DECADES),
        (Kind.PART, _PARTS),
        (Kind.NOON, _NOONS),
        (Kind.SEASON, _SEASONS),
        (Kind.TODAY, {"yesterday": -1, "today": 0, "tomorrow": 1}),
        (Kind.ADVERBSET, {word: number for number, word in enumerate(_ADVERBS)}),
    )
    words: dict[str, Entry] = {}
    for kind, table in tables:
        for word, number in table.items():
            words |= _cased(word, kind, number)
    for unit in (Unit.HOUR, Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR, Unit.DECADE):
        words |= _cased(f"{unit.name.lower()}long", Kind.SPANLONG, UNITS.index(unit))
    for unit, (kind, forms) in _UNITS.items():
        for word in forms.split():
            words |= _cased(word, kind, UNITS.index(unit))
    return words


def _build() -> dict[str, Entry]:
    """Every spelling the grammar knows."""
    words: dict[str, Entry] = {}
    for word in _ZONE_NAMES:
        words |= _cased(word, Kind.ZONENAME, 0)
    for kind, forms in _PLAIN.items():
        for word in forms.split():
            words |= _cased(word, kind, 0)
    words |= _numbered() | _named()
    for index, name in enumerate(HOLIDAYS):
        written = " ".join(w if w in ("of", "de") else w.capitalize() for w in name.split())
        words |= dict.fromkeys((written, written.replace("'", "\u2019")), (Kind.HOLIDAY, index))
    for code in range(1, 5):
        words[f"Q{code}"] = (Kind.QUARTERCODE, code)
    for minutes, form in ((0, "a{0}m{1}"), (12 * 60, "p{0}m{1}")):
        for stops in (("", ""), (".", ""), (".", ".")):
            lower = form.format(*stops)
            words |= dict.fromkeys((lower, lower.upper()), (Kind.AMPM, minutes))
    return words | dict.fromkeys(_ZONES, (Kind.ZONE, 0))


WORDS = _build()
"""Spelling to class and number; spellings are exact, so 'May' is known and 'may' is not."""
HOLIDAY_NAMES = tuple(sorted(word for word, (kind, _) in WORDS.items() if kind is Kind.HOLIDAY))
TRIGGERS = frozenset(
    [word for word, (kind, _) in WORDS.items() if kind in _TRIGGER_KINDS]
    + [name.split()[0].title() for name in HOLIDAYS]
)
"""A text without any of these words has a time expression in figures or none."""
