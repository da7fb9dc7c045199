"""The command ``crosscheck eval``: one table, one object, or one line on standard error."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

GOLD = Path(__file__).parent / "gold"


def evaluate(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "crosscheck", "eval", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8")


def test_a_table_names_every_figure_with_its_meaning() -> None:
    done = evaluate("name", GOLD / "names.jsonl")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert [line.split()[0] for line in lines][:2] == ["n", "accuracy"]
    assert "share of them with the labelled relation" in lines[1]


def test_json_is_one_object_and_nothing_else() -> None:
    done = evaluate("quantity", GOLD / "quantities.jsonl", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)
    assert figures["accuracy"] >= 0.97
    assert figures["false_alarms"] <= 0.02


@pytest.mark.parametrize(
    ("arguments", "content", "told"),
    [
        (["time", "absent.jsonl"], None, "cannot read absent.jsonl"),
        (["walk", "gold.jsonl"], "{}\n", "no task 'walk'"),
        (["name", "gold.jsonl"], '{"kind": "person"}\n{"a"\n', "gold.jsonl, line 2 is not JSON"),
        (["name", "gold.jsonl"], '{"kind": "person"}\n', "gold.jsonl, line 1: no field 'a'"),
        (["time", "gold.jsonl"], '{"text": "x"}\n', "neither 'timexes' nor 'results'"),
        (["name"], None, "Missing argument 'FILE...'; see crosscheck eval --help"),
    ],
)
def test_what_cannot_be_measured_is_one_line_and_exits_with_two(
    tmp_path: Path, arguments: list[str], content: str | None, told: str
) -> None:
    if content is not None:
        (tmp_path / "gold.jsonl").write_text(content)
    done = evaluate(*arguments, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    assert told in done.stderr
