import pytest
from tests.annotating import annotate, claim_of, claims_of, only

from crosscheck.model.claim import SOMEBODY, Attribution, Claim, Manner, Role
from crosscheck.model.source import BlockRole
from crosscheck.stages.extract import extract

GAZETTE = Attribution("Gazette", "", Manner.OWN_VOICE)
REPORTED, QUOTED = Manner.REPORTED, Manner.DIRECT_QUOTE
NOVAK = "Clara Novak"


def chain(claim: Claim) -> list[tuple[str, str, Manner]]:
    """Return the links inside the outlet, which is always the outermost."""
    assert claim.attribution[0] == GAZETTE
    return [(link.speaker, link.cue, link.manner) for link in claim.attribution[1:]]


def test_what_nobody_is_said_to_say_is_the_outlets_own_voice() -> None:
    assert chain(claim_of("The bridge fell.", "fell")) == []


def test_an_unknown_outlet_is_named_so() -> None:
    (claims,) = extract([annotate("The bridge fell.", outlet=None)])
    assert [link.speaker for link in claims[0].attribution] == ["unknown outlet"]


@pytest.mark.parametrize(
    "text",
    [
        "Clara Novak said the bridge fell.",
        "Clara Novak said that the bridge fell.",
        "The bridge fell, Clara Novak said.",
        "The bridge fell, said Clara Novak.",
    ],
)
def test_who_says_it_is_the_second_link(text: str) -> None:
    claim = claim_of(text, "fell")
    assert chain(claim) == [(NOVAK, "said", REPORTED)]
    assert only(claim, Role.SPEAKER).key == "p:clara novak"


def test_saying_itself_is_no_claim() -> None:
    assert [c.predicate.text for c in claims_of("Clara Novak said the bridge fell.")] == ["fell"]


def test_a_claim_beside_what_is_said_is_the_outlets_own() -> None:
    text = "The mayor resigned after Clara Novak said that the bridge fell."
    assert chain(claim_of(text, "resigned")) == []
    assert chain(claim_of(text, "fell")) == [(NOVAK, "said", REPORTED)]


@pytest.mark.parametrize("verb", ["warned", "insisted", "told reporters", "confirmed", "claimed"])
def test_other_reporting_words_are_cues_as_written(verb: str) -> None:
    claim = claim_of(f"Clara Novak {verb} that the bridge fell.", "fell")
    assert chain(claim) == [(NOVAK, verb.split()[0], REPORTED)]


def test_an_agency_that_cites_an_official_makes_a_chain() -> None:
    claim = claim_of("The agency reported that an official said the bridge fell.", "fell")
    assert chain(claim) == [
        ("The agency", "reported", REPORTED),
        ("an official", "said", REPORTED),
    ]
    assert only(claim, Role.SPEAKER).evidence.quote == "an official"


@pytest.mark.parametrize(
    "text",
    [
        "According to Clara Novak, the bridge fell.",
        "The bridge fell, according to Clara Novak.",
    ],
)
def test_according_to_names_the_speaker(text: str) -> None:
    claim = claim_of(text, "fell")
    assert chain(claim) == [(NOVAK, "according to", REPORTED)]
    assert only(claim, Role.SPEAKER).key == "p:clara novak"


def test_the_agency_that_cites_is_outside_wherever_it_stands() -> None:
    text = "An official said that the bridge fell, the agency reported."
    assert [speaker for speaker, *_ in chain(claim_of(text, "fell"))] == [
        "the agency",
        "An official",
    ]


def test_words_in_quotation_marks_are_a_direct_quote() -> None:
    claim = claim_of('"The bridge fell," Clara Novak said.', "fell")
    assert chain(claim) == [(NOVAK, "said", QUOTED)]


def test_a_quote_that_goes_on_after_its_speaker_keeps_the_speaker() -> None:
    text = '"The bridge fell at noon," said Clara Novak. "Two people died."'
    assert chain(claim_of(text, "fell")) == [(NOVAK, "said", QUOTED)]
    assert chain(claim_of(text, "died")) == [(NOVAK, "", QUOTED)]


def test_a_quote_of_two_sentences_has_one_speaker() -> None:
    text = 'Clara Novak said: "The bridge fell at noon. Two people died." Nobody sang.'
    assert chain(claim_of(text, "fell")) == [(NOVAK, "said", QUOTED)]
    assert chain(claim_of(text, "died")) == [(NOVAK, "", QUOTED)]
    assert chain(claim_of(text, "sang")) == []


def test_typographic_quotation_marks_quote_as_well() -> None:
    text = "Clara Novak said: “The bridge fell at noon. Two people died.” Nobody sang."
    assert chain(claim_of(text, "died")) == [(NOVAK, "", QUOTED)]
    assert chain(claim_of(text, "sang")) == []


def test_an_unclosed_quote_ends_with_its_paragraph() -> None:
    text = 'Clara Novak said: "The bridge fell.\n\nTwo people died.'
    assert chain(claim_of(text, "fell")) == [(NOVAK, "said", QUOTED)]
    assert chain(claim_of(text, "died")) == []


def test_a_surname_speaks_as_the_full_name() -> None:
    text = "Sen. Peter Olsen resigned. Olsen said the bridge fell."
    assert chain(claim_of(text, "fell")) == [("Peter Olsen", "said", REPORTED)]


def test_a_headline_speaks_with_the_outlets_voice() -> None:
    text = "Mayor says bridge fell\n\nThe mayor said the bridge fell."
    headline, *body = claims_of(text, roles=(BlockRole.HEADLINE,))
    assert headline.headline
    assert chain(headline) == []
    assert [(claim.headline, chain(claim)) for claim in body] == [
        (False, [("The mayor", "said", REPORTED)])
    ]


def test_an_outlet_that_names_itself_speaks_in_its_own_voice() -> None:
    claim = claim_of("The Gazette has learned that the bridge will close in May.", "close")
    assert [link.speaker for link in claim.attribution] == ["Gazette"]


def speakers_in(text: str, word: str) -> list[str]:
    return [link.speaker for link in claim_of(text, word).attribution[1:]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Anna Holm defended the plan and said that the ferry sank.", ["Anna Holm"]),
        ("Anna Holm defended it, telling reporters that the ferry sank.", ["Anna Holm"]),
        ("Anna Holm was quoted as saying the ferry sank.", ["Anna Holm"]),
        ("Anna Holm released a statement saying the ferry sank.", ["Anna Holm"]),
        ("Anna Holm said the council met, adding that the ferry sank.", ["Anna Holm"]),
        ("Anna Holm said he would be told later that the ferry sank.", ["Anna Holm"]),
        ("Anna Holm was arrested and told that the ferry sank.", []),
        ("Peter Lund and Anna Holm said that the ferry sank.", ["Anna Holm and Peter Lund"]),
    ],
)
def test_a_reporting_verb_may_take_its_subject_from_another_verb(
    text: str, speakers: list[str]
) -> None:
    assert speakers_in(text, "sank") == speakers


def test_he_who_goes_on_speaking_is_the_speaker() -> None:
    text = "Ivan Dahl left. Peter Lund told them that he believes the ferry sank."
    assert speakers_in(text, "sank") == ["Peter Lund"]


def test_whose_words_they_are_is_who_speaks() -> None:
    text = "In Justice Anna Holm's words: “The ferry is a case about old harbours, not about law.”"
    claim = claim_of(text, "is")
    assert [link.speaker for link in claim.attribution[1:]] == ["Anna Holm"]
    assert claim.attribution[-1].manner is Manner.DIRECT_QUOTE


def test_several_who_speak_together_are_no_speaker() -> None:
    claim = claim_of("Peter Lund and Anna Holm said that the ferry sank.", "sank")
    assert claim.mentions(Role.SPEAKER) == ()


def test_words_in_a_sentence_of_the_outlet_are_not_those_of_the_speaker_before() -> None:
    before = "The pilots predict a strike. "
    slammed = "Anna Holm slammed the plan as “a threat that ruins our old harbours.”"
    said = "“It is one of the greatest threats to our old harbours.”"
    for text, speaker in ((before + slammed, SOMEBODY), (before + said, "The pilots")):
        claims = claims_of(text)
        quoted = [c for c in claims if c.attribution[-1].manner is Manner.DIRECT_QUOTE]
        assert {claim.attribution[-1].speaker for claim in quoted} == {speaker}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('Holm told them that "the mountain is not a wall".', "the mountain is not a wall"),
        (
            'It turned phones "into a witness against its owner".',
            "into a witness against its owner",
        ),
        (
            'Holm hailed what she called "a good day for all who make a phone call".',
            "a good day for all who make a phone call",
        ),
    ],
)
def test_five_words_in_quotes_are_a_quotation_of_the_clause_they_stand_in(
    text: str, words: str
) -> None:
    found = [m for claim in claims_of(text) for m in claim.mentions(Role.QUOTATION)]
    assert [mention.evidence.quote for mention in found] == [words]


def test_a_few_words_in_quotes_are_no_quotation() -> None:
    assert not any(c.mentions(Role.QUOTATION) for c in claims_of('Holm called it "a dark day".'))
