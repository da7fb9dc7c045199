"""Markdown: front matter is metadata, syntax is set aside, so that offsets stay true.

Source: CommonMark 0.31, sections 4 (leaf blocks) and 6 (inlines), without nesting.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from crosscheck.model.contracts import Reader
from crosscheck.model.evidence import Span
from crosscheck.model.source import Document, Found, RawFile, SetAside, Stated
from crosscheck.text.article import document
from crosscheck.text.decoding import decode
from crosscheck.text.layout import Paragraph, shown
from crosscheck.text.publication import parse_published

LONGEST_HEADING = 1000
"""Longest heading line in characters; a longer one is a paragraph."""

_LINE = re.compile(r"[^\n\r]*(?:\r\n|\n|\r|$)")
_FRONT = re.compile(
    r"-{3,}[ \t]*\r?\n((?:[^\n]{0,2000}\n){0,200}?)(?:-{3,}|\.{3})[ \t]*(?:\r?\n|$)"
)
_FIELD = re.compile(r"([A-Za-z][\w -]{0,40}?)\s*:\s*(.*)")
_ENTRY = re.compile(r"\s*-\s+(.+)")

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r"( {0,3}#{1,6})(?:[ \t]+|$)(.*?)([ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_QUOTE = re.compile(r"(?: {0,3}> ?)+")
_ITEM = re.compile(r"\s*(?:[-*+•]|\d{1,9}[.)])\s")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]{1,200})\]:\s*\S.*$")

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_ADDRESS = r"\(\s*(?:<[^<>\n]{0,2000}>|[^\s()]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500})?)"
_TITLE = r"(?:\s+(?:\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'))?\s*\)"
_INLINE = re.compile(
    rf"(?P<image>!\[[^\[\]]{{0,500}}\]{_ADDRESS}{_TITLE})"
    rf"|(?P<open>\[)(?P<words>[^\[\]]{{1,500}})(?P<close>\]{_ADDRESS}{_TITLE})"
    r"|(?P<refopen>\[)(?P<refwords>[^\[\]]{1,500})(?P<refclose>\]\[(?P<ref>[^\[\]]{0,200})\])"
    r"|(?P<note>\[\^[^\[\]\s]{1,40}\])"
    r"|(?P<escape>\\)(?=[!-/:-@\[-`{-~])."
    r"|(?P<auto><(?:https?://|mailto:)[^<>\s]{1,2000}>)"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9]{0,15}(?:\s[^<>]{0,500})?/?>)"
    r"|(?P<tick>`{1,3})"
    r"|(?P<star>(?<![\w*])\*{1,3}(?=[^\s*])|(?<=[^\s*])\*{1,3}(?![\w*]))"
    r"|(?P<low>(?<![\w_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![\w_]))"
    r"|(?P<strike>~~)"
)


def read(raw: RawFile) -> tuple[Document, ...]:
    """Return the one document that the file holds.

    Raises:
        RecordError: for content that is no text or holds no article.
    """
    text = decode(raw.content)
    scan = _Scan(text)
    start, stated = _front_matter(text, scan)
    scan.lines(start)
    return (document(raw, text, scan.paragraphs(), scan.aside, stated),)


READER = Reader(name="markdown", suffixes=(".md", ".markdown", ".mdown"), read=read)


def _front_matter(text: str, scan: _Scan) -> tuple[int, Stated]:
    """Return where the article begins, and what the fields before it say."""
    match = _FRONT.match(text)
    if not match or not _FIELD.search(match[1]):
        return 0, Stated()
    scan.set_aside(0, match.end(), "front matter")
    fields: dict[str, str] = {}
    last = ""
    for line in match[1].splitlines():
        entry, pair = _ENTRY.fullmatch(line), _FIELD.fullmatch(line)
        if entry and last:
            fields[last] = ", ".join(filter(None, (fields[last], _unquoted(entry[1]))))
        elif pair:
            last = pair[1].lower().replace("-", "_").replace(" ", "_")
            fields[last] = _unquoted(pair[2])
    return match.end(), _stated(fields)


def _stated(fields: dict[str, str]) -> Stated:
    def first(*names: str) -> str | None:
        return next((fields[name] for name in names if fields.get(name)), None)

    source = first("outlet", "source", "publication", "publisher", "site_name", "site")
    url = first("url", "link", "canonical_url", "permalink", "source_url")
    if source and source.startswith(("http://", "https://")):
        source, url = None, url or source
    day = first("date", "published", "publish_date", "pubdate", "published_at", "date_published")
    return Stated(
        title=first("title", "headline"),
        outlet=source,
        byline=first("author", "authors", "byline", "by"),
        published=parse_published(day, Found.METADATA) if day else None,
        url=url,
    )


def _unquoted(value: str) -> str:
    value = value.strip()
    if value[:1] == "[" and value[-1:] == "]":
        return ", ".join(filter(None, map(_unquoted, value[1:-1].split(","))))
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value


@dataclass(slots=True)
class _Scan:
    """One pass over the lines: what is a paragraph, what is syntax."""

    text: str
    aside: list[SetAside] = field(default_factory=list)
    found: list[tuple[Span, bool]] = field(default_factory=list)
    definitions: set[str] = field(default_factory=set)
    fence: str = ""
    is_open: bool = False

    def set_aside(self, start: int, end: int, reason: str = "markup") -> None:
        if start < end:
            self.aside.append(SetAside(Span(start, end), reason))

    def lines(self, start: int) -> None:
        """Read every line from ``start`` on, then the inline syntax of what was kept."""
        for comment in _COMMENT.finditer(self.text, start):
            self.set_aside(comment.start(), comment.end())
        for match in _LINE.finditer(self.text, start):
            if match.group():
                self._line(match.start(), match.group().rstrip("\r\n"))
        for span, _ in self.found:
            self._inline(span)

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return the kept paragraphs; the words they show still hold the syntax."""
        return tuple(
            Paragraph(span, shown(self.text[span.start : span.end]), heading)
            for span, heading in self.found
        )

    def _line(self, start: int, line: str) -> None:
        if self._in_fence(start, line):
            return
        quote = _QUOTE.match(line)
        if quote:
            self.set_aside(start, start + quote.end())
            start, line = start + quote.end(), line[quote.end() :]
        definition = _DEFINITION.match(line)
        if not line.strip():
            self.is_open = False
        elif self.is_open and _UNDERLINE.match(line):
            self.found[-1] = (self.found[-1][0], True)
            self._close(start, line, "markup")
        elif _RULE.match(line):
            self._close(start, line, "markup")
        elif definition:
            self.definitions.add(definition[1].casefold())
            self._close(start, line, "reference mark" if definition[1][0] == "^" else "markup")
        elif line.lstrip().startswith("|") and line.rstrip().endswith("|"):
            self._close(start, line, "table")
        else:
            self._words(start, line)

    def _in_fence(self, start: int, line: str) -> bool:
        fence = _FENCE.match(line)
        if self.fence:
            self._close(start, line, "code")
            if fence and fence[1].startswith(self.fence) and not line.strip().strip("`~"):
                self.fence = ""
            return True
        if fence:
            self.fence = fence[1]
            self._close(start, line, "code")
        return bool(fence)

    def _close(self, start: int, line: str, reason: str) -> None:
        self.set_aside(start, start + len(line), reason)
        self.is_open = False

    def _words(self, start: int, line: str) -> None:
        left = start + len(line) - len(line.lstrip())
        end = start + len(line.rstrip())
        heading = _HEADING.match(line) if len(line) <= LONGEST_HEADING else None
        if heading:
            self.set_aside(start, start + heading.start(2))
            self.set_aside(start + heading.end(2), start + len(line))
            if heading[2]:
                self.found.append((Span(start + heading.start(2), start + heading.end(2)), True))
        elif self.is_open and not _ITEM.match(line):
            self.found[-1] = (Span(self.found[-1][0].start, end), False)
        else:
            self.found.append((Span(left, end), False))
        self.is_open = not heading and not line.endswith(("  ", "\\"))

    def _inline(self, span: Span) -> None:
        at = span.start
        while match := _INLINE.search(self.text, at, span.end):
            at = match.end()
            kind = match.lastgroup or ""
            if kind == "close":
                self._around(match, "open", "close")
                at = match.start("words")
            elif kind == "ref":
                at = match.start("refwords")
                name = (match["ref"] or match["refwords"]).casefold()
                if name in self.definitions:
                    self._around(match, "refopen", "refclose")
            elif kind == "note":
                self.set_aside(match.start(), match.end(), "reference mark")
            elif kind == "escape":
                self.set_aside(match.start(), match.start() + 1)
            else:
                self.set_aside(match.start(), match.end())

    def _around(self, match: re.Match[str], *groups: str) -> None:
        for group in groups:
            self.set_aside(match.start(group), match.end(group))
