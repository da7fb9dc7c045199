"""Compare: slot by slot, what the claims of one statement answer to one question."""

from crosscheck.stages.compare.compare import Setting, compare, setting_of

__all__ = ["Setting", "compare", "setting_of"]
