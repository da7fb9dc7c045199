"""Bundle: which documents tell of the same event, and which stand apart, with the reason."""

from crosscheck.stages.bundle.events import bundle

__all__ = ["bundle"]
