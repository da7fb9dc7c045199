"""Lines and lead-ins that hold only who published a story, where and when."""

from __future__ import annotations

import pytest

from crosscheck.model.evidence import Span
from crosscheck.model.source import Document, Found, RawFile
from crosscheck.readers import plain
from crosscheck.text.imprint import imprint, lead_in, outlet_like

STORY = "The ferry sank off the northern coast on Sunday night, the harbour master said."


def read(top: str, file: str) -> Document:
    (document,) = plain.read(RawFile(file, f"Ferry sinks\n\n{top}{STORY}\n".encode()))
    return document


@pytest.mark.parametrize(
    ("top", "file", "outlet", "day"),
    [
        ("Lenning Post, Saturday 9 November 2024\n\n", "a.txt", "Lenning Post", "2024-11-09"),
        ("By Ann Lee, Fjordposten, 15 May 2019. ", "fjordposten.txt", "Fjordposten", "2019-05-15"),
        (
            "By Bo Ek in London, Channel Seven West, Wednesday 15 May 2019: ",
            "news/channel-seven-west.txt",
            "Channel Seven West",
            "2019-05-15",
        ),
        ("Oslo, 5 May 2019 (Nord Courier) - ", "1.txt", "Nord Courier", "2019-05-05"),
        ("Canal Dos, Lima, 26 May 2024, 11.30 p.m. - ", "canal-dos.txt", "Canal Dos", "2024-05-26"),
        ("Posted by D. Okafor on 13 Nov 2025 at 09:14 UTC\n\n", "x.txt", None, "2025-11-13"),
        ("PCB, Kingston, Monday 5 May 2020\n\n", "pan-carib-bureau.txt", "PCB", "2020-05-05"),
        ("Ann Lee, Hoop & Glory, 27/05/2024. ", "hoop-and-glory.txt", "Hoop & Glory", "2024-05-27"),
        ("Torch reporter, 5 October 2020. ", "the-torch.txt", "Torch", "2020-10-05"),
    ],
)
def test_an_imprint_tells_day_and_outlet_and_is_no_part_of_the_story(
    top: str, file: str, outlet: str | None, day: str
) -> None:
    document = read(top, file)
    assert document.outlet == outlet
    assert str(document.published.day) == day
    assert document.published.found is Found.TEXT
    body = document.blocks[-1].span
    assert document.text[body.start : body.end] == STORY


@pytest.mark.parametrize(
    "words",
    [
        "Holm left Oslo on 15 May 2019.",
        "Anna Holm, Berlin, 15 May 2019",
        "On Friday, May 5, 2020",
        "May 5",
        "Published 5 May 2020, revised 6 May 2020",
        "By noon the ferry had left, 5 May 2020",
    ],
)
def test_what_may_be_a_sentence_a_caption_or_a_chronicle_is_no_imprint(words: str) -> None:
    assert imprint(words) is None


def test_a_day_without_its_year_is_an_imprint_that_states_no_date() -> None:
    found = imprint("Thursday, 16 May, 17:40")
    assert found is not None
    assert found.published is None


@pytest.mark.parametrize(
    "words", ["Holm was in Oslo on 5 May 2019. It rained.", "In Oslo, 5 May 2019 - It rained."]
)
def test_a_sentence_opens_no_story_as_a_lead_in(words: str) -> None:
    assert lead_in(words, Span(0, len(words))) is None


def test_a_short_word_in_the_name_of_a_file_names_no_outlet() -> None:
    assert outlet_like(("Ann Sun", "The Sun"), "sun.txt") is None
    assert outlet_like(("The Evening Sun",), "evening-sun.txt") == "The Evening Sun"
