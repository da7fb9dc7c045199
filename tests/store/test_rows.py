"""Labelled rows: read as they are, or refused in one line that names the place."""

import gzip
from pathlib import Path

import pytest

from crosscheck.errors import UsageError
from crosscheck.store.rows import read_rows

LINES = b'\xef\xbb\xbf{"text": "12 < 13 | caf\xc3\xa9"}\r\n\n{"text": "\\u2028"}\n'


@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.gz", "packed-without-suffix"])
def test_plain_and_gzipped_rows_are_the_same(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(LINES if name == "gold.jsonl" else gzip.compress(LINES))
    rows = read_rows(path)
    assert [row.fields["text"] for row in rows] == ["12 < 13 | café", "\u2028"]
    assert [row.where for row in rows] == [f"{path}, line 1", f"{path}, line 3"]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.jsonl.gz", b"{}\n", "is not gzip"),
        ("a.jsonl.gz", gzip.compress(b"{}\n" * 99)[:-9], "is broken gzip"),
        ("a.jsonl", b'{"n": 1}\n{"n": \n', "line 2 is not JSON"),
        ("a.jsonl", b'{"n": 1}\n[1]\n', "line 2 is no JSON object"),
        ("a.jsonl", b'{"n": 1}\n{"n": "\xff"}\n', "line 2 is not UTF-8"),
        ("a.jsonl", b"[" * 100_000, "line 1 is not JSON"),
        ("a.jsonl", b'{"a": "\\ud83d\\ude00"}\n{"a": "\\uD83D"}\n', "line 2 holds half of a surr"),
        ("a.jsonl", b"\n \n", "holds no rows"),
        ("a.jsonl", b"", "the file is empty"),
    ],
)
def test_a_bad_file_is_named_with_the_line(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(UsageError, match=told) as caught:
        read_rows(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_a_folder_cannot_be_read(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.jsonl", tmp_path):
        with pytest.raises(UsageError, match="cannot read"):
            read_rows(path)
