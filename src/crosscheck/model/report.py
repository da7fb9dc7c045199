"""Everything a run found, in the order in which it is written."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim
from crosscheck.model.event import Alignment, Event, Origin, Placement, Statement
from crosscheck.model.fact import Fact, Kind, Outcome
from crosscheck.model.finding import Benign, Finding
from crosscheck.model.source import Document


@dataclass(frozen=True, slots=True, order=True)
class Skipped:
    """Something that could not be read or judged."""

    path: str
    stage: str
    """The stage that gave up: load, read, annotate, ..."""
    code: str
    """Short stable word for programs."""
    reason: str
    """One line for people."""


@dataclass(frozen=True, slots=True)
class NameGroup:
    """Spellings that the documents use for one person, organisation or place."""

    canonical: str
    kind: str
    """person, organisation or place."""
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    """(spelling, document ids), sorted by spelling."""
    note: str = ""
    """What is odd about it: an alias with its evidence, a letter of another alphabet."""


@dataclass(frozen=True, slots=True)
class ModelUsed:
    """A model that had a part in the report."""

    name: str
    """With its version, where it has one."""
    licence: str
    sha256: str = ""
    """Of its file; empty for a model that a pinned package carries."""
    figures: tuple[tuple[str, float], ...] = ()
    """What was measured of it, and the value, sorted."""
    origin: str = ""
    """Whose weights it has, or started from."""
    learned_from: str = ""
    """What it was trained on for crosscheck; empty for none."""


@dataclass(frozen=True, slots=True)
class Tool:
    """What made the report: names, versions and digests, nothing of the machine."""

    version: str
    models: tuple[ModelUsed, ...]
    """In the order in which they read the articles."""
    notes: tuple[str, ...] = ()
    """Limits and caps that were met, and other things a reader must know."""


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of a ladder, as a reader is told of it."""

    name: str
    """Stable, kebab-case."""
    outcome: Outcome
    words: str
    """When it holds; of a level that words its reason anew each time, its name in words."""


@dataclass(frozen=True, slots=True)
class Ladder:
    """How answers to one kind of question are compared: the first rung that holds decides."""

    kind: Kind
    source: str
    """The paper, standard or style book that it follows."""
    rungs: tuple[Rung, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole result of a run; every renderer shows this and nothing else."""

    tool: Tool
    documents: tuple[Document, ...]
    placements: tuple[Placement, ...]
    """One per document, same order."""
    sentences: tuple[Sentence, ...]
    events: tuple[Event, ...]
    alignments: tuple[Alignment, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    facts: tuple[Fact, ...]
    """Per event: conflicting first, then by importance."""
    findings: tuple[Finding, ...]
    """Most severe first."""
    benign: tuple[Benign, ...]
    origins: tuple[Origin, ...]
    names: tuple[NameGroup, ...]
    skipped: tuple[Skipped, ...]
    ladders: tuple[Ladder, ...] = ()
    """Of the kinds that were asked, sorted by kind: for people, who are told why."""
