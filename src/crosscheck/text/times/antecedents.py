"""What an anaphor counts from: a day of its sentence, of the sentences before, or of an event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.text.times.kinds import NO_TOKEN, Kind, Token
from crosscheck.text.times.outcome import Outcome, dated
from crosscheck.text.times.readings import (
    Anaphoric,
    Counted,
    Draft,
    Named,
    Ranged,
    Reading,
    Shifted,
)
from crosscheck.text.times.units import Unit, period_of

_REPORTING = frozenset(
    "said says told announced reported added confirmed according stated wrote acknowledged".split()
)
"""A day behind these is that of the statement, not of what it tells."""
_SENTENCE_SIGNS = frozenset('.,;:)!?\u201d"')


def join_told_years(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with a date and the 'of that year' behind it made one."""
    joined: list[Draft] = []
    for draft in drafts:
        whole = _of_told_year(tokens, joined[-1], draft) if joined else None
        if whole is None:
            joined.append(draft)
        else:
            joined[-1] = replace(joined[-1], last=draft.last, reading=whole)
    return joined


def _of_told_year(tokens: Sequence[Token], left: Draft, right: Draft) -> Named | None:
    date_, year = left.reading, right.reading
    if not isinstance(date_, Named) or date_.month is None or date_.year or date_.year_shift:
        return None
    between = [token.kind for token in tokens[left.last + 1 : right.first]]
    is_that = isinstance(year, Anaphoric) and (year.amount, year.unit) == (0, Unit.YEAR)
    is_joined = is_that and between in ([Kind.OF], [Kind.COMMA])
    return replace(date_, is_of_told_year=True) if is_joined else None


def year_told(outcomes: Sequence[Outcome], earlier: Sequence[TimeExpression]) -> int | None:
    """The one year that the sentence names so far, or else the sentences before; None if unsure."""
    told = {o.year for o in outcomes if o.year} or {t.year for t in earlier if t.year}
    return told.pop() if len(told) == 1 else None


def antecedent_behind(
    tokens: Sequence[Token], draft: Draft, event_day: Callable[[int], date | None]
) -> Outcome | None:
    """The day of the event that 'the day after' leads to, None when the text does not date it."""
    if _counted(draft.reading) is None:
        return None
    day = event_day(tokens[draft.last].end)
    return None if day is None else dated(Granularity.DAY, day, day)


def antecedent_of(
    tokens: Sequence[Token], drafts: Sequence[Draft], index: int, outcomes: Sequence[Outcome]
) -> Outcome | None:
    """The date before an anaphor in the same sentence that it counts from, None if none is sure.

    'They met on Tuesday and again the next day.' A date right behind a verb of speaking is
    passed over. 'The day after' must stand alone: before a noun it counts from that.
    """
    counted = _counted(drafts[index].reading)
    if counted is None:
        return None
    for draft, outcome in zip(reversed(drafts[:index]), reversed(outcomes[:index]), strict=True):
        if not isinstance(draft.reading, Named | Shifted | Counted):
            continue
        if _is_reporting(tokens, draft):
            continue
        if isinstance(draft.reading, Shifted) and not _is_told(draft.reading, counted[0]):
            return None
        return outcome if outcome.earliest and outcome.latest else None
    return None


def antecedent_before(
    reading: Reading, drafts: Sequence[Draft], earlier: Sequence[TimeExpression]
) -> Outcome | None:
    """The one date of the sentences before that an anaphor can count from, None if none is sure.

    The anaphor must be the first time of its sentence, and the sentences before must name one
    day, or for longer units one such period, and nothing that could be another.
    """
    counted = _counted(reading)
    if counted is None:
        return None
    if any(isinstance(draft.reading, Named | Shifted | Counted | Ranged) for draft in drafts):
        return None
    unit = counted[1]
    periods = {_period(time, unit) for time in earlier if _may_be_meant(time, unit)}
    if len(periods) != 1:
        return None
    days = periods.pop()
    return None if days is None else dated(unit.granularity, *days)


def _counted(reading: Reading) -> tuple[int, Unit] | None:
    """How many of which unit an anaphor counts, days or longer; None for all other readings."""
    if not isinstance(reading, Anaphoric) or reading.amount is None or reading.unit is None:
        return None
    is_plain = reading.month is None and reading.weekday is None and not reading.unit.is_clock
    return (reading.amount, reading.unit) if is_plain else None


def _may_be_meant(time: TimeExpression, unit: Unit) -> bool:
    """True for what can be the day of 'that day', the year of 'later that year'."""
    if time.type not in (TimeType.DATE, TimeType.TIME) or time.status is TimeStatus.IMPOSSIBLE:
        return False
    is_bare_clock = time.status is TimeStatus.PARTIAL and not (time.weekday or time.month)
    return time.granularity >= unit.granularity and (not is_bare_clock or bool(time.offset))


def _period(time: TimeExpression, unit: Unit) -> tuple[date, date] | None:
    if time.status is not TimeStatus.RESOLVED or time.earliest is None or time.latest is None:
        return None
    days = period_of(time.earliest, unit)
    return days if days == period_of(time.latest, unit) else None


def _is_told(base: Shifted, amount: int) -> bool:
    """False for 'today, seven years later' and 'a week ago', which no count is told from."""
    return not base.rounded and (base.amount != 0 or amount == 0)


def is_free(tokens: Sequence[Token], draft: Draft) -> bool:
    """False for 'the day before the vote', which counts from what follows."""
    return tokens[draft.last].kind not in (Kind.AFTER, Kind.BEFORE) or _ends(tokens, draft)


def _ends(tokens: Sequence[Token], draft: Draft) -> bool:
    after = tokens[draft.last + 1] if draft.last + 1 < len(tokens) else NO_TOKEN
    return after.kind in (Kind.BREAK, Kind.COMMA) or after.text in _SENTENCE_SIGNS


def _is_reporting(tokens: Sequence[Token], draft: Draft) -> bool:
    before = [token.text.lower() for token in tokens[max(draft.first - 2, 0) : draft.first]]
    return bool(_REPORTING & set(before))
