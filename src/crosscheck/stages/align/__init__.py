"""Align: sentences of different documents, and claims of one proposition."""

from crosscheck.stages.align.align import Aligned, align

__all__ = ["Aligned", "align"]
