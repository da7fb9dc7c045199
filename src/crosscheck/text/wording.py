"""Whether two answers stand in one wording: the words right before and after them are the same."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")

WHOLE, LEAST = 10, 4
"""What a whole sentence counts as, and the words that it must have besides the answer."""


def words_around(left: tuple[str, str], right: tuple[str, str]) -> int:
    """Return how many words in a row around two answers are the same, before and after together.

    Each side is the text before its answer and the text behind it. 0 where on one side none is
    the same and the sentences do not both begin, or end, with the answer. Two sentences that are
    the same but for the answer count as WHOLE at least.

    >>> words_around(("The ferry sank on ", " off Sandvik."), ("A ferry sank on ", " off Sandvik"))
    5
    >>> words_around(("The ferry sank on ", "."), ("They met on ", " in May."))
    0
    """
    before = [_WORD.findall(text.casefold())[::-1] for text in (left[0], right[0])]
    after = [_WORD.findall(text.casefold()) for text in (left[1], right[1])]
    counts = [_shared(*before), _shared(*after)]
    open_ = [any(before), any(after)]
    if any(not count and text for count, text in zip(counts, open_, strict=True)):
        return 0
    same = before[0] == before[1] and after[0] == after[1]
    return max(WHOLE, sum(counts)) if same and sum(counts) >= LEAST else sum(counts)


def _shared(a: list[str], b: list[str]) -> int:
    for count, (one, other) in enumerate(zip(a, b, strict=False)):
        if one != other:
            return count
    return min(len(a), len(b))
