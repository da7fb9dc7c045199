"""Extract: sentences become claims with typed slots, polarity, modality and attribution."""

from crosscheck.stages.extract.claims import extract
from crosscheck.stages.extract.values import times_of

__all__ = ["extract", "times_of"]
