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
        for sentences in _joined(joints):
            together = [claim for sentence in sentences for claim in told[value][sentence]]
            ids = tuple(sorted(claim.id for claim in together))
            id_ = stable_id("st", event.id, *ids)
            found[id_] = Statement(id_, event.id, label_of(together), ids)
    return [found[id_] for id_ in sorted(found)]


def _joined(pairs: Sequence[tuple[str, str]]) -> list[list[str]]:
    """Return the members of each connected group, sorted."""
    root: dict[str, str] = {}

    def find(key: str) -> str:
        while root.setdefault(key, key) != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for one, other in pairs:
        first, second = sorted((find(one), find(other)))
        root[second] = first
    groups: dict[str, list[str]] = defaultdict(list)
    for key in sorted(root):
        groups[find(key)].append(key)
    return [groups[first] for first in sorted(groups)]


def _values(claim: Claim) -> Iterator[Hashable]:
    """Yield what identifies each day and each amount of a claim."""
    for mention in claim.mentions(Role.QUANTITY, Role.TIME):
        match mention.value:
            case Quantity() as amount if amount.nominal is not None:
                yield figure_of(amount)
            case TimeExpression() as time if time.earliest and time.earliest == time.latest:
                yield time.earliest
