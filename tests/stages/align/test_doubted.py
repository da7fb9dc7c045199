from tests.comparing import Article, Matter, matter_of

from crosscheck.model.claim import Role

QUOTED = '"The old bridge will never reopen to lorries," {} said.'


def speakers(matter: Matter) -> list[str]:
    """Return who is said to say each quotation, as its claim and its attribution have it."""
    return sorted(
        f"{mention.key} {claim.attribution[-1].speaker}"
        for claim in matter.aligned.claims
        for mention in claim.mentions(Role.SPEAKER)
        if claim.mentions(Role.QUOTATION)
    )


def told(first: str, second: str) -> list[str]:
    return speakers(matter_of([Article(first, "a.txt", "Post"), Article(second, "b.txt", "News")]))


def test_a_pronoun_is_nobody_where_another_article_names_another_speaker() -> None:
    he = f"Peter Lund met the council. Paul Berg left. {QUOTED.format('he')}"
    assert told(he, QUOTED.format("Carl Holm")) == ["? he", "p:carl holm Carl Holm"]


def test_a_pronoun_stays_who_it_was_where_the_other_article_names_the_same() -> None:
    he = f"Carl Holm met the council. {QUOTED.format('he')}"
    assert told(he, QUOTED.format("Carl Holm")) == ["p:carl holm Carl Holm"] * 2


def test_a_speaker_by_name_is_never_doubted() -> None:
    two = told(QUOTED.format("Peter Lund"), QUOTED.format("Carl Holm"))
    assert two == ["p:carl holm Carl Holm", "p:peter lund Peter Lund"]
