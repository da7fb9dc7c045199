"""The documents in report.md: who copies whom, names, what was set aside, and sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.reporting.markdown.quoting import (
    and_more,
    brief,
    fold,
    name_of,
    outlets,
    quoted,
    where,
)
from crosscheck.reporting.markdown.tables import table
from crosscheck.text.markup import code_span, escape_cell, escape_markdown
from crosscheck.view.copies import Match, Pair
from crosscheck.view.page import Page
from crosscheck.view.sources import LeftoverView, NameView, SourceView
from crosscheck.view.words import FOUND, ORIGINS, RELATIONS, ROLES, counted

PASSAGES = 12
"""Set-aside passages shown of one document."""

PATHS = 5
"""Other paths shown of one document."""


def copies(page: Page) -> Iterator[str]:
    """Yield the roots that several documents share, and the passages that match."""
    if not page.origins.total and not page.matches.total:
        return
    yield "## Who copies whom"
    if page.origins.rows:
        yield "\n".join(
            f"- **{name_of(origin.label)}** ({ORIGINS[origin.kind]}): "
            f"{outlets(origin.outlets)}; {counted(origin.sentences, 'passage')}"
            for origin in page.origins.rows
        )
        yield and_more(page.origins.more)
    if page.pairs.rows:
        yield table(
            [
                "articles",
                "same sentences",
                "similar sentences",
                "reused words",
                "by their words",
                "appeared first",
            ],
            (_pair(pair) for pair in page.pairs.rows),
        )
        yield and_more(page.pairs.more)
    if page.matches.rows:
        rows = (_match(match) for match in page.matches.rows)
        shown = table(["relation", "passage", "passage"], rows)
        yield from fold("The passages that match", [shown, and_more(page.matches.more)])


def names(page: Page) -> Iterator[str]:
    """Yield names and their spellings."""
    if not page.names.total:
        return
    yield "## Names and spellings"
    heads = ["name", "kind", "spellings", "note"]
    spelt = [_name(name) for name in page.names.rows if not name.is_shortened]
    short = [_name(name) for name in page.names.rows if name.is_shortened]
    if spelt:
        yield table(heads, spelt)
    if short:
        told = counted(len(short), "name")
        yield from fold(f"{told} written in full and shortened", [table(heads, short)])
    yield and_more(page.names.more)


def leftovers(page: Page) -> Iterator[str]:
    """Yield what was set aside in each document."""
    if not page.leftovers.total:
        return
    yield "## Set aside as boilerplate"
    yield "\n".join(_counts(row) for row in page.leftovers.rows)
    yield and_more(page.leftovers.more)
    passages = (line for row in page.leftovers.rows for line in _leftover(row))
    yield from fold("The passages that were set aside", ["\n".join(passages)])


def sources(page: Page) -> Iterator[str]:
    """Yield the table of documents."""
    yield "## Sources"
    if not page.sources.total:
        yield "None was read."
        return
    several = len(page.summary.events) > 1
    heads = ["", "outlet", "title", "published", "file", "role"]
    yield table(
        [*heads, "event"] if several else heads,
        (_source(source, several=several) for source in page.sources.rows),
    )
    yield and_more(page.sources.more)
    yield from _clues(page.sources.rows)


def skipped(page: Page) -> Iterator[str]:
    """Yield what could not be read or judged."""
    if not page.skipped.total:
        return
    yield "## Skipped"
    yield table(
        ["file", "stage", "reason"],
        (
            [
                code_span(one.path, in_table=True),
                escape_cell(one.stage),
                f"{escape_cell(one.reason)} ({escape_cell(one.code)})",
            ]
            for one in page.skipped.rows
        ),
    )
    yield and_more(page.skipped.more)


def _clues(sources: Sequence[SourceView]) -> Iterator[str]:
    """Yield what the inferred dates follow from."""
    told = [source for source in sources if source.clues]
    if not told:
        return
    yield "What the inferred dates follow from:"
    yield "\n".join(line for source in told for line in _clues_of(source))


def _clues_of(source: SourceView) -> Iterator[str]:
    said = (
        escape_markdown(source.when) or "nothing inferred, because the words contradict each other"
    )
    yield f"- S{source.number}, {said}:"
    for clue in source.clues:
        words = ", ".join(f"{quoted(one.quote)} {code_span(one.locator)}" for one in clue.words)
        yield f"  - {words}: {escape_markdown(clue.reason)}, so it appeared {clue.days}"


def _pair(pair: Pair) -> list[str]:
    return [
        f"{name_of(pair.left_label)}, {name_of(pair.right_label)}",
        str(pair.same_words),
        str(pair.paraphrases),
        f"{100 * pair.reused:.0f} %",
        pair.derivation,
        name_of(pair.earlier) or "not known",
    ]


def _match(match: Match) -> list[str]:
    return [
        f"{RELATIONS[match.relation]} ({match.score:.2f})",
        f"{quoted(match.left_text)} — {where(match.left, in_table=True)}",
        f"{quoted(match.right_text)} — {where(match.right, in_table=True)}",
    ]


def _name(name: NameView) -> list[str]:
    spellings = "; ".join(
        f"{name_of(spelling)} ({outlets(said_by)})" for spelling, said_by in name.spellings
    )
    return [name_of(name.canonical), escape_cell(name.kind), spellings, escape_cell(name.note)]


def _counts(leftover: LeftoverView) -> str:
    reasons = ", ".join(
        f"{number} × {escape_markdown(reason)}" for reason, number in leftover.reasons
    )
    return f"- {name_of(leftover.label)}, {code_span(leftover.path)}: {reasons}"


def _leftover(leftover: LeftoverView) -> Iterator[str]:
    yield f"- {name_of(leftover.label)}, {code_span(leftover.path)}"
    for passage in leftover.passages[:PASSAGES]:
        yield f"  - line {passage.line}, {escape_markdown(passage.reason)}: {quoted(passage.text)}"
    left = len(leftover.passages) - PASSAGES
    if left > 0:
        yield f"  - and {left} more, see `report.json`"


def _source(source: SourceView, *, several: bool) -> list[str]:
    found = FOUND[source.published.found]
    reason = f": {brief(source.reason)}" if source.reason else ""
    cells = [
        f"S{source.number}",
        name_of(source.outlet) or "unknown",
        brief(source.title) or "–",
        f"{escape_cell(source.when)}, {found}" if source.when else found,
        _files(source),
        f"{ROLES[source.role]}{reason}",
    ]
    return [*cells, escape_cell(source.event)] if several else cells


def _files(source: SourceView) -> str:
    """Return the path, and the others under which the article or another version was found."""
    parts = [code_span(source.path, in_table=True)]
    for told, paths in (("the same as", source.also), ("other versions:", source.versions)):
        if paths:
            shown = ", ".join(code_span(path, in_table=True) for path in paths[:PATHS])
            more = f" and {len(paths) - PATHS} more" if len(paths) > PATHS else ""
            parts.append(f"{told} {shown}{more}")
    return "; ".join(parts)
