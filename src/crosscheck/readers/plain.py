"""Plain text: what is left when nothing says otherwise."""

from __future__ import annotations

from crosscheck.model.contracts import Reader
from crosscheck.model.source import Document, RawFile
from crosscheck.text.article import document
from crosscheck.text.decoding import decode
from crosscheck.text.layout import paragraphs


def read(raw: RawFile) -> tuple[Document, ...]:
    """Return the one document that the file holds.

    Raises:
        RecordError: for content that is no text or holds no article.
    """
    text = decode(raw.content, raw.charset)
    return (document(raw, text, paragraphs(text)),)


READER = Reader(name="plain", suffixes=(".txt", ".text", ""), read=read)
