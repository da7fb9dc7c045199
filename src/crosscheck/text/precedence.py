"""Which of two articles came first."""

from __future__ import annotations

from crosscheck.model.contracts import Stated


def is_earlier(a: Stated, b: Stated) -> bool:
    """Tell whether the first article appeared before the second, as far as both say when.

    By the clock where both give a time of day with its zone, else by the day.
    """
    if a.instant is not None and b.instant is not None:
        return a.instant < b.instant
    return a.published is not None and b.published is not None and a.published < b.published
