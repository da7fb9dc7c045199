"""Claims that give one day or one amount, in sentences that are near each other as wholes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from crosscheck.model.claim import Claim, Role
from crosscheck.model.event import Event, Pairings, Statement
from crosscheck.model.ids import stable_id
from crosscheck.model.values import Quantity, TimeExpression
from crosscheck.stages.align.labels import label_of
from crosscheck.text.chance import figure_of
from crosscheck.text.connected import connected
from crosscheck.text.nearby import NEAR


def shared_nearby(event: Event, claims: Sequence[Claim], pairings: Pairings) -> list[Statement]:
    """Return a statement for each value that claims of near sentences give, by id.

    Sentences that are near a third one go together; which of their answers agree is judged pair
    by pair.
    """
    told: dict[Hashable, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    values: dict[str, set[Hashable]] = defaultdict(set)
    for claim in claims:
        for value in set(_values(claim)):
            told[value][claim.sentence].append(claim)
            values[claim.sentence].add(value)
    near: dict[Hashable, list[tuple[str, str]]] = defaultdict(list)
    for pair, pairing in pairings.items():
        one, other = sorted(pair)
        if pairing.read and pairing.score >= NEAR:
            for value in values.get(one, set()) & values.get(other, set()):
                near[value].append((one, other))
    found = {}
    for value, joints in near.items():
        groups: dict[str, list[Claim]] = defaultdict(list)
        for sentence, first in connected(joints).items():
            groups[first] += told[value][sentence]
        for together in groups.values():
            ids = tuple(sorted(claim.id for claim in together))
            id_ = stable_id("st", event.id, *ids)
            found[id_] = Statement(id_, event.id, label_of(together), ids)
    return [found[id_] for id_ in sorted(found)]


def _values(claim: Claim) -> Iterator[Hashable]:
    """Yield what identifies each day and each amount of a claim."""
    for mention in claim.mentions(Role.QUANTITY, Role.TIME):
        match mention.value:
            case Quantity() as amount if amount.nominal is not None:
                yield figure_of(amount)
            case TimeExpression() as time if time.earliest and time.earliest == time.latest:
                yield time.earliest
