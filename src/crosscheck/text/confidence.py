"""How often a finding like this one was right when findings were read."""

from __future__ import annotations

from enum import StrEnum

from crosscheck.model.fact import Kind
from crosscheck.model.finding import Level


class Group(StrEnum):
    """Findings that are right about equally often."""

    CONFLICT = "conflicts"
    QUOTATION = "tensions on the wording of quotations"
    VALUE = "tensions on values"


RIGHT = {Group.CONFLICT: 0.83, Group.QUOTATION: 0.56, Group.VALUE: 0.29}
"""Share of each group that readers called right, by the rule of succession: 4 of 4 (between 0.51
and 1), 19 of 34 and 10 of 36. How surely two passages speak of one thing adds nothing to it among
those that are sure enough to be told. Re-run with ``python -m checks.fit_confidence DATA``."""


def group_of(kind: Kind, level: Level) -> Group:
    """Return the group that a finding belongs to."""
    if level is Level.CONFLICT:
        return Group.CONFLICT
    return Group.QUOTATION if kind is Kind.QUOTE else Group.VALUE


def chance_right(kind: Kind, level: Level) -> float:
    """Return the share of such findings that readers called right, 0..1, 2 digits.

    What is merely arguable is not right.
    """
    return RIGHT[group_of(kind, level)]
