"""Files are read one after the other, and lists of files are taken as they are written."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from crosscheck.errors import UsageError
from crosscheck.model.reading import Limits, Reading
from crosscheck.model.source import RawFile
from crosscheck.model.unpacking import OpenFile
from crosscheck.store.inputs import find, read_names


def open_files() -> int:
    """Count what this process has open, 0 where the system does not tell."""
    listed = Path("/proc/self/fd")
    return len(list(listed.iterdir())) if listed.exists() else 0


def test_no_file_is_open_before_its_turn_and_one_is_at_a_time(tmp_path: Path) -> None:
    for number in range(50):
        (tmp_path / f"{number:02}.txt").write_text("x")
        (tmp_path / f"{number:02}.zip").write_text("x")
    before = open_files()
    opened = 0
    for one in find([tmp_path]).read([".zip"]):
        assert open_files() <= before + 1
        opened += isinstance(one, OpenFile)
    assert opened == 50


def test_a_streamed_file_may_be_larger_than_one_that_is_held(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"x" * 20)
    (tmp_path / "b.txt").write_bytes(b"x" * 20)
    (tmp_path / "c.zip").write_bytes(b"x" * 40)
    limits = Limits(file_bytes=10, archive_bytes=30)
    found = list(find([tmp_path], Reading(limits)).read([".zip"]))
    assert [getattr(one, "code", "open") for one in found] == ["open", "too-large", "too-large"]


def test_more_files_than_the_limit_are_cut_after_sorting_and_counted(tmp_path: Path) -> None:
    for name in "dbca":
        (tmp_path / f"{name}.txt").write_text("x")
    inputs = find([tmp_path], Reading(Limits(files=2)))
    assert [path for path, _ in inputs.files] == ["a.txt", "b.txt"]
    (skip,) = inputs.skipped
    assert (skip.path, skip.code) == ("c.txt", "too-many")
    assert "1 files after it" in skip.reason


def test_the_settings_travel_with_each_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    reading = Reading(Limits(pages=7))
    (raw,) = find([tmp_path], reading).read()
    assert isinstance(raw, RawFile)
    assert raw.reading is reading


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (b"a.txt\nb c.txt\r\n\nd\xff.txt", ["a.txt", "b c.txt", "d\udcff.txt"]),
        (b"a\nb.txt\0c.txt\0", ["a\nb.txt", "c.txt"]),
        (b"", []),
    ],
)
def test_a_list_of_files_is_split_at_lines_or_at_nul(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, names: list[str]
) -> None:
    (tmp_path / "list").write_bytes(content)
    assert list(read_names(str(tmp_path / "list"))) == names
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert list(read_names("-")) == names


def test_a_list_that_cannot_be_read_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name another"):
        read_names(str(tmp_path / "absent"))
