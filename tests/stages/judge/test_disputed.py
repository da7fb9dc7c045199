"""What sources agree on is not asked in the words of one about something they dispute."""

from __future__ import annotations

from tests.comparing import pair_of

from crosscheck.model.fact import Kind, Verdict


def asked(left: str, right: str, kind: Kind) -> list[str]:
    facts = pair_of(left, right).judged().facts
    return [f.question for f in facts if f.kind is kind and f.verdict is Verdict.AGREED]


def test_a_disputed_place_is_a_gap_in_the_question_of_the_day() -> None:
    left = "The mayor was born in Hawaii on May 3, 1961."
    right = "The mayor was born in Kenya on May 3, 1961."
    (question,) = asked(left, right, Kind.DATE)
    assert "Hawaii" not in question
    assert "Kenya" not in question


def test_who_did_it_by_one_source_alone_is_nothing_that_both_say() -> None:
    left = "The fire in the archive was caused by lightning, police said."
    right = "The fire in the archive was caused by arson, police said."
    assert asked(left, right, Kind.POLARITY) == []
    assert len(asked(left, left.replace("archive", "old archive"), Kind.POLARITY)) == 1
