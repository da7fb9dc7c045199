from crosscheck.text.wording import WHOLE, words_around


def test_words_count_up_to_the_first_that_differs_on_either_side() -> None:
    left = "The ferry Orla sank on ", " off Sandvik in bad weather."
    assert words_around(left, ("A ferry Orla sank on ", " off Sandvik in fog.")) == 7


def test_nothing_is_one_wording_where_one_side_has_no_word_in_common() -> None:
    assert words_around(("They sank on ", " off Sandvik."), ("They met on ", " off Sandvik.")) == 3
    assert words_around(("They sank off ", " on Monday."), ("They sank on ", " on Monday.")) == 0


def test_a_short_sentence_that_is_the_same_as_a_whole_counts_as_a_text() -> None:
    left = "Now, has that happened in ", "?"
    assert words_around(left, ("Now has that happened in ", "?")) == WHOLE
    assert words_around(left, ("Well, has that happened in ", "?")) == 4


def test_two_words_are_no_text() -> None:
    assert words_around(("He left ", "."), ("He left ", ".")) == 2
