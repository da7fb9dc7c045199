"""What a page adds to an article: found, and set aside with a reason.

Precision goes first: a sentence of the article that is set aside is lost to every
comparison, a notice that stays is only noise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosscheck.model.evidence import Span
from crosscheck.model.source import SetAside
from crosscheck.text import captions, tails
from crosscheck.text.imprint import lead_in
from crosscheck.text.layout import (
    Paragraph,
    is_heading_like,
    is_headline,
    is_one_sentence,
    is_terminated,
    shown,
)
from crosscheck.text.marks import dateline, marks
from crosscheck.text.notices import may_hold_notice, notice

REASONS = (
    "advertisement",
    "author note",
    "byline",
    "caption",
    "code",
    "comment or log-in notice",
    "contact line",
    "copyright line",
    "credit line",
    "dateline",
    "divider",
    "edit mark",
    "editor's note",
    "front matter",
    "hidden text",
    "link address",
    "markup",
    "masthead",
    "navigation",
    "newsletter or app prompt",
    "page furniture",
    "publication date",
    "reading time",
    "reference mark",
    "related link",
    "share button",
    "social media prompt",
    "subscription appeal",
    "table",
    "teaser",
    "video or gallery notice",
)
"""Every reason that a passage can be set aside for."""

WIKI_MARKS = 5
"""Reference and edit marks from which a text is a wiki page."""

TOP = 12
"""Paragraphs at the top among which page furniture is looked for."""

_SENTENCE = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[\"“‘(\[•]?[A-Z])")
_GLUED = re.compile(r"[a-z]\.(?=[A-Z][a-z]{2})")
_BIO = re.compile(
    r"(?:[A-Z][\w.'’-]* ){1,5}(?:\(@\w+\) )?(?:is|are|was|covers|writes|reports) .{0,80}"
    r"(?:reporter|correspondent|editor|writer|columnist|contributor|producer|journalist|fellow"
    r"|author|professor|covers|covering|writes|host|intern|freelance|politics for|chief for|ceo"
    r"|president|director|founder|chair(?:man|woman)?|partner|analyst|attorney|lawyer).*"
)
_FIGURE = re.compile(r"[:=] ?[+-]?[$€£]?\d|\d ?%")
"""A line of a table: prices, results."""

_VIEWS = re.compile(r"(?:the )?(?:views?|opinions?) expressed .{0,200}", re.IGNORECASE)
_SIGNATURE = re.compile(
    r"[-–—]{1,2} ?(?:[Bb]y )?[A-Z][\w.'’-]*+(?: [A-Z][\w.'’-]*+){1,3}"
    r"(?:(?:,| and|, and) [A-Z][\w.'’-]*+(?: [A-Z][\w.'’-]*+){1,3}){0,4}"
)


def inline_marks(text: str, paragraphs: Sequence[Paragraph]) -> tuple[SetAside, ...]:
    """Return the reference brackets, edit marks and link addresses, in order."""
    return tuple(mark for paragraph in paragraphs for mark in marks(text, paragraph.span))


def reasons(paragraphs: Sequence[Paragraph], wiki: bool) -> list[str]:
    """Return for each paragraph why it is set aside as a whole, empty when it is kept."""
    words = [paragraph.shown for paragraph in paragraphs]
    found = [_single(paragraph) for paragraph in paragraphs]
    if found[:1] == ["related link"]:
        found[0] = ""  # 'Opinion: ...' at the very top is the headline
    _mark_appeals(words, found)
    _mark_tails(paragraphs, words, found, wiki)
    _mark_links(paragraphs, words, found)
    _mark_captions(words, found, wiki)
    _mark_end(words, found)
    return found


def passages(text: str, paragraph: Paragraph) -> Iterator[SetAside]:
    """Yield notices that stand as sentences inside a kept paragraph, in order."""
    start, end = paragraph.span.start, paragraph.span.end
    first = captions_glued(text, paragraph.span)
    if first:
        yield SetAside(first, "caption")
        start = first.end
    credit = captions.credit_start(text[start:end])
    if credit > 0:
        end = start + credit
    if not paragraph.heading and may_hold_notice(text[start:end]):
        for span, is_quoted in _sentences(text, start, end):
            reason = "" if is_quoted else notice(shown(text[span.start : span.end]))
            if reason and reason not in ("divider", "share button", "advertisement"):
                yield SetAside(span, reason)
    if credit > 0:
        yield SetAside(Span(end, paragraph.span.end), "caption")


def captions_glued(text: str, span: Span) -> Span | None:
    """Return a verbless caption that is glued to the front of a paragraph, if any."""
    match = _GLUED.search(text, span.start, min(span.end, span.start + 160))
    if match and captions.is_verbless(text[span.start : match.end()]):
        return Span(span.start, match.end())
    return None


def place_line(text: str, paragraph: Paragraph, file: str = "") -> SetAside | None:
    """Return the dateline of a paragraph, None when it has none.

    ``file`` is the name of the file, which may be that of its outlet.
    """
    span = dateline(text, paragraph.span) or lead_in(text, paragraph.span, file)
    return SetAside(span, "dateline") if span else None


def _single(paragraph: Paragraph) -> str:
    """Return why a paragraph is set aside, looked at by itself."""
    reason = notice(paragraph.shown)
    if not reason and captions.caption(paragraph.shown):
        return "caption"
    return "" if paragraph.heading and reason == "related link" else reason


def _mark_appeals(words: Sequence[str], found: list[str]) -> None:
    index = 0
    while index < len(words):
        end = tails.appeal_end(words, index)
        found[index:end] = ["subscription appeal"] * (end - index)
        index = max(end, index + 1)


def _mark_tails(
    paragraphs: Sequence[Paragraph], words: Sequence[str], found: list[str], wiki: bool
) -> None:
    done = 0
    reaches = tails.page_ends(words, found)
    for start in tails.tail_starts(words, wiki):
        if start < done:
            continue
        done = len(words) if reaches[start + 1] else tails.link_run_end(words, found, start)
        for index in range(start + paragraphs[start].heading, done):
            found[index] = found[index] or ("related link" if index == start else "teaser")


def _mark_links(paragraphs: Sequence[Paragraph], words: Sequence[str], found: list[str]) -> None:
    done = 0
    for index, line in enumerate(words):
        if index >= done and found[index] in ("", "related link"):
            done = tails.link_list_end(words, index)
            for link in range(index + paragraphs[index].heading, done):
                found[link] = found[link] or "related link"
        if index and not found[index] and tails.is_shouted(line):
            found[index] = "related link"


def _mark_captions(words: Sequence[str], found: list[str], wiki: bool) -> None:
    body = next((i for i, line in enumerate(words) if not found[i] and tails.is_prose(line)), 0)
    for index, line in enumerate(words):
        if found[index] or len(line) > 200 or not is_one_sentence(line):
            continue
        near = words[index + 1 : index + 3]
        cut = not is_terminated(line) and any(
            other.startswith(line) and len(other) > len(line) and captions.caption(other)
            for other in near
        )
        top = 0 < index < min(body, TOP) and is_terminated(line) and any(found[:index])
        alone = index > 0 and wiki and is_terminated(line)
        verbless = (top or alone) and captions.is_verbless(line)
        if cut or verbless or (alone and captions.is_scene(line)):
            found[index] = "caption"


def _mark_end(words: Sequence[str], found: list[str]) -> None:
    """Mark signatures, and what stands at the end: author notes and trailing headlines."""
    for index, line in enumerate(words):
        if not found[index] and len(line) <= 80 and _SIGNATURE.fullmatch(line):
            found[index] = "byline"
    kept = [index for index, reason in enumerate(found) if not reason]
    for index in kept[-3:] if len(kept) > 4 else ():
        line = words[index]
        if len(line) <= 500 and (_VIEWS.fullmatch(line) or _is_author_note(line, words, index)):
            found[index] = "author note"
    kept = [index for index, reason in enumerate(found) if not reason]
    trailing = 0
    for index in reversed(kept[1:]):
        if not is_heading_like(words[index]) or _FIGURE.search(words[index]):
            break
        trailing += 1
    for index in kept[len(kept) - trailing :] if trailing >= 2 else ():
        found[index] = "teaser"


def _is_author_note(line: str, words: Sequence[str], index: int) -> bool:
    if not _BIO.fullmatch(line):
        return False
    surname = line.split(" ")[1]
    if not surname[0].isupper():
        return False
    return not any(surname in other for other in words[:index] if tails.is_prose(other))


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[Span, bool]]:
    """Yield the sentences, and whether any part of each stands in a quotation."""
    is_open = False
    cuts = [
        (m.start() + len(m.group().rstrip()), m.end()) for m in _SENTENCE.finditer(text, start, end)
    ]
    for stop, following in [*cuts, (end, end)]:
        if start < stop:
            words = text[start:stop]
            was_open = is_open
            marks = words.count('"') + words.count("“") + words.count("”")
            is_open ^= marks % 2 == 1
            yield Span(start, stop), was_open or is_open
        start = following


def headline_index(paragraphs: Sequence[Paragraph], found: Sequence[str]) -> int:
    """Return the index of the headline, -1 when there is none."""
    for index, paragraph in enumerate(paragraphs[:TOP]):
        if not found[index]:
            return index if is_headline(paragraph, len(paragraphs)) else -1
    return -1
