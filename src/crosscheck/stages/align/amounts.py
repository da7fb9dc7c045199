"""Claims that give one rare amount, whatever else their sentences share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosscheck.model.claim import Claim, Role
from crosscheck.model.event import Event, Statement
from crosscheck.model.ids import stable_id
from crosscheck.model.values import Quantity
from crosscheck.stages.align.labels import label_of
from crosscheck.text.chance import Figure, figure_of, is_rare


def shared_amounts(event: Event, claims: Sequence[Claim]) -> list[Statement]:
    """Return a statement for each rare amount that claims of several documents give, by id."""
    holders: dict[Figure, list[Claim]] = defaultdict(list)
    for claim in claims:
        rare = {figure_of(amount) for amount in _amounts(claim) if is_rare(amount)}
        for figure in rare:
            holders[figure].append(claim)
    found = {}
    for own in holders.values():
        if len({claim.document for claim in own}) > 1:
            ids = tuple(sorted(claim.id for claim in own))
            id_ = stable_id("st", event.id, *ids)
            found[id_] = Statement(id_, event.id, label_of(own), ids)
    return [found[id_] for id_ in sorted(found)]


def _amounts(claim: Claim) -> list[Quantity]:
    values = (mention.value for mention in claim.mentions(Role.QUANTITY))
    return [value for value in values if isinstance(value, Quantity)]
