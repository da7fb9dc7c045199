"""Which of several things go together because each is joined to the next."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Key = TypeVar("Key", int, str)


def connected(pairs: Iterable[tuple[Key, Key]]) -> dict[Key, Key]:
    """Return for each thing the smallest one of its group; the order of the pairs is no matter.

    >>> connected([("b", "c"), ("a", "b"), ("x", "y")])
    {'a': 'a', 'b': 'a', 'c': 'a', 'x': 'x', 'y': 'x'}
    """
    root: dict[Key, Key] = {}

    def find(key: Key) -> Key:
        while root.setdefault(key, key) != key:
            root[key] = root[root[key]]
            key = root[key]
        return key

    for one, other in pairs:
        first, second = sorted((find(one), find(other)))
        root[second] = first
    return {key: find(key) for key in sorted(root)}
