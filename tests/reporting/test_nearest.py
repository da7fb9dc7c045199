"""An answer that another report may give too stands beside the nearest sentence of that report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.reporting.making import Making

from crosscheck.model.event import Relation
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.report import Report
from crosscheck.model.source import BlockRole
from crosscheck.reporting.html import REPORTER as HTML
from crosscheck.reporting.markdown import REPORTER as MARKDOWN
from crosscheck.view.lookup import lookup
from crosscheck.view.nearest import nearest_of

FIRED = "The museum let its director go on Monday."
DISMISSED = "On Monday the director was dismissed by the museum's board."
WARNED = "The board had warned the director in May."
SAFE = "The pictures are safe."


def unclear_report(*, both: bool = False) -> Report:
    """Two articles that tell one dismissal in other words, as one source's answer, or as two."""
    making = Making()
    one = making.document("a.txt", FIRED, "Post")
    two = making.document("b.txt", f"{SAFE} {DISMISSED} {WARNED}", "Wire")
    event = making.event("museum", [one, two])
    for document, words in ((one, FIRED), (two, DISMISSED))[: 1 + both]:
        said = {"Monday": [making.claim(document, words, "Monday")]}
        fact = making.fact(event, Kind.DATE, f"When: {words}", Verdict.CANNOT_TELL, said)
        making.facts[-1] = replace(fact, silent=(), unclear=fact.silent)
    fired = making.sentence(one, FIRED)
    making.alignment(fired, making.sentence(two, WARNED), Relation.OVERLAP, 0.5)
    making.alignment(fired, making.sentence(two, DISMISSED), Relation.OVERLAP, 0.6)
    return making.report()


def test_the_nearest_of_several_aligned_sentences_is_taken() -> None:
    report = unclear_report()
    (passage,) = nearest_of(lookup(report), report.facts[0])
    assert passage.text == DISMISSED


@pytest.mark.parametrize(
    "changed", [{"role": BlockRole.HEADLINE}, {"text": f"{DISMISSED.rstrip('.')}?"}]
)
def test_a_headline_and_a_question_are_taken_only_where_no_other_sentence_was_aligned(
    changed: dict[str, Any],
) -> None:
    report = unclear_report()
    dismissed = next(s for s in report.sentences if s.text == DISMISSED)
    told = [replace(s, **changed) if s is dismissed else s for s in report.sentences]
    (passage,) = nearest_of(lookup(replace(report, sentences=tuple(told))), report.facts[0])
    assert passage.text == WARNED


def test_a_report_that_is_silent_has_no_nearest_sentence() -> None:
    report = unclear_report()
    (fact,) = report.facts
    silent = replace(fact, silent=fact.unclear, unclear=())
    assert nearest_of(lookup(report), silent) == ()


def test_nothing_is_near_where_nothing_was_aligned() -> None:
    report = replace(unclear_report(), alignments=())
    assert nearest_of(lookup(report), report.facts[0]) == ()


def test_markdown_shows_it_below_the_answer() -> None:
    shown = MARKDOWN.render(unclear_report())
    said = FIRED.replace("Monday", "**Monday**")
    assert (
        f"- “{said}” — Post, `a.txt:1`. Unclear: Wire.\n"
        f"  - nearest: “{DISMISSED}” — Wire, `b.txt:1`.\n"
    ) in shown


def test_two_answers_that_are_nearest_to_each_other_are_shown_once() -> None:
    shown = MARKDOWN.render(unclear_report(both=True)).partition("## Timeline")[0]
    said = DISMISSED.replace("Monday", "**Monday**")
    assert f"  - nearest: “{said}” — Wire, `b.txt:1`.\n" in shown
    assert f"- “{said}”" not in shown


def test_html_shows_it_with_the_fact() -> None:
    inside = HTML.render(unclear_report()).partition("Nearest there")[2]
    assert "dismissed by the museum&#39;s board" in inside.partition("</figure>")[0]


def test_html_asks_nothing_about_what_one_source_says_perhaps_alone() -> None:
    entry = HTML.render(unclear_report()).partition('class="entry fact cannot-tell"')[2]
    assert f'<span class="question">“{FIRED}”</span>' in entry.partition("</summary>")[0]
