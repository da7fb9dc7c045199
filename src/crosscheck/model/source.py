"""What comes in: bytes, what is known of their origin, and the document read from them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from pathlib import PurePosixPath

from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.reading import DEFAULT_READING, Reading


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
    INTERVAL = "interval"
    """Only the first and the last possible day, or one of them, are known."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class DateClue:
    """Words from which it follows that a document appeared on one of certain days."""

    earliest: date | None
    latest: date | None
    """The closed interval that these words leave; None on one side is open."""
    reason: str
    """What follows from the words, as a sentence part."""
    evidence: tuple[Evidence, ...]
    """The document's own words first, then those of another document where it takes two."""

    def __post_init__(self) -> None:
        if self.earliest is None and self.latest is None:
            raise ValueError("a clue bounds the date on one side at least")
        if not self.evidence:
            raise ValueError("a clue has words")


@dataclass(frozen=True, slots=True)
class Published:
    """A publication date with its precision and how it was found."""

    value: str | None
    """ISO 8601 date or datetime; None when it is unknown, or inferred as more than one day."""
    day: date | None
    """The day (the first one of a month or year), for arithmetic; None where ``value`` is."""
    precision: Precision
    found: Found
    earliest: date | None = None
    latest: date | None = None
    """Of an inferred date the closed interval of days, None is open; of no other date."""
    reasons: tuple[DateClue, ...] = ()
    """What an inferred date follows from; of an unknown one, the clues that contradict each
    other, so that nothing was inferred."""

    def __post_init__(self) -> None:
        if (self.value is None) != (self.day is None):
            raise ValueError("value and day are known together or not at all")
        if self.found is Found.INFERRED:
            self._check_inferred()
            return
        if (self.value is None) != (self.found is Found.UNKNOWN):
            raise ValueError("an unknown date has no value, a known one has")
        if self.earliest or self.latest:
            raise ValueError("only an inferred date is an interval")

    @property
    def exact_day(self) -> date | None:
        """Return the day from which 'yesterday' counts; None when it is not known to the day."""
        return self.day if self.precision in (Precision.DAY, Precision.INSTANT) else None

    @property
    def instant(self) -> datetime | None:
        """Return when it appeared; None where the time of day or its zone is not known."""
        if self.value is None or self.precision is not Precision.INSTANT:
            return None
        moment = datetime.fromisoformat(self.value)
        return moment if moment.tzinfo else None

    @property
    def days(self) -> tuple[date | None, date | None]:
        """Return the first and the last day on which it can have appeared; None is open."""
        if self.day is None or self.found is Found.INFERRED:
            return self.earliest, self.latest
        match self.precision:
            case Precision.MONTH:
                last = monthrange(self.day.year, self.day.month)[1]
                return self.day, self.day.replace(day=last)
            case Precision.YEAR:
                return self.day, self.day.replace(month=12, day=31)
            case _:
                return self.day, self.day

    def _check_inferred(self) -> None:
        if self.earliest is None and self.latest is None:
            raise ValueError("an inferred date is bounded on one side at least")
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"not an interval: {self.earliest}..{self.latest}")
        is_day = self.earliest == self.latest
        if (self.day is not None) != is_day or (is_day and self.day != self.earliest):
            raise ValueError("an inferred date is a day when its interval is one")
        if not self.reasons:
            raise ValueError("an inferred date has reasons")


UNKNOWN_DATE = Published(None, None, Precision.NONE, Found.UNKNOWN)


def inferred(
    earliest: date | None, latest: date | None, reasons: tuple[DateClue, ...]
) -> Published:
    """Return the date that clues leave: a day when the interval is one.

    Raises:
        ValueError: the interval is empty, or open on both sides, or has no reasons.
    """
    day = earliest if earliest == latest else None
    return Published(
        value=day.isoformat() if day else None,
        day=day,
        precision=Precision.DAY if day else Precision.INTERVAL,
        found=Found.INFERRED,
        earliest=earliest,
        latest=latest,
        reasons=reasons,
    )


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
class Stated:
    """What a format's own metadata says; None where it says nothing."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: Published | None = None
    url: str | None = None
    modified: Published | None = None
    canonical: str | None = None
    """The address that a page itself calls the one of its article."""
    made: Published | None = None
    """When the file was made: the date of publication where nothing else gives one."""

    def over(self, other: Stated) -> Stated:
        """Return what this one says, and where it says nothing, what ``other`` says."""
        return Stated(
            *(getattr(self, field.name) or getattr(other, field.name) for field in fields(self))
        )


NOTHING_STATED = Stated()


@dataclass(frozen=True, slots=True)
class RawFile:
    """The bytes of one input file and its name relative to the input root."""

    path: str
    """Relative POSIX path with control characters made visible; unique within a run."""
    content: bytes
    note: SourceNote | None = None
    told: Stated = NOTHING_STATED
    """What the archive, feed or export that held it says of it."""
    kind: str = ""
    """The suffix whose reader it is for; empty when its path tells."""
    charset: str = ""
    """The encoding that the container says it has."""
    reading: Reading = DEFAULT_READING

    @property
    def suffix(self) -> str:
        """Return the suffix that its format goes by, lower case with the dot; may be empty."""
        return self.kind or PurePosixPath(self.path).suffix.lower()


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
class Version:
    """Another version of an article, which is no source of its own."""

    path: str
    sha256: str
    title: str | None
    published: Published
    modified: Published | None


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
    modified: Published | None = None
    """When the article was last changed, as its format says."""
    also: tuple[str, ...] = ()
    """Paths under which the same article was found once more, sorted."""
    versions: tuple[Version, ...] = ()
    """Other versions of this article, oldest first; they are kept, and not compared."""

    def line_of(self, offset: int) -> int:
        """Return the 1-based line, counted by line feeds, on which ``offset`` stands."""
        return self.text.count("\n", 0, offset) + 1
