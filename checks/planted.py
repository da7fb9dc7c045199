"""Planted changes found, and conflicts reported where nothing was planted.

Floors and the digest of the data stand in ``checks/floors.toml``; a floor that is lowered needs
a reason in CHANGELOG.md.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checks.keeping import FLOORS, is_measured_file
from crosscheck import pipeline
from crosscheck.engines.local import LocalEngine
from crosscheck.model.fact import Kind
from crosscheck.model.finding import Finding, Level
from crosscheck.model.report import Report
from crosscheck.model.source import Found, Precision, Published, RawFile, SourceNote

FILE = "mutations_open.jsonl.gz"

KINDS = {
    "weekday": {"date"},
    "date": {"date"},
    "number": {"quantity"},
    "money": {"quantity"},
    "percent": {"quantity"},
    "person": {"actor", "name", "attribution"},
    "place": {"place", "actor"},
    "negation": {"polarity"},
    "antonym": {"polarity", "statement"},
}
"""Kind of planted change → kinds of findings that are right for it."""


@dataclass(frozen=True, slots=True)
class Case:
    """One cluster with one change planted in one of its articles."""

    base: str
    type: str
    untouched: tuple[RawFile, ...]
    changed: tuple[RawFile, ...]
    sentence: str
    counterpart: str


def main() -> int:
    """Print recall by type and false alarms; exit with 1 when a floor is not kept."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path, help="folder of the planted changes")
    options = arguments.parse_args()
    path = options.data / FILE
    floors = tomllib.loads(FLOORS.read_text("utf-8"))["planted"]
    known = is_measured_file(path, floors["sha256"])
    if not known:
        return 0 if known is None else 1
    return measure(list(read_cases(path)), floors)


def measure(cases: list[Case], floors: Mapping[str, float]) -> int:
    """Run every case and every untouched cluster once."""
    planted = Counter(case.type for case in cases)
    found: Counter[str] = Counter()
    read: list[float] = []
    for case in cases:
        report = run(case.changed)
        found[case.type] += is_found(case, report)
        read += max_confidence(f for f in statements(report) if holds_both(f, case))
    bases = {case.base: case.untouched for case in cases}
    reports = [run(files) for _, files in sorted(bases.items())]
    for kind in sorted(planted):
        print(f"{kind:10} {found[kind]:3} of {planted[kind]}")
    alarms = sum(map(conflicts, reports))
    recall, rate = found.total() / planted.total(), alarms / len(bases)
    print(f"planted changes found: {found.total()} of {planted.total()} = {recall:.3f}")
    print(f"conflicts in {len(bases)} untouched clusters: {alarms} = {rate:.3f} per cluster")
    show_statements(read, [f.confidence for r in reports for f in statements(r)], len(cases))
    kept = recall >= floors["recall"] and rate <= floors["conflicts_per_cluster"]
    print("floors kept" if kept else f"FLOOR NOT KEPT: {dict(floors)}")
    return 0 if kept else 1


def show_statements(read: list[float], untouched: list[float], cases: int) -> None:
    """Print how many planted changes whole sentences tell, and how often they tell what is none.

    Of any kind of change: a sentence that excludes another does not say by what.
    """
    for least in (0.8, 0.85, 0.9, 0.95):
        told = sum(one >= least for one in read)
        alarms = sum(one >= least for one in untouched)
        print(f"statements from {least}: {told} of {cases} planted changes, {alarms} untouched")


def statements(report: Report) -> list[Finding]:
    """Return the findings that the entailment model makes."""
    return [finding for finding in report.findings if finding.kind is Kind.STATEMENT]


def max_confidence(findings: Iterable[Finding]) -> list[float]:
    """Return the confidence of the surest finding, nothing for none."""
    return sorted(finding.confidence for finding in findings)[-1:]


def run(files: tuple[RawFile, ...]) -> Report:
    """Return the report on the files."""
    return pipeline.run(files, (), LocalEngine())


def is_found(case: Case, report: Report) -> bool:
    """Tell whether a finding of the right kind holds both sentences."""
    return any(
        finding.kind.value in KINDS[case.type] and holds_both(finding, case)
        for finding in report.findings
    )


def holds_both(finding: Finding, case: Case) -> bool:
    """Tell whether the sides of a finding are the changed sentence and its counterpart."""
    return _holds(finding, case.sentence) and _holds(finding, case.counterpart)


def conflicts(report: Report) -> int:
    """Return how many conflict-level findings between documents a report has."""
    return sum(
        finding.level is Level.CONFLICT and finding.left.document != finding.right.document
        for finding in report.findings
    )


def _holds(finding: Finding, sentence: str) -> bool:
    told = _folded(sentence)
    sides = (_folded(finding.left.quote), _folded(finding.right.quote))
    return any(side in told or told in side for side in sides)


def _folded(text: str) -> str:
    return " ".join(text.split())


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file of planted changes."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            notes = _notes(row["sources_toml"])
            texts = dict(sorted(row["documents"].items()))
            untouched = tuple(_file(name, text, notes) for name, text in texts.items())
            texts[row["file"]] = row["mutated"]
            changed = tuple(_file(name, text, notes) for name, text in texts.items())
            yield Case(
                row["base"], row["type"], untouched, changed, row["sentence"], row["counterpart"]
            )


def _file(name: str, text: str, notes: Mapping[str, SourceNote]) -> RawFile:
    return RawFile(name, text.encode(), notes.get(name))


def _notes(toml: str) -> dict[str, SourceNote]:
    """Return the notes of a case; a date that TOML does not know is left out."""
    told = "\n".join(
        line
        for line in toml.splitlines()
        if not line.startswith("published") or re.fullmatch(r"published = \d{4}-\d\d-\d\d", line)
    )
    return {
        source["file"]: SourceNote(
            source["file"], source.get("outlet"), published=_published(source.get("published"))
        )
        for source in tomllib.loads(told)["source"]
    }


def _published(day: date | None) -> Published | None:
    if day is None:
        return None
    return Published(day.isoformat(), day, Precision.DAY, Found.SIDECAR)


if __name__ == "__main__":
    sys.exit(main())
