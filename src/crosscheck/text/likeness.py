"""How surely two passages answer one question, read from everything but the answers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.fact import Kind
from crosscheck.model.values import Measure, Phrase, Quantity
from crosscheck.text.lexicon import DEALS, LIGHT, are_antonyms, sense_of
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


# fmt: off
COEFFICIENTS: dict[Kind, tuple[float, ...]] = {
    Kind.DATE: (-3.55, 1.09, 0.0, 0.0, 0.47, 1.59, 0.02, 0.68,
        -0.15, 0.62, 0.86, 1.22, 0.48, 0.0, 0.0),
    Kind.QUANTITY: (-5.95, 1.11, 0.0, 0.0, 0.0, 2.01, 0.0, 0.0,
        -0.41, 0.0, 2.49, 1.27, 1.74, 0.0, 1.92),
    Kind.PLACE: (-5.55, 1.33, 0.0, 0.0, 0.0, 1.05, 0.0, 0.0,
        0.0, 0.19, 2.11, 2.76, 1.99, 0.0, 0.0),
    Kind.ACTOR: (-3.56, 0.57, 1.51, 0.0, 0.0, 1.47, 0.35, 0.51,
        -0.09, 0.0, 0.81, 1.24, 0.93, 0.21, 0.0),
    Kind.NAME: (-4.85, 1.38, 0.73, 0.0, 0.0, 1.14, 0.0, 0.64,
        0.0, 0.33, 1.46, 3.01, 1.26, 0.0, 0.02),
    Kind.ATTRIBUTION: (-4.85, 1.38, 0.73, 0.0, 0.0, 1.14, 0.0, 0.64,
        0.0, 0.33, 1.46, 3.01, 1.26, 0.0, 0.02),
    Kind.POLARITY: (-1.37, 0.0, 0.90, 0.0, 0.0, 0.09, 2.39, 0.04,
        0.0, 0.0, 0.26, 0.99, 1.29, 1.28, 0.0),
}
# fmt: on
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
    """How many answers of the sentence could be taken for this one, which is counted too."""


def rivals_of(mention: Mention, answers: Iterable[Mention]) -> int:
    """Return how many answers of a sentence could be taken for one of them, itself included.

    Nobody takes the weeks since a vote for the votes: amounts of another measure are no rivals,
    nor is a number without its noun, 'killing two', one of the six employees.
    """
    measure = _measure(mention)
    return len(
        {
            other.evidence.span
            for other in answers
            if _measure(other) is measure and (other is mention or not _is_bare(other))
        }
        | {mention.evidence.span}
    )


def _is_bare(mention: Mention) -> bool:
    counted = isinstance(mention.value, Quantity) and mention.value.counted == "people"
    return counted and not mention.head


def _measure(mention: Mention) -> Measure | None:
    return mention.value.measure if isinstance(mention.value, Quantity) else None


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
    if kind is Kind.OUTCOME and _tells_deal(a.mention) and _tells_deal(b.mention):
        return max(ONE_DEAL, blended(values))
    coefficients = COEFFICIENTS.get(kind)
    if coefficients is None:
        return blended(values)
    return logistic(values, coefficients)


ONE_DEAL = 0.5
"""Likeness of two outcomes that both tell of a deal, or of none, in the same event."""


def _tells_deal(mention: Mention) -> bool:
    return isinstance(mention.value, Phrase) and bool(DEALS & set(mention.value.lemmas))


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
