"""Independent origins: what copies a copy has one root with all of them."""

from __future__ import annotations

import pytest
from tests.reporting.making import Making

from crosscheck.model.event import OriginKind
from crosscheck.view.lookup import lookup
from crosscheck.view.summary import summary

STORY = "The archive burned."


@pytest.mark.parametrize(
    ("outlets", "copied", "origins"),
    [
        (("A", "B", "C", "D"), (), 4),
        (("A", "B", "C", "D"), ((0, 3), (1, 2), (2, 3)), 1),
        (("A", "O", "O"), ((0, 2),), 1),
        (("A", "O", "O"), (), 2),
    ],
)
def test_chains_of_copies_are_one_origin(
    outlets: tuple[str, ...], copied: tuple[tuple[int, int], ...], origins: int
) -> None:
    making = Making()
    documents = [
        making.document(f"{number}.txt", f"{STORY} Report {number}.", outlet)
        for number, outlet in enumerate(outlets)
    ]
    making.event("fire", documents)
    for one, other in copied:
        both = (making.sentence(documents[number], STORY) for number in (one, other))
        making.origin(f"{one} and {other}", OriginKind.DOCUMENT, *both)
    assert summary(lookup(making.report()), ()).origins == origins
