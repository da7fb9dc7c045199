"""Sentences that report the same stand below one another in report.md, with their origins."""

from __future__ import annotations

from tests.reporting.making import Making

from crosscheck.model.event import OriginKind
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.report import Report
from crosscheck.reporting.html import REPORTER as HTML
from crosscheck.reporting.markdown import REPORTER as MARKDOWN
from crosscheck.reporting.markdown.alike import IN_OWN_WORDS

FIRED = "The museum let its director go."
DISMISSED = "The board dismissed the head of the museum."
ASKED = "Do the sources say the same: “The museum let its director go”?"


def agreements(*, one_origin: bool) -> str:
    shown = MARKDOWN.render(report(one_origin=one_origin)).partition("## Agreements\n\n")[2]
    return shown.partition("\n\n## ")[0]


def report(*, one_origin: bool) -> Report:
    making = Making()
    one = making.document("a.txt", FIRED, "Post")
    two = making.document("b.txt", DISMISSED, "Wire")
    event = making.event("museum", [one, two])
    sentences = [making.sentence(one, FIRED), making.sentence(two, DISMISSED)]
    for origin in [sentences] if one_origin else [sentences[:1], sentences[1:]]:
        making.origin(f"museum {len(making.origins)}", OriginKind.STATEMENT, *origin)
    both = {
        FIRED: [making.claim(one, FIRED, "museum")],
        DISMISSED: [making.claim(two, DISMISSED, "museum")],
    }
    making.fact(event, Kind.STATEMENT, ASKED, Verdict.REFINED, both)
    return making.report()


def test_each_sentence_stands_once_and_is_asked_nothing() -> None:
    assert agreements(one_origin=False) == (
        f"{IN_OWN_WORDS}\n\n"
        f"- “{FIRED}” — Post, `a.txt:1` (2 outlets, 2 origins)\n"
        f"  - “{DISMISSED}” — Wire, `b.txt:1`"
    )


def test_one_origin_is_named() -> None:
    assert "(2 outlets, 1 origin: museum 0)" in agreements(one_origin=True)


def test_what_the_page_put_into_a_sentence_is_a_mark_wherever_it_is_shown() -> None:
    making = Making()
    glued = "MUSEUMS IN TROUBLE | READ MORE"
    said = f"The museum {glued} let its director go."
    one = making.document("a.txt", said, "Post", aside=((glued, "related link"),))
    two = making.document("b.txt", DISMISSED, "Wire")
    event = making.event("museum", [one, two])
    both = {
        said: [making.claim(one, said, said)],
        DISMISSED: [making.claim(two, DISMISSED, DISMISSED)],
    }
    making.fact(event, Kind.STATEMENT, ASKED, Verdict.REFINED, both)
    shown = MARKDOWN.render(making.report()).partition("## Who copies")[0]
    assert "“The museum \\[…\\] let its director go.”" in shown
    assert glued not in shown.partition("## Set aside")[0]


def test_html_asks_without_a_sentence_and_shows_both() -> None:
    summary = HTML.render(report(one_origin=False)).partition("Do the sources say the same?")[2]
    answers = summary.partition("</summary>")[0]
    assert FIRED in answers
    assert DISMISSED in answers
