"""Taking apart what holds articles: every file gives something, and none takes for ever."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator

import pytest
from tests.making_formats import record, rss, tarred, zipped
from tests.unpacking import STORY, UNPACKERS, sorted_out, unpacked

from crosscheck.engines.deadline import within
from crosscheck.model.reading import Limits, Reading
from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.stages.unpack import unpack
from crosscheck.streams import Allowance


def slow(opened: OpenFile, _allowance: Allowance) -> Iterator[RawFile]:
    yield RawFile(f"{opened.path}!/a.txt", STORY.encode())
    until = time.monotonic() + 20
    while time.monotonic() < until:
        pass
    yield RawFile(f"{opened.path}!/b.txt", STORY.encode())


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="needs POSIX timers")
def test_a_part_that_takes_too_long_ends_its_archive_and_nothing_else() -> None:
    known = [*UNPACKERS, Unpacker("slow", (".slow",), slow)]
    reading = Reading(Limits(seconds=1))
    files = [RawFile(name, STORY.encode(), reading=reading) for name in ("a.slow", "b.txt")]
    begun = time.monotonic()
    found, codes = sorted_out(unpack(files, known, within))
    assert time.monotonic() - begun < 5
    assert list(found) == ["a.slow!/a.txt", "b.txt"]
    assert codes == {"a.slow": "timeout"}


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.zip", zipped({})),
        ("a.zip", zipped({"__MACOSX/a.txt": STORY, ".hidden": STORY, "": STORY, "folder/": ""})),
        ("a.tar", tarred({})),
        ("a.warc", record("https://example.org/a", b"x", "Content-Type: image/png")),
        ("a.rss", rss("")),
        ("a.jsonl", b"\n\n"),
        ("a.csv", b"title,text\n"),
    ],
)
def test_what_holds_no_article_is_listed(path: str, content: bytes) -> None:
    assert unpacked(path, content) == ({}, {path: "empty"})


def test_an_empty_archive_inside_of_another_is_listed_by_its_own_name() -> None:
    found, codes = unpacked("a.zip", zipped({"b.zip": zipped({}), "c.txt": STORY}))
    assert (list(found), codes) == (["a.zip!/c.txt"], {"a.zip!/b.zip": "empty"})
