"""Claims that give one rare amount or day, whatever else their sentences share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from crosscheck.model.claim import Claim, Role
from crosscheck.model.event import Event, Statement
from crosscheck.model.ids import stable_id
from crosscheck.model.values import Quantity, TimeExpression
from crosscheck.stages.align.labels import label_of
from crosscheck.text.chance import figure_of, is_rare, is_rare_day


def shared_rarely(event: Event, claims: Sequence[Claim]) -> list[Statement]:
    """Return a statement for each rare value that claims of several documents give, by id."""
    holders: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        for value in set(_rare_values(claim)):
            holders[value].append(claim)
    found = {}
    for own in holders.values():
        if len({claim.document for claim in own}) > 1:
            ids = tuple(sorted(claim.id for claim in own))
            id_ = stable_id("st", event.id, *ids)
            found[id_] = Statement(id_, event.id, label_of(own), ids)
    return [found[id_] for id_ in sorted(found)]


def _rare_values(claim: Claim) -> Iterator[Hashable]:
    """Yield what identifies each rare value of a claim."""
    published = date.fromisoformat(claim.as_of) if claim.as_of else None
    for mention in claim.mentions(Role.QUANTITY, Role.TIME):
        match mention.value:
            case Quantity() as amount if is_rare(amount):
                yield figure_of(amount)
            case TimeExpression() as time if is_rare_day(time, published):
                yield time.earliest
