"""Markdown tables of escaped cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tabulate import tabulate

WIDTH = 120
"""Tables that fit into this many characters have their columns aligned."""

_NARROW = re.compile("[\\x20-\\x7e\\xa1-\\xac\\xae-\\u02ff\\u2010-\\u2027]*")
"""Characters of one column; others have the width that the installed libraries give them."""


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table; its cells are Markdown already, on one line each.

    >>> print(table(["a", "b"], [["12.50", "x"]]))
    | a     | b   |
    |-------|-----|
    | 12.50 | x   |
    """
    cells = [list(row) for row in rows]
    widths = [max(map(len, column)) for column in zip(heads, *cells, strict=True)]
    fits = sum(widths) + 3 * len(widths) < WIDTH
    if fits and all(_NARROW.fullmatch(cell) for row in cells for cell in row):
        return tabulate(cells, heads, tablefmt="github", disable_numparse=True, stralign="left")
    loose = tabulate(cells, heads, tablefmt="github", disable_numparse=True, stralign=None)
    head, _, *body = loose.split("\n")
    return "\n".join([head, "|---" * len(heads) + "|", *body])
