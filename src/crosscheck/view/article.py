"""The text of an article in numbered lines, cut where a cited or set-aside passage begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.model.annotation import Sentence
from crosscheck.model.evidence import Span
from crosscheck.model.source import Document
from crosscheck.view.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text that is shown alike."""

    text: str
    sentence: str
    """Id of the cited sentence it belongs to, or empty."""
    anchor: bool
    """True for the first segment of a cited sentence."""
    last: bool
    """True for the last segment of a cited sentence."""
    aside: str
    """Why it is set aside, or empty."""
    opens: bool
    """True where a set-aside passage begins: the reason is told there."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the file."""

    number: int
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """The text of one document."""

    document: str
    label: str
    lines: tuple[Line, ...]
    left_out: int
    """How many lines are not shown."""


def articles(find: Lookup, shown: frozenset[str], *, whole: bool) -> tuple[Article, ...]:
    """Return all articles with the sentences in ``shown`` cut out, or only those lines.

    Blank lines and line feeds are not part of a line; without ``whole``, only the lines on
    which a cited sentence stands are given.
    """
    by_document: dict[str, list[Sentence]] = {}
    for sentence in find.report.sentences:
        if sentence.id in shown:
            by_document.setdefault(sentence.document, []).append(sentence)
    made = (
        _article(find, document, by_document.get(document.id, []), whole=whole)
        for document in find.report.documents
    )
    return tuple(article for article in made if whole or article.lines)


def _article(
    find: Lookup, document: Document, sentences: list[Sentence], *, whole: bool
) -> Article:
    by_line: dict[int, list[Segment]] = {}
    for start, segment in _segments(document, sentences, find.breaks[document.id]):
        by_line.setdefault(find.line(document.id, start), []).append(segment)
    filled = {
        number: tuple(parts)
        for number, parts in by_line.items()
        if any(part.text.strip() for part in parts)
    }
    lines = tuple(
        Line(number, parts)
        for number, parts in filled.items()
        if whole or any(part.sentence for part in parts)
    )
    label = find.labels[document.id]
    return Article(document.id, label, lines, len(filled) - len(lines))


def _segments(
    document: Document, sentences: list[Sentence], breaks: tuple[int, ...]
) -> Iterator[tuple[int, Segment]]:
    """Cut the text at line feeds and at both ends of passages; yield each part with its start."""
    text = document.text
    said = _disjoint((sentence.span, sentence.id) for sentence in sentences)
    aside = _disjoint((passage.span, passage.reason) for passage in document.set_aside)
    cuts = {0, len(text), *breaks, *(offset + 1 for offset in breaks)}
    for span, _ in (*said, *aside):
        cuts.update((span.start, span.end))
    ordered = sorted(cuts)
    for (start, end), (span, sentence), (hidden, reason) in zip(
        pairwise(ordered), _covering(said, ordered), _covering(aside, ordered), strict=True
    ):
        if text[start:end] != "\n":
            yield (
                start,
                Segment(
                    text=text[start:end],
                    sentence=sentence,
                    anchor=bool(sentence) and start == span.start,
                    last=bool(sentence) and end == span.end,
                    aside=reason,
                    opens=bool(reason) and start == hidden.start,
                ),
            )


def _disjoint(spans: Iterable[tuple[Span, str]]) -> tuple[tuple[Span, str], ...]:
    """Return the spans in order; what overlaps an earlier one is cut off, empty ones go."""
    kept: list[tuple[Span, str]] = []
    reached = 0
    for span, name in sorted(spans):
        start = max(span.start, reached)
        if start < span.end:
            kept.append((Span(start, span.end), name))
            reached = span.end
    return tuple(kept)


def _covering(spans: tuple[tuple[Span, str], ...], cuts: list[int]) -> Iterator[tuple[Span, str]]:
    """Yield for each stretch between two cuts the span that covers it and its name."""
    remaining = iter(spans)
    current = next(remaining, None)
    for start, _ in pairwise(cuts):
        while current is not None and current[0].end <= start:
            current = next(remaining, None)
        covers = current is not None and current[0].start <= start
        yield current if current is not None and covers else (Span(0, 0), "")
