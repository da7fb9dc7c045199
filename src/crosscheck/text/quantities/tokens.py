"""Words, numbers and signs of a text with their offsets, in one linear pass."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

NUMBER, WORD, SIGN, EDGE = "number", "word", "sign", "edge"

# Possessive quantifiers: no backtracking, hence linear time on any text.
_TOKEN = re.compile(
    r"(?P<number>(?:(?<![\w.,)\]])\.)?+[0-9]++(?:[.,\u00a0\u202f\u2009][0-9]++)*+)"
    r"|(?P<word>[^\W\d_½⅓⅔¼¾]++(?:['’][^\W\d_]++)*+)"
    r"|(?P<sign>\S)"
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or sign."""

    kind: str
    raw: str
    low: str
    """``raw`` in lower case with straight apostrophes."""
    start: int
    end: int
    glued: bool
    """No blank stands between this token and the one before."""

    @property
    def is_capital(self) -> bool:
        """Return whether the token is a word with a capital first letter."""
        return self.kind == WORD and self.raw[0].isupper()


_EDGE = Token(EDGE, "", "", 0, 0, False)


@dataclass(frozen=True, slots=True)
class Tape:
    """The tokens of a text; reading past either end gives an edge token, never an error."""

    tokens: tuple[Token, ...]
    breaks: tuple[int, ...]
    """Sorted indices of tokens that follow a line break."""

    def __getitem__(self, index: int) -> Token:
        return self.tokens[index] if 0 <= index < len(self.tokens) else _EDGE

    def __len__(self) -> int:
        return len(self.tokens)

    def words(self, index: int, count: int) -> tuple[str, ...]:
        """Return ``count`` lower-cased tokens from ``index``; edges read as ''."""
        return tuple(self[position].low for position in range(index, index + count))

    def starts_line(self, index: int) -> bool:
        """Return whether a line break, or the start of the text, precedes the token."""
        if index <= 0:
            return True
        position = bisect_right(self.breaks, index) - 1
        return position >= 0 and self.breaks[position] == index


def tokenise(text: str, taken: tuple[tuple[int, int], ...] = ()) -> Tape:
    """Return the tokens of ``text``; tokens that touch a ``taken`` span become edges.

    A point without a figure before it belongs to the number.

    >>> [token.raw for token in tokenise("$1.2bn, 3-1, .5").tokens]
    ['$', '1.2', 'bn', ',', '3', '-', '1', ',', '.5']
    """
    spans = _merged(taken)
    starts = [start for start, _ in spans]
    tokens: list[Token] = []
    breaks: list[int] = []
    previous_end = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        kind = match.lastgroup or SIGN
        position = bisect_right(starts, end - 1) - 1
        if position >= 0 and spans[position][1] > start:
            kind = EDGE
        raw = match.group()
        low = "" if kind == EDGE else raw.lower().replace("’", "'")
        if tokens and "\n" in text[previous_end:start]:
            breaks.append(len(tokens))
        tokens.append(Token(kind, raw, low, start, end, bool(tokens) and previous_end == start))
        previous_end = end
    return Tape(tuple(tokens), tuple(breaks))


def _merged(taken: tuple[tuple[int, int], ...]) -> list[tuple[int, int]]:
    """Return the spans sorted and without overlaps."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(taken):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif start < end:
            merged.append((start, end))
    return merged
