"""What must be set aside, and what must never be."""

from __future__ import annotations

import pytest

from crosscheck.text.boilerplate import REASONS, reasons
from crosscheck.text.captions import caption, is_scene, is_verbless
from crosscheck.text.layout import paragraphs
from crosscheck.text.notices import notice

NOTICES = [
    ("ADVERTISEMENT", "advertisement"),
    ("Story continues below advertisement", "advertisement"),
    ("Sign up for our daily newsletter", "newsletter or app prompt"),
    ("CLICK HERE TO GET THE APP", "newsletter or app prompt"),
    (
        "Altona Mail Sign up today for it Email Sign Up By signing up you agree to receive it",
        "newsletter or app prompt",
    ),
    ("Be the first to know - Join our page.", "newsletter or app prompt"),
    ("Follow Ann Lee on Twitter: @annlee", "social media prompt"),
    ("Send in e-mailSend in e-mail", "share button"),
    ("Facebook Twitter WhatsApp", "share button"),
    ("Already signed up? LOG IN", "comment or log-in notice"),
    ("12 comments", "comment or log-in notice"),
    ("From $1 for the first month", "subscription appeal"),
    ("Copyright © 2019 The Altona Gazette, LLC.", "copyright line"),
    ("All rights reserved.", "copyright line"),
    ("Media playback is unsupported on your device", "video or gallery notice"),
    ("1 minute read.", "reading time"),
    ("This story has been updated.", "editor's note"),
    ("Correction: An earlier version misspelled a name.", "editor's note"),
    ("Ann Lee and Bo Ek contributed to this report.", "credit line"),
    ("(Reporting by Ann Lee in Altona; editing by Bo Ek)", "credit line"),
    ("Bo Ek and Ann Lee contributed.", "credit line"),
    ("Write to Ann Lee at ann.lee@example.org", "contact line"),
    ("Read more: Ferry captain questioned", "related link"),
    ("(RELATED: Ferry captain questioned)", "related link"),
    ("SEE ALSO: Ferry captain questioned", "related link"),
    ("___", "divider"),
]

PROSE = [
    "Sign up for health insurance ends on Friday.",
    "Follow-up talks on Twitter's future began on Monday.",
    "Reporting by the Gazette's Ann Lee suggests that the ferry was overloaded.",
    "This video isn't funny.",
    "Copyright law was changed in 2019.",
    "He sued Getty Images.",
    "Officials told reporters to click on the link.",
    "Subscribers to the paper rose by 12 percent.",
    "Download speeds fell.",
    "More: that is what the union asks for.",
    "Update: that is not what she said.",
    "Advertisements on the ferry were banned.",
    "The report was seen by Reuters.",
    "“Stay tuned,” he said.",
    "Comments by the mayor angered the union.",
    "Related charges were dropped.",
    "In a photo released by the police, the man stands at the quay.",
]


@pytest.mark.parametrize(("words", "reason"), NOTICES)
def test_a_notice_is_known_for_what_it_is(words: str, reason: str) -> None:
    assert notice(words) == reason
    assert reason in REASONS


@pytest.mark.parametrize("words", PROSE)
def test_a_sentence_of_the_article_is_never_set_aside(words: str) -> None:
    assert notice(words) == ""
    assert not caption(words)


@pytest.mark.parametrize(
    "words",
    [
        "FILE PHOTO: The ferry at its berth in Altona. REUTERS/Ann Lee",
        "The ferry at its berth. (photo credit: ANN LEE/GAZETTE VIA REUTERS)",
        "The mayor (L) welcomes the captain in Altona",
        "Image copyright Getty Images Image caption The ferry left at noon",
        "Ann Lee/AP",
        "Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP",
        "The town hall on Monday. Photograph: Ann Lee/Reuters",
        "In this May 3, 2019 file photo, the ferry leaves Altona.",
    ],
)
def test_a_caption_is_known_by_its_marks(words: str) -> None:
    assert caption(words)


def test_captions_without_marks_are_told_by_having_no_verb() -> None:
    assert is_verbless("Ann Lee last week.")
    assert not is_verbless("Ann Lee left last week.")
    assert not is_verbless("Not a word.")
    assert is_scene("Lee meets with crew members in Altona.")
    assert not is_scene("Lee met with crew members in Altona.")


def set_aside(text: str) -> list[str]:
    found = paragraphs(text)
    return [p.shown for p, reason in zip(found, reasons(found, False), strict=True) if reason]


def test_an_appeal_ends_where_the_article_begins() -> None:
    text = (
        "Dear Reader,\nMore people read us than ever.\nWe have not put up a paywall.\n"
        "For $5 a month you will receive:\n• an ePaper\nThank you,\nAnn Lee, Editor-in-Chief\n"
        "The ferry left Altona at noon.\nIt carried cars.\nIt sank.\nNobody knows why.\n"
    )
    assert set_aside(text) == text.splitlines()[:7]


def test_links_in_the_middle_do_not_swallow_the_rest() -> None:
    text = (
        "The ferry left Altona at noon on Tuesday with two hundred people on board.\n"
        "Read more:\nCaptain questioned over ferry accident\nHarbour to get new lights\n"
        "The coast guard sent two boats to the place. They found nobody in the water at all.\n"
    )
    assert set_aside(text) == text.splitlines()[1:4]


def test_prose_after_a_page_end_line_is_kept() -> None:
    text = (
        "The ferry left Altona at noon on Tuesday with two hundred people on board.\n"
        "Top stories\n"
        "The coast guard sent two boats to the place. They found nobody in the water at all.\n"
        "The captain has been questioned twice by the harbour police since Tuesday night.\n"
    )
    assert set_aside(text) == ["Top stories"]


def test_captions_and_headlines_at_the_end_go_with_the_page() -> None:
    text = (
        "The ferry left Altona at noon.\nAutomatic approval of subscriber comments.\n"
        "The projected rise of the sea at Altona over the next thirty years.\n"
        "Half of Altona Could Be Under Water by 2050\nAnn Lee.\nWhy the Bridge Was Never Built\n"
    )
    assert set_aside(text) == text.splitlines()[1:]


def test_figures_at_the_end_are_no_teasers() -> None:
    text = "Markets fell on Monday.\nDow: 26,700.11, off 0.96%\nGold: $1,647.70\n"
    assert set_aside(text) == []


def test_an_author_note_speaks_of_somebody_who_is_not_in_the_story() -> None:
    story = "The ferry left Altona at noon on Tuesday with two hundred people on board.\n" * 5
    assert set_aside(story + "Ann Lee is a reporter for the Gazette.\n") == [
        "Ann Lee is a reporter for the Gazette."
    ]
    named = story + "The police questioned Lee, who had been on board, for two hours on Monday.\n"
    assert set_aside(named + "Ann Lee is a reporter for the Gazette.\n") == []
