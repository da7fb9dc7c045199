from __future__ import annotations

import pytest

from crosscheck.model.source import Precision
from crosscheck.text.publication import parse_published


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("2022-08-09", "2022-08-09"),
        ("9 August 2022", "2022-08-09"),
        ("August 9, 2022", "2022-08-09"),
        ("Aug. 9, 2022", "2022-08-09"),
        ("Tuesday 9th August 2022", "2022-08-09"),
        ("Sept 9, 2022", "2022-09-09"),
        ("Published: 9 Aug 2022", "2022-08-09"),
        ("Published 9 Aug 2022 | Updated 10 Aug 2022", "2022-08-09"),
        ("25/12/2021", "2021-12-25"),
        ("01.01.2021", "2021-01-01"),
        ("January 1, 2018 17:08", "2018-01-01T17:08:00"),
        ("Jan 1, 2018 at 5:08 p.m. EST", "2018-01-01T17:08:00-05:00"),
        ("5:08 PM ET, January 1, 2018", "2018-01-01T17:08:00"),
        ("2022-08-09T10:00:00+02:00", "2022-08-09T10:00:00+02:00"),
        ("2022-08-09T10:00:00Z", "2022-08-09T10:00:00+00:00"),
        ("12 a.m., 1 May 2020", "2020-05-01T00:00:00"),
    ],
)
def test_a_line_that_is_a_date_is_read(line: str, value: str) -> None:
    published = parse_published(line)
    assert published is not None
    assert published.value == value
    assert published.precision is (Precision.INSTANT if "T" in value else Precision.DAY)


@pytest.mark.parametrize(
    "line",
    [
        "3/4/2020",
        "29 February 2019",
        "31/31/2020",
        "25:61, 1 May 2020",
        "13:00 p.m., 1 May 2020",
        "On 9 August 2022 the ferry sank",
        "9 August 2022 was a Tuesday",
        "August 2022",
        "9 Foo 2022",
        "2022-08-09T10:00:00+99:00",
        "",
        "9" * 500,
    ],
)
def test_anything_else_is_no_date(line: str) -> None:
    assert parse_published(line) is None
