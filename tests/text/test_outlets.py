from __future__ import annotations

import pytest

from crosscheck.text.outlets import outlet_of


def outlet(prose: str = "", title: str = "", lines: str = "", page: str = "") -> str | None:
    return outlet_of(title, prose, lines.split("|") if lines else [], [page] if page else [])


@pytest.mark.parametrize(
    ("prose", "name"),
    [
        ("The Altona Post has learned that talks failed. Lee told the Post so.", "The Altona Post"),
        ("The Altona Post can reveal that talks failed.", "The Altona Post"),
        ("The letter, seen by the Altona Times, names her.", "The Altona Times"),
        ("WASHINGTON (Reuters) - The ferry sank.", "Reuters"),
        ("(CNN) The ferry sank.", "CNN"),
        ("Agency officials told Haaretz they expect a deal.", "Haaretz"),
    ],
)
def test_a_text_that_speaks_of_itself_names_its_outlet(prose: str, name: str) -> None:
    assert outlet(prose) == name


@pytest.mark.parametrize(
    "prose",
    [
        "Lee told the Post that talks failed.",
        "Talks failed, according to TASS.",
        "In an interview with Haaretz she said that talks failed.",
        "The Altona Times reported that talks failed.",
        "Officials told Haaretz that talks failed, the Altona Times reported.",
        "Officials told Reuters that talks failed.",
        "Putin told Herzog that talks failed.",
        "She told CNN on Monday that talks failed.",
        "CASS reported.",
        "",
    ],
)
def test_a_source_that_is_quoted_is_not_the_outlet(prose: str) -> None:
    assert outlet(prose) is None


def test_the_stronger_cue_decides() -> None:
    assert outlet("(CNN) It sank.", page="© 2019 The Altona Gazette, LLC.") == "The Altona Gazette"
    assert outlet("Haaretz has learned it.", lines="USA TODAY") == "USA TODAY"


def test_an_appeal_names_its_outlet_in_the_fullest_form() -> None:
    page = "More people read The Altona Post than ever. Ann Lee, CEO, Altona Post Group"
    assert outlet(page=page) == "The Altona Post"


def test_two_names_that_differ_leave_it_open() -> None:
    assert outlet("The Altona Post has learned it. The Utopia Times has learned more.") is None


def test_titles_can_carry_the_outlet() -> None:
    assert outlet(title="Ferry sinks | The Guardian") == "The Guardian"
    assert outlet(title="Altona Ferry Wikipedia") == "Wikipedia"
    assert outlet(title="Ferry sinks - BBC News") == "BBC News"
    assert outlet(title="Ferry sinks - two men lost") is None


def test_picture_agencies_are_no_outlets() -> None:
    assert outlet(page="© 2019 Getty Images") is None
