from __future__ import annotations

import pytest

from crosscheck.model.evidence import Span
from crosscheck.text.marks import dateline, marks


def marked(text: str) -> list[str]:
    return [text[m.span.start : m.span.end] for m in marks(text, Span(0, len(text)))]


def test_reference_brackets_are_marks_and_editors_words_are_not() -> None:
    text = "It sank.[12][a] “[The] ferry[s] [sic] sank[when?],” he [Lee] said [12] times. [t]he"
    assert marked(text) == ["[12]", "[a]", "[when?]"]


def test_headlines_glued_to_a_repeated_name_are_links() -> None:
    text = "Mayor Ann Lee Jr. Ann Bea LeeLee to run again Five things about Lee MORE's plan failed."
    assert marked(text) == [" Ann Bea LeeLee to run again Five things about Lee MORE"]
    text = "Mayor McBay said Sen. Ann McBee Ann C. McBeeMORE left. We want MORE, McBee says."
    assert marked(text) == [" Ann C. McBeeMORE"]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ann Lee said that Lee's plan would be debated in BALTIMORE on Monday.",
        "Ann Lee said Lee's plan would cost a lot. MOREOVER, it is late.",
        "Ann Lee said Lee's plan was late. READ MORE: the plan.",
    ],
)
def test_capitals_alone_are_no_glued_headline(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("WASHINGTON (Reuters) - The ferry", "WASHINGTON (Reuters) - "),
        ("MOSCOW, Aug 9 — The ferry", "MOSCOW, Aug 9 — "),
        ("KYIV, Ukraine (AP) — The ferry", "KYIV, Ukraine (AP) — "),
        ("Washington (CNN) The ferry", "Washington (CNN) "),
        ("(CNN)The ferry", "(CNN)"),
        ("WASHINGTON – “We left”", "WASHINGTON – "),
        ("LIMA, March 3, 2021 (Andes Press) - The ferry", "LIMA, March 3, 2021 (Andes Press) - "),
        ("BAY CITY, Mich. (NWA) -- The ferry", "BAY CITY, Mich. (NWA) -- "),
        ("Lima, 3 March 2021 (Andes Press) – The", "Lima, 3 March 2021 (Andes Press) – "),
    ],
)
def test_a_dateline_is_cut_off_before_the_first_word(text: str, place: str) -> None:
    span = dateline(text, Span(0, len(text)))
    assert span is not None
    assert text[span.start : span.end] == place


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — met.",
        "The ferry (AP) left.",
        "Lee - a",
        "Ann Lee (Labour) - She won.",
    ],
)
def test_a_dash_makes_no_dateline(text: str) -> None:
    assert dateline(text, Span(0, len(text))) is None
