from dataclasses import replace

from tests.reporting.sample import full, many

from crosscheck.view.discrepancies import discrepancies
from crosscheck.view.lookup import Lookup, lookup
from crosscheck.view.why import why_fact, why_rule


def find() -> Lookup:
    return lookup(full())


def test_a_rule_leads_to_its_rung_and_to_those_that_did_not_hold() -> None:
    why = why_rule(find(), "quantity/disjoint")
    assert why is not None
    assert (why.place, why.rungs, why.outcome, why.source) == (3, 3, "a conflict", "a paper")
    assert [(gate.words, gate.outcome) for gate in why.passed] == [
        ("other measure", "cannot be compared"),
        ("the later count is higher", "an update"),
    ]


def test_a_rule_without_a_ladder_has_no_rung() -> None:
    assert why_rule(find(), "headline-body/medium") is None
    assert why_rule(find(), "quantity/absent") is None
    assert why_rule(lookup(many(4)), "quantity/disjoint") is None


def test_the_reason_of_a_fact_leads_to_its_rung() -> None:
    facts = {fact.question: fact for fact in full().facts}
    why = why_fact(find(), facts["When did the fire break out?"])
    assert why is not None
    assert (why.rung, why.place) == ("finer", 2)
    assert why_fact(find(), facts["Where is the archive?"]) is None


def test_a_ground_has_both_sides_in_the_order_of_the_positions() -> None:
    first = discrepancies(find())[0]
    (ground,) = first.grounds
    assert [ground.left_value, ground.right_value] == [one.value for one in first.positions]
    assert ground.why is not None
    turned = replace(
        full().findings[0], left=full().findings[0].right, right=full().findings[0].left
    )
    again = discrepancies(lookup(replace(full(), findings=(turned,))))[0].grounds[0]
    assert (again.left_value, again.right_value) == (ground.left_value, ground.right_value)


def test_a_ground_tells_how_alike_its_sentences_are_where_they_were_aligned() -> None:
    hurt, asked, *_ = discrepancies(find())
    assert hurt.grounds[0].likeness is not None
    assert hurt.grounds[0].likeness.score == 0.62
    assert asked.grounds[0].likeness is None
