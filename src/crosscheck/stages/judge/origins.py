"""How many origins stand behind the answers to one question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crosscheck.model.contracts import Stated


def independent(answers: Sequence[Stated], of_claim: Mapping[str, str]) -> int:
    """Return how many documents are left when those that share an origin count once.

    A document that quotes two speakers is still one document, and one that shares a statement
    with another adds nothing to it.
    """
    groups: list[set[str]] = []
    origins: dict[str, set[str]] = defaultdict(set)
    for stated in answers:
        origins[stated.claim.document].add(of_claim[stated.claim.id])
    for _, own in sorted(origins.items()):
        joined = [group for group in groups if group & own]
        groups = [group for group in groups if not group & own]
        groups.append(own.union(*joined))
    return len(groups)
