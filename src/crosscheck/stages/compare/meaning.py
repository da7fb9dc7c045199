"""What the entailment model adds to a comparison, where a run has one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from typing import Protocol

from crosscheck.model.annotation import Sentence
from crosscheck.model.contracts import Stated
from crosscheck.model.event import Alignment, Relation
from crosscheck.model.fact import Comparison, Outcome
from crosscheck.model.meaning import Entail, Stance
from crosscheck.text.written import written

ONE_MEANING = 0.9
"""Least probability, in both directions, that one sentence follows from the other for a typed
difference between them to be given up: as sure as a tension between whole sentences must be."""


class Readable(Protocol):
    """The sentences of an event, and what reads two of them."""

    @property
    def sentences(self) -> Mapping[str, Sentence]:
        """Sentences by id."""
        ...

    @property
    def entail(self) -> Entail:
        """Reads two sentences."""
        ...

    @property
    def explained(self) -> Set[frozenset[str]]:
        """Pairs of sentence ids whose values differ and go together."""
        ...

    @property
    def restated(self) -> frozenset[frozenset[str]]:
        """Pairs of sentence ids that may be read."""
        ...


def restated_pairs(alignments: Iterable[Alignment]) -> frozenset[frozenset[str]]:
    """Return the pairs of sentences, by id, that are aligned as paraphrases or in one wording."""
    return frozenset(
        frozenset((alignment.a, alignment.b))
        for alignment in alignments
        if alignment.relation is not Relation.OVERLAP
    )


def explains(found: Comparison, a: Stated, b: Stated) -> bool:
    """Tell whether two values differ in words and go together, or for a reason: 12 and twelve."""
    if found.outcome is Outcome.SAME:
        return a.mention.evidence.quote.lower() != b.mention.evidence.quote.lower()
    return found.outcome in (Outcome.REFINES, Outcome.UPDATED) or bool(found.benign)


def with_stance(a: Stated, b: Stated, setting: Readable) -> tuple[Stated, Stated]:
    """Return two answers with how their words stand to each other, if they may be read.

    Their likeness becomes how sure the model is of what it says.
    """
    if frozenset((a.claim.sentence, b.claim.sentence)) not in setting.restated:
        return a, b
    stance = _stance(a, b, setting)
    if stance is None:
        return a, b
    if frozenset((a.claim.sentence, b.claim.sentence)) in setting.explained:
        stance = replace(stance, excludes=0.0)
    sure = max(stance.excludes, stance.follows, stance.leads)
    return (
        replace(a, stance=stance, similarity=sure, sure=sure),
        replace(b, stance=stance.turned, similarity=sure, sure=sure),
    )


def reread(found: Comparison, a: Stated, b: Stated, setting: Readable) -> Comparison:
    """Return a comparison, or that it decides nothing where the sentences mean the same.

    Only answers that stand in the sentences themselves can be overruled by reading these.
    """
    if found.outcome not in (Outcome.CONFLICT, Outcome.TENSION):
        return found
    if not (a.mention.direct and b.mention.direct):
        return found
    stance = _stance(a, b, setting)
    if stance is None or min(stance.follows, stance.leads) < ONE_MEANING:
        return found
    return replace(
        found,
        outcome=Outcome.BESIDE,
        level=f"{found.level}-reread",
        label=f"{found.label}; but a language model reads both sentences as saying the same",
    )


def _stance(a: Stated, b: Stated, setting: Readable) -> Stance | None:
    first, second = (written(setting.sentences[s.claim.sentence]) for s in (a, b))
    return setting.entail(first, second)
