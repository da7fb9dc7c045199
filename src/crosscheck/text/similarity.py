"""How alike two texts are: the one door to rapidfuzz, and weighted overlap of terms."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from rapidfuzz import fuzz


def ratio(a: str, b: str) -> float:
    """Return the normalised indel similarity of two texts, 0..1, case and blanks folded.

    Source: rapidfuzz ``fuzz.ratio``. Proposes alignments, never decides a verdict:
    '12 killed' and '112 killed' are 0.95 alike.

    >>> ratio("The ferry sank.", "the  ferry sank.")
    1.0
    """
    return fuzz.ratio(_folded(a), _folded(b)) / 100


def token_set_ratio(a: str, b: str) -> float:
    """Return how far the words of the smaller text stand in the larger one, 0..1."""
    return fuzz.token_set_ratio(_folded(a), _folded(b)) / 100


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def weights_of(bags: Iterable[Collection[str]]) -> dict[str, float]:
    """Return the inverse document frequency of every term over the bags.

    ``log(1 + N / df)``: positive even for a term that stands in every bag, so that small
    collections do not lose their subject. Source: Sparck Jones (1972), smoothed.
    """
    frequency: Counter[str] = Counter()
    count = 0
    for bag in bags:
        count += 1
        frequency.update(set(bag))
    return {term: math.log(1 + count / df) for term, df in frequency.items()}


def weight(terms: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the summed weight of the terms; a term without a weight counts nothing.

    The sum is exact before it is rounded, so that it never depends on a set's order.
    """
    get = weights.get
    return math.fsum([get(term, 0.0) for term in terms])


def overlap(
    a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]
) -> tuple[float, float]:
    """Return containment and Jaccard of two sets of weighted terms, each 0..1."""
    left, right, shared = weight(a, weights), weight(b, weights), weight(a & b, weights)
    lighter = min(left, right)
    if lighter <= 0:
        return 0.0, 0.0
    return min(1.0, shared / lighter), min(1.0, shared / (left + right - shared))


def containment(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return the shared weight over the weight of the lighter side, 0..1."""
    return overlap(a, b, weights)[0]


def jaccard(a: frozenset[str], b: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return the shared weight over the weight of both sides together, 0..1."""
    return overlap(a, b, weights)[1]


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the cosine of two sparse vectors, 0..1 for weights that are not negative."""
    if len(b) < len(a):
        a, b = b, a
    dot = math.fsum(value * b[term] for term, value in a.items() if term in b)
    norm = math.sqrt(math.fsum(v * v for v in a.values()) * math.fsum(v * v for v in b.values()))
    return min(1.0, dot / norm) if norm > 0 else 0.0
