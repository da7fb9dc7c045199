"""What the page tells of one fact: both answers, the words that differ, the rung, the joins."""

import re
from dataclasses import replace

from tests.reporting.fire import HURT
from tests.reporting.making import Making
from tests.reporting.sample import full
from tests.reporting.test_html import Element, page

from crosscheck.model.event import Relation
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.report import Report


def of_class(report: Report, name: str) -> list[Element]:
    return [e for e in page(report).elements if name in e.attributes.get("class", "").split()]


def text(element: Element) -> str:
    return re.sub(r"\s+", " ", "".join(element.text)).strip()


def test_a_verdict_is_told_with_its_rung_its_scores_and_what_did_not_hold() -> None:
    told = text(of_class(full(), "ladder")[0])
    assert "Rung 3 of 3 on the ladder for “How many” decided: disjoint (a conflict)." in told
    assert "other measure (cannot be compared)the later count is higher (an update)" in told
    assert "Confidence0.93" in told
    assert "Sentencessimilar 0.62 shared words, same place" in told
    assert "Rulequantity/disjoint" in told


def test_a_rule_without_a_ladder_tells_its_scores_alone() -> None:
    told = text(of_class(full(), "ladder")[2])
    assert "Ruleheadline-body/disjoint" in told
    assert "Rung" not in told


def numbers() -> Report:
    """Return a report on two sentences of which one word differs."""
    m = Making()
    one = m.document("a.txt", "Police said 12 people were hurt <b>there</b>.", "A")
    two = m.document("b.txt", "Police said 14 people were hurt <b>there</b>.", "B")
    event = m.event("accident", [one, two])
    said = {words: [m.claim(made, made.text, words)] for made, words in ((one, "12"), (two, "14"))}
    m.fact(event, Kind.QUANTITY, "How many were hurt?", Verdict.REFINED, said)
    m.alignment(m.sentence(one, one.text), m.sentence(two, two.text), Relation.DUPLICATE, 0.9)
    return m.report()


def test_only_the_words_that_differ_are_marked() -> None:
    report = numbers()
    sides = of_class(report, "side")
    assert [text(side) for side in sides] == [f"{d.outlet} {d.text}" for d in report.documents]
    (contrast,) = of_class(report, "contrast")
    inside = page(report).elements
    marked = [text(e) for e in inside[inside.index(contrast) :] if e.tag == "b"][:2]
    assert marked == ["12", "14"]


def test_each_join_of_a_sentence_is_a_link_to_its_partner() -> None:
    links = of_class(full(), "links")
    sentences = {sentence.id: sentence for sentence in full().sentences}
    first = next(e for e in links if sentences[e.attributes["data-of"]].text == HURT)
    assert text(first).replace("discrepancy", " discrepancy").split() == [
        "discrepancy",
        "1≠",
        "S3:3=",
        "S2:5",
    ]


def test_sentences_are_marked_by_their_gravest_bond() -> None:
    marks = {text(e): e.attributes["class"] for e in page(full()).elements if e.tag == "mark"}
    assert marks[HURT] == "conflict"
    assert marks["cited"] == "cited"


def test_entries_carry_what_the_filters_ask_for() -> None:
    entry = of_class(full(), "dispute")[0].attributes
    assert entry["data-kind"] == "quantity"
    assert entry["data-verdict"] == "conflict"
    assert entry["data-outlets"] == "1 2 3"
    assert entry["data-confidence"] == "0.93"
    unsure = replace(full(), findings=())
    assert "data-confidence" not in of_class(unsure, "dispute")[0].attributes


def test_two_documents_of_one_outlet_are_told_apart_by_number() -> None:
    m = Making()
    made = [m.document(f"{n}.txt", f"Rain fell {n} times.", "Post") for n in (1, 2)]
    m.event("rain", made)
    labels = [text(e) for e in of_class(m.report(), "outlet")]
    assert all(label == "Post" for label in labels)
    assert [text(e) for e in page(m.report()).elements if e.tag == "option"][-2:] == [
        "S1 Post",
        "S2 Post",
    ]
