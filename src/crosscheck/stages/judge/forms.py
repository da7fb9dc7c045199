"""What an answer says, in the form in which equal answers are equal."""

from __future__ import annotations

from crosscheck.model.values import (
    Agent,
    Organisation,
    Phrase,
    Place,
    Quantity,
    Status,
    TimeExpression,
    Value,
)
from crosscheck.text.quantities import describe_quantity
from crosscheck.text.times import describe


def normal_form(value: Value) -> str:
    """Return the normal form of a value for people: '21 July', '12 people', a full name."""
    match value:
        case TimeExpression():
            return describe(value)
        case Quantity():
            return describe_quantity(value)
        case Agent(canonical=name) | Organisation(canonical=name) | Place(canonical=name):
            return name
        case Status(rung=rung):
            return rung
        case Phrase(lemmas=lemmas):
            return " ".join(lemmas)
