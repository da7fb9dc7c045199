"""Find the time expressions of a text and resolve them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from crosscheck.model.values import TimeExpression
from crosscheck.text.times.bounds import join_ranges, with_bounds
from crosscheck.text.times.grammar import find_drafts
from crosscheck.text.times.kinds import Token
from crosscheck.text.times.lexer import lex, may_hold_time
from crosscheck.text.times.readings import Direction, Draft
from crosscheck.text.times.resolve import Setting, resolve

Aim = Callable[[int], Direction] | Direction


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """A time expression and where it stands."""

    start: int
    end: int
    """Half-open code points of the text that was searched."""
    value: TimeExpression
    """Its ``text`` is the slice; prepositions ('since') stay outside, range words inside."""


def find_times(
    text: str, reference: date | None = None, direction: Aim = Direction.PAST
) -> tuple[TimeMatch, ...]:
    """The time expressions of a text, in order, without overlap.

    ``reference`` is the day of publication: 'yesterday' counts from it; without it such
    expressions stay partial. ``direction`` tells for weekdays and months without a year
    whether the sentence looks back or ahead: one for all, or a function of the offset where
    the expression starts. Costs linear time in the length of the text.

    Source: extents and values after TIMEX3 (TimeML 1.2.1).

    >>> [m.value.earliest for m in find_times("They met on Tuesday.", date(2022, 8, 11))]
    [datetime.date(2022, 8, 9)]
    """
    if not may_hold_time(text):
        return ()
    tokens = lex(text)
    drafts = with_bounds(tokens, join_ranges(tokens, find_drafts(tokens)))
    return tuple(_match(text, tokens, draft, reference, direction) for draft in drafts)


def _match(
    text: str, tokens: Sequence[Token], draft: Draft, reference: date | None, direction: Aim
) -> TimeMatch:
    start, end = tokens[draft.first].start, tokens[draft.last].end
    if isinstance(direction, Direction):
        setting = Setting(reference, direction)
    else:
        setting = Setting(reference, direction(start), is_tense_known=True)
    return TimeMatch(start, end, resolve(draft, text[start:end], setting))
