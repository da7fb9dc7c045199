"""From bytes to text: the one place that guesses an encoding."""

from __future__ import annotations

import re

from charset_normalizer import from_bytes

from crosscheck.errors import RecordError

MAX_CHARACTERS = 5_000_000
"""Longest text that is read: a hundred times the longest feature article."""

MAX_CONTROLS = 0.02
"""Share of control characters above which a file is no text."""

_BOMS = (
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xfe\xff", "utf-16-be"),
    (b"\xff\xfe", "utf-16-le"),
)
"""Byte order marks, longer ones first. Source: Unicode 15.0, section 23.8."""

_LABELS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-9": "cp1254",
    "ks-c-5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "iso-8859-8-i": "iso-8859-8",
    **{f"windows-{page}": f"cp{page}" for page in (874, *range(1250, 1259))},
    **{
        f"iso-8859-{part}": f"iso-8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)
    },
    **{name: name for name in ("big5", "euc-jp", "gb18030", "iso-2022-jp", "koi8-r", "koi8-u")},
}
"""What a declared encoding means; others are not believed. Source: WHATWG Encoding, 4.2."""

_SEVEN_BIT = frozenset({"iso-2022-jp"})
"""Encodings whose bytes are always clean UTF-8."""

_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNDECODED = re.compile("[\ud800-\udfff]")
_ODD = re.compile(rb"[\x80-\xff]")
_WESTERN = re.compile(
    r"(?<![a-z])[À-ÖØ-ÞŠŽŒŸ](?=[A-Za-z.])|[ß-öø-ÿšžœ](?<![ß-öø-ÿ]{3})|(?<=[A-Z])[À-ÖØ-Þ]"
    r"|[€‚„…•–—‘’“”‹›«»£¥§©®™°·½¼¾²³¿¡\xa0]"
)
"""Signs of Windows-1252 where English puts them: no capital after a small letter."""

MAX_ODD = 0.05
"""Share of bytes beyond ASCII in English text; French has about 0.06, Polish 0.09."""

_WIDE = (
    (4, ((0, "utf-32-le"), (3, "utf-32-be"))),
    (2, ((0, "utf-16-le"), (1, "utf-16-be"))),
)
"""Bytes of a sign, and the place of the one that is no zero in ASCII."""
_FEWEST = 16
"""Bytes by which a wide encoding is told."""

_SAMPLE = 20_000
"""Bytes that the guess is made on: a longer file takes no more time."""
_BEFORE = 1_000
"""Bytes of the sample that stand before the first odd one."""


def decode(content: bytes, declared: str = "") -> str:
    r"""Return the text of a file without its byte order mark, otherwise faithful.

    Line ends stay as they are; what cannot be decoded becomes U+FFFD. ``declared`` is the
    encoding that the format itself names; it counts where there is no byte order mark and the
    bytes are no clean UTF-8.

    Raises:
        RecordError: ``empty`` for nothing but white space, ``binary`` for NUL bytes or many
            control characters, ``too-long`` beyond ``MAX_CHARACTERS``.

    >>> decode(b"\xef\xbb\xbfone\r\ntwo")
    'one\r\ntwo'
    """
    text = _UNDECODED.sub("\ufffd", _decoded(content, declared))
    if not text or text.isspace():
        raise RecordError("empty", "there is no text in it")
    controls = len(_CONTROL.findall(text, 0, MAX_CHARACTERS))
    if "\x00" in text or controls > MAX_CONTROLS * len(text):
        raise RecordError("binary", "it is not a text file: it holds control bytes")
    if len(text) > MAX_CHARACTERS:
        raise RecordError(
            "too-long", f"it has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}"
        )
    return text


def _decoded(content: bytes, declared: str) -> str:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            # One mark for each byte of broken UTF-8; the wide encodings have no such unit.
            errors = "surrogateescape" if encoding == "utf-8" else "replace"
            return content[len(mark) :].decode(encoding, errors)
    if wide := _wide(content[:_BEFORE]):
        return content.decode(wide, "replace")
    named = _LABELS.get(declared.strip().lower().replace("_", "-"), "")
    if named in _SEVEN_BIT:
        return content.decode(named, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        return content.decode(named, "replace") if named else _guessed(content, error.start)


def _wide(sample: bytes) -> str:
    """Return the wide encoding of a text that has lost its mark, told by where its zeros are.

    >>> _wide("A ferry ran aground".encode("utf-16-be")), _wide(b"A ferry ran aground")
    ('utf-16-be', '')
    """
    for width, encodings in _WIDE:
        parts = [sample[at::width] for at in range(width)]
        zeros = [part.count(0) / max(1, len(part)) for part in parts]
        for place, encoding in encodings:
            others = [share for at, share in enumerate(zeros) if at != place]
            if len(sample) >= _FEWEST and zeros[place] < 0.1 and min(others) > 0.7:
                return encoding
    return ""


def _guessed(content: bytes, first: int) -> str:
    """Decode what is not clean UTF-8: damaged UTF-8, or an encoding to be guessed."""
    damaged = content.decode("utf-8", "surrogateescape")
    broken = len(_UNDECODED.findall(damaged))
    sound = sum(1 for sign in damaged if sign > "\x7f") - broken
    if sound > broken or b"\x00" in content:
        return damaged
    western = _western(content)
    if western is not None:
        return western
    # What stands before the first odd byte is ASCII, so that a sample can begin there; it
    # can end in the middle of a character of up to four bytes.
    start = max(0, first - _BEFORE)
    for cut in range(4):
        match = from_bytes(content[start : start + _SAMPLE - cut]).best()
        if match is not None:
            return content.decode(match.encoding, "replace")
    return damaged


def _western(content: bytes) -> str | None:
    """Return the text as Windows-1252 when it is mostly ASCII and reads well that way.

    A handful of odd bytes is too little for a guess by frequency.
    """
    odd = len(_ODD.findall(content))
    if odd > MAX_ODD * len(content) + 3:
        return None
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError:
        return None
    return text if len(_WESTERN.findall(text)) == odd else None
