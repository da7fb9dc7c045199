"""Web pages: the words that a page shows, with all that is not the article set aside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.model.contracts import Reader
from crosscheck.model.source import Document, RawFile
from crosscheck.text.decoding import decode
from crosscheck.text.html import blocks_of, declared_charset, main_blocks, parse, stated_by
from crosscheck.text.layout import is_terminated
from crosscheck.text.shown import ShownBlock, lay_out

LEAD, LEAD_WORDS = 2, 8
"""Paragraphs of a standfirst, and the fewest words of one."""


def read(raw: RawFile) -> tuple[Document, ...]:
    """Return the article of the page; its text is what the page shows, a line for each block.

    Raises:
        RecordError: for content that is no text, is too complex or holds no article.
    """
    page = parse(decode(raw.content, raw.charset or declared_charset(raw.content)))
    tree = page.tree()
    found = blocks_of(tree)
    stated = stated_by(tree, found)
    kept = _kept(found, main_blocks(page.tree(), found), stated.title)
    blocks = [
        block if index in kept else replace(block, reason=block.reason or "page furniture")
        for index, block in enumerate(found)
    ]
    return (lay_out(raw, blocks, stated),)


READER = Reader(name="html", suffixes=(".html", ".htm", ".xhtml", ".shtml"), read=read)


def _kept(found: Sequence[ShownBlock], main: frozenset[int], title: str | None) -> frozenset[int]:
    """Return the blocks of the article: what the library found, with the headings right above.

    What stands between the headline and it as whole sentences is the standfirst, and is kept. A
    page of which it finds nothing is left to the rules for plain text.
    """
    plain = frozenset(index for index, block in enumerate(found) if not block.reason)
    main = main & plain or plain
    main |= {index - 1 for index in main if index - 1 in plain and found[index - 1].heading > 1}
    first = min(main, default=0)
    heads = [
        index
        for index, block in enumerate(found[: first + 1])
        if block.heading == 1 and not block.reason
    ]
    named = [index for index in heads if found[index].words == title]
    top = (named or heads)[-1:]
    between = range(top[0] + 1, first) if top else ()
    lead = [index for index in between if _is_sentence(found[index])]
    return main | frozenset([*top, *lead[:LEAD]])


def _is_sentence(block: ShownBlock) -> bool:
    is_long = block.words.count(" ") >= LEAD_WORDS - 1
    return not block.reason and not block.heading and is_long and is_terminated(block.words)
