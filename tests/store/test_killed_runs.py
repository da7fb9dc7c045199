"""A run that is killed at any moment leaves whole reports or none; two at once do not mix."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from crosscheck.store.outputs import PREFIX, write_files

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals are those of POSIX")

SIZE = 3_000_000
WRITER = """
import sys
from pathlib import Path
from crosscheck.store.outputs import write_files
print("ready", flush=True)
while True:
    for sign in sys.argv[2]:
        write_files(Path(sys.argv[1]), {"report.json": sign * SIZE, "report.md": sign * SIZE})
""".replace("SIZE", str(SIZE))


def writer(folder: Path, signs: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(folder), signs]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def check(folder: Path, signs: str) -> None:
    for path in folder.iterdir():
        if not path.name.startswith(PREFIX):
            text = path.read_text("utf-8")
            assert len(text) == SIZE
            assert text[0] in signs
            assert text == text[0] * SIZE


def test_a_run_killed_at_twenty_moments_leaves_no_partial_report(tmp_path: Path) -> None:
    chance = random.Random(7)  # noqa: S311  # no secret depends on it
    for _ in range(20):
        with writer(tmp_path, "ab") as process:
            time.sleep(chance.uniform(0, 0.08))
            process.send_signal(signal.SIGKILL)
        check(tmp_path, "ab")
    texts = {"report.json": "new", "report.md": "new"}
    write_files(tmp_path, texts)
    assert {name: (tmp_path / name).read_text() for name in texts} == texts


def test_two_runs_at_once_leave_whole_reports(tmp_path: Path) -> None:
    with writer(tmp_path, "a") as one, writer(tmp_path, "b") as other:
        for _ in range(20):
            time.sleep(0.03)
            check(tmp_path, "ab")
        one.kill()
        other.kill()
    check(tmp_path, "ab")
