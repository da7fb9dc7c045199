"""Whether the participants of two claims go together."""

from __future__ import annotations

from enum import Enum

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.text.lexicon import SYMMETRIC
from crosscheck.text.names.pronouns import HE, SHE, TITLES

PARTIES = (Role.AGENT, Role.PATIENT, Role.COUNTERPART)
"""The roles of those who take part."""

UNRESOLVED = "?"
"""Key of a mention whose referent the text does not pin down; it matches nothing."""


UNNAMED = "unnamed"
"""Key of somebody who must have acted and whom the text does not name."""


class Fit(Enum):
    """How the participants of two claims go together."""

    SHARED = "shared"
    UNKNOWN = "unknown"
    APART = "apart"


def party_fits(a: Claim, b: Claim, without: frozenset[str] = frozenset()) -> list[Fit]:
    """Return how agent and object sides of two claims fit; symmetric senses pool them.

    ``without`` are keys that take no part: the answers, where the question is who.
    """
    if a.predicate.sense in SYMMETRIC and b.predicate.sense in SYMMETRIC:
        return _pooled(_keys(a, *PARTIES) - without, _keys(b, *PARTIES) - without)
    fits = [_fit(_keys(a, role) - without, _keys(b, role) - without) for role in PARTIES]
    told = [fit for fit in fits if fit is not None]
    return [*told, Fit.APART] if _are_he_and_she(a, b) else told


def _are_he_and_she(a: Claim, b: Claim) -> bool:
    """Tell whether who acts in one is a man and in the other a woman: 'he', 'Ms. Holm'."""
    told = [
        {_SAID_OF[w] for m in claim.mentions(Role.AGENT) for w in _words_for(m) if w in _SAID_OF}
        for claim in (a, b)
    ]
    return all(len(own) == 1 for own in told) and told[0] != told[1]


def _words_for(mention: Mention) -> list[str]:
    """Return what may tell a man from a woman: the mention itself, and a title before it."""
    words = [mention.evidence.quote, *mention.before[:1]]
    return [word.lower().rstrip(".") for word in words]


_SAID_OF = {**TITLES, HE: HE, SHE: SHE}


def _keys(claim: Claim, *roles: Role) -> frozenset[str]:
    return frozenset(m.key for m in claim.mentions(*roles) if m.key != UNRESOLVED)


def _pooled(a: frozenset[str], b: frozenset[str]) -> list[Fit]:
    """Compare pooled participants: each shared one agrees, two different people exclude."""
    people_a = {key for key in a if key.startswith("p:")}
    people_b = {key for key in b if key.startswith("p:")}
    if len(people_a) >= 2 and len(people_b) >= 2 and len(people_a & people_b) < 2:
        return [Fit.APART]
    if people_a and people_b and not people_a & people_b:
        return [Fit.APART]
    return [Fit.SHARED] * len(a & b)


def _fit(a: frozenset[str], b: frozenset[str]) -> Fit | None:
    """Compare one side: None when either does not state it."""
    if not a or not b:
        return None
    if a & b:
        return Fit.SHARED
    if all(_named(key) for key in a | b) and {key[0] for key in a} & {key[0] for key in b}:
        return Fit.APART
    return Fit.UNKNOWN


def _named(key: str) -> bool:
    return key[:2] in ("p:", "o:", "s:", "g:")


def have_turned_roles(a: Claim, b: Claim) -> bool:
    """Tell whether two claims of one deed have the one who acts and the other one exchanged.

    Active and passive are told apart in extraction: 'sued by Lund' has Lund as the one who acts.
    """
    same = a.predicate.sense == b.predicate.sense
    if not same or a.predicate.sense in SYMMETRIC:
        return False
    acting = [{key for key in _keys(c, Role.AGENT) if _named(key)} for c in (a, b)]
    others = [
        {key for key in _keys(c, Role.PATIENT, Role.COUNTERPART) if _named(key)} for c in (a, b)
    ]
    if acting[0] & acting[1] or others[0] & others[1]:
        return False
    return bool(acting[0] & others[1] and acting[1] & others[0])


def names_a_party(claim: Claim) -> bool:
    """Tell whether a claim has a person, body or place by name: 'the president' is anybody."""
    return any(_named(mention.key) for mention in claim.mentions(*PARTIES))


def share_participant(a: Claim, b: Claim) -> bool:
    """Tell whether two claims have a named participant, or the one who acts, in common."""
    left, right = _keys(a, *PARTIES), _keys(b, *PARTIES)
    acts = _keys(a, Role.AGENT) & _keys(b, Role.AGENT)
    return bool(acts) or any(_named(key) for key in left & right)
