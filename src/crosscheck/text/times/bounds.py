"""Prepositions and ranges: 'since June', 'by Friday', 'between 2018 and 2021'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.text.times.kinds import NO_TOKEN, Kind, Token
from crosscheck.text.times.phrase import COUNT_KINDS
from crosscheck.text.times.readings import (
    Bound,
    Draft,
    Lasting,
    Named,
    Ranged,
    Shifted,
    TimeOfDay,
)
from crosscheck.text.times.units import Unit

_BOUNDS = {
    Kind.SINCE: Bound.SINCE, Kind.UNTIL: Bound.UNTIL, Kind.THROUGH: Bound.UNTIL,
    Kind.BY: Bound.BY, Kind.BEFORE: Bound.BEFORE, Kind.AFTER: Bound.AFTER,
}  # fmt: skip
_PREFIXES = {"post": Bound.AFTER, "pre": Bound.BEFORE}
"""'The post-1959 years', 'pre-1990 plans'."""
_JOINTS = frozenset({Kind.TO, Kind.UNTIL, Kind.THROUGH, Kind.HYPHEN})
_MOVES = frozenset(
    "moved moving move postponed postpone delayed delay rescheduled shifted changed brought "
    "pushed extended".split()
)
"""After these, 'from Monday to Friday' is a change of date, not a range."""
_PUT_OFF = frozenset("postponed postpone postpones postponing delayed delay put".split())
"""After these, 'until Friday' is the new day."""
_MOVE_DISTANCE = 6
_PUT_OFF_DISTANCE = 12
_FACTORS = {
    (Unit.HOUR, Unit.MINUTE): 60, (Unit.MINUTE, Unit.SECOND): 60, (Unit.DAY, Unit.HOUR): 24,
    (Unit.YEAR, Unit.MONTH): 12, (Unit.WEEK, Unit.DAY): 7,
}  # fmt: skip
_CLOSED_CLASS = frozenset(
    {
        Kind.BREAK, Kind.COMMA, Kind.AND, Kind.IN, Kind.ON, Kind.AT, Kind.OF, Kind.BY, Kind.FOR,
        Kind.FROM, Kind.TO, Kind.DURING, Kind.THE, Kind.A, Kind.AS, Kind.BEFORE, Kind.AFTER,
        Kind.SINCE, Kind.UNTIL, Kind.NAME, Kind.THAT, Kind.ONWARD,
    }
)  # fmt: skip


def join_ranges(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, with two that a range word joins made one."""
    joined: list[Draft] = []
    for draft in (_between_counts(tokens, draft) for draft in drafts):
        if joined and (whole := _joined(tokens, joined[-1], draft)) is not None:
            joined[-1] = whole
        else:
            joined.append(draft)
    return joined


def _between_counts(tokens: Sequence[Token], draft: Draft) -> Draft:
    """'Two or three days ago', 'between 6 and 8 weeks ago': from the one count to the other."""
    joint, other, opening = (_token(tokens, draft.first - back) for back in (1, 2, 3))
    shifted = draft.reading
    if not isinstance(shifted, Shifted) or tokens[draft.last].kind is not Kind.AGO:
        return draft
    is_between = opening.kind is Kind.BETWEEN and joint.kind is Kind.AND
    joins = is_between or joint.kind in (Kind.TO, Kind.HYPHEN) or joint.text.lower() == "or"
    nearer = other.number if other.kind in COUNT_KINDS else 0
    if not joins or shifted.amount is None or not 0 < nearer < -shifted.amount:
        return draft
    last = replace(shifted, amount=-int(nearer))
    return replace(draft, first=draft.first - 2 - is_between, reading=Ranged(shifted, last))


def _joined(tokens: Sequence[Token], left: Draft, right: Draft) -> Draft | None:
    first, last = left.reading, right.reading
    if isinstance(first, Lasting) and isinstance(last, Lasting):
        return _sum(tokens, left, right, first, last)
    if not isinstance(first, Named | Shifted) or not isinstance(last, Named | Shifted):
        return None
    if right.first - left.last != 2 or left.clock or right.clock or left.zone or right.zone:
        return None
    opening = _opening(tokens, left, tokens[left.last + 1].kind, _are_alike(first, last))
    if opening is None:
        return None
    if isinstance(first, Named) and isinstance(last, Named):
        first = _with_year(first, last)
    return Draft(opening, right.last, Ranged(first, last))


def _sum(
    tokens: Sequence[Token], left: Draft, right: Draft, first: Lasting, last: Lasting
) -> Draft | None:
    """'One hour and 30 minutes', 'two years, three months' as one length in the smaller unit."""
    between = [token.kind for token in tokens[left.last + 1 : right.first]]
    factor = _FACTORS.get((first.unit, last.unit))
    if factor is None or between not in ([], [Kind.AND], [Kind.COMMA]):
        return None
    if first.amount is None or last.amount is None or first.side or last.side:
        return None
    total = first.amount * factor + last.amount
    return Draft(left.first, right.last, Lasting(total, last.unit), modifier=left.modifier)


def _opening(tokens: Sequence[Token], left: Draft, joint: Kind, are_alike: bool) -> int | None:
    """The token where the range begins, or None when it is no range."""
    before = tokens[left.first - 1].kind if left.first else Kind.BREAK
    if before is Kind.BETWEEN and joint is Kind.AND:
        return left.first - 1
    if joint not in _JOINTS:
        return None
    if before is Kind.FROM and joint is not Kind.HYPHEN:
        return None if _tells_of_a_move(tokens, left.first) else left.first - 1
    if not are_alike or joint is Kind.UNTIL or _tells_of_a_move(tokens, left.first):
        return None
    return left.first


def _tells_of_a_move(tokens: Sequence[Token], index: int) -> bool:
    near = tokens[max(index - _MOVE_DISTANCE, 0) : index]
    return any(token.text.lower() in _MOVES for token in near)


def _are_alike(first: Named | Shifted, last: Named | Shifted) -> bool:
    """True for two weekdays, two months, two years, two days of the month."""
    if not isinstance(first, Named) or not isinstance(last, Named):
        return False
    return first.granularity is last.granularity and (
        (first.weekday is None) == (last.weekday is None)
    )


def _with_year(first: Named, last: Named) -> Named:
    """'between June and August 2019': the year of the last is that of the first."""
    if first.year is not None or last.year is None or first.month is None or last.month is None:
        return first
    return replace(first, year=last.year - (first.month > last.month))


def with_bounds(tokens: Sequence[Token], drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the open end, or the roughness, that the words around them give."""
    bounded: list[Draft] = []
    taken = -2
    for draft in drafts:
        is_date = isinstance(draft.reading, Named | Shifted | TimeOfDay)
        is_free = draft.first - 1 > taken
        bounded.append(_with_bound(tokens, draft) if is_date and is_free else draft)
        taken = draft.last
    return bounded


def _with_bound(tokens: Sequence[Token], draft: Draft) -> Draft:
    if _is_longer_ago(tokens, draft) and isinstance(draft.reading, Shifted):
        longer = replace(draft.reading, or_longer=True)
        return replace(draft, first=draft.first - 2, reading=longer)
    if isinstance(draft.reading, Named | Shifted):
        draft = replace(draft, bound=_bound(tokens, draft))
    is_rough = _token(tokens, draft.first - 1).kind is Kind.ABOUT
    if is_rough and not draft.modifier and not draft.bound:
        return replace(draft, modifier="APPROX")
    return draft


def _is_longer_ago(tokens: Sequence[Token], draft: Draft) -> bool:
    """'More than a week ago'."""
    shifted = draft.reading
    ago = isinstance(shifted, Shifted) and (shifted.amount or 0) < 0
    more = [token.text.lower() for token in tokens[max(draft.first - 2, 0) : draft.first]]
    return ago and tokens[draft.last].kind is Kind.AGO and more == ["more", "than"]


def _bound(tokens: Sequence[Token], draft: Draft) -> Bound | None:
    before = _token(tokens, draft.first - 1)
    after = _token(tokens, draft.last + 1).kind
    if after is Kind.ONWARD or (before.kind is Kind.FROM and after is Kind.ON):
        return Bound.ONWARD
    if before.text.lower() in ("starting", "beginning"):
        return Bound.ONWARD
    if before.kind is Kind.HYPHEN:
        return _PREFIXES.get(_token(tokens, draft.first - 2).text.lower())
    if before.kind is Kind.AS:
        told = _token(tokens, draft.first - 2)
        return Bound.AHEAD if told.kind is Kind.EARLY or told.text.lower() == "soon" else None
    bound = _BOUNDS.get(before.kind)
    if bound is Bound.UNTIL and _opens_sentence(tokens, draft.first - 1):
        return Bound.OPENING
    if before.kind is Kind.UNTIL and _is_put_off(tokens, draft.first - 1):
        return Bound.MOVED
    if before.kind is Kind.THROUGH and isinstance(draft.reading, Shifted):
        return None
    if bound in (Bound.BEFORE, Bound.AFTER) and not _stands_alone(tokens, draft):
        return None
    return bound


def _is_put_off(tokens: Sequence[Token], index: int) -> bool:
    """'Postponed the vote until Friday', 'put it off until Friday'; not 'was not delayed until'."""
    near = [t.text.lower() for t in tokens[max(index - _PUT_OFF_DISTANCE, 0) : index]]
    return any(
        word in _PUT_OFF and (word != "put" or "off" in near[place:])
        for place, word in enumerate(near)
    )


def _opens_sentence(tokens: Sequence[Token], index: int) -> bool:
    before = _token(tokens, index - 1)
    return tokens[index].text[0].isupper() and (
        before.kind is Kind.BREAK or not before.text[-1:].isalnum()
    )


def _token(tokens: Sequence[Token], index: int) -> Token:
    return tokens[index] if 0 <= index < len(tokens) else NO_TOKEN


def _stands_alone(tokens: Sequence[Token], draft: Draft) -> bool:
    """False for 'after Tuesday's attack', 'before Friday prayers'."""
    after = _token(tokens, draft.last + 1)
    is_sign = after.kind is Kind.OTHER and not after.text[:1].isalnum()
    return is_sign or after.kind in _CLOSED_CLASS or after.text in ("or", "but")
