"""Load: the only place that reads input from disk."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Literal

from crosscheck.errors import RecordError, UsageError
from crosscheck.model.reading import DEFAULT_READING, Reading
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile, SourceNote
from crosscheck.model.unpacking import OpenFile
from crosscheck.store.files import open_regular, read_bounded, read_regular, why
from crosscheck.store.sidecar import notes
from crosscheck.store.walking import (
    STAGE,
    Candidate,
    Search,
    common_root,
    identity,
    is_report,
    look,
    once,
    shown_paths,
)

MOST_NAMES = 64 * 1024 * 1024
"""Longest list of files in bytes."""

STDIN = "stdin"
"""What a text from standard input is called."""


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of all sources; none is open, and each is read when its turn comes."""

    files: tuple[tuple[str, Candidate], ...]
    """(shown path, file), sorted by path."""
    skipped: tuple[Skipped, ...]
    """What is known to be left out before a file is opened, sorted."""
    notes: Mapping[str, SourceNote]
    has_stdin: bool
    reading: Reading

    def __bool__(self) -> bool:
        """Tell whether there is anything to read."""
        return bool(self.files) or self.has_stdin

    def read(self, streamed: Sequence[str] = ()) -> Iterator[RawFile | OpenFile | Skipped]:
        """Yield each file in order of the paths, or why it is not read; one is open at a time.

        A file whose suffix is in ``streamed`` comes open, and is closed when the next is asked
        for; of all others there is never more than one in memory here.
        """
        for path, candidate in self.files:
            note = self.notes.get(identity(candidate.file))
            try:
                if path.lower().endswith(tuple(streamed)):
                    yield from _opened(path, candidate, note, self.reading)
                else:
                    content = read_regular(_target(candidate), self.reading.limits.file_bytes)
                    yield RawFile(path, content, note, reading=self.reading)
            except RecordError as error:
                yield Skipped(path, STAGE, error.code, str(error))
        if self.has_stdin:
            yield _standard_input(self.reading, {path for path, _ in self.files})


def find(
    sources: Iterable[Path | Literal["-"]],
    reading: Reading = DEFAULT_READING,
    out: Path | None = None,
) -> Inputs:
    """Return the files of all sources, of which none is opened yet.

    A folder is searched recursively; hidden files, ``sources.toml`` and the reports in the
    folder ``out`` are no articles. ``-`` is standard input as one text. The order of the
    sources changes nothing.

    Raises:
        UsageError: for a source that is not there, and for a faulty ``sources.toml``.
    """
    search = Search()
    has_stdin = False
    for source in sources:
        if source == "-":
            has_stdin = True
        else:
            look(Path(source), reading.limits, search)
    found = [one for one in once(search.found) if not is_report(one, out)]
    known = notes(search.sidecars.values(), common_root(search.sidecars.values()))
    files = sorted(zip(shown_paths(found), found, strict=True), key=lambda pair: pair[0])
    most = reading.limits.files
    skipped = list(search.skipped)
    if len(files) > most:
        reason = f"it and {len(files) - most - 1:,} files after it exceed the limit of {most:,}"
        skipped.append(Skipped(files[most][0], STAGE, "too-many", reason))
    return Inputs(tuple(files[:most]), tuple(sorted(skipped)), known, has_stdin, reading)


def read_names(file: str) -> tuple[str, ...]:
    """Return the names of sources that a file lists, or standard input for ``-``.

    One name a line, or NUL-separated as by ``find -print0``; empty ones are passed over. Names
    are bytes of any encoding, and relative ones start from the working folder.

    Raises:
        UsageError: when the list cannot be read, or is too long.
    """
    try:
        if file == "-":
            content = read_bounded(_stdin(), MOST_NAMES)
        else:
            with Path(file).open("rb") as stream:
                content = read_bounded(stream, MOST_NAMES)
    except RecordError as error:
        content = b""
        if error.code != "empty":
            raise UsageError(f"cannot read the list of files: {error}") from error
    except (OSError, ValueError) as error:
        told = f"cannot read the list of files {file}: {why(error)}; name another"
        raise UsageError(told) from error
    names = content.split(b"\0") if b"\0" in content else content.splitlines()
    return tuple(os.fsdecode(name) for name in names if name.strip())


def load(
    sources: Iterable[Path | Literal["-"]],
    reading: Reading = DEFAULT_READING,
    out: Path | None = None,
) -> tuple[tuple[RawFile, ...], tuple[Skipped, ...]]:
    """Return the content of all files in order of their paths, and what was not read.

    Raises:
        UsageError: as ``find``.
    """
    inputs = find(sources, reading, out)
    files: list[RawFile] = []
    skipped = list(inputs.skipped)
    for one in inputs.read():
        if isinstance(one, RawFile):
            files.append(one)
        elif isinstance(one, Skipped):
            skipped.append(one)
    return tuple(sorted(files, key=lambda file: file.path)), tuple(sorted(skipped))


def _opened(
    path: str, candidate: Candidate, note: SourceNote | None, reading: Reading
) -> Iterator[OpenFile]:
    with open_regular(_target(candidate), reading.limits.archive_bytes) as stream:
        yield OpenFile(path, stream, note, reading)


def _target(candidate: Candidate) -> Path:
    """Return the file to open, a link followed only within the folder.

    Raises:
        RecordError: with the reason why it is not read.
    """
    file = candidate.file
    if not file.is_symlink():
        return file
    target = Path(os.path.realpath(file))
    if not candidate.named and not target.is_relative_to(os.path.realpath(candidate.root)):
        raise RecordError("link", "a link that leads out of the folder is not followed")
    if target.is_dir():
        raise RecordError("link", "a link to a folder is not followed")
    if not target.exists():
        raise RecordError("link", "a link that leads nowhere")
    return target


def _stdin() -> BinaryIO:
    """Return standard input.

    Raises:
        UsageError: when it is closed, as under some schedulers.
    """
    if sys.stdin is None:
        raise UsageError("standard input is closed; name a file instead of -")
    return sys.stdin.buffer


def _standard_input(reading: Reading, taken: set[str]) -> RawFile | Skipped:
    name = STDIN
    while name in taken:
        name = f"-/{name}"
    try:
        content = read_bounded(_stdin(), reading.limits.file_bytes)
    except RecordError as error:
        return Skipped(name, STAGE, error.code, str(error))
    return RawFile(name, content, reading=reading)
