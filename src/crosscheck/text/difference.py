"""Where two texts differ, by word and by line: the door of difflib and unidiff."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches, unified_diff

from unidiff.patch import PatchSet

MOST_PIECES = 500
"""Words, blanks and signs per side that are compared one by one; a sentence has some 60. The
matcher's time grows with the cube of repeated pieces: 500 take up to half a second."""

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of two texts; the stretches of a side, joined, are that text."""

    same: bool
    left: str
    right: str


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """One line that only one of two texts has."""

    number: int
    """1-based, in the text that has the line."""
    added: bool
    """True when only the second text has it."""
    text: str


def word_diff(left: str, right: str) -> tuple[Change, ...]:
    """Return the two texts as stretches that are the same or not, in reading order.

    Texts of more than ``MOST_PIECES`` words, blanks and signs are compared as a whole.

    >>> [(c.left, c.right) for c in word_diff("killed 12 people", "killed 14 people") if not c.same]
    [('12', '14')]
    """
    old, new = _PIECE.findall(left), _PIECE.findall(right)
    if left == right or max(len(old), len(new)) > MOST_PIECES:
        return (Change(left == right, left, right),) if left or right else ()
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        Change(operation == "equal", "".join(old[a:b]), "".join(new[c:d]))
        for operation, a, b, c, d in matcher.get_opcodes()
    )


def unified(left: str, right: str, name: str = "text") -> str:
    r"""Return a unified diff of the lines (split at ``\n``), empty when there is none.

    >>> print(unified("one\ntwo\n", "one\nthree\n", "count.txt"), end="")
    --- count.txt
    +++ count.txt
    @@ -1,2 +1,2 @@
     one
    -two
    +three
    """
    return "".join(unified_diff(_lines(left), _lines(right), name, name))


def changed_lines(left: str, right: str) -> tuple[ChangedLine, ...]:
    r"""Return the lines that only one of the texts has, in the order of their diff.

    >>> [(line.number, line.added, line.text) for line in changed_lines("a\nb\n", "a\nc\n")]
    [(2, False, 'b'), (2, True, 'c')]
    """
    return tuple(
        ChangedLine(
            (line.target_line_no if line.is_added else line.source_line_no) or 0,
            line.is_added,
            line.value.removesuffix("\n"),
        )
        for patched in PatchSet(unified(left, right))
        for hunk in patched
        for line in hunk
        if line.is_added or line.is_removed
    )


def closest_match(word: str, options: Iterable[str]) -> str | None:
    """Return the option that ``word`` most likely misspells, None when none is near.

    >>> closest_match("jbos", ["format", "jobs"])
    'jobs'
    """
    return next(iter(get_close_matches(word, sorted(options), n=1)), None)


def _lines(text: str) -> list[str]:
    """Return lines that all end in a newline: unidiff rejects a last line without one."""
    return [f"{line}\n" for line in text.removesuffix("\n").split("\n")] if text else []
