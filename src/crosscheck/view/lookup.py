"""Finds records of a report by id, and names documents the way a reader knows them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim
from crosscheck.model.event import DocumentRole, Origin, Placement
from crosscheck.model.fact import Fact
from crosscheck.model.report import Report
from crosscheck.model.source import Document


@dataclass(slots=True)
class Lookup:
    """A report and its records by id; built once, then only read."""

    report: Report
    documents: Mapping[str, Document]
    placements: Mapping[str, Placement]
    sentences: Mapping[str, Sentence]
    claims: Mapping[str, Claim]
    facts: Mapping[str, Fact]
    origins: Mapping[str, Origin]
    origins_of: Mapping[str, tuple[str, ...]]
    """Sentence id to the ids of its origins."""
    events: Mapping[str, str]
    """Event id to its label."""
    labels: Mapping[str, str]
    """Document id to the name a reader knows it by; unique within an event."""
    numbers: Mapping[str, int]
    """Document id to its 1-based place in the report."""
    breaks: Mapping[str, tuple[int, ...]]
    """Document id to the offsets of its line feeds."""

    def role(self, document: str) -> DocumentRole:
        """Return what the document is to the events; a report when nothing says otherwise."""
        placement = self.placements.get(document)
        return DocumentRole.REPORT if placement is None else placement.role

    def outlet(self, document: str) -> str:
        """Return the name of the document's outlet."""
        return self.documents[document].outlet or "unknown outlet"

    def line(self, document: str, offset: int) -> int:
        """Return the 1-based line on which ``offset`` stands, in logarithmic time."""
        return bisect_right(self.breaks[document], offset - 1) + 1


def lookup(report: Report) -> Lookup:
    """Return the records of the report by id, in time linear in its size."""
    origins_of: dict[str, list[str]] = {}
    for origin in report.origins:
        for sentence in origin.sentences:
            origins_of.setdefault(sentence, []).append(origin.id)
    return Lookup(
        report=report,
        documents={document.id: document for document in report.documents},
        placements={placement.document: placement for placement in report.placements},
        sentences={sentence.id: sentence for sentence in report.sentences},
        claims={claim.id: claim for claim in report.claims},
        facts={fact.id: fact for fact in report.facts},
        origins={origin.id: origin for origin in report.origins},
        origins_of={sentence: tuple(ids) for sentence, ids in origins_of.items()},
        events={event.id: event.label for event in report.events},
        labels=_labels(report),
        numbers={document.id: index + 1 for index, document in enumerate(report.documents)},
        breaks={
            document.id: tuple(found.start() for found in re.finditer("\n", document.text))
            for document in report.documents
        },
    )


def _labels(report: Report) -> dict[str, str]:
    """Name each document by its outlet; by its file too where the event has several of it."""
    files = _files(report.documents)
    events = {placement.document: placement.event for placement in report.placements}
    outlets = Counter((document.outlet, events.get(document.id)) for document in report.documents)
    labels: dict[str, str] = {}
    for document in report.documents:
        if document.outlet is None:
            labels[document.id] = f"unknown outlet ({files[document.id]})"
        elif outlets[document.outlet, events.get(document.id)] > 1:
            labels[document.id] = f"{document.outlet} ({files[document.id]})"
        else:
            labels[document.id] = document.outlet
    return labels


def _files(documents: tuple[Document, ...]) -> dict[str, str]:
    """Return file names, with folders where the name is not unique, numbered as a last resort."""
    names = Counter(document.path.rsplit("/", 1)[-1] for document in documents)
    paths = Counter(document.path for document in documents)
    seen: Counter[str] = Counter()
    files: dict[str, str] = {}
    for document in documents:
        name = document.path.rsplit("/", 1)[-1]
        if names[name] > 1:
            name = document.path
        if paths[document.path] > 1:
            seen[document.path] += 1
            name = f"{name}, no. {seen[document.path]}"
        files[document.id] = name
    return files
