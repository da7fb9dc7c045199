"""A label of a ladder as a sentence of the report."""

from __future__ import annotations


def as_sentence(label: str) -> str:
    """Return the label with a capital and a full stop.

    >>> as_sentence("both give the same time")
    'Both give the same time.'
    """
    closed = label if label.endswith((".", "!", "?")) else f"{label}."
    return closed[:1].upper() + closed[1:]
