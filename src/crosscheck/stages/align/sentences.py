"""Pairs of sentences of different documents that say something of the same thing."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.model.event import Alignment, Pairing, Relation
from crosscheck.model.meaning import Vector
from crosscheck.text.lexicon import content_terms
from crosscheck.text.similarity import overlap, ratio
from crosscheck.text.vectors import cosine, near_pairs, read_score

MOST_HOLDERS = 24
"""A term in more sentences than this proposes no pairs: the cost stays near linear."""

LEAST_SHARED = 2
"""Rare terms that two sentences must share to be a candidate pair."""

DUPLICATE = 0.9
"""Least likeness of the letters of two sentences that are the same but for small changes."""

PARAPHRASE, OVERLAP = 0.5, 0.3
"""Least scores of the two looser relations, from shared words alone."""

PARAPHRASE_READ, OVERLAP_READ = 0.67, 0.49
"""The same where an encoder has read both: 0.82 and 0.65 of the pairs above them are rated 3 of 5
or higher in 2,250 pairs of news headlines, as above PARAPHRASE and OVERLAP without it; of those
rated 4 or higher 0.89 are found instead of 0.78 (STS 2013-2015, ``checks/alignment.py``)."""

NEAR = 0.7
"""Least cosine at which two sentences are candidates whatever words they share: below it a pair
without words in common does not reach OVERLAP_READ."""

NEAREST = 0.95
"""Share of the best score that a sentence has in another document from which a pair counts as
nearest: a lead and its repetition are both (``checks/fit_sureness.py``)."""

LEAST_TERMS = 4
"""Shorter sentences hold too little to be called alike."""

MOST_READ = 6_000
"""Sentences of one event beyond which vectors propose no pairs: their cost is a square."""

Pair = tuple[int, int]


def bags_of(sentences: Sequence[Sentence]) -> dict[str, frozenset[str]]:
    """Return the content terms of each sentence by its id; words of one class count as one."""
    return {sentence.id: content_terms(sentence) for sentence in sentences}


def candidate_pairs(
    sentences: Sequence[Sentence],
    bags: Mapping[str, frozenset[str]],
    vectors: Sequence[Vector] = (),
) -> tuple[Pair, ...]:
    """Return index pairs of sentences of different documents that share rare terms.

    An inverted index, its postings capped at MOST_HOLDERS: cost grows with the number of
    sentences, not with its square. Each sentence is joined to its MOST_HOLDERS nearest whose
    ``vectors`` are NEAR its own, where at most MOST_READ have been read.
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
    found = {pair for pair, count in shared.items() if count >= LEAST_SHARED}
    return tuple(sorted(found | _near(sentences, vectors)))


def _near(sentences: Sequence[Sentence], vectors: Sequence[Vector]) -> set[Pair]:
    """Return the index pairs of sentences of different documents that point the same way."""
    read = [index for index, vector in enumerate(vectors) if vector]
    if len(read) > MOST_READ:
        return set()
    near = near_pairs(
        [vectors[index] for index in read],
        [sentences[index].document for index in read],
        NEAR,
        MOST_HOLDERS,
    )
    return {(read[i], read[j]) for i, j in near}


@dataclass(frozen=True, slots=True)
class Rated:
    """Two sentences of different documents, and how near they are."""

    a: Sentence
    b: Sentence
    """In the order of their ids."""
    score: float
    """0..1, rounded to 4 digits."""
    reasons: tuple[str, ...]
    read: bool
    """True when an encoder has read both."""


def rate_pairs(
    sentences: Sequence[Sentence],
    bags: Mapping[str, frozenset[str]],
    weights: Mapping[str, float],
    pairs: Sequence[Pair],
    vectors: Sequence[Vector] = (),
) -> list[Rated]:
    """Return how near the sentences of each candidate pair are, in the order of the pairs.

    ``vectors`` are those of the sentences, in their order; empty ones have not been read.
    """
    found = []
    for left, right in pairs:
        a, b = sorted((sentences[left], sentences[right]), key=lambda sentence: sentence.id)
        score, reasons = _score(a, b, bags, weights)
        read = bool(vectors) and bool(vectors[left]) and bool(vectors[right])
        if read:
            near = cosine(vectors[left], vectors[right])
            score = read_score(score, near)
            reasons = (*reasons, f"alike in meaning: {near:.2f}")
        found.append(Rated(a, b, score, reasons, read))
    return found


def alignments_of(
    rated: Sequence[Rated], bags: Mapping[str, frozenset[str]]
) -> tuple[Alignment, ...]:
    """Return the alignments among rated pairs, sorted by their sentence ids."""
    found = []
    for one in rated:
        if min(len(bags[one.a.id]), len(bags[one.b.id])) >= LEAST_TERMS:
            relation = _relation(one.a, one.b, one.score, one.read)
            if relation is not None:
                found.append(Alignment(one.a.id, one.b.id, relation, one.score, one.reasons))
    return tuple(sorted(found, key=lambda alignment: (alignment.a, alignment.b)))


def pairings_of(rated: Sequence[Rated]) -> dict[frozenset[str], Pairing]:
    """Return how near each rated pair is, and whether each sentence is the other's nearest."""
    best: dict[tuple[str, str], float] = {}
    for one in rated:
        for sentence, other in ((one.a, one.b), (one.b, one.a)):
            key = sentence.id, other.document
            best[key] = max(one.score, best.get(key, 0.0))
    found = {}
    for one in rated:
        rival = max(best[one.a.id, one.b.document], best[one.b.id, one.a.document])
        mutual = one.score >= NEAREST * rival
        found[frozenset((one.a.id, one.b.id))] = Pairing(one.score, mutual, one.read)
    return found


def _score(
    a: Sentence, b: Sentence, bags: Mapping[str, frozenset[str]], weights: Mapping[str, float]
) -> tuple[float, tuple[str, ...]]:
    """Return the mean of weighted containment and Jaccard, and the heaviest shared terms."""
    left, right = bags[a.id], bags[b.id]
    both = sum(overlap(left, right, weights)) / 2
    shared = sorted(left & right, key=lambda term: (-weights.get(term, 0.0), term))
    return round(min(1.0, both), 4), tuple(f"both have “{term}”" for term in shared[:3])


def _relation(a: Sentence, b: Sentence, score: float, read: bool) -> Relation | None:
    paraphrase, overlaps = (PARAPHRASE_READ, OVERLAP_READ) if read else (PARAPHRASE, OVERLAP)
    if score >= paraphrase and ratio(a.text, b.text) >= DUPLICATE:
        return Relation.DUPLICATE
    if score >= paraphrase:
        return Relation.PARAPHRASE
    if score >= overlaps:
        return Relation.OVERLAP
    return None
