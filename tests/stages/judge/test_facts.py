from itertools import pairwise

from tests.comparing import Article, Matter, matter_of

from crosscheck.model.fact import Fact, Kind, Outcome, Verdict
from crosscheck.stages.judge.circles import circles_of

KILLED = "The blast in Sandvik killed {} people."


def matter(*bodies: str) -> Matter:
    return matter_of([Article(body, f"{number}.txt") for number, body in enumerate(bodies)])


def killed(*amounts: str) -> Fact:
    facts = matter(*(KILLED.format(amount) for amount in amounts)).judged().facts
    (fact,) = (fact for fact in facts if fact.kind is Kind.QUANTITY)
    return fact


def test_sources_that_say_the_same_agree() -> None:
    fact = killed("12", "twelve")
    assert fact.verdict is Verdict.AGREED
    assert [len(position.documents) for position in fact.positions] == [2]


def test_an_amount_is_asked_about_in_words_that_both_have() -> None:
    facts = (
        matter(
            "The old harbour of Sandvik, which nobody ever painted, cost 38,000 euros.",
            "The harbour of Sandvik cost 38,000 euros.",
        )
        .judged()
        .facts
    )
    (fact,) = (fact for fact in facts if fact.kind is Kind.QUANTITY)
    assert fact.question == "How much money: “The harbour of Sandvik cost …”?"


def test_a_rounder_answer_refines() -> None:
    assert killed("12", "about 12").verdict is Verdict.REFINED


def test_answers_that_exclude_each_other_conflict() -> None:
    fact = killed("12", "112")
    assert fact.verdict is Verdict.CONFLICTING
    assert {position.value for position in fact.positions} == {"12", "112"}


def test_one_conflict_outweighs_every_agreement() -> None:
    assert killed("12", "12", "12", "40").verdict is Verdict.CONFLICTING


def test_one_document_alone_is_a_single_source() -> None:
    (fact,) = matter(KILLED.format(12), "A bakery sold bread.").judged().facts
    assert fact.verdict is Verdict.SINGLE_SOURCE


def test_the_position_of_most_documents_stands_first() -> None:
    fact = killed("40", "12", "12")
    assert [position.value for position in fact.positions] == ["12", "40"]
    for wide, narrow in pairwise(fact.positions):
        assert len(wide.documents) > len(narrow.documents)


def test_who_says_nothing_is_silent() -> None:
    found = matter(KILLED.format(12), KILLED.format(12), "A bakery in Sandvik sold bread.")
    (fact,) = (fact for fact in found.judged().facts if fact.kind is Kind.QUANTITY)
    assert fact.silent == (found.documents[2].document.id,)


def test_the_wider_told_statement_is_the_more_important_one() -> None:
    found = matter(
        f"{KILLED.format(12)} Anna Holm left on Monday.",
        f"{KILLED.format(12)} Anna Holm left on Monday.",
        KILLED.format(12),
    )
    rated = {fact.kind: fact.importance for fact in found.judged().facts}
    assert 0 < rated[Kind.DATE] < rated[Kind.QUANTITY] <= 1


def test_each_answer_stands_in_exactly_one_circle() -> None:
    found = matter(KILLED.format(12), KILLED.format(40), KILLED.format("about 40"))
    compared = found.compared()
    assert any(len(one.answers) == 3 for one in compared)
    for one in compared:
        members = [index for circle in circles_of(one) for index in circle.members]
        assert sorted(members) == list(range(len(one.answers)))


def test_incomparable_answers_share_no_circle() -> None:
    found = matter(
        "Anna Holm arrived in Sandvik on Monday.", "Peter Lund arrived in Sandvik on Friday."
    )
    for one in found.compared():
        for circle in circles_of(one):
            if len(circle.members) > 1:
                assert any(c.outcome is not Outcome.INCOMPARABLE for _, _, c in circle.pairs)


def test_the_question_is_put_in_the_words_of_the_fullest_clause() -> None:
    found = matter("Anna Holm met Peter Lund on Monday.", "Holm met Lund on Monday, a clerk said.")
    (fact,) = (fact for fact in found.judged().facts if fact.kind is Kind.DATE)
    assert fact.question == "When did Anna Holm meet Peter Lund?"


def test_the_reason_is_a_sentence() -> None:
    reason = killed("12", "112").reason
    assert reason[0].isupper() or reason[0].isdigit()
    assert reason.endswith(".")


def test_whether_it_happened_is_asked_only_with_names_that_all_sources_give() -> None:
    choir = "Anna Holm met the members of the Sandvik Choir at the town hall on Monday."
    named = matter(choir, "Peter Lund met Anna Holm at the town hall on Monday.").judged().facts
    asked = [fact.question for fact in named if fact.kind is Kind.POLARITY]
    assert not any("Choir" in question for question in asked)
    told = matter(choir, f"Officials said that {choir}").judged().facts
    assert any("Choir" in fact.question for fact in told if fact.verdict is Verdict.AGREED)


def test_two_sentences_in_a_row_are_not_two_answers_to_one_quotation() -> None:
    long = (
        'Anna Holm said: "The crew told me to leave the bridge at once, and the crew told me to'
        ' take the whole watch of pilots with me to the island."'
    )
    short = (
        'Anna Holm said: "The crew told me to leave the bridge at once." Holm said: "The crew told'
        ' me to take the whole watch of pilots with me to the island."'
    )
    (fact,) = (f for f in matter(long, short).judged().facts if f.kind is Kind.QUOTE)
    cut = "The crew told me to take the whole watch of pilots with me to the island"
    assert [position.value for position in fact.positions][1:] == [cut]


def test_an_article_that_tells_of_two_people_does_not_answer_for_both() -> None:
    found = matter(
        "The new member of the council pays her interns 15 dollars an hour.",
        "Maria Reyes pays her interns 15 dollars an hour.\n\n"
        "Peter Olsen pays his interns 15 dollars an hour.",
    )
    for one in found.compared():
        for circle in circles_of(one):
            told = {m.key for s in circle.answers for m in s.claim.slots if m.key[:2] == "p:"}
            assert one.kind is not Kind.QUANTITY or not {"p:maria reyes", "p:peter olsen"} <= told


def test_other_words_of_a_quotation_are_a_position_of_their_own() -> None:
    facts = matter(
        'Anna Holm said: "The council deeply regrets the disastrous mistake of the pilots."',
        'Anna Holm said: "The council deeply regrets this disastrous mistake of the pilots."',
    ).judged()
    (quote,) = (fact for fact in facts.facts if fact.kind is Kind.QUOTE)
    assert len(quote.positions) == 2


def test_what_begins_with_if_agrees_with_nothing() -> None:
    told = "{}51 senators of Sandvik wanted to hold the vote on the harbour."
    for first, agreed in (("", True), ("It would be held if ", False)):
        facts = matter(told.format(""), told.format(first)).judged().facts
        quantities = [fact for fact in facts if fact.kind is Kind.QUANTITY]
        assert any(fact.verdict is Verdict.AGREED for fact in quantities) is agreed
