"""The visible blocks of a page in reading order: paragraphs, headings, rows, captions."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree, html

from crosscheck.text.shown import ShownBlock

_NEVER = frozenset(
    "script style template svg math canvas iframe object audio video map datalist head title"
    " select textarea".split()
)
"""What shows no words of the page."""
_BLOCKS = frozenset(
    "html body address article aside blockquote button caption center dd details dialog dir div dl"
    " dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr label legend li"
    " main menu nav ol p pre section summary table tbody tfoot thead tr ul noscript".split()
)
"""Source: HTML Living Standard, 15.3.3 (flow content) and 15.3.8 (tables)."""
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_REASONS = {
    "aside": "page furniture",
    "button": "page furniture",
    "caption": "caption",
    "figcaption": "caption",
    "footer": "page furniture",
    "form": "page furniture",
    "label": "page furniture",
    "nav": "navigation",
    "noscript": "hidden text",
}
MANY = 1 << 30
"""More links than a page has."""

_MARKED = {
    "catlinks": "page furniture",
    "mw-jump-link": "page furniture",
    "navbox": "navigation",
    "references": "reference list",
    "reflist": "reference list",
    "toc": "navigation",
}
"""Classes and ids of what surrounds the articles of wikis. Source: the skins of MediaWiki 1.41."""
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)


def blocks_of(tree: html.HtmlElement) -> tuple[ShownBlock, ...]:
    """Return the blocks in the order of the page; hidden ones are there, with that reason."""
    walk = _Walk()
    events = etree.iterwalk(tree, events=("start", "end"))
    for event, element in events:
        tag = element.tag
        if event == "end":
            if isinstance(tag, str):
                walk.end(tag)
            walk.add(element.tail)
        elif not isinstance(tag, str):
            continue
        elif tag in _NEVER:
            events.skip_subtree()
            walk.start(tag, "")
        else:
            walk.start(tag, _reason(element), is_laid_out=_is_laid_out(element))
            walk.add(element.text)
    walk.flush()
    return tuple(walk.found)


def _is_laid_out(element: html.HtmlElement) -> bool:
    """Tell whether a cell holds blocks or lines: tables are used to lay out pages, too."""
    if element.tag not in ("td", "th"):
        return False
    inside = [child.tag for child in element]
    return inside.count("br") > 1 or not _BLOCKS.isdisjoint(inside)


def _reason(element: html.HtmlElement) -> str:
    hidden = element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "")
    if hidden and element.tag != "body":
        return "hidden text"
    if element.get("role") == "navigation":
        return "navigation"
    names = f"{element.get('class') or ''} {element.get('id') or ''}".split()
    marked = next((_MARKED[name] for name in names if name in _MARKED), "")
    return marked or _REASONS.get(str(element.tag), "")


@dataclass(slots=True)
class _Walk:
    found: list[ShownBlock] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    blocks: list[bool] = field(default_factory=list)
    cells: int = 0
    breaks: int = 0
    links: int = 0
    """Links in the open block; below zero when it has words that are in none."""
    inside: int = 0
    """Open links."""

    def start(self, tag: str, reason: str, *, is_laid_out: bool = False) -> None:
        """Open an element; a block ends what stood before it."""
        self.blocks.append(tag in _BLOCKS or is_laid_out)
        if self.blocks[-1]:
            self.flush()
        elif tag == "br":
            self._line_break()
        elif tag in ("td", "th"):
            self.cells += 1
            self.words.append(" | " if self.cells > 1 else "")
        elif tag == "a":
            self._link()
        self.reasons.append(reason or (self.reasons[-1] if self.reasons else ""))
        if tag in _HEADINGS:
            self.headings.append(int(tag[1]))

    def end(self, tag: str) -> None:
        """Close an element."""
        if self.blocks.pop():
            self.flush()
        if tag in _HEADINGS:
            self.headings.pop()
        if tag == "a":
            self.inside -= 1
        self.reasons.pop()

    def add(self, words: str | None) -> None:
        """Take words of the page."""
        if words:
            self.words.append(words)
            if not words.isspace():
                self.breaks = 0
                self.links = self.links if self.inside else -MANY

    def flush(self) -> None:
        """End the block that is open."""
        words = " ".join("".join(self.words).split())
        cells, self.cells, self.breaks = self.cells, 0, 0
        links, self.links = self.links, 0
        self.words.clear()
        if words.strip("| "):
            reason = self.reasons[-1] if self.reasons else ""
            heading = self.headings[-1] if self.headings else 0
            is_list = links > 1 and not heading
            reason = reason or ("table" if cells > 1 else "related link" if is_list else "")
            self.found.append(ShownBlock(words, heading, reason))

    def _link(self) -> None:
        """Open a link; right behind another one it is apart from that."""
        self.inside += 1
        self.links += 1
        if self.links > 1:
            self.words.append(" ")

    def _line_break(self) -> None:
        """End the block at the second break in a row."""
        self.breaks += 1
        if self.breaks > 1:
            self.flush()
        else:
            self.words.append(" ")
