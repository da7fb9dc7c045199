"""TAR archives, plain or compressed, read in one pass; nothing is ever written to disk."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from typing import IO, BinaryIO, cast

from crosscheck.errors import RecordError
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import Allowance, Unpacked, bounded, compression_of, read_bounded
from crosscheck.text.visible import member_name

STAGE = "unpack"

MOST_HEADER = 1024 * 1024
"""Largest header in bytes: a long name in a PAX header has some kB."""

_SUFFIXES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_FAULTS = (tarfile.TarError, OSError, EOFError, ValueError, OverflowError, RecursionError)


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile | Skipped]:
    """Yield the regular files of the archive in its order, hidden ones left out.

    Raises:
        RecordError: ``damaged``, and ``bomb`` and ``too-many`` at the limits.
    """
    stream = _plain(opened, allowance)
    try:
        archive = tarfile.open(fileobj=stream, mode="r:")  # noqa: SIM115  # closed by its stream
    except _FAULTS as error:
        raise RecordError("damaged", "it is damaged: it is no TAR file") from error
    while (member := _next(archive)) is not None:
        archive.members = []  # type: ignore[attr-defined]  # or it keeps every header it read
        name = member_name(member.name)
        if member.isdir() or not name:
            continue
        allowance.take_member()
        path = f"{opened.path}!/{name}"
        try:
            yield RawFile(path, _content(archive, member, opened))
        except RecordError as error:
            if error.code in ("bomb", "damaged"):
                raise
            yield Skipped(path, STAGE, error.code, str(error))


UNPACKER = Unpacker(name="tar", suffixes=_SUFFIXES, unpack=unpack)


def _plain(opened: OpenFile, allowance: Allowance) -> IO[bytes]:
    try:
        kind = compression_of(opened.stream)
    except RecordError:
        return bounded(opened.stream, MOST_HEADER)
    return bounded(Unpacked(opened.stream, kind, allowance), MOST_HEADER)


def _next(archive: tarfile.TarFile) -> tarfile.TarInfo | None:
    try:
        return archive.next()
    except _FAULTS as error:
        raise RecordError("damaged", "it is damaged: a header cannot be read") from error


def _content(archive: tarfile.TarFile, member: tarfile.TarInfo, opened: OpenFile) -> bytes:
    if member.issym() or member.islnk():
        raise RecordError("link", "a link in an archive is not followed")
    if not member.isreg():
        raise RecordError("special-file", "it is not a regular file")
    most = opened.reading.limits.file_bytes
    if member.size > most:
        raise RecordError("too-large", f"it is larger than the limit of {most:,} bytes")
    try:
        stream = archive.extractfile(member)
        return read_bounded(cast("BinaryIO", stream), most) if stream else b""
    except _FAULTS as error:
        raise RecordError("damaged", "it is damaged: its end is missing") from error
