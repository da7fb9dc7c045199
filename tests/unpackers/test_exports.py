from __future__ import annotations

import io
import json
import sys
import time
from collections.abc import Mapping

import pytest
from tests.unpacking import STORY, unpacked

from crosscheck.model.reading import Columns, Limits
from crosscheck.model.source import Found

ROW = {
    "id": 7,
    "headline": "Ferry aground",
    "Body": STORY,
    "publisher": {"name": "Harbour Times"},
    "authors": ["Ann Lee", {"name": "Bo Ek"}],
    "published": "2018-05-07T08:00:00Z",
    "url": "https://example.org/ferry",
}


def lines(*rows: object) -> bytes:
    return "\n".join(json.dumps(row) for row in rows).encode()


def test_each_line_is_an_article_with_what_the_row_says_of_it() -> None:
    found, codes = unpacked("d/a.jsonl", lines(ROW) + b"\r\n\n" + lines({"text": "He left."}))
    assert codes == {}
    assert list(found) == ["d/a.jsonl#7", "d/a.jsonl#3"]
    raw = found["d/a.jsonl#7"]
    assert raw.content.decode() == STORY
    assert raw.suffix == ".txt"
    told = raw.told
    assert (told.title, told.outlet, told.byline) == (
        "Ferry aground", "Harbour Times", "Ann Lee, Bo Ek"
    )  # fmt: skip
    assert told.url == "https://example.org/ferry"
    assert told.published is not None
    assert told.published.value == "2018-05-07T08:00:00+00:00"
    assert told.published.found is Found.METADATA


def test_a_text_with_markup_is_read_as_a_page() -> None:
    found, _ = unpacked("a.jsonl", lines({"text": "<p>He left.</p>"}, {"text": "a < b > c"}))
    assert [raw.suffix for raw in found.values()] == [".html", ".txt"]


def test_the_columns_are_settings() -> None:
    columns = Columns(text=("Story Text",), title=("t",))
    found, codes = unpacked("a.jsonl", lines({"story_text": "x", "t": "T"}, {"text": "y"}),
                            columns=columns)  # fmt: skip
    assert [raw.told.title for raw in found.values()] == ["T"]
    assert codes == {"a.jsonl#2": "no-text"}


def test_a_bad_line_does_not_stop_the_others() -> None:
    deep = b'{"text": ' + b"[" * 100_000
    bad = [b"{", b"[]", b'{"text": ""}', b'{"text": 3}', b"\xff\xfe\x00", deep, b"9" * 5000]
    found, codes = unpacked("a.jsonl", b"\n".join([*bad, lines({"text": "good"})]))
    assert list(found) == ["a.jsonl#8"]
    assert set(codes) == {f"a.jsonl#{number}" for number in range(1, 8)}


def test_half_of_a_surrogate_pair_becomes_a_replacement_sign() -> None:
    found, _ = unpacked("a.jsonl", b'{"text": "a\\ud83d", "title": "b\\ude00", "id": "c\\ud83d"}')
    (raw,) = found.values()
    assert raw.content.decode() == "a\ufffd"
    assert raw.told.title == "b\ufffd"


def test_a_line_beyond_the_limit_is_passed_over() -> None:
    found, codes = unpacked(
        "a.jsonl", lines({"text": "x" * 999}, {"text": "good"}), Limits(file_bytes=100)
    )
    assert (list(found), codes) == (["a.jsonl#2"], {"a.jsonl#1": "too-large"})


def test_ids_are_shown_with_visible_escapes_and_told_apart() -> None:
    rows = lines(
        {"id": "a\n\u202eb", "text": "x"}, {"id": "s", "text": "x"}, {"id": "s", "text": "y"}
    )
    found, _ = unpacked("a.jsonl", rows)
    assert list(found) == ["a.jsonl#a\\x0a\\u202eb", "a.jsonl#s", "a.jsonl#s(2)"]
    assert {raw.suffix for raw in found.values()} == {".txt"}


@pytest.mark.parametrize(
    "content",
    [
        [ROW, {"text": "b"}],
        {"articles": [ROW, {"text": "b"}]},
        {"n": 2, "x": [1], "items": [ROW, 3]},
    ],
)
def test_json_holds_a_list_or_an_object_around_it(content: object) -> None:
    found, _ = unpacked("a.json", json.dumps(content).encode())
    assert next(iter(found)) == "a.json#7"


def test_json_may_be_one_article_in_utf_16() -> None:
    found, _ = unpacked("a.json", json.dumps(ROW).encode("utf-16"))
    assert list(found) == ["a.json#7"]


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "empty"), (b"{", "damaged"), (b"[" * 100_000, "damaged"), (b"9" * 9999, "damaged"),
     (b"[]", "no-text"), (b'{"a": 1}', "no-text"), (b'"x"', "no-text"), (b"\xff", "damaged")],
)  # fmt: skip
def test_json_without_articles_is_skipped(content: bytes, code: str) -> None:
    assert unpacked("a.json", content) == ({}, {"a.json": code})


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_whatever_separates_its_cells(delimiter: str, encoding: str) -> None:
    header = delimiter.join(["title", "text", "date"])
    row = delimiter.join(['"Malmö ""x"""', '"One.\r\n\r\nTwo."', "2018-05-07"])
    found, codes = unpacked("a.csv", f"{header}\r\n{row}\r\n\r\n".encode(encoding))
    assert codes == {}
    raw = found["a.csv#1"]
    assert raw.told.title == 'Malmö "x"'
    assert raw.content == b"One.\r\n\r\nTwo."
    assert raw.told.published is not None


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"\n", "empty"), (b"a,b\n1,2\n", "no-text"), (b'text\n"' + b"x" * 300, "damaged"),
     (b"text" + b"," * 300, "too-large")],
)  # fmt: skip
def test_a_table_that_cannot_be_used_is_skipped(content: bytes, code: str) -> None:
    found, codes = unpacked("a.csv", content, Limits(file_bytes=200))
    assert found == {}
    assert codes == {"a.csv": code} or code == "damaged"
    assert codes


def test_rows_of_odd_lengths_are_read_as_far_as_they_go() -> None:
    found, codes = unpacked("a.tsv", b"text\ttitle\nx\ny\tT\tz\n\tT\n")
    assert [raw.told.title for raw in found.values()] == [None, "T"]
    assert codes == {"a.tsv#3": "no-text"}


def parquet(rows: Mapping[str, list[object]]) -> bytes:
    pyarrow = pytest.importorskip("pyarrow", reason="pyarrow is an extra")
    from pyarrow import parquet

    target = io.BytesIO()
    parquet.write_table(pyarrow.table(dict(rows)), target)
    return target.getvalue()


def test_a_parquet_table_is_read_like_other_exports() -> None:
    content = parquet({"id": ["a", "b"], "text": [STORY, ""], "headline": ["T", None]})
    found, codes = unpacked("a.parquet", content)
    assert {path: raw.told.title for path, raw in found.items()} == {"a.parquet#a": "T"}
    assert codes == {"a.parquet#2": "no-text"}
    assert unpacked("a.parquet", parquet({"n": [1]})) == ({}, {"a.parquet": "no-text"})
    assert unpacked("a.parquet", content[:-30]) == ({}, {"a.parquet": "damaged"})


def test_without_pyarrow_the_reason_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert unpacked("a.parquet", b"PAR1") == ({}, {"a.parquet": "no-reader"})


def test_articles_beyond_the_limit_are_cut_and_counted() -> None:
    found, codes = unpacked("a.jsonl", lines(*[{"text": "x"}] * 5), Limits(members=3))
    assert (len(found), codes) == (3, {"a.jsonl": "too-many"})


@pytest.mark.parametrize(
    ("path", "content"),
    [("a.json", b'{"a":' * 200_000), ("a.csv", b"text\n" + b'"' * 2_000_000),
     ("a.csv", b"text\n" + b"\n" * 2_000_000), ("a.jsonl", b"[" * 2_000_000),
     ("a.jsonl", b"\n" * 2_000_000), ("a.csv", b"," * 2_000_000)],
)  # fmt: skip
def test_megabytes_of_anything_take_seconds(path: str, content: bytes) -> None:
    begun = time.process_time()
    unpacked(path, content)
    assert time.process_time() - begun < 10
