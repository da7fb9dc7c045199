"""Facts: questions that sources answer, and how two answers compare."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a fact or finding is about."""

    DATE = "date"
    QUANTITY = "quantity"
    PLACE = "place"
    ACTOR = "actor"
    REQUESTER = "requester"
    MEDIUM = "medium"
    OUTCOME = "outcome"
    STATUS = "status"
    POLARITY = "polarity"
    MODALITY = "modality"
    ATTRIBUTION = "attribution"
    NAME = "name"
    QUOTE = "quote"
    HEADLINE_BODY = "headline-body"
    IMPOSSIBLE_VALUE = "impossible-value"
    STATEMENT = "statement"
    TOPIC = "topic"
    """What a conversation was about; sources add to one another, and never conflict in it."""


class Outcome(StrEnum):
    """What comparing two answers gives."""

    SAME = "same"
    REFINES = "refines"
    UPDATED = "updated"
    TENSION = "tension"
    CONFLICT = "conflict"
    BESIDE = "beside"
    """One of them speaks to the question without answering it: shown together, decides nothing."""
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The level of a ladder that decided, in words a journalist reads."""

    outcome: Outcome
    level: str
    """Name of the ladder level, stable, kebab-case."""
    label: str
    """Why, as a sentence part: 'refines: 21 July lies in July'."""
    benign: str = ""
    """For a non-conflict that could look like one: its ``BenignClass`` value."""
    score: float = 0.0
    """0..1: how alike the two clauses are, the compared values left out."""
    sure: float = 0.0
    """0..1: how surely both answer one question, from clauses and whole sentences."""


class Verdict(StrEnum):
    """What the sources together say to a question."""

    AGREED = "agreed"
    REFINED = "refined"
    CONFLICTING = "conflicting"
    SINGLE_SOURCE = "single-source"
    CANNOT_TELL = "cannot-tell"


@dataclass(frozen=True, slots=True)
class Position:
    """One answer, and who gives it."""

    value: str
    """The answer in the words of a source."""
    normalised: str
    claims: tuple[str, ...]
    documents: tuple[str, ...]
    origins: tuple[str, ...]
    """Ids, sorted."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One question about a statement with the positions that sources take."""

    id: str
    event: str
    statement: str
    kind: Kind
    question: str
    verdict: Verdict
    positions: tuple[Position, ...]
    """Most documents first, then by value."""
    silent: tuple[str, ...]
    """Ids of the event's reports in which nothing comes near an answer, sorted."""
    origins: int
    """How many independent origins stand behind all positions together."""
    importance: float
    """0..1, rounded to 4 digits: how central the statement is to its event."""
    reason: str = ""
    """The label of the ladder level that decided the verdict."""
    unclear: tuple[str, ...] = ()
    """Ids of the event's reports that may answer it, in words that could not be matched, sorted."""
    question_shared: bool = False
    """True when every document that answers says what the question says; it then tells what they
    agree on by itself."""
