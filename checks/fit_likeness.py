"""Fits the coefficients of ``text.likeness`` on answers that agree, and prints them.

Two passages of different outlets that give the same rare value mostly answer one question, and
two whose values exclude each other mostly answer two. What the passages say besides their
values is enough to learn which is which: no label is needed. Clusters with planted changes
(``checks.planted``) take no part, so that they can test what was learned. Even clusters fit what
odd ones are scored by, and the other way round.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np

from checks.news import read_clusters
from checks.planted import FILE, read_cases
from crosscheck import pipeline
from crosscheck.annotators import english
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.fact import Kind
from crosscheck.model.source import RawFile
from crosscheck.model.values import Agent, Organisation, Place, Quantity, TimeExpression
from crosscheck.stages import extract, read
from crosscheck.stages.align.sentences import bags_of, candidate_pairs
from crosscheck.text.likeness import FEATURES, Passage, features, rivals_of
from crosscheck.text.names import NameRelation, relate_people, relate_places
from crosscheck.text.quantities import QuantityRelation, relate_quantities
from crosscheck.text.similarity import weights_of
from crosscheck.text.times import TimeRelation, relate

RIDGE = 1.0
"""Strength of the L2 penalty; the intercept is free."""

RARE = 2
"""Times that a value may stand in a document for its agreement to count as no accident."""

KINDS = (Kind.DATE, Kind.QUANTITY, Kind.PLACE, Kind.ACTOR, Kind.NAME, Kind.POLARITY)

Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

APART = (NameRelation.DIFFERENT, NameRelation.UNKNOWN)


def main() -> None:
    """Print coefficients per kind, and how well they tell agreement from exclusion."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--seed", type=int, default=5)
    arguments.add_argument("--count", type=int, default=400)
    options = arguments.parse_args()
    tested = {
        file.content[:60] for case in read_cases(options.data / FILE) for file in case.untouched
    }
    rows: dict[Kind, list[tuple[tuple[float, ...], bool, int]]] = defaultdict(list)
    clusters = [
        cluster
        for cluster in read_clusters(options.data, options.seed)
        if not any(file.content[:60] in tested for file in cluster.files)
    ]
    for number, cluster in enumerate(clusters[: options.count]):
        for kind, values, agree in pairs(annotated(cluster.files)):
            rows[kind].append((values, agree, number))
    for kind, told in sorted(rows.items()):
        report(kind, told)


def annotated(files: Sequence[RawFile]) -> tuple[AnnotatedDocument, ...]:
    """Read and annotate the files."""
    known = pipeline.readers()
    documents = [document for file in files for document in read.read(file, known).documents]
    return english.annotate_documents(documents)


def pairs(
    documents: Sequence[AnnotatedDocument],
) -> Iterator[tuple[Kind, tuple[float, ...], bool]]:
    """Yield features of pairs of answers of aligned sentences, and whether they agree."""
    sentences = [sentence for document in documents for sentence in document.sentences]
    bags = bags_of(sentences)
    weights = weights_of(list(bags.values()))
    for told in answer_pairs(documents, bags, candidate_pairs(sentences, bags)):
        yield told.kind, features(told.x, told.y, weights), told.agree


@dataclass(frozen=True, slots=True)
class AnswerPair:
    """Two answers of one kind in two documents that are the same rare value, or exclude it."""

    kind: Kind
    x: Passage
    y: Passage
    agree: bool
    is_listed: bool
    """True when one of the sentences also gives what the other one answers."""


def answer_pairs(
    documents: Sequence[AnnotatedDocument],
    bags: Mapping[str, frozenset[str]],
    candidates: Iterable[tuple[int, int]],
) -> Iterator[AnswerPair]:
    """Yield the pairs of answers of candidate sentences that agree or exclude each other."""
    sentences = [sentence for document in documents for sentence in document.sentences]
    candidates = tuple(candidates)
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in (claim for own in extract.extract(documents) for claim in own):
        claims[claim.sentence].append(claim)
    for kind in KINDS:
        told = {s.id: passages(kind, claims[s.id], bags[s.id]) for s in sentences}
        counts: Counter[tuple[str, str]] = Counter(
            (one.claim.document, one.mention.key) for own in told.values() for one in own
        )
        for left, right in candidates:
            own, other = told[sentences[left].id], told[sentences[right].id]
            for x, y in product(own, other):
                agree = agreement(kind, x, y)
                rare = all(counts[p.claim.document, p.mention.key] <= RARE for p in (x, y))
                if agree is False or (agree and rare):
                    listed = any(agreement(kind, p, y) for p in own)
                    listed = listed or any(agreement(kind, x, p) for p in other)
                    yield AnswerPair(kind, x, y, bool(agree), listed)


def passages(kind: Kind, claims: Sequence[Claim], bag: frozenset[str]) -> list[Passage]:
    """Return the answers of a kind that a sentence gives."""
    told = [(claim, mention) for claim in claims for mention in claim.slots if of(kind, mention)]
    answers = [mention for _, mention in told]
    return [Passage(claim, mention, bag, rivals_of(mention, answers)) for claim, mention in told]


def of(kind: Kind, mention: Mention) -> bool:
    """Tell whether a mention answers a kind of question."""
    match kind:
        case Kind.DATE:
            return isinstance(mention.value, TimeExpression)
        case Kind.QUANTITY:
            return isinstance(mention.value, Quantity)
        case Kind.PLACE:
            return mention.role is Role.PLACE
        case Kind.ACTOR:
            named = mention.key[:2] in ("p:", "o:", "s:", "g:")
            return mention.role is Role.AGENT and mention.direct and named
        case Kind.NAME:
            return mention.role is Role.NAMED and mention.key.startswith("p:")
        case _:
            return mention.role is Role.PREDICATE


def agreement(kind: Kind, x: Passage, y: Passage) -> bool | None:
    """Tell whether two answers are the same or exclude each other; None for anything else."""
    match x.mention.value, y.mention.value:
        case TimeExpression() as one, TimeExpression() as other:
            if (x.mention.inner, x.mention.head) != (y.mention.inner, y.mention.head):
                return None
            times = {TimeRelation.EQUAL: True, TimeRelation.EXCLUDES: False}
            return times.get(relate(one, other))
        case Quantity() as one, Quantity() as other:
            if (one.measure, one.counted) != (other.measure, other.counted):
                return None
            amounts = {QuantityRelation.EQUAL: True, QuantityRelation.EXCLUDES: False}
            return amounts.get(relate_quantities(one, other))
        case Place() as one, Place() as other:
            relation = relate_places(one.canonical, other.canonical)
        case Agent() as one, Agent() as other:
            relation = relate_people(one.canonical, other.canonical)
        case Organisation() as one, Organisation() as other:
            return x.mention.key == y.mention.key
        case _:
            if kind is not Kind.POLARITY or x.claim.predicate.lemma != y.claim.predicate.lemma:
                return None
            return x.claim.polarity is y.claim.polarity
    return True if relation is NameRelation.SAME else False if relation in APART else None


def report(kind: Kind, rows: Sequence[tuple[tuple[float, ...], bool, int]]) -> None:
    """Print the coefficients of all rows, and agreements against exclusions out of sample."""
    values = np.array([row[0] for row in rows])
    agreed = np.array([float(row[1]) for row in rows])
    half = np.array([row[2] % 2 for row in rows])
    scores = np.zeros(len(rows))
    for own in (0, 1):
        scores[half == own] = scored(
            values[half == own], fitted(values[half != own], agreed[half != own])
        )
    names = ("intercept", *FEATURES)
    told = ", ".join(
        f"{name} {weight:.2f}" for name, weight in zip(names, fitted(values, agreed), strict=True)
    )
    print(f"{kind}: {told}")
    for least in (0.1, 0.2, 0.3, 0.5, 0.7, 0.9):
        high = scores >= least
        same, other = int((high & (agreed == 1)).sum()), int((high & (agreed == 0)).sum())
        print(f"  from {least}: {same} pairs that agree, {other} that exclude each other")


def fitted(values: Array, agreed: Array) -> Array:
    """Return coefficients of which none has the wrong sign: what has one is left out, and refit.

    Whatever two passages share speaks for one question, and only parties that fall apart
    against it.
    """
    signs = np.array([-1.0 if name == "parties apart" else 1.0 for name in FEATURES])
    used = np.ones(len(FEATURES), dtype=bool)
    while True:
        weights = np.zeros(len(FEATURES) + 1)
        weights[np.r_[True, used]] = regressed(values[:, used], agreed)
        wrong = weights[1:] * signs < 0
        if not wrong.any():
            return weights
        used &= ~wrong


def regressed(values: Array, agreed: Array) -> Array:
    """Return the coefficients of a ridge-penalised logistic regression, by Newton's method."""
    matrix = np.c_[np.ones(len(values)), values]
    penalty = RIDGE * np.eye(matrix.shape[1])
    penalty[0, 0] = 1e-6
    weights = np.zeros(matrix.shape[1])
    for _ in range(50):
        scores = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ (agreed - scores) - penalty @ weights
        curvature = (matrix.T * (scores * (1 - scores))) @ matrix + penalty
        weights += np.linalg.solve(curvature, gradient)
    return weights


def scored(values: Array, weights: Array) -> Array:
    """Return the logistic scores of rows."""
    result: Array = 1 / (1 + np.exp(-np.c_[np.ones(len(values)), values] @ weights))
    return result


if __name__ == "__main__":
    main()
