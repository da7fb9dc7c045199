"""Do two claims speak of one proposition? Sense, participants, and shared words decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.model.claim import Claim
from crosscheck.text.lexicon import LIGHT
from crosscheck.text.parties import Fit, party_fits
from crosscheck.text.similarity import containment, jaccard

ALIGNED = 0.5
"""Least score of two claims of one statement (measured: ``nox -s quality``, planted changes)."""


@dataclass(frozen=True, slots=True)
class Comparable:
    """A claim with the terms that matching looks at."""

    claim: Claim
    terms: frozenset[str]
    """Content terms of its clause, classes folded, compared values left out."""
    sentence_terms: frozenset[str]


def match(a: Comparable, b: Comparable, weights: Mapping[str, float]) -> float:
    """Return how surely two claims state one proposition, 0..1, rounded to 4 digits.

    0 when they differ in sense or in a named participant. Otherwise the mean of what their
    clauses share (containment), what their sentences share (Jaccard), and how many
    participants agree. Symmetric.
    """
    if a.claim.predicate.sense != b.claim.predicate.sense:
        return 0.0
    fits = party_fits(a.claim, b.claim)
    if Fit.APART in fits:
        return 0.0
    agreeing = sum(fit is Fit.SHARED for fit in fits)
    shared = a.terms & b.terms
    light = a.claim.predicate.lemma in LIGHT or b.claim.predicate.lemma in LIGHT
    if not shared or (light and agreeing < 2 and len(shared) < 3):
        return 0.0
    clause = containment(a.terms, b.terms, weights)
    sentence = jaccard(a.sentence_terms, b.sentence_terms, weights)
    parties = min(1.0, agreeing / 2)
    score = 0.45 * clause + 0.25 * min(1.0, 2 * sentence) + 0.3 * parties
    return round(min(1.0, score), 4)
