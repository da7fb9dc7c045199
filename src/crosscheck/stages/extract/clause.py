"""A predicate in its tree: which values and phrases belong to it."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.claim import Predicate
from crosscheck.stages.extract.predicates import supported_noun
from crosscheck.stages.extract.references import References
from crosscheck.stages.extract.tree import Tree
from crosscheck.stages.extract.values import Placed


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate in its tree with the values of the sentence, ready to be filled."""

    tree: Tree
    predicate: Predicate
    values: tuple[Placed, ...]
    stops: frozenset[int]
    """Token indices of all predicates of the sentence and of the verbs that support them."""
    references: References

    @property
    def carriers(self) -> frozenset[int | None]:
        """The predicate's token and the verbs that merely state its happening."""
        index = self.predicate.index
        verbs = {self.tree.tokens[index].head, *self.tree.children[index]}
        return frozenset({index} | {v for v in verbs if supported_noun(self.tree, v) == index})


def governor(tree: Tree, index: int, stops: frozenset[int]) -> int | None:
    """Return the nearest predicate above a token, or None at the root."""
    current = tree.tokens[index].head if index not in stops else index
    previous = index
    while current not in stops:
        if current == previous:
            return None
        previous, current = current, tree.tokens[current].head
    return current
