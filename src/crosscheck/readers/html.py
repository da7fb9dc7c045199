"""Web pages: the words that a page shows, with all that is not the article set aside."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.evidence import Span
from crosscheck.model.source import Document, RawFile, SetAside
from crosscheck.text.article import document
from crosscheck.text.decoding import decode
from crosscheck.text.html import (
    HtmlBlock,
    blocks_of,
    declared_charset,
    main_blocks,
    parse,
    stated_by,
)
from crosscheck.text.layout import Paragraph


def read(raw: RawFile) -> tuple[Document, ...]:
    """Return the article of the page; its text is what the page shows, a line for each block.

    Raises:
        RecordError: for content that is no text, is too complex or holds no article.
    """
    page = parse(decode(raw.content, declared_charset(raw.content)))
    tree = page.tree()
    found = blocks_of(tree)
    stated = stated_by(tree, found)
    if not found:
        raise RecordError("no-prose", "no part of it is an article")
    kept = _kept(found, main_blocks(page.tree(), found), stated.title)
    text, paragraphs = _laid_out(found)
    furniture = [
        SetAside(paragraph.span, block.reason or "page furniture")
        for index, (block, paragraph) in enumerate(zip(found, paragraphs, strict=True))
        if index not in kept
    ]
    return (document(raw, text, paragraphs, furniture, stated),)


READER = Reader(name="html", suffixes=(".html", ".htm", ".xhtml", ".shtml"), read=read)


def _kept(found: Sequence[HtmlBlock], main: frozenset[int], title: str | None) -> frozenset[int]:
    """Return the blocks of the article: what the library found, and the headline above it.

    A page of which it finds nothing is left to the rules for plain text.
    """
    plain = frozenset(index for index, block in enumerate(found) if not block.reason)
    main = main & plain or plain
    first = min(main, default=0)
    heads = [
        index
        for index, block in enumerate(found[: first + 1])
        if block.heading == 1 and not block.reason
    ]
    named = [index for index in heads if found[index].words == title]
    return main | frozenset((named or heads)[-1:])


def _laid_out(found: Sequence[HtmlBlock]) -> tuple[str, tuple[Paragraph, ...]]:
    """Return the text of the blocks, a line each with an empty one between, and where each is."""
    paragraphs: list[Paragraph] = []
    at = 0
    for block in found:
        end = at + len(block.words)
        is_heading = bool(block.heading)
        paragraphs.append(Paragraph(Span(at, end), block.words, is_heading, not is_heading))
        at = end + 2
    return "\n\n".join(block.words for block in found), tuple(paragraphs)
