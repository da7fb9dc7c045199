"""Four times as much costs about four times as much, whatever it is made of.

``python -m checks.doubling`` measures it closely, for all shapes and sizes; here, what is
quadratic at the size of a large file fails, and what a busy machine does to a time does not.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from functools import lru_cache
from time import process_time

import pytest
from tests.hostile_shapes import PROSE, SHAPES, TEXTS

from crosscheck import pipeline
from crosscheck.engines.local import LocalEngine
from crosscheck.intake import readers, unpackers
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.stages.read import read
from crosscheck.stages.unpack import unpack

MOST = 7.5
"""Times as much for four times as much; what is quadratic takes sixteen times."""
LEAST_SECONDS = 0.03
"""Less is taken for this much: a fifth of a second is never too much."""
TRIES = 5

READERS, UNPACKERS = readers(), unpackers()
OTHER = RawFile("b.txt", f"Ferry aground off Sandvik\n\n{PROSE}\n".encode())

ALONE = {
    "txt less-than signs": 100_000, "txt line feeds": 50_000, "txt commas": 100_000,
    "txt short lines": 4_000, "txt carriage returns": 10_000, "txt one endless sentence": 8_000,
    "html attributes": 50_000, "html tags with attributes": 5_000, "html depth": 50_000,
    "html unclosed spans": 5_000, "html empty paragraphs": 5_000, "html breaks": 10_000,
    "html paragraphs of a letter": 2_400, "html lines": 3_000, "html tables in tables": 8_000,
    "html one row": 10_000, "html cells": 4_000, "html menu": 3_000, "html links": 10_000,
    "html times": 12_000, "html dates": 2_400, "html comments": 50_000, "html entities": 50_000,
    "html open comments": 100_000, "html less-than signs": 200_000, "html closing tags": 100_000,
    "html open scripts": 50_000, "html json-ld": 4_000, "html one paragraph": 2_000,
    "md stars": 20_000, "md links": 20_000, "md quotations": 50_000, "md ticks": 50_000,
    "jsonl one row": 1_000, "jsonl columns": 50_000, "json lists": 10_000, "csv one cell": 1_000,
    "csv columns": 50_000, "csv open quotation": 5_000, "feed depth": 20_000,
    "feed teasers": 10_000, "mail one header": 20_000, "mail parts": 1_200,
    "mail parameters": 5_000, "rtf groups": 100_000, "rtf unicode": 20_000, "docx runs": 5_000,
    "docx cells": 5_000, "odt spans": 10_000, "pdf pages": 50, "pdf lines": 300,
    "pdf objects": 5_000, "pdf brackets": 50_000, "warc empty records": 20_000,
    "warc chunks": 20_000, "zip pictures": 2_000, "gz members": 5_000,
}  # fmt: skip
"""Shape → the smaller size: four times as much is large for a file of its kind."""

COMPARED = {
    "quotes": 20_000, "emoji": 20_000, "line feeds": 100_000, "one endless sentence": 100,
    "sentences": 60, "dates": 60, "numbers": 60, "names": 60, "quotations": 60,
}  # fmt: skip


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """Keep what libraries tell of damaged files to themselves."""
    logging.disable()
    yield
    logging.disable(logging.NOTSET)


def take(suffix: str, content: bytes) -> None:
    for part in unpack([RawFile(f"a{suffix}", content)], UNPACKERS):
        if not isinstance(part, Skipped):
            read(part, READERS)


def compare(_suffix: str, content: bytes) -> None:
    pipeline.run((RawFile("a.txt", content), OTHER), (), LocalEngine(), models=False)


Work = Callable[[str, bytes], None]


def seconds(work: Work, suffix: str, content: bytes) -> float:
    """Return the processor time of the work alone.

    A collection of garbage goes through all that other tests have left, and begins only with
    many new objects: it would count for the larger size alone.
    """
    gc.collect()
    gc.disable()
    try:
        begun = process_time()
        work(suffix, content)
        return process_time() - begun
    finally:
        gc.enable()


@lru_cache(maxsize=1)
def warmed() -> None:
    """Load the parser before anything is measured."""
    compare(".txt", OTHER.content)


def is_linear(work: Work, suffix: str, small: bytes, large: bytes, nothing: bytes) -> bool:
    """Tell whether any of some tries costs little enough; each measures both sizes in a row."""
    fixed = min(seconds(work, suffix, nothing) for _ in range(2))
    for _ in range(TRIES):
        least, most = seconds(work, suffix, small), seconds(work, suffix, large)
        if most - fixed <= MOST * max(LEAST_SECONDS, least - fixed):
            return True
    return False


@pytest.mark.parametrize("name", ALONE)
def test_reading_four_times_as_much_costs_about_four_times_as_much(name: str) -> None:
    suffix, make, _ = SHAPES[name]
    size = ALONE[name]
    assert is_linear(take, suffix, make(size), make(4 * size), make(0))


@pytest.mark.parametrize("name", COMPARED)
def test_comparing_four_times_as_much_costs_about_four_times_as_much(name: str) -> None:
    make, size = TEXTS[name][0], COMPARED[name]
    warmed()
    assert is_linear(compare, ".txt", make(size), make(4 * size), make(0))
