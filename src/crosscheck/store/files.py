"""Open one file without trusting it: regular files only, and no more than a limit."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from functools import reduce
from operator import or_
from pathlib import Path
from typing import BinaryIO

from crosscheck import streams
from crosscheck.errors import RecordError


def read_regular(file: Path, most: int) -> bytes:
    """Return the bytes of a regular file; ``file`` itself must not be a link.

    Raises:
        RecordError: ``vanished``, ``unreadable``, ``special-file``, ``too-large`` or ``empty``.
    """
    with open_regular(file, most) as stream:
        return read_bounded(stream, most)


def read_named(file: Path, most: int) -> bytes:
    """Return the bytes of a regular file that the user named, wherever links lead.

    Raises:
        RecordError: as ``read_regular``, but an empty file is one.
    """
    try:
        return read_regular(Path(os.path.realpath(file)), most)
    except RecordError as error:
        if error.code == "empty":
            return b""
        if error.code == "vanished":
            raise RecordError("vanished", "it does not exist") from error
        raise


_FLAGS = reduce(
    or_,
    (getattr(os, flag, 0) for flag in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY")),
    os.O_RDONLY,
)
"""A fifo is opened without waiting for a writer, a link not at all, bytes as they are; each where
the system knows of it."""


@contextmanager
def open_regular(file: Path, most: int) -> Iterator[BinaryIO]:
    """Open a regular file of at most ``most`` bytes; ``file`` itself must not be a link.

    Raises:
        RecordError: ``vanished``, ``unreadable``, ``special-file``, ``too-large`` or ``empty``.
    """
    try:
        handle = os.open(file, _FLAGS)
    except FileNotFoundError as error:
        raise RecordError("vanished", "it was gone when it was to be read") from error
    except OSError as error:
        raise RecordError(_code(file), why(error)) from error
    state = os.fstat(handle)
    if not stat.S_ISREG(state.st_mode):
        os.close(handle)
        raise RecordError("special-file", "it is not a regular file")
    with os.fdopen(handle, "rb") as stream:
        if state.st_size > most:
            raise RecordError("too-large", f"it is larger than the limit of {most:,} bytes")
        yield stream


def read_bounded(stream: BinaryIO, most: int) -> bytes:
    """Return what a stream holds.

    Raises:
        RecordError: ``too-large`` for more than ``most`` bytes, ``empty`` for none,
            ``unreadable`` when reading fails.
    """
    try:
        content = streams.read_bounded(stream, most)
    except OSError as error:
        raise RecordError("unreadable", why(error)) from error
    if not content:
        raise RecordError("empty", "the file is empty")
    return content


def why(error: OSError | ValueError) -> str:
    """Return the reason of a failed call without the file's name in it."""
    text = (error.strerror or "") if isinstance(error, OSError) else str(error)
    return (text[:1].lower() + text[1:]) or "it cannot be opened"


def _code(file: Path) -> str:
    """Sockets and some devices cannot be opened at all: say so, rather than 'unreadable'."""
    try:
        mode = os.lstat(file).st_mode
    except OSError:
        return "unreadable"
    return "unreadable" if stat.S_ISREG(mode) else "special-file"
