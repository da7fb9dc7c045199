from hypothesis import given
from hypothesis import strategies as st

from crosscheck.view.contrast import LONGEST, Contrast, Piece, contrast

TEXTS = st.text(alphabet='ab .\n|<&"é🙂\u202e12', max_size=60)


def different(side: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in side if not piece.same]


def found(left: str, right: str) -> Contrast:
    made = contrast(left, right)
    assert made is not None
    return made


def test_a_changed_number_is_all_that_differs() -> None:
    made = found("Police said 12 people were hurt.", "Police said 14 people were hurt.")
    assert (different(made.left), different(made.right)) == (["12"], ["14"])


def test_a_little_word_between_two_differences_belongs_to_them() -> None:
    made = found(
        "The ferry with 12 of 14 crew left port.", "The ferry with 13 of 15 crew left port."
    )
    assert different(made.left) == ["12 of 14"]


def test_words_that_only_one_side_has_differ_on_that_side_alone() -> None:
    made = found("The ferry sank.", "The old ferry sank.")
    assert (different(made.left), different(made.right)) == ([], ["old"])


def test_sentences_with_too_little_in_common_are_not_marked() -> None:
    assert contrast("Twelve people were hurt.", "A spokesman denied any knowledge of it.") is None
    assert contrast("", "") is None


def test_what_nobody_follows_is_not_compared() -> None:
    assert contrast("a" * (LONGEST + 1), "a" * (LONGEST + 1)) is None


@given(TEXTS, TEXTS)
def test_the_pieces_of_a_side_joined_are_that_side(left: str, right: str) -> None:
    made = contrast(left, right)
    if made is not None:
        assert "".join(piece.text for piece in made.left) == left
        assert "".join(piece.text for piece in made.right) == right


@given(TEXTS, TEXTS)
def test_no_difference_begins_or_ends_with_a_blank(left: str, right: str) -> None:
    made = contrast(left, right)
    for side in (made.left, made.right) if made else ():
        assert all(text == text.strip() != "" for text in different(side))
