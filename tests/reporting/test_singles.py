"""What one source says stands once in report.md, with all that its sentence answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.reporting.making import Making

from crosscheck.model.fact import Kind, Verdict
from crosscheck.reporting.markdown import REPORTER
from crosscheck.reporting.markdown.quoting import emphasised
from crosscheck.view.passages import Passage

SAID = "On Monday twelve people were hurt in the fire at the archive."


def test_the_facts_of_one_sentence_share_an_item() -> None:
    making = Making()
    one = making.document("a.txt", SAID, "Post")
    two = making.document("b.txt", "The archive is closed.", "Wire")
    event = making.event("fire", [one, two])
    for kind, question, value in (
        (Kind.QUANTITY, "How many people: “On Monday … people were hurt”?", "twelve"),
        (Kind.DATE, "When were people hurt?", "Monday"),
    ):
        said = {value: [making.claim(one, SAID, value)]}
        making.fact(event, kind, question, Verdict.SINGLE_SOURCE, said)
    section = REPORTER.render(making.report()).partition("## Single-source facts\n\n")[2]
    item = section.split("\n\n")[1]
    shown = SAID.replace("Monday", "**Monday**").replace("twelve", "**twelve**")
    assert item.split(". Not found")[0] == f"- “{shown}” — Post, `a.txt:1`"


@pytest.mark.parametrize(
    ("before", "value", "after", "limit", "shown"),
    [
        ("It sank on ", "Monday", " off Sandvik.", 60, "It sank on Monday off Sandvik."),
        (
            "The ferry that had left on time sank on ",
            "Monday",
            " off the coast of Sandvik in a storm.",
            24,
            "[…] sank on Monday off the […]",
        ),
        ("Nobody knows when it sank, or why.", "", "", 24, "Nobody knows when it […]"),
    ],
)
def test_a_passage_is_shown_around_its_value(
    before: str, value: str, after: str, limit: int, shown: str
) -> None:
    passage = Passage(f"{before}{value}{after}", before, value, after, (), ())
    assert passage.around_value(limit) == shown


def passage_of(before: str, value: str, after: str) -> Passage:
    return Passage(f"{before}{value}{after}", before, value, after, (), ())


@pytest.mark.parametrize(
    ("passages", "limit", "shown"),
    [
        ([passage_of("It cost US", "$3", " each.")], 60, "“It cost **US\\$3** each.”"),
        ([passage_of("A \ue000 fell ", "twice", ".")], 60, "“A  fell **twice**.”"),
        (
            [passage_of("It fell ", "twice", " and rose 12 times."), passage_of("", "12 %", "")],
            60,
            "“It fell **twice** and rose 12 times.” (also: **12 %**)",
        ),
        (
            [passage_of(f"{'It rained. ' * 9}It fell ", "twice", ".")],
            40,
            "[…] “rained. It rained. It fell **twice**.”",
        ),
        (
            [
                passage_of("It fell ", "twice", f",{' and it rained' * 9}, and rose 12 times."),
                passage_of(f"It fell twice,{' and it rained' * 9}, and rose ", "12", " times."),
            ],
            30,
            "“It fell **twice**, and it rained” […] (also: **12**)",
        ),
    ],
)
def test_no_answer_of_a_sentence_is_lost(passages: list[Passage], limit: int, shown: str) -> None:
    assert emphasised(passages, limit) == shown


def test_a_sentence_that_is_told_as_unclear_is_not_listed_again() -> None:
    making = Making()
    one = making.document("a.txt", SAID, "Post")
    two = making.document("b.txt", "The archive is closed.", "Wire")
    event = making.event("fire", [one, two])
    alone = {"twelve": [making.claim(one, SAID, "twelve")]}
    making.fact(event, Kind.QUANTITY, "How many people?", Verdict.SINGLE_SOURCE, alone)
    unclear = {"Monday": [making.claim(one, SAID, "Monday")]}
    making.fact(event, Kind.DATE, "When were people hurt?", Verdict.CANNOT_TELL, unclear)
    making.facts[-1] = replace(making.facts[-1], silent=(), unclear=(two.id,))
    report = REPORTER.render(making.report())
    shown = SAID.replace("Monday", "**Monday**").replace("twelve", "**twelve**")
    assert f"- “{shown}” — Post, `a.txt:1`. Not found in: Wire. Unclear: Wire." not in report
    assert f"- “{shown}” — Post, `a.txt:1`." in report
    assert "## Single-source facts" not in report
