"""Find the time expressions of a text and resolve them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crosscheck.model.values import TimeExpression
from crosscheck.text.times.antecedents import (
    antecedent_before,
    antecedent_behind,
    antecedent_of,
    is_free,
    join_told_years,
    year_told,
)
from crosscheck.text.times.bounds import join_ranges, with_bounds
from crosscheck.text.times.brackets import with_days
from crosscheck.text.times.counted import join_counts
from crosscheck.text.times.grammar import find_drafts
from crosscheck.text.times.kinds import Token
from crosscheck.text.times.lexer import lex, may_hold_time
from crosscheck.text.times.outcome import Outcome
from crosscheck.text.times.outlook import looks_ahead, looks_back
from crosscheck.text.times.readings import Direction, Draft, Named
from crosscheck.text.times.resolve import Setting, expression, outcome_of

Aim = Callable[[int], Direction] | Direction
EventDay = Callable[[int], date | None]
"""The day of the event that the words behind an offset name, None when it is not known."""


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A time expression and where it stands."""

    start: int
    end: int
    """Half-open code points of the text that was searched."""
    value: TimeExpression
    """Its ``text`` is the slice; prepositions ('since') stay outside, range words inside."""


def find_times(
    text: str,
    reference: date | None = None,
    direction: Aim = Direction.PAST,
    earlier: Sequence[TimeExpression] = (),
    event_day: EventDay = lambda _: None,
) -> tuple[TimeMatch, ...]:
    """The time expressions of a text, in order, without overlap.

    ``reference`` is the day of publication: 'yesterday' counts from it; without it such
    expressions stay partial. ``direction`` tells for weekdays and months without a year
    whether the sentence looks back or ahead: one for all, or a function of the offset where
    the expression starts. ``earlier`` are the times of the sentences right before, from which
    'the next day' counts where the sentence has no date itself; ``event_day`` gives the day from
    which 'the day after' counts, by the offset behind it. Costs linear time in the length of the
    text.

    Source: extents and values after TIMEX3 (TimeML 1.2.1).

    >>> [m.value.earliest for m in find_times("They met on Tuesday.", date(2022, 8, 11))]
    [datetime.date(2022, 8, 9)]
    """
    if not may_hold_time(text):
        return ()
    tokens = lex(text)
    drafts = join_counts(tokens, join_ranges(tokens, find_drafts(tokens)))
    drafts = with_days(tokens, with_bounds(tokens, join_told_years(tokens, drafts)))
    settings = [_setting(tokens, draft, reference, direction) for draft in drafts]
    outcomes = _outcomes(tokens, list(zip(drafts, settings, strict=True)), earlier, event_day)
    return tuple(
        _match(text, tokens, draft, outcome)
        for draft, outcome in zip(drafts, outcomes, strict=True)
    )


def _outcomes(
    tokens: Sequence[Token],
    placed: Sequence[tuple[Draft, Setting]],
    earlier: Sequence[TimeExpression],
    event_day: EventDay,
) -> list[Outcome]:
    """What each draft says in its setting, those before it known."""
    drafts = [draft for draft, _ in placed]
    outcomes: list[Outcome] = []
    for index, (draft, setting) in enumerate(placed):
        if is_free(tokens, draft):
            base = antecedent_of(tokens, drafts, index, outcomes)
            base = base or antecedent_before(draft.reading, drafts[:index], earlier)
        else:
            base = antecedent_behind(tokens, draft, event_day)
        if isinstance(draft.reading, Named) and draft.reading.is_of_told_year:
            setting = replace(setting, told_year=year_told(outcomes, earlier))
        outcomes.append(outcome_of(draft, setting, base))
    return outcomes


def _setting(
    tokens: Sequence[Token], draft: Draft, reference: date | None, direction: Aim
) -> Setting:
    """The reference and where the expression looks: by the words beside it, else by the verb."""
    if looks_back(tokens, draft):
        return Setting(reference, Direction.PAST, is_tense_known=True)
    if looks_ahead(tokens, draft):
        return Setting(reference, Direction.FUTURE, is_tense_known=True)
    if isinstance(direction, Direction):
        return Setting(reference, direction)
    return Setting(reference, direction(tokens[draft.first].start), is_tense_known=True)


def _match(text: str, tokens: Sequence[Token], draft: Draft, outcome: Outcome) -> TimeMatch:
    start, end = tokens[draft.first].start, tokens[draft.last].end
    return TimeMatch(start, end, expression(draft, text[start:end], outcome))
