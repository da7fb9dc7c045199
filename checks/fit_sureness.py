"""Fits the coefficients of ``text.sureness`` on answers that agree, and prints them.

As in ``checks.fit_likeness``: two passages of different outlets that give the same rare value
mostly answer one question, two whose values exclude each other mostly answer two. What is learned
here is how much the likeness of the passages, the nearness of their whole sentences, and their
being each other's nearest count.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from checks.fit_likeness import RARE, agreement, passages, regressed
from checks.news import read_clusters
from checks.planted import FILE, read_cases
from crosscheck import encoders, pipeline
from crosscheck.annotators import english
from crosscheck.model.claim import Claim
from crosscheck.model.event import Pairing
from crosscheck.model.fact import Kind
from crosscheck.model.source import RawFile
from crosscheck.stages import extract, read
from crosscheck.stages.align.sentences import bags_of, candidate_pairs, pairings_of, rate_pairs
from crosscheck.text.likeness import Passage, likeness
from crosscheck.text.similarity import weights_of
from crosscheck.text.sureness import READ, described

Row = tuple[Kind, tuple[float, ...], bool]


def main() -> None:
    """Print intercept and weights per kind, with vectors and without."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("--seed", type=int, default=11)
    arguments.add_argument("--count", type=int, default=330)
    options = arguments.parse_args()
    tested = {f.content[:60] for case in read_cases(options.data / FILE) for f in case.untouched}
    clusters = [
        cluster
        for cluster in read_clusters(options.data, options.seed)
        if not any(file.content[:60] in tested for file in cluster.files)
    ]
    for what, with_models in (("read", True), ("unread", False)):
        rows: dict[Kind, list[Row]] = defaultdict(list)
        for cluster in clusters[: options.count]:
            for row in pairs(cluster.files, with_models=with_models):
                rows[row[0]].append(row)
        for kind, own in sorted(rows.items()):
            weights = regressed(np.array([r[1] for r in own]), np.array([r[2] for r in own]))
            print(what, kind, ", ".join(f"{weight:.2f}" for weight in weights))


def pairs(files: Sequence[RawFile], *, with_models: bool) -> Iterator[Row]:
    """Yield how pairs of answers of candidate sentences are described, and whether they agree."""
    known = pipeline.readers()
    documents = english.annotate_documents(
        [document for file in files for document in read.read(file, known).documents]
    )
    if with_models:
        documents = encoders.encode_documents(documents)
    sentences = [sentence for document in documents for sentence in document.sentences]
    vectors = [vector for document in documents for vector in document.vectors]
    bags = bags_of(sentences)
    weights = weights_of(list(bags.values()))
    candidates = candidate_pairs(sentences, bags, vectors)
    near = pairings_of(rate_pairs(sentences, bags, weights, candidates, vectors))
    claims: dict[str, list[Claim]] = defaultdict(list)
    for claim in (claim for own in extract.extract(documents) for claim in own):
        claims[claim.sentence].append(claim)
    for kind in READ:
        told = {s.id: passages(kind, claims[s.id], bags[s.id]) for s in sentences}
        counts = Counter((p.claim.document, p.mention.key) for own in told.values() for p in own)
        for left, right in candidates:
            a, b = sentences[left].id, sentences[right].id
            pairing: Pairing = near[frozenset((a, b))]
            for x in told[a]:
                for y in told[b]:
                    agree = agreement(kind, x, y)
                    rare = all(counts[p.claim.document, p.mention.key] <= RARE for p in (x, y))
                    apart = agree is False and not is_listed(kind, x, y, told[a], told[b])
                    if apart or (agree and rare):
                        yield kind, described(likeness(kind, x, y, weights), pairing), bool(agree)


def is_listed(
    kind: Kind, x: Passage, y: Passage, left: Sequence[Passage], right: Sequence[Passage]
) -> bool:
    """Tell whether one sentence also gives what the other answers: no ladder sets them apart."""
    if kind is Kind.POLARITY:
        return False
    return any(agreement(kind, p, y) for p in left) or any(agreement(kind, x, p) for p in right)


if __name__ == "__main__":
    main()
