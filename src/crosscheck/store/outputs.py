"""Writes the files of a run: each appears whole or not at all, and nothing else is touched."""

from __future__ import annotations

import os
import secrets
import stat
import time
from collections.abc import Mapping
from pathlib import Path

from crosscheck.errors import UsageError

PREFIX, SUFFIX = ".crosscheck-", ".tmp"

STALE_SECONDS = 3600.0
"""A temporary file this old was left by a run that was killed: writing takes seconds."""


def prepare_folder(folder: Path) -> None:
    """Create ``folder`` unless it is there, see that it can be written, drop our stale files.

    Raises: UsageError when reports cannot be written there.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.W_OK | os.X_OK):
            raise PermissionError(13, "Permission denied")
        _drop_stale(folder)
    except OSError as error:
        raise _unwritable(folder, error) from error


def write_files(folder: Path, texts: Mapping[str, str]) -> tuple[Path, ...]:
    """Write each text as UTF-8 under its name and return the paths, sorted by name.

    All are first written to hidden files of the folder and flushed to disk, then renamed
    over their targets; a link is replaced, never followed.
    Raises: UsageError when the disk is full or the folder cannot be written; no target has
    changed unless a rename itself failed.
    """
    written: dict[Path, Path] = {}
    try:
        for name in sorted(texts):
            written[_write_hidden(folder, texts[name])] = folder / name
        for hidden, target in written.items():
            hidden.replace(target)
        _flush_folder(folder)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        for hidden in written:
            hidden.unlink(missing_ok=True)
    return tuple(written.values())


def _write_hidden(folder: Path, text: str) -> Path:
    path = folder / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8"))
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return path


def _flush_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):  # Windows cannot open a folder
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _drop_stale(folder: Path) -> None:
    for path in sorted(folder.glob(f"{PREFIX}*{SUFFIX}")):
        state = path.lstat()
        if stat.S_ISREG(state.st_mode) and time.time() - state.st_mtime > STALE_SECONDS:
            path.unlink(missing_ok=True)


def _unwritable(folder: Path, error: OSError) -> UsageError:
    reason = error.strerror or type(error).__name__
    return UsageError(f"cannot write to {folder}: {reason}; choose another folder with --out")
