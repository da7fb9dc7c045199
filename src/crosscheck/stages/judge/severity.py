"""How grave a finding is for an editor."""

from __future__ import annotations

from crosscheck.model.fact import Kind
from crosscheck.model.finding import Level

_GRAVITY = {
    Kind.POLARITY: 1.0,
    Kind.QUANTITY: 0.9,
    Kind.ACTOR: 0.9,
    Kind.REQUESTER: 0.8,
    Kind.STATUS: 0.8,
    Kind.DATE: 0.8,
    Kind.PLACE: 0.8,
    Kind.OUTCOME: 0.8,
    Kind.MEDIUM: 0.7,
    Kind.HEADLINE_BODY: 0.7,
    Kind.ATTRIBUTION: 0.6,
    Kind.NAME: 0.6,
    Kind.STATEMENT: 0.8,
    Kind.QUOTE: 0.5,
    Kind.IMPOSSIBLE_VALUE: 0.5,
}
"""Order of an editor's corrections: what happened, to how many, who, when and where, and how."""


def severity_of(kind: Kind, level: Level, importance: float) -> float:
    """Return how much an editor would want to know it first, 0..1, rounded to 2 digits."""
    base = _GRAVITY.get(kind, 0.5) * (1.0 if level is Level.CONFLICT else 0.6)
    return round(base * (0.6 + 0.4 * importance), 2)
