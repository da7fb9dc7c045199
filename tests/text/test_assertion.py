import pytest
from tests.annotating import claim_of

from crosscheck.model.claim import Role
from crosscheck.model.contracts import Stated
from crosscheck.text.assertion import words_of_answer


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("None of the ferries were cancelled.", "cancelled", "None of the ferries were cancelled"),
        ("Nothing has been decided.", "decided", "Nothing has been decided"),
        ("Holm failed to attend the hearing.", "attend", "Holm failed to attend the hearing."),
        ("The ferry was not cancelled.", "cancelled", "was not cancelled"),
        ("The ferry wasn’t cancelled.", "cancelled", "wasn’t cancelled"),
        ("The ferry was cancelled.", "cancelled", "was cancelled"),
    ],
)
def test_an_answer_is_shown_with_what_negates_it(text: str, word: str, shown: str) -> None:
    claim = claim_of(text, word)
    (mention,) = claim.mentions(Role.PREDICATE)
    assert words_of_answer(Stated(claim, mention, None, 0.0)) == shown
