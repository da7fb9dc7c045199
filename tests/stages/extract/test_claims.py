import pytest
from tests.annotating import EVENT_NAMES, annotate, claims_of, event

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim
from crosscheck.stages.extract import extract

TEXT = (
    "Sen. Peter Olsen met Maria Keller[1] in “Vienna” on 3 May 2021. Olsen said: “We won.\n\n"
    "“Ten of the 12 ministers agreed to sign,” she\nsaid. The two leaders left by ferry."
)


def assert_claims_point_into(annotated: AnnotatedDocument, claims: tuple[Claim, ...]) -> None:
    """Every quote equals its slice and lies, like its clause, within its sentence."""
    sentences = {sentence.id: sentence for sentence in annotated.sentences}
    for claim in claims:
        sentence = sentences[claim.sentence]
        assert claim.document == annotated.document.id
        assert sentence.span.contains(claim.span)
        assert claim.attribution
        for mention in claim.slots:
            evidence = mention.evidence
            assert evidence.document == annotated.document.id
            assert sentence.span.contains(evidence.span)
            assert evidence.quote
            assert (
                evidence.quote == annotated.document.text[evidence.span.start : evidence.span.end]
            )


@pytest.mark.parametrize("name", EVENT_NAMES)
def test_every_quote_of_the_fixtures_equals_its_slice(name: str) -> None:
    documents = event(name)
    for annotated, claims in zip(documents, extract(documents), strict=True):
        assert claims
        assert_claims_point_into(annotated, claims)


def test_every_quote_equals_its_slice_beside_holes_and_line_ends() -> None:
    annotated = annotate(TEXT, holes=("[1]",))
    (claims,) = extract([annotated])
    assert len(claims) > 3
    assert_claims_point_into(annotated, claims)


def test_claims_come_in_reading_order_with_sorted_slots() -> None:
    annotated = annotate(TEXT, holes=("[1]",))
    (claims,) = extract([annotated])
    order = [sentence.id for sentence in annotated.sentences]
    places = [(order.index(claim.sentence), claim.predicate.index) for claim in claims]
    assert places == sorted(places)
    for claim in claims:
        rows = [(mention.role.value, mention.evidence.span) for mention in claim.slots]
        assert rows == sorted(rows)


def test_documents_do_not_see_one_another() -> None:
    first = annotate(TEXT, path="a.txt")
    second = annotate("She left. The two presidents sang.", path="b.txt")
    alone = (*extract([first]), *extract([second]))
    assert extract([first, second]) == alone
    assert extract([second, first]) == alone[::-1]


def test_ids_tell_claims_and_documents_apart() -> None:
    claims = claims_of("They left. They left.")
    (other,) = extract([annotate("They left. They left.", path="b.txt")])
    assert len({claim.id for claim in (*claims, *other)}) == 4


def test_a_claim_is_made_on_the_day_of_publication_if_that_is_known() -> None:
    assert [c.as_of for c in claims_of("They left.", published="2021-05-03")] == ["2021-05-03"]
    assert [c.as_of for c in claims_of("They left.")] == [""]


def test_nothing_has_no_claims() -> None:
    assert extract([]) == ()
    assert claims_of("") == ()
