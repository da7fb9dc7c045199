"""Two passages against each other: which words they share, and in which they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.text.difference import Change, word_diff

LONGEST = 900
"""Characters of a passage that is compared word by word: a reader follows no longer one."""

LEAST_SHARED = 0.4
"""Share of the shorter passage's letters that both must have in common, in order. Below it two
sentences are simply two sentences, and marks between them would be noise."""

_WORD = re.compile(r"\w+")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a passage; the runs of a side, joined, are that passage."""

    text: str
    same: bool
    """True for what both sides have."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """Two passages cut where they begin and cease to differ."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


def contrast(left: str, right: str) -> Contrast | None:
    """Return both passages in pieces; None where they are too long or too unlike to compare.

    A word or two that both have between words that differ counts as different: a reader sees
    phrases, not letters.

    >>> found = contrast("Police said 12 were hurt", "Police said 14 were hurt")
    >>> [piece.text for piece in found.left if not piece.same]
    ['12']
    """
    if max(len(left), len(right)) > LONGEST or not _may_share(left, right):
        return None
    changes = tuple(_joined(word_diff(left, right)))
    shared = sum(_letters(change.left) for change in changes if change.same)
    if shared < LEAST_SHARED * min(_letters(left), _letters(right)):
        return None
    return Contrast(
        tuple(_pieces((change.left, change.same) for change in changes)),
        tuple(_pieces((change.right, change.same) for change in changes)),
    )


def _may_share(left: str, right: str) -> bool:
    """Tell in linear time whether the passages can share enough words."""
    one, other = ({*_WORD.findall(text)} for text in (left, right))
    shared = sum(map(len, one & other))
    return shared >= LEAST_SHARED * min(sum(map(len, one)), sum(map(len, other))) > 0


def _joined(changes: tuple[Change, ...]) -> Iterator[Change]:
    """Yield the changes with short agreements between two of them made part of one."""
    pending = Change(True, "", "")
    for number, change in enumerate(changes):
        inside = 0 < number < len(changes) - 1
        differs = not change.same or (inside and _is_slight(change.left))
        if differs != (not pending.same):
            if pending.left or pending.right:
                yield pending
            pending = Change(not differs, change.left, change.right)
        else:
            pending = Change(pending.same, pending.left + change.left, pending.right + change.right)
    if pending.left or pending.right:
        yield pending


def _is_slight(text: str) -> bool:
    words = _WORD.findall(text)
    return len(words) < 2 and sum(map(len, words)) < 5


def _letters(text: str) -> int:
    return sum(map(len, _WORD.findall(text)))


def _pieces(runs: Iterator[tuple[str, bool]]) -> Iterator[Piece]:
    """Yield the runs of one side, blanks at the edges of a difference left out of it."""
    for text, same in runs:
        edges = _EDGES.fullmatch(text)
        parts = (text, "", "") if same or edges is None else edges.groups()
        for number, part in enumerate(parts):
            if part:
                yield Piece(part, same or number != 1)
