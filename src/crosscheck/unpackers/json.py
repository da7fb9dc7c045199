"""JSON exports: a list of articles, one article, or an object that holds the list."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from crosscheck.errors import RecordError
from crosscheck.model.reading import Columns
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import Allowance, read_bounded
from crosscheck.text.exports import has_text, part_of

STAGE = "unpack"


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile | Skipped]:
    """Yield the articles in the order of the file.

    Raises:
        RecordError: ``damaged`` for no JSON, ``no-text`` when it holds no articles,
            ``too-large`` and ``too-many`` at the limits.
    """
    content = read_bounded(opened.stream, opened.reading.limits.file_bytes)
    if not content.strip():
        raise RecordError("empty", "the file is empty")
    try:
        found = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise RecordError("damaged", "it is no JSON") from error
    columns = opened.reading.columns
    for number, row in enumerate(_rows(found, columns), start=1):
        allowance.take_member()
        try:
            yield part_of(opened.path, number, row, columns)
        except RecordError as error:
            yield Skipped(f"{opened.path}#{number}", STAGE, error.code, str(error))


UNPACKER = Unpacker(name="json", suffixes=(".json",), unpack=unpack)


def _rows(found: object, columns: Columns) -> list[Mapping[str, object]]:
    if isinstance(found, dict) and not has_text(found, columns):
        lists = [value for value in found.values() if _is_table(value, columns)]
        found = lists[0] if lists else []
    rows = found if isinstance(found, list) else [found]
    if not _is_table(rows, columns):
        wanted = ", ".join(columns.text[:3])
        raise RecordError("no-text", f"it holds no articles: nothing in it has a key {wanted}")
    return [row if isinstance(row, dict) else {} for row in rows]


def _is_table(value: object, columns: Columns) -> bool:
    return isinstance(value, list) and any(
        isinstance(row, dict) and has_text(row, columns) for row in value
    )
