"""Time expressions: find them in a text, relate two of them, describe one."""

from crosscheck.text.times.description import describe, describe_days
from crosscheck.text.times.find import TimeMatch, find_times
from crosscheck.text.times.interval import relate
from crosscheck.text.times.readings import Direction
from crosscheck.text.times.relations import TimeRelation

__all__ = [
    "Direction",
    "TimeMatch",
    "TimeRelation",
    "describe",
    "describe_days",
    "find_times",
    "relate",
]
