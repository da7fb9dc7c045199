"""What holds articles and is none itself: archives, exports, feeds, mails."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

from crosscheck.model.reading import DEFAULT_READING, Reading
from crosscheck.model.report import Skipped
from crosscheck.model.source import NOTHING_STATED, RawFile, SourceNote, Stated
from crosscheck.streams import Allowance


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that is read in order while it is open: too large to be held."""

    path: str
    """As that of ``RawFile``."""
    stream: BinaryIO
    """Seekable, at its beginning."""
    note: SourceNote | None = None
    reading: Reading = DEFAULT_READING
    told: Stated = NOTHING_STATED
    kind: str = ""
    """As that of ``RawFile``."""


@dataclass(frozen=True, slots=True)
class Unpacker:
    """Takes apart one format that holds articles; declared as ``UNPACKER``.

    Each part is read by the reader, or taken apart by the unpacker, for its own format.
    """

    name: str
    suffixes: tuple[str, ...]
    """Lower case with the dot: ``.zip``; also of two parts: ``.tar.gz``."""
    unpack: Callable[[OpenFile, Allowance], Iterator[RawFile | Skipped]]
    """Yields the parts in the order of the file, with ``!/`` or ``#`` in their paths.

    Takes from the allowance what it unpacks. Raises RecordError when the rest cannot be used;
    what was yielded before stays good.
    """
    holds_one: bool = False
    """True for a format that holds one article: what is said of the file is said of it."""
