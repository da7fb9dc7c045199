"""Files that are no articles, or pretend to be others, beside one that is: the run goes on, and
each that is not read is named in one line."""

from __future__ import annotations

import bz2
import gzip
import lzma
import os
import random
import socket
import tarfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from tests.making_formats import PAGE, SENTENCES, WORD, docx, pdf, record, rss, tarred, zipped
from tests.making_formats import word_paragraph as paragraph
from tests.whole_runs.calling import Caller
from tests.whole_runs.checking import check_told, check_written

PROSE = " ".join(SENTENCES)
STORY = "Ferry aground off Sandvik\n\n" + "\n\n".join(SENTENCES)
RANDOM = random.Random(1).randbytes(4000)  # noqa: S311  # no secret depends on it
BOMB = zipped({"a.txt": "0" * 30_000_000})
ENTITIES = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
GROWING = (
    '<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    + "]>"
)


def word(head: str, words: str) -> bytes:
    body = f"<w:document {WORD}><w:body>{paragraph(words)}</w:body></w:document>"
    return zipped({"word/document.xml": head + body})


def tar_of_links() -> bytes:
    target = BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, kind in (
            ("soft", tarfile.SYMTYPE),
            ("hard", tarfile.LNKTYPE),
            ("device", tarfile.CHRTYPE),
            ("pipe", tarfile.FIFOTYPE),
        ):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
        entry = tarfile.TarInfo("../../up.txt")
        entry.size = len(STORY)
        archive.addfile(entry, BytesIO(STORY.encode()))
    return target.getvalue()


FILES: dict[str, tuple[str, bytes, str]] = {
    "an empty file": ("a.txt", b"", "the file is empty"),
    "white space": ("a.txt", b" \n\t\r\n" * 100, "there is no text in it"),
    "a mark of order alone": ("a.txt", b"\xff\xfe", "there is no text in it"),
    "invisible signs": ("a.txt", "\u00a0\u200b\ufeff".encode() * 50, "no part of it"),
    "zeros": ("a.txt", bytes(1000), "control bytes"),
    "a text with a zero": ("a.txt", f"{STORY}\0{STORY}".encode(), "control bytes"),
    "an image": ("a.png", RANDOM, "no reader for .png"),
    "an image named as a text": ("a.txt", b"\x89PNG\r\n\x1a\n" + RANDOM, "control bytes"),
    "a program": ("a", b"\x7fELF" + RANDOM, "control bytes"),
    "a Word file named as a text": ("a.txt", docx(paragraph(PROSE)), "control bytes"),
    "an empty page": ("a.html", b"<html></html>", "no part of it"),
    "frames": ("a.html", b"<frameset><frame src='file:///etc/passwd'>", "no part of it"),
    "a drawing": ("a.html", f"<svg><text>{PROSE}</text></svg>".encode(), "no part of it"),
    "a page of 80,000 items": ("a.html", b"<ul>" + b"<li>a" * 80_000, "60,000 elements"),
    "a ZIP bomb": ("a.zip", zipped({"a.txt": "0" * 100_000_000}), "larger than 33,554,432"),
    "bombs in one": ("a.zip", zipped({f"{n}.zip": BOMB for n in range(9)}), "200 times its size"),
    "a gzip bomb": ("a.txt.gz", gzip.compress(bytes(100_000_000)), "larger than"),
    "a Word bomb": ("a.docx", word("", "a" * 40_000_000), "larger than"),
    "growing entities": ("a.docx", word(GROWING, "&a9;"), "it is no XML"),
    "entities of files": ("a.docx", word(ENTITIES, f"&a; {PROSE}"), "entities"),
    "entities in a feed": ("a.xml", f"{ENTITIES}<rss><item>&a;</item></rss>".encode(), "entities"),
    "a feed of teasers": ("a.rss", rss("<item><title>a</title></item>"), "teaser"),
    "XML": ("a.xml", b"<a/>", "XML that is no feed"),
    "a ZIP file of noise": ("a.zip", b"PK\x03\x04" + RANDOM, "no ZIP file"),
    "a ZIP file without members": ("a.zip", zipped({}), "holds no article"),
    "a member without a name": ("a.zip", zipped({"": STORY}), "holds no article"),
    "a ZIP file named as Word": ("a.docx", zipped({"a.txt": STORY}), "holds no document"),
    "noise as PDF": ("a.pdf", b"%PDF-1.7\n" + RANDOM, "no PDF file"),
    "a PDF file without a text": ("a.pdf", pdf([[]]), "pictures"),
    "noise as Parquet": ("a.parquet", b"PAR1" + RANDOM + b"PAR1", "no Parquet table"),
    "a TAR file of zeros": ("a.tar", bytes(10_240), "holds no article"),
    "links in a TAR file": ("a.tar", tar_of_links(), "a link in an archive"),
    "a cut TAR file": ("a.tar", tarred({"a.txt": b"", "b.txt": bytes(9000)})[:3000], "its end"),
    "a cut gzip file": ("a.txt.gz", gzip.compress(STORY.encode())[:-4], "its end is missing"),
    "a cut web archive": ("a.warc", record("https://a.b/c", PAGE.encode())[:-99], "its end"),
    "a record of negative length": (
        "a.warc", b"WARC/1.0\r\nContent-Length: -5\r\n\r\n", "how long it is"
    ),
    "five times gzip": (
        "a.txt.gz.gz.gz.gz",
        gzip.compress(gzip.compress(gzip.compress(gzip.compress(STORY.encode())))),
        "more than 3 archives",
    ),
    "nested JSON": ("a.json", b"[" * 1_000_000, "no JSON"),
    "rows without a text": ("a.json", b'[{"text": "a"}, {"text": 3}, null, {}]', "text"),
    "a table without lines": ("a.csv", b"title,text\n", "holds no article"),
    "a table of another kind": ("a.csv", b"price,amount\n1,2\n", "no column is named"),
    "open groups": ("a.rtf", b"{\\rtf1" + b"{" * 100_000, "no part of it"),
    "a mail of attachments": (
        "a.eml", b"Content-Type: image/png\n\nabc", "neither a page nor a text"
    ),
}  # fmt: skip
"""What it is → its name and content, and a part of what is said of it."""


@pytest.mark.parametrize("name", FILES)
def test_what_is_not_read_is_named_and_the_run_goes_on(
    name: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    file, content, reason = FILES[name]
    (articles / file).write_bytes(content)
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    assert called.code == 0
    assert f"crosscheck: skipped {file}" in called.stderr
    assert reason in called.stderr
    report = check_written(tmp_path / "out")
    assert "good.txt" in [document["path"] for document in report["documents"]]
    assert reason in " ".join(skip["reason"] for skip in report["skipped"])


def names_that_climb() -> bytes:
    names = (
        "../../a.txt",
        "/etc/b.txt",
        "C:\\c.txt",
        "a\n\x1b[31m.txt",
        "\u202eexe.txt",
        "x" * 250,
    )
    return zipped({name: f"{STORY}\n\nIt was {number}.\n" for number, name in enumerate(names)})


READ: dict[str, tuple[str, bytes]] = {
    "UTF-16": ("a.txt", STORY.encode("utf-16")),
    "UTF-32": ("a.txt", STORY.encode("utf-32")),
    "UTF-16 without a mark": ("a.txt", STORY.encode("utf-16-be")),
    "UTF-32 without a mark": ("a.txt", STORY.encode("utf-32-le")),
    "a page in UTF-16 without a mark": ("a.html", PAGE.encode("utf-16-le")),
    "two encodings": ("a.txt", f"{STORY} Café. ".encode() + "Café.".encode("cp1252")),
    "surrogates": ("a.txt", STORY.encode() + b" \xed\xa0\xbd \xed\xb8\x80"),
    "carriage returns": ("a.txt", STORY.replace("\n", "\r").encode()),
    "signs that terminals obey": (
        "a.txt", f"{STORY}\n\nThe \x1b[31mred\x9b0m ferry \x07left on \u202eMonday\u202c.".encode()
    ),
    "markup": (
        "a.txt",
        f"{STORY}\n\n<script>alert(1)</script> left Sandvik on Monday. <img src=x onerror=alert(1)>"
        " left on Tuesday. | [x](javascript:alert(1)) ``` {{ 7 * 7 }} # left on Friday.".encode(),
    ),
    "escaped markup": (
        "a.html", PAGE.replace("Monday", "&lt;script&gt;alert(1)&lt;/script&gt;").encode()
    ),
    "a declared encoding that is none": (
        "a.html", b'<meta charset="base64">' + PAGE.encode()
    ),
    "an entity of a file": (
        "a.xhtml", f'<?xml version="1.0"?>{ENTITIES}{PAGE.replace("Monday", "&a;")}'.encode()
    ),
    "half of a sign": (
        "a.jsonl", b'{"id": "\\udc00\\n", "text": "' + PROSE.encode() + b'\\ud83d"}'
    ),
    "odd types": (
        "a.json",
        b'[{"text": "%s", "title": {"name": [1]}, "date": [1], "url": {}, "author": [[3]]}]'
        % PROSE.encode(),
    ),
    "odd dates": (
        "a.jsonl",
        b"\n".join(
            b'{"date": %s, "text": "%s %d"}' % (date, PROSE.encode(), number)
            for number, date in enumerate(
                (b"99999999999999", b"-5e12", b"1e999", b'"0000-00-00T25:61:61Z"',
                 b'"9999-12-31T23:59:59-23:59"', b'"0001-01-01T00:00:00+14:00"', b'"2022-02-30"')
            )
        ),
    ),
    "a table with one open quotation": ("a.csv", f'title,text\nA,"{PROSE}'.encode()),
    "headers that are none": (
        "a.eml", b"Subject: =?x?q?=80?=\nFrom: \x1b[31m\nDate: Mon, 99 Foo\n\n" + PROSE.encode()
    ),
    "a page without a suffix": ("a", PAGE.encode()),
    "packed three times": (
        "a.txt.gz.bz2.xz", lzma.compress(bz2.compress(gzip.compress(STORY.encode())))
    ),
    "names that climb": ("a.zip", names_that_climb()),
    "a PDF file that acts": (
        "a.pdf",
        pdf([SENTENCES]).replace(b"/Type /Catalog", b"/OpenAction<</S/JavaScript>>/Type /Catalog"),
    ),
    "an address that terminals obey": (
        "a.warc", record("https://example.org/\x1b[31m\u202e", PAGE.encode())
    ),
}  # fmt: skip
"""What it is → its name and content; each is an article."""


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_and_nothing_of_it_is_live(
    name: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    file, content = READ[name]
    (articles / file).write_bytes(content)
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    assert (called.code, called.stderr) == (0, "")
    paths = [document["path"] for document in check_written(tmp_path / "out")["documents"]]
    assert any(path.startswith(file) for path in paths)
    assert not (tmp_path / "a.txt").exists()


LEFT: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (lambda folder: os.mkfifo(folder / "a.txt"), "not a regular file"),
    "a pipe as archive": (lambda folder: os.mkfifo(folder / "a.zip"), "not a regular file"),
    "a link to itself": (lambda folder: (folder / "a.txt").symlink_to("a.txt"), "nowhere"),
    "a link out": (lambda folder: (folder / "a.txt").symlink_to("/etc/passwd"), "out of the"),
    "a link to a device": (lambda folder: (folder / "a.txt").symlink_to("/dev/zero"), "out of"),
    "the folder in itself": (lambda folder: (folder / "a.txt").symlink_to(folder), "to a folder"),
    "folders in folders": (lambda folder: (folder / ("a.txt/" * 70)).mkdir(parents=True), "nested"),
}  # fmt: skip


@pytest.mark.parametrize("name", LEFT)
def test_what_is_no_file_is_named_and_never_waited_for(
    name: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    make, reason = LEFT[name]
    make(articles)
    called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    assert called.code == 0
    assert "crosscheck: skipped a.txt" in called.stderr.replace("a.zip", "a.txt")
    assert reason in called.stderr
    check_written(tmp_path / "out")


def test_a_socket_is_named(
    articles: Path, crosscheck: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(articles)  # the names of sockets are short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("a.txt")
        called = crosscheck("run", articles, "--out", tmp_path / "out", "--no-models")
    check_told(called)
    assert "skipped a.txt" in called.stderr


@pytest.mark.parametrize("suffix", ["txt", "zip", "warc", "jsonl", "csv", "gz", "eml", "json"])
def test_a_file_of_400_megabytes_without_content_costs_seconds(
    suffix: str, articles: Path, crosscheck: Caller, tmp_path: Path
) -> None:
    with (articles / f"a.{suffix}").open("wb") as stream:
        stream.truncate(400_000_000)
    called = crosscheck(
        "run", articles, "--out", tmp_path / "out", "--no-models", limits={"RLIMIT_CPU": 20}
    )
    check_told(called)
    assert f"skipped a.{suffix}" in called.stderr
