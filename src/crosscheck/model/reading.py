"""What may be spent on reading, and what the columns of an export are called."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Protocol, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read; meeting a limit is a skip with a reason. All are settings."""

    file_bytes: int = 32 * 1024 * 1024
    """Largest file, and largest member of an archive. A long feature has 60 kB; a saved page or
    a scanned PDF a few MB."""
    archive_bytes: int = 8 * 1024**3
    """Largest archive as it lies on disk: it is read in order and never held."""
    unpacked_bytes: int = 4 * 1024**3
    """What one archive may unpack to, with all archives inside of it."""
    ratio: int = 200
    """How many times its packed size an archive may unpack to, beyond the first 16 MiB. News
    pages pack 3 to 10 times, web archives 5 times; a bomb 1,000 times and more."""
    members: int = 100_000
    """Articles in one archive or export, those of archives inside of it included."""
    nesting: int = 3
    """Archives within archives: a compressed web archive in a ZIP file is two."""
    files: int = 100_000
    """Files of one run."""
    depth: int = 64
    """Folders within folders."""
    pages: int = 2_000
    """Pages of one PDF file."""
    seconds: int = 60
    """Time to take one article out of what holds it, and to read it. The other limits keep every
    reader below it on hostile files that are known; only this one depends on the machine."""

    def __post_init__(self) -> None:
        if any(getattr(self, field.name) < 1 for field in fields(self)):
            raise ValueError("every limit is at least 1")


@dataclass(frozen=True, slots=True)
class Columns:
    """Names under which an export holds each part of an article, the first that is there counts.

    They are compared without regard to case, blanks, hyphens and underscores.
    """

    text: tuple[str, ...] = (
        "text",
        "body",
        "content",
        "article_body",
        "content_html",
        "content_text",
        "maintext",
        "fulltext",
    )
    title: tuple[str, ...] = ("title", "headline")
    outlet: tuple[str, ...] = ("source", "outlet", "publisher", "publication", "site_name")
    byline: tuple[str, ...] = ("author", "authors", "byline")
    published: tuple[str, ...] = (
        "date",
        "published",
        "published_at",
        "date_published",
        "date_publish",
        "publish_date",
        "pub_date",
    )
    modified: tuple[str, ...] = ("modified", "updated", "updated_at", "date_modified")
    url: tuple[str, ...] = ("url", "link", "canonical_url")
    id: tuple[str, ...] = ("id", "guid", "uuid")


@dataclass(frozen=True, slots=True)
class Reading:
    """The settings that readers and unpackers look at."""

    limits: Limits = Limits()
    columns: Columns = Columns()


DEFAULT_READING = Reading()


class Guard(Protocol):
    """Calls what it is given, and raises RecordError ``timeout`` when that takes more seconds."""

    def __call__(self, seconds: int, call: Callable[[], T], /) -> T:
        """Return what ``call`` returns."""
        ...


def unguarded(_seconds: int, call: Callable[[], T]) -> T:
    """Call without a limit of time."""
    return call()
