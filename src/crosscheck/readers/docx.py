"""Word files of 2007 and later.

Source: ECMA-376, part 1, 17.3 (paragraphs and runs), 17.4 (tables), 17.13 (revisions).
"""

from __future__ import annotations

import re

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.source import Document, RawFile, Stated
from crosscheck.text.office import Blocks, part_of_package
from crosscheck.text.shown import lay_out
from crosscheck.text.stamps import stamp
from crosscheck.text.xml import Element, children, local_name, parse_xml, words_in

_HEADING = re.compile(r"(?:heading|berschrift|titre)?\s*([1-6])$|(title|titel)$", re.IGNORECASE)
_GONE = frozenset({"del", "movefrom", "fallback", "instrtext", "deltext", "comment"})
"""Deleted and moved words, field codes, and what is there for older programs once more."""


def read(raw: RawFile) -> tuple[Document, ...]:
    """Return the one document that the file holds; hidden words are set aside.

    Raises:
        RecordError: for a damaged or encrypted file, and one that holds no article.
    """
    limits = raw.reading.limits
    content = part_of_package(raw.content, "word/document.xml", limits)
    if content is None:
        raise RecordError("damaged", "it is damaged: it holds no document")
    blocks = Blocks()
    _walk(parse_xml(content), blocks)
    core = part_of_package(raw.content, "docProps/core.xml", limits)
    return (lay_out(raw, blocks.found, _stated(core)),)


READER = Reader(name="docx", suffixes=(".docx", ".docm"), read=read)


def _stated(core: bytes | None) -> Stated:
    if core is None:
        return Stated()
    parts = {name: words_in(child)[:1000] for name, child in children(parse_xml(core))}
    return Stated(
        title=parts.get("title") or None,
        byline=parts.get("creator") or None,
        made=stamp(parts.get("created")),
        modified=stamp(parts.get("modified")),
    )


def _walk(element: Element, blocks: Blocks) -> None:
    """Take every paragraph and every row of a table below an element; depth is the parser's."""
    for name, child in children(element):
        if name == "p":
            _paragraph(child, blocks)
        elif name == "tr":
            cells = [_plain(cell) for kind, cell in children(child) if kind == "tc"]
            blocks.add(" | ".join(cells), reason="table" if len(cells) > 1 else "")
        elif name not in _GONE:
            _walk(child, blocks)


def _paragraph(paragraph: Element, blocks: Blocks) -> None:
    shown: list[str] = []
    hidden: list[str] = []
    boxes: list[Element] = []
    _runs(paragraph, shown, hidden, boxes)
    blocks.add("".join(shown), _heading(paragraph))
    blocks.add("".join(hidden), reason="hidden text")
    for box in boxes:
        _walk(box, blocks)


def _runs(element: Element, shown: list[str], hidden: list[str], boxes: list[Element]) -> None:
    for name, child in children(element):
        if name == "txbxcontent":
            boxes.append(child)
        elif name == "r" and _is_hidden(child):
            hidden.append(_plain(child))
        elif name == "t":
            shown.append(child.text or "")
        elif name in ("br", "tab", "cr", "ptab"):
            shown.append(" ")
        elif name == "nobreakhyphen":
            shown.append("-")
        elif name not in _GONE:
            _runs(child, shown, hidden, boxes)


def _plain(element: Element) -> str:
    words: list[str] = []
    for part in element.iter():
        name = local_name(part)
        if name in ("p", "br", "tab"):
            words.append(" ")
        elif name == "t":
            words.append(part.text or "")
    return "".join(words)


def _is_hidden(run: Element) -> bool:
    properties = next((child for name, child in children(run) if name == "rpr"), None)
    if properties is None:
        return False
    marks = [child for name, child in children(properties) if name in ("vanish", "webhidden")]
    return any(_value(mark) not in ("0", "false", "off") for mark in marks)


def _heading(paragraph: Element) -> int:
    for name, child in children(paragraph):
        if name == "ppr":
            for kind, mark in children(child):
                match = _HEADING.search(_value(mark)) if kind == "pstyle" else None
                if match:
                    return int(match[1] or 1)
    return 0


def _value(element: Element) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith("}val")), "")
