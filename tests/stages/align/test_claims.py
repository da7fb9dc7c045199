from collections import Counter

from tests.comparing import Article, Matter, matter_of

from crosscheck.stages.align.claims import Bags, statements_of
from crosscheck.stages.align.sentences import bags_of


def together(matter: Matter, lemma: str) -> list[int]:
    """Return how many claims with a predicate each statement with one holds, sorted."""
    bags = bags_of([s for d in matter.documents for s in d.sentences])
    found = statements_of(
        matter.aligned.event, matter.aligned.claims, Bags(bags, dict(matter.aligned.weights))
    )
    claims = matter.claims
    counts = (
        sum(claims[id_].predicate.lemma == lemma for id_ in statement.claims) for statement in found
    )
    return sorted(count for count in counts if count)


def matter(*bodies: str) -> Matter:
    return matter_of([Article(body, f"{number}.txt") for number, body in enumerate(bodies)])


def test_claims_of_one_act_by_one_person_are_one_statement() -> None:
    found = matter("Anna Holm opened the bridge on Monday.", "Anna Holm opened the bridge.")
    assert together(found, "open") == [2]


def test_claims_of_two_people_are_two_statements() -> None:
    found = matter("Anna Holm opened the bridge.", "Peter Lund opened the bridge.")
    assert together(found, "open") == [1, 1]


def test_claims_of_two_acts_are_two_statements() -> None:
    found = matter("Anna Holm opened the bridge.", "Anna Holm painted the fence.")
    assert together(found, "open") == [1]
    assert together(found, "paint") == [1]


def test_words_of_one_class_are_one_act() -> None:
    found = matter(
        "The blast killed 12 people in the market.", "In the market the blast killed 14 people."
    )
    assert together(found, "kill") == [2]


def test_every_claim_stands_in_exactly_one_statement() -> None:
    found = matter(
        "Anna Holm opened the bridge on Monday and thanked the crew.",
        "Anna Holm opened the bridge. Peter Lund, who built it, drank tea.",
    )
    bags = bags_of([s for d in found.documents for s in d.sentences])
    statements = statements_of(
        found.aligned.event, found.aligned.claims, Bags(bags, dict(found.aligned.weights))
    )
    held = Counter(id_ for statement in statements for id_ in statement.claims)
    assert held == Counter(claim.id for claim in found.aligned.claims)
    assert len(held) >= 4


def test_a_statement_is_labelled_by_its_fullest_claim() -> None:
    found = matter("Anna Holm opened the bridge.", "She opened the bridge.")
    labels = {statement.label for statement in found.aligned.statements}
    assert "Anna Holm opened the bridge" in labels


def test_an_event_noun_is_labelled_with_whom_it_is_with() -> None:
    found = matter("An agreement with Anna Holm ended the strike.", "The strike ended.")
    labels = {statement.label for statement in found.aligned.statements}
    assert "agreement with Anna Holm" in labels
