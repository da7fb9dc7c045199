"""Rows that hold the articles on one event, and what a run finds in them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crosscheck import pipeline
from crosscheck.engines.local import LocalEngine
from crosscheck.errors import UsageError
from crosscheck.evaluation.fields import take, take_rows
from crosscheck.model.finding import Finding, Level
from crosscheck.model.labelled import LabelledRow
from crosscheck.model.report import Report
from crosscheck.model.source import Found, Precision, Published, RawFile, SourceNote

Files = tuple[RawFile, ...]


@dataclass(frozen=True, slots=True)
class Cluster:
    """The articles of several outlets on one event, as the files that a run would load."""

    name: str
    files: Files


def cluster_of(row: LabelledRow) -> Cluster:
    """Return the cluster of a row with ``id`` and ``articles``.

    Raises:
        UsageError: a field is missing, or of another type.
    """
    name = take(row, "id", str)
    articles = enumerate(take_rows(row, "articles"))
    return Cluster(name, tuple(_article(name, number, told) for number, told in articles))


def files_of(documents: Mapping[str, str], sources: str) -> Files:
    """Return texts by file name as files; ``sources`` is the text of their ``sources.toml``.

    A day that TOML does not know, such as 2019-00-00, is left out.
    """
    notes = _notes(sources)
    return tuple(
        RawFile(name, text.encode(), notes.get(name)) for name, text in sorted(documents.items())
    )


def report_on(files: Files) -> Report:
    """Return the report of a run over the files."""
    return pipeline.run(files, (), LocalEngine())


def between_documents(report: Report, level: Level) -> list[Finding]:
    """Return the findings of a level whose sides stand in two documents."""
    return [f for f in report.findings if f.level is level and f.left.document != f.right.document]


def _article(cluster: str, number: int, row: LabelledRow) -> RawFile:
    path = f"{cluster}-{number}.txt"
    outlet = take(row, "source", str) or None
    note = SourceNote(path, outlet=outlet, published=_published(take(row, "date", str)))
    text = f"{take(row, 'title', str)}\n\n{take(row, 'text', str)}\n"
    return RawFile(path, text.encode(), note)


def _published(written: str) -> Published | None:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return Published(written, day, Precision.DAY, Found.SIDECAR)


def _notes(sources: str) -> dict[str, SourceNote]:
    try:
        entries = tomllib.loads("\n".join(_readable(sources.splitlines()))).get("source", [])
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"'sources_toml' is no TOML: {error}") from error
    return {
        entry["file"]: SourceNote(
            entry["file"], entry.get("outlet"), published=_published(str(entry.get("published")))
        )
        for entry in entries
    }


def _readable(lines: Iterable[str]) -> list[str]:
    return [line for line in lines if not line.startswith("published") or _is_day(line)]


def _is_day(line: str) -> bool:
    return _published(line.partition("=")[2].strip()) is not None
