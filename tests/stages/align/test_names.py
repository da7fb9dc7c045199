from tests.comparing import Article, Matter, matter_of

from crosscheck.model.claim import Role


def agents(matter: Matter) -> set[str]:
    return {m.key for claim in matter.aligned.claims for m in claim.mentions(Role.AGENT)}


def spellings(matter: Matter) -> dict[str, list[str]]:
    return {one.canonical: [row[0] for row in one.spellings] for one in matter.aligned.names}


FULL = Article("Anna Holm opened the bridge.", "a.txt", "Post")
SHORT = Article("Mayor Holm opened the bridge.", "b.txt", "Herald")


def test_a_surname_in_one_article_joins_the_full_name_in_another() -> None:
    matter = matter_of([FULL, SHORT])
    assert agents(matter) == {"p:anna holm"}
    assert spellings(matter) == {"Anna Holm": ["Anna Holm", "Holm"]}


def test_each_spelling_is_listed_with_the_documents_that_use_it() -> None:
    matter = matter_of([FULL, SHORT])
    ids = [document.document.id for document in matter.documents]
    assert matter.aligned.names[0].spellings == (("Anna Holm", (ids[0],)), ("Holm", (ids[1],)))


def test_a_surname_that_two_people_bear_stays_itself() -> None:
    other = Article("Peter Holm painted the bridge.", "c.txt", "Times")
    found = agents(matter_of([FULL, SHORT, other]))
    assert {"p:anna holm", "p:peter holm"} < found
    assert len(found) == 3


def test_two_first_names_are_two_people() -> None:
    other = Article("Peter Holm opened the bridge.", "c.txt", "Times")
    assert agents(matter_of([FULL, other])) == {"p:anna holm", "p:peter holm"}


def test_a_name_in_one_spelling_needs_no_row() -> None:
    assert matter_of([FULL]).aligned.names == ()


def test_a_letter_of_another_alphabet_is_pointed_out() -> None:
    faked = Article("Anna H\u043elm opened the bridge.", "b.txt", "Herald")
    notes = [one.note for one in matter_of([FULL, faked]).aligned.names if one.note]
    assert len(notes) == 1
    assert "another alphabet" in notes[0]


def test_the_order_of_the_articles_does_not_change_the_names() -> None:
    other = Article("Dr A. Holm and Omar Haddad praised the bridge.", "c.txt", "Times")
    forth = matter_of([FULL, SHORT, other])
    back = matter_of([other, SHORT, FULL])
    assert forth.aligned.names == back.aligned.names
    assert forth.aligned.claims == back.aligned.claims


def test_a_bare_surname_that_is_read_as_a_place_is_the_person_of_the_event_who_acts() -> None:
    town = Article('Valdivia told reporters: "The mountain is not a wall."', "c.txt", "Herald")
    matter = matter_of([Article("Andrés Valdivia opened the bridge.", "a.txt", "Post"), town])
    speakers = {m.key for claim in matter.aligned.claims for m in claim.mentions(Role.SPEAKER)}
    assert speakers == {"p:andrés valdivia"}


def test_a_company_is_not_the_person_whose_name_it_has() -> None:
    cars = "Lincoln recalled 12,000 trucks on Monday. {} regretted it, Abby Lincoln said."
    other = Article("Lincoln recalled 12,000 trucks on Tuesday.", "a.txt", "Post")
    named = [
        recalling(matter_of([other, Article(cars.format(who), "b.txt", "Herald")]))
        for who in ("The company", "She")
    ]
    assert "p:abby lincoln" not in named[0]
    assert named[0] != named[1]


def recalling(matter: Matter) -> set[str]:
    return {
        m.key
        for claim in matter.aligned.claims
        if claim.predicate.lemma == "recall"
        for m in claim.mentions(Role.AGENT)
    }
