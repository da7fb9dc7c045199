import pytest
from tests.annotating import claim_of

from crosscheck.model.claim import Modality


def modality(text: str, word: str) -> Modality:
    return claim_of(text, word).modality


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor will resign.", Modality.PLANNED),
        ("The mayor plans to resign.", Modality.PLANNED),
        ("The mayor agreed to resign.", Modality.PLANNED),
        ("The mayor wants to resign.", Modality.PLANNED),
        ("The mayor is expected to resign.", Modality.EXPECTED),
        ("The mayor is likely to resign.", Modality.EXPECTED),
        ("The mayor may resign.", Modality.POSSIBLE),
        ("The mayor might resign.", Modality.POSSIBLE),
        ("The mayor could resign.", Modality.POSSIBLE),
        ("Police ask whether the mayor will resign.", Modality.POSSIBLE),
        ("The mayor threatened to resign.", Modality.POSSIBLE),
        ("The mayor should resign.", Modality.DEMANDED),
        ("The mayor must resign.", Modality.DEMANDED),
        ("The court ordered the mayor to resign.", Modality.DEMANDED),
        ("The union urged the mayor to resign.", Modality.DEMANDED),
        ("The mayor would resign if the bill fails.", Modality.CONDITIONAL),
    ],
)
def test_how_real_it_is_stands_in_auxiliaries_or_in_the_verb_above(
    text: str, expected: Modality
) -> None:
    assert modality(text, "resign") is expected


def test_a_verb_before_its_subject_may_make_a_condition() -> None:
    assert modality("Had she resigned, they would vote.", "resigned") is Modality.CONDITIONAL
    assert modality("She had resigned, and they vote.", "resigned") is Modality.ASSERTED


def test_what_happened_is_asserted() -> None:
    assert modality("The mayor resigned.", "resigned") is Modality.ASSERTED
    assert modality("The mayor has resigned.", "resigned") is Modality.ASSERTED
    assert modality("The mayor plans to resign.", "plans") is Modality.ASSERTED


@pytest.mark.parametrize("word", ["If", "Unless"])
def test_a_condition_is_conditional_and_what_follows_is_planned(word: str) -> None:
    text = f"{word} the mayor resigns, the council will meet."
    assert modality(text, "resigns") is Modality.CONDITIONAL
    assert modality(text, "meet") is Modality.PLANNED


def test_what_is_denied_is_not_asserted() -> None:
    text = "The mayor denied that he took the money."
    assert modality(text, "took") is Modality.DENIED
    assert modality(text, "denied") is Modality.ASSERTED


def test_a_bare_verb_after_and_has_the_auxiliary_before_it() -> None:
    text = "The council must stop the works and finally close the bridge."
    assert modality(text, "close") is Modality.DEMANDED
    assert modality("The council stopped and closed the bridge.", "closed") is Modality.ASSERTED


@pytest.mark.parametrize("word", ["once", "until", "when", "before"])
def test_a_present_tense_behind_a_time_word_is_still_to_come(word: str) -> None:
    text = f"The mayor will wait {word} the council closes the bridge."
    assert modality(text, "closes") is Modality.EXPECTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Did the council close the bridge?", Modality.POSSIBLE),
        ("“Did the council close the bridge?”", Modality.POSSIBLE),
        ("The council closed the bridge, he said.", Modality.ASSERTED),
    ],
)
def test_what_a_sentence_asks_is_not_asserted(text: str, expected: Modality) -> None:
    word = "close" if "close " in text else "closed"
    assert modality(text, word) is expected


def test_who_asks_has_asked() -> None:
    assert modality("The mayor shouted on Monday: “Who closed it?”", "shouted") is Modality.ASSERTED


def test_who_is_told_to_do_it_has_not_done_it() -> None:
    assert modality("Close the bridge at once.", "Close") is Modality.DEMANDED


def test_what_will_have_to_be_done_lies_ahead() -> None:
    assert claim_of("Families will have to find the money.", "find").modality is Modality.PLANNED
    assert claim_of("Families had to find the money.", "find").modality is Modality.ASSERTED
