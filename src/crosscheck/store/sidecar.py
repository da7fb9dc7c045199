"""``sources.toml``: what the files beside it do not say of themselves."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path, PurePosixPath

from crosscheck.errors import RecordError, UsageError
from crosscheck.model.source import Found, Precision, Published, SourceNote
from crosscheck.store.files import read_regular
from crosscheck.text.publication import parse_published

SIDECAR = "sources.toml"

MOST_BYTES = 4 * 1024 * 1024
"""Largest sidecar: some 20,000 entries."""

_WORDS = ("file", "outlet", "title", "byline", "url", "event")
_KEYS = (*_WORDS, "published")
_MONTH = re.compile(r"((?:1[5-9]|20)\d\d)(?:-(0[1-9]|1[0-2]))?")


def notes(sidecars: Iterable[Path], root: Path) -> dict[str, SourceNote]:
    """Return the note for each file, keyed by the file's real absolute name.

    ``root`` is what messages name the sidecars relative to.

    Raises:
        UsageError: all faults of all sidecars in one line.
    """
    known: dict[str, SourceNote] = {}
    faults: list[str] = []
    for sidecar in sorted(sidecars):
        name = os.path.relpath(sidecar, root) if sidecar.is_relative_to(root) else sidecar.name
        for number, entry in enumerate(_entries(sidecar, name, faults), 1):
            where = f"{name}, source {number}"
            note = _note(entry, sidecar.parent, where, faults)
            if note is None:
                continue
            key = str(Path(os.path.realpath(sidecar.parent)) / note.file)
            if key in known:
                faults.append(f"{where}: {note.file!r} is named twice; keep one entry")
            known[key] = note
    if faults:
        raise UsageError("; ".join(faults))
    return known


def _entries(sidecar: Path, name: str, faults: list[str]) -> list[Mapping[str, object]]:
    try:
        content = read_regular(sidecar, MOST_BYTES).decode("utf-8-sig")
        table = tomllib.loads(content)
    except RecordError as error:
        if error.code != "empty":
            faults.append(f"cannot read {name}: {error}")
        return []
    except UnicodeDecodeError as error:
        faults.append(f"{name} is not UTF-8 at byte {error.start}; save it as UTF-8")
        return []
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        faults.append(f"{name} is not valid TOML: {error or 'too deeply nested'}; correct it")
        return []
    unknown = sorted(table.keys() - {"source"})
    faults += [f"{name}: unknown key {key!r}; only [[source]] is known" for key in unknown]
    entries = table.get("source", [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        faults.append(f"{name}: 'source' must be written as [[source]] entries")
        return []
    return entries


def _note(
    entry: Mapping[str, object], folder: Path, where: str, faults: list[str]
) -> SourceNote | None:
    before = len(faults)
    unknown = sorted(entry.keys() - set(_KEYS))
    faults += [f"{where}: unknown key {key!r}; known are {', '.join(_KEYS)}" for key in unknown]
    values: dict[str, str] = {}
    for key in _WORDS:
        value = entry.get(key)
        if isinstance(value, str) and value.strip() and "\x00" not in value:
            values[key] = value.strip() if key != "file" else value
        elif value is not None:
            faults.append(f"{where}: {key!r} must be text in quotes that is not empty")
    published = _published(entry.get("published"), where, faults)
    if "file" not in entry:
        faults.append(f"{where}: there is no 'file'; name the file that the entry is about")
    elif "file" in values:
        values["file"] = _file(values["file"], folder, where, faults)
    if len(faults) > before:
        return None
    return SourceNote(
        file=values["file"],
        outlet=values.get("outlet"),
        title=values.get("title"),
        byline=values.get("byline"),
        published=published,
        url=values.get("url"),
        event=values.get("event"),
    )


def _file(name: str, folder: Path, where: str, faults: list[str]) -> str:
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        faults.append(f"{where}: {name!r} must lie in the folder of {SIDECAR}")
    elif not os.path.lexists(folder / path):
        faults.append(f"{where}: there is no file {name!r}; correct the name or drop the entry")
    return path.as_posix()


def _published(value: object, where: str, faults: list[str]) -> Published | None:
    if value is None:
        return None
    if isinstance(value, datetime):
        day = value.date()
        return Published(value.isoformat(), day, Precision.INSTANT, Found.SIDECAR)
    if isinstance(value, date):
        return Published(value.isoformat(), value, Precision.DAY, Found.SIDECAR)
    if isinstance(value, str):
        parsed = parse_published(value, Found.SIDECAR) or _month(value.strip())
        if parsed:
            return parsed
    faults.append(f"{where}: 'published' is no date; write it as 2018-05-07 or 2018-05-07T17:08:00")
    return None


def _month(value: str) -> Published | None:
    match = _MONTH.fullmatch(value)
    if not match:
        return None
    day = date(int(match[1]), int(match[2] or 1), 1)
    return Published(value, day, Precision.MONTH if match[2] else Precision.YEAR, Found.SIDECAR)
