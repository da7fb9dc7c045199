"""Any bytes under any suffix are documents that keep their promises, or a skip with a reason."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.making_formats import SAMPLES
from tests.properties.test_reading import check

from crosscheck.intake import readers, unpackers
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.stages.read import read
from crosscheck.stages.unpack import unpack

READERS, UNPACKERS = readers(), unpackers()
SUFFIXES = sorted(
    {suffix for reader in READERS for suffix in reader.suffixes}
    | {suffix for unpacker in UNPACKERS for suffix in unpacker.suffixes}
    | {".odd"}
)
PIECES = st.sampled_from(
    [
        b"<html><body>", b"<p>The ferry ran aground on Monday, police said.</p>", b"<div ", b">",
        b"<!--", b"-->", b"<![CDATA[", b"]]>", b"&amp;", b"&#0;", b"&#xd800;", b"<script>", b"</p>",
        b"<?xml version='1.0'?>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&a;", b"<rss><channel>",
        b"<item>", b"<description>", b"<feed>", b"<entry>", b"{", b"}", b"[", b"]", b'"text":',
        b'"\\ud83d"', b",", b"\n", b"\r\n", b"\x00", b"\xff", b"\xef\xbb\xbf", b"text,title\n",
        b"From: a@b.c\n", b"MIME-Version: 1.0\n", b"Content-Type: text/html\n\n", b"%PDF-1.4\n",
        b"PK\x03\x04", b"\x1f\x8b\x08", b"WARC/1.0\r\n", b"Content-Length: 5\r\n\r\n", b"BZh9",
        b"HTTP/1.1 200 OK\r\n", b"1e999", b"-", b"9" * 30, b"\\u0000", b"true", b"null",
    ]
)  # fmt: skip
BYTES = st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=25).map(b"".join))


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Cut, overwrite or repeat a part of a file of a real format."""
    content = draw(st.sampled_from(sorted(SAMPLES.values())))
    at = draw(st.integers(0, len(content)))
    match draw(st.integers(0, 3)):
        case 0:
            return content[:at]
        case 1:
            return content[:at] + draw(st.binary(max_size=20)) + content[at + 8 :]
        case 2:
            return content[:at] + content[at // 2 :]
        case _:
            return content[at:]


def take(path: str, content: bytes) -> None:
    for part in unpack([RawFile(path, content)], UNPACKERS):
        found = [part] if isinstance(part, Skipped) else []
        if isinstance(part, RawFile):
            result = read(part, READERS)
            found += result.skipped
            for document in result.documents:
                check(document)
        for skip in found:
            assert skip.path.startswith(path)
            assert skip.code
            assert skip.reason
            assert "\n" not in skip.reason


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(content=BYTES)
@example(content=b"")
def test_any_bytes_under_any_suffix(suffix: str, content: bytes) -> None:
    take(f"a{suffix}", content)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(content=damaged())
def test_damaged_files_under_any_suffix(suffix: str, content: bytes) -> None:
    take(f"a{suffix}", content)
