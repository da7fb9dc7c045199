"""The exam: what a careful reader planted in five events, and how much of it is found.

Floors are what was measured when they were last raised; a change that finds less must say why.
``pytest -s tests/test_exam.py`` shows the table.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from tests.comparing import EVENTS, NAMES, report_of

from crosscheck.model.finding import Benign, Finding, Level, Side
from crosscheck.model.report import Report

Row = dict[str, Any]

FOUND = {
    "diplomacy": frozenset(
        {
            "has the closing of the institute been ordered",
            "what did Vanterre tell Oresh about doors",
            "who asked for the conversation",
        }
    ),
    "election": frozenset({"by how many votes did the mayor lead"}),
    "ferry": frozenset(
        {
            "how many passengers were injured, according to police at midday",
            "was the captain arrested",
        }
    ),
    "hostile": frozenset({"was anyone hurt", "when is the public hearing"}),
    "strike": frozenset({"what pay rise does the company offer", "who asked for the talks"}),
}
"""Planted conflicts that a run must go on finding, by what they are about."""

FALSE = {
    "diplomacy": frozenset({"Goods worth 2.1 billion marks were exchanged"}),
    "election": frozenset({"Turnout was 61.3 percent."}),
}
"""Planted benign differences that a run takes for conflicts, by the left quote; no others may."""

BENIGN = {"diplomacy": 0, "election": 0, "ferry": 0, "hostile": 2, "strike": 0}
"""Least planted benign differences that are listed as benign, of whatever class."""

UNPLANNED = {"diplomacy": 1, "election": 1, "ferry": 0, "hostile": 0, "strike": 0}
"""Most findings of level conflict that nobody planted, the false ones among them."""

MISPLACED = {"diplomacy": 1, "election": 0, "ferry": 0, "hostile": 1, "strike": 0}
"""Most documents whose role is another than the reader's."""


@dataclass(frozen=True, slots=True)
class Marks:
    """How a run does in one event."""

    found: frozenset[str]
    """The planted conflicts that a finding of the same kind hits on both sides."""
    planted: int
    false: tuple[str, ...]
    """The left quotes of planted benign differences that a finding reports as a conflict."""
    benign: int
    """The planted benign differences that are listed as benign."""
    differences: int
    """How many benign differences are planted."""
    unplanned: tuple[str, ...]
    """Findings of level conflict that hit no planted conflict."""
    misplaced: tuple[str, ...]
    """Documents whose role is not the reader's."""


@cache
def expected_of(name: str) -> Row:
    """Return what a careful reader finds in an event."""
    with (EVENTS / name / "expected.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def marks_of(name: str) -> Marks:
    """Return the marks of a run over an event."""
    report, expected = report_of(name), expected_of(name)
    hits = {
        row["question_hint"]: [f for f in report.findings if hits_conflict(f, row, report)]
        for row in expected["conflict"]
    }
    conflicts = [finding for finding in report.findings if finding.level is Level.CONFLICT]
    planted = {finding.id for found in hits.values() for finding in found}
    return Marks(
        found=frozenset(hint for hint, found in hits.items() if found),
        planted=len(expected["conflict"]),
        false=tuple(
            row["left"]["quote"]
            for row in expected["benign"]
            if any(hits_pair(finding, row, report) for finding in conflicts)
        ),
        benign=sum(
            any(hits_pair(one, row, report) for one in report.benign) for row in expected["benign"]
        ),
        differences=len(expected["benign"]),
        unplanned=tuple(shown(f) for f in conflicts if f.id not in planted),
        misplaced=tuple(
            f"{row['file']}: {role_of(row['file'], report)}, not {row['role']}"
            for row in expected["role"]
            if role_of(row["file"], report) != row["role"]
        ),
    )


def hits_conflict(finding: Finding, row: Row, report: Report) -> bool:
    """Tell whether a finding is of the planted kind and has words of two of its positions."""
    if finding.kind.value != row["kind"]:
        return False
    positions: dict[str, list[Row]] = {"left": [row["left"]]}
    if "right" not in row:
        return touches(finding.left, row["left"], report)
    positions["right"] = [row["right"]]
    for witness in row.get("also", ()):
        positions.setdefault(witness["side"], []).append(witness)
    left, right = (
        {name for name, quotes in positions.items() if any(touches(s, q, report) for q in quotes)}
        for s in (finding.left, finding.right)
    )
    return any(one != other for one in left for other in right)


def hits_pair(difference: Finding | Benign, row: Row, report: Report) -> bool:
    """Tell whether a difference has words of both quotes, in either order."""
    sides = (difference.left, difference.right)
    return any(
        touches(one, row["left"], report) and touches(other, row["right"], report)
        for one, other in (sides, sides[::-1])
    )


def touches(side: Side, quote: Row, report: Report) -> bool:
    """Tell whether the passage of a side overlaps a planted quote."""
    document = next(d for d in report.documents if d.id == side.document)
    if document.path != quote["file"]:
        return False
    start = document.text.index(quote["quote"])
    return side.start < start + len(quote["quote"]) and start < side.end


def role_of(path: str, report: Report) -> str:
    """Return the role that a run gives a document."""
    paths = {document.id: document.path for document in report.documents}
    return next(p.role.value for p in report.placements if paths[p.document] == path)


def shown(finding: Finding) -> str:
    """Return a finding in one line."""
    return f"{finding.rule}: {finding.left.quote} | {finding.right.quote}"


@pytest.mark.parametrize("name", NAMES)
def test_the_planted_conflicts_that_were_found_are_still_found(name: str) -> None:
    assert FOUND[name] <= {row["question_hint"] for row in expected_of(name)["conflict"]}
    assert FOUND[name] <= marks_of(name).found


@pytest.mark.parametrize("name", NAMES)
def test_no_other_benign_difference_is_reported_as_a_conflict(name: str) -> None:
    assert marks_of(name).differences >= 5
    assert set(marks_of(name).false) <= FALSE.get(name, frozenset())


@pytest.mark.parametrize("name", NAMES)
def test_no_fewer_benign_differences_are_listed(name: str) -> None:
    assert marks_of(name).benign >= BENIGN[name]


@pytest.mark.parametrize("name", NAMES)
def test_no_more_conflicts_are_reported_that_nobody_planted(name: str) -> None:
    unplanned = marks_of(name).unplanned
    assert len(unplanned) <= UNPLANNED[name], unplanned


@pytest.mark.parametrize("name", NAMES)
def test_no_more_documents_are_misplaced(name: str) -> None:
    misplaced = marks_of(name).misplaced
    assert len(misplaced) <= MISPLACED[name], misplaced


@pytest.mark.parametrize("name", NAMES)
def test_what_a_reader_must_not_miss_is_skipped_with_a_reason(name: str) -> None:
    skipped = {one.path for one in report_of(name).skipped}
    assert skipped == {row["file"] for row in expected_of(name).get("skipped", ())}


def test_every_planted_difference_is_marked() -> None:
    marks = {name: marks_of(name) for name in NAMES}
    for line in table(marks):
        print(line)  # noqa: T201 - shown by pytest -s
    assert sum(one.planted for one in marks.values()) == 25
    assert all(len(one.found) <= one.planted for one in marks.values())


def table(marks: dict[str, Marks]) -> list[str]:
    """Return the marks as lines of a table."""
    lines = ["", "event      found  of  false  unplanned  benign  of  misplaced"]
    for name, one in marks.items():
        lines.append(
            f"{name:<10} {len(one.found):>5} {one.planted:>3} {len(one.false):>6} "
            f"{len(one.unplanned):>10} {one.benign:>7} {one.differences:>3} "
            f"{len(one.misplaced):>10}"
        )
    return lines
