"""Disks that are full and folders that are closed: one line, the old reports, and nothing else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.unpacking import STORY
from tests.whole_runs.calling import Called, Caller
from tests.whole_runs.checking import check_told, check_written

FEWEST = 2_000
"""Bytes that a file may have: fewer than every report has."""


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in out.iterdir()}


def one_line(called: Called) -> None:
    check_told(called)
    assert (called.code, called.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize("size", [0, 1, FEWEST, 20_000])
def test_a_full_disk_leaves_the_old_reports_and_no_rest(
    size: int, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    assert crosscheck("run", articles, "--out", out, "--no-models").code == 0
    (out / "mine.txt").write_text("mine")
    before = contents(out)
    (articles / "another.txt").write_text(STORY.replace("Monday", "Tuesday"))
    called = crosscheck(
        "run", articles, "--out", out, "--no-models", "--quiet", limits={"RLIMIT_FSIZE": size}
    )
    assert called.code == 2
    assert "Traceback" not in called.stderr
    assert contents(out) == before


def test_a_full_disk_on_the_first_run_leaves_an_empty_folder(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    limits = {"RLIMIT_FSIZE": FEWEST}
    one_line(crosscheck("run", articles, "--out", out, "--no-models", limits=limits))
    assert contents(out) == {}


def test_a_full_disk_behind_standard_output_costs_no_report(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    out = tmp_path / "out"
    full = Path("/dev/full")
    one_line(crosscheck("run", articles, "--out", out, "--no-models", stdout=full))
    check_written(out)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_one_line_before_any_work(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / "report.md").write_text("old")
    out.chmod(0o500)
    try:
        one_line(crosscheck("run", articles, "--out", out, "--no-models"))
        assert contents(out) == {"report.md": b"old"}
    finally:
        out.chmod(0o700)


@pytest.mark.parametrize("out", ["/proc/crosscheck", "/dev/null/a", "/sys/kernel"])
def test_a_place_where_nobody_can_write_is_one_line(
    out: str, articles: Path, crosscheck: Caller
) -> None:
    if not Path(out).parent.exists():
        pytest.skip(f"this system has no {out}")
    one_line(crosscheck("run", articles, "--out", out, "--no-models"))


def test_an_output_folder_whose_name_is_too_long_is_one_line(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    one_line(crosscheck("run", articles, "--out", tmp_path / ("x" * 300), "--no-models"))
    one_line(crosscheck("run", articles, "--out", tmp_path / ("x/" * 5000), "--no-models"))


def test_a_report_that_is_a_folder_is_one_line_and_stays(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    (out / "report.md").mkdir(parents=True)
    one_line(crosscheck("run", articles, "--out", out, "--no-models"))
    assert (out / "report.md").is_dir()
    assert not list(out.glob(".crosscheck-*"))
