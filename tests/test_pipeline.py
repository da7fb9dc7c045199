"""The whole way from files to a report, on the exam's events."""

import json
from datetime import date
from importlib.resources import files
from itertools import permutations
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.comparing import NAMES, files_of, quoted_wrongly, report_of, sides_of

from crosscheck import pipeline
from crosscheck.engines.local import LocalEngine
from crosscheck.errors import NoSourceError
from crosscheck.model.event import DocumentRole
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.report import Report
from crosscheck.model.source import Found, Precision, Published, RawFile, SourceNote
from crosscheck.pipeline import fact_types, readers, run
from crosscheck.reporting import html, markdown
from crosscheck.reporting.json import render

SCHEMA = json.loads(files("crosscheck.reporting").joinpath("report.schema.json").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_is_its_slice(name: str) -> None:
    report = report_of(name)
    assert report.sentences
    assert quoted_wrongly(report) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_value_stands_in_its_quote(name: str) -> None:
    report = report_of(name)
    for side in sides_of(report):
        folded = " ".join(side.quote.split())
        assert all(word in folded for word in side.value.split())


@pytest.mark.parametrize("name", NAMES)
def test_two_runs_are_equal(name: str) -> None:
    raw_files, skipped = files_of(name)
    assert run(raw_files, skipped, LocalEngine()) == report_of(name)


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_the_files_changes_nothing(name: str) -> None:
    raw_files, skipped = files_of(name)
    assert len(raw_files) > 2
    assert run(raw_files[::-1], skipped[::-1], LocalEngine()) == report_of(name)


def test_no_order_of_three_files_changes_anything() -> None:
    raw_files, skipped = files_of("ferry")
    reports = {render(run(order, skipped, LocalEngine())) for order in permutations(raw_files[:3])}
    assert len(reports) == 1


@pytest.mark.parametrize("size", [1, 3])
def test_the_size_of_a_batch_changes_nothing(size: int, monkeypatch: pytest.MonkeyPatch) -> None:
    raw_files, skipped = files_of("diplomacy")
    monkeypatch.setattr(pipeline, "DOCUMENTS_PER_BATCH", size)
    assert run(raw_files, skipped, LocalEngine()) == report_of("diplomacy")


def test_the_number_of_jobs_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    raw_files, skipped = files_of("strike")
    monkeypatch.setattr(pipeline, "DOCUMENTS_PER_BATCH", 2)
    assert run(raw_files, skipped, LocalEngine(jobs=2)) == report_of("strike")


@pytest.mark.parametrize("name", NAMES)
def test_the_json_report_follows_its_schema(name: str) -> None:
    found: Any = json.loads(render(report_of(name)))
    assert found["facts"]
    errors = [error.message for error in Draft202012Validator(SCHEMA).iter_errors(found)]
    assert errors == []


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_a_document_or_skipped(name: str) -> None:
    raw_files, skipped = files_of(name)
    report = report_of(name)
    told = [d.path for d in report.documents] + [one.path for one in report.skipped]
    assert sorted(told) == sorted([raw.path for raw in raw_files] + [one.path for one in skipped])


def test_an_empty_file_and_an_image_are_skipped_with_a_reason() -> None:
    skipped = {one.path: one.code for one in report_of("hostile").skipped}
    assert skipped == {"e_empty.txt": "empty", "f_binary.txt": "binary"}


def test_hostile_text_is_kept_as_it_stands() -> None:
    titles = {document.path: document.title for document in report_of("hostile").documents}
    assert "<img src=x onerror=alert(1)>" in (titles["a_pipes.txt"] or "")


@pytest.mark.parametrize("name", NAMES)
def test_every_id_that_a_row_names_is_a_row(name: str) -> None:
    report = report_of(name)
    claims = {claim.id for claim in report.claims}
    documents = {document.id for document in report.documents}
    sentences = {sentence.id for sentence in report.sentences}
    origins = {origin.id for origin in report.origins}
    statements = {statement.id for statement in report.statements}
    facts = {fact.id for fact in report.facts}
    for fact in report.facts:
        assert fact.statement in statements
        assert set(fact.silent) <= documents
        for position in fact.positions:
            assert set(position.claims) <= claims
            assert set(position.documents) <= documents
    for statement in report.statements:
        assert set(statement.claims) <= claims
    for finding in report.findings:
        assert finding.fact is None or finding.fact in facts
        assert {finding.left.sentence, finding.right.sentence} <= sentences
    for alignment in report.alignments:
        assert {alignment.a, alignment.b} <= sentences
    shared = [fact for fact in report.facts if fact.verdict is not Verdict.SINGLE_SOURCE]
    assert {o for fact in shared for p in fact.positions for o in p.origins} <= origins


@pytest.mark.parametrize("name", NAMES)
def test_no_two_rows_have_one_id(name: str) -> None:
    report = report_of(name)
    for rows in (report.sentences, report.claims, report.statements, report.facts, report.origins):
        ids = [row.id for row in rows]
        assert len(ids) == len(set(ids))
    ids = [finding.id for finding in report.findings]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_a_fact_is_told_by_documents_of_its_event_or_they_are_silent(name: str) -> None:
    report = report_of(name)
    members = {event.id: set(event.documents) for event in report.events}
    reports = {p.document for p in report.placements if p.role is DocumentRole.REPORT}
    for fact in report.facts:
        told = {document for p in fact.positions for document in p.documents}
        assert told <= members[fact.event]
        assert set(fact.silent) | set(fact.unclear) == (reports & members[fact.event]) - told
        assert not set(fact.silent) & set(fact.unclear)


def test_a_document_of_another_event_takes_no_part() -> None:
    report = report_of("diplomacy")
    others = {p.document for p in report.placements if p.role is DocumentRole.OTHER_EVENT}
    assert others
    assert others.isdisjoint(side.document for side in sides_of(report))


def test_conflicting_facts_are_those_with_a_finding() -> None:
    for name in NAMES:
        report = report_of(name)
        conflicting = {f.id for f in report.facts if f.verdict is Verdict.CONFLICTING}
        assert {f.fact for f in report.findings if f.fact is not None} <= conflicting


def test_a_run_without_an_article_says_why() -> None:
    with pytest.raises(NoSourceError, match=r"e_empty\.txt"):
        run([RawFile("e_empty.txt", b"")], [], LocalEngine())


def test_one_article_alone_has_no_conflict_with_another() -> None:
    raw_files, skipped = files_of("ferry")
    report: Report = run(raw_files[:1], skipped, LocalEngine())
    assert {finding.fact for finding in report.findings} <= {None}
    assert all(fact.verdict is Verdict.SINGLE_SOURCE for fact in report.facts)


def test_plugins_come_in_the_order_of_their_names() -> None:
    kinds = [one.kind.value for one in fact_types()]
    assert len(kinds) > 5
    assert kinds == sorted(kinds)
    names = [one.name for one in readers()]
    assert len(names) > 1
    assert names == sorted(names)


def test_another_language_is_skipped_with_a_reason() -> None:
    german = (
        "Die Fähre lief am Dienstag vor der Insel auf ein Riff. Zwölf Menschen wurden verletzt, "
        "wie die Polizei am Mittag mitteilte. Der Kapitän wurde befragt und wieder entlassen. "
        "Die Ursache des Unglücks ist noch nicht bekannt, sagte ein Sprecher der Behörde."
    )
    raw_files, skipped = files_of("ferry")
    report = run([*raw_files, RawFile("z.txt", german.encode())], skipped, LocalEngine())
    (entry,) = report.skipped
    assert (entry.path, entry.code) == ("z.txt", "language")
    assert len(report.documents) == len(raw_files)


FERRY = {
    "a.txt": "Ferry Orla sinks\n\n"
    "The ferry Orla sank off Sandvik on Tuesday as its engine burnt, the coast guard said. "
    "All 41 passengers were saved.\n\n"
    "The shipping company Nordline suspended the route to Sandvik last week.\n",
    "b.txt": "Orla lost off Sandvik\n\n"
    "The ferry Orla sank off Sandvik on 9 August 2022 after a fire in its engine. "
    "A total of 41 passengers were saved.\n\n"
    "The shipping company Nordline suspended the route to Sandvik on 4 August 2022.\n",
    "c.txt": "Nordline loses the Orla\n\n"
    "The ferry Orla sank off Sandvik on Tuesday, the coast guard said. "
    "All 41 passengers were saved.\n\n"
    "The shipping company Nordline suspended the route to Sandvik on Thursday.\n",
}
"""Three articles on one event: the first gives no date, the second only dates of happenings."""


def ferry() -> Report:
    """Return the report on the three articles."""
    days = {"b.txt": date(2022, 8, 14), "c.txt": date(2022, 8, 10)}
    raw_files = []
    for path, text in FERRY.items():
        day = days.get(path)
        known = Published(day.isoformat(), day, Precision.DAY, Found.SIDECAR) if day else None
        note = SourceNote(path, outlet=f"Outlet {path[0].upper()}", published=known)
        raw_files.append(RawFile(path, text.encode(), note))
    return run(raw_files, (), LocalEngine())


def test_an_article_without_a_date_is_dated_by_the_others() -> None:
    report = ferry()
    published = {document.path: document.published for document in report.documents}
    assert published["a.txt"].found is Found.INFERRED
    assert published["a.txt"].days == (date(2022, 8, 9), date(2022, 8, 14))
    assert published["b.txt"].found is Found.SIDECAR
    texts = {document.id: document.text for document in report.documents}
    quoted = [e for clue in published["a.txt"].reasons for e in clue.evidence]
    assert len(quoted) > 2
    for evidence in quoted:
        span = evidence.span
        assert texts[evidence.document][span.start : span.end] == evidence.quote


def test_an_inferred_date_is_shown_with_its_reasons_in_every_format() -> None:
    report = ferry()
    days = "between 9 and 14 August 2022"
    shown = markdown.render(report)
    assert f"{days}, inferred" in shown
    assert "What the inferred dates follow from:" in shown
    assert "“Tuesday” `a.txt:3`, “9 August 2022” `b.txt:3`" in shown
    page = html.render(report)
    assert days in page
    assert "What the inferred dates follow from" in page
    found: Any = json.loads(render(report))
    assert [e.message for e in Draft202012Validator(SCHEMA).iter_errors(found)] == []
    told = found["documents"][0]["published"]
    assert (told["value"], told["precision"], told["found"]) == (None, "interval", "inferred")
    assert (told["earliest"], told["latest"]) == ("2022-08-09", "2022-08-14")
    assert told["reasons"][0]["evidence"][0]["quote"] in ("Tuesday", "last week")
    assert found["documents"][1]["published"]["earliest"] == "2022-08-14"


def test_what_dates_an_article_is_not_told_as_agreement_with_it() -> None:
    levels = {benign.reason for benign in ferry().benign if benign.kind is Kind.DATE}
    assert any("cannot confirm each other" in reason for reason in levels)
