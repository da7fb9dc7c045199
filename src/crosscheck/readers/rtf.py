"""Rich Text Format.

Source: Rich Text Format Specification 1.9.1: control words, destinations, Unicode, code pages.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.source import NOTHING_STATED, Document, RawFile
from crosscheck.text.decoding import MAX_CHARACTERS
from crosscheck.text.office import Blocks
from crosscheck.text.shown import lay_out

DEEPEST = 1_000
"""Groups within groups; word processors nest some ten."""

_TOKEN = re.compile(
    r"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,9})? ?|\\'(?P<code>[0-9A-Fa-f]{2})"
    r"|\\(?P<sign>[^A-Za-z'])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\"
)
_GONE = frozenset(
    "fonttbl colortbl stylesheet info pict object fldinst header footer headerl headerr headerf"
    " footerl footerr footerf footnote annotation listtable listoverridetable rsidtbl generator"
    " themedata datastore latentstyles xmlnstbl".split()
)
"""Destinations that show no words of the article."""
_SIGNS = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "tab": " ", "line": " ", "emspace": " ", "enspace": " ",
}  # fmt: skip
_PAGES = frozenset({437, 850, 852, 874, *range(1250, 1259)})
"""Code pages of one byte a sign; files in others write Unicode numbers."""
_ENDS = frozenset({"par", "sect", "page", "cell", "row"})


def read(raw: RawFile) -> tuple[Document, ...]:
    r"""Return the one document that the file holds; hidden words (``\v``) are set aside.

    Raises:
        RecordError: ``damaged`` for no RTF, ``too-long``, ``no-prose``.
    """
    if not raw.content.lstrip()[:5] == b"{\\rtf":
        raise RecordError("damaged", "it is damaged: it is no RTF file")
    scan = _Scan()
    for token in _TOKEN.finditer(raw.content.decode("latin-1")):
        scan.take(token)
    scan.close()
    return (lay_out(raw, scan.blocks.found, NOTHING_STATED),)


READER = Reader(name="rtf", suffixes=(".rtf",), read=read)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside of a pair of braces."""

    is_gone: bool = False
    is_hidden: bool = False
    skipped: int = 1
    """Signs after a Unicode number that stand for it in older programs."""


@dataclass(slots=True)
class _Scan:
    blocks: Blocks = field(default_factory=Blocks)
    groups: list[_Group] = field(default_factory=lambda: [_Group()])
    shown: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    page: str = "cp1252"
    pending: int = 0
    left: int = MAX_CHARACTERS

    def take(self, token: re.Match[str]) -> None:
        """Take the next token of the file."""
        if token["brace"] == "{" and len(self.groups) <= DEEPEST:
            self.groups.append(self.groups[-1])
        elif token["brace"] and len(self.groups) > 1:
            self.groups.pop()
        elif token["word"]:
            self._control(token["word"], int(token["number"] or "1"), bool(token["number"]))
        elif token["code"]:
            self._add(bytes([int(token["code"], 16)]).decode(self.page, "replace"))
        elif token["sign"] in ("\n", "\r"):
            self._control("par", 1, has_number=False)
        elif token["sign"] == "*":
            self._change(is_gone=True)
        elif token["sign"]:
            self._add({"~": " ", "_": "-"}.get(token["sign"], token["sign"].strip("-:|")))
        elif token["text"]:
            self._add(token["text"])

    def close(self) -> None:
        """End the paragraph that is open."""
        self.blocks.add("".join(self.shown))
        self.blocks.add("".join(self.hidden), reason="hidden text")
        self.shown.clear()
        self.hidden.clear()

    def _control(self, word: str, number: int, has_number: bool) -> None:
        if word in _ENDS:
            if not self.groups[-1].is_gone:
                self.close()
        elif word == "u" and has_number:
            code = number % 0x10000
            self._add("\ufffd" if 0xD800 <= code < 0xE000 else chr(code))
            self.pending = self.groups[-1].skipped
        elif word == "uc":
            self._change(skipped=min(number, 9))
        elif word == "ansicpg" and number in _PAGES:
            self.page = f"cp{number}"
        elif word in ("v", "deleted"):
            self._change(is_hidden=number != 0)
        elif word == "plain":
            self._change(is_hidden=False)
        elif word in _GONE:
            self._change(is_gone=True)
        else:
            self._add(_SIGNS.get(word, ""))

    def _change(self, **values: bool | int) -> None:
        group = self.groups[-1]
        self.groups[-1] = _Group(
            bool(values.get("is_gone", group.is_gone)),
            bool(values.get("is_hidden", group.is_hidden)),
            int(values.get("skipped", group.skipped)),
        )

    def _add(self, words: str) -> None:
        skipped = min(self.pending, len(words))
        self.pending -= skipped
        words = words[skipped:]
        group = self.groups[-1]
        if words and not group.is_gone:
            self.left -= len(words)
            if self.left < 0:
                raise RecordError("too-long", f"it has more than {MAX_CHARACTERS:,} characters")
            (self.hidden if group.is_hidden else self.shown).append(words)
