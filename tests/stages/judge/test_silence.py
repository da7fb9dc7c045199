import pytest
from tests.comparing import Article, fact_type_of, matter_of

from crosscheck.model.fact import Kind
from crosscheck.stages.judge.silence import hearing_of

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


def test_a_report_with_an_aligned_sentence_may_say_it_whatever_values_it_gives() -> None:
    found = matter_of([Article(DATED), Article("The ferry Orla hit the rocks off Sandvik in fog.")])
    dated, other = found.documents
    if "Tuesday" not in dated.document.text:
        dated, other = other, dated
    number = found.documents.index(dated)
    answers = found.stated(fact_type_of(Kind.DATE), number)
    assert found.aligned.alignments
    for alignments, near in ((found.aligned.alignments, True), ((), False)):
        hearing = hearing_of(found.documents, found.aligned.claims, alignments)
        assert hearing.comes_near(other.document.id, answers) is near
