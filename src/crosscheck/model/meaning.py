"""What models say of the meaning of sentences: vectors, and whether one follows from another."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

Vector = bytes
"""A sentence vector: 16-bit whole numbers, little-endian (``text.vectors``); empty for none."""


@dataclass(frozen=True, slots=True)
class Stance:
    """How two texts stand to each other, as calibrated probabilities 0..1, two digits."""

    follows: float
    """That the second follows from the first."""
    leads: float
    """That the first follows from the second."""
    excludes: float
    """That the two exclude each other: the lower one of both directions."""

    @property
    def turned(self) -> Stance:
        """The same with first and second exchanged."""
        return Stance(self.leads, self.follows, self.excludes)


Entail = Callable[[str, str], Stance | None]
"""How two texts stand to each other; None where no model is in use. ``entail(b, a)`` is
``entail(a, b).turned``."""


def no_model(_first: str, _second: str) -> Stance | None:
    """Say nothing: what a run without models is given for ``Entail``."""
    return None
