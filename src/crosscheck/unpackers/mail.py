"""Mails and saved pages: the one article of an EML or MHTML file.

Source: RFC 5322 and 2045 (mail), RFC 2557 (MHTML).
"""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from crosscheck.errors import RecordError
from crosscheck.model.source import RawFile, Stated
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import Allowance, read_bounded
from crosscheck.text.addresses import address_of
from crosscheck.text.stamps import stamp

MOST_PARTS = 5_000
"""Parts of one file that are looked at; a saved page has one for each image."""

MOST_NESTED = 100
"""Parts that hold parts: each line is compared with the boundaries of all that are open."""

_FORWARDED = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s?:\s*)+", re.IGNORECASE)
"""Marks of answers and forwarded mails, English and German."""

MOST_HEADER = 8_000
"""Bytes of one header of a part: each of its parameters is looked for in the rest."""

_LONG = re.compile(
    rb"^content-[a-z-]{1,40}:(?:[^\n]|\n[ \t]){%d}" % MOST_HEADER,
    re.IGNORECASE | re.MULTILINE,
)
_FAULTS = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile]:
    """Yield the page, or the plain text of a mail that has none.

    Raises:
        RecordError: ``damaged``, ``no-text`` when it holds neither, ``too-large``, ``too-complex``.
    """
    content = read_bounded(opened.stream, opened.reading.limits.file_bytes)
    allowance.take_member()
    if content.lower().count(b"boundary=") > MOST_NESTED:
        raise RecordError("too-complex", "too many parts of it lie in one another")
    if _LONG.search(content):
        raise RecordError("too-complex", f"a header of it has more than {MOST_HEADER:,} bytes")
    try:
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        part = _article(message)
        if part is None:
            raise RecordError("no-text", "it holds neither a page nor a text")
        body = part.get_payload(decode=True)
        told = _told(message, part)
        charset = str(part.get_content_charset("") or "")
    except _FAULTS as error:
        raise RecordError("damaged", "it is damaged: it cannot be taken apart") from error
    if not isinstance(body, bytes) or not body.strip():
        raise RecordError("empty", "there is no text in it")
    is_page = part.get_content_type() != "text/plain"
    kind, name = (".html", "page") if is_page else (".txt", "text")
    path = f"{opened.path}!/{name}{kind}"
    yield RawFile(path, body, told=told, kind=kind, charset=charset)


UNPACKER = Unpacker(name="mail", suffixes=(".eml", ".mht", ".mhtml"), unpack=unpack, holds_one=True)


def _article(message: Message) -> Message | None:
    """Return the first page that is no attachment, or else the first plain text."""
    plain: Message | None = None
    waiting, seen = [message], 0
    while waiting and seen < MOST_PARTS:
        part = waiting.pop(0)
        seen += 1
        inside = part.get_payload()
        if isinstance(inside, list):
            waiting[:0] = [one for one in inside if isinstance(one, Message)]
        elif part.get_content_disposition() != "attachment":
            if part.get_content_type() in ("text/html", "application/xhtml+xml"):
                return part
            plain = plain or (part if part.get_content_type() == "text/plain" else None)
    return plain


def _told(message: Message, part: Message) -> Stated:
    """Return what the headers say; a saved page has its address in one of three."""
    is_saved = "Snapshot-Content-Location" in message or "Content-Location" in part
    location = part["Content-Location"] or message["Snapshot-Content-Location"]
    sender = parseaddr(_header(message, "From"))[0]
    return Stated(
        title=None if is_saved else _FORWARDED.sub("", _header(message, "Subject")) or None,
        outlet=None if is_saved else sender or None,
        published=None if is_saved else stamp(_header(message, "Date")),
        url=address_of(str(location or "")),
    )


def _header(message: Message, name: str) -> str:
    raw = " ".join(str(message.get(name, "")).split())[:1000]
    try:
        return " ".join(str(make_header(decode_header(raw))).split())
    except (ValueError, LookupError, MessageError):
        return raw
