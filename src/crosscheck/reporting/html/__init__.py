"""Writes report.html: one file that works offline and shows an article as nothing but text."""

from __future__ import annotations

from crosscheck.model.contracts import Reporter
from crosscheck.model.event import DocumentRole
from crosscheck.model.report import Report
from crosscheck.reporting.html.arcs import drawing_of
from crosscheck.reporting.html.glance import glance_of
from crosscheck.reporting.html.sections import choices_of, contents_of, figures_of, shown_facts
from crosscheck.reporting.html.strips import axis_of
from crosscheck.reporting.html.template import digest, packaged, page_template
from crosscheck.view.article import articles
from crosscheck.view.joins import joins
from crosscheck.view.lookup import lookup
from crosscheck.view.page import Limits, cited, show

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

CAPS = {"passages": 6, "places": 8, "grounds": 4, "cast": 12, "short": 8}
"""Passages of one position, places of one passage, findings of one discrepancy, articles and
discrepancies named in the opening."""


def render(report: Report) -> str:
    """Return the report as one HTML page with its style sheet and script, and nothing else.

    All that is told stands in the page; the script adds filters, keys and the choice of two
    articles.
    """
    find = lookup(report, numbered=True)
    page = show(find, LIMITS)
    whole = len(report.documents) <= WHOLE_ARTICLES
    joined = joins(find, page.discrepancies.rows)
    named = cited(page)
    texts = articles(find, named.union(joined) if whole else named, whole=whole)
    numbered = {id_: (number, find.labels[id_]) for id_, number in find.numbers.items()}
    css, script = packaged("report.css"), packaged("report.js")
    return page_template().render(
        page=page,
        articles=texts,
        whole=whole,
        documents=find.documents,
        numbers=find.numbers,
        reports={id_ for id_ in find.documents if find.role(id_) is DocumentRole.REPORT},
        in_full={text.document for text in texts},
        joined=joined,
        told={s.sentence for text in texts for line in text.lines for s in line.segments},
        shown=shown_facts(page),
        glances={event.id: glance_of(event.matrix) for event in page.events.rows},
        axes={event.id: axis_of(event) for event in page.events.rows},
        drawing=drawing_of(page, numbered),
        contents=contents_of(page, len(texts)),
        choices=choices_of(page),
        figures=figures_of(page.summary.facts),
        caps=CAPS,
        css=css,
        script=script,
        policy=_policy(css, script),
    )


def _policy(css: str, script: str) -> str:
    """Return the Content Security Policy that allows these two texts alone.

    Source: Content Security Policy Level 3, section 8.4.
    """
    return (
        f"default-src 'none'; style-src {digest(css)}; script-src {digest(script)}; "
        "base-uri 'none'; form-action 'none'"
    )


REPORTER = Reporter(name="html", filename="report.html", render=render)
