"""The small pattern language of the grammar: class names instead of letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from crosscheck.text.times.kinds import Kind
from crosscheck.text.times.phrase import Phrase
from crosscheck.text.times.readings import Reading

_MACROS = {
    "MON": "[MONTH MONTHLIKE]",
    "DAY": "[SMALL DAYNUMBER ORDINAL]",
    "WDAY": "[WEEKDAY SHORTDAY]",
    "NUM": "[SMALL DAYNUMBER NUMBER NUMBERWORD]",
    "UNIT": "[SHORTUNIT DAYUNIT WEEK WEEKEND MONTHUNIT YEARUNIT]",
    "PERIOD": "[WEEK WEEKEND MONTHUNIT YEARUNIT QUARTER]",
    "PICK": "[LAST THIS NEXT]",
    "INYEAR": "(?: COMMA? OF? YEAR | COMMA? OF? PICK YEARUNIT )",
    "ZONED": "(?: ZONE | ZONENAME{1,2} TIMEWORD )",
    "TIME": "(?: [CLOCK SMALL] AMPM (?:IN THE PART)? ZONED? | CLOCK ZONED? "
    "| [YEAR NUMBER] ZONE | SMALL? NOON )",
    "HEAD": "(?: TIME (?:COMMA? [ON OF])? | THE? [EARLY LATE]? PART OF "
    "| THE EARLY SHORTUNIT OF | THE EARLY PART SHORTUNIT OF )?",
    "TAIL": "(?: [EARLY LATE]? PART | IN THE [EARLY LATE]? PART )? "
    "(?: COMMA? [AT ABOUT]{0,2} TIME )?",
    "MODIF": "(?: [EARLY LATE MID] HYPHEN? | [EARLIER LATER] ON? )?",
    "COUNT": "(?: NUM (?:HYPHEN? NUMBERWORD)? | A NUMBERWORD? | A? FEW OF? | HALF A )"
    "(?: AND A? HALF | HYPHEN AND HYPHEN A HYPHEN HALF )?",
}
"""Every repetition is bounded, so that a search costs linear time."""
_NAME = re.compile(r"[A-Z]{1,}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One form of time expression."""

    name: str
    pattern: str
    """A regular expression over class names; blanks mean nothing."""
    read: Callable[[Phrase], Reading | None]
    """The meaning, or None when the words mean something else."""
    example: str
    """A text that the rule takes as a whole, after at most one preposition."""


def compile_pattern(pattern: str) -> str:
    """The pattern over one-character class codes.

    >>> compile_pattern("THE? WEEKEND") == f"{Kind.THE}?{Kind.WEEKEND}"
    True
    """
    while any(name in _MACROS for name in _NAME.findall(pattern)):
        pattern = _NAME.sub(_expand, pattern)
    coded = _NAME.sub(lambda found: Kind[found[0]].value, pattern)
    return coded.replace(" ", "")


def _expand(found: re.Match[str]) -> str:
    return _MACROS.get(found[0], found[0])
