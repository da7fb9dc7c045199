"""The day of a time of day that is given once more, in brackets, for another place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.model.values import Granularity
from crosscheck.text.times.kinds import NO_TOKEN, Token
from crosscheck.text.times.readings import Draft, Named, Shifted, TimeOfDay
from crosscheck.text.times.units import Unit


def with_days(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with the day behind or inside the brackets given to the clocks beside them.

    'At 10:35 a.m. (0735 GMT) Friday', 'at 4 in the morning (4 a.m. EDT Thursday)'.
    Source: AP Stylebook, 'time zones', on giving a local time with its equivalent.
    """
    found = list(drafts)
    for index in range(len(found) - 1, -1, -1):
        follower = found[index + 1] if index + 1 < len(found) else None
        if follower is None or not isinstance(found[index].reading, TimeOfDay):
            continue
        between = [token.text for token in tokens[found[index].last + 1 : follower.first]]
        opened = index > 0 and _text(tokens, found[index].first - 1) == "("
        if between == ["("] or (opened and between in ([")"], [")", "on"])):
            found[index] = _on_day_of(found[index], follower)
    return found


def _on_day_of(clock: Draft, day: Draft) -> Draft:
    """The clock on the day of another draft, unchanged where that has none."""
    reading = day.reading
    is_day = isinstance(reading, Named) and reading.granularity is Granularity.DAY
    is_day |= isinstance(reading, Shifted) and reading.unit is Unit.DAY
    return replace(clock, reading=reading) if is_day and not day.bound else clock


def _text(tokens: Sequence[Token], index: int) -> str:
    return (tokens[index] if 0 <= index < len(tokens) else NO_TOKEN).text
