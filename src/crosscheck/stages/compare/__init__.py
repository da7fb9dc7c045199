"""Compare: slot by slot, what the claims of one statement answer to one question."""

from crosscheck.stages.compare.compare import Setting, compare, compare_all, setting_of

__all__ = ["Setting", "compare", "compare_all", "setting_of"]
