import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.reporting.sample import empty, full, many

from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.finding import BenignClass
from crosscheck.model.report import Report
from crosscheck.reporting.json import REPORTER, render

SCHEMA = json.loads(files("crosscheck.reporting").joinpath("report.schema.json").read_text("utf-8"))

PUBLISHED_KEYS = {
    "documents": "id path sha256 outlet title byline published language role event reason "
    "set_aside",
    "sentences": "id document start end line text",
    "events": "id label documents",
    "alignments": "a b relation score reasons",
    "statements": "id event label claims",
    "claims": "id sentence start end predicate slots polarity modality attribution",
    "facts": "id event statement kind question verdict positions silent origins importance",
    "findings": "id fact kind level severity confidence left right rule explanation",
    "benign": "left right class reason",
    "origins": "id label kind documents sentences",
    "skipped": "path stage code reason",
}
"""Programs rely on these; they may not go away."""


def closed(schema: Any) -> Any:
    """Return the schema with every object that lists its properties closed to others."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(part) for key, part in schema.items()}
    open_ended = schema.get("properties", {}).keys() == {"type", "text"}
    if schema.get("type") == "object" and not open_ended:
        made["additionalProperties"] = False
    return made


def sides(report: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for row in report["findings"] + report["benign"]:
        yield from (row["left"], row["right"])


@pytest.mark.parametrize("report", [full(), empty(), many(40)], ids=["full", "empty", "many"])
def test_a_report_is_valid_and_has_no_field_that_the_schema_does_not_tell(report: Report) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(closed(SCHEMA)).validate(json.loads(render(report)))


def test_the_schema_notices_a_wrong_report() -> None:
    wrong = json.loads(render(full()))
    wrong["facts"][0]["verdict"] = "true"
    del wrong["documents"][0]["path"]
    assert len(list(Draft202012Validator(SCHEMA).iter_errors(wrong))) == 2


def test_the_schema_knows_every_word_of_the_model() -> None:
    kinds = SCHEMA["$defs"]
    assert kinds["kind"]["enum"] == list(Kind)
    assert kinds["fact"]["properties"]["verdict"]["enum"] == list(Verdict)
    assert kinds["benign"]["properties"]["class"]["enum"] == list(BenignClass)


@pytest.mark.parametrize(("table", "keys"), PUBLISHED_KEYS.items())
def test_the_published_keys_are_there(table: str, keys: str) -> None:
    rows = json.loads(render(full()))[table]
    assert rows
    assert all(set(keys.split()) <= row.keys() for row in rows)


def test_every_quote_is_the_slice_that_its_offsets_name() -> None:
    report = full()
    texts = {document.id: document.text for document in report.documents}
    lines = {document.id: document.line_of for document in report.documents}
    written = json.loads(render(report))
    document_of = {row["id"]: row["document"] for row in written["sentences"]}
    for row in written["sentences"]:
        assert texts[row["document"]][row["start"] : row["end"]] == row["text"]
        assert lines[row["document"]](row["start"]) == row["line"]
    for side in sides(written):
        assert texts[side["document"]][side["start"] : side["end"]] == side["quote"]
    for claim in written["claims"]:
        for slot in claim["slots"]:
            text = texts[document_of[claim["sentence"]]]
            assert text[slot["start"] : slot["end"]] == slot["quote"]


def test_the_text_is_readable_utf8_with_one_final_line_feed() -> None:
    text = render(full())
    assert text.startswith('{\n  "schema": "crosscheck/report/1",\n')
    assert text.endswith("}\n")
    assert "\U0001f525" in text
    assert text.encode().decode() == text
    assert REPORTER.filename == "report.json"


def test_a_lone_surrogate_becomes_one_replacement_character() -> None:
    first = full().documents[0]
    report = replace(
        full(), documents=(replace(first, title="a\ud83d\ude00b"), *full().documents[1:])
    )
    assert json.loads(render(report))["documents"][0]["title"] == "a\ufffd\ufffdb"


def test_two_renderings_are_equal() -> None:
    assert render(full()) == render(full())
