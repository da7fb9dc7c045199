"""Date: when documents without a publication date can have appeared, from their words."""

from crosscheck.stages.date.event import Dated, date_event

__all__ = ["Dated", "date_event"]
