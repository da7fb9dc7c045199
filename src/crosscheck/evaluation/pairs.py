"""Rows of two texts that are or are not alike, and how alike crosscheck takes them to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosscheck.encoders import encode
from crosscheck.encoders.entailment import ENTAILMENT, probabilities
from crosscheck.evaluation.fields import take
from crosscheck.evaluation.reading import DatedText, annotate_texts
from crosscheck.model.labelled import LabelledRow
from crosscheck.text.lexicon import content_terms
from crosscheck.text.similarity import overlap, weights_of
from crosscheck.text.vectors import cosine, read_score

Texts = Sequence[tuple[str, str]]


def texts_of(rows: Sequence[LabelledRow]) -> list[tuple[str, str]]:
    """Return the two texts of each row."""
    return [(take(row, "a", str), take(row, "b", str)) for row in rows]


def cosines(texts: Texts) -> list[float]:
    """Return the cosine of the vectors of each pair, -1..1."""
    flat = sorted({text for pair in texts for text in pair})
    vectors = dict(zip(flat, encode(flat), strict=True))
    return [cosine(vectors[a], vectors[b]) for a, b in texts]


def overlaps(texts: Texts) -> list[float]:
    """Return the mean of weighted containment and Jaccard of each pair's words, 0..1."""
    bags = _bags(sorted({text for pair in texts for text in pair}))
    weights = weights_of(list(bags.values()))
    return [sum(overlap(bags[a], bags[b], weights)) / 2 for a, b in texts]


def alignment_scores(texts: Texts) -> list[float]:
    """Return the score that aligning gives each pair, from its cosine and its words in common."""
    return [
        read_score(shared, near)
        for near, shared in zip(cosines(texts), overlaps(texts), strict=True)
    ]


def meanings(texts: Texts) -> list[float]:
    """Return how surely each text of a pair follows from the other, 0..1."""
    return [
        round((probabilities(a, b)[ENTAILMENT] * probabilities(b, a)[ENTAILMENT]) ** 0.5, 4)
        for a, b in texts
    ]


def _bags(texts: Sequence[str]) -> Mapping[str, frozenset[str]]:
    annotated = annotate_texts([DatedText(text, None) for text in texts])
    return {
        text: frozenset[str]().union(*map(content_terms, document.sentences))
        for text, document in zip(texts, annotated, strict=True)
    }
