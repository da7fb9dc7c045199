"""Findings: discrepancies with both sides' words; and differences that are none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.fact import Kind


class Level(StrEnum):
    """How strongly two sides exclude each other."""

    CONFLICT = "conflict"
    """Two sources cannot both be right as written."""
    TENSION = "tension"
    """They pull in different directions but need not exclude each other."""


class BenignClass(StrEnum):
    """Why two sides that look like a conflict are none."""

    REFINEMENT = "refinement"
    UPDATE = "update"
    APPROXIMATION = "approximation"
    DIFFERENT_MEASURE = "different measure"
    DIFFERENT_SCOPE = "different scope"
    REPORTED_VIEW = "reported view"
    PREDICTION = "prediction by another speaker"
    PLAN = "plan against outcome"
    OTHER_EVENT = "other event"
    WORDING = "wording of one source"
    SPELLING = "spelling variant"
    UNKNOWN_DATE = "publication date unknown"


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: the value and the passage that states it."""

    document: str
    sentence: str
    start: int
    end: int
    quote: str
    """``Document.text[start:end]``: the sentence that holds the value."""
    value: str
    """The value as this source words it, a slice of the quote where it is literal."""
    attribution: tuple[str, ...]
    """Speakers, outermost (the outlet) to innermost."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A discrepancy."""

    id: str
    fact: str | None
    kind: Kind
    level: Level
    severity: float
    confidence: float
    """Both 0..1, rounded to 2 digits."""
    left: Side
    right: Side
    rule: str
    """``kind/level-name`` of the ladder level that decided."""
    explanation: str


@dataclass(frozen=True, slots=True)
class Benign:
    """A difference that looks like a conflict and is not, with the reason."""

    id: str
    kind: Kind
    left: Side
    right: Side
    class_: BenignClass
    reason: str
