"""The stage that turns files into documents, and never lets one bad file stop the others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.report import Skipped
from crosscheck.model.source import Document, Found, RawFile, SourceNote

STAGE = "read"


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file gave: documents, or the reason why there are none."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]


def read(raw: RawFile, readers: tuple[Reader, ...]) -> ReadResult:
    """Return the documents of a file by the reader for its suffix.

    What ``sources.toml`` says of the file goes before what was found in it.
    """
    suffix = PurePosixPath(raw.path).suffix.lower()
    reader = next((reader for reader in readers if suffix in reader.suffixes), None)
    if reader is None:
        return _skip(raw, "no-reader", f"no reader for {suffix or 'files without a suffix'}")
    try:
        documents = reader.read(raw)
    except RecordError as error:
        return _skip(raw, error.code, str(error))
    if raw.note:
        documents = tuple(_noted(document, raw.note) for document in documents)
    return ReadResult(documents, ())


def _skip(raw: RawFile, code: str, reason: str) -> ReadResult:
    return ReadResult((), (Skipped(raw.path, STAGE, code, reason),))


def _noted(document: Document, note: SourceNote) -> Document:
    return replace(
        document,
        outlet=note.outlet or document.outlet,
        outlet_found=Found.SIDECAR if note.outlet else document.outlet_found,
        title=note.title or document.title,
        byline=note.byline or document.byline,
        published=note.published or document.published,
        url=note.url or document.url,
        forced_event=note.event or document.forced_event,
    )
