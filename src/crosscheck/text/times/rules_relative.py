"""Forms that count from a day: the day of publication, or another event of the text."""

from __future__ import annotations

from crosscheck.text.times.kinds import Kind
from crosscheck.text.times.patterns import Rule
from crosscheck.text.times.phrase import Phrase
from crosscheck.text.times.readings import Anaphoric, Reading, Shifted, TimeOfDay
from crosscheck.text.times.rules_dates import side_of
from crosscheck.text.times.units import Unit

_SPAN = "[WEEK WEEKEND MONTHUNIT YEARUNIT QUARTER]"


def _day(phrase: Phrase) -> Reading:
    return Shifted(phrase.number(Kind.TODAY) or 0, Unit.DAY)


def _beyond_day(phrase: Phrase) -> Reading | None:
    """'the day before yesterday', 'the day after tomorrow'."""
    amount = phrase.number(Kind.TODAY) or 0
    step = 1 if phrase.get(Kind.AFTER) else -1
    return Shifted(amount + step, Unit.DAY) if amount * step > 0 else None


def _tonight(_: Phrase) -> Reading:
    return Shifted(0, Unit.DAY)


def _part(phrase: Phrase) -> Reading | None:
    """'this morning', 'last night'."""
    if phrase.get(Kind.LAST):
        return Shifted(-1, Unit.DAY) if phrase.clock in ("EV", "NI") else None
    return Shifted(0, Unit.DAY)


def _ago(phrase: Phrase) -> Reading | None:
    count = phrase.count if phrase.get(*_COUNTED) else None
    is_counted_before = phrase.beside(-1).text.lower() in ("million", "billion")
    if phrase.unit.is_clock or (is_counted_before and not phrase.get(Kind.A)):
        return None
    if count is not None and count != int(count):
        return _half_ago(count, phrase.unit)
    amount = None if count is None else -int(count)
    is_rounded = phrase.unit is not Unit.DAY
    return Shifted(amount, phrase.unit, rounded=is_rounded)


def _from_now(phrase: Phrase) -> Reading | None:
    """'two weeks from now'; 'a week from' counts from the day that follows."""
    count = phrase.count
    if count is None or count != int(count) or phrase.unit.is_clock:
        return None
    if phrase.get(Kind.NOW) is None:
        return Anaphoric(int(count), phrase.unit)
    return Shifted(int(count), phrase.unit, rounded=phrase.unit is not Unit.DAY)


def _half_ago(count: float, unit: Unit) -> Reading | None:
    """'two and a half years ago' counted in the next smaller unit."""
    smaller = {
        Unit.YEAR: (Unit.MONTH, 12),
        Unit.DECADE: (Unit.YEAR, 10),
        Unit.CENTURY: (Unit.YEAR, 100),
        Unit.MONTH: (Unit.WEEK, 4),
    }
    if unit not in smaller:
        return None
    small, factor = smaller[unit]
    return Shifted(-int(count * factor), small, rounded=True)


_COUNTED = (
    Kind.SMALL, Kind.DAYNUMBER, Kind.NUMBER, Kind.NUMBERWORD, Kind.A, Kind.FEW, Kind.HALF,
)  # fmt: skip


def _period(phrase: Phrase) -> Reading | None:
    """'last week', 'earlier this month', 'the weekend'."""
    if phrase.is_plural or phrase.unit is Unit.FORTNIGHT:
        return None
    side = side_of(phrase)
    if side is None:
        return Shifted(None, Unit.WEEKEND)
    return Shifted(
        side.value,
        phrase.unit,
        until_reference=side.value == 0 and _is_so_far(phrase),
        from_reference=side.value == 0 and phrase.get(Kind.LATER) is not None,
    )


def _is_so_far(phrase: Phrase) -> bool:
    """'Earlier this month', 'so far this year', 'this year so far'."""
    around = [[phrase.beside(at).text.lower() for at in ends] for ends in ((-2, -1), (1, 2))]
    return phrase.get(Kind.EARLIER) is not None or ["so", "far"] in around


def _counted_anaphor(phrase: Phrase) -> Reading | None:
    """'three days later', 'a week before'."""
    if not phrase.get(*_COUNTED) and not phrase.is_plural:
        return None
    count = phrase.count if phrase.get(*_COUNTED) else None
    sign = 1 if phrase.get(Kind.LATER, Kind.AFTER) else -1
    if count is not None and count != int(count):
        count = None
    if count is None:
        return Anaphoric(None, phrase.unit, is_back=sign < 0)
    return Anaphoric(sign * int(count), phrase.unit)


def _picked_anaphor(phrase: Phrase) -> Reading | None:
    """'the following day', 'the previous year', 'the same month', 'the day before'."""
    sign = 0
    if phrase.get(Kind.FOLLOWING, Kind.NEXT, Kind.AFTER):
        sign = 1
    elif phrase.get(Kind.PREVIOUS, Kind.BEFORE, Kind.EARLIER):
        sign = -1
    if phrase.is_plural or phrase.unit.is_clock:
        return None
    month = phrase.number(Kind.MONTH, Kind.MONTHLIKE)
    return Anaphoric(None if month else sign, None if month else phrase.unit, month=month)


def _that_anaphor(phrase: Phrase) -> Reading | None:
    """'that day', 'later that year', 'earlier in the week'."""
    return None if phrase.is_plural else Anaphoric(0, phrase.unit)


def _time_of_day(phrase: Phrase) -> Reading | None:
    return TimeOfDay() if phrase.clock else None


RELATIVE_RULES = (
    Rule("beyond_day", "THE? DAYUNIT [BEFORE AFTER] TODAY TAIL", _beyond_day,
         "the day before yesterday"),
    Rule("today", "HEAD MODIF TODAY TAIL", _day, "early yesterday morning"),
    Rule("tonight", "MODIF TONIGHT (?: [AT ABOUT]{1,2} TIME )?", _tonight, "tonight"),
    Rule("part", "[EARLY LATE EARLIER LATER]? (?: THIS [EARLY LATE]? | LAST ) PART "
         "(?: [AT ABOUT]{1,2} TIME )?", _part, "this morning"),
    Rule("from_now", "[ABOUT MORE]? COUNT UNIT FROM (?: NOW | (?= THE? [TODAY WEEKDAY] ) )",
         _from_now, "two weeks from now"),
    Rule("ago", "[ABOUT MORE]? (?: COUNT UNIT (?:AND A HALF)? | UNIT ) AGO", _ago,
         "two weeks ago"),
    Rule("counted_anaphor", "ABOUT? (?: COUNT UNIT (?:AND A HALF)? | UNIT ) "
         "[LATER EARLIER BEFORE AFTER]", _counted_anaphor, "three days later"),
    Rule("picked_anaphor", "(?<! [IN FOR DURING] ) THE NEXT (?: [DAYUNIT PART] | PERIOD ) "
         "| THE SAME? [FOLLOWING PREVIOUS SAME] (?: [DAYUNIT PART SEASON] | PERIOD | MON ) "
         "| THE NEXT [DAYUNIT PART] "
         "| THE [DAYUNIT PART WEEK MONTHUNIT YEARUNIT] [BEFORE AFTER EARLIER]", _picked_anaphor,
         "the following day"),
    Rule("that_anaphor", "[EARLIER LATER EARLY LATE]? THAT SAME? (?: [DAYUNIT PART] | PERIOD ) "
         "| [EARLIER LATER] IN THE (?: DAYUNIT | PERIOD )", _that_anaphor, "later that year"),
    Rule("period", f"MODIF THE? (?: [LAST NEXT COMING] | THIS [PAST COMING]? ) {_SPAN} "
         "| THE WEEKEND", _period, "earlier this month"),
)  # fmt: skip
"""In order of precedence, before the forms that name a weekday or a month alone."""
CLOCK_RULES = (
    Rule("clock", "TIME", _time_of_day, "6:14 a.m."),
    Rule(
        "part_alone",
        "IN THE [EARLY LATE]? PART | (?<= AT ) PART | OVERNIGHT",
        _time_of_day,
        "in the morning",
    ),
)
"""Times of day without a day; the last resort."""
