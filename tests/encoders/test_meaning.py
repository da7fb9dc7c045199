import pytest

from crosscheck.encoders import encode, encode_documents, stance
from crosscheck.encoders.entailment import probabilities
from crosscheck.model.meaning import Stance
from crosscheck.text.vectors import cosine

CALL = "The two presidents spoke on the phone on Tuesday."
SAME = "On Tuesday the presidents talked by telephone."
OTHER = "Ferry tickets will cost two euros more next year."


def read(first: str, second: str) -> Stance:
    found = stance(first, second)
    assert found is not None
    return found


def test_sentences_of_one_thing_point_in_like_directions() -> None:
    call, same, other = encode([CALL, SAME, OTHER])
    assert cosine(call, same) > 0.8 > 0.3 > cosine(call, other)


def test_a_sentence_has_one_vector_whatever_is_read_beside_it() -> None:
    (alone,) = encode([CALL])
    assert encode([OTHER * 9, CALL, SAME, CALL])[1] == alone
    assert encode([CALL, OTHER])[0] == alone


def test_an_empty_text_has_a_vector_too() -> None:
    (empty,) = encode([""])
    assert len(empty) == 768


def test_no_documents_give_no_documents() -> None:
    assert encode_documents([]) == ()


def test_exchanging_two_sentences_turns_the_read() -> None:
    assert read(CALL, OTHER) == read(OTHER, CALL).turned
    assert read(CALL, SAME) == read(SAME, CALL).turned


@pytest.mark.parametrize("pair", [(CALL, SAME), (CALL, OTHER), ("", CALL)])
def test_probabilities_add_up(pair: tuple[str, str]) -> None:
    assert sum(probabilities(*pair)) == pytest.approx(1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The council approved the bridge.", "The council rejected the bridge."),
        ("Twelve people were killed in the blast.", "Fifteen people were killed in the blast."),
        ("The ferry sank on Tuesday.", "The ferry sank on Wednesday."),
    ],
)
def test_sentences_that_exclude_each_other_are_told_from_those_that_agree(
    one: str, other: str
) -> None:
    assert read(one, other).excludes > 0.8
    assert read(one, one).excludes < 0.1
    assert min(read(one, one).follows, read(one, one).leads) > 0.8


def test_more_exact_words_lead_to_less_exact_ones_and_not_back() -> None:
    found = read("Police arrested 12 men on 21 July.", "Police arrested 12 men in July.")
    assert found.follows > 0.8 > found.leads


def test_what_cannot_be_read_whole_is_not_judged() -> None:
    long = "The storm that came in from the sea on Monday night " * 8
    assert stance(f"{long} killed 12 people.", f"{long} killed 112 people.") is None


def test_words_of_which_nothing_is_known_are_not_judged() -> None:
    assert stance("The mayor met 𓀀.", "The mayor met 𓁐.") is None
