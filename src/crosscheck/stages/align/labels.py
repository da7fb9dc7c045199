"""The label of a statement: the fullest wording among its claims."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.claim import Claim
from crosscheck.text.parties import PARTIES


def label_of(claims: Sequence[Claim]) -> str:
    """Return subject, verb and object of the claim that says most, or an event noun and whose."""
    best = min(claims, key=lambda claim: (-_fullness(claim), claim.id))
    wording = best.wording
    parts = (wording.subject, best.predicate.text, wording.rest)
    if best.predicate.tag.startswith("NN") and wording.subject:
        parts = (best.predicate.text, wording.link, wording.subject)
    return " ".join(part for part in parts if part)


def _fullness(claim: Claim) -> int:
    wording = claim.wording
    named = sum(m.key[:2] in ("p:", "o:", "s:") for m in claim.mentions(*PARTIES))
    return 4 * bool(wording.subject) + 2 * min(named, 2) + bool(wording.rest)
