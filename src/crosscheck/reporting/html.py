"""Writes report.html: one file that works offline and runs nothing, least of all an article."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from crosscheck.model.contracts import Reporter
from crosscheck.model.report import Report
from crosscheck.text.markup import shorten, visible
from crosscheck.view.article import articles
from crosscheck.view.lookup import lookup
from crosscheck.view.page import Limits, Page, cited, show
from crosscheck.view.words import FOUND, RELATIONS, ROLES, counted, listed

LIMITS = Limits(
    events=100,
    discrepancies=200,
    facts=60,
    matrix_rows=60,
    matrix_columns=40,
    benign=100,
    moments=60,
    matches=100,
    names=200,
    leftovers=100,
    sources=2_000,
    skipped=500,
)
"""What a page still shows well; sections past these sizes are counted, not shown."""

WHOLE_ARTICLES = 60
"""Up to this many documents, articles are shown in full; else only the cited lines are."""

PASSAGES = {"passages": 6, "places": 8}
"""Passages of one position, and places of one passage, that are shown."""


def render(report: Report) -> str:
    """Return the report as one HTML page without scripts, fonts or pictures from elsewhere.

    Source: Content Security Policy Level 3, section 8.4 (the style sheet is allowed by hash,
    everything else is forbidden).
    """
    find = lookup(report)
    page = show(find, LIMITS)
    shown = cited(page)
    whole = len(report.documents) <= WHOLE_ARTICLES
    texts = articles(find, shown, whole=whole)
    css = _packaged("report.css")
    return _template().render(
        page=page,
        articles=texts,
        whole=whole,
        documents=find.documents,
        in_full={text.document for text in texts},
        shown=_shown(page),
        disputed=_disputed(page),
        contents=tuple(_contents(page, len(texts))),
        verdicts=_verdicts(page),
        limits=PASSAGES,
        css=css,
        css_hash=f"sha256-{b64encode(sha256(css.encode()).digest()).decode()}",
    )


REPORTER = Reporter(name="html", filename="report.html", render=render)


@cache
def _template() -> Template:
    """Return the page template; every value is made visible, then escaped."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if _is_bare(value) else value,
    )
    environment.filters.update(
        shorten=shorten,
        counted=lambda number, noun: counted(number, noun),
        listed=listed,
        role=ROLES.__getitem__,
        relation=RELATIONS.__getitem__,
        found=FOUND.__getitem__,
    )
    return environment.from_string(_packaged("report.html.j2"))


def _is_bare(value: object) -> bool:
    """Tell text from what the template has escaped already."""
    return isinstance(value, str) and not hasattr(value, "__html__")


def _packaged(name: str) -> str:
    return files("crosscheck.reporting").joinpath(name).read_text("utf-8")


def _shown(page: Page) -> frozenset[str]:
    """Return the ids of the facts that have an entry of their own on the page."""
    ids = {one.id for one in page.discrepancies.rows}
    for event in page.events.rows:
        for section in (event.agreements, event.cannot_tell, event.single_source):
            ids.update(fact.id for fact in section.rows)
    return frozenset(ids)


def _disputed(page: Page) -> dict[str, tuple[tuple[int, str], ...]]:
    """Map each sentence in a discrepancy to the numbers and ids of its discrepancies."""
    disputed: dict[str, dict[int, str]] = {}
    for number, one in enumerate(page.discrepancies.rows, 1):
        for position in one.positions:
            for passage in position.passages:
                for place in passage.places:
                    disputed.setdefault(place.sentence, {})[number] = one.id
    return {sentence: tuple(found.items()) for sentence, found in disputed.items()}


def _verdicts(page: Page) -> tuple[tuple[str, int], ...]:
    facts = page.summary.facts
    return (
        ("conflicting", facts.conflicting),
        ("refined", facts.refined),
        ("agreed", facts.agreed),
        ("cannot-tell", facts.cannot_tell),
        ("single-source", facts.single_source),
    )


def _contents(page: Page, texts: int) -> Iterator[tuple[str, str, int | None]]:
    """Yield the anchor, title and size of each section that the page has."""
    events = page.events.rows
    sections = (
        ("agreements", "Agreements", sum(event.agreements.total for event in events)),
        ("unclear", "Cannot tell", sum(event.cannot_tell.total for event in events)),
        ("matrix", "Facts × outlets", sum(len(event.matrix.rows) for event in events)),
        ("benign", "Not a conflict", page.benign.total),
        ("single", "Single source", sum(event.single_source.total for event in events)),
        ("timeline", "Timeline", sum(event.timeline.total for event in events)),
        ("copies", "Who copies whom", page.origins.total + page.matches.total),
        ("names", "Names", page.names.total),
        ("leftovers", "Set aside", page.leftovers.total),
    )
    yield "discrepancies", "Discrepancies", page.discrepancies.total
    for anchor, title, total in sections:
        if total:
            yield anchor, title, None if anchor in ("matrix", "copies") else total
    yield "sources", "Sources", page.sources.total
    if page.skipped.total:
        yield "skipped", "Skipped", page.skipped.total
    if texts:
        yield "articles", "The articles", None
