"""Dates as metadata and exports write them: ISO 8601, mail headers, seconds since 1970."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from crosscheck.model.source import Found, Precision, Published
from crosscheck.text.publication import parse_published

_SECONDS = re.compile(r"\d{9,10}(?:\.\d{1,9})?")
_MILLISECONDS = re.compile(r"\d{12,13}")
_BASIC = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?Z?)?")
_FRACTION = re.compile(r"(:\d\d\.\d{1,6})\d{1,12}")
"""Billionths of a second, as LibreOffice writes them."""
_MONTH = re.compile(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def stamp(value: object) -> Published | None:
    """Return the date that a value of metadata states, None when it states none.

    >>> stamp("2022-08-09T17:05:00.000+02:00").value, stamp("20220809").value
    ('2022-08-09T17:05:00+02:00', '2022-08-09')
    >>> stamp("Tue, 09 Aug 2022 17:05:00 +0000").value, stamp(1660064700).value
    ('2022-08-09T17:05:00+00:00', '2022-08-09T17:05:00+00:00')
    >>> stamp("2022-08-09T17:05:00.123456789").value
    '2022-08-09T17:05:00'
    >>> stamp("2022-08").precision, stamp("soon"), stamp(True)
    (<Precision.MONTH: 'month'>, None, None)
    """
    if isinstance(value, bool):
        return None
    if isinstance(value, datetime):
        return Published(value.isoformat(), value.date(), Precision.INSTANT, Found.METADATA)
    if isinstance(value, date):
        return Published(value.isoformat(), value, Precision.DAY, Found.METADATA)
    if isinstance(value, int | float):
        value = f"{value:.0f}" if -1e15 < value < 1e15 else ""
    if not isinstance(value, str) or len(value) > 100:
        return None
    text = _FRACTION.sub(r"\1", " ".join(value.split()))
    return parse_published(text, Found.METADATA) or _counted(text) or _basic(text)


def _counted(text: str) -> Published | None:
    """Read seconds or milliseconds since 1970."""
    if _SECONDS.fullmatch(text):
        seconds = int(float(text))
    elif _MILLISECONDS.fullmatch(text):
        seconds = int(text) // 1000
    else:
        return None
    moment = _EPOCH + timedelta(seconds=seconds)
    return Published(moment.isoformat(), moment.date(), Precision.INSTANT, Found.METADATA)


def _basic(text: str) -> Published | None:
    month = _MONTH.fullmatch(text)
    if month:
        first = date(int(month[1]), int(month[2] or 1), 1)
        return Published(
            text, first, Precision.MONTH if month[2] else Precision.YEAR, Found.METADATA
        )
    match = _BASIC.fullmatch(text)
    if not match:
        return None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return Published(day.isoformat(), day, Precision.DAY, Found.METADATA)
