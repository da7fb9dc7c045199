"""What documents share: events, aligned sentences, statements, origins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class DocumentRole(StrEnum):
    """What a document is to the events of a run."""

    REPORT = "report"
    BACKGROUND = "background"
    OTHER_EVENT = "other-event"


@dataclass(frozen=True, slots=True)
class Placement:
    """Where bundling put one document, and why."""

    document: str
    role: DocumentRole
    event: str | None
    """Event id; a background document is placed with the event it gives background to."""
    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """One happening that documents share."""

    id: str
    label: str
    documents: tuple[str, ...]
    """Ids of its reports and background documents, sorted."""


class Relation(StrEnum):
    """How two sentences stand to each other."""

    DUPLICATE = "duplicate"
    PARAPHRASE = "paraphrase"
    OVERLAP = "overlap"


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two sentences of different documents that say something of the same thing."""

    a: str
    b: str
    """Sentence ids, ``a < b``."""
    relation: Relation
    score: float
    """0..1, rounded to 4 digits."""
    reasons: tuple[str, ...]

    def __post_init__(self) -> None:
        if self.a >= self.b:
            raise ValueError("an alignment names its sentences in order")
        if not 0.0 <= self.score <= 1.0:
            raise ValueError(f"not a score: {self.score}")


@dataclass(frozen=True, slots=True)
class Pairing:
    """How near two sentences of different documents are, aligned or not."""

    score: float
    """0..1, as in an ``Alignment``, but for any pair of sentences that was looked at."""
    mutual: bool
    """True when no sentence of either document is nearer to the other one."""
    read: bool
    """True when an encoder has read both."""


Pairings = Mapping[frozenset[str], Pairing]
"""Pairs of sentence ids → how near they are; pairs too far apart to be looked at are absent."""


@dataclass(frozen=True, slots=True)
class Statement:
    """Claims about one proposition."""

    id: str
    event: str
    label: str
    claims: tuple[str, ...]
    """Claim ids, sorted."""
    by_wholes: bool = False
    """Whether only the whole sentences of its claims may be compared, and none of their values."""


ONE_UTTERANCE = "one utterance"
"""Label of the origin of words in quotation marks whose speaker no source names."""


class OriginKind(StrEnum):
    """What kind of root the copies go back to."""

    OUTLET = "outlet"
    STATEMENT = "statement"
    AGENCY = "agency"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True)
class Origin:
    """One root of one or more sentences."""

    id: str
    label: str
    kind: OriginKind
    documents: tuple[str, ...]
    sentences: tuple[str, ...]
    """Ids, sorted."""
