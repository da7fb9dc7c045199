"""Finds records of a report by id, and names documents the way a reader knows them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim
from crosscheck.model.event import Alignment, DocumentRole, Origin, Placement
from crosscheck.model.fact import Fact
from crosscheck.model.finding import Benign
from crosscheck.model.report import Ladder, Report
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
    alignments: Mapping[tuple[str, str], Alignment]
    """By its two sentence ids in order."""
    aligned: Mapping[str, tuple[Alignment, ...]]
    """Sentence id to the alignments that it stands in."""
    benign_of: Mapping[frozenset[str], tuple[Benign, ...]]
    """By the ids of its two sentences, or of the one that both sides stand in."""
    places: Mapping[str, int]
    """Sentence id to its place in ``report.sentences``."""
    ladders: Mapping[str, Ladder]
    """By kind."""
    breaks: Mapping[str, tuple[int, ...]]
    """Document id to the offsets of its line feeds."""

    def role(self, document: str) -> DocumentRole:
        """Return what the document is to the events; a report when nothing says otherwise."""
        placement = self.placements.get(document)
        return DocumentRole.REPORT if placement is None else placement.role

    def outlet(self, document: str) -> str:
        """Return the name of the document's outlet."""
        return self.documents[document].outlet or "unknown outlet"

    def alignment(self, one: str, other: str) -> Alignment | None:
        """Return how two sentences stand to each other, None when they were not aligned."""
        return self.alignments.get((min(one, other), max(one, other)))

    def around(self, sentence: str) -> tuple[str, str]:
        """Return the sentences before and behind in the same paragraph, empty when none."""
        found, place = self.sentences[sentence], self.places[sentence]
        near = self.report.sentences[max(0, place - 1) : place + 2]
        same = [s for s in near if s.document == found.document and s.paragraph == found.paragraph]
        before = [s.text for s in same if s.span < found.span]
        behind = [s.text for s in same if s.span > found.span]
        return "".join(before[-1:]), "".join(behind[:1])

    def line(self, document: str, offset: int) -> int:
        """Return the 1-based line on which ``offset`` stands, in logarithmic time."""
        return bisect_right(self.breaks[document], offset - 1) + 1


def lookup(report: Report, *, numbered: bool = False) -> Lookup:
    """Return the records of the report by id, in time linear in its size.

    With ``numbered``, documents of one outlet are told apart by their numbers, for readers who
    have these beside the names; else by their files.
    """
    benign_of: dict[frozenset[str], list[Benign]] = {}
    for one in report.benign:
        sides = frozenset({one.left.sentence, one.right.sentence})
        benign_of.setdefault(sides, []).append(one)
    aligned: dict[str, list[Alignment]] = {}
    for alignment in report.alignments:
        for sentence in (alignment.a, alignment.b):
            aligned.setdefault(sentence, []).append(alignment)
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
        labels=_labels(report, _numbers(report) if numbered else _files(report.documents)),
        numbers={document.id: index + 1 for index, document in enumerate(report.documents)},
        alignments={(one.a, one.b): one for one in report.alignments},
        aligned={sentence: tuple(found) for sentence, found in aligned.items()},
        benign_of={sides: tuple(found) for sides, found in benign_of.items()},
        places={sentence.id: index for index, sentence in enumerate(report.sentences)},
        ladders={ladder.kind: ladder for ladder in report.ladders},
        breaks={
            document.id: tuple(found.start() for found in re.finditer("\n", document.text))
            for document in report.documents
        },
    )


def _labels(report: Report, marks: Mapping[str, str]) -> dict[str, str]:
    """Name each document by its outlet; by its mark too where the event has several of it."""
    events = {placement.document: placement.event for placement in report.placements}
    outlets = Counter((document.outlet, events.get(document.id)) for document in report.documents)
    labels: dict[str, str] = {}
    for document in report.documents:
        if document.outlet is None:
            labels[document.id] = f"unknown outlet ({marks[document.id]})"
        elif outlets[document.outlet, events.get(document.id)] > 1:
            labels[document.id] = f"{document.outlet} ({marks[document.id]})"
        else:
            labels[document.id] = document.outlet
    return labels


def _numbers(report: Report) -> dict[str, str]:
    return {document.id: f"S{n}" for n, document in enumerate(report.documents, 1)}


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
