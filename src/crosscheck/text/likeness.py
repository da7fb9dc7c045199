"""How surely two passages answer one question, read from everything but the answers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.fact import Kind
from crosscheck.text.lexicon import LIGHT, sense_of
from crosscheck.text.parties import Fit, party_fits
from crosscheck.text.similarity import containment, overlap

FEATURES = (
    "context containment",
    "context jaccard",
    "sentence containment",
    "sentence jaccard",
    "clause containment",
    "same sense",
    "parties shared",
    "parties apart",
    "same function",
    "one answer each",
)
"""What a pair of passages is described by, each 0..1."""


COEFFICIENTS: dict[Kind, tuple[float, ...]] = {
    Kind.DATE: (-5.79, 1.18, 0.44, 2.04, 0.95, 2.09, 0.21, 0.97, -0.63, 0.39, 0.16),
    Kind.QUANTITY: (-5.16, 1.80, 1.49, 1.78, 0.96, 1.00, 0.0, 1.15, -0.07, 0.28, 0.69),
    Kind.PLACE: (-6.39, 0.65, 0.51, 2.81, 1.70, 0.05, 0.72, 0.0, 0.0, 0.11, 0.89),
    Kind.ACTOR: (-13.23, 0.0, 0.0, 5.51, 2.94, 0.41, 1.41, 0.0, 0.0, 1.40, 4.76),
    Kind.NAME: (-13.23, 0.0, 0.0, 5.51, 2.94, 0.41, 1.41, 0.0, 0.0, 1.40, 4.76),
    Kind.POLARITY: (-6.68, 0.90, 1.02, 2.47, 1.25, 0.93, 0.27, 2.40, -0.27, 0.0, 0.35),
}
"""Intercept and one weight per feature, by kind: logistic regression of 'one value of this pair
was changed by hand' against pairs of untouched clusters whose values exclude each other. Re-run
with ``python -m checks.fit_likeness DATA``; weights of the wrong sign were set to 0."""


@dataclass(frozen=True, slots=True)
class Passage:
    """An answer with the sentence that holds it."""

    claim: Claim
    mention: Mention
    sentence_terms: frozenset[str]
    """Content terms of the sentence, words of one class counted as one."""
    rivals: int
    """How many answers of this kind the sentence gives, this one included."""


def features(a: Passage, b: Passage, weights: Mapping[str, float]) -> tuple[float, ...]:
    """Return the FEATURES of a pair, the words of both answers left out; symmetric."""
    answers = own_terms(a.mention) | own_terms(b.mention)
    context = overlap(
        _folded(a.mention.context) - answers, _folded(b.mention.context) - answers, weights
    )
    sentence = overlap(a.sentence_terms - answers, b.sentence_terms - answers, weights)
    clause = containment(
        _folded(a.claim.terms) - answers, _folded(b.claim.terms) - answers, weights
    )
    fits = party_fits(a.claim, b.claim)
    sense = a.claim.predicate.sense == b.claim.predicate.sense
    light = sense and a.claim.predicate.lemma in LIGHT
    return (
        *context,
        *sentence,
        clause,
        0.3 if light else float(sense),
        min(1.0, sum(fit is Fit.SHARED for fit in fits) / 2),
        float(Fit.APART in fits),
        float(a.mention.cue == b.mention.cue),
        1.0 / max(a.rivals, b.rivals, 1),
    )


def likeness(kind: Kind, a: Passage, b: Passage, weights: Mapping[str, float]) -> float:
    """Return how surely two passages answer one question of a kind, 0..1, 4 digits; symmetric."""
    if kind is Kind.STATUS and a.mention.context and b.mention.context:
        left, right = frozenset(a.mention.context), frozenset(b.mention.context)
        return round(2 * len(left & right) / (len(left) + len(right)), 4)
    values = features(a, b, weights)
    coefficients = COEFFICIENTS.get(kind)
    if coefficients is None:
        return blended(values)
    return logistic(values, coefficients)


def blended(values: tuple[float, ...]) -> float:
    """Return a plain mean of features for kinds that have too few examples to fit."""
    named = dict(zip(FEATURES, values, strict=True))
    score = (
        0.35 * named["clause containment"]
        + 0.25 * named["sentence containment"]
        + 0.15 * min(1.0, 2 * named["sentence jaccard"])
        + 0.25 * named["parties shared"]
    )
    return round(score * (1 - 0.5 * named["parties apart"]), 4)


def own_terms(mention: Mention) -> frozenset[str]:
    """Return the words of an answer, as they may stand among terms."""
    if mention.role in (Role.PREDICATE, Role.OUTCOME, Role.STATUS):
        return frozenset()
    return _words(mention.evidence.quote)


@lru_cache(maxsize=1 << 14)
def _words(quote: str) -> frozenset[str]:
    words = quote.lower().replace("'s", "").replace("’s", "").split()
    return frozenset(sense_of(word.strip(".,;:()\"'“”")) for word in words)


@lru_cache(maxsize=1 << 15)
def _folded(terms: tuple[str, ...]) -> frozenset[str]:
    return frozenset(sense_of(term) for term in terms)


def logistic(values: tuple[float, ...], coefficients: tuple[float, ...]) -> float:
    """Return the logistic of intercept plus weighted values, 0..1, rounded to 4 digits.

    ``coefficients`` holds the intercept first, then one weight per value.
    """
    total = coefficients[0] + math.fsum(
        weight * value for weight, value in zip(coefficients[1:], values, strict=True)
    )
    return round(1 / (1 + math.exp(-total)), 4)
