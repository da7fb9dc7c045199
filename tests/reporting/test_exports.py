"""The formats for one purpose each: csv, wikitext, claimreview."""

import csv
import json
import re
from io import StringIO

import pytest
from tests.reporting.hostility import hostile
from tests.reporting.making import Making
from tests.reporting.sample import empty, full, many

from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.report import Report
from crosscheck.reporting import claimreview, wikitext
from crosscheck.reporting import csv as table

REPORTS = pytest.mark.parametrize(
    "report", [full(), empty(), many(24), hostile(full())], ids=["full", "empty", "many", "hostile"]
)


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(table.render(report).removeprefix("\ufeff"), newline="")))


@REPORTS
def test_csv_has_one_row_per_fact_and_one_cell_per_column(report: Report) -> None:
    lines = list(csv.reader(StringIO(table.render(report), newline="")))
    assert len(lines) == len(report.facts) + 1
    assert len({len(line) for line in lines}) == 1


def test_csv_tells_answers_silence_and_what_was_not_asked_apart() -> None:
    asked = next(row for row in rows(full()) if row["question"] == "Who asked for the army?")
    assert asked["Nordlys Wire (wire.txt)"] == "Mayor Signe Dahl"
    assert asked["Aldersund Post (post.txt)"] == "(silent)"
    assert asked["Town <Almanac> (history.txt)"] == ""
    assert (asked["level"], asked["confidence"]) == ("tension", "0.70")
    assert "A faulty heater" in [row["Aldersund Post (post.txt)"] for row in rows(full())]


@pytest.mark.parametrize("value", ["=HYPERLINK(0)", "+1", "-1", "@cmd", "\t=1", " =1"])
def test_no_cell_of_a_csv_is_a_formula(value: str) -> None:
    m = Making()
    made = m.document("a.txt", f"Said: {value}.", "=A")
    claims = [m.claim(made, made.text, value)]
    m.fact(m.event("=e", [made]), Kind.STATEMENT, "=q", Verdict.SINGLE_SOURCE, {value: claims})
    for line in csv.reader(StringIO(table.render(m.report()).removeprefix("\ufeff"), newline="")):
        assert not [cell for cell in line if re.match(r"\s*[=+\-@]", cell)]


@REPORTS
def test_wikitext_is_one_table_whose_rows_are_whole(report: Report) -> None:
    text = wikitext.render(report)
    assert text.count("{|") == text.count("\n|}") == 1
    body = text.split('{| class="wikitable"\n')[1].split("\n|}")[0].split("\n")
    assert all(line.startswith(("!", "|")) for line in body)
    spans = [int(n) for n in re.findall(r'rowspan="(\d+)"', text)]
    alone = len(re.findall(r'^! scope="row" \|', text, re.MULTILINE))
    assert text.count("\n|-\n") == sum(spans) + alone


def test_nothing_from_an_article_is_markup_in_wikitext() -> None:
    text = wikitext.render(hostile(full()))
    for sign in ("[[", "{{", "<script", "<img", "''<", "~~", "https://", "<!--"):
        assert sign not in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\r]", text)
    tags = set(re.findall(r"<[^>]*>", text))
    assert tags <= {"<br>"}


def test_wikitext_shows_the_words_of_both_sides_with_file_and_line() -> None:
    text = wikitext.render(full())
    assert "“Twelve people were injured, police said at noon.” (wire.txt&#58;5)" in text
    assert "'''conflict''': 12 does not lie within “at least 20”." in text


@REPORTS
def test_claimreview_is_json_with_one_review_per_position_and_never_a_rating(
    report: Report,
) -> None:
    text = claimreview.render(report)
    graph = json.loads(text)
    assert graph["@context"] == "https://schema.org"
    assert "Rating" not in text
    for review in graph["@graph"]:
        assert review["@type"] == "ClaimReview"
        assert review["claimReviewed"]
        assert review["itemReviewed"]["appearance"]
        assert review["itemReviewed"]["author"]
        assert not {"reviewRating", "author", "url", "datePublished"} & review.keys()


def test_a_claim_is_a_question_with_one_answer_or_the_words_of_one_source() -> None:
    claims = [one["claimReviewed"] for one in json.loads(claimreview.render(full()))["@graph"]]
    assert claims[:2] == [
        "How many people were injured in the fire? Twelve",
        "How many people were injured in the fire? at least 20",
    ]
    assert claims[-1] == "The archive last burned on 29 February 2031, its chronicle says."


def test_an_article_in_a_claimreview_has_what_is_known_of_it_and_no_more() -> None:
    first, *_, last = json.loads(claimreview.render(full()))["@graph"]
    wire, post = first["itemReviewed"]["appearance"]
    assert wire["datePublished"] == "2031-05-06"
    assert post["url"] == "https://post.example/fire?a=1&b=2"
    (unknown,) = last["itemReviewed"]["appearance"]
    assert not {"publisher", "datePublished", "url"} & unknown.keys()


@REPORTS
def test_rendering_is_a_function_of_the_report_alone(report: Report) -> None:
    for module in (table, wikitext, claimreview):
        text = module.render(report)
        assert text == module.render(report)
        text.encode("utf-8")
