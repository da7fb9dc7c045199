"""Claims that give one day or one amount, in sentences that are near each other as wholes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from crosscheck.model.claim import Claim, Role
from crosscheck.model.event import Event, Pairings, Statement
from crosscheck.model.ids import stable_id
from crosscheck.model.values import Quantity, TimeExpression
from crosscheck.stages.align.groups import group
from crosscheck.stages.align.labels import label_of
from crosscheck.text.chance import figure_of
from crosscheck.text.nearby import NEAR


def shared_nearby(event: Event, claims: Sequence[Claim], pairings: Pairings) -> list[Statement]:
    """Return a statement for each value that claims of near sentences give, by id."""
    told: dict[str, dict[Hashable, list[int]]] = defaultdict(lambda: defaultdict(list))
    for index, claim in enumerate(claims):
        for value in set(_values(claim)):
            told[claim.sentence][value].append(index)
    scores: dict[Hashable, dict[tuple[int, int], float]] = defaultdict(dict)
    for pair, pairing in pairings.items():
        one, other = sorted(pair)
        if not pairing.read or pairing.score < NEAR:
            continue
        for value in told[one].keys() & told[other].keys():
            for left in told[one][value]:
                for right in told[other][value]:
                    scores[value][min(left, right), max(left, right)] = pairing.score
    found = {}
    for own in scores.values():
        for members in group(own, lambda index: claims[index].id):
            together = [claims[index] for index in members]
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
