"""Finds and reads the reports of a folder, and nothing else of it."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from crosscheck.errors import UsageError

CONTENT_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
    ".json": "application/json",
    ".csv": "text/csv; charset=utf-8",
    ".wikitext": "text/plain; charset=utf-8",
}
"""By suffix. Markdown is sent as plain text, which every browser shows."""

DEPTH = 4
"""Folders within folders that are searched for reports."""


@dataclass(frozen=True, slots=True)
class ReportFolder:
    """A folder of which only files that a run writes can be read."""

    root: Path
    """Without links: the folder itself, resolved."""
    names: frozenset[str]
    """File names that a run writes."""

    def reports(self) -> tuple[str, ...]:
        """Return the relative POSIX paths of all reports, sorted, those in the folder first."""
        found = []
        for folder, inner, files in os.walk(self.root):
            here = Path(folder).relative_to(self.root)
            inner[:] = sorted(name for name in inner if not name.startswith("."))
            if len(here.parts) >= DEPTH:
                inner.clear()
            found += [(here / name).as_posix() for name in files if name in self.names]
        return tuple(sorted(found, key=lambda path: (path.count("/"), path)))

    def read(self, path: str) -> tuple[str, bytes] | None:
        """Return the content type and the bytes of a report; None for whatever is none.

        ``path`` is a relative POSIX path as ``reports`` gives it. A link is not followed,
        neither the file itself nor a folder on the way to it.
        """
        *folders, name = path.split("/")
        if name not in self.names or any(map(_is_odd, folders)):
            return None
        file = self.root.joinpath(*folders, name)
        try:
            if file.resolve(strict=True) != file:
                return None
            content = _read_regular(file)
        except (OSError, ValueError):
            return None
        kind = CONTENT_TYPES.get(file.suffix, "application/octet-stream")
        return None if content is None else (kind, content)


def open_folder(folder: Path, names: frozenset[str]) -> ReportFolder:
    """Return the folder with its reports.

    Raises: UsageError when it is no folder or holds no report.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder} is no folder; name one that crosscheck run has written")
    opened = ReportFolder(folder.resolve(), names)
    if not opened.reports():
        raise UsageError(f"no report in {folder}; write one with crosscheck run --out {folder}")
    return opened


def find_page(place: Path, name: str) -> Path:
    """Return the report for a browser: ``place`` itself, or the file ``name`` in that folder.

    Raises: UsageError when it is not there.
    """
    file = place / name if place.is_dir() else place
    if not file.is_file():
        raise UsageError(f"no report {file}; write one with crosscheck run")
    if file.suffix != ".html":
        raise UsageError(f"{file} is not for a browser; name {name} or its folder")
    return file.resolve()


def _is_odd(folder: str) -> bool:
    """Tell whether a name leads elsewhere, is hidden, or means a drive or a path to Windows."""
    return folder == "" or folder.startswith(".") or not {"\\", ":"}.isdisjoint(folder)


def _read_regular(file: Path) -> bytes | None:
    """Return the content of a regular file; None for a pipe or a device."""
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | _NONBLOCK)
    with os.fdopen(descriptor, "rb") as opened:
        return opened.read() if stat.S_ISREG(os.fstat(descriptor).st_mode) else None


_NONBLOCK = getattr(os, "O_NONBLOCK", 0)
"""A pipe without a writer must not hold up the server."""
