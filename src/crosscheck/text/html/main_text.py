"""The door to trafilatura: which blocks of a page are its article.

Source: Barbaresi (2021), Trafilatura: a web scraping library and command-line tool for text
discovery and extraction. F1 0.962 on 181 pages of the article extraction benchmark.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import trafilatura
from lxml import html

from crosscheck.text.html.siblings import split_siblings
from crosscheck.text.shown import ShownBlock

GRAM = 4
"""Words in a row that tie a block to the text that the library returns."""
SHARE = 0.6
"""Least share of a block's word runs that the text must hold: the library drops some signs."""

MOST_ELEMENTS = 30_000
"""Elements of a page beyond which the library is not asked: from there on, twice as many cost it
2.4 times as much. Few pages have as many."""
MOST_IN_PARAGRAPHS = 16_000
"""Paragraphs, and elements in them, beyond which the library is not asked: it compares each piece
of their text with all others. Long articles of encyclopedias have 10,000."""

_WORD = re.compile(r"\w+")
_KEPT_ATTRIBUTES = frozenset(
    "class id itemprop itemtype rel role href src lang datetime content name property".split()
)
_LONGEST_ATTRIBUTE = 300


def main_blocks(tree: html.HtmlElement, found: Sequence[ShownBlock]) -> frozenset[int]:
    """Return the indexes of the blocks that are the article; empty when the library finds none.

    ``tree`` is changed.
    """
    if _is_too_large(tree):
        return frozenset()
    _strip_attributes(tree)
    split_siblings(tree)
    # Its own fallbacks parse the page again, in other ways: 'fast' goes without them.
    result = trafilatura.bare_extraction(
        tree, fast=True, include_comments=False, with_metadata=False
    )
    body = getattr(result, "body", None)
    if body is None:
        return frozenset()
    lines, grams = _known(" ".join(words) for words in _lines(body))
    return frozenset(
        index
        for index, block in enumerate(found)
        if block.reason in ("", "table") and _is_known(block, lines, grams)
    )


def _is_too_large(tree: html.HtmlElement) -> bool:
    in_paragraphs = sum(1 for paragraph in tree.iter("p") for _ in paragraph.iter())
    return in_paragraphs > MOST_IN_PARAGRAPHS or sum(1 for _ in tree.iter()) > MOST_ELEMENTS


def _lines(body: html.HtmlElement) -> Iterable[list[str]]:
    """Yield the words of each element of the body that holds text, and of each piece of it."""
    for element in body:
        yield _WORD.findall(" ".join(element.itertext()).casefold())
        for part in element.iter():
            yield _WORD.findall(f"{part.text or ''}".casefold())
            yield _WORD.findall(f"{part.tail or ''}".casefold())


def _known(lines: Iterable[str]) -> tuple[frozenset[str], frozenset[tuple[str, ...]]]:
    whole: set[str] = set()
    grams: set[tuple[str, ...]] = set()
    for line in lines:
        whole.add(line)
        grams.update(_grams(line.split(" ")))
    return frozenset(whole), frozenset(grams)


def _grams(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1))


def _is_known(block: ShownBlock, lines: frozenset[str], grams: frozenset[tuple[str, ...]]) -> bool:
    words = _WORD.findall(block.words.casefold())
    if " ".join(words) in lines:
        return bool(words)
    runs = list(_grams(words))
    return bool(runs) and sum(run in grams for run in runs) >= SHARE * len(runs)


def _strip_attributes(tree: html.HtmlElement) -> None:
    """Keep the attributes that the library looks at: their number and length cost it time."""
    for element in tree.iter():
        if isinstance(element.tag, str):
            for name, value in list(element.attrib.items()):
                if name not in _KEPT_ATTRIBUTES or len(value) > _LONGEST_ATTRIBUTE:
                    del element.attrib[name]
