"""Pairs of sentences of different documents that say something of the same thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from crosscheck.model.annotation import Sentence
from crosscheck.model.event import Alignment, Relation
from crosscheck.text.lexicon import content_terms
from crosscheck.text.similarity import overlap, ratio

MOST_HOLDERS = 24
"""A term in more sentences than this proposes no pairs: the cost stays near linear."""

LEAST_SHARED = 2
"""Rare terms that two sentences must share to be a candidate pair."""

DUPLICATE = 0.9
PARAPHRASE = 0.5
OVERLAP = 0.3
"""Least scores of the three relations."""

LEAST_TERMS = 4
"""Shorter sentences hold too little to be called alike."""

Pair = tuple[int, int]


def bags_of(sentences: Sequence[Sentence]) -> dict[str, frozenset[str]]:
    """Return the content terms of each sentence by its id; words of one class count as one."""
    return {sentence.id: content_terms(sentence) for sentence in sentences}


def candidate_pairs(
    sentences: Sequence[Sentence],
    bags: Mapping[str, frozenset[str]],
) -> tuple[Pair, ...]:
    """Return index pairs of sentences of different documents that share rare terms.

    An inverted index, its postings capped at MOST_HOLDERS: cost grows with the number of
    sentences, not with its square.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for index, sentence in enumerate(sentences):
        for term in bags[sentence.id]:
            holders[term].append(index)
    shared: Counter[Pair] = Counter()
    for term in sorted(holders):
        indices = holders[term]
        if len(indices) > MOST_HOLDERS:
            continue
        for position, left in enumerate(indices):
            for right in indices[position + 1 :]:
                if sentences[left].document != sentences[right].document:
                    shared[left, right] += 1
    return tuple(sorted(pair for pair, count in shared.items() if count >= LEAST_SHARED))


def align_sentences(
    sentences: Sequence[Sentence],
    bags: Mapping[str, frozenset[str]],
    weights: Mapping[str, float],
    pairs: Sequence[Pair],
) -> tuple[Alignment, ...]:
    """Return the alignments among the candidate pairs, sorted by their sentence ids."""
    found = []
    for left, right in pairs:
        a, b = sorted((sentences[left], sentences[right]), key=lambda sentence: sentence.id)
        if min(len(bags[a.id]), len(bags[b.id])) < LEAST_TERMS:
            continue
        score, reasons = _score(a, b, bags, weights)
        relation = _relation(a, b, score)
        if relation is not None:
            found.append(Alignment(a.id, b.id, relation, score, reasons))
    return tuple(sorted(found, key=lambda alignment: (alignment.a, alignment.b)))


def _score(
    a: Sentence, b: Sentence, bags: Mapping[str, frozenset[str]], weights: Mapping[str, float]
) -> tuple[float, tuple[str, ...]]:
    """Return the mean of weighted containment and Jaccard, and the heaviest shared terms."""
    left, right = bags[a.id], bags[b.id]
    both = sum(overlap(left, right, weights)) / 2
    shared = sorted(left & right, key=lambda term: (-weights.get(term, 0.0), term))
    return round(min(1.0, both), 4), tuple(f"both have “{term}”" for term in shared[:3])


def _relation(a: Sentence, b: Sentence, score: float) -> Relation | None:
    if score >= PARAPHRASE and ratio(a.text, b.text) >= DUPLICATE:
        return Relation.DUPLICATE
    if score >= PARAPHRASE:
        return Relation.PARAPHRASE
    if score >= OVERLAP:
        return Relation.OVERLAP
    return None
