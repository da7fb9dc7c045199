"""From files to documents: which stages an article passes before it is parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol, TypeVar

from crosscheck.model.contracts import Reader
from crosscheck.model.reading import Guard
from crosscheck.model.report import Skipped
from crosscheck.model.source import Document, RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.plugins import find_plugins
from crosscheck.stages import collate, read, unpack
from crosscheck.text.language import name_of_language

A = TypeVar("A")
B = TypeVar("B")

COMPARED_LANGUAGES = ("en", "und")
"""What the annotator reads; documents of other languages are listed as skipped."""

DOCUMENTS_PER_BATCH = 32


class Engine(Protocol):
    """Where stages run."""

    def map_records(
        self,
        name: str,
        stage: Callable[[Sequence[A]], Sequence[B]],
        records: Sequence[A],
        batch: int,
        *,
        heavy: bool = False,
    ) -> list[B]:
        """Apply a stage to batches of records, in order."""
        ...


def readers() -> tuple[Reader, ...]:
    """Return the input formats, sorted by name."""
    return find_plugins(
        "crosscheck.readers", "READER", Reader, lambda one: one.name, "crosscheck.readers"
    )


def unpackers() -> tuple[Unpacker, ...]:
    """Return the formats that hold articles, sorted by name."""
    return find_plugins(
        "crosscheck.unpackers", "UNPACKER", Unpacker, lambda one: one.name, "crosscheck.unpackers"
    )


def streamed_suffixes() -> tuple[str, ...]:
    """Return the suffixes of files that are read while they are open, sorted."""
    return tuple(sorted(suffix for one in unpackers() for suffix in one.suffixes))


def documents_of(
    raw_files: Iterable[RawFile | OpenFile | Skipped], engine: Engine, guard: Guard
) -> tuple[list[Document], list[Skipped]]:
    """Return a document for each article; files that give none, and other languages, are listed."""
    known = readers()

    def stage(files: Sequence[RawFile]) -> list[read.ReadResult]:
        return [read.read(raw, known, guard) for raw in files]

    results: list[read.ReadResult] = []
    unread: list[Skipped] = []
    for batch in _batches(unpack.unpack(raw_files, unpackers(), guard)):
        unread += [one for one in batch if isinstance(one, Skipped)]
        files = [one for one in batch if isinstance(one, RawFile)]
        results += engine.map_records("read", stage, files, DOCUMENTS_PER_BATCH)
    unread += [entry for result in results for entry in result.skipped]
    documents: list[Document] = []
    for document in (document for result in results for document in result.documents):
        if document.language in COMPARED_LANGUAGES:
            documents.append(document)
        else:
            reason = f"{name_of_language(document.language)}: only English is compared"
            unread.append(Skipped(document.path, "annotate", "language", reason))
    return collate.collate(documents), unread


def _batches(entries: Iterable[A]) -> Iterator[list[A]]:
    remaining = iter(entries)
    while batch := list(islice(remaining, DOCUMENTS_PER_BATCH)):
        yield batch
