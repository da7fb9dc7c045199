"""Writes report.json, the report for programs; its form is told by report.schema.json."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from decimal import Decimal

import msgspec

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import Reporter
from crosscheck.model.event import Alignment, Event, Origin, Statement
from crosscheck.model.fact import Fact, Position
from crosscheck.model.finding import Benign, Finding, Side
from crosscheck.model.report import NameGroup, Report, Skipped, Tool
from crosscheck.model.values import Value
from crosscheck.view.document_rows import document_row
from crosscheck.view.making import model_rows

SCHEMA = "crosscheck/report/1"

Row = dict[str, object]

_SURROGATE = re.compile("[\ud800-\udfff]")


def render(report: Report) -> str:
    """Return the report as JSON with two blanks of indentation and a final line feed.

    Keys stand in a fixed order, records in the order of the report. Lone surrogates, which
    UTF-8 cannot carry, become U+FFFD; offsets stay right.

    >>> from crosscheck.model.report import Tool
    >>> render(Report(Tool("1", ()), *[()] * 13)).splitlines()[1]
    '  "schema": "crosscheck/report/1",'
    """
    rows = _report(report)
    try:
        encoded = msgspec.json.encode(rows)
    except UnicodeEncodeError:
        encoded = msgspec.json.encode(_without_surrogates(rows))
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


REPORTER = Reporter(name="json", filename="report.json", render=render)


def _report(report: Report) -> Row:
    placements = {placement.document: placement for placement in report.placements}
    return {
        "schema": SCHEMA,
        "tool": _tool(report.tool),
        "documents": [document_row(one, placements.get(one.id)) for one in report.documents],
        "sentences": [_sentence(sentence) for sentence in report.sentences],
        "events": [_event(event) for event in report.events],
        "alignments": [_alignment(alignment) for alignment in report.alignments],
        "statements": [_statement(statement) for statement in report.statements],
        "claims": [_claim(claim) for claim in report.claims],
        "facts": [_fact(fact) for fact in report.facts],
        "findings": [_finding(finding) for finding in report.findings],
        "benign": [_benign(benign) for benign in report.benign],
        "origins": [_origin(origin) for origin in report.origins],
        "names": [_name(group) for group in report.names],
        "skipped": [_skipped(skipped) for skipped in report.skipped],
    }


def _tool(tool: Tool) -> Row:
    models = model_rows(tool.models)
    return {"version": tool.version, "models": models, "notes": tool.notes}


def _sentence(sentence: Sentence) -> Row:
    return {
        "id": sentence.id,
        "document": sentence.document,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "line": sentence.line,
        "text": sentence.text,
    }


def _event(event: Event) -> Row:
    return {"id": event.id, "label": event.label, "documents": event.documents}


def _alignment(alignment: Alignment) -> Row:
    return {
        "a": alignment.a,
        "b": alignment.b,
        "relation": alignment.relation,
        "score": alignment.score,
        "reasons": alignment.reasons,
    }


def _statement(statement: Statement) -> Row:
    return {
        "id": statement.id,
        "event": statement.event,
        "label": statement.label,
        "claims": statement.claims,
    }


def _claim(claim: Claim) -> Row:
    return {
        "id": claim.id,
        "sentence": claim.sentence,
        "start": claim.span.start,
        "end": claim.span.end,
        "predicate": {
            "lemma": claim.predicate.lemma,
            "sense": claim.predicate.sense,
            "text": claim.predicate.text,
        },
        "slots": [
            _mention(slot) for slot in claim.slots if slot.role not in (Role.ASSERTION, Role.OFFICE)
        ],
        "polarity": claim.polarity,
        "modality": claim.modality,
        "attribution": [
            {"speaker": link.speaker, "cue": link.cue, "manner": link.manner}
            for link in claim.attribution
        ],
        "headline": claim.headline,
    }


def _mention(mention: Mention) -> Row:
    return {
        "role": mention.role,
        "start": mention.evidence.span.start,
        "end": mention.evidence.span.end,
        "quote": mention.evidence.quote,
        "cue": mention.cue,
        "direct": mention.direct,
        "value": _value(mention.value),
    }


def _value(value: Value) -> Row:
    """Return a typed value: its type, its text, and what else is known of it."""
    row: Row = {"type": type(value).__name__, "text": value.text}
    for field in fields(value):
        known = getattr(value, field.name)
        if field.name != "text" and known is not None and known != "":
            row[_field(field.name)] = str(known) if isinstance(known, date | Decimal) else known
    return row


def _field(name: str) -> str:
    """Return the key of a field; ``type`` already tells the type of the value itself."""
    return "timex" if name == "type" else name


def _fact(fact: Fact) -> Row:
    return {
        "id": fact.id,
        "event": fact.event,
        "statement": fact.statement,
        "kind": fact.kind,
        "question": fact.question,
        "question_shared": fact.question_shared,
        "verdict": fact.verdict,
        "reason": fact.reason,
        "positions": [_position(position) for position in fact.positions],
        "silent": fact.silent,
        "unclear": fact.unclear,
        "origins": fact.origins,
        "importance": fact.importance,
    }


def _position(position: Position) -> Row:
    return {
        "value": position.value,
        "normalised": position.normalised,
        "claims": position.claims,
        "documents": position.documents,
        "origins": position.origins,
    }


def _finding(finding: Finding) -> Row:
    return {
        "id": finding.id,
        "fact": finding.fact,
        "kind": finding.kind,
        "level": finding.level,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "left": _side(finding.left),
        "right": _side(finding.right),
        "rule": finding.rule,
        "explanation": finding.explanation,
    }


def _benign(benign: Benign) -> Row:
    return {
        "id": benign.id,
        "kind": benign.kind,
        "left": _side(benign.left),
        "right": _side(benign.right),
        "class": benign.class_,
        "reason": benign.reason,
    }


def _side(side: Side) -> Row:
    return {field.name: getattr(side, field.name) for field in fields(side)}


def _origin(origin: Origin) -> Row:
    return {
        "id": origin.id,
        "label": origin.label,
        "kind": origin.kind,
        "documents": origin.documents,
        "sentences": origin.sentences,
    }


def _name(group: NameGroup) -> Row:
    return {
        "canonical": group.canonical,
        "kind": group.kind,
        "spellings": [
            {"spelling": spelling, "documents": documents}
            for spelling, documents in group.spellings
        ],
        "note": group.note,
    }


def _skipped(skipped: Skipped) -> Row:
    return {field.name: getattr(skipped, field.name) for field in fields(skipped)}


def _without_surrogates(value: object) -> object:
    match value:
        case str():
            return _SURROGATE.sub("\ufffd", value)
        case dict():
            return {key: _without_surrogates(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_without_surrogates(inner) for inner in value]
        case _:
            return value
