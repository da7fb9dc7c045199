"""The first screen of report.md, and its last lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from crosscheck.reporting.markdown.quoting import and_more, brief, quoted
from crosscheck.reporting.markdown.tables import table
from crosscheck.text.markup import code_span, escape_markdown
from crosscheck.view.page import Page
from crosscheck.view.sources import SourceView
from crosscheck.view.summary import Summary, Tally
from crosscheck.view.words import ROLES, counted, listed

NAMED = 10
"""Documents named one by one on the first screen."""

LEAD = 240
"""Characters of the sentence with which an article begins."""

_NO_ANCHOR = re.compile(r"[^\w\- ]")
"""What GitHub leaves out of the anchor of a heading."""


def opening(page: Page) -> Iterator[str]:
    """Yield the title and the figures."""
    summary = page.summary
    yield f"# Crosscheck: {brief(summary.title)}"
    yield f"{_documents(summary)} {_facts(summary.facts)}"
    yield _found(summary)
    if len(summary.events) > 1:
        yield from _events(page)
    if 0 < page.sources.total <= NAMED:
        yield "\n".join(_article(source) for source in page.sources.rows)
    if summary.apart:
        yield _apart(summary)
    if summary.foreign:
        yield f"In other languages, not compared: {counted(summary.foreign, 'article')}."
    if page.skipped.total:
        shown = tuple(
            f"{code_span(one.path)} ({escape_markdown(one.reason)})" for one in page.skipped.rows
        )
        yield f"Not read: {listed(shown, NAMED)}."


def contents(sections: Iterable[str]) -> Iterator[str]:
    """Yield links to the sections, by the anchors that GitHub gives their headings.

    >>> list(contents(["## Facts × outlets", "a table", "## Sources"]))
    ['[Facts × outlets](#facts--outlets) · [Sources](#sources)']
    """
    heads = [block.removeprefix("## ") for block in sections if block.startswith("## ")]
    yield " · ".join(f"[{head}](#{_anchor(head)})" for head in heads)


def footer(page: Page) -> Iterator[str]:
    """Yield what made the report and what a reader must know of it."""
    yield "---"
    yield " · ".join(map(escape_markdown, page.making.made_by))
    if page.making.notes:
        yield "\n".join(f"- {escape_markdown(note)}" for note in page.making.notes)


def _anchor(head: str) -> str:
    return _NO_ANCHOR.sub("", head.lower()).replace(" ", "-")


def _article(source: SourceView) -> str:
    """Return one article: who, what, when, where its text lies, and how it begins."""
    outlet = brief(source.outlet) or "unknown outlet"
    title = f", {quoted(source.title)}" if source.title else ""
    when = escape_markdown(source.when) or "date unknown"
    when += " (inferred)" if source.when and source.clues else ""
    line = f"- S{source.number}: {outlet}{title}, {when}, {code_span(source.path)}"
    if source.lead is None:
        return line
    place = code_span(source.lead.places[0].locator)
    return f"{line}\\\n  begins: {quoted(source.lead.shown, LEAD)} — {place}"


def _documents(summary: Summary) -> str:
    documents = counted(summary.documents, "document")
    outlets = counted(summary.outlets, "outlet")
    unnamed = f" and {summary.unnamed} of unknown outlet" if summary.unnamed else ""
    origins = counted(summary.origins, "independent origin")
    return f"{documents}, {outlets}{unnamed}, **{origins}**."


def _facts(tally: Tally) -> str:
    facts = counted(tally.total, "fact")
    if not tally.total:
        return f"{facts}."
    return (
        f"{facts}: {tally.agreed} agreed, {tally.refined} refined, "
        f"**{tally.conflicting} conflicting**, {tally.single_source} single-source, "
        f"{tally.cannot_tell} cannot tell."
    )


def _found(summary: Summary) -> str:
    if not summary.conflicts and not summary.tensions:
        return "No discrepancy was found."
    conflicts = counted(summary.conflicts, "conflict")
    return f"Discrepancies: **{conflicts}**, {counted(summary.tensions, 'tension')}."


def _events(page: Page) -> Iterator[str]:
    shown = page.summary.events[: len(page.events.rows)]
    yield table(
        ["event", "documents", "outlets", "origins", "agreed", "conflicting", "single-source"],
        (
            [
                brief(event.label),
                str(event.documents),
                str(event.outlets),
                str(event.origins),
                str(event.facts.agreed + event.facts.refined),
                str(event.facts.conflicting),
                str(event.facts.single_source),
            ]
            for event in shown
        ),
    )
    yield and_more(page.events.more)


def _apart(summary: Summary) -> str:
    shown = [
        f"- {code_span(one.path)}, {ROLES[one.role]}: {brief(one.reason, 300)}"
        for one in summary.apart[:NAMED]
    ]
    left = len(summary.apart) - len(shown)
    if left:
        shown.append(f"- and {left} more, see [Sources](#sources)")
    return "Set apart:\n\n" + "\n".join(shown)
