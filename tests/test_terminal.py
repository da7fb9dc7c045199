import io
import sys
from pathlib import Path

import pytest

from crosscheck.model.fact import Fact, Kind, Verdict
from crosscheck.model.finding import Finding, Level, Side
from crosscheck.model.report import Report, Skipped, Tool
from crosscheck.terminal import MOST_FINDINGS, PATIENCE_SECONDS, ProgressBar, show_summary

SIDE = Side("d", "s", 0, 1, "q", "v", ())
HOSTILE = "Who [bold]won[/bold] \x1b[2J | <b> \u202e 12.50 🙂 \ud83d\nat all?"


def report(questions: list[str], level: Level = Level.CONFLICT) -> Report:
    facts = tuple(
        Fact(f"f{number}", "e", "st", Kind.DATE, question, Verdict.CONFLICTING, (), (), 1, 0.5)
        for number, question in enumerate(questions)
    )
    findings = tuple(
        Finding(fact.id, fact.id, Kind.DATE, level, 0.5, 0.5, SIDE, SIDE, "date/other-day", "why")
        for fact in facts
    )
    skipped = (Skipped("a.txt", "read", "empty", "is empty"),)
    return Report(
        Tool("1", ()), (), (), (), (), (), (), (), facts, findings, (), (), (), skipped
    )  # fmt: skip


def test_the_summary_counts_and_names_the_gravest(capsys: pytest.CaptureFixture[str]) -> None:
    show_summary(report(["When?", "Where?"]), [Path("out/report.md")])
    assert capsys.readouterr().out.splitlines() == [
        "0 events, 0 documents, 0 known outlets, 1 skipped",
        "2 facts: 2 conflicting",
        "  conflict When?",
        "  conflict Where?",
        "Written: out/report.md",
    ]


def test_more_findings_than_fit_are_counted(capsys: pytest.CaptureFixture[str]) -> None:
    show_summary(report(["When?"] * (MOST_FINDINGS + 2), Level.TENSION), [])
    shown = capsys.readouterr().out
    assert shown.count("  tension  When?\n") == MOST_FINDINGS
    assert "  and 2 more\n" in shown


def test_hostile_words_stay_words(capsys: pytest.CaptureFixture[str]) -> None:
    show_summary(report([HOSTILE]), [])
    shown = capsys.readouterr().out
    assert "Who [bold]won[/bold] ⟨U+001B⟩[2J | <b> ⟨U+202E⟩ 12.50 🙂 ⟨U+D83D⟩ at all?" in shown
    assert "\x1b" not in shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "shown", "seconds", "drawn"),
    [
        (Terminal(), True, PATIENCE_SECONDS + 1, True),
        (Terminal(), True, PATIENCE_SECONDS - 1, False),
        (Terminal(), False, PATIENCE_SECONDS + 1, False),
        (io.StringIO(), True, PATIENCE_SECONDS + 1, False),
    ],
)
def test_a_bar_is_drawn_on_a_terminal_after_a_while(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, shown: bool, seconds: float, drawn: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    times = iter([0.0, seconds, seconds])
    with ProgressBar(shown, lambda: next(times)) as bar:
        bar("annotate", 0, 2)
        bar("annotate", 1, 2)
    assert ("annotate" in stream.getvalue()) is drawn
