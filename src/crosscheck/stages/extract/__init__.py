"""Extract: sentences become claims with typed slots, polarity, modality and attribution."""

from crosscheck.stages.extract.claims import extract

__all__ = ["extract"]
