from tests.annotating import annotate, claim_of, keys

from crosscheck.model.claim import Role
from crosscheck.stages.extract.references import references_of

NOVAK = "Clara Novak"
SHE = "Clara Novak said she was tired. Clara Novak sold her house."


def test_two_sentences_that_say_she_settle_it() -> None:
    assert references_of(annotate(SHE)).pronouns == {NOVAK: "she"}


def test_one_sentence_alone_settles_nothing() -> None:
    assert references_of(annotate("Clara Novak said she was tired.")).pronouns == {}


def test_sentences_that_disagree_settle_nothing() -> None:
    text = f"{SHE} Clara Novak met him. Clara Novak sold his car."
    assert references_of(annotate(text)).pronouns == {}


def test_a_title_settles_it() -> None:
    assert references_of(annotate("Mr. Peter Lund left.")).pronouns == {"Peter Lund": "he"}


def test_he_is_not_a_person_whom_the_text_calls_she() -> None:
    text = f"{SHE} Then Clara Novak ran. He followed."
    assert keys(claim_of(text, "followed"), Role.AGENT) == ["?"]


def test_he_is_the_person_before_whom_the_text_does_not_call_she() -> None:
    text = f"{SHE} Peter Lund left. Clara Novak ran. He followed."
    assert keys(claim_of(text, "followed"), Role.AGENT) == ["p:peter lund"]
