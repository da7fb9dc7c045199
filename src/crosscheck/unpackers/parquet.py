"""Parquet tables, where pyarrow is installed: it is too large (130 MB) to come along."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from crosscheck.errors import RecordError
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import Allowance
from crosscheck.text.exports import has_text, part_of

STAGE = "unpack"

ROWS = 64
"""Rows that are unpacked at a time."""


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile | Skipped]:
    """Yield the article of each row.

    Raises:
        RecordError: ``no-reader`` without pyarrow, ``no-text`` when no column is named like a
            text, ``damaged``, and ``bomb`` and ``too-many`` at the limits.
    """
    parquet = _library()
    columns = opened.reading.columns
    try:
        table = parquet.ParquetFile(opened.stream)
        names = [name for name in table.schema_arrow.names if isinstance(name, str)]
        number = 0
        if has_text(names, columns):
            for batch in table.iter_batches(batch_size=ROWS):
                allowance.take(batch.nbytes)
                for row in batch.to_pylist():
                    number += 1
                    allowance.take_member()
                    yield _part(opened, number, row)
            return
    except RecordError:
        raise
    except Exception as error:  # pyarrow raises errors of many kinds
        raise RecordError("damaged", "it is damaged: it is no Parquet table") from error
    wanted = ", ".join(columns.text[:3])
    raise RecordError("no-text", f"no column is named {wanted} or as configured")


UNPACKER = Unpacker(name="parquet", suffixes=(".parquet",), unpack=unpack)


def _library() -> Any:
    try:
        from pyarrow import parquet
    except ImportError as error:
        needed = "reading Parquet needs pyarrow; install crosscheck-news[parquet]"
        raise RecordError("no-reader", needed) from error
    return parquet


def _part(opened: OpenFile, number: int, row: dict[str, object]) -> RawFile | Skipped:
    try:
        return part_of(opened.path, number, row, opened.reading.columns)
    except RecordError as error:
        return Skipped(f"{opened.path}#{number}", STAGE, error.code, str(error))
