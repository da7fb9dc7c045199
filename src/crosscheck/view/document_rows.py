"""Documents as rows for programs."""

from __future__ import annotations

from datetime import date

from crosscheck.model.event import Placement
from crosscheck.model.source import DateClue, Document, Published, Version

Row = dict[str, object]


def document_row(document: Document, placement: Placement | None) -> Row:
    """Return a document as a row of ``report.json``, without its text."""
    return {
        "id": document.id,
        "path": document.path,
        "sha256": document.sha256,
        "outlet": document.outlet,
        "outlet_found": document.outlet_found,
        "title": document.title,
        "byline": document.byline,
        "url": document.url,
        "published": _published(document.published),
        "modified": document.modified.value if document.modified else None,
        "also": document.also,
        "versions": [_version(version) for version in document.versions],
        "language": document.language,
        "role": placement.role if placement else "report",
        "event": placement.event if placement else None,
        "reason": placement.reason if placement else "",
        "set_aside": [
            {"start": aside.span.start, "end": aside.span.end, "reason": aside.reason}
            for aside in document.set_aside
        ],
    }


def _version(version: Version) -> Row:
    return {
        "path": version.path,
        "sha256": version.sha256,
        "title": version.title,
        "published": version.published.value,
        "modified": version.modified.value if version.modified else None,
    }


def _published(published: Published) -> Row:
    return {
        "value": published.value,
        "precision": published.precision,
        "found": published.found,
        **_days(*published.days),
        "reasons": [_clue(clue) for clue in published.reasons],
    }


def _days(earliest: date | None, latest: date | None) -> Row:
    return {
        "earliest": str(earliest) if earliest else None,
        "latest": str(latest) if latest else None,
    }


def _clue(clue: DateClue) -> Row:
    evidence = [
        {"document": e.document, "start": e.span.start, "end": e.span.end, "quote": e.quote}
        for e in clue.evidence
    ]
    return {**_days(clue.earliest, clue.latest), "reason": clue.reason, "evidence": evidence}
