"""What a page says of itself: JSON-LD, Open Graph, meta elements, links; htmldate at last.

Source: schema.org NewsArticle; The Open Graph protocol; RFC 6596 (canonical). The order is that
of trust: what is written for machines goes before what is written for people.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from html import unescape

from htmldate import find_date
from lxml import etree, html

from crosscheck.model.source import Published, Stated
from crosscheck.text.addresses import address_of
from crosscheck.text.metadata import byline_in
from crosscheck.text.outlets import is_outlet
from crosscheck.text.shown import ShownBlock
from crosscheck.text.stamps import stamp

MOST_JSON = 1_000_000
"""Characters of one JSON-LD script."""
MOST_NODES = 2_000
"""Nodes of JSON-LD that are looked at."""

_EARLIEST, _LATEST = "1990-01-01", "2099-12-31"
"""Fixed, so that the day of the run changes nothing."""

_ARTICLE = re.compile(r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report)$")
_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title", "headline", "title")
_OUTLETS = ("og:site_name", "application-name", "parsely-site", "dc.publisher", "publisher")
_AUTHORS = ("author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author")
_PUBLISHED = (
    "article:published_time",
    "article:published",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "pubdate",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "date",
)
_MODIFIED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
_COMPANY = re.compile(r"\b(?:Inc|Ltd|LLC|GmbH|plc|Corp|Co)\b\.?$", re.IGNORECASE)
_DIVISION = re.compile(r"\s[|·•–—-]\s")

Meta = Mapping[str, str]


def stated_by(tree: html.HtmlElement, blocks: Sequence[ShownBlock]) -> Stated:
    """Return what the page states, ``blocks`` being what it shows. The tree may be changed."""
    meta = _meta(tree)
    node = next(_articles(tree), {})
    canonical = _canonical(tree, node, meta)
    outlet = _outlet(tree, node, meta)
    title = _headline(node, blocks) or _first(meta, _TITLES) or _h1(blocks)
    title = _without_outlet(title, outlet) or _title_element(tree, outlet)
    byline = ", ".join(_names(node.get("author"))) or _first(meta, _AUTHORS)
    if not byline or byline.startswith("http"):
        byline = _byline(blocks)
    published = stamp(node.get("datePublished")) or _stamped(meta, _PUBLISHED) or _time(tree)
    return Stated(
        title=title or None,
        outlet=outlet or None,
        byline=byline or None,
        published=published or _by_htmldate(tree),
        modified=stamp(node.get("dateModified")) or _stamped(meta, _MODIFIED),
        canonical=canonical,
    )


def _meta(tree: html.HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = " ".join((element.get("content") or "").split())
        if name and content and len(content) <= 1000:
            found.setdefault(name.strip().lower(), content)
    return found


def _first(meta: Meta, names: Iterable[str]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _stamped(meta: Meta, names: Iterable[str]) -> Published | None:
    return next(filter(None, (stamp(meta[name]) for name in names if name in meta)), None)


def _articles(tree: html.HtmlElement) -> Iterator[Mapping[str, object]]:
    """Yield the JSON-LD nodes that describe an article."""
    for script in tree.iter("script"):
        kind, content = script.get("type") or "", script.text or ""
        if "ld+json" not in kind.lower() or len(content) > MOST_JSON:
            continue
        try:
            node = json.loads(content.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from filter(_is_article, _nodes(node))


def _nodes(top: object) -> Iterator[Mapping[str, object]]:
    waiting, seen = [top], 0
    while waiting and seen < MOST_NODES:
        node = waiting.pop(0)
        seen += 1
        if isinstance(node, dict):
            yield node
            inside = [node.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage")]
            waiting += [one for one in inside if isinstance(one, dict | list)]
        elif isinstance(node, list):
            waiting += node[:MOST_NODES]


def _is_article(node: Mapping[str, object]) -> bool:
    kinds = node.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)


def _text(value: object) -> str:
    """Return a text of JSON-LD as one line; many programs write entities of HTML into it."""
    if not isinstance(value, str) or len(value) > 1000:
        return ""
    return " ".join(unescape(value).split())


def _headline(node: Mapping[str, object], blocks: Iterable[ShownBlock]) -> str:
    """Return the headline; a name that the page has for one goes before a description of it."""
    name = _text(node.get("name"))
    return name if name and name == _h1(blocks) else _text(node.get("headline"))


def _outlet(tree: html.HtmlElement, node: Mapping[str, object], meta: Meta) -> str:
    """Return the outlet; what the title calls it goes before the name of a company."""
    outlet = _name(node.get("publisher")) or _first(meta, _OUTLETS)
    last = _DIVISION.split(_title_words(tree))[-1]
    return last if _COMPANY.search(outlet) and is_outlet(last) else outlet


def _without_outlet(title: str, outlet: str) -> str:
    """Return the title without the outlet's name behind it."""
    parts = _DIVISION.split(title)
    if len(parts) > 1 and outlet and parts[-1].casefold() == outlet.casefold():
        title = title[: title.rindex(parts[-1])].rstrip(" |·•–—-")
    return title


def _name(value: object) -> str:
    return next(iter(_names(value)), "")


def _names(value: object) -> list[str]:
    values = value if isinstance(value, list) else [value]
    found = [_text(one.get("name")) if isinstance(one, dict) else _text(one) for one in values]
    return [name for name in found if name and not name.startswith("http")][:8]


def _canonical(tree: html.HtmlElement, node: Mapping[str, object], meta: Meta) -> str | None:
    links = (
        link.get("href")
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    )
    page = node.get("mainEntityOfPage")
    inside = page.get("@id") if isinstance(page, dict) else page
    for one in (*links, meta.get("og:url"), _text(node.get("url")), _text(inside)):
        if address := address_of(one):
            return address
    return None


def _h1(blocks: Iterable[ShownBlock]) -> str:
    heads = [block.words for block in blocks if block.heading == 1 and not block.reason]
    return heads[0] if heads and len(heads[0]) <= 300 else ""


def _byline(blocks: Iterable[ShownBlock]) -> str:
    """Return the first byline on the page, wherever its markup puts it."""
    return next(filter(None, (byline_in(block.words) for block in blocks)), "")


def _title_element(tree: html.HtmlElement, outlet: str) -> str:
    """Return the title without the last of its parts, which mostly is the outlet's name."""
    title = _title_words(tree)
    parts = _DIVISION.split(title)
    if len(parts) > 1 and (parts[-1].casefold() == outlet.casefold() or len(parts[0]) >= 20):
        title = title[: title.rindex(parts[-1])].rstrip(" |·•–—-")
    return title if len(title) <= 300 else ""


def _title_words(tree: html.HtmlElement) -> str:
    return " ".join((tree.findtext(".//head/title") or "").split())


def _time(tree: html.HtmlElement) -> Published | None:
    """Return the date of the first ``time`` element behind the headline, or the last before it.

    Today's date stands at the top of many pages.
    """
    before: Published | None = None
    is_behind = False
    for element in tree.iter("h1", "time"):
        if element.tag == "h1":
            is_behind = True
        elif found := stamp(element.get("datetime")) or stamp(" ".join(element.itertext())):
            if is_behind:
                return found
            before = found
    return before


def _by_htmldate(tree: html.HtmlElement) -> Published | None:
    """Ask htmldate, without its search of the whole text, which guesses more than it finds."""
    find = partial(find_date, extensive_search=False, original_date=True)
    try:
        return stamp(find(tree, min_date=_EARLIEST, max_date=_LATEST))
    except (etree.LxmlError, ValueError, TypeError, AttributeError, OverflowError):
        return None  # it is one way of several, and fails on odd markup
