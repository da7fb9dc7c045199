"""Forms that tell how long something lasts or how often it happens."""

from __future__ import annotations

from crosscheck.model.values import Granularity
from crosscheck.text.times.kinds import Kind
from crosscheck.text.times.lexicon import REPEATS
from crosscheck.text.times.patterns import Rule
from crosscheck.text.times.phrase import UNIT_KINDS, Phrase
from crosscheck.text.times.readings import Lasting, Reading, Repeated, Side
from crosscheck.text.times.rules_dates import side_of
from crosscheck.text.times.units import Unit

_BEFORE_SINGLE = frozenset(
    {Kind.FOR, Kind.IN, Kind.DURING, Kind.ABOUT, Kind.AFTER, Kind.MORE, Kind.LAST}
)
_VERBS_OF_LASTING = frozenset(
    "than took take takes taking lasted last lasts lasting spent spend spends least most".split()
)


_EDGES = frozenset("final closing opening waning dying early first these those".split())
"""'The final days of the war' are a part of it and no length."""


def _duration(phrase: Phrase) -> Reading | None:
    """'three days', 'a month-long', 'half an hour'; 'a day' only where a length is due."""
    if phrase.tokens[phrase.first].kind is Kind.A and _is_rate(phrase):
        return Repeated(1, phrase.unit)
    is_counted = phrase.get(
        Kind.SMALL, Kind.DAYNUMBER, Kind.NUMBER, Kind.NUMBERWORD, Kind.HALF, Kind.FEW
    )
    if not is_counted and not phrase.get(Kind.LONG, Kind.FULL) and not _is_length_due(phrase):
        return None
    is_one_day = is_counted and is_counted.text.lower() == "one" and phrase.unit is Unit.DAY
    if is_one_day and not phrase.get(Kind.HYPHEN):
        return None
    if is_counted and any(word.text[0].isupper() for word in phrase.all(*UNIT_KINDS)):
        return None
    return Lasting(phrase.count, phrase.unit)


def _is_rate(phrase: Phrase) -> bool:
    """'$50 a day', '1,000 people a year', 'three times a week'; speeds are left to quantities."""
    if phrase.end != phrase.first + 2 or phrase.unit.is_clock:
        return False
    before, after = phrase.beside(-1), phrase.beside(1)
    if (
        after.kind in _NO_RATE
        or before.kind in UNIT_KINDS
        or before.text.lower() in _VERBS_OF_LASTING
    ):
        return False
    word = before.text
    is_plural = len(word) > 3 and word.islower() and word.endswith("s") and word[-2] not in "su"
    is_figure = before.text[:1].isdecimal() or word in ("million", "billion", "thousand", "percent")
    return is_figure or word == "people" or (is_plural and _is_amount(phrase))


def _is_amount(phrase: Phrase) -> bool:
    """True when a number stands close before the noun that recurs: 'dozens of interviews'."""
    start = phrase.first
    near = phrase.tokens[max(start - 5, 0) : start - 1]
    return any(token.text[0].isdecimal() or token.text.lower() in _AMOUNTS for token in near)


_NO_RATE = frozenset(
    {Kind.AGO, Kind.LATER, Kind.EARLIER, Kind.AFTER, Kind.BEFORE, Kind.FROM, Kind.OF, Kind.LONG}
)
_AMOUNTS = frozenset(
    "two three four five six seven eight nine ten dozens hundreds thousands several many "
    "million billion few some thousand hundred".split()
)


def _is_length_due(phrase: Phrase) -> bool:
    before = phrase.beside(-1)
    if before.kind is Kind.AS and phrase.beside(-2).kind is Kind.LONG:
        return True
    if phrase.beside(1).kind is Kind.OF:
        return phrase.beside(2).kind is Kind.OTHER and phrase.beside(2).text != "age"
    return before.kind in _BEFORE_SINGLE or before.text.lower() in _VERBS_OF_LASTING


def _bare_units(phrase: Phrase) -> Reading | None:
    """'for weeks', 'recent days', 'months of talks', 'within hours'."""
    before, after = phrase.beside(-1), phrase.beside(1)
    is_long = phrase.unit.granularity <= Granularity.WEEK  # 'the worst in years'
    is_within = before.kind is not Kind.IN or before.text.lower() == "within" or is_long
    if not phrase.is_plural or not (is_within or phrase.get(Kind.RECENT)):
        return None
    if after.kind is Kind.OF and (
        before.kind in (Kind.THE, Kind.THAT, Kind.LAST, Kind.EARLY, Kind.ORDINAL)
        or before.text.lower() in _EDGES
        or phrase.beside(2).text == "age"
    ):
        return None
    return Lasting(None, phrase.unit, Side.LAST if phrase.get(Kind.RECENT) else None)


def _whole(phrase: Phrase) -> Reading | None:
    """'all day', 'all night', 'weeklong'."""
    return None if phrase.is_plural else Lasting(1, phrase.unit)


def _span(phrase: Phrase) -> Reading | None:
    """'the past two months', 'the next three days', 'the last year'."""
    side = side_of(phrase)
    if phrase.get(Kind.A) and not phrase.get(Kind.FEW, Kind.NUMBERWORD):
        return None  # 'will last a week'
    if phrase.get(Kind.FOLLOWING, Kind.PREVIOUS):
        side = None
    return Lasting(phrase.count, phrase.unit, side)


def _short_span(phrase: Phrase) -> Reading | None:
    return None if phrase.is_plural else Lasting(1, phrase.unit, side_of(phrase))


def _every(phrase: Phrase) -> Reading | None:
    """'every Friday', 'every two weeks', 'each year', 'every other day', 'Fridays'."""
    weekday = phrase.number(Kind.WEEKDAY, Kind.WEEKDAYS)
    if weekday is not None:
        return Repeated(2 if phrase.get(Kind.OTHERONE) else 1, Unit.WEEK, weekday)
    if phrase.get(Kind.SEASON, Kind.MONTH, Kind.MONTHLIKE):
        return Repeated(1, Unit.YEAR)
    count = 2 if phrase.get(Kind.OTHERONE) else phrase.count
    return None if count is None else Repeated(count, phrase.unit)


def _adverb(phrase: Phrase) -> Reading | None:
    amount, unit = REPEATS[int(phrase.need(Kind.ADVERBSET).number)]
    return Repeated(amount, unit)


def _times(phrase: Phrase) -> Reading | None:
    """'once a week'; twice a year is every half year."""
    word = phrase.get(Kind.ONCE)
    return Repeated(0.5 if word and word.text.lower() == "twice" else 1, phrase.unit)


RULES = (
    Rule("every", "EVERY (?: OTHERONE? (?: WEEKDAY PART? | DAYUNIT | PERIOD ) "
         "| NUM (?:HYPHEN? NUMBERWORD)? UNIT | SHORTUNIT | PART | SEASON | MON )", _every,
         "every Friday"),
    Rule("weekdays", "WEEKDAYS", _every, "Fridays"),
    Rule("per", "PER (?: DAYUNIT | PERIOD )", _every, "per day"),
    Rule("times", "ONCE (?: A | EVERY ) (?: DAYUNIT | PERIOD )", _times, "once a week"),
    Rule("adverb", "ADVERBSET", _adverb, "daily"),
    Rule("span", "THE? (?: [LAST PAST NEXT COMING FOLLOWING PREVIOUS] ABOUT? COUNT UNIT )", _span,
         "the past two months"),
    Rule("short_span", "(?: THE [PAST COMING] | (?<= [IN FOR DURING] ) THE [LAST NEXT] ) "
         "(?: DAYUNIT | PERIOD )", _short_span, "the past year"),
    Rule("recent", "RECENT UNIT", _bare_units, "recent weeks"),
    Rule("whole", "ALL (?: DAYUNIT | PART | WEEK | MONTHUNIT | YEARUNIT ) | SPANLONG", _whole,
         "weeklong"),
    Rule("half_unit", "A? HALF HYPHEN (?: SHORTUNIT | DAYUNIT | YEARUNIT )", _duration,
         "half-hour"),
    Rule("duration", "[ABOUT MORE]? COUNT [MORE LONG FULL]? HYPHEN? UNIT (?: AND A HALF )? "
         "(?: HYPHEN? LONG )? (?! HYPHEN? OLD | A (?: DAYUNIT | PERIOD ) )", _duration,
         "three days"),
    Rule("unit_long", "UNIT HYPHEN LONG", _duration, "month-long"),
    Rule("bare_units", "(?<= [FOR IN] ) UNIT | UNIT (?= OF )", _bare_units, "weeks"),
)  # fmt: skip
"""In order of precedence."""
