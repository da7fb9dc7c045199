"""Read labelled rows: JSON Lines, gzipped or plain, one object a line."""

from __future__ import annotations

import gzip
import json
import zlib
from io import BytesIO
from pathlib import Path

from crosscheck.errors import RecordError, UsageError
from crosscheck.model.labelled import LabelledRow
from crosscheck.store.files import read_bounded, why

MOST_BYTES = 1 << 30
"""Largest file, packed or unpacked; the largest public set of the kind has some 30 MB."""
_MAGIC = b"\x1f\x8b"
"""Source: RFC 1952, 2.3.1 (ID1, ID2)."""
_JSON_BLANKS = " \t\r"


def read_rows(path: Path) -> tuple[LabelledRow, ...]:
    """Return the rows of a file, at least one, in order; empty lines are passed over.

    Raises:
        UsageError: the file cannot be read, is no gzip although it is named so, or holds a
            line that is no JSON object; the message names file and line.
    """
    text = _decoded(_unpacked(_content(path), path), path)
    rows = [
        LabelledRow(f"{path}, line {number}", _object(line, path, number))
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip(_JSON_BLANKS)
    ]
    if not rows:
        raise UsageError(f"{path} holds no rows; name a file of JSON Lines")
    return tuple(rows)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return read_bounded(stream, MOST_BYTES)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {why(error)}; name another file") from error
    except RecordError as error:
        raise UsageError(f"cannot read {path}: {error}; name another file") from error


def _unpacked(content: bytes, path: Path) -> bytes:
    if not content.startswith(_MAGIC):
        if path.suffix == ".gz":
            raise UsageError(f"{path} is not gzip; pack it, or name it without .gz")
        return content
    try:
        with gzip.GzipFile(fileobj=BytesIO(content)) as stream:
            unpacked = stream.read(MOST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UsageError(f"{path} is broken gzip: {error}; fetch or pack it again") from error
    if len(unpacked) > MOST_BYTES:
        raise UsageError(f"{path} unpacks to more than {MOST_BYTES:,} bytes; split it")
    return unpacked


def _decoded(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{path}, line {line} is not UTF-8; save it as such") from error


def _object(line: str, path: Path, number: int) -> dict[str, object]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        told = error.msg if isinstance(error, json.JSONDecodeError) else "it is nested too deeply"
        raise UsageError(f"{path}, line {number} is not JSON: {told}") from error
    if "\\ud" in line.lower() and not _is_text(found):
        raise UsageError(f"{path}, line {number} holds half of a surrogate pair; write it whole")
    if not isinstance(found, dict):
        raise UsageError(f"{path}, line {number} is no JSON object")
    return found


def _is_text(value: object) -> bool:
    r"""Tell whether all texts can be written; ``\ud83d`` alone is no character (RFC 8259, 8.2)."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True
