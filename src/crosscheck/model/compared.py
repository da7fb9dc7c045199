"""What comparing hands to judging: the answers to one question, pair by pair."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.contracts import Stated
from crosscheck.model.event import Statement
from crosscheck.model.fact import Comparison, Kind


@dataclass(frozen=True, slots=True)
class Compared:
    """All answers to one question about one statement, and how each pair compares."""

    statement: Statement
    kind: Kind
    topic: str
    """What else tells this question from others of its kind: the noun that is counted."""
    answers: tuple[Stated, ...]
    questions: tuple[str, ...]
    """What each answer's clause asks, in the order of the answers."""
    poverty: tuple[int, ...]
    """How little each answer's clause says: the poorest make the worst questions."""
    askable: tuple[bool, ...]
    """Whether each answer's clause makes a question that a person would put."""
    pairs: tuple[tuple[int, int, Comparison], ...]
    """Pairs of answers of different documents, by index, in order."""
    alone: bool = False
    """Whether an answer that only one document gives is worth listing."""
    cut: int = 0
    """Answers that were left out because there were too many to compare in pairs."""
