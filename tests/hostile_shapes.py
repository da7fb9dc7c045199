"""Files of every format that grow in one direction, for what must cost as much as it is long."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable

from tests.making_formats import (
    BODY,
    SENTENCES,
    docx,
    item,
    odt,
    pdf,
    record,
    rss,
    tarred,
    word_paragraph,
    zipped,
)

Make = Callable[[int], bytes]

PROSE = " ".join(SENTENCES)


def _page(body: Callable[[int], str]) -> Make:
    def make(size: int) -> bytes:
        return (
            f"<html><head><title>Ferry aground off Sandvik</title></head><body><article>"
            f"<h1>Ferry aground off Sandvik</h1>{BODY}{body(size)}</article></body></html>"
        ).encode()

    return make


def _text(body: Callable[[int], str]) -> Make:
    return lambda size: f"Ferry aground off Sandvik\n\n{PROSE}\n\n{body(size)}\n".encode()


def _repeated(piece: str) -> Callable[[int], str]:
    return lambda size: piece * size


def _numbered(piece: str) -> Callable[[int], str]:
    return lambda size: "".join(piece.format(number) for number in range(size))


def _around(before: str, after: str) -> Callable[[int], str]:
    return lambda size: before * size + PROSE + after * size


TEXTS: dict[str, tuple[Make, int]] = {
    "quotes": (_text(_repeated('"')), 20_000),
    "brackets": (_text(_repeated("(")), 20_000),
    "less-than signs": (_text(_repeated("<")), 20_000),
    "emoji": (_text(_repeated("😀")), 20_000),
    "letters": (_text(_repeated("a")), 20_000),
    "digits": (_text(_repeated("7")), 20_000),
    "full stops": (_text(_repeated(".")), 20_000),
    "dashes": (_text(_repeated("-")), 20_000),
    "line feeds": (_text(_repeated("\n")), 200_000),
    "blanks": (_text(_repeated(" ")), 200_000),
    "carriage returns": (_text(_repeated("a\r")), 5_000),
    "combining marks": (_text(lambda size: "e" + "\u0301" * size), 20_000),
    "joiners": (_text(lambda size: "e" + "\u200d" * size), 20_000),
    "capital letters": (_text(_repeated("A. B. ")), 2_000),
    "one endless sentence": (_text(_repeated("and the ferry that left the harbour ")), 400),
    "sentences": (_text(_repeated("The ferry left the harbour at noon. ")), 200),
    "paragraphs": (_text(_repeated("The ferry left the harbour at noon.\n\n")), 200),
    "short lines": (_text(_repeated("Ferry\n")), 1_000),
    "numbered lines": (_text(_numbered("{0}. Ferry {0} left.\n")), 300),
    "dates": (_text(_numbered("On 7 May 2018 and on July {0} it left. ")), 200),
    "weekdays": (_text(_repeated("On Monday, two days after Friday, it left last week. ")), 150),
    "numbers": (_text(_numbered("Some {0} of 3,500 passengers paid $4.5 million. ")), 150),
    "names": (_text(_numbered("Ann Lee{0} met Prime Minister Bob Holm of Norway. ")), 150),
    "quotations": (_text(_numbered("“We left at {0},” Ann Lee said. ")), 150),
    "open quotations": (_text(_repeated("Lee said “we left. ")), 300),
    "pronouns": (_text(_repeated("He said that she told him that they saw it. ")), 150),
    "commas": (_text(_repeated("ferry, ")), 2_000),
    "addresses": (_text(_repeated("https://example.org/a?b=c ")), 500),
    "reference marks": (_text(_repeated("It left.[12] ")), 300),
}
"""Texts: name → how to make one, and its least size; these go through a whole run too."""

ALONE: dict[str, tuple[str, Make, int]] = {
    "html attributes": (
        ".html", _page(lambda n: f"<p {' '.join(f'a{i}=x' for i in range(n))}>{PROSE}</p>"), 50_000
    ),
    "html tags with attributes": (".html", _page(_repeated("<b class=x id=y>a</b> ")), 4_000),
    "html depth": (".html", _page(_around("<div>", "</div>")), 10_000),
    "html unclosed spans": (".html", _page(_repeated("<p><span>")), 5_000),
    "html unclosed bold": (".html", _page(_repeated("<b>x ")), 5_000),
    "html empty paragraphs": (".html", _page(_repeated("<p></p>")), 5_000),
    "html paragraphs of a letter": (".html", _page(_repeated("<p>a</p>")), 5_000),
    "html paragraphs": (".html", _page(_numbered(f"<p>{{0}} {SENTENCES[0]}</p>")), 1_000),
    "html same paragraphs": (".html", _page(_repeated(f"<p>{SENTENCES[0]}</p>")), 1_000),
    "html breaks": (".html", _page(_repeated("<br>")), 5_000),
    "html lines": (".html", _page(_repeated("word<br><br>")), 5_000),
    "html tables in tables": (".html", _page(_repeated("<table><tr><td>")), 2_000),
    "html rows": (".html", _page(_around("<table>", "</table>")), 5_000),
    "html cells": (
        ".html", _page(lambda n: f"<table>{'<tr><td>a<td>b' * n}</table>"), 3_000
    ),
    "html one row": (".html", _page(lambda n: f"<table><tr>{'<td>a' * n}</table>"), 5_000),
    "html menu": (
        ".html", _page(_numbered("<li><a href='/x{0}'>Item {0} of the menu</a></li>")), 3_000
    ),
    "html links": (".html", _page(_numbered("<a href='/x{0}'>Story {0}</a> ")), 5_000),
    "html lists in lists": (".html", _page(_repeated("<ul><li>a")), 2_000),
    "html quotations in quotations": (".html", _page(_repeated("<blockquote>a")), 2_000),
    "html dates": (".html", _page(_numbered("<p>July 21, 2022, {0}</p>")), 3_000),
    "html times": (".html", _page(_numbered("<time>never {0}</time> ")), 3_000),
    "html comments": (".html", _page(_repeated("<!-- a -->")), 20_000),
    "html open comments": (".html", _page(_repeated("<!--")), 50_000),
    "html one line": (".html", _page(lambda n: "<p>" + "a" * n), 1_000_000),
    "html one paragraph": (".html", _page(lambda n: "<p>" + f"{SENTENCES[0]} " * n), 2_000),
    "html entities": (".html", _page(_repeated("&amp;&lt;&#65;")), 50_000),
    "html broken entities": (".html", _page(_repeated("&")), 200_000),
    "html less-than signs": (".html", _page(_repeated("<")), 200_000),
    "html closing tags": (".html", _page(_repeated("</div>")), 50_000),
    "html open attributes": (".html", _page(_repeated("<a href='")), 50_000),
    "html scripts": (".html", _page(_repeated("<script>var a = 1;</script>")), 5_000),
    "html open scripts": (".html", _page(_repeated("<script>")), 20_000),
    "html json-ld": (
        ".html", _page(_repeated('<script type="application/ld+json">{"a":"b"}</script>')), 3_000
    ),
    "html json-ld list": (
        ".html",
        _page(lambda n: f'<script type="application/ld+json">[{"[1]," * n}1]</script>'), 50_000,
    ),
    "html meta": (".html", _page(_numbered("<meta name=a{0} content=b>")), 5_000),
    "html forms": (".html", _page(_repeated("<form><input><select><option>a")), 2_000),
    "html headings": (".html", _page(_numbered("<h2>Part {0}</h2>")), 3_000),
    "html pictures": (".html", _page(_repeated("<figure><img src=a><figcaption>a")), 2_000),
    "html xml namespaces": (".html", _page(_numbered("<x{0}:a>b</x{0}:a>")), 3_000),
    "md stars": (".md", _text(_repeated("*a ")), 20_000),
    "md brackets": (".md", _text(_repeated("[")), 50_000),
    "md links": (".md", _text(_repeated("[a](")), 20_000),
    "md whole links": (".md", _text(_repeated("[a](https://example.org) ")), 5_000),
    "md quotations": (".md", _text(_repeated("> ")), 50_000),
    "md fences": (".md", _text(_repeated("```\n")), 20_000),
    "md ticks": (".md", _text(_repeated("`")), 50_000),
    "md tags": (".md", _text(_repeated("<a ")), 20_000),
    "md comments": (".md", _text(_repeated("<!-- ")), 20_000),
    "md front matter": (".md", lambda n: b"---\n" + b"a: b\n" * n + PROSE.encode(), 20_000),
    "jsonl rows": (".jsonl", lambda n: (json.dumps({"text": PROSE}) + "\n").encode() * n, 300),
    "jsonl one row": (".jsonl", lambda n: json.dumps({"text": PROSE * n}).encode(), 1_000),
    "jsonl columns": (
        ".jsonl",
        lambda n: json.dumps({**{f"c{i}": i for i in range(n)}, "text": PROSE}).encode(), 50_000,
    ),
    "jsonl bad lines": (".jsonl", lambda n: b"{\n" * n, 10_000),
    "json depth": (".json", lambda n: b"[" * n, 500_000),
    "json list": (".json", lambda n: f"[{json.dumps({'text': PROSE})}{',1' * n}]".encode(), 20_000),
    "json lists": (
        ".json",
        lambda n: json.dumps({f"k{i}": [{"a": 1}] for i in range(n)}).encode(), 50_000,
    ),
    "csv one cell": (".csv", lambda n: f'title,text\nA,"{PROSE * n}"\n'.encode(), 1_000),
    "csv columns": (
        ".csv",
        lambda n: f"{','.join(f'c{i}' for i in range(n))},text\n{'1,' * n}{PROSE}\n".encode(),
        50_000,
    ),
    "csv open quotation": (".csv", lambda n: b'title,text\nA,"' + b"ferry\n" * n, 200_000),
    "csv quotation marks": (".csv", lambda n: b"title,text\nA," + b'"' * n, 1_000_000),
    "csv rows": (".csv", lambda n: b"title,text\n" + f"A,{PROSE}\n".encode() * n, 300),
    "feed items": (".rss", lambda n: rss(item() * n), 100),
    "feed teasers": (".rss", lambda n: rss("<item><title>a</title></item>" * n), 10_000),
    "feed depth": (".rss", lambda n: rss("<item>" * n), 20_000),
    "feed children": (".rss", lambda n: rss(f"<item>{'<a/>' * n}</item>"), 100_000),
    "feed entities": (".rss", lambda n: rss("&amp;" * n), 100_000),
    "mail headers": (
        ".eml", lambda n: b"X-A: b\n" * n + f"Subject: a\n\n{PROSE}".encode(), 20_000
    ),
    "mail one header": (
        ".eml", lambda n: b"Subject: " + b"=?utf-8?q?a?= " * n + f"\n\n{PROSE}".encode(), 20_000
    ),
    "mail folded header": (
        ".eml", lambda n: b"Subject: a\n" + b" b\n" * n + f"\n{PROSE}".encode(), 50_000
    ),
    "mail parts": (
        ".eml",
        lambda n: b"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
        + b"--x\nContent-Type: image/png\n\na\n" * n + b"--x--\n", 5_000,
    ),
    "mail multiparts": (
        ".eml",
        lambda n: b"".join(
            f"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n".encode() for i in range(n)
        ), 20_000,
    ),
    "mail base64": (
        ".eml",
        lambda n: b"Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n"
        + b"VGhlIGZlcnJ5IHNhbmsuIFRoZSBmZXJyeSBzYW5rLiA=\n" * n, 10_000,
    ),
    "mail parameters": (
        ".eml",
        lambda n: b"Content-Type: text/plain" + b"; a=b" * n + f"\n\n{PROSE}".encode(), 20_000,
    ),
    "rtf groups": (".rtf", lambda n: b"{\\rtf1 " + b"{" * n + PROSE.encode() + b"}" * n, 100_000),
    "rtf runs": (".rtf", lambda n: b"{\\rtf1 " + b"{\\b a} " * n + b"}", 20_000),
    "rtf paragraphs": (
        ".rtf", lambda n: b"{\\rtf1 " + f"{SENTENCES[0]}\\par ".encode() * n + b"}", 1_000
    ),
    "rtf code signs": (".rtf", lambda n: b"{\\rtf1 " + b"\\'e9" * n + b"}", 50_000),
    "rtf unicode": (".rtf", lambda n: b"{\\rtf1 " + b"\\u8220?" * n + b"}", 50_000),
    "docx paragraphs": (".docx", lambda n: docx(word_paragraph(SENTENCES[0]) * n), 1_000),
    "docx runs": (
        ".docx", lambda n: docx(f"<w:p>{'<w:r><w:t>ferry </w:t></w:r>' * n}</w:p>"), 5_000
    ),
    "docx rows": (
        ".docx",
        lambda n: docx(f"<w:tbl>{'<w:tr><w:tc><w:p/></w:tc></w:tr>' * n}</w:tbl>"
                       + word_paragraph(PROSE)), 5_000,
    ),
    "docx cells": (
        ".docx",
        lambda n: docx(
            f"<w:tbl><w:tr>{'<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>' * n}</w:tr></w:tbl>"
            + word_paragraph(PROSE)), 5_000,
    ),
    "odt paragraphs": (".odt", lambda n: odt(f"<text:p>{SENTENCES[0]}</text:p>" * n), 1_000),
    "odt spans": (
        ".odt", lambda n: odt(f"<text:p>{'<text:span>ferry </text:span>' * n}</text:p>"), 10_000
    ),
    "odt blanks": (".odt", lambda n: odt(f"<text:p>{PROSE}{'<text:s/>' * n}</text:p>"), 20_000),
    "pdf pages": (".pdf", lambda n: pdf([SENTENCES] * n), 50),
    "pdf lines": (".pdf", lambda n: pdf([SENTENCES * n]), 300),
    "pdf same lines": (".pdf", lambda n: pdf([["ferry"] * n]), 1_000),
    "pdf objects": (".pdf", lambda n: pdf([SENTENCES]) + b"1 0 obj\n<<>>\nendobj\n" * n, 20_000),
    "pdf brackets": (".pdf", lambda n: b"%PDF-1.4\n" + b"[" * n, 100_000),
    "pdf dictionaries": (".pdf", lambda n: b"%PDF-1.4\n1 0 obj\n" + b"<</A " * n, 50_000),
    "warc records": (
        ".warc", lambda n: record("https://example.org/a", _page(_repeated(""))(0)) * n, 20
    ),
    "warc empty records": (
        ".warc", lambda n: b"WARC/1.0\r\nContent-Length: 0\r\n\r\n" * n, 20_000
    ),
    "warc headers": (
        ".warc",
        lambda n: b"WARC/1.0\r\nWARC-Type: response\r\n" + b"A: b\r\n" * n
        + b"Content-Length: 0\r\n\r\n", 2_000,
    ),
    "warc chunks": (
        ".warc",
        lambda n: record("https://example.org/a", b"1\r\na\r\n" * n + b"0\r\n\r\n",
                         "Content-Type: text/html\r\nTransfer-Encoding: chunked"), 20_000,
    ),
    "zip members": (".zip", lambda n: zipped({f"{i}.txt": PROSE for i in range(n)}), 300),
    "zip pictures": (".zip", lambda n: zipped({f"{i}.png": b"x" for i in range(n)}), 5_000),
    "zip same names": (".zip", lambda n: zipped({f"{'a' * 200}{i}": b"" for i in range(n)}), 3_000),
    "tar members": (".tar", lambda n: tarred({f"{i}.txt": PROSE.encode() for i in range(n)}), 300),
    "gz members": (".txt.gz", lambda n: gzip.compress(b"It left. ", mtime=0) * n, 10_000),
}  # fmt: skip
"""Files that are read alone: name → suffix, how to make one, and its least size."""

SHAPES = {
    **{f"txt {name}": (".txt", make, 10 * size) for name, (make, size) in TEXTS.items()},
    **ALONE,
}
"""All of them; what is only read and not compared is ten times as long."""
