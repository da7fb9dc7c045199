from dataclasses import replace

import pytest
from tests.annotating import annotate, claim_of, claims_of, keys, only, quotes

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Role
from crosscheck.model.values import Agent
from crosscheck.stages.extract import extract
from crosscheck.stages.extract.references import bare_organisation

AGENT = Role.AGENT
BRANDT, KELLER, NOVAK, OLSEN = "p:anna brandt", "p:maria keller", "p:clara novak", "p:peter olsen"
UNION = "o:harbour workers union"


def test_a_pronoun_means_who_acted_last() -> None:
    text = "Clara Novak resigned on Monday. She wrote a letter to the council."
    agent = only(claim_of(text, "wrote"), AGENT)
    assert (agent.key, agent.evidence.quote, agent.direct) == (NOVAK, "She", False)


def test_a_later_subject_takes_over() -> None:
    text = "Clara Novak resigned. Her deputy, Maria Keller, resigned too. She blamed the press."
    assert keys(claim_of(text, "blamed"), AGENT) == [KELLER]


def test_a_pronoun_after_two_who_acted_together_means_nobody_known() -> None:
    text = "Clara Novak left. Peter Olsen and Maria Keller won. She thanked the voters."
    assert keys(claim_of(text, "thanked"), AGENT) == ["?"]


@pytest.mark.parametrize(
    "words",
    ["The two presidents", "Both leaders", "The leaders", "The pair", "They"],
)
def test_the_two_are_the_pair_that_last_acted_together(words: str) -> None:
    text = f"Anna Brandt met Peter Olsen in Vienna. {words} signed a treaty."
    claim = claim_of(text, "signed")
    assert keys(claim, AGENT) == [BRANDT, OLSEN]
    assert set(quotes(claim, AGENT)) == {words}
    assert not any(mention.direct for mention in claim.mentions(AGENT))


def test_a_new_pair_replaces_the_old_one() -> None:
    text = "Peter Olsen met Maria Keller. Anna Brandt met Peter Olsen. The two leaders left."
    assert keys(claim_of(text, "left"), AGENT) == [BRANDT, OLSEN]


def test_the_two_are_nobody_known_before_anyone_is_named() -> None:
    assert keys(claim_of("The two presidents left.", "left"), AGENT) == ["n:president"]


def test_one_president_is_not_the_pair() -> None:
    text = "Anna Brandt met Peter Olsen in Vienna. A president signed a treaty."
    assert keys(claim_of(text, "signed"), AGENT) == ["n:president"]


def test_a_surname_means_the_full_name() -> None:
    text = "Sen. Peter Olsen resigned. Olsen sued the paper."
    agent = only(claim_of(text, "sued"), AGENT)
    assert agent.value == Agent("Olsen", "Peter Olsen")
    assert agent.key == OLSEN


def test_a_surname_may_come_before_the_full_name() -> None:
    text = "Mr. Olsen sued the paper. Peter Olsen resigned on Monday."
    assert keys(claim_of(text, "sued"), AGENT) == [OLSEN]


def mistagged(text: str, surname: str) -> AnnotatedDocument:
    """Return a text in which a surname that stands alone is tagged as an organisation."""
    document = annotate(text)
    sentences = []
    for sentence in document.sentences:
        entities = tuple(
            replace(entity, label="ORG")
            if sentence.tokens[entity.start].text == surname and entity.end - entity.start == 1
            else entity
            for entity in sentence.entities
        )
        sentences.append(replace(sentence, entities=entities))
    return replace(document, sentences=tuple(sentences))


@pytest.mark.parametrize(
    ("known", "key"),
    [("Sen. Peter Olsen", OLSEN), ("Sen. Peter Olsen and Gov. Maria Olsen", "o:olsen")],
)
def test_a_surname_is_its_one_bearer_though_tagged_as_an_organisation(known: str, key: str) -> None:
    text = f"{known} met in Vienna. Olsen sued the paper. Olsen resigned on Monday."
    claims = extract([mistagged(text, "Olsen")])[0]
    (resigned,) = [claim for claim in claims if claim.predicate.text == "resigned"]
    assert keys(resigned, AGENT) == [key]


def test_the_subject_of_a_relative_clause_does_not_take_over() -> None:
    text = "Peter Olsen attacked Sen. Clara Novak, whom Maria Keller praised. He left on Monday."
    assert keys(claim_of(text, "left"), AGENT) == [OLSEN]


def test_a_surname_of_two_people_is_neither_of_them() -> None:
    text = "Sen. Peter Olsen met Gov. Maria Olsen. Mr. Olsen resigned."
    assert not set(keys(claim_of(text, "resigned"), AGENT)) & {OLSEN, "p:maria olsen"}


def test_a_title_means_the_one_person_who_bears_it() -> None:
    text = "President Clara Novak won the election. The president promised to cut taxes."
    agent = only(claim_of(text, "promised"), AGENT)
    assert (agent.key, agent.direct) == (NOVAK, False)


def test_a_title_of_two_people_means_neither() -> None:
    text = "President Clara Novak met President Peter Olsen. The president left."
    assert keys(claim_of(text, "left"), AGENT) == ["n:president"]


@pytest.mark.parametrize(
    "alias",
    ["(HWU)", '("HWU")', '- "HWU" -', "– “HWU” –"],
)
def test_an_alias_in_brackets_or_dashes_means_the_organisation(alias: str) -> None:
    text = f"The Harbour Workers Union {alias} called a strike. The HWU rejected the offer."
    assert keys(claim_of(text, "rejected"), AGENT) == [UNION]


def test_an_abbreviation_that_the_text_does_not_explain_stays_its_own() -> None:
    text = "The Harbour Workers Union called a strike. The HWU rejected the offer."
    assert keys(claim_of(text, "rejected"), AGENT) == ["o:hwu"]


def test_the_last_word_of_a_name_means_the_one_organisation() -> None:
    text = "The Harbour Workers Union (HWU) called a strike. The union rejected the offer."
    assert keys(claim_of(text, "rejected"), AGENT) == [UNION]


def test_documents_do_not_share_their_references() -> None:
    claims_of("President Clara Novak won the election. Novak left. She resigned.")
    (claim,) = claims_of("She resigned again.")
    assert keys(claim, AGENT) == ["?"]


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("Peter Olsen, Jr.,", "p:peter olsen jr"),
        ("Peter Olsen and his son Peter Olsen Jr.", OLSEN),
        ("Peter Olsen Jr. and his aunt Anna Olsen", "p:olsen"),
    ],
)
def test_a_surname_means_the_son_only_where_nobody_else_bears_it(named: str, meant: str) -> None:
    text = f"{named} left on Monday. Later Olsen wrote a letter."
    assert keys(claim_of(text, "wrote"), AGENT) == [meant]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("the U.N.", "U.N."),
        ("an E.U.", "E.U."),
        ("the Harbour Office,", "Harbour Office"),
        ("Sandvik Co.", "Sandvik Co"),
        ("UN.", "UN"),
    ],
)
def test_a_body_keeps_its_initials_whole_and_no_other_stop(words: str, name: str) -> None:
    assert bare_organisation(words) == name
