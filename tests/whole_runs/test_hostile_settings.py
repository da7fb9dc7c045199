"""Settings, sources and output folders that are wrong: one line, exit code 2 or 3, nothing done."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.whole_runs.calling import Caller
from tests.whole_runs.checking import check_told, check_written

SIDECARS = {
    "not TOML": b"\x00",
    "not UTF-8": b"# \xe9",
    "another type": b"source = 3",
    "a list of names": b'[[source]]\nfile = ["a"]',
    "an unknown key": b'[[source]]\nfile = "good.txt"\ncolour = "red"',
    "no date": b'[[source]]\nfile = "good.txt"\npublished = "soon"',
    "a name twice": b'[[source]]\nfile = "good.txt"\n' * 2,
    "a name outside": b'[[source]]\nfile = "../../etc/passwd"',
    "a full name": b'[[source]]\nfile = "/etc/passwd"',
    "nested beyond reason": b"a = " + b"[" * 100_000,
    "eight megabytes": b"#" * 8_000_000,
    "hidden signs in a message": b'[[source]]\nfile = "\\u001b[31m\\u202e/../../a"',
}


@pytest.mark.parametrize("name", SIDECARS)
def test_a_wrong_sidecar_is_one_line_and_writes_nothing(
    name: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    (articles / "sources.toml").write_bytes(SIDECARS[name])
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    assert (called.code, called.stderr.count("\n")) == (2, 1)
    assert "sources.toml" in called.stderr
    assert not (tmp_path / "out").exists()


def test_what_a_sidecar_says_is_shown_and_never_live(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    (articles / "sources.toml").write_text(
        '[[source]]\nfile = "good.txt"\noutlet = "<script>alert(1)</script>\\u001b[31m\\u202e|`"\n'
        'title = "\\u0007\\n# x"\nbyline = "<img src=x onerror=alert(1)>"\nurl = "javascript:a"\n'
    )
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    assert called.code == 0
    check_written(tmp_path / "out")
    assert 'href="javascript' not in (tmp_path / "out" / "report.html").read_text()


CONFIGURATIONS = {
    "not TOML": b"[",
    "not UTF-8": b"# \xe9",
    "an unknown key": b"colour = 1",
    "an unknown limit": b"[limits]\nfile-byte = 1",
    "a limit of another type": b'[limits]\nfile-bytes = "1"',
    "a limit below one": b"[limits]\nseconds = 0",
    "a limit that is true": b"[limits]\npages = true",
    "a column of numbers": b"[columns]\ntext = [1]",
    "an unknown column": b'[columns]\nwords = "x"',
    "an unknown format": b'format = ["exe"]',
    "jobs below one": b"jobs = 0",
    "jobs that are words": b'jobs = "many"',
    "models that are words": b'models = "yes"',
    "nested beyond reason": b"a = " + b"[" * 100_000,
}


@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_a_wrong_configuration_is_one_line_and_writes_nothing(
    name: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    (tmp_path / "c.toml").write_bytes(CONFIGURATIONS[name])
    out = tmp_path / "out"
    called = crosscheck("run", articles, "--out", out, "--config", tmp_path / "c.toml")
    check_told(called)
    assert (called.code, called.stderr.count("\n")) == (2, 1)
    assert not out.exists()


@pytest.mark.parametrize("kind", ["folder", "pipe", "endless", "absent", "link"])
def test_a_configuration_that_is_no_file_is_one_line(
    kind: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    path = tmp_path / "c.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind != "absent":
        path.symlink_to("/dev/zero" if kind == "endless" else path)
    limits = {"RLIMIT_CPU": 10, "RLIMIT_AS": 6 << 30}
    called = crosscheck("run", articles, "--config", path, limits=limits)
    check_told(called)
    assert (called.code, called.stderr.count("\n")) == (2, 1)


def test_the_working_folder_is_no_place_for_settings(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    (tmp_path / "crosscheck.toml").write_text("[")
    for name in ("spacy.py", "click.py", "sitecustomize.py", "report.html.j2"):
        (tmp_path / name).write_text("raise SystemExit(99)")
    out = tmp_path / "out"
    called = crosscheck("run", articles, "--out", out, "--no-models", cwd=tmp_path)
    check_told(called)
    assert called.code == 0


def test_the_output_folder_may_lie_in_the_input_folder_and_is_not_read(
    articles: Path, crosscheck: Caller
) -> None:
    out = articles / "reports"
    contents = []
    for _ in range(2):
        called = crosscheck("run", articles, "--out", out, "--no-models")
        check_told(called)
        assert called.code == 0
        assert [one["path"] for one in check_written(out)["documents"]] == ["good.txt"]
        contents.append([path.read_bytes() for path in sorted(out.iterdir())])
    assert contents[0] == contents[1]


def test_the_input_folder_may_be_the_output_folder(articles: Path, crosscheck: Caller) -> None:
    for _ in range(2):
        called = crosscheck("run", articles, "--out", articles, "--no-models")
        check_told(called)
        assert (called.code, called.stderr) == (0, "")
    assert (articles / "good.txt").exists()


@pytest.mark.parametrize("kind", ["file", "link to a file", "link to nowhere", "below a file"])
def test_an_output_folder_that_is_none_is_one_line(
    kind: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    if kind == "link to nowhere":
        out.symlink_to(tmp_path / "absent" / "far")
    elif kind == "link to a file":
        out.symlink_to(articles / "good.txt")
    else:
        out.write_text("mine")
    before = (articles / "good.txt").read_bytes()
    target = out / "deeper" if kind == "below a file" else out
    called = crosscheck("run", articles, "--out", target, "--no-models")
    check_told(called)
    assert (called.code, called.stderr.count("\n")) == (2, 1)
    assert (articles / "good.txt").read_bytes() == before
    assert kind.startswith("link") or out.read_text() == "mine"


def test_a_report_that_is_a_link_is_replaced_and_never_followed(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    out, mine = tmp_path / "out", tmp_path / "mine.txt"
    out.mkdir()
    mine.write_text("mine")
    (out / "report.md").symlink_to(mine)
    called = crosscheck("run", articles, "--out", out, "--no-models")
    check_told(called)
    assert mine.read_text() == "mine"
    assert not (out / "report.md").is_symlink()
    check_written(out)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\x00", b" " * 100])
def test_standard_input_without_an_article_exits_with_three(
    content: bytes, crosscheck: Caller, tmp_path: Path
) -> None:
    (tmp_path / "in").write_bytes(content)
    called = crosscheck("run", "-", "--out", tmp_path / "out", stdin=tmp_path / "in")
    check_told(called)
    assert called.code == 3


def test_a_list_of_names_that_are_not_there_is_one_line(crosscheck: Caller, tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(b"\x1b[31m\xff\n../../etc\x07\n")
    called = crosscheck("run", "--files-from", "-", stdin=tmp_path / "in")
    check_told(called)
    assert (called.code, called.stderr.count("\n")) == (2, 1)
