"""Web archives: the pages among their response records.

Source: ISO 28500:2017 (WARC 1.1); RFC 9112 (HTTP/1.1) for what a record holds.
"""

from __future__ import annotations

import gzip
import http.client
import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from crosscheck.errors import RecordError
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile, Stated
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import CHUNK, Allowance, Unpacked, compression_of
from crosscheck.text.addresses import address_of
from crosscheck.text.visible import visible_name

STAGE = "unpack"

MOST_HEADERS = 64 * 1024
"""Bytes of the headers of one record."""
_PAGES = ("text/html", "application/xhtml+xml")
_FAULTS = (http.client.HTTPException, OSError, EOFError, ValueError, zlib.error)


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile | Skipped]:
    """Yield each page that was fetched with success, in the order of the archive.

    Other records (requests, images, errors) are passed over: they hold no article.

    Raises:
        RecordError: ``damaged``, and ``bomb`` and ``too-many`` at the limits.
    """
    stream = cast("BinaryIO", io.BufferedReader(_plain(opened, allowance), CHUNK))
    most = opened.reading.limits.file_bytes
    number = 0
    while (headers := _headers(stream)) is not None:
        number += 1
        length = _length(headers)
        address = headers.get("warc-target-uri", "").strip("<>")
        path = f"{opened.path}#{visible_name(address[:500].encode()) or number}"
        if headers.get("warc-type") not in ("response", "resource") or length == 0:
            _pass_over(stream, length)
        elif length > most:
            _pass_over(stream, length)
            yield Skipped(path, STAGE, "too-large", f"it is larger than {most:,} bytes")
        else:
            yield from _part(path, address, headers, _exactly(stream, length), allowance, most)


UNPACKER = Unpacker(name="warc", suffixes=(".warc", ".warc.gz"), unpack=unpack)


def _plain(opened: OpenFile, allowance: Allowance) -> io.RawIOBase:
    try:
        kind = compression_of(opened.stream)
    except RecordError:
        return _Raw(opened.stream)
    return Unpacked(opened.stream, kind, allowance)


class _Raw(io.RawIOBase):
    """A stream without a buffer of its own."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        return int(self._stream.readinto(buffer))  # type: ignore[attr-defined]  # files have it


def _headers(stream: BinaryIO) -> dict[str, str] | None:
    """Return the headers of the next record, names in lower case; None at the end."""
    line = b"\r\n"
    while line in (b"\r\n", b"\n"):
        line = stream.readline(MOST_HEADERS)
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise RecordError("damaged", "it is damaged: there is no record where one must begin")
    found: dict[str, str] = {}
    left = MOST_HEADERS
    while (line := stream.readline(left)) not in (b"\r\n", b"\n"):
        left -= len(line)
        if not line or left <= 0:
            raise RecordError("damaged", "it is damaged: the headers of a record do not end")
        name, _, value = line.decode("utf-8", "replace").partition(":")
        found.setdefault(name.strip().lower(), value.strip())
    return found


def _length(headers: dict[str, str]) -> int:
    value = headers.get("content-length", "")
    if not (value.isascii() and value.isdecimal() and len(value) <= 15):
        raise RecordError("damaged", "it is damaged: a record does not say how long it is")
    return int(value)


def _exactly(stream: BinaryIO, length: int) -> bytes:
    content = stream.read(length)
    if len(content) < length:
        raise RecordError("damaged", "it is damaged: its end is missing")
    return content


def _pass_over(stream: BinaryIO, length: int) -> None:
    while length > 0:
        length -= len(_exactly(stream, min(length, CHUNK)))


def _part(
    path: str,
    address: str,
    headers: dict[str, str],
    record: bytes,
    allowance: Allowance,
    most: int,
) -> Iterator[RawFile | Skipped]:
    try:
        if headers["warc-type"] == "resource":
            kind, charset, body = headers.get("content-type", ""), "", record
        else:
            kind, charset, body = _answer(record, most)
    except RecordError as error:
        yield Skipped(path, STAGE, error.code, str(error))
        return
    except _FAULTS:
        yield Skipped(path, STAGE, "damaged", "it is damaged: it is no answer of a server")
        return
    if kind.partition(";")[0].strip().lower() in _PAGES and body.strip():
        allowance.take_member()
        told = Stated(url=address_of(address))
        yield RawFile(path, body, told=told, kind=".html", charset=charset)


class _Answer:
    """What ``http.client`` takes for a connection."""

    def __init__(self, record: bytes) -> None:
        self._record = record

    def makefile(self, _mode: str) -> io.BytesIO:
        return io.BytesIO(self._record)


def _answer(record: bytes, most: int) -> tuple[str, str, bytes]:
    """Return type, encoding and body of an HTTP answer; an empty body for an error."""
    response = http.client.HTTPResponse(_Answer(record))  # type: ignore[arg-type]  # as a socket
    response.begin()
    kind = response.headers.get_content_type()
    if response.status != http.client.OK or kind not in _PAGES:
        return "", "", b""
    body = response.read()
    packing = (response.headers.get("Content-Encoding") or "identity").strip().lower()
    if packing in ("gzip", "x-gzip", "deflate"):
        body = _unpacked(body, most)
    elif packing != "identity":
        raise RecordError("no-reader", f"its page is packed by {visible_name(packing.encode())}")
    return kind, response.headers.get_content_charset() or "", body


def _unpacked(body: bytes, most: int) -> bytes:
    """Unpack gzip, and both kinds of deflate that servers send."""
    if body.startswith(b"\x1f\x8b"):
        found = gzip.GzipFile(fileobj=io.BytesIO(body)).read(most + 1)
    else:
        try:
            found = zlib.decompressobj().decompress(body, most + 1)
        except zlib.error:
            found = zlib.decompressobj(-zlib.MAX_WBITS).decompress(body, most + 1)
    if len(found) > most:
        raise RecordError("too-large", f"it is larger than {most:,} bytes")
    return found
