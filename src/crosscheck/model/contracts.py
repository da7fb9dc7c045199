"""What a plugin declares: one frozen value per module, found by ``plugins``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime

from crosscheck.model.claim import Claim, Mention
from crosscheck.model.dating import Dating
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.meaning import Stance
from crosscheck.model.report import Report
from crosscheck.model.source import Document, RawFile


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns the bytes of one format into documents; declared as ``READER``."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case with the dot: ``.txt``."""
    read: Callable[[RawFile], tuple[Document, ...]]
    """Raises RecordError for content that cannot be used."""


@dataclass(frozen=True, slots=True)
class Reporter:
    """Renders a report in one format; declared as ``REPORTER``."""

    name: str
    """What ``--format`` takes: ``md``, ``html``, ``json``."""
    filename: str
    render: Callable[[Report], str]


@dataclass(frozen=True, slots=True)
class Stated:
    """A value as one source states it, with all that a ladder may look at."""

    claim: Claim
    mention: Mention
    published: date | None
    """Day of publication of the document, None when unknown."""
    instant: datetime | None = field(default=None, kw_only=True)
    """When it was published, where its time of day and zone are known."""
    similarity: float
    """0..1: how surely the two passages answer one question, the answers left out; symmetric."""
    siblings: tuple[Mention, ...] = ()
    """All answers of this kind that the same sentence gives, this one included."""
    times: tuple[Mention, ...] = ()
    """When the sentence says that it happened, whichever of its clauses says so."""
    known: frozenset[str] = frozenset()
    """Keys of all names and amounts that the whole document gives (``text.answers``)."""
    dating: Dating | None = None
    """How a relative time counts from a publication date that is not stated to the day."""
    stance: Stance | None = None
    """How the passage stands to that of the other side, where the kind asks for it and a model
    is in use; the other side has it turned."""
    terms: frozenset[str] = frozenset()
    """Content words of the whole sentence, words of one class counted as one."""
    places: frozenset[str] = frozenset()
    """Keys of all places that the sentence names."""
    toll: str = ""
    """What became of those whom an amount counts, where the article puts it first: 'killed'."""
    wording: int = 0
    """Words in a row around both answers that are the same (``text.wording``); symmetric."""
    sure: float = 0.0
    """0..1: ``similarity`` again, from what the whole sentences share too (``text.sureness``)."""
    near: float = 0.0
    """0..1: how near an encoder finds the two sentences as wholes, 0 where none has read them;
    symmetric."""
    nearest: bool = False
    """Whether neither document has a sentence that is nearer to the one of the other; symmetric."""
    given: tuple[Mention, ...] = ()
    """All amounts, times and places that the whole sentence gives."""
    first: bool = False
    """Whether the sentence stands before or among the first of the running text."""


@dataclass(frozen=True, slots=True)
class LadderLevel:
    """One named level of a ladder: when it holds, and what a reader is told."""

    name: str
    outcome: Outcome
    label: Callable[[Stated, Stated], str] | str
    """A sentence part in plain words, without naming a winner."""
    holds: Callable[[Stated, Stated], bool]
    """Symmetric: ``holds(a, b) == holds(b, a)``."""
    benign: str = ""
    """``BenignClass`` value for a level that looks like a conflict and is none."""


@dataclass(frozen=True, slots=True)
class Example:
    """Two passages and the outcome that the ladder gives them: documentation and test."""

    left: str
    right: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class FactType:
    """A kind of question: how it finds its answers and how it compares them.

    Declared as ``FACT_TYPE``. The first level of ``ladder`` that holds decides; when none
    does, the two are incomparable.
    """

    kind: Kind
    source: str
    """The paper, standard or style book that the ladder follows."""
    find: Callable[[Claim], tuple[Mention, ...]]
    """The mentions of a claim that answer this question; empty when it states none."""
    question: Callable[[Claim, Mention], str]
    ladder: tuple[LadderLevel, ...]
    examples: tuple[Example, ...]
    alone: bool = False
    """Whether a reader wants to know an answer that only one document gives."""
    reads_meaning: bool = False
    """Whether the ladder looks at ``Stated.stance``, which costs two readings by a model."""
    may_be_reread: bool = False
    """Whether a difference is none where the whole sentences mean the same: who acts, what is
    done. Not so for numbers, names and words that are quoted, which are told as written."""
