from __future__ import annotations

import time

import pytest
from tests.making_formats import SENTENCES, TITLE, pdf

from crosscheck.errors import RecordError
from crosscheck.model.reading import Limits, Reading
from crosscheck.model.source import BlockRole, Document, RawFile
from crosscheck.readers import pdf as reader
from crosscheck.text.print_pages import blocks_of_pages

LINES = (
    "The ferry Orla ran aground off Sandvik on Monday morning with 287 passen-",
    "gers on board, of whom twelve were taken to the well-known hospital of the",
    "town, and the captain said that the harbour pilot had been on the bridge.",
    "Nobody was hurt.",
    "The well-",
    "known pilot left the ship at noon, the harbour authority said on Tuesday.",
)


def read(content: bytes, limits: Limits | None = None) -> Document:
    (document,) = reader.read(RawFile("a.pdf", content, reading=Reading(limits or Limits())))
    return document


def words(document: Document) -> list[str]:
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.role is BlockRole.BODY
    ]


def test_lines_are_joined_to_paragraphs_and_hyphens_at_line_ends_go() -> None:
    first, second = words(read(pdf([LINES])))
    assert first.startswith(
        "The ferry Orla ran aground off Sandvik on Monday morning with 287 pass"
    )
    assert "with 287 passengers on board, of whom twelve were taken to the well-known" in first
    assert first.endswith("had been on the bridge. Nobody was hurt.")
    assert second.startswith("The well-known pilot left the ship at noon")


def test_running_heads_and_page_numbers_are_set_aside() -> None:
    pages = [
        ["Harbour Times, page 1", *LINES[:3], "1"],
        ["Harbour Times, page 2", *LINES[3:], "2"],
        ["Harbour Times, page 3", *SENTENCES, "3"],
    ]
    document = read(pdf(pages))
    aside = {document.text[p.span.start : p.span.end]: p.reason for p in document.set_aside}
    assert aside == dict.fromkeys(
        ["Harbour Times, page 1", "Harbour Times, page 2", "Harbour Times, page 3", "1", "2", "3"],
        "page furniture",
    )
    assert "Harbour Times" not in "".join(words(document))


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    document = read(pdf([["1", *LINES[:2]], ["2", LINES[2]]]))
    assert any("hospital of the town, and" in body for body in words(document))


def test_the_title_and_the_date_of_the_file_are_taken() -> None:
    document = read(pdf([[*SENTENCES]], title=TITLE))
    assert document.title == TITLE
    assert document.published.value == "2018-05-07T08:00:00+00:00"
    assert read(pdf([[*SENTENCES]], title="draft3.indd")).title is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "damaged"),
        (b"%PDF-1.4\n", "damaged"),
        (b"no PDF at all", "damaged"),
        (pdf([[]]), "no-text-layer"),
        (pdf([["7"], ["8"]]), "no-text-layer"),
        (pdf([["x"]] * 12), "too-long"),
        (
            pdf([[*SENTENCES]]).replace(
                b"/Root 1 0 R",
                b"/Root 1 0 R /Encrypt << /Filter /Standard /V 4 /R 4 /Length 128 /P -4 "
                b"/O <00> /U <00> >> /ID [<00> <00>]",
            ),
            "encrypted",
        ),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_code(content: bytes, code: str) -> None:
    with pytest.raises(RecordError) as caught:
        read(content, Limits(pages=10))
    assert caught.value.code == code


def test_pages_that_hold_one_another_end() -> None:
    content = pdf([[*SENTENCES]]).replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")
    with pytest.raises(RecordError):
        read(content)


@pytest.mark.parametrize("line", ["a", "a-", "word " * 12, "Harbour Times", "1", ""])
def test_a_hundred_thousand_lines_take_seconds(line: str) -> None:
    begun = time.process_time()
    blocks_of_pages([*["\n".join([line] * 10_000)] * 10, "He left."])
    assert time.process_time() - begun < 8
