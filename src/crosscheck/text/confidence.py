"""How often a finding like this one was right when findings were read."""

from __future__ import annotations

from enum import StrEnum

from crosscheck.model.fact import Kind
from crosscheck.model.finding import Level
from crosscheck.text.likeness import logistic
from crosscheck.text.sureness import log_odds


class Group(StrEnum):
    """Findings that are right about equally often at one sureness."""

    CONFLICT = "conflicts"
    QUOTATION = "tensions on the wording of quotations"
    VALUE = "tensions on values"


BASE = {Group.CONFLICT: 0.0, Group.QUOTATION: 0.0, Group.VALUE: -1.0}
"""Log odds of being right at a sureness of one half, and"""

SLOPE = 0.2
"""what a unit of the log odds of the sureness adds: Platt scaling (Platt 1999) with one slope for
all, fitted on findings that were read. Re-run with ``python -m checks.fit_confidence DATA``."""


def group_of(kind: Kind, level: Level) -> Group:
    """Return the group that a finding belongs to."""
    if level is Level.CONFLICT:
        return Group.CONFLICT
    return Group.QUOTATION if kind is Kind.QUOTE else Group.VALUE


def chance_right(kind: Kind, level: Level, sure: float) -> float:
    """Return the share of such findings that readers called right, 0..1, 2 digits.

    ``sure`` is how surely both sides speak of one thing. What is merely arguable is not right.
    """
    return round(logistic((log_odds(sure),), (BASE[group_of(kind, level)], SLOPE)), 2)
