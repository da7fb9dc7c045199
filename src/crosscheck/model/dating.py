"""How a time counts from a publication date that is not known to the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.source import Published
from crosscheck.model.values import TimeExpression


@dataclass(frozen=True, slots=True)
class Dating:
    """A relative time of a document whose publication date is an interval, or inferred."""

    published: Published
    told: TimeExpression
    """What the words say by themselves, counted from nothing."""
    readings: tuple[TimeExpression, ...] = ()
    """What they say from each day on which the document can have appeared, each once, in order
    of days; empty when these days are too many."""
    grounds: tuple[Evidence, ...] = ()
    """The words of other documents from which, with these words, the date was inferred: they
    and the resolved time agree by construction, which is no agreement of two sources."""


Datings = Mapping[tuple[str, Span], Dating]
"""By document id and the place of the words."""
