from __future__ import annotations

import gzip
import io
import time
import zlib
from email.message import EmailMessage

import pytest
from tests.making_formats import BODY, PAGE, SENTENCES, TITLE, item, mail, record, rss, saved_page
from tests.unpacking import UNPACKERS, sorted_out, unpacked

from crosscheck.model.reading import Limits
from crosscheck.model.unpacking import OpenFile
from crosscheck.stages.unpack import unpack
from crosscheck.streams import Allowance
from crosscheck.unpackers import warc

URL = "https://example.org/ferry"
BYTES = PAGE.encode()
CHUNKED = "Content-Type: text/html\r\nTransfer-Encoding: chunked"

# --- mails and saved pages -----------------------------------------------------------------


def test_a_mail_is_its_page_with_subject_sender_and_date() -> None:
    found, codes = unpacked("a.eml", mail())
    assert codes == {}
    raw = found["a.eml!/page.html"]
    assert raw.content.decode().strip() == PAGE
    assert (raw.told.title, raw.told.outlet) == ("Ferry aground – all safe", "Harbour Times")
    assert raw.told.published is not None
    assert raw.told.published.value == "2018-05-07T08:00:00+00:00"


def test_a_mail_without_a_page_is_its_text_and_attachments_are_none() -> None:
    found, _ = unpacked("a.eml", mail(html=None, plain="Twelve were hurt.\n"))
    assert {path: raw.suffix for path, raw in found.items()} == {"a.eml!/text.txt": ".txt"}
    message = EmailMessage()
    message.add_attachment("<p>x</p>", subtype="html", filename="a.html")
    assert unpacked("a.eml", message.as_bytes()) == ({}, {"a.eml": "no-text"})


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "utf-16", "koi8-r"])
def test_a_saved_page_is_its_first_page_with_its_address_and_encoding(charset: str) -> None:
    found, codes = unpacked("a.mhtml", saved_page(PAGE, charset))
    assert codes == {}
    (raw,) = found.values()
    assert (raw.told.url, raw.told.title) == (URL, None)
    assert raw.charset == charset
    assert BODY in raw.content.decode(charset)


@pytest.mark.parametrize(
    "content",
    [b"", b"\n\n", b"Content-Type: text/html; charset=\xff\n\n",
     b"Content-Type: multipart/mixed\n\nx",
     b"Content-Transfer-Encoding: base64\nContent-Type: text/html\n\n!!!",
     b"Subject: =?utf-8?b?////?=\nContent-Type: multipart/mixed; boundary=a\n\n--a--",
     b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n\n" * 10_000],
)  # fmt: skip
def test_mails_that_are_odd_are_skipped(content: bytes) -> None:
    found, codes = unpacked("a.eml", content)
    assert (len(found), len(codes)) in ((0, 1), (1, 0))


def test_parts_nested_without_end_are_refused() -> None:
    content = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(9000)
    )
    assert unpacked("a.eml", content) == ({}, {"a.eml": "too-complex"})


# --- feeds ---------------------------------------------------------------------------------


def test_each_entry_of_rss_that_holds_the_article_is_one() -> None:
    teaser = "<item><title>T</title><description>Short.</description></item>"
    found, codes = unpacked("a.rss", rss(item() + teaser))
    assert codes == {"a.rss#2": "teaser"}
    raw = found["a.rss#1"]
    assert raw.content.decode() == BODY
    told = raw.told
    assert (told.title, told.outlet, told.byline, told.url) == (
        TITLE, "Harbour Times", "Ann Lee", URL
    )  # fmt: skip
    assert told.published is not None
    assert told.published.value == "2018-05-07T08:00:00+00:00"


@pytest.mark.parametrize("kind", ["html", "xhtml", "text"])
def test_atom_holds_articles_as_escaped_markup_as_elements_or_as_text(kind: str) -> None:
    inside = {
        "html": BODY.replace("<", "&lt;"),
        "xhtml": f'<div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div>',
        "text": "\n\n".join(SENTENCES),
    }[kind]
    entry = (
        f'<entry><title>{TITLE}</title><link rel="self" href="https://example.org/self"/>'
        f'<link href="{URL}"/><author><name>Ann Lee</name></author>'
        "<published>2018-05-07</published>"
        f'<updated>2018-05-08</updated><content type="{kind}">{inside}</content></entry>'
    )
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>The Feed</title>{entry}</feed>'
    found, codes = unpacked("a.atom", feed.encode())
    assert codes == {}
    raw = found["a.atom#1"]
    assert all(sentence in raw.content.decode() for sentence in SENTENCES)
    assert (raw.told.url, raw.told.byline, raw.told.outlet) == (URL, "Ann Lee", "The Feed")
    assert raw.told.modified is not None


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "damaged"), (b"<x/>", "no-reader"), (b"no markup", "damaged"),
     (b'<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', "entities")],
)  # fmt: skip
def test_xml_that_is_no_feed_is_skipped(content: bytes, code: str) -> None:
    assert unpacked("a.xml", content) == ({}, {"a.xml": code})


def test_a_broken_feed_is_read_as_far_as_it_goes() -> None:
    found, _ = unpacked("a.rss", rss(item() + "<item><title>&nbsp; & <b>")[:-20])
    assert "a.rss#1" in found


# --- web archives --------------------------------------------------------------------------


def packed(body: bytes, packing: str) -> bytes:
    if packing == "raw-deflate":
        work = zlib.compressobj(9, zlib.DEFLATED, -15)
        return work.compress(body) + work.flush()
    return gzip.compress(body) if packing == "gzip" else zlib.compress(body)


def test_the_pages_of_a_web_archive_are_articles_and_other_records_are_passed_over() -> None:
    content = (
        b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nxxxx\r\n\r\n"
        + record(URL, BYTES)
        + record("https://example.org/x.png", b"x", "Content-Type: image/png")
        + record("https://example.org/gone", BYTES, status="404 Not Found")
        + record("https://example.org/b", BYTES)
    )
    found, codes = unpacked("a.warc", content)
    assert codes == {}
    assert list(found) == [f"a.warc#{URL}", "a.warc#https://example.org/b"]
    assert found[f"a.warc#{URL}"].content == BYTES
    assert found[f"a.warc#{URL}"].told.url == URL


def test_records_may_be_packed_one_by_one_or_all_together() -> None:
    one_by_one = gzip.compress(record(URL, BYTES)) + gzip.compress(record(f"{URL}/b", BYTES))
    together = gzip.compress(record(URL, BYTES) + record(f"{URL}/b", BYTES))
    for content in (one_by_one, together):
        found, codes = unpacked("a.warc.gz", content)
        assert (len(found), codes) == (2, {})


@pytest.mark.parametrize("packing", ["gzip", "deflate", "raw-deflate"])
def test_the_packing_of_a_page_is_undone(packing: str) -> None:
    headers = (
        f"Content-Type: text/html; charset=utf-8\r\nContent-Encoding: {packing[-7:].lstrip('-')}"
    )
    found, _ = unpacked("a.warc", record(URL, packed(BYTES, packing), headers))
    (raw,) = found.values()
    assert (raw.content, raw.charset) == (BYTES, "utf-8")


def test_chunks_are_put_together() -> None:
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(BYTES), BYTES)
    found, _ = unpacked("a.warc", record(URL, chunks, CHUNKED))
    assert [raw.content for raw in found.values()] == [BYTES]


def test_a_bad_record_does_not_stop_the_others() -> None:
    html = "Content-Type: text/html"
    content = (
        record(f"{URL}/1", b"zz\r\n", f"{html}\r\nTransfer-Encoding: chunked")
        + record(f"{URL}/2", b"x", f"{html}\r\nContent-Encoding: br")
        + record(f"{URL}/3", b"\x1f\x8bxxxx", f"{html}\r\nContent-Encoding: gzip")
        + record(f"{URL}/4", gzip.compress(bytes(9_000_000)), f"{html}\r\nContent-Encoding: gzip")
        + record(URL, BYTES)
    )
    found, codes = unpacked("a.warc", content, Limits(file_bytes=1_000_000))
    assert list(found) == [f"a.warc#{URL}"]
    assert list(codes.values()) == ["damaged", "no-reader", "damaged", "too-large"]


@pytest.mark.parametrize(
    "content",
    [b"x", b"WARC/1.0\r\n", b"WARC/1.0\r\n\r\n", b"WARC/1.0\r\nContent-Length: -1\r\n\r\n",
     b"WARC/1.0\r\nContent-Length: 99\r\n\r\nx", b"WARC/1.0\r\n" + b"x" * 100_000,
     b"WARC/1.0\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n"],
)  # fmt: skip
def test_what_is_no_web_archive_is_damaged(content: bytes) -> None:
    assert unpacked("a.warc", content) == ({}, {"a.warc": "damaged"})


def test_a_web_archive_is_read_in_order_and_never_held() -> None:
    class Watched(io.BytesIO):
        most = 0

        def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]  # any buffer
            self.most = max(self.most, self.tell())
            return super().readinto(buffer)

    stream = Watched(record(URL, BYTES) * 2000)
    parts = warc.unpack(OpenFile("a.warc", stream), Allowance(1, 10**9, 10**6, 200))
    next(parts)
    assert stream.most < 200_000
    assert sum(1 for _ in parts) == 1999


def test_an_open_file_is_unpacked_like_a_held_one() -> None:
    opened = OpenFile("a.warc", io.BytesIO(record(URL, BYTES)))
    found, _ = sorted_out(unpack([opened], UNPACKERS))
    assert list(found) == [f"a.warc#{URL}"]


@pytest.mark.parametrize(
    ("path", "content"),
    [("a.warc", b"\r\n" * 2_000_000), ("a.rss", b"<item>" * 300_000),
     ("a.rss", b"<rss>" + b"<item/>" * 200_000), ("a.eml", b"a:b\n" * 500_000),
     ("a.eml", b"Content-Type: multipart/mixed; boundary=a\n\n" + b"--a\n" * 500_000),
     ("a.warc", record(URL, b"1\r\nx\r\n" * 300_000, CHUNKED))],
)  # fmt: skip
def test_megabytes_of_anything_take_seconds(path: str, content: bytes) -> None:
    begun = time.process_time()
    unpacked(path, content)
    assert time.process_time() - begun < 12


def test_a_header_of_very_many_parameters_is_refused() -> None:
    content = b"Content-Type: text/plain" + b";\n a=b" * 2_000 + b"\n\nThe ferry left.\n"
    assert unpacked("a.eml", content)[1] == {"a.eml": "too-complex"}
