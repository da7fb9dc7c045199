from __future__ import annotations

import time
from datetime import date

import pytest

from crosscheck.model.source import BlockRole, Document, Found, RawFile
from crosscheck.readers import markdown


def read(text: str) -> Document:
    (document,) = markdown.read(RawFile("a.md", text.encode()))
    return document


def visible(document: Document) -> list[str]:
    """Return each block without the passages that are set aside in it."""
    found = []
    for block in document.blocks:
        text = list(document.text)
        for passage in document.set_aside:
            text[passage.span.start : passage.span.end] = [""] * (
                passage.span.end - passage.span.start
            )
        found.append("".join(text[block.span.start : block.span.end]))
    return found


FRONT = """\
---
title: "Mayor: I resign"
author:
  - Ann Lee
  - Bo Ek
date: 2022-08-09T10:00:00Z
source: The Altona Gazette
url: https://example.org/a
---
# Mayor **resigns** after vote

The mayor [resigned](https://example.org/b "t") on Tuesday, _after_ a vote
of 12 to 3.[^1] She said \\*no\\*.

[^1]: A note that is no sentence of the article.
"""


def test_front_matter_is_metadata_and_goes_before_the_text() -> None:
    document = read(FRONT)
    assert document.title == "Mayor: I resign"
    assert document.byline == "Ann Lee, Bo Ek"
    assert (document.outlet, document.outlet_found) == ("The Altona Gazette", Found.METADATA)
    assert document.published.day == date(2022, 8, 9)
    assert document.published.found is Found.METADATA
    assert document.url == "https://example.org/a"


def test_syntax_is_set_aside_and_the_words_stay() -> None:
    document = read(FRONT)
    assert document.text == FRONT
    assert visible(document) == [
        "Mayor resigns after vote",
        "The mayor resigned on Tuesday, after a vote\nof 12 to 3. She said *no*.",
    ]
    assert document.blocks[0].role is BlockRole.HEADLINE


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    document = read("# Mayor resigns\n\nShe left.\n\nWhy now?\n--------\n\nNobody knows.\n")
    assert document.title == "Mayor resigns"
    assert [block.role for block in document.blocks] == [
        BlockRole.HEADLINE,
        BlockRole.BODY,
        BlockRole.HEADING,
        BlockRole.BODY,
    ]


def test_a_rule_is_no_front_matter() -> None:
    document = read("---\n\nShe left the town. Nobody knows why.\n\n---\n")
    assert visible(document) == ["She left the town. Nobody knows why."]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("![A photo](x.png)", "markup"),
        ("```\ncode = 1\n```", "code"),
        ("| a | b |\n|---|---|", "table"),
        ("<!-- hidden\nwords -->", "markup"),
        ("**Advertisement**", "advertisement"),
        ("[Follow us](https://example.org) on Twitter.", "social media prompt"),
        ("[ref]: https://example.org", "markup"),
        ("***", "markup"),
    ],
)
def test_what_is_no_prose_is_set_aside(text: str, reason: str) -> None:
    document = read(f"She left.\n\n{text}\n\nHe stayed.\n")
    assert visible(document) == ["She left.", "He stayed."]
    assert reason in {passage.reason for passage in document.set_aside}


def test_stars_and_low_lines_inside_words_are_no_emphasis() -> None:
    assert visible(read("She paid 5*3 euros for snake_case_words and 2 * 2.")) == [
        "She paid 5*3 euros for snake_case_words and 2 * 2."
    ]


def test_quoted_paragraphs_keep_their_words() -> None:
    document = read("He wrote:\n\n> I am done.\n> Really.\n")
    assert visible(document)[1] == "I am done.\nReally."


@pytest.mark.parametrize(
    "text",
    ["[" * 500_000, "[a](" * 250_000, "* " * 500_000, "<a " * 300_000, "# a" + " " * 900_000 + "b"],
)
def test_a_megabyte_of_syntax_takes_seconds(text: str) -> None:
    start = time.process_time()
    read("Some words to begin with.\n" + text)
    assert time.process_time() - start < 20
