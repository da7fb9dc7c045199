"""Fits the coefficients of ``text.sureness`` on answers that agree, and prints them.

As in ``checks.fit_likeness``: two passages of different outlets that give the same rare value
mostly answer one question, two whose values exclude each other mostly answer two. What is learned
here is how much the likeness of the passages, the nearness of their whole sentences, and their
being each other's nearest count.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from checks.fit_likeness import annotated, answer_pairs, regressed
from checks.news import read_clusters
from checks.planted import FILE, read_cases
from crosscheck import encoders
from crosscheck.model.fact import Kind
from crosscheck.model.source import RawFile
from crosscheck.stages.align.sentences import bags_of, candidate_pairs, pairings_of, rate_pairs
from crosscheck.text.likeness import likeness
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
    """Yield how pairs of answers of candidate sentences are described, and whether they agree.

    Answers that one sentence gives side by side are left out: no ladder sets them apart.
    """
    documents = annotated(files)
    if with_models:
        documents = encoders.encode_documents(documents)
    sentences = [sentence for document in documents for sentence in document.sentences]
    vectors = [vector for document in documents for vector in document.vectors]
    bags = bags_of(sentences)
    weights = weights_of(list(bags.values()))
    candidates = candidate_pairs(sentences, bags, vectors)
    near = pairings_of(rate_pairs(sentences, bags, weights, candidates, vectors))
    for told in answer_pairs(documents, bags, candidates):
        set_apart = told.agree or told.kind is Kind.POLARITY or not told.is_listed
        if told.kind in READ and set_apart:
            pairing = near[frozenset((told.x.claim.sentence, told.y.claim.sentence))]
            score = likeness(told.kind, told.x, told.y, weights)
            yield told.kind, described(score, pairing), told.agree


if __name__ == "__main__":
    main()
