"""A labelled example: one row of a file that a measurement is made on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelledRow:
    """One JSON object of a labelled file, and where it stands."""

    where: str
    """File and line, for messages: ``gold.jsonl, line 3``."""
    fields: Mapping[str, object]
    """The object as JSON gives it; never changed."""
