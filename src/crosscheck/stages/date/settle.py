"""Follow clues from document to document until nothing changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from crosscheck.model.source import DateClue
from crosscheck.stages.date.clues import (
    Bounds,
    DayOfYear,
    bounds_of,
    dated_by_year,
    is_empty,
)
from crosscheck.stages.date.ties import Tie, clue_of
from crosscheck.stages.date.words import Days, Words

MOST_ROUNDS = 50
"""Rounds after which the bounds found so far are kept: each round only narrows them, so that
they hold whenever it stops. A chain of documents takes one round for each link."""

Clues = Mapping[str, tuple[DateClue, ...]]
"""By document id."""


@dataclass(frozen=True, slots=True)
class Evidenced:
    """What is known before documents are set against each other."""

    inside: Clues
    """What each undated document says itself; its keys are the documents to date."""
    named: Mapping[str, tuple[DayOfYear, ...]]
    known: Mapping[str, Bounds]
    """When the other documents appeared."""
    ties: Mapping[str, Sequence[Tie]]
    """By the document that they date."""
    told: dict[tuple[Tie, Days | None], DateClue | None] = field(default_factory=dict)
    """What a tie says, given when its other document appeared; filled as it is asked for."""

    def clue(self, tie: Tie, source: Days | None, words: Words) -> DateClue | None:
        """Return what a tie says, given when its other document appeared."""
        if (tie, source) not in self.told:
            self.told[tie, source] = clue_of(tie, words, source)
        return self.told[tie, source]


def by_document(ties: Sequence[Tie]) -> dict[str, list[Tie]]:
    """Return ties by the document that they date, in order."""
    found: dict[str, list[Tie]] = defaultdict(list)
    for tie in ties:
        found[tie.document].append(tie)
    return dict(found)


def settle(evidenced: Evidenced, words: Words) -> dict[str, tuple[DateClue, ...]]:
    """Return all clues to each undated document's date, in an order of their own.

    Every round computes all documents from the bounds of the round before, so that the order
    of documents plays no part. A document whose clues leave no day is taken out, with all that
    it said to others, and the rest is settled again.
    """
    out: dict[str, tuple[DateClue, ...]] = {}
    while True:
        found = _settled(evidenced, words, frozenset(out))
        broken = {id_: clues for id_, clues in found.items() if is_empty(bounds_of(clues))}
        if not broken:
            return found | out
        out |= broken


def _settled(
    evidenced: Evidenced, words: Words, out: frozenset[str]
) -> dict[str, tuple[DateClue, ...]]:
    undated = sorted(evidenced.inside.keys() - out)
    bounds: dict[str, Bounds] = {}
    found: dict[str, tuple[DateClue, ...]] = {}
    for _ in range(MOST_ROUNDS):
        found = {id_: _clues(id_, evidenced, words, bounds) for id_ in undated}
        after = {id_: bounds_of(clues) for id_, clues in found.items()}
        if after == bounds or any(is_empty(each) for each in after.values()):
            break
        bounds = after
    return found


def _clues(
    document: str, evidenced: Evidenced, words: Words, bounds: Mapping[str, Bounds]
) -> tuple[DateClue, ...]:
    """Return the clues to one document's date, given when the others can have appeared."""
    clues = list(evidenced.inside[document])
    for tie in evidenced.ties.get(document, ()):
        first, last = evidenced.known.get(tie.source) or bounds.get(tie.source, (None, None))
        clue = evidenced.clue(tie, (first, last) if first and last else None, words)
        clues.extend([clue] if clue else [])
    for named in evidenced.named[document]:
        clue = dated_by_year(named, bounds_of(clues))
        clues.extend([clue] if clue else [])
    return tuple(clues)
