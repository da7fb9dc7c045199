"""How two names stand to each other."""

from __future__ import annotations

from enum import Enum


class NameRelation(Enum):
    """The relation of two names; it is symmetric."""

    SAME = "same"
    """One name in the same or a reordered form: 'Justice Department', 'Department of Justice'."""
    SHORT_FORM = "short form"
    """One shortens the other: surname, initials, nickname, acronym, seat for state."""
    VARIANT = "variant"
    """Another spelling or transliteration: 'Zelensky', 'Zelenskyy'."""
    DIFFERENT = "different"
    """Names of different bearers."""
    UNKNOWN = "unknown"
    """The names alone cannot tell."""


ONE_BEARER = (NameRelation.SAME, NameRelation.SHORT_FORM, NameRelation.VARIANT)
"""Relations of two names of one bearer."""
