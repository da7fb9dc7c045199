"""PDF files with a text layer: lines joined to paragraphs, running heads set aside.

Source: ISO 32000-1, 14.3.3 (document information); the order of words is that of the content
stream, which in files of word processors and layout programs follows the columns.
"""

from __future__ import annotations

import io
import re

import pypdf

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.source import Document, RawFile, Stated
from crosscheck.text.decoding import MAX_CHARACTERS
from crosscheck.text.print_pages import blocks_of_pages
from crosscheck.text.shown import ShownBlock, lay_out
from crosscheck.text.stamps import stamp

_PRINTED = re.compile(
    r"Skia/PDF|Mozilla|Chrom|Quartz PDFContext|wkhtmltopdf|Microsoft: Print To PDF|Prince"
)
"""Programs that print what is shown: the day of printing says nothing of the article."""

FEWEST_LETTERS = 20
"""Letters on all pages below which a file is pictures of text; a page of text has 2,000."""


LONGEST_HEADLINE = 5
"""Lines of a headline."""


def read(raw: RawFile) -> tuple[Document, ...]:
    """Return the one document that the file holds.

    Raises:
        RecordError: ``encrypted``, ``damaged``, ``no-text-layer`` for scanned pages, ``too-long``.
    """
    try:
        pages, stated = _pages(raw)
    except RecordError:
        raise
    except Exception as error:  # pypdf raises errors of many kinds on damaged files
        raise RecordError("damaged", "it is damaged: it is no PDF file that can be read") from error
    if sum(sign.isalpha() for page in pages for sign in page) < FEWEST_LETTERS:
        raise RecordError("no-text-layer", "it is scanned: its pages are pictures without a text")
    blocks = _with_headline(blocks_of_pages(pages), stated.title or "")
    return (lay_out(raw, blocks, stated),)


READER = Reader(name="pdf", suffixes=(".pdf",), read=read)


def _with_headline(blocks: list[ShownBlock], title: str) -> list[ShownBlock]:
    """Return the blocks with the lines joined that together are the title."""
    shown = [index for index, block in enumerate(blocks) if not block.reason]
    for count in range(2, LONGEST_HEADLINE + 1):
        words = " ".join(blocks[index].words for index in shown[:count])
        if words.casefold() == title.casefold():
            first, *rest = shown[:count]
            blocks[first] = ShownBlock(words)
            return [block for index, block in enumerate(blocks) if index not in rest]
    return blocks


def _pages(raw: RawFile) -> tuple[list[str], Stated]:
    file = pypdf.PdfReader(io.BytesIO(raw.content), strict=False)
    if file.is_encrypted:
        try:
            opens = file.decrypt("")
        except Exception as error:  # for want of a library for its cipher, or damaged
            raise RecordError("encrypted", "it is encrypted") from error
        if not opens:
            raise RecordError("encrypted", "it is encrypted")
    most = raw.reading.limits.pages
    if len(file.pages) > most:
        raise RecordError("too-long", f"it has more than {most:,} pages")
    pages: list[str] = []
    left = MAX_CHARACTERS
    for page in file.pages:
        pages.append(page.extract_text().replace("\x00", "\ufffd"))
        left -= len(pages[-1])
        if left < 0:
            raise RecordError("too-long", f"it has more than {MAX_CHARACTERS:,} characters")
    return pages, _stated(file)


def _stated(file: pypdf.PdfReader) -> Stated:
    """Return what the file says of itself; a title that is a file's name says nothing."""
    told = file.metadata
    if told is None:
        return Stated()
    title = " ".join(str(told.title or "").split())
    is_title = title.count(" ") >= 2 and len(title) <= 300
    try:
        created, modified = stamp(told.creation_date), stamp(told.modification_date)
    except (ValueError, TypeError):
        created = modified = None
    if _PRINTED.search(f"{told.creator} {told.producer}"):
        created = modified = None
    return Stated(title=title if is_title else None, made=created, modified=modified)
