"""Fits the coefficients of ``text.likeness`` on planted changes, and prints them.

A pair of passages whose answers exclude each other is a positive when one answer was planted and
the other stands in its counterpart, and a negative in an untouched cluster (a few of those are
real discrepancies). Even clusters fit what odd ones are scored by, and the other way round.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from checks.planted import FILE, Case, read_cases
from crosscheck import pipeline
from crosscheck.annotators import english
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim, Mention
from crosscheck.model.fact import Kind
from crosscheck.model.source import RawFile
from crosscheck.model.values import Agent, Place, Quantity, TimeExpression
from crosscheck.stages import extract, read
from crosscheck.stages.align.sentences import bags_of, candidate_pairs
from crosscheck.text.likeness import FEATURES, Passage, features
from crosscheck.text.names import NameRelation, relate_people, relate_places
from crosscheck.text.quantities import QuantityRelation, relate_quantities
from crosscheck.text.similarity import weights_of
from crosscheck.text.times import TimeRelation, relate

RIDGE = 1.0
"""Strength of the L2 penalty; the intercept is free."""

Row = tuple[tuple[float, ...], str, str, str, str]
"""Features, the two sentences, the two answers."""
Array = np.ndarray[tuple[int, ...], np.dtype[np.float64]]

APART = (NameRelation.DIFFERENT, NameRelation.UNKNOWN)


def main() -> None:
    """Print coefficients per kind, and what each costs and finds out of sample."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    options = arguments.parse_args()
    cases = list(read_cases(options.data / FILE))
    rows: dict[Kind, list[tuple[tuple[float, ...], int, int]]] = defaultdict(list)
    for base, files in sorted({case.base: case.untouched for case in cases}.items()):
        for kind, (values, *_) in pairs(annotated(files)):
            rows[kind].append((values, 0, int(base)))
    for case in cases:
        for kind, row in pairs(annotated(case.changed)):
            if is_planted(case, row):
                rows[kind].append((row[0], 1, int(case.base)))
    for kind, told in sorted(rows.items()):
        report(kind, told)


def annotated(files: Sequence[RawFile]) -> tuple[AnnotatedDocument, ...]:
    """Read and annotate the files."""
    known = pipeline.readers()
    documents = [document for file in files for document in read.read(file, known).documents]
    return english.annotate_documents(documents)


def pairs(documents: Sequence[AnnotatedDocument]) -> Iterator[tuple[Kind, Row]]:
    """Yield the pairs of answers of aligned sentences that exclude each other."""
    sentences = [sentence for document in documents for sentence in document.sentences]
    bags = bags_of(sentences)
    weights = weights_of(list(bags.values()))
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in (claim for own in extract.extract(documents) for claim in own):
        claims[claim.sentence].append(claim)
    for left, right in candidate_pairs(sentences, bags):
        a, b = sentences[left], sentences[right]
        for kind in (Kind.DATE, Kind.QUANTITY, Kind.PLACE, Kind.ACTOR, Kind.POLARITY):
            first = passages(kind, claims[a.id], bags[a.id])
            second = passages(kind, claims[b.id], bags[b.id])
            for x, y in ((x, y) for x in first for y in second):
                if excludes(kind, x, y):
                    quotes = (x.mention.evidence.quote, y.mention.evidence.quote)
                    yield kind, (features(x, y, weights), a.text, b.text, *quotes)


def passages(kind: Kind, claims: Sequence[Claim], bag: frozenset[str]) -> list[Passage]:
    """Return the answers of a kind that a sentence gives."""
    told = [(claim, mention) for claim in claims for mention in claim.slots if of(kind, mention)]
    rivals = len({mention.evidence.span for _, mention in told})
    return [Passage(claim, mention, bag, rivals) for claim, mention in told]


def of(kind: Kind, mention: Mention) -> bool:
    """Tell whether a mention answers a kind of question."""
    match kind:
        case Kind.DATE:
            return isinstance(mention.value, TimeExpression)
        case Kind.QUANTITY:
            return isinstance(mention.value, Quantity)
        case Kind.PLACE:
            return isinstance(mention.value, Place) and mention.direct
        case Kind.ACTOR:
            return isinstance(mention.value, Agent) and mention.direct
        case _:
            return mention.role.value == "predicate"


def excludes(kind: Kind, x: Passage, y: Passage) -> bool:
    """Tell whether two answers cannot both be right."""
    match x.mention.value, y.mention.value:
        case TimeExpression() as one, TimeExpression() as other:
            return relate(one, other) is TimeRelation.EXCLUDES
        case Quantity() as one, Quantity() as other:
            same = one.measure is other.measure and one.counted == other.counted
            return same and relate_quantities(one, other) is QuantityRelation.EXCLUDES
        case Place() as one, Place() as other:
            return relate_places(one.canonical, other.canonical) in APART
        case Agent() as one, Agent() as other:
            return relate_people(one.canonical, other.canonical) in APART
    lemma = x.claim.predicate.lemma == y.claim.predicate.lemma
    return kind is Kind.POLARITY and lemma and x.claim.polarity is not y.claim.polarity


def is_planted(case: Case, row: Row) -> bool:
    """Tell whether the two sentences are those of the case."""
    told = [" ".join(text.split()) for text in (case.sentence, case.counterpart)]
    own = [" ".join(text.split()) for text in row[1:3]]
    return all(any(o in t or t in o for o in own) for t in told)


def report(kind: Kind, rows: Sequence[tuple[tuple[float, ...], int, int]]) -> None:
    """Print the coefficients of all rows, and false alarms against finds out of sample."""
    values = np.array([row[0] for row in rows])
    planted = np.array([float(row[1]) for row in rows])
    half = np.array([row[2] % 2 for row in rows])
    scores = np.zeros(len(rows))
    for own in (0, 1):
        scores[half == own] = scored(
            values[half == own], fitted(values[half != own], planted[half != own])
        )
    names = ("intercept", *FEATURES)
    told = ", ".join(
        f"{name} {weight:.2f}" for name, weight in zip(names, fitted(values, planted), strict=True)
    )
    print(f"{kind}: {told}")
    for least in (0.1, 0.2, 0.3, 0.5):
        high = scores >= least
        alarms, finds = int((high & (planted == 0)).sum()), int((high & (planted == 1)).sum())
        print(f"  from {least}: {finds} planted pairs, {alarms} pairs of untouched clusters")


def fitted(values: Array, planted: Array) -> Array:
    """Return the coefficients of a ridge-penalised logistic regression, by Newton's method."""
    matrix = np.c_[np.ones(len(values)), values]
    penalty = RIDGE * np.eye(matrix.shape[1])
    penalty[0, 0] = 1e-6
    weights = np.zeros(matrix.shape[1])
    for _ in range(50):
        scores = 1 / (1 + np.exp(-matrix @ weights))
        gradient = matrix.T @ (planted - scores) - penalty @ weights
        curvature = (matrix.T * (scores * (1 - scores))) @ matrix + penalty
        weights += np.linalg.solve(curvature, gradient)
    return weights


def scored(values: Array, weights: Array) -> Array:
    """Return the logistic scores of rows."""
    result: Array = 1 / (1 + np.exp(-np.c_[np.ones(len(values)), values] @ weights))
    return result


if __name__ == "__main__":
    main()
