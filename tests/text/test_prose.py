from crosscheck.model.evidence import Span
from crosscheck.text.prose import LONGEST_RUN, Prose, prose_of


def prose(text: str, *holes: tuple[int, int]) -> Prose:
    return prose_of(text, Span(0, len(text)), [Span(*hole) for hole in holes])


def runs(text: str) -> list[int]:
    return [len(run) for run in text.split()]


def test_a_hole_is_left_out_and_the_offsets_after_it_find_their_way_back() -> None:
    text = "The bridge[12] fell[3] down."
    made = prose(text, (10, 14), (19, 22))
    assert made.text == "The bridge fell down."
    for word in ("The", "bridge", "fell", "down"):
        assert made.origin(made.text.index(word)) == text.index(word)
    assert made.origin(made.text.index(".")) == text.index(".")


def test_a_block_keeps_the_offsets_of_the_whole_document() -> None:
    text = "A headline\n\nThe body begins here."
    made = prose_of(text, Span(12, len(text)), [])
    assert made.text == "The body begins here."
    assert made.origin(0) == 12
    assert made.origin(4) == text.index("body")


def test_holes_outside_the_block_change_nothing() -> None:
    text = "One[1] two[2] three[3]"
    assert prose_of(text, Span(7, 13), [Span(3, 6), Span(10, 13), Span(19, 22)]).text == "two"


def test_a_hole_that_reaches_over_the_edge_of_the_block_is_cut_off() -> None:
    text = "abcdefghij"
    made = prose_of(text, Span(2, 8), [Span(0, 4), Span(6, 10)])
    assert made.text == "ef"
    assert made.origin(1) == 5


def test_holes_that_touch_or_nest_leave_no_rest() -> None:
    assert prose("ab[1][2]cd", (2, 5), (5, 8)).text == "abcd"
    assert prose("ab[1[2]]cd", (2, 8), (4, 7)).text == "abcd"


def test_a_block_of_nothing_but_a_hole_is_empty() -> None:
    assert prose("[edit]", (0, 6)).text == ""
    assert prose("").text == ""


def test_typographic_quotes_and_odd_blanks_become_plain_one_by_one() -> None:
    text = "“It’s\u00a0late”,\nhe\tsaid\u2028twice."
    made = prose(text)
    assert made.text == '"It\'s late", he said twice.'
    assert len(made.text) == len(text)


def test_letters_dashes_and_other_scripts_stay_as_they_are() -> None:
    text = "Zoë – naïve — 5½ € Мария 🚢 שלום"
    assert prose(text).text == text


def test_a_run_without_a_blank_is_broken_and_every_sign_is_kept() -> None:
    text = "He shouted " + '"' * 250 + " and left."
    made = prose(text)
    assert runs(made.text) == [2, 7, 100, 100, 50, 3, 5]
    assert made.text.replace(" ", "") == text.replace(" ", "")
    assert made.origin(made.text.index("left")) == text.index("left")


def test_a_run_of_just_the_longest_length_stays_whole() -> None:
    assert prose("x" * LONGEST_RUN).text == "x" * LONGEST_RUN
    assert runs(prose("x" * (LONGEST_RUN + 1)).text) == [LONGEST_RUN, 1]
