"""The committed reports are, byte for byte, what a run over seeds/ writes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosscheck.text.difference import changed_lines

ROOT = Path(__file__).parents[1]
REPORTS = ROOT / "reports"
SHOWN_LINES = 12
"""Changed lines that a failure shows."""


def explain(name: str, committed: str, written: str) -> str:
    """Return what differs, short enough for a terminal."""
    lines = changed_lines(committed, written)
    shown = [f"{'+' if line.added else '-'}{line.number}: {line.text:.200}" for line in lines]
    return "\n".join(
        [
            f"{name} differs in {len(lines)} lines; if that is wanted: nox -s golden -- --update",
            *shown[:SHOWN_LINES],
        ]
    )


@pytest.mark.golden
@pytest.mark.parametrize(("seed", "jobs"), [("0", "1"), ("4242", "2")])
def test_a_run_over_the_seeds_writes_the_committed_reports(
    tmp_path: Path, seed: str, jobs: str
) -> None:
    command = [sys.executable, "-m", "crosscheck", "run", "seeds", "--quiet"]
    subprocess.run(
        [*command, "--jobs", jobs, "--out", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
    )
    assert {path.name for path in tmp_path.iterdir()} == {path.name for path in REPORTS.iterdir()}
    for path in sorted(tmp_path.iterdir()):
        written = path.read_bytes()
        committed = (REPORTS / path.name).read_bytes()
        assert written == committed, explain(path.name, committed.decode(), written.decode())
