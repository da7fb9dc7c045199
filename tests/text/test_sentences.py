import pytest

from crosscheck.text.sentences import boundaries, is_boundary


def begins(text: str) -> bool:
    """Tell whether a sentence begins at the bar in the text."""
    offset = text.index("|")
    return is_boundary(text.replace("|", ""), offset)


@pytest.mark.parametrize(
    "text",
    [
        "The bridge fell. |Nobody was hurt.",
        'She asked: "Who won?" |Nobody knew.',
        '"We won." |He left.',
        '"We won." |"You lost."',
        "It happened (twice.) |They left.",
        "Who won? |the crowd asked.",
        "They waited… |Nobody came.",
        "She was born in 1970. |2 brothers followed.",
    ],
)
def test_a_sentence_begins_after_a_closed_one(text: str) -> None:
    assert begins(text)


@pytest.mark.parametrize(
    "text",
    [
        "He met Gov. |Brown on Monday.",
        "The vote is on Jan. |5 in Brno.",
        "Sen. |Keller and Lt. Olsen agreed.",
        "Mr. |Olsen left.",
        "The city of St. |Anders is old.",
        "J. |Olsen left.",
        "He lives in Springfield, Ill. |Brown does not.",
        "It is No. |5 on the list.",
        "It was Sun. |Nov. 5 by then.",
        "Navy Comdr. |Olsen and Cpl. Keller agreed.",
        "The case Brown v. |The State is old.",
        "REMEMBERING SEN. |JOHN BROWN",
    ],
)
def test_none_begins_after_an_abbreviation_that_wants_a_successor(text: str) -> None:
    assert not begins(text)


@pytest.mark.parametrize("short", ["U.S.", "U.N.", "p.m.", "D.C.", "Inc.", "Co.", "Jr."])
def test_after_an_abbreviation_that_may_end_a_sentence_the_next_letter_decides(short: str) -> None:
    assert begins(f"It was about {short} |Nobody knew.")
    assert not begins(f"It was about {short} |and nobody knew.")


@pytest.mark.parametrize(
    "text",
    [
        "The bridge |Fell down.",
        "They came: |Olsen and Keller.",
        "MAY 3 2017: |A bridge fell.",
        "He left? |— she stayed.",
        "He left. |-- and so did she.",
        "He said, |Nobody came.",
        "They sold 5.5 percent. |of the shares.",
        'He said "yes. |" and left.',
        "He left (she stayed. |) and slept.",
        "He left. |, she said.",
        "It fell by 5. |% of it.",
    ],
)
def test_none_begins_inside_an_unfinished_one_or_with_closing_signs(text: str) -> None:
    assert not begins(text)


@pytest.mark.parametrize("bullet", ["•", "●", "▪", "*"])
def test_a_bullet_always_begins_one(bullet: str) -> None:
    assert begins(f"ten people died |{bullet} two bridges fell")


def test_none_begins_where_nothing_follows() -> None:
    assert not begins("It is over. |")
    assert not begins('It is over. |"')
    assert not begins("It is over. | ")


@pytest.mark.parametrize(
    "text",
    [
        "It happened in Springfield, Ill. |It was then shared.",
        'She asked Olsen, D-Calif. |"If they vote, we lose."',
        "There is no plan B. |There is no plan C.",
        "Was it perfect? No. |But it held.",
        "He told The Sun. |Olsen left.",
    ],
)
def test_one_begins_after_an_abbreviation_before_a_word_that_is_no_name(text: str) -> None:
    assert begins(text)


@pytest.mark.parametrize(
    "text",
    [
        '"Who won?" |Olsen asked.',
        '"We won!" |President Anna Olsen wrote on Monday.',
        "'We won!' |Mr. Olsen tweeted Friday morning.",
        '"Who won?" |Keller asked Olsen.',
    ],
)
def test_none_begins_with_who_said_the_question_or_cry_before_it(text: str) -> None:
    assert not begins(text)


@pytest.mark.parametrize(
    "text", ['"Who won?" |Olsen did not know.', '"We won." |Olsen said that Keller had lost.']
)
def test_one_begins_with_a_name_that_does_not_say_what_was_said(text: str) -> None:
    assert begins(text)


@pytest.mark.parametrize("day", ["July 21.", "Jan. 5, 2022.", "September 30, 2022."])
def test_a_day_alone_belongs_to_the_sentence_before_it(day: str) -> None:
    assert not begins(f"The court in Brno said so. |{day} Nobody knew.")
    assert begins(f"The court in Brno said so. {day} |Nobody knew.")
    assert begins(f"When was it? |{day} Nobody knew.")


def test_a_day_with_more_words_begins_one() -> None:
    assert begins("The court said so. |July 21 was a Thursday.")


@pytest.mark.parametrize("gap", ["...", "…", "[…]", "[...]"])
def test_a_sentence_may_begin_with_an_ellipsis(gap: str) -> None:
    assert begins(f"He left. |{gap} They stayed.")
    assert not begins(f"He left and |{gap} they stayed.")


@pytest.mark.parametrize(
    ("text", "seen", "expected"),
    [
        ("He left. 'So he goes,' she said.", ["So"], ["'So"]),
        ("He left. (They stayed.)", ["(", "They"], ["("]),
        ("They [Congress] did it.", ["Congress"], []),
        ("It is close… The others left.", [], ["The"]),
        ('He called it "B.S." In June he left.', [], ["In"]),
        ("He left. … They stayed.", ["…"], ["…"]),
        ("It came from the U.N. Nobody knew.", [], []),
        ("He met Gov. In Olsen.", [], []),
        ("'Nobody left.'", ["Nobody"], []),
        ("", [], []),
    ],
)
def test_boundaries_are_moved_before_marks_and_added_where_they_are_sure(
    text: str, seen: list[str], expected: list[str]
) -> None:
    found = boundaries(text, map(text.index, seen))
    assert found == [text.index(word) for word in expected]
