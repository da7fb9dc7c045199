"""ZIP archives; nothing of them is ever written to disk."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError

from crosscheck.errors import RecordError
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import CHUNK, Allowance, bounded
from crosscheck.text.visible import member_name

STAGE = "unpack"

_PLAIN = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2}
"""LZMA members are left: their header may ask for 4 GiB of memory."""
_ENCRYPTED = 0x1
"""Source: APPNOTE 6.3.10, section 4.4.4, bit 0."""
_LINK = 0o120000
_TYPE = 0o170000
"""Source: POSIX sys/stat.h, in the upper half of the external attributes."""

MOST_AT_ONCE = 64 * 1024 * 1024
"""Largest central directory in bytes: some 500,000 names."""

_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
)


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile | Skipped]:
    """Yield the regular files of the archive, sorted by name, hidden ones left out.

    Raises:
        RecordError: ``damaged`` for no ZIP file, ``bomb`` and ``too-many`` at the limits.
    """
    try:
        archive = zipfile.ZipFile(bounded(opened.stream, MOST_AT_ONCE))
    except _FAULTS as error:
        raise RecordError("damaged", "it is damaged: it is no ZIP file") from error
    with archive:
        for member in sorted(archive.infolist(), key=lambda member: member.filename):
            name = member_name(member.filename)
            if not name or member.is_dir():
                continue
            allowance.take_member()
            path = f"{opened.path}!/{name}"
            try:
                yield RawFile(path, _content(archive, member, opened, allowance))
            except RecordError as error:
                if error.code == "bomb":
                    raise
                yield Skipped(path, STAGE, error.code, str(error))


UNPACKER = Unpacker(name="zip", suffixes=(".zip",), unpack=unpack)


def _content(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, opened: OpenFile, allowance: Allowance
) -> bytes:
    if (member.external_attr >> 16) & _TYPE == _LINK:
        raise RecordError("link", "a link in an archive is not followed")
    if member.flag_bits & _ENCRYPTED:
        raise RecordError("encrypted", "it is encrypted")
    if member.compress_type not in _PLAIN:
        raise RecordError("damaged", "it is packed by a method that is not read")
    most = opened.reading.limits.file_bytes
    parts: list[bytes] = []
    left = most
    try:
        with archive.open(member) as stream:
            while part := stream.read(CHUNK):
                allowance.take(len(part))
                parts.append(part)
                left -= len(part)
                if left < 0:
                    raise RecordError("too-large", f"it is larger than {most:,} bytes")
    except _FAULTS as error:
        raise RecordError("damaged", "it is damaged: it cannot be unpacked") from error
    return b"".join(parts)
