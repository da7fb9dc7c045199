"""Pages of print as paragraphs: lines joined, hyphens at line ends dropped, running heads found."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import quantiles

from crosscheck.text.layout import is_heading_like, is_list_item, is_terminated
from crosscheck.text.shown import ShownBlock

EDGE = 3
"""Lines at the top and at the bottom of a page among which running heads stand."""
REPEATED = 3
"""Pages on which a line must stand at the edge to be a running head; all of two pages."""
SHORT = 0.8
"""Share of the usual width below which a line that ends a sentence ends a paragraph."""

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page |p\. ?)?\W{0,3}\d{1,4}(?:\W{0,3}(?:of|/) ?\d{1,4})?\W{0,3}", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:a|an|and|as|at|between|by|for|from|in|is|of|on|or|said|that|the|to|was|were|with)$"
)
"""Words that no heading ends with."""
_CUT = re.compile(r"(\w{1,60})-$")
_FIRST = re.compile(r"\w+(?:-\w+)*")
_WORD = re.compile(r"\w+(?:-\w+)+")


def blocks_of_pages(pages: Sequence[str]) -> list[ShownBlock]:
    """Return the paragraphs of all pages in order; running heads and page numbers have a reason.

    A paragraph goes on over the end of a page when its last line ends no sentence.
    """
    lines = [[" ".join(line.split()) for line in page.splitlines()] for page in pages]
    running = _running(lines)
    hyphened = {word.lower() for page in pages for word in _WORD.findall(page)}
    found: list[ShownBlock] = []
    open_lines: list[str] = []
    width = _width(line for page in lines for line in page)
    for page in lines:
        edge = _edge(page)
        for index, line in enumerate(page):
            if index in edge and (_key(line) in running or _PAGE_NUMBER.fullmatch(line)):
                found.append(ShownBlock(line, reason="page furniture"))
            elif _begins(open_lines, line, width):
                _close(open_lines, hyphened, found)
                open_lines = [line] if line else []
            else:
                open_lines.append(line)
    _close(open_lines, hyphened, found)
    return found


def _key(line: str) -> str:
    return _DIGITS.sub("#", line.casefold())


def _edge(page: Sequence[str]) -> frozenset[int]:
    filled = [index for index, line in enumerate(page) if line]
    return frozenset([*filled[:EDGE], *filled[-EDGE:]])


def _running(lines: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return what stands at the edge of several pages, numbers left out."""
    counts: Counter[str] = Counter()
    for page in lines:
        counts.update({_key(page[index]) for index in _edge(page)})
    least = min(REPEATED, max(2, len(lines)))
    return frozenset(key for key, count in counts.items() if count >= least)


def _width(lines: Iterable[str]) -> float:
    """Return the usual length of a full line in characters."""
    lengths = [len(line) for line in lines if line]
    return quantiles(lengths, n=10)[8] if len(lengths) > 1 else 0.0


def _begins(open_lines: Sequence[str], line: str, width: float) -> bool:
    """Tell whether a line begins a new paragraph after those that are open."""
    if not open_lines:
        return True
    last = open_lines[-1]
    if not line:
        return is_terminated(last) or (len(open_lines) == 1 and is_heading_like(last))
    if is_list_item(line):
        return True
    first_word = line.split(" ", 1)[0]
    is_short = len(last) < SHORT * width and len(last) + 1 + len(first_word) <= width
    is_heading = line[:1].isupper() and is_heading_like(last) and not _OPEN.search(last)
    return is_short and (is_terminated(last) or is_heading)


def _close(lines: Sequence[str], hyphened: set[str], found: list[ShownBlock]) -> None:
    """Join lines to a paragraph and take it."""
    parts: list[str] = []
    for line in filter(None, lines):
        cut = _CUT.search(parts[-1]) if parts and line[:1].islower() else None
        if cut:
            rest = _FIRST.match(line)
            is_hyphen = rest is not None and f"{cut[1]}-{rest.group()}".lower() in hyphened
            parts[-1] = parts[-1] if is_hyphen else parts[-1][:-1]
        elif parts:
            parts.append(" ")
        parts.append(line)
    words = "".join(parts)
    if words:
        found.append(ShownBlock(words))
