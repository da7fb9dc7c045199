"""Agreements in report.md: a question that all bear out, or the sentences with the answer."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.reporting.making import Making

from crosscheck.model.claim import Role
from crosscheck.model.event import OriginKind
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.report import Report
from crosscheck.model.values import Measure, Quantity
from crosscheck.reporting.html import REPORTER as HTML
from crosscheck.reporting.markdown import REPORTER as MARKDOWN
from crosscheck.reporting.markdown.agreements import IN_QUOTATION, IN_SENTENCES

POST = "The museum paid $3 million on Monday for a portrait that nobody had seen."
WIRE = "A portrait cost the museum $3 million, it said on Monday."
ASKED = "When did the museum pay?"
HOW_MUCH = "How much money: “The museum paid … on Monday for a portrait that nobody had seen”?"


def shown(report: Report) -> str:
    text = MARKDOWN.render(report).partition("## Agreements\n\n")[2]
    return text.partition("\n\n## ")[0]


def report(verdict: Verdict = Verdict.AGREED, *, shared: bool = False) -> Report:
    making = Making()
    one = making.document("a.txt", POST, "Post")
    two = making.document("b.txt", WIRE, "Wire")
    event = making.event("museum", [one, two])
    for document, said in ((one, POST), (two, WIRE)):
        making.origin(said, OriginKind.STATEMENT, making.sentence(document, said))
    for kind, question, value in (
        (Kind.DATE, ASKED, "Monday"),
        (Kind.QUANTITY, HOW_MUCH, "$3 million"),
    ):
        both = {value: [making.claim(one, POST, value), making.claim(two, WIRE, value)]}
        making.fact(event, kind, question, verdict, both)
    made = making.report()
    facts = tuple(replace(fact, question_shared=shared) for fact in made.facts)
    return replace(made, facts=facts)


def test_the_sentences_stand_below_one_another_with_all_answers_in_bold() -> None:
    said = {text: text.replace("Monday", "**Monday**") for text in (POST, WIRE)}
    said = {text: words.replace("$3 million", "**\\$3 million**") for text, words in said.items()}
    assert shown(report()) == (
        f"{IN_SENTENCES}\n\n"
        f"- “{said[POST]}” — Post, `a.txt:1` (2 outlets, 2 origins)\n"
        f"  - “{said[WIRE]}” — Wire, `b.txt:1`"
    )


def test_what_goes_together_is_called_refined() -> None:
    assert "(2 outlets, 2 origins; refined)" in shown(report(Verdict.REFINED))


def test_a_question_that_all_bear_out_is_a_row() -> None:
    rows = shown(report(shared=True))
    assert f"| {ASKED} | **Monday** | Post, Wire | 2 |" in rows
    assert IN_SENTENCES not in rows


@pytest.mark.parametrize(
    ("named", "speakers", "spoken"),
    [
        (True, ("Anna Holm", "he"), " — Anna Holm"),
        (False, ("Anna Holm", "Holm"), " — Anna Holm"),
        (False, ("Anna Holm", "Rolf Lund"), ""),
        (False, ("he", "he"), ""),
    ],
)
def test_a_quotation_is_told_once_with_whoever_surely_spoke(
    named: bool, speakers: tuple[str, str], spoken: str
) -> None:
    making = Making()
    said = "Nobody had seen it before."
    one = making.document("a.txt", f"“{said}”, she said.", "Post")
    two = making.document("b.txt", f"She said: “{said}”", "Wire")
    event = making.event("museum", [one, two])
    claims = [
        making.claim(one, f"“{said}”, she said.", said, speakers[0]),
        making.claim(two, f"She said: “{said}”", said, speakers[1]),
    ]
    (words,) = making.claims[claims[0]].slots
    speaker = replace(words, role=Role.SPEAKER, direct=named)
    making.claims[claims[0]] = replace(making.claims[claims[0]], slots=(words, speaker))
    making.fact(event, Kind.QUOTE, "In what words was it said?", Verdict.AGREED, {said: claims})
    assert shown(making.report()) == (
        f"{IN_QUOTATION}\n\n- “{said}”{spoken} (2 outlets, 0 origins): Post, `a.txt:1`, "
        "Wire, `b.txt:1`"
    )


def test_html_shows_the_words_instead_of_a_question() -> None:
    page = HTML.render(report())
    summary = page.partition('id="agreements"')[2].partition("</summary>")[0]
    assert "The museum paid $3 million on Monday" in summary
    assert HOW_MUCH not in page.partition('id="agreements"')[2].partition("</section>")[0]


def test_an_answer_is_bold_in_whatever_words_a_source_gives_it() -> None:
    making = Making()
    said = {"12": "12 people were hurt.", "twelve": "The fire hurt twelve people."}
    amounts = [
        Quantity(words, Measure.COUNT, Decimal(12), Decimal(12), False, nominal=Decimal(12))
        for words in said
    ]
    documents = [
        making.document(f"{n}.txt", text, f"Post {n}") for n, text in enumerate(said.values())
    ]
    event = making.event("fire", documents)
    claims = [
        making.claim(document, said[amount.text], amount.text, typed=amount)
        for document, amount in zip(documents, amounts, strict=True)
    ]
    question = "How many people: “… people were hurt”?"
    making.fact(event, Kind.QUANTITY, question, Verdict.AGREED, {"12": claims})
    lines = shown(making.report())
    assert "“**12** people were hurt.”" in lines
    assert "“The fire hurt **twelve** people.”" in lines
