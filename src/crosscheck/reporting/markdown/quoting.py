"""Verbatim words and where they stand, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from string import ascii_letters

from crosscheck.text.markup import code_span, escape_markdown, shorten
from crosscheck.view.facts import PositionView
from crosscheck.view.passages import Passage, Place
from crosscheck.view.words import counted, listed

QUOTE = 500
"""Characters of a quotation in a block of its own."""
CELL = 160
"""Characters of a quotation or value in a table."""
VALUE = 60
"""Characters of one value of several in a table."""
ASKED = 260
"""Characters of a question; a sentence that it asks about is not cut twice."""
PLACES = 4
"""Places named for the same words."""
PASSAGES = 4
"""Different passages quoted for one position."""
OUTLETS = 8
"""Outlets named in one table cell."""
NAME = 100
"""Characters of the name of an outlet, a speaker or an origin."""


def quoted(text: str, limit: int = CELL) -> str:
    r"""Return exact words in quotation marks; a cut is marked outside of them.

    >>> quoted("12 | 13"), quoted("twelve people were hurt", 15)
    ('“12 \\| 13”', '“twelve people” […]')
    """
    short = shorten(text, limit)
    return f"“{escape_markdown(short.text)}”{' […]' if short.cut else ''}"


def emphasised(passages: Sequence[Passage], limit: int) -> str:
    """Return one sentence in quotation marks, the value of each of its passages in bold.

    Where the first value stands too far behind, the sentence is shown from shortly before it on;
    values that are cut off, or do not stand in it word for word, follow behind it.
    """
    text = _without_signs(passages[0].shown)
    same = [p for p in passages if p.value and _without_signs(p.shown) == text]
    spans = sorted({_span(passage) for passage in same})
    start = 0
    if spans and spans[0][1] > len(shorten(text, limit).text):
        start = text.rfind(" ", 0, max(0, spans[0][0] - limit // 2)) + 1
    short = shorten(text[start:], limit)
    marked, at = "", 0
    for begin, end in ((begin - start, end - start) for begin, end in spans):
        if at <= begin and end <= len(short.text):
            marked += f"{short.text[at:begin]}{_OPEN}{short.text[begin:end]}{_CLOSE}"
            at = end
    words = escape_markdown(marked + short.text[at:])
    said = words.replace(_OPEN, "**").replace(_CLOSE, "**")
    shown = {p.value for p in same if _span(p)[1] - start <= len(short.text)}
    left = dict.fromkeys(p.value for p in passages if p.value and p.value not in shown)
    also = f" (also: {', '.join(map(bold, left))})" if left else ""
    return f"{'[…] ' if start else ''}“{said}”{' […]' if short.cut else ''}{also}"


def _span(passage: Passage) -> tuple[int, int]:
    """Return where a value stands, with the letters before a sign: 'US$3' is bold as a whole.

    Source: CommonMark 0.31, section 6.2 (left-flanking delimiter runs).
    """
    before, value = _without_signs(passage.before), _without_signs(passage.value)
    begin = len(before)
    if not value[:1].isalnum():
        begin = len(before.rstrip(ascii_letters))
    return begin, len(before) + len(value)


_OPEN, _CLOSE = "\ue000", "\ue001"
"""Two signs for private use (Unicode 23.5) that mark a value until its sentence is escaped."""


def _without_signs(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")


def brief(text: str, limit: int = CELL) -> str:
    """Return words that are no quotation, shortened where needed."""
    short = shorten(text, limit)
    return f"{escape_markdown(short.text)}{' […]' if short.cut else ''}"


def bold(text: str, limit: int = CELL) -> str:
    """Return a value in bold type, shortened where needed; a dash for an empty one."""
    words = brief(text, limit)
    return f"**{words}**" if words else "–"


def name_of(text: str) -> str:
    """Return the name of an outlet, a speaker or an origin."""
    return brief(text, NAME)


def where(place: Place, *, in_table: bool = False) -> str:
    """Return who says it, and in which file and line."""
    return f"{name_of(place.outlet)}, {code_span(place.locator, in_table=in_table)}"


def stands(places: Iterable[Place]) -> str:
    """Return who says it, and in which file and line, for each place."""
    return listed(tuple(dict.fromkeys(where(place) for place in places)), 2 * PLACES)


def references(places: Iterable[Place], *, in_table: bool = False) -> str:
    """Return ``file:line`` of each place."""
    spans = dict.fromkeys(code_span(place.locator, in_table=in_table) for place in places)
    return listed(tuple(spans), 2 * PLACES)


def places_of(positions: Iterable[PositionView]) -> tuple[Place, ...]:
    """Return every place where one of the positions is stated."""
    return tuple(
        place for position in positions for passage in position.passages for place in passage.places
    )


def fold(summary: str, blocks: Iterable[str]) -> Iterator[str]:
    """Yield the blocks folded away under a summary of our own words; nothing when there are none.

    Source: GitHub Flavored Markdown, section 4.6 (HTML blocks; a blank line ends one).
    """
    folded = [block for block in blocks if block]
    if folded:
        yield f"<details><summary>{summary}</summary>"
        yield from folded
        yield "</details>"


def evidence(positions: tuple[PositionView, ...]) -> Iterator[str]:
    """Yield the first passage of each position under its value; the others folded away."""
    several = len(positions) > 1
    rest: list[str] = []
    for position in positions:
        first, *others = position.passages or (None,)
        if first is None:
            continue
        if several:
            yield f"{bold(position.value)}:"
        yield block_quote(first)
        if others:
            rest += [f"{bold(position.value)}:", *map(block_quote, others[:PASSAGES])]
            rest += _beyond(position, others[PASSAGES:])
    number = sum(len(position.passages) - 1 for position in positions if position.passages)
    yield from fold(f"{counted(number, 'further passage')}", rest)


def block_quotes(positions: Iterable[PositionView]) -> Iterator[str]:
    """Yield the passages of each position as block quotes."""
    for position in positions:
        for passage in position.passages[:PASSAGES]:
            yield block_quote(passage)
        yield from _beyond(position, position.passages[PASSAGES:])


def _beyond(position: PositionView, left: Sequence[Passage]) -> Iterator[str]:
    """Yield where the passages stand that are not quoted."""
    if left:
        yield f"And {len(left)} more for {quoted(position.value)}: {_all(left)}."


def block_quote(passage: Passage) -> str:
    """Return one passage with all its places."""
    first, *same = passage.places
    source = where(first)
    if same:
        source += f" (= {listed(tuple(where(place) for place in same), PLACES)})"
    return f"> {quoted(passage.shown, QUOTE)}\\\n> — {source}"


def outlets(names: tuple[str, ...]) -> str:
    """Return names of outlets for a table cell."""
    return listed(tuple(name_of(name) for name in names), OUTLETS) or "–"


def and_more(number: int) -> str:
    """Return the line that counts what a section does not show; empty when nothing."""
    return f"And {number} more, see `report.json`." if number else ""


def _all(passages: Sequence[Passage]) -> str:
    return references(place for passage in passages for place in passage.places)
