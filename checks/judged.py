"""How much of what a run tells is right, by what was judged of it in ``checks/gold``."""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path

from checks.keeping import FLOORS, is_measured_file, keeps
from checks.news import FILE
from crosscheck.evaluation.task import find_task
from crosscheck.store.rows import read_rows

JUDGED = Path(__file__).parent / "gold" / "judged.jsonl"


def main() -> int:
    """Print the figures; exit with 1 when a floor is not kept."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path, help="folder of the clusters")
    options = arguments.parse_args()
    floors = tomllib.loads(FLOORS.read_text("utf-8"))["findings"]
    known = is_measured_file(options.data / FILE, floors.pop("sha256"))
    if not known:
        return 0 if known is None else 1
    rows = [*read_rows(JUDGED), *read_rows(options.data / FILE)]
    return 0 if keeps("findings", find_task("findings").measure(rows), floors) else 1


if __name__ == "__main__":
    sys.exit(main())
