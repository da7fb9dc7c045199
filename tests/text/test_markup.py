import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from crosscheck.text.markup import (
    code_span,
    escape_cell,
    escape_markdown,
    one_line,
    shorten,
    unescape_markdown,
    visible,
)

MARKDOWN = MarkdownIt("commonmark").enable("table")

HOSTILE = [
    "a | b",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[at least 20](javascript:alert(2))",
    "![picture](https://example.org/p.png)",
    "`rm -rf` ``two`` ```",
    "**bold** *star* __init__ _edge_ snake_case",
    "&lt;b&gt; &amp; AT&T & co",
    "&#60;b&#62;",
    "# heading #",
    "- list",
    "+ list",
    "-5 degrees",
    "> quote",
    "1. one",
    "2024) two",
    "12.50",
    "---",
    "===",
    "~~gone~~",
    "$x$ and $$y$$",
    "back\\slash \\* \\",
    "line\nbreak\r\nagain\rand again",
    "\ttab",
    "<https://example.org>",
    "emoji \U0001f525 \U0001f468\u200d\U0001f469",
    "\u05d0\u05e8\u05db\u05d9\u05d5\u05df",
    "right\u202eleft\u2066x\u2069",
    "nul\x00bell\x07",
    "0012",
]


def shown(markdown: str, block: str = "paragraph") -> str:
    """Return what a reader of one rendered paragraph sees; fails on any formatting."""
    tokens = MARKDOWN.parse(markdown)
    assert [token.type for token in tokens] == [f"{block}_open", "inline", f"{block}_close"]
    inline = tokens[1].children or []
    assert {token.type for token in inline} <= {"text", "text_special"}, markdown
    return "".join(token.content for token in inline)


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_markdown_shows_exactly_the_words(text: str) -> None:
    escaped = escape_markdown(text)
    assert shown(escaped) == one_line(text)
    assert unescape_markdown(escaped) == one_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_stays_one_cell(text: str) -> None:
    table = f"| a | b |\n|---|---|\n| {escape_cell(text)} | {code_span(text, in_table=True)} |"
    cells = [token for token in MARKDOWN.parse(table) if token.type == "inline"]
    assert len(cells) == 4
    said, code = cells[2:]
    assert "".join(token.content for token in said.children or []) == one_line(text)
    assert [token.type for token in code.children or []] == ["code_inline"]


@given(st.text(alphabet=st.sampled_from("ab1 \n\\`*_[]()<>#+-.!|~&$:/@{}=\"'\u202e"), max_size=40))
def test_no_text_formats_and_none_is_lost(text: str) -> None:
    line = one_line(text)
    if line.strip():
        assert shown(escape_markdown(text)) == line
        assert shown(f"## {escape_markdown(text)}", "heading") == line
        assert unescape_markdown(escape_markdown(text)) == line


@pytest.mark.parametrize("text", ["see https://a.example/b", "www.example.org", "HTTP://X.example"])
def test_addresses_do_not_become_links_by_themselves(text: str) -> None:
    assert re.search(r"(?i)https?\\:|www\\\.", escape_markdown(text))


@pytest.mark.parametrize(
    ("hidden", "spelt"),
    [
        ("\u202e", "⟨U+202E⟩"),
        ("\u2066", "⟨U+2066⟩"),
        ("\u200b", "⟨U+200B⟩"),
        ("\x1b", "⟨U+001B⟩"),
        ("\x85", "⟨U+0085⟩"),
        ("\ufeff", "⟨U+FEFF⟩"),
        ("\ud83d", "⟨U+D83D⟩"),
        ("\U000e0041", "⟨U+E0041⟩"),
        ("\u2028", "⟨U+2028⟩"),
    ],
)
def test_hidden_characters_are_spelt_out(hidden: str, spelt: str) -> None:
    assert visible(f"a{hidden}b") == f"a{spelt}b"


def test_what_people_write_with_is_left_alone() -> None:
    text = "naïve café — “ok”\tx\n\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645 \U0001f1ee"
    assert visible(text) == text
    assert visible("a\r\nb") == "a\nb"


@given(st.text(), st.integers(1, 30))
def test_a_shortened_text_is_a_beginning_of_the_text(text: str, limit: int) -> None:
    short = shorten(text, limit)
    assert text.startswith(short.text)
    assert len(short.text) <= limit
    assert short.cut == (len(text) > limit)
    assert short.cut or short.text == text


def test_a_text_is_cut_between_words_and_a_long_word_inside() -> None:
    assert shorten("twelve people were hurt", 18).text == "twelve people were"
    assert shorten("twelve people were hurt", 17).text == "twelve people"
    assert shorten("x" * 10_000, 20).text == "x" * 20
    assert shorten(f"a {'x' * 10_000}", 20).text == f"a {'x' * 18}"


def test_nothing_is_shortened_to_nothing() -> None:
    with pytest.raises(ValueError, match="0 characters"):
        shorten("text", 0)


@pytest.mark.parametrize("name", ["a.txt", "a`b", "`a`", "a``b", "a|b", " a", "``"])
def test_a_code_span_shows_the_name(name: str) -> None:
    (inline,) = [token for token in MARKDOWN.parse(f"x{code_span(name)}x") if token.children]
    contents = [(token.type, token.content) for token in inline.children or []]
    assert contents == [("text", "x"), ("code_inline", name.strip()), ("text", "x")]
