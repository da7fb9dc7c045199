"""Tables of text with a line of names on top: commas, semicolons, bars or tabs.

Source: RFC 4180.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from crosscheck.errors import RecordError
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import Allowance
from crosscheck.text.exports import has_text, part_of

STAGE = "unpack"

_SAMPLE = 1 << 20
"""Bytes by which the encoding is told."""
_DELIMITERS = ",;\t|"


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile | Skipped]:
    """Yield the article of each row.

    Raises:
        RecordError: ``no-text`` when no column is named like a text, ``damaged`` when quotation
            marks do not match, ``too-large`` and ``too-many`` at the limits.
    """
    most = opened.reading.limits.file_bytes
    csv.field_size_limit(most)
    text = io.TextIOWrapper(opened.stream, _encoding(opened), errors="replace", newline="")
    try:
        lines = _lines(text, most)
        header = next(lines, "")
        if not header.strip():
            raise RecordError("empty", "there is no line of names on top")
        delimiter = max(_DELIMITERS, key=header.count)
        names = next(csv.reader([header], delimiter=delimiter))
        columns = opened.reading.columns
        if not has_text(names, columns):
            wanted = ", ".join(columns.text[:3])
            raise RecordError("no-text", f"no column is named {wanted} or as configured")
        for number, row in enumerate(csv.reader(lines, delimiter=delimiter), start=1):
            if row:
                allowance.take_member()
                yield _part(opened, number, dict(zip(names, row, strict=False)))
    except csv.Error as error:
        raise RecordError("damaged", "it is damaged: quotation marks do not match") from error
    finally:
        text.detach()


UNPACKER = Unpacker(name="csv", suffixes=(".csv", ".tsv"), unpack=unpack)


def _part(opened: OpenFile, number: int, row: dict[str, str]) -> RawFile | Skipped:
    try:
        return part_of(opened.path, number, row, opened.reading.columns)
    except RecordError as error:
        return Skipped(f"{opened.path}#{number}", STAGE, error.code, str(error))


def _lines(text: io.TextIOWrapper, most: int) -> Iterator[str]:
    while line := text.readline(most):
        if len(line) >= most and not line.endswith(("\n", "\r")):
            raise RecordError("too-large", f"a line is longer than the limit of {most:,} bytes")
        yield line


def _encoding(opened: OpenFile) -> str:
    """Return UTF-16 for its mark, UTF-8 when the beginning is that, and else Windows-1252."""
    sample = opened.stream.read(_SAMPLE)
    opened.stream.seek(0)
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    for cut in range(4):  # the sample can end inside a sign of up to four bytes
        try:
            sample[: len(sample) - cut].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return "utf-8-sig"
    return "cp1252"
