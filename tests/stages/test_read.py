from __future__ import annotations

import pickle
from datetime import date

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.report import Skipped
from crosscheck.model.source import Document, Found, Precision, Published, RawFile, SourceNote
from crosscheck.readers import markdown, plain
from crosscheck.stages.read import read

READERS = (markdown.READER, plain.READER)
TEXT = b"Ferry sinks off Altona\n\n(CNN) The ferry sank on Monday. It was old.\n"


def refuse(raw: RawFile) -> tuple[Document, ...]:
    raise RecordError("odd", f"cannot use {len(raw.content)} bytes")


def test_the_suffix_chooses_the_reader() -> None:
    for path in ("a.txt", "a", "b/A.TXT", "a.md", "a.MARKDOWN"):
        result = read(RawFile(path, TEXT), READERS)
        assert [document.path for document in result.documents] == [path]
        assert result.skipped == ()


def test_a_format_without_a_reader_is_skipped_with_a_reason() -> None:
    result = read(RawFile("a/photo.PNG", b"x"), READERS)
    assert result.documents == ()
    assert result.skipped == (Skipped("a/photo.PNG", "read", "no-reader", "no reader for .png"),)


def test_content_that_cannot_be_used_is_skipped_with_the_readers_reason() -> None:
    reader = Reader("odd", (".odd",), refuse)
    result = read(RawFile("a.odd", b"xy"), (reader,))
    assert result.skipped == (Skipped("a.odd", "read", "odd", "cannot use 2 bytes"),)


def test_the_sidecar_goes_before_the_text() -> None:
    day = Published("2018-05-07", date(2018, 5, 7), Precision.DAY, Found.SIDECAR)
    note = SourceNote("a.txt", outlet="Gazette", title="T", byline="B", published=day, event="e")
    (document,) = read(RawFile("a.txt", TEXT, note), READERS).documents
    assert (document.outlet, document.outlet_found) == ("Gazette", Found.SIDECAR)
    assert (document.title, document.byline, document.published) == ("T", "B", day)
    assert document.forced_event == "e"


def test_what_the_sidecar_leaves_out_stays_as_the_text_has_it() -> None:
    (document,) = read(RawFile("a.txt", TEXT, SourceNote("a.txt", url="u")), READERS).documents
    assert (document.outlet, document.outlet_found) == ("CNN", Found.TEXT)
    assert (document.title, document.url) == ("Ferry sinks off Altona", "u")


def test_results_can_be_sent_to_another_process() -> None:
    result = read(RawFile("a.txt", TEXT), READERS)
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301  # our own bytes
