from tests.comparing import Article, Matter, matter_of

from crosscheck.model.event import Origin, OriginKind
from crosscheck.stages.trace import COPIED
from crosscheck.text.reuse import reuse

REEF = "The ferry Orla struck a charted reef off Sandvik shortly before noon."
TALE = "A bakery in the old town of Sandvik sold its last loaf to a visitor."


def traced(*articles: tuple[str, str | None]) -> Matter:
    return matter_of(
        [Article(body, f"{number}.txt", outlet) for number, (body, outlet) in enumerate(articles)]
    )


def behind(matter: Matter, lemma: str) -> list[Origin]:
    """Return the origins behind the claims of a predicate, one per claim."""
    found = matter.traced()
    origins = {origin.id: origin for origin in found.origins}
    return [
        origins[found.of_claim[claim.id]]
        for claim in matter.aligned.claims
        if claim.predicate.lemma == lemma
    ]


def test_a_sentence_copied_word_for_word_is_one_origin() -> None:
    one, other = behind(traced((REEF, "Post"), (REEF, "Herald")), "strike")
    assert one == other
    assert one.kind is OriginKind.DOCUMENT
    assert one.label == "text shared by Herald and Post"
    assert len(one.documents) == len(one.sentences) == 2


def test_a_sentence_copied_with_small_changes_is_one_origin() -> None:
    changed = f"{REEF[:-1]} on Tuesday, with 12 passengers on board."
    one, other = behind(traced((REEF, "Post"), (changed, "Herald")), "strike")
    assert one == other


def test_the_same_news_in_other_words_is_two_origins() -> None:
    own = "Just off Sandvik the Orla, a ferry, struck some rocks around midday."
    one, other = behind(traced((REEF, "Post"), (own, "Herald")), "strike")
    assert one != other
    assert {one.kind, other.kind} == {OriginKind.OUTLET}
    assert {one.label, other.label} == {"Post", "Herald"}


def headed(*bodies: str) -> list[str]:
    """Return the labels of what stands behind two like headlines of articles."""
    heads = ["Sandvik begins formal work on harbour bridge", "Sandvik begins formal work on bridge"]
    articles = [
        Article(body, f"{number}.txt", outlet, headline=head)
        for number, (body, outlet, head) in enumerate(
            zip(bodies, ("Post", "Herald"), heads, strict=True)
        )
    ]
    return [origin.label for origin in behind(matter_of(articles), "begin")]


def test_two_headlines_of_the_same_few_words_are_two_origins() -> None:
    assert sorted(headed(REEF, TALE)) == ["Herald", "Post"]


def test_headlines_of_articles_that_share_their_text_are_one_origin() -> None:
    assert set(headed(REEF, REEF)) == {"text shared by Herald and Post"}


def test_three_copies_are_one_origin_whichever_copied_which() -> None:
    found = traced((REEF, "Post"), (REEF, "Herald"), (REEF, "Times"))
    assert len({origin.id for origin in behind(found, "strike")}) == 1


def test_what_one_named_speaker_says_is_one_origin_in_every_outlet() -> None:
    found = traced(
        ("Anna Holm said the harbour would reopen in May.", "Post"),
        ("Lorries will be let in again by May, Holm said. Anna Holm will reopen it.", "Herald"),
    )
    statements = [o for o in found.traced().origins if o.kind is OriginKind.STATEMENT]
    assert [(origin.label, len(origin.documents)) for origin in statements] == [("Anna Holm", 2)]


def test_two_speakers_are_two_origins() -> None:
    one, other = behind(
        traced(
            ("Anna Holm said the harbour would reopen in May.", "Post"),
            ("Peter Lund said the harbour would reopen in May.", "Herald"),
        ),
        "reopen",
    )
    assert one != other
    assert {one.label, other.label} == {"Anna Holm", "Peter Lund"}


def test_the_work_of_a_body_is_that_body_and_its_critics_are_not() -> None:
    found = traced(
        ("An Associated Press analysis said the closure would cost 3 million crowns.", "Post"),
        ("The Associated Press said the closure would cost 3 million crowns a day.", "Herald"),
        ("Critics of the Associated Press analysis said the closure would cost less.", "Times"),
    )
    agency, same, critics = behind(found, "cost")
    assert agency == same
    assert critics != agency


def test_police_are_one_body_but_officials_may_be_different_people() -> None:
    told = "{} said the harbour would reopen in May."
    for speaker, bodies in (("Police", 1), ("Officials", 2)):
        found = traced((told.format(speaker), "Post"), (told.format(speaker), "Herald"))
        assert len({origin.id for origin in behind(found, "reopen")}) == bodies


def test_documents_of_one_outlet_are_one_origin() -> None:
    same = traced((REEF, "Post"), (TALE, "Post"))
    other = traced((REEF, "Post"), (TALE, "Herald"))
    assert len(same.traced().origins) == 1
    assert len(other.traced().origins) == 2


def test_documents_without_an_outlet_are_told_apart_by_their_paths() -> None:
    labels = [origin.label for origin in traced((REEF, None), (TALE, None)).traced().origins]
    assert sorted(labels) == ["unknown outlet (0.txt)", "unknown outlet (1.txt)"]


def test_every_claim_has_an_origin_that_lists_its_sentence() -> None:
    matter = traced(
        (f'{REEF} Anna Holm said: "We heard a bang and ran."', "Post"), (f"{REEF} {TALE}", "Herald")
    )
    found = matter.traced()
    origins = {origin.id: origin for origin in found.origins}
    assert set(found.of_claim) == {claim.id for claim in matter.aligned.claims}
    for claim in matter.aligned.claims:
        origin = origins[found.of_claim[claim.id]]
        assert claim.sentence in origin.sentences
        assert claim.document in origin.documents


def test_the_order_of_the_articles_does_not_change_the_origins() -> None:
    articles = [
        Article(body, f"{n}.txt", f"Paper {n}") for n, body in enumerate((REEF, TALE, REEF))
    ]
    forth, back = matter_of(articles).traced(), matter_of(articles[::-1]).traced()
    assert forth.origins == back.origins
    assert forth.of_claim == back.of_claim


def test_words_within_quotation_marks_are_no_reuse() -> None:
    quotation = '"Neighbours do not slam doors, they mend the hinges and drink tea,"'
    one = f"{quotation} Anna Holm told the Post on the steps of her house."
    other = f'Asked by the Herald, Anna Holm had this to say last night: {quotation[:-2]}."'
    assert reuse(one, other) < COPIED
    assert reuse(one.replace('"', ""), other.replace('"', "")) >= COPIED


def test_curly_quotation_marks_are_quotation_marks() -> None:
    quotation = "“Neighbours do not slam doors, they mend the hinges and drink tea,”"
    one = f"{quotation} Anna Holm told the Post on the steps of her house."
    other = f"Asked by the Herald, Anna Holm had this to say last night: {quotation}"
    assert reuse(one, other) == 0.0


def test_reuse_is_the_same_from_both_sides_and_a_share() -> None:
    longer = f"{REEF[:-1]}, and the crew of a lifeboat took off everyone on board."
    assert reuse(REEF, longer) == reuse(longer, REEF) == 1.0
    assert reuse(REEF, TALE) == reuse(TALE, REEF) == 0.0


def test_too_few_words_show_no_reuse() -> None:
    assert reuse("The ferry sank.", "The ferry sank.") == 0.0


def test_case_and_punctuation_do_not_hide_reuse() -> None:
    assert reuse(REEF, REEF.upper().replace(" ", ", ")) == 1.0


POLL = "A Holm/Lund poll conducted on Monday showed that half of the voters back the bridge."


def test_the_results_of_one_poll_have_one_origin_whoever_prints_them() -> None:
    short = "The bridge is liked. A Holm/Lund poll says so. The poll showed a narrow majority."
    (one, other) = behind(traced((POLL, "Post"), (short, "Herald")), "show")
    assert one == other
    assert one.label == "Holm/Lund poll"


def test_a_document_that_names_two_polls_says_not_which_one_speaks() -> None:
    two = "The Holm poll was wrong. The Lund poll was right. The poll showed a narrow majority."
    (one, other) = behind(
        traced((POLL.replace("Holm/Lund", "Falk"), "Post"), (two, "Herald")), "show"
    )
    assert one != other


def test_what_is_said_of_a_poll_does_not_come_from_it() -> None:
    about = "A Holm/Lund poll came out on Monday. Anna Holm attacked the poll in Sandvik."
    (origin,) = behind(traced((about, "Post")), "attack")
    assert origin.label == "Post"
