"""Writes report.md, the report for people who read in a repository or a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.contracts import Reporter
from crosscheck.model.report import Report
from crosscheck.reporting.markdown.agreements import agreements
from crosscheck.reporting.markdown.answers import (
    matrices,
    single_sources,
    timelines,
    unclear,
)
from crosscheck.reporting.markdown.disputes import disputes, harmless
from crosscheck.reporting.markdown.documents import (
    copies,
    leftovers,
    names,
    skipped,
    sources,
)
from crosscheck.reporting.markdown.opening import contents, footer, opening
from crosscheck.view.lookup import lookup
from crosscheck.view.page import Limits, Page, show

LIMITS = Limits(
    events=40,
    discrepancies=60,
    facts=40,
    matrix_rows=40,
    matrix_columns=12,
    benign=40,
    moments=40,
    matches=40,
    names=60,
    leftovers=60,
    sources=1_000,
    skipped=200,
)
"""What a person scrolls through: sections past these sizes are counted, not shown."""


def render(report: Report) -> str:
    """Return the report in GitHub Flavored Markdown with a final line feed."""
    page = show(lookup(report, numbered=True), LIMITS)
    sections = [block for block in _sections(page) if block]
    blocks = [*opening(page), *contents(sections), *sections]
    return "\n\n".join(block for block in blocks if block) + "\n"


REPORTER = Reporter(name="md", filename="report.md", render=render)


def _sections(page: Page) -> Iterator[str]:
    yield from disputes(page)
    yield from agreements(page)
    yield from unclear(page)
    yield from matrices(page)
    yield from harmless(page)
    yield from single_sources(page)
    yield from timelines(page)
    yield from copies(page)
    yield from names(page)
    yield from leftovers(page)
    yield from sources(page)
    yield from skipped(page)
    yield from footer(page)
