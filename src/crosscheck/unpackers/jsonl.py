"""JSON Lines: one article a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from crosscheck.errors import RecordError
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import Allowance
from crosscheck.text.decoding import decode
from crosscheck.text.exports import part_of

STAGE = "unpack"


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile | Skipped]:
    """Yield the article of each line; empty lines are passed over.

    Raises:
        RecordError: ``too-many`` at the limit of articles.
    """
    most = opened.reading.limits.file_bytes
    number = 0
    while line := opened.stream.readline(most + 1):
        number += 1
        if not line.strip():
            continue
        allowance.take_member()
        try:
            if len(line) > most:
                _pass_over(opened, most)
                raise RecordError("too-large", f"it is larger than the limit of {most:,} bytes")
            yield part_of(opened.path, number, _row(line), opened.reading.columns)
        except RecordError as error:
            yield Skipped(f"{opened.path}#{number}", STAGE, error.code, str(error))


UNPACKER = Unpacker(name="jsonl", suffixes=(".jsonl", ".ndjson"), unpack=unpack)


def _pass_over(opened: OpenFile, most: int) -> None:
    """Read on to the end of the line."""
    while (rest := opened.stream.readline(most)) and not rest.endswith(b"\n"):
        pass


def _row(line: bytes) -> dict[str, object]:
    try:
        row = json.loads(decode(line).strip())
    except (ValueError, RecursionError) as error:
        raise RecordError("damaged", "it is no JSON") from error
    if not isinstance(row, dict):
        raise RecordError("damaged", "it is no JSON object")
    return row
