"""Text made safe for its place: Markdown and table cells escaped, the invisible made visible."""

from __future__ import annotations

import re
from dataclasses import dataclass

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control, bidi, zero-width, tag and surrogate code points. The joiners U+200C and U+200D,
which Persian and emoji are written with, are left alone."""

_MARKDOWN = re.compile(
    r"[\\`*\[\]<|~$]|&(?=#?\w)|(?<![^\W_])_|_(?![^\W_])"
    r"|(?:(?<=http)|(?<=https)|(?<=ftp)):|(?<=\bwww)\.|(?<=\s)#(?=#*$)",
    re.IGNORECASE,
)
_LINE_START = re.compile(r"^(?:[>=]|[-+](?=[-+\s]|$)|#(?=[#\s]|$)|\d{1,9}(?=[.)](?:\s|$)))")
_LINE_BREAKING = re.compile(r"[ \t]*[\r\n]\s*")
_BACKTICKS = re.compile(r"`+")
_PUNCTUATION_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True)
class Shortened:
    """The head of a text, and whether something was cut off behind it."""

    text: str
    cut: bool


def visible(text: str) -> str:
    r"""Return the text with control, bidi and other hidden characters spelt out.

    Tabs and line feeds stay, and a carriage return before a line feed is dropped.
    Source: Unicode Technical Report 36, section 2.5 (bidirectional text spoofing).

    >>> visible("a\u202eb\x07c")
    'a⟨U+202E⟩b⟨U+0007⟩c'
    """
    return _INVISIBLE.sub(_spelt_out, text.replace("\r\n", "\n"))


def one_line(text: str) -> str:
    r"""Return visible text with each line break, and the blanks around it, as one blank.

    >>> one_line("  first\n  second ")
    'first second'
    """
    return _LINE_BREAKING.sub(" ", visible(text.replace("\r", "\n"))).replace("\t", " ").strip()


def escape_markdown(text: str) -> str:
    r"""Return the text as one line of Markdown that shows exactly these words.

    Source: GitHub Flavored Markdown, section 6.1 (backslash escapes) and 6.9 (autolinks).

    >>> escape_markdown("*bold* | <b> snake_case")
    '\\*bold\\* \\| \\<b> snake_case'
    """
    line = _MARKDOWN.sub(r"\\\g<0>", one_line(text))
    start = _LINE_START.match(line)
    if start is None:
        return line
    sign = start.group()
    return f"{sign}\\{line[len(sign) :]}" if sign.isdigit() else f"\\{line}"


def unescape_markdown(text: str) -> str:
    r"""Return the words that ``escape_markdown`` was given, on one line.

    >>> unescape_markdown(escape_markdown("1. *a* _b_ <c> \\ `d`"))
    '1. *a* _b_ <c> \\ `d`'
    """
    return _PUNCTUATION_ESCAPE.sub(r"\1", text)


def escape_cell(text: str) -> str:
    r"""Return the text as the content of a Markdown table cell; a dash for an empty one.

    >>> escape_cell("3|4"), escape_cell(" ")
    ('3\\|4', '–')
    """
    return escape_markdown(text) or "–"


def code_span(text: str, *, in_table: bool = False) -> str:
    """Return the text as a Markdown code span that no backtick in it can close.

    Source: GitHub Flavored Markdown, sections 6.3 (code spans) and 4.10 (pipes in tables).

    >>> code_span("a.txt:7"), code_span("odd`name")
    ('`a.txt:7`', '``odd`name``')
    """
    line = one_line(text)
    if in_table:
        line = line.replace("|", r"\|")
    longest = max((len(run) for run in _BACKTICKS.findall(line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def shorten(text: str, limit: int) -> Shortened:
    """Return at most ``limit`` characters of the text, cut at the end of a word.

    What remains is the exact beginning of the text: whoever shows it marks the cut
    outside of the quotation marks. A single longer word is cut inside.

    >>> shorten("twelve people were hurt", 15)
    Shortened(text='twelve people', cut=True)
    >>> shorten("twelve", 15)
    Shortened(text='twelve', cut=False)
    """
    if limit < 1:
        raise ValueError(f"nothing can be shortened to {limit} characters")
    if len(text) <= limit:
        return Shortened(text, cut=False)
    head = text[: limit + 1]
    words = head.rsplit(None, 1)
    kept = words[0] if len(words) == 2 and not head[-1].isspace() else head[:limit]
    if head[:1].isspace() or len(kept) < limit // 2:
        kept = text[:limit]
    return Shortened(kept.rstrip(), cut=True)


def _spelt_out(match: re.Match[str]) -> str:
    return f"⟨U+{ord(match.group()):04X}⟩"
