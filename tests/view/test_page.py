from dataclasses import replace
from datetime import date

import pytest
from tests.reporting.fire import FIRE, WRAPPED
from tests.reporting.making import Making
from tests.reporting.sample import empty, full, many

from crosscheck.model.claim import Role
from crosscheck.model.event import DocumentRole, Relation
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.finding import Level
from crosscheck.model.report import Report
from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.view.lookup import lookup
from crosscheck.view.matrix import Stand
from crosscheck.view.page import Limits, Page, cited, show_report
from crosscheck.view.sources import sources

WIDE = Limits(*[1_000] * 12)
NARROW = Limits(*[1] * 12)


@pytest.fixture(scope="module")
def page() -> Page:
    return show_report(full(), WIDE)


def test_every_passage_is_the_slice_of_each_of_its_places(page: Page) -> None:
    find = lookup(full())
    for one in page.discrepancies.rows:
        for position in one.positions:
            for passage in position.passages:
                assert passage.before + passage.value + passage.after == passage.text
                for place in passage.places:
                    sentence = find.sentences[place.sentence]
                    text = find.documents[place.document].text
                    assert text[sentence.span.start : sentence.span.end] == passage.text
                    assert place.line == sentence.line


def test_the_value_is_marked_within_its_passage(page: Page) -> None:
    first = page.discrepancies.rows[0]
    assert [position.passages[0].value for position in first.positions] == ["Twelve", "at least 20"]


def test_equal_words_of_two_outlets_are_one_passage_with_two_places(page: Page) -> None:
    (passage,) = page.discrepancies.rows[0].positions[0].passages
    assert [place.locator for place in passage.places] == ["wire.txt:5", "post.txt:5"]


def test_the_chain_of_speakers_is_told_from_the_inside_out(page: Page) -> None:
    asked = page.discrepancies.rows[1]
    assert [position.attributed for position in asked.positions] == [
        ("her office, via town hall",),
        (),
    ]
    assert [position.own_voice for position in asked.positions] == [False, True]


def test_a_question_is_one_discrepancy_however_many_findings_carry_it() -> None:
    first = full().findings[0]
    again = replace(first, id="x-9", level=Level.TENSION, confidence=0.99, explanation="Another.")
    report = replace(full(), findings=(again, *full().findings))
    shown = show_report(report, WIDE).discrepancies.rows
    assert len(shown) == len(full().findings)
    assert shown[0].level is Level.CONFLICT
    assert shown[0].confidence == 0.99
    assert shown[0].reasons == ("Another.", first.explanation)


def test_a_conflicting_fact_without_a_finding_is_not_dropped() -> None:
    shown = show_report(replace(full(), findings=()), WIDE).discrepancies.rows
    assert [(one.title, one.confidence) for one in shown] == [
        ("How many people were injured in the fire?", None),
        ("Who asked for the army?", None),
    ]


def test_a_finding_inside_one_document_names_it_and_shows_one_side_if_they_are_equal(
    page: Page,
) -> None:
    headline, impossible = page.discrepancies.rows[2:]
    assert headline.title == ("Headline against body, Aldersund Post: “arrested” / “released”")
    assert len(headline.positions) == 2
    assert len(impossible.positions) == 1


def test_facts_in_dispute_are_not_listed_again_among_the_others(page: Page) -> None:
    (event,) = page.events.rows
    listed = [
        fact.id
        for part in (event.agreements, event.cannot_tell, event.single_source)
        for fact in part.rows
    ]
    assert len(listed) + 2 == len(full().facts)
    assert not {one.id for one in page.discrepancies.rows} & set(listed)


def test_the_matrix_has_a_background_document_only_where_it_answers(page: Page) -> None:
    (event,) = page.events.rows
    heads = event.matrix.columns
    assert [column.background for column in heads] == [False, False, False, True]
    stands = {row.question: [cell.stand for cell in row.cells] for row in event.matrix.rows}
    assert stands["Where is the archive?"] == [Stand.AGREES] * 4
    assert stands["Who asked for the army?"] == [
        Stand.TENSION,
        Stand.SILENT,
        Stand.TENSION,
        Stand.NOT_ASKED,
    ]
    assert "What had been reported in March?" not in stands


def test_a_cell_tells_whose_words_it_copies_but_not_its_own(page: Page) -> None:
    row = page.events.rows[0].matrix.rows[0]
    assert [cell.copied for cell in row.cells] == [(), ("Nordlys Wire",), (), ()]


def year(text: str, known: int | None) -> TimeExpression:
    return TimeExpression(
        text=text,
        type=TimeType.DATE,
        status=TimeStatus.RESOLVED if known else TimeStatus.ANAPHORIC,
        granularity=Granularity.YEAR,
        earliest=date(known, 1, 1) if known else None,
        latest=date(known, 12, 31) if known else None,
    )


def test_the_timeline_is_in_the_order_of_time_and_what_has_no_day_comes_last() -> None:
    making = Making()
    document = making.document("a.txt", "It ended in 2030. It was later. It began in 1999.", "A")
    event = making.event("event", [document])
    for sentence, time in (
        ("It ended in 2030.", year("in 2030", 2030)),
        ("It was later.", year("later", None)),
        ("It began in 1999.", year("in 1999", 1999)),
    ):
        claim = making.claim(document, sentence, time.text, role=Role.TIME, typed=time)
        question = f"When? {sentence}"
        making.fact(event, Kind.DATE, question, Verdict.SINGLE_SOURCE, {time.text: [claim]})
    rows = show_report(making.report(), WIDE).events.rows[0].timeline.rows
    assert [(row.value, row.days) for row in rows] == [
        ("in 1999", "1999-01-01/1999-12-31"),
        ("in 2030", "2030-01-01/2030-12-31"),
        ("later", ""),
    ]
    assert replace(rows[0], latest=None).days == "1999-01-01/.."
    assert replace(rows[0], latest=rows[0].earliest).days == "1999-01-01"


def test_what_is_known_of_a_time_without_a_day_is_told() -> None:
    making = Making()
    document = making.document("a.txt", "It ended on Tuesday. It began about 1990.", "A")
    event = making.event("event", [document])
    weekday = replace(year("Tuesday", None), status=TimeStatus.PARTIAL, weekday=1, month=7)
    about = replace(year("about 1990", 1990), modifier="APPROX")
    for sentence, time in (("It ended on Tuesday.", weekday), ("It began about 1990.", about)):
        claim = making.claim(document, sentence, time.text, role=Role.TIME, typed=time)
        making.fact(event, Kind.DATE, sentence, Verdict.SINGLE_SOURCE, {time.text: [claim]})
    rows = show_report(making.report(), WIDE).events.rows[0].timeline.rows
    assert [(row.approximate, row.known) for row in rows] == [(True, ""), (False, "Tuesday, July")]


def test_documents_whose_date_is_known_appear_on_the_timeline(page: Page) -> None:
    (event,) = page.events.rows
    shown = [(one.number, str(one.earliest), one.inferred) for one in event.appearances.rows]
    assert shown == [(1, "2031-05-06", False), (2, "2031-05-07", False)]


def test_matches_leave_out_mere_overlap_and_put_duplicates_first(page: Page) -> None:
    relations = [match.relation for match in page.matches.rows]
    assert relations == [Relation.DUPLICATE, Relation.DUPLICATE, Relation.PARAPHRASE]
    assert page.matches.rows[0].left_text == FIRE
    assert [origin.label for origin in page.origins.rows] == [
        "Nordlys Wire",
        "the culture ministry's statement",
    ]


def test_only_web_addresses_are_kept(page: Page) -> None:
    assert [source.url for source in page.sources.rows] == [
        "",
        "https://post.example/fire?a=1&b=2",
        "",
        "",
        "",
    ]


def test_what_was_set_aside_is_counted_by_reason_with_its_lines(page: Page) -> None:
    (row,) = page.leftovers.rows
    assert row.reasons == (("related link", 1), ("subscription appeal", 1))
    assert [passage.line for passage in row.passages] == [13, 15]


def test_a_quoted_statement_is_no_independent_origin(page: Page) -> None:
    assert page.summary.origins == 2
    assert page.summary.events[0].origins == 2


def test_documents_that_are_no_reports_are_set_apart_with_their_reason(page: Page) -> None:
    assert [(one.path, one.role) for one in page.summary.apart] == [
        ("older.txt", DocumentRole.OTHER_EVENT),
        ("history.txt", DocumentRole.BACKGROUND),
    ]


def test_what_a_limit_cuts_off_is_counted() -> None:
    page = show_report(full(), NARROW)
    (event,) = page.events.rows
    assert page.discrepancies.more == 3
    assert event.agreements.more == 2
    assert (event.matrix.more_rows, event.matrix.more_columns) == (5, 3)
    assert (event.timeline.more, page.matches.more, page.sources.more) == (1, 2, 4)
    assert page.sources.total == 5


@pytest.mark.parametrize("report", [full(), empty(), many(12)], ids=["full", "empty", "many"])
def test_whatever_the_page_points_to_is_a_sentence(report: Report) -> None:
    sentences = {sentence.id for sentence in report.sentences}
    assert cited(show_report(report, WIDE)) <= sentences


def test_a_wrapped_sentence_keeps_its_line_breaks(page: Page) -> None:
    (fact,) = page.events.rows[0].cannot_tell.rows
    assert fact.positions[0].passages[0].text == WRAPPED


def test_a_note_in_brackets_is_not_how_an_article_begins() -> None:
    making = Making()
    said = "The ferry Orla sank off Sandvik."
    one = making.document("a.txt", f"[music] {said}", "Post")
    making.event("ferry", [one])
    making.sentence(one, "[music]")
    making.sentence(one, said)
    (source,) = sources(lookup(making.report()))
    assert source.lead is not None
    assert source.lead.shown == said
