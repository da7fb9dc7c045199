"""What the top of an article and the page around it say of its origin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.model.source import UNKNOWN_DATE, Found, Published
from crosscheck.text.imprint import imprint, outlet_like
from crosscheck.text.layout import Paragraph
from crosscheck.text.outlets import is_outlet
from crosscheck.text.publication import parse_published

TOP = 15
"""Paragraphs among which a byline or a publication date is looked for."""

LONGEST = 200
"""Longest byline or date line in characters."""

_PERSON = r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin|el|la)){1,4}"
_BYLINE = re.compile(
    rf"(?:By|BY|by|Written by|Story by)[: ]\s?(?P<names>{_PERSON}(?:(?:,| and|, and|,? &)"
    rf" {_PERSON}){{0,5}})(?P<rest>\s?[,|/–—-]\s?.{{1,80}})?"
)
_SHORT = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,2}"
_NAMES = re.compile(rf"{_SHORT}(?:(?:,| and|, and) {_SHORT}){{0,4}}")
_PLACE = re.compile(r"(?:[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}, ){1,2}")
_DIVISION = re.compile(r"\s[|·•]\s")


@dataclass(frozen=True, slots=True)
class Masthead:
    """The lines at the top that tell of the article's origin."""

    byline: str | None
    published: Published
    outlets: tuple[str, ...]
    named: str | None
    """The outlet that a line names as the file is named."""
    marked: tuple[tuple[int, str], ...]
    """(paragraph index, reason to set it aside), in order."""


def masthead(
    paragraphs: Sequence[Paragraph], found: Sequence[str], headline: int, file: str = ""
) -> Masthead:
    """Return byline, date and outlet lines of the top; ``headline`` is -1 when there is none.

    ``file`` is the name of the file, which may be that of its outlet.
    """
    imprints = _imprints(paragraphs, headline, file)
    lines = {
        index: line
        for index in range(_top(paragraphs, found))
        if not found[index] and len(paragraphs[index].shown) <= LONGEST
        if (line := _line_at(paragraphs, index, headline) or imprints.get(index))
    }
    dates = [(line.is_update, line.published) for line in lines.values() if line.published]
    return Masthead(
        next((line.byline for line in lines.values() if line.byline), None),
        min(dates, key=lambda date: date[0])[1] if dates else UNKNOWN_DATE,
        tuple(outlet for line in lines.values() for outlet in line.outlets),
        next((line.named for line in imprints.values() if line.named), None),
        tuple((index, line.reason) for index, line in lines.items()),
    )


@dataclass(frozen=True, slots=True)
class _Line:
    """What a line at the top tells of the article's origin."""

    reason: str
    byline: str | None = None
    published: Published | None = None
    is_update: bool = False
    outlets: tuple[str, ...] = ()
    named: str | None = None
    """The outlet that the line names as the file is named."""


def _line_at(paragraphs: Sequence[Paragraph], index: int, headline: int) -> _Line | None:
    """Return what a line says by its form, None where it may be part of the story."""
    words = paragraphs[index].shown
    signed, day = _signed(words)
    if day:
        return _Line("byline", signed, day)
    if published := _date_in(words, is_headline=index == headline):
        is_update = words.lower().startswith(("updated", "last", "mod"))
        outlets = filter(is_outlet, (words.partition(", ")[0],))
        return _Line("publication date", None, published, is_update, tuple(outlets))
    if match := _BYLINE.fullmatch(words):
        rest = (match["rest"] or "").strip(" ,|/–—-").split("|")
        return _Line("byline", match["names"], outlets=tuple(filter(is_outlet, rest)))
    if index == headline and not _NAMES.fullmatch(words):
        return None
    if is_outlet(words):
        return _Line("masthead", outlets=(words,))
    return _Line("byline", words) if _names_before(paragraphs, index) else None


def _imprints(paragraphs: Sequence[Paragraph], headline: int, file: str) -> dict[int, _Line]:
    """Return the lines at the top that are imprints, by their index, in order."""
    found = {}
    for index, paragraph in enumerate(paragraphs[:TOP]):
        line = imprint(paragraph.shown, file) if index != headline else None
        if line is not None:
            named = outlet_like(line.names, file)
            found[index] = _Line("dateline", published=line.published, named=named)
    return found


def byline_in(words: str) -> str | None:
    """Return the names of a line that is a byline and nothing else.

    >>> byline_in("By Ann Lee and Bo Ek"), byline_in("By noon the ferry had left.")
    ('Ann Lee and Bo Ek', None)
    """
    if signed := _signed(words[: LONGEST + 1])[0]:
        return signed
    match = _BYLINE.fullmatch(words) if len(words) <= LONGEST else None
    return match["names"] if match else None


def _signed(words: str) -> tuple[str | None, Published | None]:
    """Return names and date of a line like 'By Ann Lee Monday, 7 May 2018'."""
    if not words.startswith(("By ", "by ", "BY ")):
        return None, None
    for blank in re.finditer(" ", words):
        match = _BYLINE.fullmatch(words[: blank.start()].rstrip(" ,|·–—-"))
        day = parse_published(words[blank.end() :], Found.TEXT) if match else None
        if match and day:
            return match["names"], day
    return None, None


def _top(paragraphs: Sequence[Paragraph], found: Sequence[str]) -> int:
    """Return the index of the first paragraph of running text."""
    for index, paragraph in enumerate(paragraphs[:TOP]):
        words = paragraph.shown
        if not found[index] and len(words) >= 120 and words[-1] in '."”’)':
            return index
    return min(TOP, len(paragraphs))


def _date_in(words: str, *, is_headline: bool) -> Published | None:
    """Return the date of a line, of 'Outlet, date', or of the last part of 'By Name | date'.

    'Place, date' tells it too, but not in a headline: that may be the day of a battle.
    """
    published = parse_published(words, Found.TEXT)
    name, _, rest = words.partition(", ")
    if published is None and is_outlet(name):
        published = parse_published(rest, Found.TEXT)
    place = _PLACE.match(words)
    if published is None and place and not is_headline:
        published = parse_published(words[place.end() :], Found.TEXT)
    if published is None and len(words) <= 120:
        for part in _DIVISION.split(words)[1:]:
            published = published or parse_published(part, Found.TEXT)
    return published


def _names_before(paragraphs: Sequence[Paragraph], index: int) -> bool:
    """Tell whether a line of names stands right before an outlet or date line."""
    if index + 1 >= len(paragraphs) or not _NAMES.fullmatch(paragraphs[index].shown):
        return False
    following = paragraphs[index + 1].shown
    return is_outlet(following) or parse_published(following) is not None
