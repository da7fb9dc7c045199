"""The times of a text as a run finds them: parsed, tense and all, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from crosscheck.annotators.english import annotate_documents
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.source import (
    UNKNOWN_DATE,
    Block,
    BlockRole,
    Document,
    Found,
    Precision,
    Published,
)
from crosscheck.model.values import TimeExpression
from crosscheck.stages.extract.anchors import EventDays
from crosscheck.stages.extract.tree import Tree
from crosscheck.stages.extract.values import EarlierTimes, values_of
from crosscheck.text.layout import paragraphs


@dataclass(frozen=True, slots=True)
class DatedText:
    """A text and the day it was published."""

    text: str
    published: date | None
    """None when unknown: 'yesterday' then stays open."""


@dataclass(frozen=True, slots=True)
class FoundTime:
    """A time expression that a run finds, and where."""

    start: int
    end: int
    """Half-open code points of the text."""
    value: TimeExpression


def read_times(texts: Sequence[DatedText]) -> list[tuple[FoundTime, ...]]:
    """Return what a run finds in each text, in order of place."""
    return [times_in(annotated) for annotated in annotate_texts(texts)]


def annotate_texts(texts: Sequence[DatedText]) -> tuple[AnnotatedDocument, ...]:
    """Return the parsed texts.

    Every paragraph counts as running text: nothing is set aside as headline or notice, since
    annotators of time expressions label those as well.
    """
    return annotate_documents([_document(number, text) for number, text in enumerate(texts)])


def times_in(annotated: AnnotatedDocument) -> tuple[FoundTime, ...]:
    """Return the times among the values that a run finds in a parsed text."""
    published = annotated.document.published.day
    earlier, events = EarlierTimes(), EventDays(annotated)
    found = [
        FoundTime(placed.span.start, placed.span.end, placed.value)
        for sentence in annotated.sentences
        for placed in values_of(Tree(sentence), published, earlier, events.day_of)
        if isinstance(placed.value, TimeExpression)
    ]
    return tuple(found)


def _document(number: int, dated: DatedText) -> Document:
    day = dated.published
    blocks = tuple(Block(found.span, BlockRole.BODY) for found in paragraphs(dated.text))
    return Document(
        id=str(number), path=str(number), sha256="", text=dated.text, outlet=None,
        outlet_found=Found.UNKNOWN, title=None, byline=None,
        published=(
            UNKNOWN_DATE
            if day is None
            else Published(day.isoformat(), day, Precision.DAY, Found.SIDECAR)
        ),
        language="en", blocks=blocks, set_aside=(),
    )  # fmt: skip
