"""Measure what is set aside as boilerplate, in words, on pages of which every block is known.

``python -m checks.boilerplate``: the pages of ``tests/fixtures/documents`` mark the blocks of
their article (``data-truth``); each is read as a page, and once more as the plain text that
somebody who copies it gets. For the seeds, of which every passage was judged by eye, the words
that are wrongly kept or set aside are in ``checks/gold/seed_boilerplate.json``. Exit 1 when less
is right than the floors say.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import html
from tests.extracting import FIXTURES

from crosscheck.intake import readers
from crosscheck.model.evidence import Span
from crosscheck.model.source import Document, RawFile
from crosscheck.stages.read import read
from crosscheck.store.inputs import load
from crosscheck.text.decoding import decode
from crosscheck.text.html import declared_charset

ROOT = Path(__file__).parents[1]
JUDGED = ROOT / "checks" / "gold" / "seed_boilerplate.json"
READERS = readers()
_MARK = re.compile(r"\[(?:\d+|edit)\]")

FLOORS = {"pages": (0.97, 0.93), "copied text": (0.99, 0.60), "seeds": (0.99, 0.99)}
"""Name → least precision and recall of what is set aside."""


@dataclass(slots=True)
class Words:
    """How many words of the article, and of all else, were kept and set aside."""

    article_kept: int = 0
    article_aside: int = 0
    other_kept: int = 0
    other_aside: int = 0

    def precision(self) -> float:
        """Return the share of the words set aside that are none of the article."""
        return self.other_aside / max(1, self.other_aside + self.article_aside)

    def recall(self) -> float:
        """Return the share of the words that are none of the article that are set aside."""
        return self.other_aside / max(1, self.other_aside + self.other_kept)

    def add(self, words: int, *, is_article: bool, is_aside: bool) -> None:
        """Count words."""
        name = f"{'article' if is_article else 'other'}_{'aside' if is_aside else 'kept'}"
        setattr(self, name, getattr(self, name) + words)

    def __add__(self, other: Words) -> Words:
        """Return the sum of both."""
        return Words(*(getattr(self, n) + getattr(other, n) for n in self.__slots__))

    def __str__(self) -> str:
        """Return the figures as one line."""
        lost = self.article_aside / max(1, self.article_aside + self.article_kept)
        return (
            f"precision {self.precision():.3f}, recall {self.recall():.3f}, article lost "
            f"{lost:.3f} ({self.article_kept + self.article_aside} words of articles, "
            f"{self.other_kept + self.other_aside} others)"
        )


def squeezed(text: str) -> str:
    """Return the text with single blanks."""
    return " ".join(text.split())


def truth_of(page: bytes) -> tuple[str, ...]:
    """Return the texts of the blocks that are the article."""
    tree = html.document_fromstring(decode(page, declared_charset(page)))
    marked = tree.xpath("//*[@data-truth]")
    return tuple(squeezed(_MARK.sub("", "".join(map(str, e.itertext())))) for e in marked)


def lines_of(document: Document) -> Iterator[Span]:
    """Yield the lines of the text that hold something."""
    at = 0
    for line in document.text.split("\n"):
        if line.strip():
            yield Span(at, at + len(line))
        at += len(line) + 1


def counted(document: Document, truth: Iterable[str]) -> Words:
    """Return how the lines of a document were judged, and what they are."""
    truth = tuple(truth)
    found = Words()
    for line in lines_of(document):
        words = squeezed(document.text[line.start : line.end])
        is_long = words.count(" ") >= 3
        whole = squeezed(_MARK.sub("", words))
        is_article = whole in truth or (is_long and any(whole in one for one in truth))
        aside = marks = 0
        for passage in document.set_aside:
            start, end = max(line.start, passage.span.start), min(line.end, passage.span.end)
            count = len(document.text[start:end].split()) if start < end else 0
            marks += count * passage.reason.endswith(" mark")
            aside += count * (not passage.reason.endswith(" mark"))
        kept = max(0, len(whole.split()) - aside)
        found.add(marks, is_article=False, is_aside=True)
        found.add(aside, is_article=is_article, is_aside=True)
        found.add(kept, is_article=is_article, is_aside=False)
    return found


def documents_of(raw: RawFile) -> tuple[Document, ...]:
    """Return what a file gives."""
    return read(raw, READERS).documents


def pages() -> tuple[Words, Words]:
    """Measure the pages as pages and as copied text, and print a line for each."""
    as_pages, as_text = Words(), Words()
    for path in FIXTURES:
        if path.suffix != ".html":
            continue
        content = path.read_bytes()
        (document,) = documents_of(RawFile(path.name, content))
        truth = truth_of(content)
        found = counted(document, truth)
        print(f"  {path.name:18} {found}")
        as_pages += found
        for copied in documents_of(RawFile("copied.txt", document.text.encode())):
            as_text += counted(copied, truth)
    return as_pages, as_text


def seeds() -> Words:
    """Return the words of the seeds, but for those that were judged to be wrong."""
    judged = json.loads(JUDGED.read_text("utf-8"))
    found = Words()
    for raw in load([ROOT / "seeds"])[0]:
        (document,) = documents_of(raw)
        kept = sum(len(document.text[b.span.start : b.span.end].split()) for b in document.blocks)
        aside = [document.text[p.span.start : p.span.end] for p in document.set_aside]
        wrong = judged[document.path]
        lost = sum(len(text.split()) for text in aside if squeezed(text) in wrong["lost"])
        noise = sum(len(text.split()) for text in wrong["kept"])
        inside = sum(len(text.split()) for text in aside) - lost
        found += Words(kept - noise, lost, noise, inside)
    return found


def main() -> int:
    """Print the figures, and compare them with their floors."""
    as_pages, as_text = pages()
    figures = {"pages": as_pages, "copied text": as_text, "seeds": seeds()}
    failed = 0
    for name, words in figures.items():
        precision, recall = FLOORS[name]
        is_low = words.precision() < precision or words.recall() < recall
        failed += is_low
        print(f"{name}: {words}{'  BELOW ITS FLOOR' if is_low else ''}")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
