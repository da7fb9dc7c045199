"""How surely two passages answer one question, read from everything but the answers."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.fact import Kind
from crosscheck.model.values import Phrase
from crosscheck.text.lexicon import LIGHT, are_antonyms, sense_of
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
    "frame before",
    "frame after",
    "frame on both sides",
    "words shared",
)
"""What a pair of passages is described by, each 0..1."""


COEFFICIENTS: dict[Kind, tuple[float, ...]] = {
    Kind.DATE: (
        -3.51,
        0.97,
        0.0,
        0.0,
        0.57,
        1.63,
        0.0,
        0.68,
        -0.14,
        0.60,
        0.83,
        1.23,
        0.47,
        0.0,
        0.0,
    ),
    Kind.QUANTITY: (
        -6.01,
        1.03,
        0.41,
        0.0,
        0.0,
        1.88,
        0.0,
        0.0,
        -0.40,
        0.0,
        2.62,
        1.21,
        1.60,
        0.03,
        2.00,
    ),
    Kind.PLACE: (-5.56, 1.34, 0.0, 0.0, 0.0, 1.06, 0.0, 0.0, 0.0, 0.20, 2.12, 2.77, 1.98, 0.0, 0.0),
    Kind.ACTOR: (
        -3.54,
        0.55,
        1.51,
        0.0,
        0.0,
        1.47,
        0.34,
        0.53,
        -0.08,
        0.0,
        0.79,
        1.24,
        0.89,
        0.24,
        0.0,
    ),
    Kind.NAME: (
        -4.84,
        1.30,
        0.80,
        0.0,
        0.0,
        1.17,
        0.0,
        0.66,
        0.0,
        0.33,
        1.46,
        3.02,
        1.25,
        0.0,
        0.0,
    ),
    Kind.ATTRIBUTION: (
        -4.84,
        1.30,
        0.80,
        0.0,
        0.0,
        1.17,
        0.0,
        0.66,
        0.0,
        0.33,
        1.46,
        3.02,
        1.25,
        0.0,
        0.0,
    ),
    Kind.POLARITY: (
        -1.11,
        0.0,
        1.14,
        0.0,
        0.0,
        0.07,
        2.15,
        0.0,
        0.0,
        0.0,
        0.27,
        0.97,
        1.14,
        1.21,
        0.0,
    ),
}
"""Intercept and one weight per feature, by kind: logistic regression of 'the two answers are the
same rare value' against 'the two exclude each other', over 900 clusters without planted changes.
Re-run with ``python -m checks.fit_likeness DATA``. A speaker is compared as any other name."""


ENOUGH = 10
"""Content words that two sentences share from which more of them prove nothing more; short
passages are alike by chance."""


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
    fits = party_fits(a.claim, b.claim, frozenset({a.mention.key, b.mention.key}))
    first, second = a.claim.predicate, b.claim.predicate
    sense = first.sense == second.sense or are_antonyms(first.lemma, second.lemma)
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
        *frames(a.mention, b.mention),
        min(1.0, len((a.sentence_terms & b.sentence_terms) - answers) / ENOUGH),
    )


def frames(a: Mention, b: Mention) -> tuple[float, float, float]:
    """Return how far the words before, after, and on both sides of two answers are the same.

    Each 0..1; the nearer a word, the more it counts. Two answers at the same edge of their
    sentences have no words on that side, and that is the same too.
    """
    before, after = _side(a.before, b.before), _side(a.after, b.after)
    return before, after, min(before, after)


_NEARNESS = (1.0, 0.7, 0.5, 0.35)
"""Weight of the nearest word of a frame, of the next, and so on."""


def _side(a: tuple[str, ...], b: tuple[str, ...]) -> float:
    if not a or not b:
        return float(a == b)
    left, right = _weighted(a), _weighted(b)
    shared = math.fsum(min(left[word], right[word]) for word in left.keys() & right.keys())
    return shared / math.fsum(_NEARNESS[: max(len(a), len(b))])


@lru_cache(maxsize=1 << 15)
def _weighted(words: tuple[str, ...]) -> Mapping[str, float]:
    """Return the classes of the words of a frame with the weight of their nearest place."""
    found: dict[str, float] = {}
    for word, weight in zip(words, _NEARNESS, strict=False):
        found.setdefault(sense_of(word), weight)
    return found


_TOLD_IN_CONTEXT = (Kind.STATUS, Kind.REQUESTER, Kind.TOPIC)
"""Kinds whose mentions say in their context of what they tell: an action, an event, names."""


def likeness(kind: Kind, a: Passage, b: Passage, weights: Mapping[str, float]) -> float:
    """Return how surely two passages answer one question of a kind, 0..1, 4 digits; symmetric."""
    if kind in _TOLD_IN_CONTEXT and a.mention.context and b.mention.context:
        left, right = frozenset(a.mention.context), frozenset(b.mention.context)
        return round(2 * len(left & right) / (len(left) + len(right)), 4)
    if kind is Kind.QUOTE:
        return _shared_words(a.mention, b.mention)
    values = features(a, b, weights)
    coefficients = COEFFICIENTS.get(kind)
    if coefficients is None:
        return blended(values)
    return logistic(values, coefficients)


def _shared_words(a: Mention, b: Mention) -> float:
    """Return twice the words that two quotations share over the words of both (Dice)."""
    left, right = _words(a.evidence.quote), _words(b.evidence.quote)
    both = len(left) + len(right)
    return round(2 * len(left & right) / both, 4) if both else 0.0


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
    if mention.role in (Role.OUTCOME, Role.STATUS):
        return frozenset()
    if mention.role is Role.PREDICATE and isinstance(mention.value, Phrase):
        return frozenset({sense_of(mention.value.lemmas[0])})
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
