"""What a person sees in the terminal: a short summary, and a progress bar on long runs."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from crosscheck.model.fact import Verdict
from crosscheck.model.finding import Finding
from crosscheck.model.report import Report
from crosscheck.text.markup import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID
    from rich.text import Text

MOST_FINDINGS = 5
"""Discrepancies named in the summary: with the counts they fit a screen of 24 lines."""

PATIENCE_SECONDS = 2.0
"""A run shorter than this shows no bar."""


def show_summary(report: Report, written: Sequence[Path]) -> None:
    """Print counts, the gravest discrepancies and where the report lies."""
    from rich.console import Console

    console = Console(highlight=False, soft_wrap=True)
    with console.capture() as captured:
        for line in _summary(report, written):
            console.print(line)
    if sys.stdout:
        sys.stdout.write(captured.get())


def _summary(report: Report, written: Sequence[Path]) -> Iterator[Text]:
    from rich.text import Text

    yield Text(_counts(report), style="bold")
    yield Text(_verdicts(report))
    questions = {fact.id: fact.question for fact in report.facts}
    gravest: dict[str, Finding] = {}
    for finding in report.findings:
        gravest.setdefault(finding.fact or finding.id, finding)
    told = list(gravest.values())
    for finding in told[:MOST_FINDINGS]:
        style = "bold red" if finding.level == "conflict" else "yellow"
        question = questions.get(finding.fact or "") or finding.explanation
        yield Text.assemble("  ", (f"{finding.level:<8}", style), " ", one_line(question))
    if (more := len(told) - MOST_FINDINGS) > 0:
        yield Text(f"  and {more} more")
    yield Text(f"Written: {', '.join(one_line(str(path)) for path in written)}")


def _counts(report: Report) -> str:
    outlets = {document.outlet for document in report.documents if document.outlet}
    parts = [
        _number(len(report.events), "event"),
        _number(len(report.documents), "document"),
        _number(len(outlets), "known outlet"),
    ]
    if report.skipped:
        parts.append(f"{len(report.skipped)} skipped")
    return ", ".join(parts)


def _verdicts(report: Report) -> str:
    counts = Counter(fact.verdict for fact in report.facts)
    named = ", ".join(f"{counts[verdict]} {verdict}" for verdict in Verdict if counts[verdict])
    return f"{_number(len(report.facts), 'fact')}{': ' if named else ''}{named}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


class ProgressBar:
    """Shows how far a run is, on standard error, when that is a terminal."""

    def __init__(self, shown: bool, clock: Callable[[], float] = time.monotonic) -> None:
        self._shown = shown and bool(sys.stderr) and sys.stderr.isatty()
        self._clock = clock
        self._begun = clock()
        self._bar: Progress | None = None
        self._tasks: dict[str, TaskID] = {}

    def __enter__(self) -> ProgressBar:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Take note that ``done`` of ``total`` records have passed ``stage``."""
        if not self._shown or self._clock() - self._begun < PATIENCE_SECONDS:
            return
        bar = self._bar or self._start()
        if stage not in self._tasks:
            self._tasks[stage] = bar.add_task(stage, total=total)
        bar.update(self._tasks[stage], completed=done, total=total)

    def _start(self) -> Progress:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
        )
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._bar.start()
        return self._bar
