"""Take typed fields from a row, or say in one line what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from crosscheck.errors import UsageError
from crosscheck.model.labelled import LabelledRow

T = TypeVar("T", str, int, float, bool, list[object])
_NAMES = {
    str: "a text", int: "a whole number", float: "a number", bool: "true or false", list: "a list",
}  # fmt: skip


def take(row: LabelledRow, name: str, kind: type[T]) -> T:
    """Return a field of that type.

    Raises:
        UsageError: it is missing or of another type.

    >>> take(LabelledRow("gold, line 1", {"n": 3}), "n", int)
    3
    """
    if name not in row.fields:
        raise UsageError(f"{row.where}: no field {name!r}")
    value = row.fields[name]
    if type(value) is not (getattr(kind, "__origin__", kind)):
        raise UsageError(f"{row.where}: {name!r} is not {_NAMES.get(kind, 'a list')}")
    return value


def take_day(row: LabelledRow, name: str) -> date:
    """Return a field that begins with an ISO day.

    Raises:
        UsageError: it is missing or no day.
    """
    text = take(row, name, str)
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise UsageError(f"{row.where}: {name!r} is no day like 2022-07-21") from error


def take_rows(row: LabelledRow, name: str) -> list[LabelledRow]:
    """Return a field that is a list of objects, as rows of their own.

    Raises:
        UsageError: it is missing, no list, or holds something else than objects.
    """
    found = []
    for number, entry in enumerate(take(row, name, list[object]), start=1):
        where = f"{row.where}, {name} {number}"
        if not isinstance(entry, Mapping):
            raise UsageError(f"{where} is no object")
        found.append(LabelledRow(where, entry))
    return found
