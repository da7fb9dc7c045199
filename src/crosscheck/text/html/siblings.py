"""Split elements with very many children, for libraries that count them again for each child.

Source: measured with trafilatura 2.3 and lxml 6.1: 40,000 cells in one row, links in one
paragraph or times in one element cost three to six times as much as half of them.
"""

from __future__ import annotations

from lxml import html

MOST_CHILDREN = 500
"""Children of one element; long articles have 200 paragraphs, encyclopedias 400 list items."""

_ONCE = frozenset({"html", "head", "body"})
"""What a page has once: its children are put into divisions instead."""


def split_siblings(tree: html.HtmlElement) -> None:
    """Change the tree so that no element has many more than ``MOST_CHILDREN`` children.

    A longer element becomes several of its kind; every word stays, in its order.
    """
    for element in reversed(list(tree.iter())):  # the parts of inner ones count with the outer
        if isinstance(element.tag, str) and len(element) > MOST_CHILDREN:
            _split(element)


def _split(element: html.HtmlElement) -> None:
    children = list(element)
    is_once = element.tag in _ONCE or element.getparent() is None
    starts = range(0 if is_once else MOST_CHILDREN, len(children), MOST_CHILDREN)
    last, element.tail, behind = element, None, element.tail
    for start in starts:
        tag, attributes = ("div", {}) if is_once else (str(element.tag), dict(element.attrib))
        part = element.makeelement(tag, attributes)
        part.extend(children[start : start + MOST_CHILDREN])
        if is_once:
            element.append(part)
        else:
            last.addnext(part)
            last = part
    last.tail = behind
