"""A run that is killed, stopped or cut off at any moment: whole reports or none, no traceback."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.whole_runs.calling import Caller
from tests.whole_runs.checking import REPORTS

MOMENTS = 20
STOPPED = "crosscheck: stopped by a signal; run again for a whole report\n"
AT_ONCE = 4
"""Runs that are stopped together, each with a folder of its own."""


def command(articles: Path, out: Path) -> list[str]:
    arguments = ("run", str(articles), "--out", str(out), "--no-models")
    return [sys.executable, "-m", "crosscheck", *arguments]


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir()} if out.exists() else {}


@contextmanager
def started(articles: Path, out: Path) -> Iterator[subprocess.Popen[str]]:
    pipe = subprocess.PIPE
    with subprocess.Popen(
        command(articles, out), stdout=pipe, stderr=pipe, text=True, start_new_session=True
    ) as process:
        yield process


@pytest.fixture(scope="module")
def whole(
    crosscheck: Caller, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, bytes], float]:
    """Return a folder of two articles, the reports on them, and how long a run takes."""
    folder = tmp_path_factory.mktemp("whole")
    articles = folder / "articles"
    articles.mkdir()
    for name, number in (("a", "Twelve"), ("b", "Thirteen")):
        text = f"Ferry aground off Sandvik\n\n{number} people were hurt on Tuesday, police said.\n"
        (articles / f"{name}.txt").write_text(text)
    assert crosscheck("run", articles, "--out", folder / "out", "--no-models").code == 0
    begun = time.monotonic()
    subprocess.run(command(articles, folder / "timed"), check=True, capture_output=True)
    taken = time.monotonic() - begun
    reports = contents(folder / "out")
    assert contents(folder / "timed") == reports
    return articles, reports, taken


def test_a_run_killed_at_twenty_moments_leaves_no_partial_report(
    whole: tuple[Path, dict[str, bytes], float], crosscheck: Caller, tmp_path: Path
) -> None:
    articles, reports, taken = whole
    chance = random.Random(7)  # noqa: S311  # no secret depends on it
    for first in range(0, MOMENTS, AT_ONCE):
        outs = [tmp_path / str(number) for number in range(first, first + AT_ONCE)]
        runs = [
            subprocess.Popen(command(articles, out), stdout=-3, stderr=-3, start_new_session=True)
            for out in outs
        ]
        until = sorted(chance.uniform(0, AT_ONCE / 2 * taken) for _ in runs)
        begun = time.monotonic()
        for run, moment in zip(runs, until, strict=True):
            time.sleep(max(0.0, begun + moment - time.monotonic()))
            os.killpg(run.pid, signal.SIGKILL)
            run.wait()
        for out in outs:
            found = contents(out)
            assert all(found[name] == reports[name] for name in REPORTS if name in found)
    for number in range(MOMENTS):
        assert crosscheck("run", articles, "--out", tmp_path / str(number), "--no-models").code == 0
        found = contents(tmp_path / str(number))
        assert {name: found[name] for name in REPORTS} == reports


def answers_signals(process: subprocess.Popen[str]) -> bool:
    """Tell whether the process has set its handlers: before, the interpreter itself starts."""
    told = Path(f"/proc/{process.pid}/status")
    caught = re.search(r"SigCgt:\s*(\w+)", told.read_text())
    return bool(caught and int(caught[1], 16) >> (signal.SIGTERM - 1) & 1)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs Linux's /proc")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_run_stopped_at_any_moment_says_so_in_one_line(
    number: signal.Signals, code: int, whole: tuple[Path, dict[str, bytes], float], tmp_path: Path
) -> None:
    articles, reports, taken = whole
    for moment in (0, 0.05, 0.3, 0.6, 0.9):
        out = tmp_path / str(moment)
        with started(articles, out) as process:
            while not answers_signals(process):
                time.sleep(0.005)
            time.sleep(moment * taken)
            os.killpg(process.pid, number)
            _, errors = process.communicate()
        stopped = process.returncode == code
        assert errors == (
            "crosscheck: stopped by a signal; run again for a whole report\n" * stopped
        )
        if not stopped:  # it was through, and the interpreter on its way out or gone
            assert process.returncode in (0, -number)
            assert contents(out) == reports
        assert contents(out) in ({}, reports)


@pytest.mark.parametrize("streams", [(1,), (2,), (0, 1, 2)])
def test_a_run_without_standard_streams_writes_its_reports(
    streams: tuple[int, ...], whole: tuple[Path, dict[str, bytes], float], tmp_path: Path
) -> None:
    articles, reports, _ = whole
    closed = " ".join(f"{stream}{'<' if stream == 0 else '>'}&-" for stream in streams)
    called = subprocess.run(
        ["/bin/sh", "-c", f'exec "$@" {closed}', "sh", *command(articles, tmp_path / "out")],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (called.returncode, called.stderr) == (0, "")
    assert contents(tmp_path / "out") == reports


def test_a_reader_that_goes_away_costs_no_report_and_shows_no_traceback(
    whole: tuple[Path, dict[str, bytes], float], tmp_path: Path
) -> None:
    articles, reports, _ = whole
    with started(articles, tmp_path / "out") as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == ""
    assert process.returncode == 141
    assert contents(tmp_path / "out") == reports


def test_a_reader_of_errors_that_goes_away_ends_the_run_quietly(tmp_path: Path) -> None:
    with started(tmp_path / "absent", tmp_path / "out") as process:
        assert process.stderr is not None
        process.stderr.close()
        assert process.stdout is not None
        assert process.stdout.read() == ""
    assert process.returncode == 141


def test_two_runs_at_once_into_one_folder_leave_what_one_alone_leaves(
    whole: tuple[Path, dict[str, bytes], float], tmp_path: Path
) -> None:
    articles, reports, _ = whole
    with started(articles, tmp_path / "out") as one, started(articles, tmp_path / "out") as other:
        results = [process.communicate() for process in (one, other)]
    assert [one.returncode, other.returncode] == [0, 0]
    assert [errors for _, errors in results] == ["", ""]
    assert contents(tmp_path / "out") == reports


@pytest.mark.parametrize(
    "changed",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"HOME": "/nonexistent", "XDG_CACHE_HOME": "/nonexistent", "TMPDIR": "/nonexistent"},
        {
            "TZ": "Pacific/Kiritimati",
            "PYTHONHASHSEED": "7",
            "PYTHONIOENCODING": "ascii",
            "COLUMNS": "10",
            "TERM": "dumb",
        },
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_the_surroundings_change_nothing(
    changed: dict[str, str], whole: tuple[Path, dict[str, bytes], float], tmp_path: Path
) -> None:
    articles, reports, _ = whole
    called = subprocess.run(
        command(articles, tmp_path / "out"),
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, **changed},
    )
    assert (called.returncode, called.stderr) == (0, "")
    assert "\x1b" not in called.stdout
    assert contents(tmp_path / "out") == reports


OFFLINE = """
import socket, sys
from crosscheck.__main__ import main

def refuse(*_arguments, **_keywords):
    raise SystemExit(99)

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = refuse
main()
"""


def test_no_network_is_asked_and_nothing_is_written_but_the_reports(
    whole: tuple[Path, dict[str, bytes], float], tmp_path: Path
) -> None:
    articles, reports, _ = whole
    places = {name: tmp_path / name for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "work")}
    for place in places.values():
        place.mkdir()
    called = subprocess.run(
        [sys.executable, "-c", OFFLINE, *command(articles, tmp_path / "out")[3:]],
        check=False,
        capture_output=True,
        text=True,
        cwd=places.pop("work"),
        env={**os.environ, **{name: str(place) for name, place in places.items()}},
    )
    assert (called.returncode, called.stderr) == (0, "")
    assert contents(tmp_path / "out") == reports
    left = [path for path in tmp_path.rglob("*") if path.is_file() and path.parent.name != "out"]
    assert left == []
