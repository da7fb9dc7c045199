"""Show that a file twice as long costs at most 2.3 times as much, whatever is in it.

``python -m checks.doubling [--whole] [--only WORDS] [--doublings 3]``: each shape is read
(with ``--whole``, it goes through a whole run beside another article), doubled, and measured
again; the least processor time of several tries counts, less that of the empty shape. Exit 1
when one costs more.
"""

from __future__ import annotations

import argparse
import gc
import logging
import sys
from collections.abc import Callable, Iterator
from time import process_time

from tests.hostile_shapes import PROSE, SHAPES, TEXTS, Make

from crosscheck import pipeline
from crosscheck.engines.local import LocalEngine
from crosscheck.intake import readers, unpackers
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.stages.read import read
from crosscheck.stages.unpack import unpack

MOST = 2.3
"""Times what half of it costs."""
LEAST_SECONDS = 0.1
"""What takes less says nothing of a slope."""
MOST_SECONDS = 12.0
"""A shape that takes more is not doubled again."""
TRIES, ROUNDS = 3, 3
MOST_BYTES = 32_000_000
"""Longer files are not made: the limit of a file."""

Work = Callable[[str, bytes], str]
"""Takes a suffix and a file, and returns the codes of what was skipped."""

READERS, UNPACKERS = readers(), unpackers()
OTHER = RawFile("b.txt", f"Ferry aground off Sandvik\n\n{PROSE}\n".encode())


def take(suffix: str, content: bytes) -> str:
    """Read a file as a run does, and return what became of it."""
    found = ""
    for part in unpack([RawFile(f"a{suffix}", content)], UNPACKERS):
        skipped = (part,) if isinstance(part, Skipped) else read(part, READERS).skipped
        found = found or "".join(skip.code for skip in skipped)
    return found


def compare(_suffix: str, content: bytes) -> str:
    """Take a text through a whole run without models, beside another article."""
    report = pipeline.run((RawFile("a.txt", content), OTHER), (), LocalEngine(), models=False)
    return "".join(skip.code for skip in report.skipped)


def seconds(work: Callable[[], object], tries: int = TRIES) -> float:
    """Return the least processor time of some tries, fewer for what takes long."""
    taken: list[float] = []
    while len(taken) < tries and sum(taken) < MOST_SECONDS:
        gc.collect()
        begun = process_time()
        work()
        taken.append(process_time() - begun)
    return min(taken)


class Growing:
    """One shape at growing sizes, with the least time that each was seen to take."""

    def __init__(self, suffix: str, make: Make, work: Work) -> None:
        self._suffix, self._make, self._work = suffix, make, work
        self._spent: dict[int, float] = {}
        self._fixed = seconds(lambda: work(suffix, make(0)))
        self.length, self.code = 0, ""

    def spent(self, size: int) -> float:
        """Return the processor time for a size, without what every file costs."""
        content = self._make(size)
        self.length = len(content)
        self.code = self._work(self._suffix, content)
        found = seconds(lambda: self._work(self._suffix, content)) - self._fixed
        self._spent[size] = max(0.0, min(found, self._spent.get(size, found)))
        return self._spent[size]

    def ratio(self, size: int) -> float:
        """Return how much more twice a measured size costs; what is too much is asked again.

        The machine has other work: an accident is gone after some rounds, a slope is not.
        """
        found = self.spent(2 * size) / self._spent[size]
        for _ in range(ROUNDS if found > MOST else 0):
            self.spent(size)
            found = min(found, self.spent(2 * size) / self._spent[size])
        return found

    def ratios(self, size: int, doublings: int) -> Iterator[float]:
        """Yield the ratio of each doubling from the first size that takes long enough."""
        while self.spent(size) < LEAST_SECONDS:
            size *= 2
            if self.length > MOST_BYTES:
                return
        for number in range(doublings):
            if self._spent[size << number] > MOST_SECONDS or self.length > MOST_BYTES:
                return
            yield self.ratio(size << number)


def measure(name: str, growing: Growing, size: int, doublings: int) -> float:
    """Print a line for a shape, and return its worst ratio; 0 where nothing takes long."""
    ratios = list(growing.ratios(size, doublings))
    worst = max(ratios, default=0.0)
    told = " ".join(f"{ratio:.2f}" for ratio in ratios) or "–"
    mark = "" if worst <= MOST else "  EXCEEDED"
    print(f"{name:32} {growing.length:>10,} bytes  {told}  {growing.code}{mark}", flush=True)
    return worst


def main() -> int:
    """Measure all shapes that ``--only`` names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--whole", action="store_true", help="whole runs, for the texts")
    parser.add_argument("--only", default="", help="shapes whose name holds these words")
    parser.add_argument("--doublings", type=int, default=3)
    given = parser.parse_args()
    logging.disable()  # what libraries tell of damaged files
    work = compare if given.whole else take
    texts = {name: (".txt", make, size) for name, (make, size) in TEXTS.items()}
    shapes = texts if given.whole else SHAPES
    chosen = {name: shape for name, shape in shapes.items() if given.only in name}
    worst = {
        name: measure(name, Growing(suffix, make, work), size, given.doublings)
        for name, (suffix, make, size) in chosen.items()
    }
    exceeded = [name for name, ratio in worst.items() if ratio > MOST]
    print(f"{len(worst)} shapes; worst {max(worst.values(), default=0.0):.2f}, bound {MOST}")
    print("exceeded: " + ", ".join(exceeded) if exceeded else "none exceeded")
    return int(bool(exceeded))


if __name__ == "__main__":
    sys.exit(main())
