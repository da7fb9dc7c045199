"""Signs in the words around a time expression that it lies ahead, or behind.

They go before the tense of the governing verb: 'could be freed on Monday', 'is set for
Tuesday', 'begins Saturday' look ahead; 'Wednesday's ruling' is past whatever the verb is.
Source: Biber et al. 1999, 'Longman Grammar of Spoken and Written English', 6.2.1.1 (simple
present for scheduled events) and 6.6 (modals of permission, possibility and obligation).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.model.values import Granularity
from crosscheck.text.times.kinds import NO_TOKEN, Kind, Token
from crosscheck.text.times.readings import Draft, Named

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
_ARRANGED = frozenset(
    "set scheduled due slated planned expected postponed rescheduled forecast".split()
)
_LEADS = frozenset({Kind.ON, Kind.IN, Kind.FOR, Kind.AT, Kind.BY, Kind.TO, Kind.UNTIL})
_SCHEDULED = frozenset(
    "begins opens starts expires retires ends closes leaves arrives returns resumes convenes "
    "matures meets votes plays".split()
)
_PLAIN_FORMS = frozenset(
    "begin open start expire retire end close leave arrive return resume convene meet vote "
    "play".split()
)
"""The same with a plural subject; not behind 'did', 'not', 'failed to' and their like."""
_DENIED = frozenset("did not n't never failed refused unable declined".split())
_TAKES = (["takes", "place"], ["take", "place"], ["takes", "effect"], ["take", "effect"])
_BEFORE_NOUNS = frozenset(
    "the a an his her its their our my your these those all some no more of 's \u2019s tax".split()
)
"""Behind these 'returns', 'votes' and 'starts' are nouns."""
_SUBJECTS = frozenset("which who they we you to".split())
_PRESENT = frozenset({"is", "are"})
_AWAITING = frozenset({"faces", "awaits"})
_DONE = frozenset(
    "ruling attack attacks decision crash bombing bombings shooting shootings blast blasts death "
    "deaths killing killings raid raids statement arrest arrests verdict earthquake quake storm "
    "violence explosion explosions announcement massacre assault strikes clashes remarks loss "
    "defeat victory win".split()
)
"""What has a day in the news because it has happened."""


def looks_ahead(tokens: Sequence[Token], draft: Draft) -> bool:
    """True when words beside the expression tell that it is yet to come."""
    start = draft.first
    words = [token.text.lower() for token in tokens[max(start - 5, 0) : start]]
    lead = tokens[start - 1] if start else NO_TOKEN
    before = words[:-1] if lead.kind in _LEADS else words
    if _is_scheduled(before) or _is_present(tokens, draft, before):
        return True
    if _is_month(draft) and _AHEAD in (words[-2:], words[-3:-1]):
        return True
    if words[-2:] == ["soon", "as"] or _AWAITING & set(words[-3:]) or _is_pending(tokens, draft):
        return True
    if lead.kind in _LEADS and before and before[-1] in _ARRANGED:
        return True
    if lead.kind is Kind.BY or words[-3:] == ["as", "early", "as"]:
        return _has_modal(tokens, start, _LATE_MODALS, 2 * _REACH)
    return _has_modal(tokens, start, _MODALS, _REACH)


def _is_pending(tokens: Sequence[Token], draft: Draft) -> bool:
    """'A likely vote on Friday', 'an upcoming Monday hearing', 'as a Thursday vote neared'."""
    words = [token.text.lower() for token in tokens[max(draft.first - _NEAR, 0) : draft.first]]
    ends = [place for place, word in enumerate(words) if word in _CLAUSE_ENDS]
    clause = words[ends[-1] + 1 :] if ends else words
    awaited = any(one in _PENDING and other in _HELD for one, other in pairwise(clause))
    if awaited or (clause[-1:] and clause[-1] in _PENDING):
        return True
    after = [token.text.lower() for token in tokens[draft.last + 1 : draft.last + 1 + _NEAR]]
    named = next((place for place, word in enumerate(after) if word in _NEARING), 0)
    return words[-1:] in (["a"], ["the"]) and named > 0 and not _JOINTS & set(after[:named])


_NEAR = 6
_HELD = frozenset("vote hearing meeting debate summit runoff ballot trial talks".split())
"""What is set for a day beforehand: 'the likely cause of the blast on Friday' is none."""
_PENDING = frozenset({"likely", "upcoming", "looming", "impending"})
_NEARING = frozenset({"neared", "nears", "looms", "loomed"})
_JOINTS = frozenset({"as", "when", "while", ","})


def _is_month(draft: Draft) -> bool:
    return isinstance(draft.reading, Named) and draft.reading.granularity is Granularity.MONTH


_AHEAD = ["ahead", "of"]
"""'Voters are courted ahead of November': of 13 bare months behind it in 2,186 dated articles all
were to come, whatever the verb's tense; a weekday may be the last one as well."""


def _is_scheduled(before: list[str]) -> bool:
    """'begins Saturday', 'which resume Monday', 'takes place in May'."""
    subject, last = ["", "", *before][-2:]
    if last in _SCHEDULED:
        return subject not in _BEFORE_NOUNS
    is_plural = subject in _SUBJECTS or (len(subject) > 3 and subject.endswith("s"))
    if (last in _PLAIN_FORMS and is_plural) or before[-2:] in _TAKES:
        return not _DENIED & set(before)
    return False


def _is_present(tokens: Sequence[Token], draft: Draft, before: list[str]) -> bool:
    """'The game is Sunday', 'is closing its doors in June', 'Monday is a holiday'."""
    after = tokens[draft.last + 1] if draft.last + 1 < len(tokens) else NO_TOKEN
    if after.kind is Kind.POSSESSIVE:
        return False
    if draft.first == 0:
        return after.text in ("is", "marks")
    if before and before[-1] in _PRESENT:
        return True
    near = [token.text.lower() for token in tokens[max(draft.first - _REACH, 0) : draft.first]]
    return any(
        word in _PRESENT and follower.endswith("ing") and not _CLAUSE_ENDS & set(near[place:])
        for place, (word, follower) in enumerate(pairwise(near))
    )


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
