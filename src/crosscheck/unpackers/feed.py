"""Feeds whose entries hold whole articles: RSS and Atom.

Source: RSS 2.0 with the content module; RFC 4287 (Atom); Dublin Core.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from crosscheck.errors import RecordError
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile, Stated
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import Allowance, read_bounded
from crosscheck.text.addresses import address_of
from crosscheck.text.stamps import stamp
from crosscheck.text.xml import Element, children, local_name, markup_in, parse_xml, words_in

STAGE = "unpack"

SHORTEST = 500
"""Characters of a description from which it is an article, and no teaser for one."""

_BODIES = ("encoded", "content")
"""What holds an article by its definition; a description or summary mostly does not."""
_TEASERS = ("description", "summary")
_DATES = ("pubdate", "published", "date", "issued")


def unpack(opened: OpenFile, allowance: Allowance) -> Iterator[RawFile | Skipped]:
    """Yield the article of each entry, in the order of the feed.

    Raises:
        RecordError: ``damaged`` for no XML, ``no-reader`` for XML that is no feed,
            ``too-large`` and ``too-many`` at the limits.
    """
    content = read_bounded(opened.stream, opened.reading.limits.file_bytes)
    root = parse_xml(content.strip(), mends=True)
    if local_name(root) not in ("rss", "rdf", "feed"):
        raise RecordError("no-reader", "no reader for XML that is no feed")
    outlet = _outlet(root)
    entries = (element for element in root.iter() if local_name(element) in ("item", "entry"))
    for number, entry in enumerate(entries, start=1):
        allowance.take_member()
        path = f"{opened.path}#{number}"
        parts: dict[str, list[Element]] = {}
        for name, child in children(entry):
            parts.setdefault(name, []).append(child)
        body = _longest(parts, _BODIES)
        teaser = _longest(parts, _TEASERS)
        body = body or (teaser if len(teaser) >= SHORTEST else "")
        if not body:
            reason = "its entry is a teaser: the feed does not hold the article"
            yield Skipped(path, STAGE, "teaser", reason)
        else:
            yield RawFile(path, body.encode(), told=_told(parts, outlet), kind=".html")


UNPACKER = Unpacker(name="feed", suffixes=(".rss", ".atom", ".xml", ".rdf"), unpack=unpack)


def _told(parts: dict[str, list[Element]], outlet: str) -> Stated:
    def first(*names: str) -> str:
        return next((words_in(parts[name][0]) for name in names if name in parts), "")

    links = [link.get("href") or words_in(link) for link in parts.get("link", [])
             if (link.get("rel") or "alternate") == "alternate"]  # fmt: skip
    author = first("creator") or next(
        (words_in(one) for name, one in children(parts["author"][0]) if name == "name")
        if "author" in parts
        else iter(()),
        first("author"),
    )
    changed = stamp(first("updated", "modified"))
    return Stated(
        title=unescape(first("title"))[:1000] or None,
        outlet=outlet or None,
        byline=author[:1000] or None,
        published=next(filter(None, (stamp(first(name)) for name in _DATES)), None) or changed,
        modified=changed,
        url=next(filter(None, map(address_of, [*links, first("guid"), first("id")])), None),
    )


def _outlet(root: Element) -> str:
    holder = next((child for name, child in children(root) if name == "channel"), root)
    return next((words_in(child) for name, child in children(holder) if name == "title"), "")[:200]


def _longest(parts: dict[str, list[Element]], names: tuple[str, ...]) -> str:
    return max((_markup(parts[name][0]) for name in names if name in parts), key=len, default="")


def _markup(body: Element) -> str:
    """Return what an entry holds as HTML: escaped, as XHTML elements, or as plain text."""
    if len(body):
        return markup_in(body)
    text = (body.text or "").strip()
    return text if "<" in text else text.replace("\n\n", "<p>")
