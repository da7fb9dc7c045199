"""Times, quantities and names against labelled data; floors stand in ``checks/floors.toml``.

The documents with time expressions are halved by their sorted ids: the even ones are those
that the grammar is developed on, the odd ones only tell how well it travels.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time

from checks.planted import FLOORS
from crosscheck.annotators.english import BATCH, pipeline
from crosscheck.evaluation.fields import take, take_day
from crosscheck.evaluation.reading import DatedText, annotate_texts, times_in
from crosscheck.evaluation.task import Figures, find_task
from crosscheck.model.labelled import LabelledRow
from crosscheck.store.rows import read_rows

FILE = Path("time", "aquaint_docs.jsonl.gz")
GOLD = Path(__file__).parents[1] / "tests" / "gold"
MOST_SHARE = 0.2
"""Value finding may take this share of the parser's time on the same text."""


def main() -> int:
    """Print all figures; exit with 1 when a floor is not kept."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path, help="folder that holds the folder time/")
    options = arguments.parse_args()
    floors = tomllib.loads(FLOORS.read_text("utf-8"))
    kept = [
        _kept("quantity", _measure("quantity", GOLD / "quantities.jsonl"), floors["quantity"]),
        _kept("name", _measure("name", GOLD / "names.jsonl"), floors["name"]),
        *_times(options.data / FILE, floors["time"]["sha256"], floors["time"]),
    ]
    return 0 if all(kept) else 1


def _measure(task: str, path: Path) -> Figures:
    return find_task(task).measure(read_rows(path))


def _times(path: Path, known: str, floors: Mapping[str, Mapping[str, float]]) -> list[bool]:
    """Measure both halves and the cost; the halves have floors of their own."""
    if not path.is_file():
        print(f"skipped: {FILE} is not there")
        return []
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != known:
        print(f"{FILE} is not the file that the floors were measured on: {digest}")
        return [False]
    rows = sorted(read_rows(path), key=lambda row: str(row.fields["doc"]))
    measure = find_task("time").measure
    return [
        _kept("time, development half", measure(rows[0::2]), floors["development"]),
        _kept("time, other half", measure(rows[1::2]), floors["report"]),
        _is_cheap(rows),
    ]


def _kept(name: str, figures: Figures, floors: Mapping[str, float]) -> bool:
    """Print the figures; floors named ``most_...`` are upper bounds, all others lower ones."""
    print(f"{name}: " + ", ".join(f"{figure} {value}" for figure, value in figures.items()))
    broken = [floor for floor, bound in floors.items() if not _holds(figures, floor, bound)]
    if broken:
        print(f"FLOOR NOT KEPT: {', '.join(f'{floor} = {floors[floor]}' for floor in broken)}")
    return not broken


def _holds(figures: Figures, floor: str, bound: float) -> bool:
    value = float(figures[floor.removeprefix("most_")])
    return value <= bound if floor.startswith("most_") else value >= bound


def _is_cheap(rows: Sequence[LabelledRow]) -> bool:
    """Measure reading with values found against parsing the same texts alone."""
    texts = [DatedText(take(row, "text", str), take_day(row, "dct")) for row in rows]
    annotated = annotate_texts(texts)
    pieces = [sentence.text for document in annotated for sentence in document.sentences]
    begun = process_time()
    list(pipeline().pipe(pieces, batch_size=BATCH))
    parsed = process_time()
    for document in annotated:
        times_in(document)
    found = process_time()
    share = (found - parsed) / (parsed - begun)
    print(f"finding values: {found - parsed:.2f} s, parser alone: {parsed - begun:.2f} s")
    print(f"value finding / parser: {share:.2f} (bound {MOST_SHARE})")
    if share > MOST_SHARE:
        print(f"FLOOR NOT KEPT: at most {MOST_SHARE} of the parser's time")
    return share <= MOST_SHARE


if __name__ == "__main__":
    sys.exit(main())
