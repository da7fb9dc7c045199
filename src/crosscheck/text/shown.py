"""Blocks of formatted files laid out as one text, a line each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.errors import RecordError
from crosscheck.model.evidence import Span
from crosscheck.model.source import Document, RawFile, SetAside, Stated
from crosscheck.text.article import document
from crosscheck.text.layout import Paragraph


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """Words that stand together: a paragraph, a heading, a row of a table."""

    words: str
    """With single blanks between them; never empty."""
    heading: int = 0
    """1 to 6, 0 for no heading."""
    reason: str = ""
    """Why the format shows that it is no part of an article; empty when it does not."""


def lay_out(raw: RawFile, blocks: Sequence[ShownBlock], stated: Stated) -> Document:
    """Return the document whose text is the blocks, with an empty line between them.

    Where headings are marked, nothing else is one; where none is, they are told by their words.

    Raises:
        RecordError: ``no-prose`` when nothing is left that is part of an article.
    """
    if not blocks:
        raise RecordError("no-prose", "no part of it is an article")
    paragraphs: list[Paragraph] = []
    marks = any(block.heading for block in blocks)
    at = 0
    for block in blocks:
        end, is_heading = at + len(block.words), bool(block.heading)
        is_body = marks and not is_heading
        paragraphs.append(Paragraph(Span(at, end), block.words, is_heading, is_body))
        at = end + 2
    aside = [
        SetAside(paragraph.span, block.reason)
        for block, paragraph in zip(blocks, paragraphs, strict=True)
        if block.reason
    ]
    return document(raw, "\n\n".join(block.words for block in blocks), paragraphs, aside, stated)
