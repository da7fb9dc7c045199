"""How two sets of times can lie to each other."""

from __future__ import annotations

from enum import StrEnum


class TimeRelation(StrEnum):
    """The first expression seen from the second; both denote a set of times they allow."""

    EQUAL = "equal"
    CONTAINS = "contains"
    """Everything the second allows, the first allows too: 'July' and '21 July'."""
    WITHIN = "within"
    OVERLAPS = "overlaps"
    """They can both hold, and each says something the other does not: 'Tuesday', 'July'."""
    EXCLUDES = "excludes"
    UNKNOWN = "unknown"
    """Not enough is known to tell."""

    @property
    def converse(self) -> TimeRelation:
        """The second seen from the first."""
        return _CONVERSE.get(self, self)


_CONVERSE = {
    TimeRelation.CONTAINS: TimeRelation.WITHIN,
    TimeRelation.WITHIN: TimeRelation.CONTAINS,
}


def relate_masks(first: int, second: int) -> TimeRelation:
    """The relation of two sets written as bits.

    >>> relate_masks(0b111, 0b010).name, relate_masks(0b110, 0b011).name
    ('CONTAINS', 'OVERLAPS')
    """
    if first == second:
        return TimeRelation.EQUAL
    common = first & second
    if not common:
        return TimeRelation.EXCLUDES
    if common == second:
        return TimeRelation.CONTAINS
    return TimeRelation.WITHIN if common == first else TimeRelation.OVERLAPS


def combine(*relations: TimeRelation) -> TimeRelation:
    """The relation of two products of sets, from the relations of their factors.

    >>> combine(TimeRelation.EQUAL, TimeRelation.WITHIN).name
    'WITHIN'
    """
    for decisive in (TimeRelation.EXCLUDES, TimeRelation.UNKNOWN):
        if decisive in relations:
            return decisive
    left = {relation for relation in relations if relation is not TimeRelation.EQUAL}
    if not left:
        return TimeRelation.EQUAL
    return left.pop() if len(left) == 1 else TimeRelation.OVERLAPS
