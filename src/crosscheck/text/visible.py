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


def member_name(name: str) -> str:
    r"""Return the name of an archive's member as it is shown; empty for a hidden one.

    It is only shown, never opened; still, no step up and no root stays in it.

    >>> member_name("../../etc/pass\nwd"), member_name("a/.git/x"), member_name("C:\\a.txt")
    ('etc/pass\\x0awd', '', 'C:/a.txt')
    """
    parts = [part for part in name.replace("\\", "/").split("/") if part not in ("", ".", "..")]
    if any(part.startswith(".") or part == "__MACOSX" for part in parts):
        return ""
    return visible_name("/".join(parts).encode("utf-8", "surrogateescape"))
