"""Looks through folders for files, without opening one: what there is, once, and in order."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from crosscheck.errors import UsageError
from crosscheck.model.reading import Limits
from crosscheck.model.report import Skipped
from crosscheck.store.files import why
from crosscheck.store.sidecar import SIDECAR
from crosscheck.text.visible import visible_name

STAGE = "load"

_REPORTS = frozenset(
    f"report.{suffix}" for suffix in ("md", "html", "json", "csv", "wikitext", "claimreview.json")
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A file that was asked for, or found in a folder that was."""

    file: Path
    root: Path
    """The folder that its shown path is relative to."""
    named: bool
    """True when the user named this very file."""


@dataclass(slots=True)
class Search:
    """What looking through the sources gathers."""

    found: list[Candidate] = field(default_factory=list)
    sidecars: dict[str, Path] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)


def look(source: Path, limits: Limits, search: Search) -> None:
    """Gather a file, or what a folder holds, in ``search``.

    Raises:
        UsageError: for a source that is not there.
    """
    try:
        mode = source.stat().st_mode
    except (OSError, ValueError) as error:
        missing = isinstance(error, FileNotFoundError)
        reason = "it does not exist" if missing else why(error)
        name = visible_name(os.fsencode(source))
        raise UsageError(f"cannot use source {name}: {reason}; name a folder or a file") from error
    if stat.S_ISDIR(mode):
        _walk(source, source, limits.depth, search)
        return
    search.found.append(Candidate(source, source.parent, named=True))
    _note_sidecar(source.parent / SIDECAR, search)


def _walk(folder: Path, root: Path, depth: int, search: Search) -> None:
    if depth < 0:
        reason = "folders are nested too deeply"
        search.skipped.append(Skipped(_relative(folder, root), STAGE, "too-deep", reason))
        return
    try:
        with os.scandir(folder) as entries:
            names = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    except OSError as error:
        path = _relative(folder, root)
        search.skipped.append(Skipped(path, STAGE, "unreadable", f"folder: {why(error)}"))
        return
    for name, is_folder in names:
        if name == SIDECAR and not is_folder:
            _note_sidecar(folder / name, search)
        elif name.startswith("."):
            continue
        elif is_folder:
            _walk(folder / name, root, depth - 1, search)
        else:
            search.found.append(Candidate(folder / name, root, named=False))


def _note_sidecar(sidecar: Path, search: Search) -> None:
    if os.path.lexists(sidecar):
        search.sidecars[identity(sidecar)] = sidecar


def once(found: Iterable[Candidate]) -> list[Candidate]:
    """Return each file once, under the widest folder that it was found in; sorted."""
    merged: dict[str, Candidate] = {}
    for one in found:
        key = identity(one.file)
        other = merged.get(key, one)
        wider = min(one, other, key=lambda candidate: len(os.path.realpath(candidate.root)))
        merged[key] = Candidate(wider.file, wider.root, one.named or other.named)
    return [merged[key] for key in sorted(merged)]


def identity(file: Path) -> str:
    """Return the absolute name of a file; a link is told apart from what it leads to."""
    return str(Path(os.path.realpath(file.parent)) / file.name)


def is_report(candidate: Candidate, out: Path | None) -> bool:
    """Tell whether a file is one of our own reports in the output folder ``out``."""
    if candidate.named or out is None or candidate.file.name not in _REPORTS:
        return False
    return os.path.realpath(candidate.file.parent) == os.path.realpath(out)


def common_root(sidecars: Iterable[Path]) -> Path:
    """Return the highest of the folders in which the sidecars lie."""
    return min((sidecar.parent for sidecar in sidecars), default=Path(), key=lambda p: len(p.parts))


def shown_paths(found: Sequence[Candidate]) -> list[str]:
    """Return the path of each file relative to its root, told apart by the root's own names.

    Files of the same relative path get as many folder names in front as are needed.
    """
    roots = [Path(os.path.realpath(one.root)).parts[1:] for one in found]
    depths = [0] * len(found)
    while True:
        paths = [
            "/".join([*map(_visible, root[len(root) - depth :]), _relative(one.file, one.root)])
            for one, root, depth in zip(found, roots, depths, strict=True)
        ]
        counts = Counter(paths)
        deeper = [
            index
            for index, path in enumerate(paths)
            if counts[path] > 1 and depths[index] < len(roots[index])
        ]
        if not deeper:
            return paths
        for index in deeper:
            depths[index] += 1


def _relative(file: Path, root: Path) -> str:
    return visible_name(os.fsencode(file.relative_to(root).as_posix()))


def _visible(name: str) -> str:
    return visible_name(os.fsencode(name))
