"""Two people in one office, though each is a name in his sentence too."""

from __future__ import annotations

from datetime import date

import pytest
from tests.comparing import pair_of

from crosscheck.model.fact import Kind

LUND = "Attorney General Rolf Lund travelled to Sandvik for the trial of the pilot."
HOLM = "In Sandvik the trial of the pilot was opened by Attorney General Anna Holm."
DAY = date(2020, 2, 17)


@pytest.mark.parametrize(("day", "is_told"), [(DAY, True), (date(2020, 5, 17), False)])
def test_an_office_has_one_holder_in_the_same_days(day: date, is_told: bool) -> None:
    compared = pair_of(LUND, HOLM, DAY, day).compared()
    levels = {
        comparison.level
        for one in compared
        if one.kind is Kind.NAME and one.topic == "attorney general"
        for _, _, comparison in one.pairs
    }
    assert len(levels) == 1
    assert (levels == {"one-office"}) is is_told
