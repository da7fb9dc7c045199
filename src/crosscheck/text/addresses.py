"""Addresses of articles: which of them are one, and whose they are."""

from __future__ import annotations

import re

_ADDRESS = re.compile(
    r"https?://(?:[^/?#@\s]{0,200}@)?([^/?#:\s]{1,253})(?::\d{1,5})?([^\s]*)", re.IGNORECASE
)
_AMP_HOST = re.compile(r"^(?:www|m|mobile|amp|edition)\.(?=[^.]+\.)")
_AMP_PATH = re.compile(r"(?<=/)amp(?:/|$)|/amp\.html?$|\.amp(?:\.html?)?$|/print/?$", re.IGNORECASE)
_PRINT = re.compile(r"(?:^|&)(?:amp|print|output|outputType|view|format)=[^&]*", re.IGNORECASE)
_TRACKING = re.compile(
    r"(?:^|&)(?:utm_\w+|fbclid|gclid|ref|ref_src|cmpid|ocid|mc_cid|mc_eid|smid|taid)=[^&]*",
    re.IGNORECASE,
)
LONGEST = 2_000
"""Longest address in characters; longer ones are none.
Source: sitemaps.org protocol, loc: less than 2,048."""


def address_of(value: str | None) -> str | None:
    """Return a web address as it was written, None for anything else.

    >>> address_of(" https://example.org/a "), address_of("javascript:x"), address_of("/a")
    ('https://example.org/a', None, None)
    """
    value = (value or "").strip()
    return value if len(value) <= LONGEST and _ADDRESS.fullmatch(value) else None


def article_key(address: str | None) -> str:
    """Return what addresses of one article share; empty when there is none to tell.

    Scheme, 'www.' and 'm.', AMP and print variants, tracking parameters and the fragment do not
    matter. A home page is the key of no article.

    >>> article_key("https://www.example.org/a/ferry/amp/?utm_source=x#top")
    'example.org/a/ferry'
    >>> article_key("http://amp.example.org/a/ferry?print=1"), article_key("https://example.org/")
    ('example.org/a/ferry', '')
    """
    match = _ADDRESS.fullmatch(address_of(address) or "")
    if not match:
        return ""
    path, _, query = match[2].partition("#")[0].partition("?")
    query = _TRACKING.sub("", _PRINT.sub("", query)).strip("&")
    path = _AMP_PATH.sub("", path).rstrip("/")
    if not path and not query:
        return ""
    return f"{host_of(address)}{path}{f'?{query}' if query else ''}"


def host_of(address: str | None) -> str:
    """Return the host of an address without 'www.' and its like; empty for no address.

    >>> host_of("https://www.Example.org:8080/a")
    'example.org'
    """
    match = _ADDRESS.fullmatch(address_of(address) or "")
    return _AMP_HOST.sub("", match[1].lower()) if match else ""
