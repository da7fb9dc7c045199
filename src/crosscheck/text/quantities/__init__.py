"""Quantities in English news: found, read as intervals, compared and described."""

from crosscheck.text.quantities.comparing import (
    QuantityRelation,
    converse,
    relate_amounts,
    relate_quantities,
)
from crosscheck.text.quantities.describing import describe_quantity
from crosscheck.text.quantities.finding import find_quantities
from crosscheck.text.quantities.found import QuantityMatch

__all__ = [
    "QuantityMatch",
    "QuantityRelation",
    "converse",
    "describe_quantity",
    "find_quantities",
    "relate_amounts",
    "relate_quantities",
]
