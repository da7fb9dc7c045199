"""Names with control, direction and undecodable signs made visible."""

from __future__ import annotations

import unicodedata


def visible_name(name: bytes) -> str:
    r"""Return a file name in which every sign can be seen; different names stay different.

    >>> visible_name(b"a\nb"), visible_name(b"a\xff"), visible_name("a\u202eb".encode())
    ('a\\x0ab', 'a\\xff', 'a\\u202eb')
    """
    return "".join(map(_visible, name.decode("utf-8", "surrogateescape")))


def _visible(sign: str) -> str:
    code = ord(sign)
    if 0xDC80 <= code <= 0xDCFF:
        return f"\\x{code - 0xDC00:02x}"
    if sign != "\\" and (sign == " " or unicodedata.category(sign)[0] not in "CZ"):
        return sign
    if code > 0xFFFF:
        return f"\\U{code:08x}"
    # Escapes of two digits stand for bytes below 0x80; a byte above is never valid by itself.
    return f"\\x{code:02x}" if code < 0x80 else f"\\u{code:04x}"
