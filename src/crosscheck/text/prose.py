"""The prose of a block as a parser wants it, with the way back to the document's offsets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from crosscheck.model.evidence import Span

LONGEST_RUN = 100
"""Signs without a blank after which a blank is inserted: spaCy's tokenizer is quadratic in
runs of punctuation (10,000 signs took 30-40 s)."""

_ONE_TO_ONE = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "‛": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "\n": " ",
        "\r": " ",
        "\t": " ",
        "\x0b": " ",
        "\x0c": " ",
        "\u00a0": " ",
        "\u2028": " ",
        "\u2029": " ",
        "\u200b": " ",
        "\ufeff": " ",
    }
)
_END = re.compile(r"[.!?][\"')\]”’]*\s+")

LONGEST_PIECE = 8_000
"""Signs that are parsed at once: a parser's time and memory grow faster than a longer block."""


def pieces_of(text: str, block: Span) -> list[Span]:
    """Return the block in pieces of at most LONGEST_PIECE signs, cut after a sentence if possible.

    >>> pieces_of("One. Two.", Span(0, 9))
    [Span(start=0, end=9)]
    """
    found = []
    start = block.start
    while block.end - start > LONGEST_PIECE:
        ends = [end.end() for end in _END.finditer(text, start, start + LONGEST_PIECE)]
        cut = ends[-1] if ends else start + LONGEST_PIECE
        found.append(Span(start, cut))
        start = cut
    found.append(Span(start, block.end))
    return found


@dataclass(frozen=True, slots=True)
class Prose:
    """Text for the parser; ``starts[i]`` of it stands at ``origins[i]`` of the document."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, offset: int) -> int:
        """Return the document offset of the sign at ``offset`` of this prose."""
        piece = bisect_right(self.starts, offset) - 1
        return self.origins[piece] + offset - self.starts[piece]


def prose_of(text: str, block: Span, holes: Sequence[Span]) -> Prose:
    """Return the block without the ``holes`` (ordered spans of the document).

    Typographic quotes and odd blanks are replaced one to one; nothing else is changed.

    >>> prose_of("A man[1] left.", Span(0, 14), [Span(5, 8)]).text
    'A man left.'
    >>> prose_of("A man[1] left.", Span(0, 14), [Span(5, 8)]).origin(6)
    9
    """
    pieces: list[tuple[int, int]] = []
    at = block.start
    for hole in holes:
        if hole.end <= at or hole.start >= block.end:
            continue
        if hole.start > at:
            pieces.append((at, hole.start))
        at = max(at, hole.end)
    if at < block.end:
        pieces.append((at, block.end))
    return _join(text, _broken(text, pieces))


def _broken(text: str, pieces: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Split pieces so that no run without a blank is longer than LONGEST_RUN once joined."""
    broken: list[tuple[int, int]] = []
    run = 0
    for start, end in pieces:
        at = start
        for offset in range(start, end):
            run = 0 if text[offset].isspace() else run + 1
            if run > LONGEST_RUN:
                broken.append((at, offset))
                at, run = offset, 1
        broken.append((at, end))
    return broken


def _join(text: str, pieces: Sequence[tuple[int, int]]) -> Prose:
    parts: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length = 0
    previous = -1
    for start, end in pieces:
        if start == previous:
            parts.append(" ")
            length += 1
        starts.append(length)
        origins.append(start)
        parts.append(text[start:end].translate(_ONE_TO_ONE))
        length += end - start
        previous = end
    return Prose("".join(parts), tuple(starts) or (0,), tuple(origins) or (0,))
