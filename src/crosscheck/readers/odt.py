"""OpenDocument texts.

Source: OASIS OpenDocument 1.3, part 3, 5.1 (paragraphs), 6.1 (blanks), 9 (tables).
"""

from __future__ import annotations

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.source import Document, RawFile, Stated
from crosscheck.text.office import Blocks, part_of_package
from crosscheck.text.shown import lay_out
from crosscheck.text.stamps import stamp
from crosscheck.text.xml import Element, children, local_name, parse_xml, words_in

_GONE = frozenset(
    {"annotation", "tracked-changes", "note", "sequence-decls", "forms", "table-of-content"}
)
"""Comments, deleted words, footnotes and lists that programs make."""


def read(raw: RawFile) -> tuple[Document, ...]:
    """Return the one document that the file holds.

    Raises:
        RecordError: for a damaged or encrypted file, and one that holds no article.
    """
    limits = raw.reading.limits
    manifest = part_of_package(raw.content, "META-INF/manifest.xml", limits)
    if manifest is not None and b"encryption-data" in manifest:
        raise RecordError("encrypted", "it is encrypted")
    content = part_of_package(raw.content, "content.xml", limits)
    if content is None:
        raise RecordError("damaged", "it is damaged: it holds no document")
    blocks = Blocks()
    root = parse_xml(content)
    titles = _titles(root)
    for name, body in children(root):
        if name == "body":
            _walk(body, blocks, titles)
    meta = part_of_package(raw.content, "meta.xml", limits)
    return (lay_out(raw, blocks.found, _stated(meta)),)


READER = Reader(name="odt", suffixes=(".odt", ".ott"), read=read)


def _stated(meta: bytes | None) -> Stated:
    if meta is None:
        return Stated()
    holder = next((child for name, child in children(parse_xml(meta)) if name == "meta"), None)
    parts = (
        {name: words_in(child)[:1000] for name, child in children(holder)}
        if holder is not None
        else {}
    )
    return Stated(
        title=parts.get("title") or None,
        byline=parts.get("initial-creator") or parts.get("creator") or None,
        made=stamp(parts.get("creation-date")),
        modified=stamp(parts.get("date")),
    )


def _titles(root: Element) -> frozenset[str]:
    """Return the names of the styles of titles: the common one, and those derived from it."""
    derived = {
        _attribute(style, "}name")
        for style in root.iter()
        if local_name(style) == "style" and _attribute(style, "}parent-style-name") == "Title"
    }
    return frozenset({"Title", *derived})


def _attribute(element: Element, ending: str) -> str:
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith(ending)), "")


def _walk(element: Element, blocks: Blocks, titles: frozenset[str]) -> None:
    for name, child in children(element):
        if name == "h":
            level = _attribute(child, "level")
            is_number = level.isascii() and level.isdecimal()
            blocks.add(_plain(child), min(6, max(1, int(level[:2]))) if is_number else 1)
        elif name == "p":
            blocks.add(_plain(child), int(_attribute(child, "}style-name") in titles))
        elif name == "table-row":
            cells = [_plain(cell) for kind, cell in children(child) if kind == "table-cell"]
            blocks.add(" | ".join(cells), reason="table" if len(cells) > 1 else "")
        elif name not in _GONE:
            _walk(child, blocks, titles)


def _plain(element: Element) -> str:
    """Return the words of an element; a run of blanks, however long it says to be, is one."""
    words = [element.text or ""]
    for name, child in children(element):
        if name in ("s", "tab", "line-break"):
            words.append(" ")
        elif name == "p" or local_name(element) == "table-cell":
            words.append(" " + _plain(child))
        elif name not in _GONE:
            words.append(_plain(child))
        words.append(child.tail or "")
    return "".join(words)
