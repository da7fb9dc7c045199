"""The shape of a plain text: its paragraphs, and what each is to the article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from crosscheck.model.evidence import Span
from crosscheck.model.source import Block, BlockRole

HEADLINE_LENGTH = 240
"""Longest headline in characters; the longest of 2,686 news titles has 231."""
QUESTION_HEADLINE = 120
"""Longest headline of two sentences of which the second one asks or exclaims."""
HEADING_LENGTH = 100
HEADING_WORDS = 16
QUESTION_LENGTH = 70
SUBHEAD_LENGTH = 320
WRAPPED_WIDTH = (40, 130)
"""Between these widths in characters do people break lines by hand."""

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_TERMINATED = re.compile(r"[.!?…。！？]['\"’”»)\]\s]*$")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]\.){2}|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.)$")
_LIST_ITEM = re.compile(r"\s*(?:[•●▪◦‣·*–—-]|\d{1,2}[.)]|\(\d{1,2}\))\s")
_SENTENCE_END = re.compile(r"[.!?…][\"’”»)\]]*\s+(?=[\"“‘(]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of lines that belong together, without the white space around it."""

    span: Span
    shown: str
    """What a reader sees of it: no markup, single blanks; for matching only."""
    heading: bool = False
    """True when the format itself marks a heading."""
    body: bool = False
    """True when the format itself marks a paragraph or an item, which is then no heading."""


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    r"""Return the paragraphs of a plain text in order.

    Each line is a paragraph, unless the lines were broken by hand at a fixed width.

    >>> [p.shown for p in paragraphs("One.\r\n\r\nTwo\r\n  three ")]
    ['One.', 'Two', 'three']
    """
    lines = tuple(_lines(text))
    width = _wrapped_width(text, lines)
    found: list[Span] = []
    previous: Span | None = None
    for line in lines:
        if line.start == line.end:
            previous = None
            continue
        if width and previous and _continues(text, previous, line, width):
            found[-1] = Span(found[-1].start, line.end)
        else:
            found.append(line)
        previous = line
    return tuple(Paragraph(span, shown(text[span.start : span.end])) for span in found)


def shown(words: str) -> str:
    """Return the words with single blanks between them."""
    return " ".join(words.split())


def is_terminated(words: str) -> bool:
    """Tell whether the words end like a sentence.

    >>> is_terminated("He said “yes.”"), is_terminated("Putin, Herzog to meet")
    (True, False)
    """
    return bool(_TERMINATED.search(words[-12:]))


def is_list_item(words: str) -> bool:
    """Tell whether the words begin with a bullet or a number."""
    return bool(_LIST_ITEM.match(words))


def is_one_sentence(words: str) -> bool:
    """Tell whether no sentence ends before the last character."""
    return not _SENTENCE_END.search(words)


def is_heading_like(words: str) -> bool:
    """Tell whether the words could stand between paragraphs as a heading.

    >>> is_heading_like("What happens next?"), is_heading_like("He left.")
    (True, False)
    """
    if len(words) > HEADING_LENGTH or words.count(" ") >= HEADING_WORDS or is_list_item(words):
        return False
    if words.endswith("?"):
        return len(words) <= QUESTION_LENGTH and words[0].isalnum()
    if words[-1] in ":,;-–—" or is_terminated(words):
        return False
    return words[0].isalnum() or words[0] in "\"“'‘$"


def blocks(kept: Sequence[Paragraph], interrupted: Iterable[int]) -> tuple[Block, ...]:
    """Return the kept paragraphs with their roles, in order.

    ``interrupted`` holds the ends of kept paragraphs that are followed by something set
    aside: a byline, a date, a caption.
    """
    gaps = frozenset(interrupted)
    found: list[Block] = []
    for index, paragraph in enumerate(kept):
        role = BlockRole.BODY
        if index == 0 and is_headline(paragraph, len(kept)):
            role = BlockRole.HEADLINE
        elif paragraph.heading:
            role = BlockRole.HEADING
        elif (
            index == 1
            and found[0].role is BlockRole.HEADLINE
            and _is_subhead(paragraph, len(kept), paragraph.span.end in gaps and not paragraph.body)
        ):
            role = BlockRole.SUBHEAD
        elif index + 1 < len(kept) and not paragraph.body and is_heading_like(paragraph.shown):
            role = BlockRole.HEADING
        found.append(Block(paragraph.span, role))
    return tuple(found)


def is_headline(paragraph: Paragraph, count: int) -> bool:
    """Tell whether the first of ``count`` paragraphs is a headline and no sentence."""
    words = paragraph.shown
    if count < 2 or len(words) > HEADLINE_LENGTH or is_list_item(words):
        return False
    if paragraph.heading:
        return True
    if paragraph.body:
        return False
    if words.count(" ") < 2 or words[-1] in ":,;-–—":
        return False
    if not is_terminated(words) or words.endswith(("...", "…")) or _ABBREVIATED.search(words):
        return True
    asks = words.rstrip("\"'”’)")[-1:] in ("?", "!")
    return asks and (is_one_sentence(words) or len(words) <= QUESTION_HEADLINE)


def _is_subhead(paragraph: Paragraph, count: int, interrupted: bool) -> bool:
    words = paragraph.shown
    if count < 3 or not 25 <= len(words) <= SUBHEAD_LENGTH or words[-1] in ":,;":
        return False
    return not is_terminated(words) or (interrupted and is_one_sentence(words))


def _lines(text: str) -> Iterable[Span]:
    start = 0
    for line_break in _BREAK.finditer(text):
        yield _stripped(text, start, line_break.start())
        start = line_break.end()
    yield _stripped(text, start, len(text))


def _stripped(text: str, start: int, end: int) -> Span:
    line = text[start:end]
    left = len(line) - len(line.lstrip())
    return Span(start + left, start + max(left, len(line.rstrip())))


def _wrapped_width(text: str, lines: Sequence[Span]) -> int:
    """Return the width at which lines were broken by hand, 0 when they were not."""
    width = max(line.end - line.start for line in lines)
    if not WRAPPED_WIDTH[0] <= width <= WRAPPED_WIDTH[1]:
        return 0
    pairs = [(a, b) for a, b in pairwise(lines) if a.start < a.end and b.start < b.end]
    full = [a for a, b in pairs if _continues(text, a, b, width)]
    open_ended = sum(not is_terminated(text[line.start : line.end]) for line in full)
    return width if open_ended >= 3 and len(full) >= 0.6 * len(pairs) else 0


def _continues(text: str, line: Span, following: Span, width: int) -> bool:
    """Tell whether the first word of the following line had no room on this one."""
    word = text[following.start : following.end].split(None, 1)[0]
    if is_list_item(text[following.start : min(following.end, following.start + 8)]):
        return False
    return line.end - line.start + 1 + len(word) > width
