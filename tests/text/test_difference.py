import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.difference import (
    MOST_PIECES,
    Change,
    ChangedLine,
    changed_lines,
    closest_match,
    unified,
    word_diff,
)

TEXTS = st.text(alphabet='ab .\n\r|<&"é🙂\u202e\u2028\ud83d12', max_size=60)


def test_one_changed_number_is_one_change() -> None:
    assert [c for c in word_diff("12.50 were killed", "112.50 were killed") if not c.same] == [
        Change(False, "12", "112")
    ]


def test_equal_texts_have_one_stretch_and_empty_ones_none() -> None:
    assert word_diff("a b", "a b") == (Change(True, "a b", "a b"),)
    assert word_diff("", "") == ()


def test_texts_beyond_the_bound_are_compared_as_a_whole() -> None:
    left, right = "a " * MOST_PIECES, "b " * MOST_PIECES
    assert word_diff(left, right) == (Change(False, left, right),)


@given(TEXTS, TEXTS)
def test_the_stretches_of_a_side_joined_are_that_text(left: str, right: str) -> None:
    changes = word_diff(left, right)
    assert "".join(change.left for change in changes) == left
    assert "".join(change.right for change in changes) == right
    assert all(change.same == (change.left == change.right) for change in changes)


@given(TEXTS, TEXTS)
def test_the_lines_of_a_diff_are_lines_of_the_texts(left: str, right: str) -> None:
    for line in changed_lines(left, right):
        text = right if line.added else left
        assert text.split("\n")[line.number - 1] == line.text


def test_a_last_line_without_a_newline_is_a_line() -> None:
    assert changed_lines("a\nb", "a\nb\nc") == (ChangedLine(3, True, "c"),)
    assert changed_lines("", "a") == (ChangedLine(1, True, "a"),)


def test_equal_texts_have_no_diff() -> None:
    assert unified("a\n", "a\n") == ""
    assert changed_lines("a\n", "a\n") == ()


def test_a_diff_names_the_file_and_the_lines() -> None:
    assert "--- r.md\n+++ r.md\n@@" in unified("a\n", "b\n", "r.md")


@pytest.mark.parametrize(("word", "found"), [("fromat", "format"), ("jbos", "jobs"), ("xyz", None)])
def test_a_slip_finds_the_option_that_was_meant(word: str, found: str | None) -> None:
    assert closest_match(word, ["jobs", "format", "fail-on"]) == found
