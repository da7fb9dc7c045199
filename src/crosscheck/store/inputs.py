"""Load: the only place that reads input from disk."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from crosscheck.errors import RecordError, UsageError
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.store.files import read_bounded, read_regular, why
from crosscheck.store.sidecar import SIDECAR, notes
from crosscheck.text.visible import visible_name

STAGE = "load"

STDIN = "stdin"
"""What a text from standard input is called."""

_REPORTS = frozenset(
    f"report.{suffix}" for suffix in ("md", "html", "json", "csv", "wikitext", "claimreview.json")
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read; meeting a limit is a skip with a reason."""

    file_bytes: int = 32 * 1024 * 1024
    """Largest file. A long feature has 60 kB; a saved page or a scanned PDF a few MB."""
    depth: int = 64
    """Folders within folders."""


DEFAULT_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file that was asked for, or found in a folder that was."""

    file: Path
    root: Path
    """The folder that its shown path is relative to."""
    named: bool
    """True when the user named this very file."""


@dataclass(slots=True)
class _Search:
    """What looking through the sources gathers."""

    found: list[_Candidate] = field(default_factory=list)
    sidecars: dict[str, Path] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)


def load(
    sources: Sequence[Path | Literal["-"]],
    limits: Limits = DEFAULT_LIMITS,
    out: Path | None = None,
) -> tuple[tuple[RawFile, ...], tuple[Skipped, ...]]:
    """Return the files of all sources in order of their paths, and what was not read.

    A folder is searched recursively; hidden files, ``sources.toml`` and the reports in the
    folder ``out`` are no articles. ``-`` is standard input as one text. The order of the
    sources changes nothing.

    Raises:
        UsageError: for a source that is not there, and for a faulty ``sources.toml``.
    """
    search = _Search()
    for source in sources:
        if source != "-":
            _look(Path(source), limits, search)
    found = [one for one in _once(search.found) if not _is_report(one, out)]
    known = notes(search.sidecars.values(), _common_root(search.sidecars.values()))
    skipped = list(search.skipped)
    files: list[RawFile] = []
    for candidate, path in zip(found, _shown_paths(found), strict=True):
        try:
            content = _content(candidate, limits)
        except RecordError as error:
            skipped.append(Skipped(path, STAGE, error.code, str(error)))
        else:
            files.append(RawFile(path, content, known.get(_identity(candidate.file))))
    if "-" in sources:
        files.extend(_standard_input(limits, {file.path for file in files}, skipped))
    return tuple(sorted(files, key=lambda file: file.path)), tuple(sorted(skipped))


def _look(source: Path, limits: Limits, search: _Search) -> None:
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
    search.found.append(_Candidate(source, source.parent, named=True))
    _note_sidecar(source.parent / SIDECAR, search)


def _walk(folder: Path, root: Path, depth: int, search: _Search) -> None:
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
            search.found.append(_Candidate(folder / name, root, named=False))


def _note_sidecar(sidecar: Path, search: _Search) -> None:
    if os.path.lexists(sidecar):
        search.sidecars[_identity(sidecar)] = sidecar


def _once(found: Iterable[_Candidate]) -> list[_Candidate]:
    """Return each file once, under the widest folder that it was found in; sorted."""
    merged: dict[str, _Candidate] = {}
    for one in found:
        key = _identity(one.file)
        other = merged.get(key, one)
        wider = min(one, other, key=lambda candidate: len(os.path.realpath(candidate.root)))
        merged[key] = _Candidate(wider.file, wider.root, one.named or other.named)
    return [merged[key] for key in sorted(merged)]


def _identity(file: Path) -> str:
    """Return the absolute name of a file; a link is told apart from what it leads to."""
    return str(Path(os.path.realpath(file.parent)) / file.name)


def _is_report(candidate: _Candidate, out: Path | None) -> bool:
    if candidate.named or out is None or candidate.file.name not in _REPORTS:
        return False
    return os.path.realpath(candidate.file.parent) == os.path.realpath(out)


def _common_root(sidecars: Iterable[Path]) -> Path:
    return min((sidecar.parent for sidecar in sidecars), default=Path(), key=lambda p: len(p.parts))


def _shown_paths(found: Sequence[_Candidate]) -> list[str]:
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


def _content(candidate: _Candidate, limits: Limits) -> bytes:
    """Return the bytes of a file, a link followed only within the folder.

    Raises:
        RecordError: with the reason why it is not read.
    """
    file = candidate.file
    if file.is_symlink():
        target = Path(os.path.realpath(file))
        if not candidate.named and not target.is_relative_to(os.path.realpath(candidate.root)):
            raise RecordError("link", "a link that leads out of the folder is not followed")
        if target.is_dir():
            raise RecordError("link", "a link to a folder is not followed")
        if not target.exists():
            raise RecordError("link", "a link that leads nowhere")
        file = target
    return read_regular(file, limits.file_bytes)


def _standard_input(limits: Limits, taken: set[str], skipped: list[Skipped]) -> Iterator[RawFile]:
    name = STDIN
    while name in taken:
        name = f"-/{name}"
    try:
        yield RawFile(name, read_bounded(sys.stdin.buffer, limits.file_bytes))
    except RecordError as error:
        skipped.append(Skipped(name, STAGE, error.code, str(error)))
