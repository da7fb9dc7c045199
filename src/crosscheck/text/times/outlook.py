"""Signs in the words around a time expression that it lies ahead, or behind.

They go before the tense of the governing verb: 'could be freed on Monday', 'is set for
Tuesday', 'begins Saturday' look ahead; 'Wednesday's ruling' is past whatever the verb is.
Source: Biber et al. 1999, 'Longman Grammar of Spoken and Written English', 6.2.1.1 (simple
present for scheduled events) and 6.6 (modals of permission, possibility and obligation).
"""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.text.times.kinds import NO_TOKEN, Kind, Token
from crosscheck.text.times.readings import Draft

_REACH = 9
"""How many words before the expression a modal may stand."""
_CLAUSE_ENDS = frozenset(
    "said says told that which who when after before because if ; : -- \u2014".split()
)
_MODALS = frozenset("may might should must".split())
"""Without 'could': 'could not be found on Monday' tells of the past."""
_LATE_MODALS = _MODALS | {"could", "would", "will", "can"}
"""Before 'as early as' and 'by' the others look ahead as well."""
_NO_OUTLOOK = frozenset("have not n't".split())
"""'may have left', 'might not': conjecture about the past."""
_ARRANGED = frozenset("set scheduled due slated planned expected postponed rescheduled".split())
_LEADS = frozenset({Kind.ON, Kind.IN, Kind.FOR, Kind.AT, Kind.BY, Kind.TO, Kind.UNTIL})
_SCHEDULED = frozenset(
    "begins opens starts expires retires ends closes leaves arrives returns resumes convenes "
    "matures".split()
)
_AWAITING = frozenset({"faces", "awaits"})
_DONE = frozenset(
    "ruling attack attacks decision crash bombing bombings shooting shootings blast blasts death "
    "deaths killing killings raid raids statement arrest arrests verdict earthquake quake storm "
    "violence explosion explosions announcement massacre assault strikes clashes remarks loss "
    "defeat victory win".split()
)
"""What has a day in the news because it has happened."""


def looks_ahead(tokens: Sequence[Token], draft: Draft) -> bool:
    """True when words before the expression tell that it is yet to come."""
    start = draft.first
    near = [token.text.lower() for token in tokens[max(start - 3, 0) : start]]
    lead = tokens[start - 1] if start else NO_TOKEN
    before = near[:-1] if lead.kind in _LEADS else near
    if before and before[-1] in _SCHEDULED:
        return True
    if near[-2:] == ["soon", "as"] or _AWAITING & set(near):
        return True
    if lead.kind in _LEADS and before and before[-1] in _ARRANGED:
        return True
    if lead.kind is Kind.BY or near == ["as", "early", "as"]:
        return _has_modal(tokens, start, _LATE_MODALS, 2 * _REACH)
    return _has_modal(tokens, start, _MODALS, _REACH)


def _has_modal(tokens: Sequence[Token], start: int, modals: frozenset[str], reach: int) -> bool:
    for index in range(start - 1, max(start - 1 - reach, -1), -1):
        word = tokens[index].text.lower()
        if word in _CLAUSE_ENDS or tokens[index].kind is Kind.BREAK:
            return False
        if word in modals and tokens[index].text[0].islower():
            following = tokens[index + 1].text.lower() if index + 1 < len(tokens) else ""
            return following not in _NO_OUTLOOK
    return False


def looks_back(tokens: Sequence[Token], draft: Draft) -> bool:
    """True for 'Wednesday's ruling', 'Sunday's deadly attack'."""
    after = tokens[draft.last + 1 : draft.last + 4]
    if not after or after[0].kind is not Kind.POSSESSIVE:
        return False
    return any(token.text.lower() in _DONE for token in after[1:])
