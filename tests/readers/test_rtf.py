from __future__ import annotations

import time

import pytest
from tests.making_formats import SENTENCES, TITLE

from crosscheck.errors import RecordError
from crosscheck.model.source import BlockRole, Document, RawFile
from crosscheck.readers import rtf

STORY = r"\par ".join((TITLE, *SENTENCES))


def read(body: str) -> Document:
    content = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\*\generator Writer;}" + body + "}"
    (document,) = rtf.read(RawFile("a.rtf", content.encode("latin-1")))
    return document


def words(document: Document) -> list[str]:
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.role is BlockRole.BODY
    ]


def test_paragraphs_are_read_without_fonts_and_generators() -> None:
    document = read(STORY)
    assert document.title == TITLE
    assert words(document) == list(SENTENCES)


def test_formatting_line_ends_and_signs_are_undone() -> None:
    line = "\\par \\b He\\b0 rzog\nleft\\~{\\i at noon}\\emdash in Malm\\'f6, "
    line += "\\u8220?so\\u8221\\'94, 5\\{."
    assert words(read(STORY + line))[-1] == "Herzogleft at noon—in Malmö, “so”, 5{."


def test_hidden_words_are_set_aside() -> None:
    document = read(STORY + r"\par Shown.{\v Secret.}\par ")
    assert {document.text[p.span.start : p.span.end]: p.reason for p in document.set_aside} == {
        "Secret.": "hidden text"
    }


@pytest.mark.parametrize(
    "content", [b"", b"x", b"{\\rtf1", b"{\\rtf1}" + b"}" * 50, b"{\\rtf1\\u-1\\uc-9\\ansicpg7\\'"]
)
def test_what_holds_no_article_is_refused(content: bytes) -> None:
    with pytest.raises(RecordError):
        rtf.read(RawFile("a.rtf", content))


@pytest.mark.parametrize("piece", ["{", "}", "\\", "\\par ", "\\'", "\\u1 ", "{\\v x", "x"])
def test_a_megabyte_of_anything_takes_seconds(piece: str) -> None:
    begun = time.process_time()
    read(STORY + piece * (600_000 // len(piece)))
    assert time.process_time() - begun < 8
