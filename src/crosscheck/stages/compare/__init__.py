"""Compare: slot by slot, what the claims of one statement answer to one question."""

from crosscheck.stages.compare.compare import compare, compare_all
from crosscheck.stages.compare.setting import Setting, setting_of

__all__ = ["Setting", "compare", "compare_all", "setting_of"]
