"""Times, quantities and names against labelled data; floors stand in ``checks/floors.toml``.

The documents with time expressions are halved by their sorted ids: the even ones are those
that the grammar is developed on, the odd ones only tell how well it travels.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import process_time

from checks.keeping import FLOORS, is_measured_file, keeps
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
        keeps("quantity", _measure("quantity", GOLD / "quantities.jsonl"), floors["quantity"]),
        keeps("name", _measure("name", GOLD / "names.jsonl"), floors["name"]),
        *_times(options.data / FILE, floors["time"]["sha256"], floors["time"]),
    ]
    return 0 if all(kept) else 1


def _measure(task: str, path: Path) -> Figures:
    return find_task(task).measure(read_rows(path))


def _times(path: Path, known: str, floors: Mapping[str, Mapping[str, float]]) -> list[bool]:
    """Measure both halves and the cost; the halves have floors of their own."""
    is_known = is_measured_file(path, known)
    if not is_known:
        return [] if is_known is None else [False]
    rows = sorted(read_rows(path), key=lambda row: str(row.fields["doc"]))
    measure = find_task("time").measure
    return [
        keeps("time, development half", measure(rows[0::2]), floors["development"]),
        keeps("time, other half", measure(rows[1::2]), floors["report"]),
        _is_cheap(rows),
    ]


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
