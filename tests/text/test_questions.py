import pytest
from tests.comparing import Article, claim_in, matter_of

from crosscheck.model.claim import Role
from crosscheck.model.values import Measure
from crosscheck.text.askable import is_askable, makes_clean_question
from crosscheck.text.questions import (
    at_whose_request,
    how,
    how_many,
    say_the_same,
    what_about,
    what_came_of,
    when,
    where,
    whether,
    who,
    who_said,
)
from crosscheck.text.quoting import LONGEST_AROUND, quoted, with_gap


def test_a_past_clause_is_asked_about_with_did() -> None:
    claim = claim_in("Anna Holm opened the bridge.", "open")
    assert when(claim) == "When did Anna Holm open the bridge?"
    assert where(claim) == "Where did Anna Holm open the bridge?"
    assert whether(claim) == "Did Anna Holm open the bridge?"
    assert at_whose_request(claim) == "At whose request did Anna Holm open the bridge?"
    assert how(claim, "By what medium") == "How did Anna Holm open the bridge?"


def test_a_plan_is_asked_about_with_will() -> None:
    claim = claim_in("The ministers will sign the treaty.", "sign")
    assert when(claim) == "When will the ministers sign the treaty?"


def test_a_passive_clause_is_asked_about_with_its_participle() -> None:
    assert when(claim_in("The bridge was opened by Anna Holm.", "open")) == (
        "When was the bridge opened by Anna Holm?"
    )
    several, planned = "The bridges were opened by Holm.", "The bridge will be opened by Holm."
    assert when(claim_in(several, "open")) == "When were the bridges opened by Holm?"
    assert when(claim_in(planned, "open")) == "When will the bridge be opened by Holm?"


def test_a_form_of_be_is_its_own_auxiliary() -> None:
    assert whether(claim_in("Sandvik was dark.", "be")) == "Was Sandvik dark?"


@pytest.mark.parametrize(
    ("text", "lemma", "asked"),
    [
        (
            "The killing of Anna Holm by the Sandvik Guard shocked the town in May.",
            "killing",
            "When did the killing by the Sandvik Guard take place?",
        ),
        (
            "The attack on the Sandvik Bridge shocked the town in May.",
            "attack",
            "When did the attack on the Sandvik Bridge take place?",
        ),
    ],
)
def test_an_event_noun_keeps_the_word_that_joins_it(text: str, lemma: str, asked: str) -> None:
    assert when(claim_in(text, lemma)) == asked


@pytest.mark.parametrize("first", ["Large crowds of students", "A crowd"])
def test_a_phrase_loses_its_capital_in_the_middle_of_a_question(first: str) -> None:
    claim = claim_in(f"{first} met Anna Holm at the harbour on Monday.", "meet")
    assert first[:1].lower() + first[1:] in when(claim)


def test_an_event_noun_takes_place() -> None:
    claim = claim_in("The talks between Anna Holm and Peter Lund ended.", "talk")
    assert when(claim) == "When did the talks between Anna Holm and Peter Lund take place?"
    assert (
        what_came_of(claim, claim.slots[0])
        == "What came of the talks between Anna Holm and Peter Lund?"
    )


def test_who_takes_the_place_of_the_subject() -> None:
    claim = claim_in("Anna Holm opened the bridge.", "open")
    assert who(claim, claim.mentions(Role.AGENT)[0]) == "Who opened the bridge?"


def test_the_answer_is_left_out_of_a_clause_that_is_quoted() -> None:
    claim = claim_in("Anna Holm, mayor of Sandvik, was angry.", "be")
    name = claim.mentions(Role.NAMED)[0]
    assert with_gap(claim, name) == "“…, mayor of Sandvik, was angry”"


def test_a_gap_in_a_long_clause_keeps_the_words_on_both_sides_of_it() -> None:
    text = (
        "The pilots of the harbour of Sandvik and of the island opposite sent flowers and a card"
        " to Anna Holm with the best wishes of the whole watch for the new year and the voyage"
        " around the two capes and home again."
    )
    claim = claim_in(text, "send")
    name = next(m for m in claim.mentions(Role.NAMED) if "Holm" in m.evidence.quote)
    shown = with_gap(claim, name)
    assert "flowers and a card to … with the best wishes" in shown
    assert shown.startswith("“[…] ")
    assert shown.endswith(" […]”")
    assert len(shown) < len(text)


def test_an_utterance_is_asked_about_by_name_only_where_the_sentence_names_the_speaker() -> None:
    named = claim_in('"The old bridge will reopen to lorries in May," Anna Holm said.', "reopen")
    asked = who_said(named, named.mentions(Role.QUOTATION)[0])
    assert asked == "How did Anna Holm put it: “The old bridge will reopen to lorries in May”?"
    alone = claim_in('"The old bridge will reopen to lorries in May."', "reopen")
    asked = who_said(alone, alone.mentions(Role.QUOTATION)[0])
    assert asked == "In what words was it said: “The old bridge will reopen to lorries in May”?"


def test_a_conversation_of_two_is_asked_about_with_both_names() -> None:
    claim = claim_in("Anna Holm and Peter Lund discussed the bridge.", "discuss")
    assert what_about(claim) == "What did Anna Holm and Peter Lund discuss?"


def test_what_was_agreed_is_asked_of_those_who_agreed() -> None:
    claim = claim_in("The ministers agreed to continue talks in Geneva.", "agree")
    (outcome,) = claim.mentions(Role.OUTCOME)
    assert what_came_of(claim, outcome) == "What did the ministers agree?"


def test_a_pronoun_is_not_torn_out_of_its_sentence() -> None:
    claim = claim_in("She left on Monday.", "leave")
    assert when(claim) == "When is this said to happen: “She left on Monday”?"
    assert whether(claim) == "Is this so: “She left on Monday”?"


def test_a_long_clause_is_cut_at_a_blank_and_says_so() -> None:
    text = (
        "She slowly carried a very large crate of bitter lemons from the harbour up the steep "
        "hill to the old hotel on the other side of the island of Sandvik, far from the last "
        "house of the town."
    )
    asked = quoted(claim_in(text, "carry"))
    assert asked.endswith(" […]”")
    words = asked.removeprefix("“").removesuffix(" […]”")
    assert len(words) <= LONGEST_AROUND
    assert text.startswith(words + " ")


@pytest.mark.parametrize(
    ("text", "measure", "begins"),
    [
        ("The factory fired 40 workers.", "count", "How many workers: "),
        ("The factory fired 40 of them.", "count", "How many: "),
        ("The court read the 500-page record.", "count", "How many: "),
        ("The motion won two-thirds of the council.", "percent", "What percentage: "),
        ("The city paid 300 euros.", "money", "How much money: "),
        ("Rents rose by 5 percent.", "percent", "What percentage: “Rents rose by …”"),
        ("A 43-year-old teacher won the race.", "age", "How old: “A … teacher"),
        ("The talks took six hours.", "duration", "How long: "),
        ("The crew lost 40 tonnes of fish.", "physical", "How much: "),
        ("The council voted 12 to 3 for the bridge.", "score", "With what result: “The council"),
    ],
)
def test_an_amount_is_asked_about_by_what_it_measures(text: str, measure: str, begins: str) -> None:
    asked = amount_asked(text, measure)
    assert asked.startswith(begins)
    assert asked.endswith("”?")


def amount_asked(text: str, measure: str) -> str:
    for claim in matter_of([Article(text)]).aligned.claims:
        for mention in (*claim.mentions(Role.QUANTITY), *claim.mentions(Role.TIME)):
            return how_many(claim, mention, Measure(measure))
    raise AssertionError(f"no amount in: {text}")


@pytest.mark.parametrize(
    ("text", "lemma", "clean"),
    [
        ("Anna Holm opened the bridge.", "open", True),
        ("The bridge was opened.", "open", True),
        ("She opened the bridge.", "open", False),
        ("Anna Holm wants to open the bridge.", "open", False),
        ("Anna Holm slept.", "sleep", False),
    ],
)
def test_only_a_whole_clause_makes_a_clean_question(text: str, lemma: str, clean: bool) -> None:
    assert makes_clean_question(claim_in(text, lemma)) is clean


def test_every_question_ends_with_one_question_mark() -> None:
    text = "The council met. It agreed to close the pool. The talks were quick. She slept."
    claims = matter_of([Article(text)]).aligned.claims
    asked = [put(claim) for claim in claims for put in (when, where, whether)]
    asked += [what_came_of(claim, mention) for claim in claims for mention in claim.slots[:1]]
    assert len(asked) >= 16
    assert [question for question in asked if question.count("?") != 1] == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("At least six people have died in Sandvik.", "How many people have died in Sandvik?"),
        ("Twelve sailors were hurt.", "How many sailors were hurt?"),
        ("The storm killed six people.", "How many people: “The storm killed … people”?"),
    ],
)
def test_a_count_that_opens_a_clause_is_asked_for_by_the_rest_of_it(text: str, asked: str) -> None:
    assert amount_asked(text, "count") == asked


def test_a_gap_is_shown_in_its_sentence_where_the_clause_says_too_little() -> None:
    text = "The bill would make the agency disclose loans granted to firms over $2 million a year."
    assert "make the agency disclose loans" in amount_asked(text, "money")


def test_a_whole_sentence_is_asked_about_without_the_signs_at_its_ends() -> None:
    text = "The council of Sandvik approved the plan for the new harbour bridge on Monday"
    claim = claim_in(f"{text}.", "approve")
    asked = say_the_same(claim.mentions(Role.ASSERTION)[0])
    assert asked == f"Do the sources say the same: “{text}”?"


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Anna Holm tweeted on Monday that she was ill.", "tweet"),
        ("Anna Holm told reporters on Monday that she was ill.", "tell"),
        ("Anna Holm was named in a lawsuit.", "name"),
    ],
)
def test_a_clause_that_lacks_what_it_is_about_is_not_asked_about(text: str, lemma: str) -> None:
    assert not is_askable(claim_in(text, lemma))


def test_an_answer_is_taken_out_of_a_question_with_its_article() -> None:
    claim = claim_in("Anna Holm sent five sailors to the Bahamas in May.", "send")
    place = next(m for m in claim.mentions(Role.PLACE) if "Bahamas" in m.evidence.quote)
    assert where(claim, place) == "Where did Anna Holm send five sailors?"


def test_a_clause_that_names_nobody_is_asked_about_in_its_sentence() -> None:
    claim = claim_in("The report on the ferry was released on Monday.", "release")
    (time,) = claim.mentions(Role.TIME)
    asked = "When: “The report on the ferry was released on …”?"
    assert when(claim, time) == asked
    assert whether(claim) == "Is this so: “The report on the ferry was released on Monday”?"
    planned = claim_in("The report will be released in Paris.", "release")
    (place,) = planned.mentions(Role.PLACE)
    assert where(planned, place) == "Where: “The report will be released in …”?"


def test_an_object_that_is_any_of_its_kind_does_not_stand_for_what_was_done() -> None:
    claim = claim_in("Anna Holm announced plans to close the bridge.", "announce")
    (agent,) = claim.mentions(Role.AGENT)
    assert who(claim, agent) == "Who: “… announced plans to close the bridge”?"
    named = claim_in("Anna Holm sued Sandvik.", "sue")
    assert who(named, named.mentions(Role.AGENT)[0]) == "Who sued Sandvik?"


def test_an_explanation_is_no_part_of_what_is_counted() -> None:
    text = "Two sailors voted against the plan: Holm (Sandvik) and Lund (Orla)."
    assert amount_asked(text, "count") == "How many sailors voted against the plan?"


def test_who_was_to_do_something_is_not_asked_about_without_it() -> None:
    assert not is_askable(
        claim_in("The Orla was expected to show “Old Bridge” at 7 p.m.", "expect")
    )


def test_a_speaker_whom_the_text_knows_may_be_named_beside_an_utterance() -> None:
    claim = claim_in('"The old bridge will reopen to lorries in May."', "reopen")
    (words,) = claim.mentions(Role.QUOTATION)
    assert who_said(claim, words).startswith("In what words was it said")
    assert who_said(claim, words, "Anna Holm").startswith("How did Anna Holm put it")


def test_who_did_it_is_asked_with_who_says_so() -> None:
    claim = claim_in("Pilots said that Anna Holm closed the old bridge.", "close")
    (agent,) = claim.mentions(Role.AGENT)
    assert who(claim, agent) == "Who: “Pilots said that … closed the old bridge”?"
    assert whether(claim) == "Is this so, as reported: “Anna Holm closed the old bridge”?"


def test_what_a_hearing_is_on_is_not_between_its_words() -> None:
    claim = claim_in("The hearing on ferries and pilots ended on Monday.", "hearing")
    assert "between" not in when(claim)


def test_an_event_that_names_nobody_is_asked_about_by_its_sentence() -> None:
    claim = claim_in("The pilots gained from Wednesday's debate.", "debate")
    (time,) = claim.mentions(Role.TIME)
    assert when(claim, time) == "When: “The pilots gained from …'s debate”?"
