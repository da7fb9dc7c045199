"""Claims whose sentences tell one thing as wholes, in the same words or in others."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.claim import Claim, Role
from crosscheck.model.event import Alignment, Event, Relation, Statement
from crosscheck.model.ids import stable_id
from crosscheck.stages.align.groups import group
from crosscheck.stages.align.labels import label_of


def restated(
    event: Event, claims: Sequence[Claim], alignments: Sequence[Alignment]
) -> list[Statement]:
    """Return statements of the main clauses of sentences that are paraphrases, sorted by id."""
    main = {
        claim.sentence: index
        for index, claim in enumerate(claims)
        if claim.mentions(Role.ASSERTION)
    }
    scores = {}
    for alignment in alignments:
        ends = [main.get(alignment.a), main.get(alignment.b)]
        if alignment.relation is not Relation.OVERLAP and None not in ends:
            first, second = sorted(end for end in ends if end is not None)
            scores[first, second] = alignment.score
    found = []
    for members in group(scores, lambda index: claims[index].id):
        own = [claims[index] for index in members]
        ids = tuple(sorted(claim.id for claim in own))
        found.append(Statement(stable_id("st", event.id, *ids), event.id, label_of(own), ids))
    return sorted(found, key=lambda statement: statement.id)
