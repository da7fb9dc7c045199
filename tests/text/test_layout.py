from __future__ import annotations

from crosscheck.model.source import BlockRole
from crosscheck.text.layout import Paragraph, blocks, is_heading_like, paragraphs


def roles(text: str, interrupted: bool = False) -> list[BlockRole]:
    found: tuple[Paragraph, ...] = paragraphs(text)
    gaps = [found[1].span.end] if interrupted else []
    return [block.role for block in blocks(found, gaps)]


def test_a_first_line_that_is_a_sentence_is_no_headline() -> None:
    assert roles("The mayor left.\n\nShe is gone.") == [BlockRole.BODY, BlockRole.BODY]


def test_a_line_of_text_alone_is_no_headline() -> None:
    assert roles("Mayor leaves the town") == [BlockRole.BODY]


def test_a_long_line_without_a_full_stop_under_the_headline_is_a_standfirst() -> None:
    text = "Mayor leaves the town\n\nA lost vote on the budget ends a career\n\nShe left.\n\nSo."
    assert roles(text)[:2] == [BlockRole.HEADLINE, BlockRole.SUBHEAD]


def test_a_sentence_under_the_headline_is_a_standfirst_only_before_a_gap() -> None:
    text = "Mayor leaves the town\n\nThe vote was lost on Monday.\n\nShe left.\n\nSo it ends."
    assert roles(text)[1] is BlockRole.BODY
    assert roles(text, interrupted=True)[1] is BlockRole.SUBHEAD


def test_a_short_line_between_paragraphs_is_a_heading() -> None:
    text = "She left the town.\n\nWhat comes next?\n\nNobody knows it.\n\nThe vote\n\nIt was lost."
    assert roles(text)[1::2] == [BlockRole.HEADING, BlockRole.HEADING]


def test_list_items_quotations_and_leads_are_no_headings() -> None:
    for words in ("• two ferries", "1. The first", "She said:", "“Why?”", "He left."):
        assert not is_heading_like(words)


def test_every_kind_of_line_break_ends_a_line() -> None:
    text = "one.\rtwo.\r\nthree.\u2028four.\x0cfive."
    assert [paragraph.shown for paragraph in paragraphs(text)] == [
        "one.", "two.", "three.", "four.", "five.",
    ]  # fmt: skip


def test_no_text_has_no_paragraphs() -> None:
    assert paragraphs("") == paragraphs(" \r\n\t") == ()


def test_headlines_may_end_in_an_abbreviation_a_question_or_a_quotation() -> None:
    for words in (
        "Ferry deal reached with the U.S.",
        "The ferry is gone. Who will pay for it?",
        "Mayor fires back at captain: 'Glad he is gone!'",
        "Opinion: The ferry must go",
    ):
        assert roles(f"{words}\n\nShe left the town.")[0] is BlockRole.HEADLINE
