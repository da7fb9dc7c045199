"""Lengths of time in one form, so that 90 minutes equal an hour and a half."""

from __future__ import annotations

import re

_PART = re.compile(r"([0-9]+(?:\.[0-9]+)?)(DE|CE|[YQMWDHS])")
_LENGTH = re.compile(r"P((?:[0-9.]+(?:DE|CE|[YQMWD]))*)(?:T((?:[0-9.]+[HMS])+))?")
_MONTHS = {"CE": 1200, "DE": 120, "Y": 12, "Q": 3, "M": 1}
_SECONDS = {"W": 604_800, "D": 86_400, "H": 3_600, "M": 60, "S": 1}


def same_length(a: str, b: str) -> bool:
    """Tell whether two TIMEX3 lengths are one; months are not counted in days.

    Source: ISO 8601-1:2019, 5.5.2; ``DE``, ``CE`` and ``Q`` from TimeML 1.2.1.

    >>> same_length("PT1H30M", "PT90M"), same_length("P7D", "P1W"), same_length("P1M", "P30D")
    (True, True, False)
    >>> same_length("PXY", "PXY"), same_length("P1DE", "P10Y")
    (True, True)
    """
    left, right = _parts(a), _parts(b)
    return a == b if left is None or right is None else left == right


def _parts(value: str) -> tuple[float, float] | None:
    """Return months and seconds, None for what is not fully stated."""
    found = _LENGTH.fullmatch(value)
    if found is None or value == "P":
        return None
    months = seconds = 0.0
    for amount, unit in _PART.findall(found[1]):
        months += float(amount) * _MONTHS.get(unit, 0)
        seconds += float(amount) * (0 if unit in _MONTHS else _SECONDS[unit])
    for amount, unit in _PART.findall(found[2] or ""):
        seconds += float(amount) * _SECONDS[unit]
    return months, seconds
