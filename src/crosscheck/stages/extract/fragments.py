"""Predicates for what no clause carries: a caption, a signature, a line with a date."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.claim import Predicate
from crosscheck.stages.extract.clause import governor
from crosscheck.stages.extract.tree import Tree
from crosscheck.stages.extract.values import Placed


def fragments_of(tree: Tree, stops: frozenset[int], values: Sequence[Placed]) -> list[Predicate]:
    """Return a bare predicate for each root that carries a value and stands under no predicate.

    No value of a text is lost: 'Orla aground, 12 hurt (Sandvik, May 3)' has no verb and still
    says how many and when.
    """
    roots = sorted(
        {_root(tree, one.token) for one in values if governor(tree, one.token, stops) is None}
    )
    return [
        Predicate(token.lemma, token.lemma, token.text, token.tag, index=root, is_bare=True)
        for root in roots
        for token in [tree.tokens[root]]
    ]


def _root(tree: Tree, index: int) -> int:
    while tree.tokens[index].head != index:
        index = tree.tokens[index].head
    return index
