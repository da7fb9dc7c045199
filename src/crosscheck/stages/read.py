"""The stage that turns files into documents, and never lets one bad file stop the others."""

from __future__ import annotations

from dataclasses import dataclass, replace

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.reading import Guard, unguarded
from crosscheck.model.report import Skipped
from crosscheck.model.source import Document, Found, RawFile, SourceNote
from crosscheck.text.sniffing import told_by_content

STAGE = "read"


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What one file gave: documents, or the reason why there are none."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]


def read(raw: RawFile, readers: tuple[Reader, ...], guard: Guard = unguarded) -> ReadResult:
    """Return the documents of a file by the reader for its suffix.

    Where no reader knows the suffix, the first bytes may tell the format. What ``sources.toml``
    says of the file goes before what was found in it.
    """
    by_suffix = {suffix: reader for reader in readers for suffix in reader.suffixes}
    told = told_by_content(raw.content) if not raw.suffix or raw.suffix not in by_suffix else ""
    reader = by_suffix.get(told or raw.suffix)
    if reader is None:
        wanted = raw.suffix or "files without a suffix"
        return _skip(raw, "no-reader", f"no reader for {wanted}")
    read_by = reader.read
    try:
        documents = guard(raw.reading.limits.seconds, lambda: read_by(raw))
    except RecordError as error:
        return _skip(raw, error.code, str(error))
    except Exception as error:  # whatever a library or a stranger's reader raises
        reason = f"its {reader.name} content cannot be used ({type(error).__name__})"
        return _skip(raw, "damaged", reason)
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
