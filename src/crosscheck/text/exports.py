"""Rows of exports: which column is which part of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields

from crosscheck.errors import RecordError
from crosscheck.model.reading import Columns
from crosscheck.model.source import RawFile, Stated
from crosscheck.text.addresses import address_of
from crosscheck.text.stamps import stamp
from crosscheck.text.visible import visible_name

LONGEST_ID = 80
"""Characters of an id that are shown in a path."""
LONGEST_FIELD = 1_000
"""Characters of a title, a name or an address; a longer one is none."""

_MARKUP = re.compile(r"<(?:p|div|br|html|body|article|section|h[1-6]|span|ul|table)\b[^<>]{0,500}>")
_UNPAIRED = re.compile("[\ud800-\udfff]")
_JOINTS = re.compile(r"[\s_-]+")


def part_of(path: str, number: int, row: Mapping[str, object], columns: Columns) -> RawFile:
    """Return one row as a file of its own, named by its id or its number from 1.

    A text that holds markup is read as a web page.

    Raises:
        RecordError: ``no-text`` for a row without a text.
    """
    found = _parts(row, columns)
    text = found.get("text")
    if not isinstance(text, str) or not text.strip():
        raise RecordError("no-text", _missing(row, columns))
    told = Stated(
        title=_line(found.get("title")),
        outlet=_line(found.get("outlet")),
        byline=_line(found.get("byline")),
        published=stamp(found.get("published")),
        modified=stamp(found.get("modified")),
        url=address_of(_line(found.get("url"))),
    )
    kind = ".html" if _MARKUP.search(text) else ".txt"
    return RawFile(f"{path}#{_label(found.get('id'), number)}", whole(text), told=told, kind=kind)


def whole(text: str) -> bytes:
    r"""Return a text as UTF-8; halves of surrogate pairs (``\ud83d``) become U+FFFD."""
    return _UNPAIRED.sub("\ufffd", text).encode()


def has_text(names: Iterable[str], columns: Columns) -> bool:
    """Tell whether one of the names is that of the text.

    >>> has_text(["id", "Article Body"], Columns())
    True
    """
    return not {_key(name) for name in columns.text}.isdisjoint(map(_key, names))


def _parts(row: Mapping[str, object], columns: Columns) -> dict[str, object]:
    values: dict[str, object] = {}
    for name, value in row.items():
        if value not in (None, "", []):
            values.setdefault(_key(name), value)
    return {
        field.name: next(
            (values[key] for key in map(_key, getattr(columns, field.name)) if key in values), None
        )
        for field in fields(columns)
    }


def _key(name: str) -> str:
    return _JOINTS.sub("", name.casefold())


def _missing(row: Mapping[str, object], columns: Columns) -> str:
    if has_text(row, columns):
        return "its text is empty"
    return f"it has no text: no column is named {', '.join(columns.text[:3])} or as configured"


def _line(value: object) -> str | None:
    """Return a text, the name of an object, or the names of several, as one line."""
    if isinstance(value, dict):
        value = value.get("name") or value.get("title")
    if isinstance(value, list):
        value = ", ".join(filter(None, (_line(one) for one in value[:8])))
    if not isinstance(value, str) or len(value) > LONGEST_FIELD:
        return None
    return " ".join(_UNPAIRED.sub("\ufffd", value).split()) or None


def _label(value: object, number: int) -> str:
    if isinstance(value, bool) or not isinstance(value, str | int) or not str(value).strip():
        return str(number)
    return visible_name(whole(str(value).strip()[:LONGEST_ID]))
