"""Group the claims of an event into statements: claims about one proposition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosscheck.model.claim import Claim
from crosscheck.model.event import Event, Statement
from crosscheck.model.ids import stable_id
from crosscheck.stages.align.groups import group
from crosscheck.stages.align.labels import label_of
from crosscheck.stages.align.match import ALIGNED, Comparable, match
from crosscheck.stages.align.sentences import Pair
from crosscheck.text.lexicon import sense_of
from crosscheck.text.parties import PARTIES, Fit, party_fits

MOST_IN_BLOCK = 40
"""A participant with a predicate class in more claims than this proposes no pairs."""


@dataclass(frozen=True, slots=True)
class Bags:
    """Terms by sentence id and the weights of the event's terms."""

    of_sentence: Mapping[str, frozenset[str]]
    weights: Mapping[str, float]


def statements_of(event: Event, claims: Sequence[Claim], bags: Bags) -> tuple[Statement, ...]:
    """Return the propositions of an event, sorted by id; every claim stands in exactly one."""
    comparable = [_comparable(claim, bags) for claim in claims]
    scores = _scores(comparable, bags)
    groups = _grouped(comparable, scores)
    return tuple(
        sorted((_statement(event, group) for group in groups), key=lambda statement: statement.id)
    )


def _comparable(claim: Claim, bags: Bags) -> Comparable:
    terms = frozenset(sense_of(term) for term in claim.terms)
    names = {key for m in claim.mentions(*PARTIES) if (key := m.key)[:2] in ("p:", "o:", "s:")}
    return Comparable(claim, terms | names, bags.of_sentence.get(claim.sentence, frozenset()))


def _scores(comparable: Sequence[Comparable], bags: Bags) -> dict[Pair, float]:
    scores = {}
    for left, right in _candidates(comparable):
        score = match(comparable[left], comparable[right], bags.weights)
        if score >= ALIGNED:
            scores[left, right] = score
    return scores


def _candidates(comparable: Sequence[Comparable]) -> list[Pair]:
    """Return pairs that share predicate class and a participant or a rare term."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, one in enumerate(comparable):
        sense = one.claim.predicate.sense
        for term in one.terms:
            blocks[sense, term].append(index)
    pairs: set[Pair] = set()
    for indices in blocks.values():
        if len(indices) <= MOST_IN_BLOCK:
            pairs.update(combinations(indices, 2))
    return sorted(pairs)


def _grouped(
    comparable: Sequence[Comparable], scores: Mapping[Pair, float]
) -> list[tuple[Claim, ...]]:
    """Group claims by their scores; participants that fall apart keep groups apart."""

    def apart(i: int, j: int) -> bool:
        return Fit.APART in party_fits(comparable[i].claim, comparable[j].claim)

    groups = group(scores, lambda i: comparable[i].claim.id, apart)
    inside = {i for members in groups for i in members}
    alone = [(i,) for i in range(len(comparable)) if i not in inside]
    return [tuple(comparable[i].claim for i in members) for members in [*groups, *alone]]


def _statement(event: Event, claims: Sequence[Claim]) -> Statement:
    ids = tuple(sorted(claim.id for claim in claims))
    return Statement(stable_id("st", event.id, *ids), event.id, label_of(claims), ids)
