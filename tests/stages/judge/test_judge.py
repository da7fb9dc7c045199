from datetime import date

from tests.comparing import Article, Matter, matter_of

from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.finding import BenignClass, Level
from crosscheck.stages.judge.differences import MOST_BENIGN
from crosscheck.stages.judge.judge import MOST_SINGLE

KILLED = "The blast in Sandvik killed {} people."


def matter(*bodies: str) -> Matter:
    return matter_of([Article(body, f"{number}.txt") for number, body in enumerate(bodies)])


def test_a_conflict_is_found_with_both_sentences() -> None:
    (finding,) = matter(KILLED.format(12), KILLED.format(112)).judged().findings
    assert finding.kind is Kind.QUANTITY
    assert finding.level is Level.CONFLICT
    assert finding.rule == "quantity/excluding-amounts"
    assert {finding.left.quote, finding.right.quote} == {KILLED.format(12), KILLED.format(112)}
    assert {finding.left.value, finding.right.value} == {"12", "112"}


def test_a_finding_names_a_fact_of_the_same_kind() -> None:
    judged = matter(KILLED.format(12), KILLED.format(112)).judged()
    (finding,) = judged.findings
    (fact,) = (fact for fact in judged.facts if fact.id == finding.fact)
    assert fact.kind is finding.kind
    assert fact.verdict is Verdict.CONFLICTING


def test_two_positions_make_one_finding_however_many_take_them() -> None:
    judged = matter(*(KILLED.format(n) for n in (12, 12, 40, 40))).judged()
    assert len(judged.findings) == 1


def test_three_positions_make_a_finding_for_each_pair() -> None:
    judged = matter(*(KILLED.format(n) for n in (12, 40, 90))).judged()
    values = {frozenset((f.left.value, f.right.value)) for f in judged.findings}
    pairs = [("12", "40"), ("12", "90"), ("40", "90")]
    assert values == {frozenset(pair) for pair in pairs}
    assert len(judged.findings) == 3


def test_agreement_makes_no_finding() -> None:
    judged = matter(KILLED.format(12), KILLED.format("twelve")).judged()
    assert judged.findings == ()
    assert {fact.verdict for fact in judged.facts} == {Verdict.AGREED}


def test_the_numbers_of_a_finding_are_shares_of_two_digits() -> None:
    (finding,) = matter(KILLED.format(12), KILLED.format(112)).judged().findings
    for number in (finding.severity, finding.confidence):
        assert 0 < number <= 1
        assert number == round(number, 2)


def test_a_tension_is_less_severe_than_a_conflict() -> None:
    conflict, tension = (
        matter(
            "Anna Holm spoke with Peter Lund at the request of Greta Voss.",
            f"Anna Holm spoke with Peter Lund at the request of {other}.",
        )
        .judged()
        .findings
        for other in ("John Smith", "France")
    )
    assert [finding.level for finding in (*conflict, *tension)] == [Level.CONFLICT, Level.TENSION]
    assert conflict[0].severity > tension[0].severity


def test_what_a_fuller_fact_tells_is_not_told_again() -> None:
    judged = matter(*(KILLED.format(12) for _ in range(3))).judged()
    assert [fact.kind for fact in judged.facts] == [Kind.QUANTITY]


def test_a_yes_or_no_agreement_is_told_where_nothing_else_is_said() -> None:
    judged = matter("The bridge was opened.", "The bridge was opened.").judged()
    assert [(fact.kind, fact.question) for fact in judged.facts] == [
        (Kind.POLARITY, "Is this so: “The bridge was opened”?")
    ]


def test_who_did_it_and_whether_it_was_done_are_told_once() -> None:
    judged = matter("Anna Holm opened the bridge.", "Anna Holm opened the bridge.").judged()
    assert len(judged.facts) == 1


def test_that_a_call_is_made_by_phone_is_no_fact() -> None:
    phoned = "Anna Holm held a phone call with Peter Lund about the harbour contract on Monday."
    spoke = "Anna Holm spoke with Peter Lund by phone about the harbour contract on Monday."
    assert Kind.MEDIUM not in {fact.kind for fact in matter(phoned, phoned).judged().facts}
    assert Kind.MEDIUM in {fact.kind for fact in matter(spoke, spoke).judged().facts}


def test_an_amount_inside_one_quotation_is_told_by_the_quotation() -> None:
    quoted = '"The old harbour bridge carries 400 lorries on every working day," Anna Holm said.'
    plain = "The old harbour bridge carries 400 lorries on every working day."
    assert {fact.kind for fact in matter(quoted, quoted).judged().facts} == {Kind.QUOTE}
    assert Kind.QUANTITY in {fact.kind for fact in matter(plain, plain).judged().facts}


def test_names_that_agree_are_no_fact() -> None:
    judged = matter("Anna Holm slept on Monday.", "Anna Holm slept on Monday.").judged()
    assert Kind.NAME not in {fact.kind for fact in judged.facts}


def test_a_rounder_amount_is_listed_as_benign_with_its_class() -> None:
    judged = matter(KILLED.format(287), KILLED.format("about 300")).judged()
    (benign,) = judged.benign
    assert benign.class_ is BenignClass.APPROXIMATION
    assert {benign.left.value, benign.right.value} == {"287", "about 300"}
    assert judged.findings == ()


def test_a_later_count_is_an_update_and_no_finding() -> None:
    judged = matter_of(
        [
            Article(KILLED.format(12), "a.txt", published=date(2021, 3, 1)),
            Article(KILLED.format(15), "b.txt", published=date(2021, 3, 2)),
        ]
    ).judged()
    assert [one.class_ for one in judged.benign] == [BenignClass.UPDATE]
    assert judged.findings == ()


def test_the_same_words_on_both_sides_are_no_difference() -> None:
    judged = matter("The ferry sank in July.", "The ferry sank in July.").judged()
    assert judged.benign == ()


def test_single_sources_are_capped_after_the_most_important_and_counted() -> None:
    things = (
        "houses boats barns shops cars bridges trees sheds mills churches farms schools trams "
        "buses trucks horses cows goats sheep ducks hens pigs dogs windows"
    ).split()
    storm = "\n\n".join(f"The storm damaged {n + 11} {thing}." for n, thing in enumerate(things))
    judged = matter(storm, "A bakery sold bread.").judged()
    single = [fact for fact in judged.facts if fact.verdict is Verdict.SINGLE_SOURCE]
    assert len(single) == MOST_SINGLE < len(things)
    (note,) = judged.notes
    assert note.startswith(f"{len(things) - MOST_SINGLE} further answers")


def test_benign_differences_are_capped_and_counted() -> None:
    things = (
        "houses boats barns shops cars bridges trees sheds mills churches farms schools trams "
        "buses trucks horses cows goats sheep ducks hens pigs dogs windows doors tents wagons "
        "carts huts stalls towers kennels stables garages cellars"
    ).split()
    exact, round_ = (
        "\n\n".join(
            f"The storm damaged {word}{101 + 10 * n} {thing}." for n, thing in enumerate(things)
        )
        for word in ("", "about ")
    )
    judged = matter(exact, round_).judged()
    assert len(judged.benign) == MOST_BENIGN < len(things)
    assert any("further benign differences" in note for note in judged.notes)


def test_the_order_of_the_articles_does_not_change_the_judgement() -> None:
    articles = [Article(KILLED.format(n), f"{n}.txt") for n in (12, 40, "about 40")]
    forth, back = matter_of(articles).judged(), matter_of(articles[::-1]).judged()
    assert {fact.id: fact for fact in forth.facts} == {fact.id: fact for fact in back.facts}
    assert {one.id: one for one in forth.findings} == {one.id: one for one in back.findings}
    assert forth.findings


def test_what_is_reported_as_untrue_agrees_in_nothing() -> None:
    told = "Anna Holm {} the council that the ferry Orla sank on 3 May 2019."
    agreed = matter(told.format("told"), told.format("told")).judged()
    untrue = matter(told.format("told"), told.format("falsely told")).judged()
    assert Kind.DATE in {fact.kind for fact in agreed.facts}
    assert Kind.DATE not in {fact.kind for fact in untrue.facts}


def test_an_utterance_is_told_with_its_speaker_where_all_sources_know_him() -> None:
    words = '"The old bridge will reopen to lorries in May."'
    one = f"Mayor Anna Holm spoke on Monday. Holm said the town was ready. {words}"
    asked = [f.question for f in matter(one, one).judged().facts if f.kind is Kind.QUOTE]
    assert asked == ["How did Anna Holm put it: “The old bridge will reopen to lorries in May”?"]
    alone = [f.question for f in matter(one, words).judged().facts if f.kind is Kind.QUOTE]
    assert [question.split(":")[0] for question in alone] == ["In what words was it said"]


def test_the_question_is_that_of_a_source_that_says_who_says_so() -> None:
    own = "Anna Holm closed the old harbour bridge in Sandvik without a vote."
    said = f"Pilots said that {own}"
    asked = [f.question for f in matter(own, said).judged().facts if f.kind is Kind.ACTOR]
    assert asked == [
        "Who: “Pilots said that … closed the old harbour bridge in Sandvik without a vote”?"
    ]


def quotations(*bodies: str) -> set[frozenset[str]]:
    """Return the answers of each fact on the words of a quotation."""
    facts = (fact for fact in matter(*bodies).judged().facts if fact.kind is Kind.QUOTE)
    return {frozenset(position.value for position in fact.positions) for fact in facts}


def test_what_outlets_quote_alike_is_told_once_however_much_one_prints_elsewhere() -> None:
    lie, refuse = "The pilots lie about the port", "I take no questions from the pilots"
    cut = f'"{lie}." "{refuse}," Anna Holm said.'
    whole = f'"{lie}, {refuse}," Anna Holm said. Later she wrote: "{refuse}."'
    assert quotations(cut, whole) == {frozenset({refuse}), frozenset({lie, f"{lie}, {refuse}"})}
