"""Quantities in English news: found, read as intervals, compared and described."""

from crosscheck.text.quantities.comparing import (
    FAR_APART,
    QuantityRelation,
    converse,
    relate_amounts,
    relate_quantities,
)
from crosscheck.text.quantities.describing import describe_quantity
from crosscheck.text.quantities.finding import find_quantities
from crosscheck.text.quantities.found import QuantityMatch
from crosscheck.text.quantities.lengths import length_of, touches
from crosscheck.text.quantities.units import days_of

__all__ = [
    "FAR_APART",
    "QuantityMatch",
    "QuantityRelation",
    "converse",
    "days_of",
    "describe_quantity",
    "find_quantities",
    "length_of",
    "relate_amounts",
    "relate_quantities",
    "touches",
]
