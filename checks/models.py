"""The shipped models against labelled data; floors stand in ``checks/floors.toml``.

``python -m checks.models DATA`` runs ``crosscheck eval`` on every file that has a floor.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path
from time import process_time

from training.mix import is_measured

from checks.keeping import FLOORS, is_measured_file, keeps
from crosscheck.evaluation.fields import take
from crosscheck.evaluation.task import find_task
from crosscheck.store.rows import read_rows


def main() -> int:
    """Print all figures; exit with 1 when a floor is not kept."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    options = arguments.parse_args()
    kept = []
    for row in tomllib.loads(FLOORS.read_text("utf-8"))["models"]:
        path = options.data / row["file"]
        known = is_measured_file(path, row["sha256"])
        if known:
            started = process_time()
            told = list(read_rows(path))
            if row.get("halved"):
                told = [one for one in told if is_measured(take(one, "premise", str))]
            figures = find_task(row["task"]).measure(told)
            kept.append(keeps(f"{row['task']}, {row['file']}", figures, row["floors"]))
            print(f"  {figures['n']} rows in {process_time() - started:.0f} s of processor time")
        elif known is False:
            kept.append(False)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
