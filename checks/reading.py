"""Measure reading alone: articles a second by format, and memory on large inputs.

``python -m checks.reading [--warc-megabytes 2048]``; every input is made in a temporary folder.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.making_formats import PAGE, SAMPLES, SENTENCES, record

from crosscheck.intake import readers, streamed_suffixes, unpackers
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.stages.read import read
from crosscheck.stages.unpack import unpack
from crosscheck.store.inputs import find

SECONDS = 1.0
"""Time for each format."""


def speed(suffix: str, content: bytes) -> float:
    """Return the articles that are read in a second."""
    known, parts_of = readers(), unpackers()
    number, begun = 0, time.process_time()
    while time.process_time() - begun < SECONDS:
        for part in unpack([RawFile(f"a{suffix}", content)], parts_of):
            if isinstance(part, RawFile):
                number += len(read(part, known).documents)
    return number / (time.process_time() - begun)


def take(folder: Path) -> tuple[int, int]:
    """Read a folder as a run does, and return how many articles and skips it gave."""
    known, documents, skipped = readers(), 0, 0
    for part in unpack(find([folder]).read(streamed_suffixes()), unpackers()):
        if isinstance(part, Skipped):
            skipped += 1
        else:
            result = read(part, known)
            documents += len(result.documents)
            skipped += len(result.skipped)
    return documents, skipped


def large_text(folder: Path) -> None:
    """Write a text of 50 MB, which is beyond the limit, and one of 4 MB."""
    line = " ".join(SENTENCES) + "\n"
    (folder / "a.txt").write_text(line * (50_000_000 // len(line)))
    (folder / "b.txt").write_text(line * (4_000_000 // len(line)))


def many_files(folder: Path) -> None:
    """Write 10,000 small texts."""
    for number in range(10_000):
        path = folder / f"{number % 100:02}" / f"{number}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"Ferry {number}\n\n" + "\n\n".join(SENTENCES))


def web_archive(folder: Path, megabytes: int) -> None:
    """Write a web archive of large pages, which are mostly script."""
    page = PAGE.replace("</head>", f"<script>{'x = 1; ' * 100_000}</script></head>").encode()
    with (folder / "a.warc").open("wb") as stream:
        while stream.tell() < megabytes * 1_000_000:
            stream.write(record(f"https://example.org/{stream.tell()}", page))


def measure(name: str, make: Callable[[Path], None]) -> None:
    """Read what ``make`` writes in a process of its own, and print time and memory."""
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder))
        command = [sys.executable, "-m", "checks.reading", "--take", folder]
        print(name, subprocess.check_output(command, text=True).strip(), flush=True)


def main() -> None:
    """Measure all, or read one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--warc-megabytes", type=int, default=2048)
    parser.add_argument("--take", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.take:
        begun = time.process_time()
        documents, skipped = take(given.take)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        spent = time.process_time() - begun
        print(f"{documents} articles, {skipped} skipped, {spent:.1f} s, peak {memory} MB")
        return
    for suffix, content in SAMPLES.items():
        print(f"{suffix:8} {speed(suffix, content):8.0f} articles/s", flush=True)
    measure("texts of 50 and 4 MB:", large_text)
    measure("10,000 files:", many_files)
    measure("web archive:", lambda folder: web_archive(folder, given.warc_megabytes))


if __name__ == "__main__":
    main()
