"""What comes in: bytes, what is known of their origin, and the document read from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crosscheck.model.evidence import Span


class Found(StrEnum):
    """How a document's publication date became known."""

    SIDECAR = "sidecar"
    METADATA = "metadata"
    TEXT = "text"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """How exact a publication date is."""

    INSTANT = "instant"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date with its precision and how it was found."""

    value: str | None
    """ISO 8601 date or datetime, None when unknown."""
    day: date | None
    """The day (the first one of a month or year), for arithmetic; None when unknown."""
    precision: Precision
    found: Found

    def __post_init__(self) -> None:
        if (self.value is None) != (self.day is None):
            raise ValueError("value and day are known together or not at all")
        if (self.value is None) != (self.found is Found.UNKNOWN):
            raise ValueError("an unknown date has no value, a known one has")


UNKNOWN_DATE = Published(None, None, Precision.NONE, Found.UNKNOWN)


@dataclass(frozen=True, slots=True)
class SourceNote:
    """What ``sources.toml`` says of one file; None where it says nothing."""

    file: str
    """Relative POSIX path, as written in the sidecar."""
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: Published | None = None
    url: str | None = None
    event: str | None = None
    """A label that forces the event: documents with one label are one event."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """The bytes of one input file and its name relative to the input root."""

    path: str
    """Relative POSIX path with control characters made visible; unique within a run."""
    content: bytes
    note: SourceNote | None = None


@dataclass(frozen=True, slots=True, order=True)
class SetAside:
    """A passage that is not part of the article, and why."""

    span: Span
    reason: str
    """One of the reasons listed in ``text.boilerplate``."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or heading of the article itself, in reading order."""

    span: Span
    role: BlockRole


class BlockRole(StrEnum):
    """What a block of text is to its article."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    """The standfirst under the headline."""
    HEADING = "heading"
    """A heading between paragraphs."""
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Document:
    """One article: its decoded text, what is known of it, and which parts are prose."""

    id: str
    path: str
    sha256: str
    """Hex digest of the raw bytes."""
    text: str
    """The decoded file without a byte order mark; all offsets of a run point into it."""
    outlet: str | None
    outlet_found: Found
    title: str | None
    byline: str | None
    published: Published
    language: str
    """ISO 639-1 code, ``und`` when it cannot be told."""
    blocks: tuple[Block, ...]
    """In order, not overlapping; ``set_aside`` passages may lie inside a block."""
    set_aside: tuple[SetAside, ...]
    """In order, not overlapping."""
    url: str | None = None
    forced_event: str | None = None

    def line_of(self, offset: int) -> int:
        """Return the 1-based line, counted by line feeds, on which ``offset`` stands."""
        return self.text.count("\n", 0, offset) + 1
