"""One compressed file: gzip, bzip2 or xz around whatever its name says."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import COMPRESSED, Allowance, Unpacked, compression_of, read_bounded


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile]:
    """Yield the one file inside, named like the outer one without its last suffix.

    Raises:
        RecordError: for damage, and for more than the limit of a file.
    """
    suffix = compression_of(opened.stream)
    stream = Unpacked(opened.stream, suffix, allowance)
    content = read_bounded(stream, opened.reading.limits.file_bytes)
    name = opened.path
    if name.lower().endswith(COMPRESSED):
        name = name.rpartition(".")[0]
    allowance.take_member()
    yield RawFile(f"{opened.path}!/{name.rpartition('/')[2]}", content)


UNPACKER = Unpacker(name="compressed", suffixes=COMPRESSED, unpack=unpack, holds_one=True)
