"""How surely two answers answer one question, from their passages and their whole sentences."""

from __future__ import annotations

import math

from crosscheck.model.event import Pairing
from crosscheck.model.fact import Kind
from crosscheck.text.likeness import logistic

# fmt: off
READ: dict[Kind, tuple[float, ...]] = {
    Kind.DATE: (-0.78, 0.84, 1.49, 0.62),
    Kind.QUANTITY: (-1.76, 0.91, 3.52, 0.12),
    Kind.PLACE: (-1.39, 0.68, 2.87, 0.91),
    Kind.NAME: (-3.03, 0.82, 5.25, 1.28),
    Kind.POLARITY: (0.29, 1.07, -1.23, 0.62),
}
"""Intercept and weights of the log odds of the likeness, of the score of the two sentences, and of
each being the other's nearest: logistic regression of 'the same rare value' against 'values that
exclude each other' over 330 clusters without planted changes. Those of quantities, which are the
fewest, vary most with the sample. Re-run with ``python -m checks.fit_sureness DATA``."""

UNREAD: dict[Kind, tuple[float, ...]] = {
    Kind.DATE: (-1.20, 0.70, 4.65, 0.29),
    Kind.QUANTITY: (-2.14, 0.73, 8.55, -0.22),
    Kind.PLACE: (-1.46, 0.59, 5.54, 0.72),
    Kind.NAME: (-2.55, 0.70, 6.57, 1.32),
    Kind.POLARITY: (-0.07, 1.03, -0.19, 0.44),
}
"""The same for sentences that no encoder has read: their score is that of words in common."""
# fmt: on

_FITTED_WITH = {Kind.ACTOR: Kind.NAME, Kind.ATTRIBUTION: Kind.NAME}
"""Kinds that have too few examples of their own, and the kind whose answers are as theirs."""

MOST = 4.0
"""Log odds beyond which a likeness says no more."""


def sureness(kind: Kind, likeness: float, pairing: Pairing | None) -> float:
    """Return how surely two answers answer one question of a kind, 0..1, 4 digits.

    ``likeness`` is that of their passages; ``pairing`` tells how near their sentences are, None
    for sentences too far apart to be looked at. Kinds that were not fitted keep the likeness.
    """
    nearness = pairing or _FAR
    fitted = (READ if nearness.read else UNREAD).get(_FITTED_WITH.get(kind, kind))
    if fitted is None:
        return likeness
    return logistic(described(likeness, nearness), fitted)


def described(likeness: float, pairing: Pairing) -> tuple[float, float, float]:
    """Return what sureness is reckoned from, in the order of the weights."""
    return log_odds(likeness), pairing.score, float(pairing.mutual)


_FAR = Pairing(0.0, mutual=False, read=False)


def log_odds(share: float) -> float:
    """Return the log odds of a share, from -MOST to MOST."""
    if not 0.0 < share < 1.0:
        return math.copysign(MOST, share - 0.5)
    return max(-MOST, min(MOST, math.log(share / (1 - share))))
