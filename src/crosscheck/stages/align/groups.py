"""Average-linkage grouping of scored pairs, the same for every order of the pairs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

Scores = Mapping[tuple[int, int], float]
"""(smaller index, larger index) → score; absent pairs do not go together."""


def group(
    scores: Scores,
    name: Callable[[int], str],
    exclude: Callable[[int, int], bool] | None = None,
) -> list[tuple[int, ...]]:
    """Return groups of two or more indices, joined from the best pair down.

    Two groups are joined only when at least half of the pairs between them are scored and
    none is excluded. ``name`` breaks ties by content, so that order never matters.
    """
    own: dict[int, tuple[int, ...]] = {i: (i,) for pair in scores for i in pair}
    ranked = sorted(scores.items(), key=lambda item: (-item[1], *sorted(name(i) for i in item[0])))
    for (left, right), _ in ranked:
        a, b = own[left], own[right]
        if a == b:
            continue
        pairs = [(min(i, j), max(i, j)) for i in a for j in b]
        if sum(pair in scores for pair in pairs) * 2 < len(pairs):
            continue
        if exclude is not None and any(exclude(i, j) for i, j in pairs):
            continue
        joined = tuple(sorted(a + b))
        for index in joined:
            own[index] = joined
    return sorted({members for members in own.values() if len(members) > 1})
