import errno
import os
from pathlib import Path

import pytest

from crosscheck.errors import UsageError
from crosscheck.store.outputs import STALE_SECONDS, prepare_folder, write_files

TEXTS = {"report.md": "é | <b> \u202e 12.50\n", "report.json": "{}\n"}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_files_are_written_as_utf8_without_touching_line_ends(tmp_path: Path) -> None:
    assert write_files(tmp_path, {"b": "é\r\n", "a": "x\n"}) == (tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == "é\r\n".encode()


def test_nothing_but_the_reports_is_left_or_changed(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    (tmp_path / "report.md").write_text("old")
    write_files(tmp_path, TEXTS)
    assert names(tmp_path) == ["notes.txt", "report.json", "report.md"]
    assert (tmp_path / "notes.txt").read_text() == "mine"
    assert (tmp_path / "report.md").read_text("utf-8") == TEXTS["report.md"]


@pytest.mark.skipif(os.name == "nt", reason="links need rights on Windows")
def test_a_link_is_replaced_and_what_it_points_to_stays(tmp_path: Path) -> None:
    foreign = tmp_path / "foreign"
    foreign.write_text("mine")
    out = tmp_path / "out"
    out.mkdir()
    (out / "report.md").symlink_to(foreign)
    write_files(out, TEXTS)
    assert foreign.read_text() == "mine"
    assert not (out / "report.md").is_symlink()


def test_a_full_disk_changes_no_report_and_leaves_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(tmp_path, {"report.json": "old", "report.md": "old"})
    calls: list[int] = []

    def fill_up(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fill_up)
    with pytest.raises(UsageError, match="No space left on device; choose another folder"):
        write_files(tmp_path, TEXTS)
    assert names(tmp_path) == ["report.json", "report.md"]
    assert {path.read_text() for path in tmp_path.iterdir()} == {"old"}


def test_a_target_that_is_a_folder_is_one_line_and_leaves_no_rest(tmp_path: Path) -> None:
    (tmp_path / "report.md").mkdir()
    with pytest.raises(UsageError, match="cannot write to"):
        write_files(tmp_path, {"report.md": "x"})
    assert names(tmp_path) == ["report.md"]


def test_a_folder_is_made_with_its_parents(tmp_path: Path) -> None:
    prepare_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_file_in_place_of_the_folder_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(UsageError, match="--out"):
        prepare_folder(tmp_path / "out")
    with pytest.raises(UsageError, match="--out"):
        prepare_folder(tmp_path / "out" / "deeper")


def test_only_our_own_old_hidden_files_are_dropped(tmp_path: Path) -> None:
    ours, fresh = tmp_path / ".crosscheck-1.tmp", tmp_path / ".crosscheck-2.tmp"
    foreign = tmp_path / ".other.tmp"
    for path in (ours, fresh, foreign):
        path.write_text("half")
    for path in (ours, foreign):
        os.utime(path, (0, path.stat().st_mtime - STALE_SECONDS - 60))
    prepare_folder(tmp_path)
    assert names(tmp_path) == [fresh.name, foreign.name]
