"""Sentences, tokens and entities: our own values, free of any parser's objects."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.evidence import Span
from crosscheck.model.meaning import Vector
from crosscheck.model.source import BlockRole, Document


@dataclass(frozen=True, slots=True)
class Token:
    """One word with its place in the dependency tree of its sentence."""

    start: int
    end: int
    """Half-open code points of ``Document.text``."""
    text: str
    lemma: str
    """Lower-cased lemma (Universal Dependencies lemmas as the annotator gives them)."""
    pos: str
    """Universal part of speech (UPOS)."""
    tag: str
    """Penn Treebank tag."""
    dep: str
    """Dependency label to the head (ClearNLP labels: nsubj, dobj, prep, pobj, ...)."""
    head: int
    """Index of the head within the sentence; the root is its own head."""


@dataclass(frozen=True, slots=True)
class EntitySpan:
    """A named entity as half-open token indices of its sentence."""

    start: int
    end: int
    label: str
    """OntoNotes 5 label: PERSON, ORG, GPE, DATE, ..."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with its tokens; ``text`` equals the slice of the document."""

    id: str
    document: str
    span: Span
    line: int
    text: str
    role: BlockRole
    paragraph: int
    """Index of the block it stands in."""
    tokens: tuple[Token, ...]
    entities: tuple[EntitySpan, ...]


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document and its sentences in reading order."""

    document: Document
    sentences: tuple[Sentence, ...]
    vectors: tuple[Vector, ...] = ()
    """One per sentence; empty where no encoder has read the document."""
