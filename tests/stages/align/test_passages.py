from tests.comparing import Article, Matter, matter_of

from crosscheck.model.claim import Claim


def matter(*bodies: str) -> Matter:
    return matter_of([Article(body, f"{number}.txt") for number, body in enumerate(bodies)])


def side_by_side(found: Matter, lemma: str, other: str) -> bool:
    """Tell whether a statement holds claims of both predicates, from two documents."""
    claims = found.claims
    return any(
        _has([claims[id_] for id_ in statement.claims], lemma, other)
        for statement in found.aligned.statements
    )


def _has(claims: list[Claim], lemma: str, other: str) -> bool:
    return any(
        a.predicate.lemma == lemma and b.predicate.lemma == other and a.document != b.document
        for a in claims
        for b in claims
    )


def test_one_amount_told_with_two_verbs_is_one_question() -> None:
    found = matter(
        "The ferry Orla was carrying 287 passengers from Sandvik to Olm.",
        "The ferry Orla left Sandvik for Olm with 290 passengers.",
    )
    assert side_by_side(found, "carry", "leave")


def test_amounts_of_other_measures_are_not_side_by_side() -> None:
    found = matter(
        "The ferry Orla was carrying 287 passengers from Sandvik to Olm.",
        "The ferry Orla left Sandvik for Olm with 290 tonnes of cargo worth 2 million euros.",
    )
    assert not side_by_side(found, "carry", "leave")


def test_sentences_with_nothing_in_common_are_not_side_by_side() -> None:
    found = matter(
        "The ferry Orla was carrying 287 passengers from Sandvik to Olm.",
        "A cable car in the mountains killed three hikers last winter.",
    )
    assert not side_by_side(found, "carry", "kill")


def test_a_passage_needs_two_documents() -> None:
    body = (
        "The ferry Orla was carrying 287 passengers from Sandvik to Olm. "
        "The ferry Orla left Sandvik for Olm with 290 passengers."
    )
    assert not side_by_side(matter(body, "A bakery sold its last loaf."), "carry", "leave")


def test_the_order_of_the_articles_does_not_change_the_statements() -> None:
    bodies = (
        "The ferry Orla was carrying 287 passengers from Sandvik to Olm.",
        "The ferry Orla left Sandvik for Olm with 290 passengers.",
        "The Orla had about 280 passengers on the way from Sandvik to Olm.",
    )
    articles = [Article(body, f"{number}.txt") for number, body in enumerate(bodies)]
    forth, back = matter_of(articles), matter_of(articles[::-1])
    assert forth.aligned.statements == back.aligned.statements
