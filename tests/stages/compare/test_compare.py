from datetime import date

from tests.comparing import (
    Article,
    Matter,
    comparisons,
    fact_type_of,
    matter_of,
    outcome_of,
    pair_of,
)

from crosscheck.model.compared import Compared
from crosscheck.model.event import Statement
from crosscheck.model.fact import Kind, Outcome
from crosscheck.stages.compare import compare
from crosscheck.stages.compare.compare import MOST_COMPARED, judge_pair


def asked(matter: Matter, kind: Kind) -> list[Compared]:
    return [one for one in matter.compared() if one.kind is kind]


def test_the_first_level_that_holds_decides_and_gives_its_words() -> None:
    (found,) = comparisons(
        Kind.QUANTITY,
        pair_of(
            "The blast in Sandvik killed 12 people.", "The blast in Sandvik killed 112 people."
        ),
    )
    assert found.level == "excluding-amounts"
    assert found.outcome is Outcome.CONFLICT
    assert "12" in found.label
    assert "112" in found.label
    assert found.score > 0.9


def test_a_side_that_states_nothing_has_no_pair() -> None:
    matter = pair_of("The blast killed 12 people.", "The blast killed people.")
    assert comparisons(Kind.QUANTITY, matter) == []
    assert outcome_of(Kind.QUANTITY, matter) is Outcome.INCOMPARABLE


def test_answers_of_one_document_are_not_compared() -> None:
    both = "The blast killed 12 people. The blast killed 15 people."
    matter = matter_of([Article(both, "a.txt"), Article("The blast killed 12 people.", "b.txt")])
    compared = asked(matter, Kind.QUANTITY)
    assert compared
    for one in compared:
        documents = [stated.claim.document for stated in one.answers]
        assert all(documents[i] != documents[j] for i, j, _ in one.pairs)


def test_pairs_stand_in_order_and_cover_all_pairs_of_two_documents() -> None:
    text = "The blast in Sandvik killed {} people."
    matter = matter_of([Article(text.format(n), f"{n}.txt") for n in (12, 13, 14)])
    fullest = max(asked(matter, Kind.QUANTITY), key=lambda one: len(one.answers))
    assert [(i, j) for i, j, _ in fullest.pairs] == [(0, 1), (0, 2), (1, 2)]


def test_counts_of_two_things_meet_and_are_told_to_measure_two_things() -> None:
    matter = pair_of(
        "The fire in the harbour of Sandvik on Monday destroyed 12 boats.",
        "The fire in the harbour of Sandvik on Monday destroyed 30 houses.",
    )
    found = asked(matter, Kind.QUANTITY)
    assert {one.topic for one in found} == {"count"}
    levels = {(c.level, c.benign) for one in found for _, _, c in one.pairs}
    assert levels == {("other-measure", "different measure")}


def test_where_from_and_where_to_are_different_questions() -> None:
    matter = pair_of("The team flew from Rome to Paris.", "The team flew from Rome to Paris.")
    assert {one.topic for one in asked(matter, Kind.PLACE)} == {"from", "to"}


def test_every_answer_has_a_question() -> None:
    matter = pair_of("Anna Holm met Peter Lund on Monday.", "Holm met Lund on Tuesday.")
    (found,) = asked(matter, Kind.DATE)
    assert len(found.questions) == len(found.poverty) == len(found.answers) == 2
    assert all(question.startswith("When ") for question in found.questions)


def test_a_full_name_makes_a_richer_question_than_a_pronoun() -> None:
    matter = pair_of("Anna Holm met Peter Lund on Monday.", "She met him on Monday in Paris.")
    fact_type = fact_type_of(Kind.DATE)
    answers = (*matter.stated(fact_type, 0), *matter.stated(fact_type, 1))
    poverty = {
        question: poorness
        for one in matter.compared()
        for question, poorness in zip(one.questions, one.poverty, strict=True)
        if one.kind is Kind.DATE
    }
    assert len(answers) == 2
    named = min(poverty, key=lambda question: poverty[question])
    assert "Anna Holm" in named


def test_too_many_answers_are_cut_and_counted() -> None:
    few = MOST_COMPARED // 2 + 1
    article = "\n\n".join(["The blast in Sandvik killed 12 people."] * few)
    matter = matter_of([Article(article, "a.txt"), Article(article, "b.txt")])
    claims = matter.aligned.claims
    all_of_them = Statement("st-all", "e", "all", tuple(sorted(claim.id for claim in claims)))
    (found,) = compare(all_of_them, claims, [fact_type_of(Kind.QUANTITY)], matter.setting)
    assert len(found.answers) == MOST_COMPARED
    assert found.cut == 2 * few - MOST_COMPARED


def test_a_missing_day_of_publication_is_no_update() -> None:
    earlier = "The blast in Sandvik killed 12 people."
    later = "The blast in Sandvik killed 15 people."
    dated = pair_of(earlier, later, date(2021, 3, 1), date(2021, 3, 2))
    undated = pair_of(earlier, later, date(2021, 3, 1), None)
    assert outcome_of(Kind.QUANTITY, dated) is Outcome.UPDATED
    assert outcome_of(Kind.QUANTITY, undated) is Outcome.CONFLICT


def test_comparing_an_answer_with_itself_never_gives_a_conflict() -> None:
    text = (
        "Anna Holm, 43, met Peter Lund in Paris by phone at the request of Greta Voss on Monday "
        "and agreed to continue the talks, a court said, after 12 people were killed."
    )
    matter = pair_of(text, text)
    answered = 0
    for kind in (Kind.DATE, Kind.QUANTITY, Kind.NAME, Kind.REQUESTER, Kind.POLARITY):
        fact_type = fact_type_of(kind)
        for stated in matter.stated(fact_type, 0):
            answered += 1
            outcome = judge_pair(fact_type, stated, stated, matter.setting).outcome
            assert outcome not in (Outcome.CONFLICT, Outcome.TENSION)
    assert answered >= 5


def test_what_is_cut_is_repeated_and_never_the_only_one_of_its_kind() -> None:
    reports = [Article("The blast in Sandvik killed 12 people.", f"{n:03}.txt") for n in range(80)]
    other = Article("The blast in Sandvik killed 19 people.", "other.txt")
    matter = matter_of([*reports, other])
    everyone = Statement("st", matter.aligned.event.id, "all", tuple(matter.claims))
    kinds = [fact_type_of(Kind.QUANTITY)]
    (found,) = compare(everyone, list(matter.claims.values()), kinds, matter.setting)
    assert len(found.answers) == MOST_COMPARED
    assert {stated.mention.evidence.quote for stated in found.answers} == {"12", "19"}
