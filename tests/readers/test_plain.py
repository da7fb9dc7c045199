from __future__ import annotations

import time

import pytest

from crosscheck.errors import RecordError
from crosscheck.model.source import BlockRole, Document, RawFile
from crosscheck.readers import plain

STORY = (
    "Mayor resigns after budget vote\r\n"
    "\r\n"
    "The mayor of Altona said on Tuesday that she would leave office in March.\r\n"
    "She had lost a vote on the budget.\r\n"
)


def read(content: str | bytes) -> Document:
    raw = content if isinstance(content, bytes) else content.encode()
    (document,) = plain.read(RawFile("a.txt", raw))
    return document


def bodies(document: Document) -> list[str]:
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.role is BlockRole.BODY
    ]


def aside(document: Document) -> dict[str, str]:
    return {
        document.text[passage.span.start : passage.span.end]: passage.reason
        for passage in document.set_aside
    }


def test_line_ends_are_kept_and_offsets_point_into_the_decoded_text() -> None:
    document = read(STORY)
    assert document.text == STORY
    assert document.title == "Mayor resigns after budget vote"
    assert bodies(document) == [
        "The mayor of Altona said on Tuesday that she would leave office in March.",
        "She had lost a vote on the budget.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "cp1252", "utf-8"])
def test_every_encoding_gives_the_same_document_text(encoding: str) -> None:
    text = STORY + "“Enough is enough,” said Zoë Müller – her café cost £5.\r\n"
    assert read(text.encode(encoding)).text == text


def test_a_short_latin_1_file_is_read_as_such() -> None:
    assert read("The café in town was closed.".encode("latin-1")).text.startswith("The café")


def test_a_damaged_byte_becomes_one_replacement_sign_each() -> None:
    content = "Zoë met Müller in Malmö.".encode() + b" Then\xff\xfe he left."
    assert read(content).text == "Zoë met Müller in Malmö. Then\ufffd\ufffd he left."


def test_a_lone_surrogate_becomes_a_replacement_sign() -> None:
    content = b"\xff\xfe" + "He left. ".encode("utf-16-le") + b"\x3d\xd8" + "x".encode("utf-16-le")
    assert read(content).text == "He left. \ufffdx"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b" \r\n\t\n", "empty"),
        (b"MZ\x00\x01\x02 text", "binary"),
        (b"\x01\x02\x03\x04 abc", "binary"),
        (b"Advertisement\n\n___\n", "no-prose"),
    ],
)
def test_what_holds_no_article_is_refused_with_a_code(content: bytes, code: str) -> None:
    with pytest.raises(RecordError) as caught:
        read(content)
    assert caught.value.code == code


def test_the_same_text_under_another_name_is_another_document() -> None:
    (other,) = plain.read(RawFile("b.txt", STORY.encode()))
    assert other.id != read(STORY).id
    assert other.sha256 == read(STORY).sha256


def test_hard_wrapped_lines_are_joined_to_paragraphs() -> None:
    text = (
        "The harbour authority said that the ferry had left the quay at noon with\n"
        "two hundred passengers and eleven crew on board, three of them trainees,\n"
        "and that nobody had reported a fault before it lost power outside of the\n"
        "northern breakwater.\n\nThe coast guard sent two boats.\n"
    )
    assert len(read(text).blocks) == 2


def test_a_page_around_an_article_is_set_aside() -> None:
    document = read(
        "Ferry runs aground near Altona\n\n"
        "By Ann Lee and Bo Ek\n"
        "Published 9 Aug 2022 17:05\n"
        "3 min read\n"
        "FILE PHOTO: The ferry Aurora at its berth. REUTERS/Ann Lee\n\n"
        "ALTONA, Aug 9 (Reuters) - A ferry with 211 people on board ran aground.[3] Nobody "
        "was hurt, the coast guard said. Follow us on Twitter @example.\n\n"
        "Advertisement\n\n"
        "Passengers were taken to the town hall.[citation needed]\n\n"
        "(Reporting by Ann Lee; editing by Bo Ek)\n\n"
        "Related Content\n\nFerry captain questioned over accident\nHarbour to get new lights\n"
    )
    found = aside(document)
    assert found["By Ann Lee and Bo Ek"] == "byline"
    assert found["Published 9 Aug 2022 17:05"] == "publication date"
    assert found["ALTONA, Aug 9 (Reuters) - "] == "dateline"
    assert found["[3]"] == found["[citation needed]"] == "reference mark"
    assert found["Follow us on Twitter @example."] == "social media prompt"
    assert found["(Reporting by Ann Lee; editing by Bo Ek)"] == "credit line"
    assert found["Harbour to get new lights"] == "teaser"
    assert document.byline == "Ann Lee and Bo Ek"
    assert document.published.value == "2022-08-09T17:05:00"
    assert document.outlet == "Reuters"
    assert [body[:12] for body in bodies(document)] == ["A ferry with", "Passengers w"]


def test_a_dateline_with_a_whole_date_tells_when_and_by_whom_it_was_written() -> None:
    words = "LIMA, March 3, 2021 (Andes Press) - A ferry with 211 people on board ran aground."
    document = read(f"Ferry runs aground\n\n{words}\n\nNobody was hurt on 2 March 2021.\n")
    assert document.published.value == "2021-03-03"
    assert document.outlet == "Andes Press"
    assert bodies(document)[0] == "A ferry with 211 people on board ran aground."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "Ferry runs aground\n\nBy Ann Lee\nSanta Lima, March 3, 2021\n\nA ferry ran aground.",
            "2021-03-03",
        ),
        ("Santa Lima, March 3, 2021\n\nThe day the ferry ran aground is not forgotten.", None),
    ],
)
def test_a_place_before_a_date_is_a_date_line_but_not_in_a_headline(
    text: str, value: str | None
) -> None:
    assert read(text).published.value == value


def test_a_wiki_page_keeps_its_headings_and_loses_its_marks() -> None:
    document = read(
        "Altona Ferry Wikipedia\n\n"
        "Town hall in Altona, Utopia.The ferry links Altona with the islands.[1] It is old.[2]\n\n"
        "History[edit]\n"
        "It opened in 1901.[3][4] It was rebuilt in 1950.[5] Later years[edit]\n"
        "The bridge in Altona, which was opened in 1960.\n\n"
        "It carries 10,000 people a day.[when?]\n\nSee also[edit]\nList of ferries\n"
    )
    headings = [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.role is BlockRole.HEADING
    ]
    assert headings == ["History", "Later years", "See also"]
    assert document.outlet == "Wikipedia"
    found = aside(document)
    assert found["Town hall in Altona, Utopia."] == "caption"
    assert found["The bridge in Altona, which was opened in 1960."] == "caption"
    assert found["List of ferries"] == "teaser"


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "He left. " * 110_000,
        "[12]" * 250_000,
        '"' * 1_000_000,
        "A-" * 500_000,
        "Trending\n\nThe mayor of Altona said that she would leave office in March or May.\n"
        * 9000,
        "More:\n" * 50_000,
        "Dear Reader,\n" * 20_000,
        "Trump TrumpA MORE" * 40_000,
        "By Ann Lee, " * 80_000,
    ],
)
def test_a_megabyte_of_anything_takes_seconds(text: str) -> None:
    start = time.process_time()
    read("Some words to begin with.\n" + text)
    assert time.process_time() - start < 20
