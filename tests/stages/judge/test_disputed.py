"""What sources agree on is not asked in the words of one about something they dispute."""

from __future__ import annotations

from tests.comparing import pair_of
from tests.reporting.making import Making

from crosscheck.model.fact import Kind, Verdict
from crosscheck.stages.judge.disputed import without_disputed


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


def test_a_disputed_number_is_no_gap_inside_another_number() -> None:
    making = Making()
    left, right = (f"The storm of 2012 killed {toll} people on May 3." for toll in (12, 19))
    one, two = making.document("a.txt", left, "Post"), making.document("b.txt", right, "Wire")
    event = making.event("storm", [one, two])
    tolls = {"12": [making.claim(one, left, "12")], "19": [making.claim(two, right, "19")]}
    days = [making.claim(one, left, "May 3"), making.claim(two, right, "May 3")]
    asked_ = "When: “The storm of 2012 killed 12 people on …”?"
    making.fact(event, Kind.QUANTITY, "How many people were killed?", Verdict.CONFLICTING, tolls)
    making.fact(event, Kind.DATE, asked_, Verdict.AGREED, {"May 3": days})
    agreed = without_disputed(making.facts, making.claims)[-1]
    assert agreed.question == "When: “The storm of 2012 killed … people on …”?"
