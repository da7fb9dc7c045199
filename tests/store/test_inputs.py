from __future__ import annotations

import io
import os
import socket
from datetime import date
from pathlib import Path

import pytest

from crosscheck.errors import UsageError
from crosscheck.model.reading import Limits, Reading
from crosscheck.model.source import Found, Precision
from crosscheck.store.inputs import find, load, read_names


def put(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(name)


def codes(root: Path, limits: Limits | None = None) -> dict[str, str]:
    _, skipped = load([root], Reading(limits or Limits()))
    assert all(skip.stage == "load" and skip.reason for skip in skipped)
    return {skip.path: skip.code for skip in skipped}


def test_a_folder_is_searched_recursively_and_sorted_by_path(tmp_path: Path) -> None:
    put(tmp_path, "b.txt", "a/z.txt", "a.txt", "A.txt", "a/b/c.md")
    files, skipped = load([tmp_path])
    assert [file.path for file in files] == ["A.txt", "a.txt", "a/b/c.md", "a/z.txt", "b.txt"]
    assert files[1].content == b"a.txt"
    assert skipped == ()


def test_hidden_files_sidecars_and_own_reports_are_no_articles(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", ".hidden", ".git/x.txt", "out/report.md", "out/report.json", "report.md")
    (tmp_path / "sources.toml").write_text("")
    files, skipped = load([tmp_path], out=tmp_path / "out")
    assert [file.path for file in files] == ["a.txt", "report.md"]
    assert skipped == ()


def test_the_order_of_sources_changes_nothing(tmp_path: Path) -> None:
    put(tmp_path, "x/a.txt", "y/a.txt", "y/b.txt", "y/z/c.txt")
    sources = [tmp_path / "x", tmp_path / "y", tmp_path / "y/z/c.txt", tmp_path / "y/b.txt"]
    files, _ = load(sources)
    assert [file.path for file in files] == ["b.txt", "x/a.txt", "y/a.txt", "z/c.txt"]
    assert load(sources[::-1])[0] == files


def test_no_absolute_path_comes_out(tmp_path: Path) -> None:
    put(tmp_path, "a.txt")
    (file,), _ = load([tmp_path / "a.txt"])
    assert file.path == "a.txt"


def test_a_source_that_is_missing_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"missing.txt: it does not exist; name a folder"):
        load([tmp_path / "missing.txt"])


def test_standard_input_is_one_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "stdin")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"from a pipe")))
    files, _ = load(["-", tmp_path])
    assert {file.path: file.content for file in files} == {
        "stdin": b"stdin",
        "-/stdin": b"from a pipe",
    }


def test_an_empty_standard_input_is_skipped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"")))
    files, skipped = load(["-"])
    assert files == ()
    assert [(skip.path, skip.code) for skip in skipped] == [("stdin", "empty")]


def test_names_are_shown_with_visible_escapes_and_stay_apart(tmp_path: Path) -> None:
    for name in (b"a\nb.txt", b"a\xff.txt", "a\u202eb.txt".encode(), rb"a\x0ab.txt"):
        (tmp_path / os.fsdecode(name)).write_text("x")
    files, _ = load([tmp_path])
    assert [file.path for file in files] == [
        "a\\u202eb.txt",
        "a\\x0ab.txt",
        "a\\x5cx0ab.txt",
        "a\\xff.txt",
    ]


def test_links_are_followed_within_the_folder_only(tmp_path: Path) -> None:
    put(tmp_path, "in/a.txt", "out/secret.txt", "in/sub/b.txt")
    inside = tmp_path / "in"
    (inside / "to-a.txt").symlink_to("a.txt")
    (inside / "to-secret.txt").symlink_to("../out/secret.txt")
    (inside / "to-out").symlink_to("../out")
    (inside / "to-sub").symlink_to("sub")
    (inside / "loop").symlink_to("loop")
    (inside / "nowhere").symlink_to("gone.txt")
    files, _ = load([inside])
    assert [file.path for file in files] == ["a.txt", "sub/b.txt", "to-a.txt"]
    assert codes(inside) == dict.fromkeys(
        ["loop", "nowhere", "to-out", "to-secret.txt", "to-sub"], "link"
    )


def test_special_files_are_skipped_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "fifo")
    with socket.socket(socket.AF_UNIX) as server:
        here = Path.cwd()
        os.chdir(tmp_path)
        try:
            server.bind("socket")
        finally:
            os.chdir(here)
    assert codes(tmp_path) == {"fifo": "special-file", "socket": "special-file"}
    _, skipped = load([Path("/dev/null")])
    assert skipped[0].code == "special-file"


def test_a_file_that_has_become_a_folder_is_skipped(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.txt", "c.zip")
    inputs = find([tmp_path])
    for name in ("a.txt", "c.zip"):
        (tmp_path / name).unlink()
        (tmp_path / name).mkdir()
    found = list(inputs.read([".zip"]))
    assert [getattr(one, "code", "read") for one in found] == [
        "special-file",
        "read",
        "special-file",
    ]


def test_limits_and_emptiness_are_skips_with_a_reason(tmp_path: Path) -> None:
    (tmp_path / "large.txt").write_bytes(b"x" * 11)
    (tmp_path / "fits.txt").write_bytes(b"x" * 10)
    (tmp_path / "empty.txt").write_bytes(b"")
    put(tmp_path, "d/e/f/g.txt")
    limits = Limits(file_bytes=10, depth=2)
    assert codes(tmp_path, limits) == {
        "empty.txt": "empty",
        "large.txt": "too-large",
        "d/e/f": "too-deep",
    }


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (FileNotFoundError(2, "No such file or directory"), "vanished"),
        (PermissionError(13, "Permission denied"), "unreadable"),
        (OSError(36, "File name too long"), "unreadable"),
    ],
)
def test_what_cannot_be_opened_is_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, code: str
) -> None:
    put(tmp_path, "a.txt", "b.txt")
    opened = os.open

    def fail(path: Path, flags: int) -> int:
        if path.name == "a.txt":
            raise error
        return opened(path, flags)

    with monkeypatch.context() as patch:
        patch.setattr("crosscheck.store.files.os.open", fail)
        files, skipped = load([tmp_path])
    assert [file.path for file in files] == ["b.txt"]
    assert [(skip.path, skip.code) for skip in skipped] == [("a.txt", code)]


def test_a_folder_that_may_not_be_listed_is_skipped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, "a.txt", "d/b.txt")
    listed = os.scandir

    def fail(path: Path) -> object:
        if path.name == "d":
            raise PermissionError(13, "Permission denied")
        return listed(path)

    with monkeypatch.context() as patch:
        patch.setattr("crosscheck.store.inputs.os.scandir", fail)
        files, skipped = load([tmp_path])
    assert [file.path for file in files] == ["a.txt"]
    assert [(s.path, s.code, s.reason) for s in skipped] == [
        ("d", "unreadable", "folder: permission denied")
    ]


def test_the_sidecar_speaks_of_files_at_any_level(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "sub/b.txt", "sub/c.txt", "d.txt")
    (tmp_path / "sources.toml").write_text(
        '[[source]]\nfile = "a.txt"\noutlet = "Gazette"\npublished = 2018-05-07\nevent = "e"\n'
        '[[source]]\nfile = "sub/b.txt"\npublished = 2018-05-07T17:08:00+02:00\n'
    )
    (tmp_path / "sub/sources.toml").write_text('[[source]]\nfile = "c.txt"\npublished="2018-05"\n')
    files, _ = load([tmp_path])
    notes = {file.path: file.note for file in files}
    assert notes["d.txt"] is None
    first, second, third = notes["a.txt"], notes["sub/b.txt"], notes["sub/c.txt"]
    assert first
    assert second
    assert third
    assert (first.outlet, first.event) == ("Gazette", "e")
    assert first.published
    assert second.published
    assert third.published
    assert first.published.day == date(2018, 5, 7)
    assert first.published.found is Found.SIDECAR
    assert second.published.value == "2018-05-07T17:08:00+02:00"
    assert (third.published.value, third.published.precision) == ("2018-05", Precision.MONTH)


def test_the_sidecar_counts_for_single_files_too(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "b.txt")
    (tmp_path / "sources.toml").write_text('[[source]]\nfile = "a.txt"\noutlet = "Gazette"\n')
    (file,), _ = load([tmp_path / "a.txt"])
    assert file.note
    assert file.note.outlet == "Gazette"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[[source]", r"sources.toml is not valid TOML: .*line 1.*; correct it"),
        (b"\xff", r"sources.toml is not UTF-8 at byte 0; save it as UTF-8"),
        (b"name = 1", r"sources.toml: unknown key 'name'; only \[\[source\]\] is known"),
        (b"source = 3", r"sources.toml: 'source' must be written as \[\[source\]\] entries"),
        (b"[[source]]\noutlet = 'x'", r"sources.toml, source 1: there is no 'file'"),
        (b"[[source]]\nfile = 'x.txt'", r"there is no file 'x.txt'; correct the name"),
        (b"[[source]]\nfile = '../a.txt'", r"'../a.txt' must lie in the folder"),
        (b"[[source]]\nfile = 'a.txt'\nauthor = 'x'", r"source 1: unknown key 'author'; known are"),
        (b"[[source]]\nfile = 'a.txt'\noutlet = 1", r"'outlet' must be text in quotes"),
        (b"[[source]]\nfile = 'a.txt'\npublished = 'soon'", r"'published' is no date; write it as"),
        (b"[[source]]\nfile = 'a.txt'\n" * 2, r"source 2: 'a.txt' is named twice"),
        (b"[[source]]\nfile = ''\n[[source]]\n", r"source 1: 'file' must.*; .*source 2: there is"),
    ],
)
def test_a_faulty_sidecar_is_one_clear_line(tmp_path: Path, content: bytes, message: str) -> None:
    put(tmp_path, "a.txt")
    (tmp_path / "sources.toml").write_bytes(content)
    with pytest.raises(UsageError, match=message) as caught:
        load([tmp_path])
    assert "\n" not in str(caught.value)
    assert str(tmp_path) not in str(caught.value)


def test_a_sidecar_that_is_no_file_is_an_error_and_not_a_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "sources.toml")
    with pytest.raises(UsageError, match=r"cannot read sources.toml: it is not a regular file"):
        load([tmp_path])


def test_a_closed_standard_input_is_a_clear_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(UsageError, match="standard input is closed; name a file"):
        load(["-"])
    with pytest.raises(UsageError, match="standard input is closed; name a file"):
        read_names("-")
