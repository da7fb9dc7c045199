"""Names of files that mislead people, terminals or browsers; and very many files."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from tests.making_formats import SENTENCES
from tests.whole_runs.calling import Caller
from tests.whole_runs.checking import check_told, check_written

STORY = "Ferry aground off Sandvik\n\n" + "\n\n".join(SENTENCES)

NAMES: dict[str, tuple[bytes, str]] = {
    "colours and a line feed": (b"a\x1b[31m\n.txt", "a\\x1b[31m\\x0a.txt"),
    "a turned suffix": ("a\u202etxt.exe.txt".encode(), "a\\u202etxt.exe.txt"),
    "bytes that are no UTF-8": (b"a\xff\xfe.txt", "a\\xff\\xfe.txt"),
    "a backslash": (b"a\\xff.txt", "a\\x5cxff.txt"),
    "markup": (b"<script>alert(1)<.txt", "<script>alert(1)<.txt"),
    "Markdown": (b"`|[a](b)*_.txt", "`|[a](b)*_.txt"),
    "an option": (b"--out.txt", "--out.txt"),
    "places for values": (b"%s{0}%n.txt", "%s{0}%n.txt"),
    "255 bytes": (b"x" * 251 + b".txt", "x" * 251 + ".txt"),
    "one blank": (b" .txt", " .txt"),
    "a member of an archive": (b"a.zip!.txt", "a.zip!.txt"),
}
"""What it is → the name, and how it is shown."""


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_shown_and_obeyed_by_nobody(
    name: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    raw, shown = NAMES[name]
    (articles / os.fsdecode(raw)).write_text(STORY)
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    report = check_written(tmp_path / "out")
    assert shown in [document["path"] for document in report["documents"]]
    (articles / os.fsdecode(raw)).write_bytes(b"")
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    assert called.stderr == f"crosscheck: skipped {shown}: the file is empty\n"
    assert shown in [skip["path"] for skip in check_written(tmp_path / "out")["skipped"]]


@pytest.mark.parametrize(
    ("one", "other"), [("A.txt", "a.TXT"), ("é.txt", "e\u0301.txt"), ("a.txt", "a.txt.txt")]
)
def test_names_that_look_alike_are_two_documents(
    one: str, other: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    for number, name in enumerate((one, other)):
        (articles / name).write_text(f"{STORY} Seen by {number}.")
    if len(list(articles.iterdir())) < 3:
        pytest.skip("this file system takes them for one")
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    paths = [document["path"] for document in check_written(tmp_path / "out")["documents"]]
    assert {one, other} <= set(paths)


def test_a_file_named_like_an_option_can_be_named(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    (articles / "--quiet").write_text(STORY)
    out = tmp_path / "out"
    called = crosscheck("run", "--no-models", "--out", out, "--", "--quiet", cwd=articles)
    check_told(called)
    assert [document["path"] for document in check_written(out)["documents"]] == ["--quiet"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    (articles / "a.txt").write_text(STORY)
    (articles / "a.txt").chmod(0)
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    assert called.stderr == "crosscheck: skipped a.txt: permission denied\n"


def test_two_thousand_files_are_read_with_sixty_open_at_most(
    articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    for number in range(2_000):
        (articles / f"{number}.dat").write_bytes(b"\x00")
        (articles / f"{number}.zip").write_bytes(b"\x00")
    called = crosscheck(
        "run", articles, "--out", tmp_path / "out", "--no-models", limits={"RLIMIT_NOFILE": 60}
    )
    check_told(called)
    assert called.stderr.count("\n") == 4_000
    assert len(check_written(tmp_path / "out")["skipped"]) == 4_000
