"""Bytes that are unpacked while they are read, and never more of them than is allowed."""

from __future__ import annotations

import bz2
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from crosscheck.errors import RecordError

FREE_BYTES = 16 * 1024 * 1024
"""Bytes that may be unpacked from however few: a page of blanks is no bomb."""
CHUNK = 64 * 1024
LZMA_MEMORY = 128 * 1024 * 1024
"""Memory that an xz stream may ask for; ``xz -9`` asks for 65 MiB. Source: xz(1)."""


@dataclass(slots=True)
class Allowance:
    """What may still be taken from one archive and from all that lies in it."""

    packed_bytes: int
    """Size of the outermost archive."""
    bytes_left: int
    members_left: int
    ratio: int
    bytes_taken: int = 0

    def take(self, number: int) -> None:
        """Count unpacked bytes.

        Raises:
            RecordError: ``bomb`` when they are too many, or too many for the packed size.
        """
        self.bytes_taken += number
        self.bytes_left -= number
        if self.bytes_left < 0:
            raise RecordError("bomb", "it unpacks to more bytes than the limit")
        if self.bytes_taken > FREE_BYTES + self.ratio * self.packed_bytes:
            raise RecordError("bomb", f"it unpacks to more than {self.ratio} times its size")

    def take_member(self) -> None:
        """Count one article.

        Raises:
            RecordError: ``too-many`` when there are more than the limit.
        """
        self.members_left -= 1
        if self.members_left < 0:
            raise RecordError("too-many", "it holds more articles than the limit; the rest is left")


class Unpacked(io.RawIOBase):
    """A compressed stream as what it unpacks to: forward only, counted, of several members.

    What follows the last member is ignored when it is no member, as gzip(1) does.
    """

    def __init__(self, packed: BinaryIO, kind: str, allowance: Allowance) -> None:
        super().__init__()
        self._packed = packed
        self._start = _STARTS[kind]
        self._allowance = allowance
        self._step = self._start()
        self._ready = b""
        self._at = 0
        self._members = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True, for seeking forward."""
        return True

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Skip forward to ``offset`` or to the end.

        Raises:
            RecordError: ``damaged`` for a way back.
        """
        target = offset + (self._at if whence == io.SEEK_CUR else 0)
        if whence == io.SEEK_SET and target < self._at:
            raise RecordError("damaged", "it points back to what was read")
        while whence == io.SEEK_END or self._at < target:
            wanted = CHUNK if whence == io.SEEK_END else min(CHUNK, target - self._at)
            if not self.read(wanted):
                break
        return self._at

    def readinto(self, buffer: object) -> int:
        """Fill the buffer with what comes next; 0 at the end.

        Raises:
            RecordError: ``damaged``, or as ``Allowance.take``.
        """
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # typed as any buffer
        while not self._ready:
            if not self._more():
                return 0
        number = min(len(view), len(self._ready))
        view[:number] = self._ready[:number]
        self._ready = self._ready[number:]
        self._at += number
        return number

    def _more(self) -> bool:
        try:
            found, ended = self._step(self._packed)
        except RecordError:
            raise
        except (OSError, EOFError, ValueError, zlib.error, lzma.LZMAError) as error:
            if self._members:
                return False  # what follows a whole member and is none
            raise RecordError("damaged", "it is damaged: it cannot be unpacked") from error
        if found is None:
            return False
        if ended:
            self._members += 1
            self._step = self._start()
        self._allowance.take(len(found))
        self._ready = found
        return True


Step = Callable[[BinaryIO], tuple[bytes | None, bool]]
"""Returns what comes next, None at the end, and whether a member ended with it."""


def _gzip() -> Step:
    work = zlib.decompressobj(16 + zlib.MAX_WBITS)
    sizes = _sizes()
    begun: list[bool] = []

    def step(packed: BinaryIO) -> tuple[bytes | None, bool]:
        source = work.unconsumed_tail or packed.read(next(sizes))
        if not source and not begun:
            return None, False
        begun.append(True)
        found = work.decompress(source, CHUNK)
        if not (source or found or work.eof):
            raise RecordError("damaged", _CUT)
        if work.eof:
            _give_back(packed, work.unused_data)
        return found, work.eof

    return step


def _bzip2() -> Step:
    return _streaming(bz2.BZ2Decompressor())


def _xz() -> Step:
    return _streaming(lzma.LZMADecompressor(lzma.FORMAT_XZ, memlimit=LZMA_MEMORY))


def _streaming(work: bz2.BZ2Decompressor | lzma.LZMADecompressor) -> Step:
    sizes = _sizes()
    begun: list[bool] = []

    def step(packed: BinaryIO) -> tuple[bytes | None, bool]:
        source = packed.read(next(sizes)) if work.needs_input else b""
        if work.needs_input and not source:
            if begun:
                raise RecordError("damaged", _CUT)
            return None, False
        begun.append(True)
        found = work.decompress(source, CHUNK)
        if work.eof:
            _give_back(packed, work.unused_data)
        return found, work.eof

    return step


_CUT = "it is damaged: its end is missing"


def _sizes() -> Iterator[int]:
    """Yield how much to read at a time, little at first.

    What is read beyond the end of a member is read again, and a file of a million members of
    20 bytes must not cost a million times 64 KiB.
    """
    size = 1024
    while True:
        yield size
        size = min(2 * size, CHUNK)


def _give_back(packed: BinaryIO, unused: bytes) -> None:
    if unused:
        packed.seek(-len(unused), io.SEEK_CUR)


_STARTS: dict[str, Callable[[], Step]] = {".gz": _gzip, ".bz2": _bzip2, ".xz": _xz}

COMPRESSED = tuple(sorted(_STARTS))
"""Suffixes of the compressed streams that can be unpacked."""


def read_bounded(stream: io.RawIOBase | BinaryIO, most: int) -> bytes:
    """Return all that a stream still holds.

    Raises:
        RecordError: ``too-large`` for more than ``most`` bytes.
    """
    parts, left = [], most + 1
    while left > 0 and (part := stream.read(min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    if left <= 0:
        raise RecordError("too-large", f"it is larger than the limit of {most:,} bytes")
    return b"".join(parts)


class _Bounded(io.RawIOBase):
    """A stream that gives no more than some bytes at once."""

    def __init__(self, stream: Unpacked | BinaryIO, most: int) -> None:
        super().__init__()
        self._stream = stream
        self._most = most

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._stream.tell()

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._stream.seek(offset, whence)

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            return read_bounded(self._stream, self._most)
        if size > self._most:
            raise RecordError("damaged", "it is damaged: a part of its index is too large")
        parts: list[bytes] = []
        while size > 0 and (part := self._stream.read(size)):
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def bounded(stream: Unpacked | BinaryIO, most: int) -> IO[bytes]:
    """Return the stream for a library that asks for as many bytes as a header names.

    To ask it for more than ``most`` at once raises RecordError ``damaged``.
    """
    return cast("IO[bytes]", _Bounded(stream, most))


def compression_of(stream: BinaryIO) -> str:
    """Return the suffix of the compression that a stream begins with, at its beginning again.

    Raises:
        RecordError: ``damaged`` when it begins with none.
    """
    begin = stream.read(6)
    stream.seek(-len(begin), io.SEEK_CUR)
    for suffix, signature in _SIGNATURES.items():
        if begin.startswith(signature):
            return suffix
    raise RecordError("damaged", "it is not compressed as its name says")


_SIGNATURES = {".gz": b"\x1f\x8b", ".bz2": b"BZh", ".xz": b"\xfd7zXZ\x00"}
"""Source: RFC 1952, 2.3.1; bzip2(1); xz format, 2.1.1.1."""
