"""Makes small files of every format, as different programs write them."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from collections.abc import Sequence
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

SENTENCES = (
    "A ferry with 287 passengers on board ran aground off Sandvik on Monday morning.",
    "The ferry had left the harbour at noon. It lost power near the breakwater.",
    "The ferry was towed to the harbour in the evening. An inquiry was opened.",
)
TITLE = "Ferry runs aground off Sandvik"
BODY = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
PAGE = (
    f'<!DOCTYPE html><html lang="en"><head><title>{TITLE}</title>'
    '<meta property="og:site_name" content="Harbour Times"></head>'
    f"<body><nav><a href='/'>Home</a></nav><article><h1>{TITLE}</h1>{BODY}</article></body></html>"
)
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"'
)


def zipped(members: dict[str, str | bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def tarred(members: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return target.getvalue()


def docx(body: str, core: str = "") -> bytes:
    parts: dict[str, str | bytes] = {
        "word/document.xml": f'<?xml version="1.0"?><w:document {WORD}><w:body>{body}</w:body>'
        "</w:document>"
    }
    if core:
        parts["docProps/core.xml"] = (
            '<c:coreProperties xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'xmlns:dcterms="http://purl.org/dc/terms/">{core}</c:coreProperties>'
        )
    return zipped(parts)


def word_paragraph(words: str, style: str = "", run: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r>{run}<w:t>{words}</w:t></w:r></w:p>"


def odt(body: str, meta: str = "") -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {ODF}><office:body><office:text>{body}"
            "</office:text></office:body></office:document-content>",
            "meta.xml": f"<office:document-meta {ODF}><office:meta>{meta}</office:meta>"
            "</office:document-meta>",
        }
    )


def pdf(pages: Sequence[Sequence[str]], title: str = "") -> bytes:
    """Return a PDF file with the lines of each page, written one below the other."""
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects.append(b"<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for number, lines in enumerate(pages):
        shown = "".join(f"({_escaped(line)}) Tj T* " for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 50 800 Td {shown}ET".encode("latin-1")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] "
            b"/Resources << /Font << /F1 3 0 R >> >> "
            + f"/Contents {5 + 2 * number} 0 R >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    objects.append(f"<< /Title ({title}) /CreationDate (D:20180507080000Z) >>".encode())
    content, offsets = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        offsets.append(len(content))
        content += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n"
    end += f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
    return content + f"{end}startxref\n{len(content)}\n%%EOF\n".encode()


def _escaped(line: str) -> str:
    return line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")


def mail(html: str | None = PAGE, plain: str | None = None) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Ferry aground – all safe"
    message["From"] = "Harbour Times <news@example.org>"
    message["Date"] = "Mon, 07 May 2018 08:00:00 +0000"
    message.set_content(plain or "See the page.\n")
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message.as_bytes()


def saved_page(page: str = PAGE, charset: str = "utf-8") -> bytes:
    """Return a page as browsers save it in one file, with an image and a frame."""
    message = MIMEMultipart("related")
    message["Snapshot-Content-Location"] = "https://example.org/ferry"
    message["Subject"] = "ignored"
    for content in (page, "<p>A frame with an advertisement.</p>"):
        message.attach(MIMEText(content, "html", charset))
    return message.as_bytes()


def record(
    address: str, body: bytes, headers: str = "Content-Type: text/html", status: str = "200 OK"
) -> bytes:
    answer = f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body
    return (
        (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n"
        ).encode()
        + answer
        + b"\r\n\r\n"
    )


def rss(items: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour Times</title>'
        f"<link>https://example.org/</link>{items}</channel></rss>"
    ).encode()


def item(body: str = BODY) -> str:
    return (
        f"<item><title>{TITLE}</title><link>https://example.org/ferry</link>"
        "<dc:creator>Ann Lee</dc:creator><pubDate>Mon, 07 May 2018 08:00:00 +0000</pubDate>"
        f"<description>Short.</description><content:encoded><![CDATA[{body}]]></content:encoded></item>"
    )


SAMPLES: dict[str, bytes] = {
    ".html": PAGE.encode(),
    ".docx": docx("".join(map(word_paragraph, (TITLE, *SENTENCES)))),
    ".odt": odt("".join(f"<text:p>{words}</text:p>" for words in (TITLE, *SENTENCES))),
    ".pdf": pdf([[TITLE, "", *SENTENCES]]),
    ".eml": mail(),
    ".mhtml": saved_page(),
    ".rss": rss(item()),
    ".warc": record("https://example.org/ferry", PAGE.encode()),
    ".jsonl": json.dumps({"title": TITLE, "text": "\n\n".join(SENTENCES)}).encode(),
    ".csv": f'title,text\n{TITLE},"{" ".join(SENTENCES)}"\n'.encode(),
    ".zip": zipped({"a.html": PAGE, "b.txt": "\n\n".join((TITLE, *SENTENCES))}),
    ".tar": tarred({"a.html": PAGE.encode()}),
    ".rtf": ("{\\rtf1\\ansi " + "\\par ".join((TITLE, *SENTENCES)) + "}").encode(),
    ".md": f"# {TITLE}\n\n{' '.join(SENTENCES)} [more](https://example.org)\n".encode(),
    ".txt": "\n\n".join((TITLE, *SENTENCES)).encode(),
    ".json": json.dumps([{"title": TITLE, "text": " ".join(SENTENCES), "date": 1}]).encode(),
    ".txt.gz": gzip.compress("\n\n".join((TITLE, *SENTENCES)).encode(), mtime=0),
    ".txt.bz2": bz2.compress("\n\n".join((TITLE, *SENTENCES)).encode()),
    ".txt.xz": lzma.compress("\n\n".join((TITLE, *SENTENCES)).encode()),
    ".atom": (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbour Times</title><entry>"
        f"<title>{TITLE}</title><content type='xhtml'><div>{BODY}</div></content></entry></feed>"
    ).encode(),
}
"""Suffix → a file of that format that holds the article, for tests that go over all of them."""
