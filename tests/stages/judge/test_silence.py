import pytest
from tests.comparing import Article, matter_of

from crosscheck.model.fact import Kind

DATED = "The ferry Orla hit the rocks off Sandvik on Tuesday."
COUNTED = "The fire in the old harbour of Sandvik killed 49 people."


def heard(kind: Kind, told: str, other: str) -> tuple[bool, bool]:
    """Return whether the second report is silent, or unclear, on what only the first one tells."""
    found = matter_of([Article(told), Article(other)])
    judged = found.judged()
    first = next(d.document.id for d in found.documents if told in d.document.text)
    (fact,) = [
        fact
        for fact in judged.facts
        if fact.kind is kind and fact.positions[0].documents == (first,)
    ]
    return bool(fact.silent), bool(fact.unclear)


SILENT, UNCLEAR = (True, False), (False, True)


@pytest.mark.parametrize(
    ("kind", "told", "other", "expected"),
    [
        (Kind.DATE, DATED, "The weather was fine in the mountains.", SILENT),
        (Kind.DATE, DATED, "Tuesday was a bad day for the ferry and for Sandvik.", UNCLEAR),
        (Kind.DATE, DATED, "The ferry Orla hit the rocks off Sandvik in a storm.", UNCLEAR),
        (Kind.QUANTITY, COUNTED, "The council of Olm will meet in May.", SILENT),
        (
            Kind.QUANTITY,
            COUNTED,
            "Some 50 people of the old harbour met in Sandvik on Friday.",
            UNCLEAR,
        ),
    ],
)
def test_a_report_is_silent_only_where_nothing_in_it_comes_near(
    kind: Kind, told: str, other: str, expected: tuple[bool, bool]
) -> None:
    assert heard(kind, told, other) == expected
