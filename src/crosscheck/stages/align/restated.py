"""Claims whose sentences tell one thing as wholes, in the same words or in others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.model.claim import Claim, Role
from crosscheck.model.event import Alignment, Event, Pairings, Relation, Statement
from crosscheck.model.ids import stable_id
from crosscheck.stages.align.groups import group
from crosscheck.stages.align.labels import label_of
from crosscheck.text.alike import LEAST


def restated(
    event: Event, claims: Sequence[Claim], alignments: Sequence[Alignment]
) -> list[Statement]:
    """Return statements of the main clauses of sentences that are paraphrases, sorted by id."""
    scores = {
        frozenset((alignment.a, alignment.b)): alignment.score
        for alignment in alignments
        if alignment.relation is not Relation.OVERLAP
    }
    return _statements(event, claims, scores)


def near_as_wholes(event: Event, claims: Sequence[Claim], pairings: Pairings) -> list[Statement]:
    """Return statements of sentences that are nearest to each other, sorted by id.

    Their clauses need not be about one thing: the sentences are compared as wholes alone.
    """
    scores = {
        pair: pairing.score
        for pair, pairing in pairings.items()
        if pairing.read and pairing.mutual and pairing.score >= LEAST
    }
    return _statements(event, claims, scores, by_wholes=True)


def _statements(
    event: Event,
    claims: Sequence[Claim],
    near: Mapping[frozenset[str], float],
    *,
    by_wholes: bool = False,
) -> list[Statement]:
    """Return statements of the main clauses of sentences, by how near pairs of these are."""
    main = {
        claim.sentence: index
        for index, claim in enumerate(claims)
        if claim.mentions(Role.ASSERTION)
    }
    scores = {}
    for pair, score in near.items():
        ends = sorted(main[sentence] for sentence in pair if sentence in main)
        if len(ends) == 2:
            scores[ends[0], ends[1]] = score
    found = []
    for members in group(scores, lambda index: claims[index].id):
        own = [claims[index] for index in members]
        ids = tuple(sorted(claim.id for claim in own))
        id_ = stable_id("st", event.id, *ids)
        found.append(Statement(id_, event.id, label_of(own), ids, by_wholes))
    return sorted(found, key=lambda statement: statement.id)
