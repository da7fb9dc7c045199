"""Planted changes found, and what is told of clusters where nothing was planted.

Floors and the digest of the data stand in ``checks/floors.toml``; a floor that is lowered needs
a reason in CHANGELOG.md.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from checks.keeping import FLOORS, is_measured_file, keeps
from crosscheck.evaluation.task import find_task
from crosscheck.evaluation.tasks.planted import Case, case_of
from crosscheck.store.rows import read_rows

FILE = "mutations_open.jsonl.gz"


def main() -> int:
    """Print the figures; exit with 1 when a floor is not kept."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path, help="folder of the planted changes")
    options = arguments.parse_args()
    path = options.data / FILE
    floors = tomllib.loads(FLOORS.read_text("utf-8"))["planted"]
    known = is_measured_file(path, floors.pop("sha256"))
    if not known:
        return 0 if known is None else 1
    figures = find_task("planted").measure(read_rows(path))
    return 0 if keeps("planted", figures, floors) else 1


def read_cases(path: Path) -> Iterator[Case]:
    """Yield the cases of a file of planted changes."""
    yield from map(case_of, read_rows(path))


if __name__ == "__main__":
    sys.exit(main())
