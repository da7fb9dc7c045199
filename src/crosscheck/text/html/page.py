"""Parse a page so that no markup, however hostile, costs more than its length is worth.

Source: measured with libxml2 2.14: what lies deeper than 255 elements is dropped without a word,
with all that follows; an element with 100,000 attributes takes minutes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html

from crosscheck.errors import RecordError

MOST_ELEMENTS = 60_000
"""Elements of one page; long pages of an encyclopedia have 30,000, live blogs 20,000."""

DEEPEST = 120
"""Open elements from which further ones are left out and their text stays; pages have 15-40."""

DEEPEST_TABLES = 8
"""Open tables from which further ones are left out: the cost of cells grows with each."""

MOST_ATTRIBUTES = 8_000
"""Characters of attributes in one tag; with more they are all left out."""

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]*)[^<>]*>?")
_FULL_TAG = re.compile(rf"<([A-Za-z][A-Za-z0-9:-]*)[^<>]{{{MOST_ATTRIBUTES},}}>?")
_RAW = re.compile(r"<(script|style)\b[^<>]*>.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_CLOSED_ALONE = frozenset(
    "area base br col dd dt embed hr img input li link meta option p param source td th tr track"
    " wbr thead tbody tfoot".split()
)
"""Elements without a content, or that end where the next one begins.
Source: HTML Living Standard, 13.1.2.4 (optional tags)."""

_CHARSET = re.compile(
    rb"<meta\b[^<>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?([A-Za-z0-9_:.-]{2,40})"
    rb"|<\?xml\b[^<>]{0,100}?encoding=[\"']([A-Za-z0-9_:.-]{2,40})",
    re.IGNORECASE,
)
_SNIFFED = 4096
"""Bytes in which the encoding is declared; the standard asks for 1,024."""


@dataclass(frozen=True, slots=True)
class Page:
    """A parsed page; its trees are made anew for each use, since libraries change them."""

    markup: str

    def tree(self) -> html.HtmlElement:
        """Return the tree of the page.

        Raises:
            RecordError: ``damaged`` when there is no element in it, ``too-complex`` for more than
                ``MOST_ELEMENTS``.
        """
        parser = html.HTMLParser(
            huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            tree = html.document_fromstring(self.markup, parser=parser)
        except (etree.LxmlError, ValueError) as error:
            raise RecordError("damaged", "there is no element of HTML in it") from error
        if sum(1 for _ in tree.iter()) > MOST_ELEMENTS:
            raise RecordError("too-complex", f"it has more than {MOST_ELEMENTS:,} elements")
        return tree


def parse(text: str) -> Page:
    """Return the page that a decoded file holds, made safe to parse.

    The XML declaration is dropped, elements nested too deeply and attributes of a tag that are
    too long are left out; every word stays.
    """
    markup = re.sub(r"^\s*<\?xml[^<>]{0,300}\?>", "", text)
    markup = _FULL_TAG.sub(r"<\1>", markup)
    if markup.count("<") > DEEPEST:
        markup = _flattened(markup)
    return Page(markup)


def declared_charset(content: bytes) -> str:
    """Return the encoding that a page declares, lower case; empty when it declares none.

    >>> declared_charset(b'<html><meta charset="GB2312">')
    'gb2312'
    """
    match = _CHARSET.search(content[:_SNIFFED])
    return (match[1] or match[2]).decode("ascii").lower() if match else ""


def _flattened(markup: str) -> str:
    """Return the markup without the tags beyond the greatest depth, itself if there are none."""
    scripts = [(match.start(), match.end()) for match in _RAW.finditer(markup)]
    kept: list[str] = []
    opened: list[str] = []
    done, script = 0, 0
    for match in _TAG.finditer(markup):
        while script < len(scripts) and scripts[script][1] <= match.start():
            script += 1
        name = match[2].lower()
        inside = script < len(scripts) and scripts[script][0] <= match.start()
        if inside or name in _CLOSED_ALONE or match.group().endswith("/>"):
            continue
        if _is_too_deep(opened, name, closes=bool(match[1])):
            kept.append(markup[done : match.start()])
            done = match.end()
    return "".join([*kept, markup[done:]])


def _is_too_deep(opened: list[str], name: str, *, closes: bool) -> bool:
    """Keep count of the open elements; tell whether this tag is one of those to leave out."""
    if not closes:
        opened.append(name)
        is_nested = name == "table" and opened[:DEEPEST].count(name) > DEEPEST_TABLES
        return is_nested or len(opened) > DEEPEST
    if name in opened[-3:]:
        while opened.pop() != name:
            pass
        is_nested = name == "table" and opened[:DEEPEST].count(name) >= DEEPEST_TABLES
        return is_nested or len(opened) >= DEEPEST
    return False
