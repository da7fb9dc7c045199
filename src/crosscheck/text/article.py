"""From a decoded text to a document: layout, what is set aside, and origin, put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from crosscheck.errors import RecordError
from crosscheck.model.evidence import Span
from crosscheck.model.ids import stable_id
from crosscheck.model.source import (
    NOTHING_STATED,
    Block,
    BlockRole,
    Document,
    Found,
    Published,
    RawFile,
    SetAside,
    Stated,
)
from crosscheck.text import boilerplate
from crosscheck.text.addresses import host_of
from crosscheck.text.imprint import names_of, outlet_like
from crosscheck.text.language import language_of
from crosscheck.text.layout import Paragraph, blocks, is_terminated, shown
from crosscheck.text.metadata import Masthead, masthead
from crosscheck.text.outlets import outlet_of
from crosscheck.text.publication import published_within

LEAD = 4
"""Kept paragraphs in which a dateline can open the story."""

_EDIT_HEADING = re.compile(r"\[ ?edit(?: ?\| ?edit source)? ?\]$", re.IGNORECASE)
_LAST_END = re.compile(r"(?:[.!?…][\"”’)]*(?:\[[\w ?]{1,24}\])*) +(?=[A-Z][^.!?…]{2,90}$)")


def document(
    raw: RawFile,
    text: str,
    paragraphs: Sequence[Paragraph],
    markup: Iterable[SetAside] = (),
    stated: Stated = NOTHING_STATED,
) -> Document:
    """Return the document that the paragraphs of ``text`` make.

    ``markup`` are passages that the format itself sets aside, ``stated`` its metadata; what
    the archive or export says that held the file goes before it.

    Raises:
        RecordError: ``no-prose`` when nothing is left that is part of an article.
    """
    paragraphs = tuple(_unglued(text, paragraphs))
    marks = boilerplate.inline_marks(text, paragraphs)
    wiki = len(marks) >= boilerplate.WIKI_MARKS
    hidden = _disjoint([*markup, *marks])
    paragraphs = _without(text, paragraphs, hidden)
    visible = _masked(text, hidden)
    found = boilerplate.reasons(paragraphs, wiki)
    headline = boilerplate.headline_index(paragraphs, found)
    top = masthead(paragraphs, found, headline, raw.path)
    for index, reason in top.marked:
        found[index] = reason
    kept = [p for p, reason in zip(paragraphs, found, strict=True) if not reason]
    aside = [SetAside(p.span, r) for p, r in zip(paragraphs, found, strict=True) if r]
    aside += [*hidden, *_inside(visible, kept, raw.path)]
    set_aside = _disjoint(aside)
    kept = _trimmed(text, kept, set_aside)
    if not kept:
        raise RecordError("no-prose", "no part of it is an article")
    roles = blocks(kept, _interrupted(kept, set_aside))
    return _assemble(raw, text, roles, set_aside, top, raw.told.over(stated))


def _assemble(
    raw: RawFile,
    text: str,
    roles: tuple[Block, ...],
    set_aside: tuple[SetAside, ...],
    top: Masthead,
    stated: Stated,
) -> Document:
    holes = [passage.span for passage in set_aside]
    title = stated.title or _title(text, roles, holes)
    prose = "\n".join(text[b.span.start : b.span.end] for b in roles if b.role is BlockRole.BODY)
    opening = "".join(text[p.span.start : p.span.end] for p in set_aside if p.reason == "dateline")
    address = stated.canonical or stated.url
    host = host_of(address)
    told = top.named or outlet_like(names_of(opening), raw.path)
    if told is None:
        told = outlet_of(title or "", prose, top.outlets, _around(text, set_aside), opening)
    outlet = stated.outlet or told or host or None
    is_stated = bool(stated.outlet or (host and not told))
    found = Found.METADATA if is_stated else Found.TEXT if told else Found.UNKNOWN
    return Document(
        id=stable_id("d", raw.path, sha256(text.encode()).hexdigest()),
        path=raw.path,
        sha256=sha256(raw.content).hexdigest(),
        text=text,
        outlet=outlet,
        outlet_found=found,
        title=title,
        byline=stated.byline or top.byline,
        published=_published(stated, top, opening),
        language=language_of(prose or text),
        blocks=roles,
        set_aside=set_aside,
        url=address,
        modified=stated.modified,
    )


def _around(text: str, set_aside: Iterable[SetAside]) -> list[str]:
    """Return the notices around the article that may name their outlet."""
    return [
        shown(text[p.span.start : p.span.end])
        for p in set_aside
        if p.reason in ("copyright line", "subscription appeal")
    ]


def _published(stated: Stated, top: Masthead, opening: str) -> Published:
    """Return what metadata say, or a line of the text, its dateline, or when the file was made."""
    is_told = top.published.found is not Found.UNKNOWN
    told = top.published if is_told else published_within(opening)
    return stated.published or told or stated.made or top.published


def _title(text: str, roles: Sequence[Block], holes: Sequence[Span]) -> str | None:
    if roles[0].role is not BlockRole.HEADLINE:
        return None
    return _visible(text, roles[0].span, holes)


def _visible(text: str, span: Span, holes: Sequence[Span]) -> str:
    """Return the words of a span without the holes in it."""
    parts, at = [], span.start
    for hole in holes:
        if hole.end > at and hole.start < span.end:
            parts.append(text[at : hole.start])
            at = hole.end
    return shown("".join([*parts, text[at : span.end]]))


def _unglued(text: str, paragraphs: Iterable[Paragraph]) -> Iterable[Paragraph]:
    """Yield the paragraphs, with wiki headings split off and known as headings."""
    for paragraph in paragraphs:
        start, end = paragraph.span.start, paragraph.span.end
        if not _EDIT_HEADING.search(text, max(start, end - 30), end):
            yield paragraph
            continue
        glue = _LAST_END.search(text, max(start, end - 140), end)
        if glue:
            yield Paragraph(Span(start, glue.end()), shown(text[start : glue.end()]))
            start = glue.end()
        if end - start <= 160:
            yield Paragraph(Span(start, end), shown(text[start:end]), heading=True)
        else:
            yield Paragraph(Span(start, end), shown(text[start:end]))


def _without(
    text: str, paragraphs: Sequence[Paragraph], hidden: Sequence[SetAside]
) -> tuple[Paragraph, ...]:
    """Return the paragraphs with the hidden passages left out of the words that are shown."""
    result = []
    for paragraph, holes in _with_holes(paragraphs, hidden):
        words = _visible(text, paragraph.span, holes) if holes else paragraph.shown
        if words:
            result.append(replace(paragraph, shown=words))
    return tuple(result)


def _with_holes(
    paragraphs: Iterable[Paragraph], passages: Sequence[SetAside]
) -> Iterator[tuple[Paragraph, list[Span]]]:
    """Yield each paragraph with the passages that overlap it; both come in order."""
    first = 0
    for paragraph in paragraphs:
        while first < len(passages) and passages[first].span.end <= paragraph.span.start:
            first += 1
        last = first
        while last < len(passages) and passages[last].span.start < paragraph.span.end:
            last += 1
        yield paragraph, [passage.span for passage in passages[first:last]]


def _masked(text: str, hidden: Iterable[SetAside]) -> str:
    """Return the text with blanks for what is hidden: same length, same offsets."""
    parts, at = [], 0
    for passage in hidden:
        parts += [text[at : passage.span.start], " " * (passage.span.end - passage.span.start)]
        at = passage.span.end
    return "".join([*parts, text[at:]])


def _inside(text: str, kept: Sequence[Paragraph], file: str) -> Iterable[SetAside]:
    for paragraph in kept:
        yield from boilerplate.passages(text, paragraph)
    for paragraph in [p for p in kept if is_terminated(p.shown)][:LEAD]:
        line = boilerplate.place_line(text, paragraph, file)
        if line:
            yield line


def _disjoint(passages: Iterable[SetAside]) -> tuple[SetAside, ...]:
    """Return the passages in order; of two that overlap the longer first one stays."""
    found: list[SetAside] = []
    ordered = sorted(passages, key=lambda p: (p.span.start, -p.span.end, p.reason))
    for passage in ordered:
        if passage.span.start == passage.span.end:
            continue
        if not found or passage.span.start >= found[-1].span.end:
            found.append(passage)
        elif passage.span.end > found[-1].span.end:
            found.append(SetAside(Span(found[-1].span.end, passage.span.end), passage.reason))
    return tuple(found)


def _trimmed(
    text: str, kept: Iterable[Paragraph], set_aside: Sequence[SetAside]
) -> list[Paragraph]:
    """Return the paragraphs without what is set aside at their ends; empty ones are left out."""
    result = []
    for paragraph, holes in _with_holes(kept, set_aside):
        words = _visible(text, paragraph.span, holes) if holes else paragraph.shown
        start, end = _cut(text, paragraph.span.start, paragraph.span.end, holes)
        if any(map(str.isalnum, words)):
            result.append(replace(paragraph, span=Span(start, end), shown=words))
    return result


def _cut(text: str, start: int, end: int, holes: Sequence[Span]) -> tuple[int, int]:
    for hole in holes:
        if text[start : hole.start].strip():
            break
        start = hole.end
    for hole in reversed(holes):
        if hole.end <= start or text[hole.end : end].strip():
            break
        end = hole.start
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _interrupted(kept: Sequence[Paragraph], set_aside: Sequence[SetAside]) -> list[int]:
    """Return the ends of the first two kept paragraphs after which something is set aside."""
    if len(kept) < 3:
        return []
    gap = Span(kept[1].span.end, kept[2].span.start)
    return [kept[1].span.end] if any(gap.contains(p.span) for p in set_aside) else []
