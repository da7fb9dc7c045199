"""Writes report.wikitext: a table for the talk page of a wiki article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model.contracts import Reporter
from crosscheck.model.report import Report
from crosscheck.text.markup import one_line, shorten
from crosscheck.view.discrepancies import Discrepancy
from crosscheck.view.facts import FactView, PositionView
from crosscheck.view.page import Limits, Page, show_report
from crosscheck.view.passages import Passage
from crosscheck.view.sources import SourceView
from crosscheck.view.words import counted, listed

LIMITS = Limits(
    events=20,
    discrepancies=50,
    facts=30,
    matrix_rows=0,
    matrix_columns=0,
    benign=0,
    moments=0,
    matches=0,
    names=0,
    leftovers=0,
    sources=200,
    skipped=0,
)
"""A talk page carries what is in dispute, what is agreed, and the sources; the rest is counted."""

QUOTE = 300
"""Characters of a quotation."""

VALUE = 120
"""Characters of a value or a name."""

_SPECIAL = re.compile(
    r"""["&'<=>\[\]{|}#*:;~_!\\]|-(?=-)|(?<=-)-|(?<=\bISBN)\s|(?<=\bRFC)\s|(?<=\bPMID)\s|^[ -]"""
)


def render(report: Report) -> str:
    """Return a section with one table: each disputed question, then each agreed one.

    Source: MediaWiki, Help:Tables; text from articles is escaped as ``mw.text.nowiki`` does.
    """
    page = show_report(report, LIMITS)
    return "\n".join(_lines(page)) + "\n"


REPORTER = Reporter(name="wikitext", filename="report.wikitext", render=render)


def escape_wikitext(text: str) -> str:
    """Return the text as one line of wikitext that shows exactly these words.

    Source: Scribunto reference manual, ``mw.text.nowiki``; links without brackets are undone
    at their colon, signatures at each tilde.

    >>> escape_wikitext("[[a|b]] ''c'' <ref>")
    '&#91;&#91;a&#124;b&#93;&#93; &#39;&#39;c&#39;&#39; &#60;ref&#62;'
    >>> escape_wikitext("-5 a well-known RFC 12")
    '&#45;5 a well-known RFC&#32;12'
    """
    return _SPECIAL.sub(lambda found: f"&#{ord(found.group())};", one_line(text))


def _lines(page: Page) -> Iterator[str]:
    yield f"== What the sources say: {_brief(page.summary.title)} =="
    yield _figures(page)
    yield '{| class="wikitable"'
    yield "! Question !! Answer !! Sources !! In their words"
    for dispute in page.discrepancies.rows:
        yield from _rows(dispute.title, _verdict(dispute), dispute.positions)
    for event in page.events.rows:
        for fact in event.agreements.rows:
            yield from _rows(fact.question, _agreed(fact), fact.positions)
    yield "|}"
    yield from _left_out(page)
    yield "; Sources"
    yield from (_source(source) for source in page.sources.rows)


def _figures(page: Page) -> str:
    summary = page.summary
    return (
        f"{counted(summary.documents, 'document')}, "
        f"{counted(summary.origins, 'independent origin')}; "
        f"{counted(summary.conflicts, 'conflict')}, {counted(summary.tensions, 'tension')}. "
        f"Compared by crosscheck: it shows where sources differ, not who is right."
    )


def _verdict(dispute: Discrepancy) -> str:
    reasons = escape_wikitext(" ".join(dispute.reasons))
    return f"'''{dispute.level}''': {reasons}" if reasons else f"'''{dispute.level}'''"


def _agreed(fact: FactView) -> str:
    return f"{fact.verdict}, {counted(fact.origins, 'independent origin')}"


def _rows(question: str, verdict: str, positions: tuple[PositionView, ...]) -> Iterator[str]:
    """Yield one table row per position; the question spans them."""
    span = f'rowspan="{len(positions)}" | ' if len(positions) > 1 else ""
    for number, position in enumerate(positions):
        yield "|-"
        if number == 0:
            yield f'! scope="row" {span or "| "}{_brief(question)}<br>{verdict}'
        yield f"| {_brief(position.value)}"
        yield f"| {_brief(listed(position.outlets, 6))}"
        yield f"| {_quotes(position.passages)}"


def _quotes(passages: tuple[Passage, ...]) -> str:
    shown = []
    for passage in passages[:2]:
        short = shorten(one_line(passage.text), QUOTE)
        cut = " […]" if short.cut else ""
        place = escape_wikitext(passage.places[0].locator)
        shown.append(f"“{escape_wikitext(short.text)}”{cut} ({place})")
    if len(passages) > 2:
        shown.append(f"and {len(passages) - 2} more")
    return "<br>".join(shown)


def _left_out(page: Page) -> Iterator[str]:
    more = page.discrepancies.more + sum(event.agreements.more for event in page.events.rows)
    if more:
        yield f"{counted(more, 'further question')}: see report.json."
    if page.events.more:
        yield f"{counted(page.events.more, 'further event')}: see report.json."


def _source(source: SourceView) -> str:
    parts = [source.outlet or "unknown outlet", source.title, source.when or "no date", source.path]
    told = ", ".join(escape_wikitext(part) for part in parts if part)
    return f": S{source.number}. {told}"


def _brief(text: str) -> str:
    short = shorten(one_line(text), VALUE)
    return f"{escape_wikitext(short.text)}{' […]' if short.cut else ''}"
