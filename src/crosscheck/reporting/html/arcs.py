"""The drawing of who copies whom: documents in a column, joined by arcs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosscheck.model.event import OriginKind
from crosscheck.view.copies import SharedOrigin
from crosscheck.view.page import Page

ROW = 36
"""Pixels from one document to the next: the names stand beside the drawing, row by row."""

WIDTH = 190

MOST_DOCUMENTS = 30
MOST_ROOTS = 8
"""What is drawn; the lists below the drawing have them all."""

ROOTS = (OriginKind.AGENCY, OriginKind.STATEMENT)
"""Origins that are drawn as roots; text that documents share is drawn as their arcs."""

WEIGHTS = 4


@dataclass(frozen=True, slots=True)
class Node:
    """A document, or a root that is none of them."""

    id: str
    number: int
    """Of the document; 0 for another root."""
    label: str
    kind: str
    """document, agency or statement."""
    y: int


@dataclass(frozen=True, slots=True)
class Arc:
    """Two nodes that share words."""

    path: str
    """SVG path data."""
    kind: str
    """same-words, paraphrase or root."""
    weight: int
    """1..``WEIGHTS``: its share of the most sentences that two documents have in common."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A column of nodes and their arcs."""

    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    width: int
    height: int
    more: int
    """Nodes that are not drawn."""


def drawing_of(page: Page, labels: dict[str, tuple[int, str]]) -> Drawing:
    """Return the drawing; ``labels`` has number and name of each document."""
    roots = [origin for origin in page.origins.rows if origin.kind in ROOTS]
    documents = {id_ for pair in page.pairs.rows for id_ in (pair.left, pair.right)}
    documents.update(id_ for origin in roots for id_ in origin.documents)
    ordered = sorted(documents, key=lambda one: labels[one][0])
    found = [
        *((id_, *labels[id_], "document") for id_ in ordered[:MOST_DOCUMENTS]),
        *((origin.id, 0, origin.label, origin.kind) for origin in roots[:MOST_ROOTS]),
    ]
    nodes = {row[0]: Node(*row, y=ROW * place + ROW // 2) for place, row in enumerate(found)}
    more = len(documents) + len(roots) - len(nodes)
    arcs = tuple(_arcs(page, roots, nodes))
    return Drawing(tuple(nodes.values()), arcs, WIDTH, ROW * len(nodes), more)


def _arcs(page: Page, roots: Iterable[SharedOrigin], nodes: dict[str, Node]) -> Iterator[Arc]:
    most = max((pair.same_words for pair in page.pairs.rows), default=0)
    for pair in page.pairs.rows:
        if pair.left in nodes and pair.right in nodes:
            path = _path(nodes[pair.left], nodes[pair.right], len(nodes))
            weight = -(-WEIGHTS * pair.same_words // most) if pair.same_words else 1
            yield Arc(path, "same-words" if pair.same_words else "paraphrase", weight)
    for origin in roots:
        for id_ in origin.documents:
            if id_ in nodes and origin.id in nodes:
                yield Arc(_path(nodes[id_], nodes[origin.id], len(nodes)), "root", 1)


def _path(one: Node, other: Node, rows: int) -> str:
    edge = WIDTH - 12
    reach = edge - 24 - round((edge - 40) * abs(one.y - other.y) / (ROW * max(1, rows - 1)))
    return f"M{edge} {one.y}C{reach} {one.y} {reach} {other.y} {edge} {other.y}"
