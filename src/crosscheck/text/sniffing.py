"""What the first bytes of a file say of its format, where its name says nothing."""

from __future__ import annotations

import re

_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,64}(?:<\?xml[^<>]{0,200}\?>\s{0,64})?(?:<!--[^<>]{0,400}-->\s{0,64})?"
    rb"<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE,
)
"""Source: WHATWG MIME Sniffing, section 7.1, without the tags that only fragments begin with."""

_SIGNATURES = (
    (b"%PDF-", ".pdf"),
    (b"\x1f\x8b\x08", ".gz"),
    (b"BZh", ".bz2"),
    (b"\xfd7zXZ\x00", ".xz"),
    (b"PK\x03\x04", ".zip"),
    (b"WARC/1.", ".warc"),
)
"""Source: ISO 32000-1, 7.5.2; RFC 1952, 2.3.1; bzip2(1); xz format, 2.1.1.1; APPNOTE, 4.3.7;
WARC 1.1, section 4."""


def told_by_content(content: bytes) -> str:
    """Return the suffix of the format that a file begins like; empty when that is no format.

    >>> told_by_content(b" <!DOCTYPE HTML><title>x"), told_by_content(b"He left.")
    ('.html', '')
    """
    for signature, suffix in _SIGNATURES:
        if content.startswith(signature):
            return suffix
    return ".html" if _HTML.match(content[:1024]) else ""
