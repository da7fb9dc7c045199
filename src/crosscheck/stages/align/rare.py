"""Claims that give one rare amount or day, whatever else their sentences share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date

from crosscheck.model.claim import Claim, Role
from crosscheck.model.event import Event, Statement
from crosscheck.model.ids import stable_id
from crosscheck.model.values import Quantity, TimeExpression
from crosscheck.stages.align.labels import label_of
from crosscheck.text.answers import answer_key
from crosscheck.text.chance import figure_of, is_rare, is_rare_day
from crosscheck.text.perhaps import is_specific, kind_of


def shared_rarely(event: Event, claims: Sequence[Claim]) -> list[Statement]:
    """Return a statement for each rare value that claims of several documents give, by id."""
    holders: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        for value in set(_rare_values(claim)):
            holders[value].append(claim)
    return _statements(event, holders.values())


def counted_once(event: Event, claims: Sequence[Claim]) -> list[Statement]:
    """Return a statement for each thing that documents count or measure, each of them once."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim in claims:
        for mention in claim.mentions(Role.QUANTITY):
            told[kind_of(mention)][claim.document].add(answer_key(mention))
    once = {
        (kind, document)
        for kind, documents in told.items()
        for document, keys in documents.items()
        if len(keys) == 1
    }
    holders: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        for kind in {kind_of(mention) for mention in claim.mentions(Role.QUANTITY)}:
            if (kind, claim.document) in once and is_specific(kind):
                holders[kind].append(claim)
    return _statements(event, holders.values())


def _statements(event: Event, groups: Iterable[Sequence[Claim]]) -> list[Statement]:
    """Return a statement for each group of claims of several documents, by id."""
    found = {}
    for own in groups:
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
