import pytest
from tests.annotating import claim_of, keys, only, quotes

from crosscheck.model.claim import Role

OLSEN = "p:peter olsen"
MEDIUM, PLACE, REQUESTER = Role.MEDIUM, Role.PLACE, Role.REQUESTER


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Anna Brandt met Maria Keller at the request of Peter Olsen.", "met"),
        ("At the request of Peter Olsen, Anna Brandt met Maria Keller.", "met"),
        ("Anna Brandt called Maria Keller at Peter Olsen's request.", "called"),
        ("Anna Brandt met Maria Keller at the invitation of Peter Olsen.", "met"),
        ("The meeting took place at the initiative of Peter Olsen.", "meeting"),
        ("The meeting, which was requested by Peter Olsen, lasted an hour.", "requested"),
        ("Peter Olsen requested the meeting.", "requested"),
    ],
)
def test_who_asked_for_it_is_the_requester(text: str, word: str) -> None:
    assert keys(claim_of(text, word), REQUESTER) == [OLSEN]


def test_a_request_as_such_names_no_requester() -> None:
    claim = claim_of("The mayor read the request of Peter Olsen.", "read")
    assert keys(claim, REQUESTER) == []


@pytest.mark.parametrize(
    ("text", "words", "normal"),
    [
        ("They spoke by phone on Tuesday.", "by phone", "by phone"),
        ("They spoke by telephone on Tuesday.", "by telephone", "by phone"),
        ("They spoke on the phone on Tuesday.", "on the phone", "by phone"),
        ("They spoke over the phone.", "over the phone", "by phone"),
        ("They spoke in person.", "in person", "in person"),
        ("They spoke by video.", "by video", "by video"),
        ("They spoke on television.", "on television", "on air"),
    ],
)
def test_the_medium_of_a_talk_is_put_in_one_form(text: str, words: str, normal: str) -> None:
    mention = only(claim_of(text, "spoke"), MEDIUM)
    assert (mention.evidence.quote, mention.key) == (words, normal)


def test_the_verb_itself_may_name_the_medium() -> None:
    assert keys(claim_of("Anna Brandt telephoned Maria Keller.", "telephoned"), MEDIUM) == [
        "by phone"
    ]
    assert keys(claim_of("Anna Brandt met Maria Keller.", "met"), MEDIUM) == []


def test_a_phone_conversation_is_held_by_phone() -> None:
    claim = claim_of("Anna Brandt had a telephone conversation with Maria Keller.", "conversation")
    assert set(keys(claim, MEDIUM)) == {"by phone"}


def test_what_is_no_talk_has_no_medium() -> None:
    assert keys(claim_of("The mayor painted the wall by phone.", "painted"), MEDIUM) == []


@pytest.mark.parametrize(
    ("text", "word", "place", "cue"),
    [
        ("The two presidents met in Paris.", "met", "Paris", "at"),
        ("The two presidents met near Paris.", "met", "Paris", "near"),
        ("The ferry sailed to Oslo.", "sailed", "Oslo", "to"),
        ("The ferry sailed from Hamburg.", "sailed", "Hamburg", "from"),
    ],
)
def test_a_place_keeps_its_relation(text: str, word: str, place: str, cue: str) -> None:
    mention = only(claim_of(text, word), PLACE)
    assert (mention.evidence.quote, mention.cue) == (place, cue)


def test_each_place_goes_to_its_own_verb() -> None:
    text = "The mayor resigned in Paris after the ferry sank in Norway."
    assert quotes(claim_of(text, "resigned"), PLACE) == ["Paris"]
    assert quotes(claim_of(text, "sank"), PLACE) == ["Norway"]


def test_a_place_that_only_describes_somebody_is_not_where_it_happened() -> None:
    text = "The court in Hamburg convicted Peter Olsen."
    (place,) = claim_of(text, "convicted").mentions(PLACE)
    assert place.evidence.quote == "Hamburg"
    assert place.inner


@pytest.mark.parametrize(
    ("text", "word", "group"),
    [
        ("The mayor did not resign.", "resign", "did not resign"),
        ("The mayor has been arrested.", "arrested", "has been arrested"),
        ("The mayor will soon resign.", "resign", "will soon resign"),
        ("The mayor resigned.", "resigned", "resigned"),
    ],
)
def test_the_verb_group_is_shown_with_auxiliaries_and_negation(
    text: str, word: str, group: str
) -> None:
    assert quotes(claim_of(text, word), Role.PREDICATE) == [group]


def test_the_words_around_a_value_are_its_context() -> None:
    claim = claim_of("The storm injured 12 passengers on the old ferry.", "injured")
    context = only(claim, Role.QUANTITY).context
    assert {"injure", "passenger", "ferry"} <= set(context)
    assert context == tuple(sorted(context))
    assert not {"the", "12", "on"} & set(context)


@pytest.mark.parametrize("link", ["after", "before", "without"])
def test_a_participle_behind_a_preposition_has_the_subject_of_the_verb(link: str) -> None:
    text = f"Clara Novak left {link} winning one percent of the vote."
    assert keys(claim_of(text, "winning"), Role.AGENT) == ["p:clara novak"]


def test_a_participle_behind_a_noun_and_a_preposition_has_no_subject() -> None:
    text = "Clara Novak told of the joy of winning the vote."
    assert keys(claim_of(text, "winning"), Role.AGENT) == []


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("During the budget year for 2009, the court read records.", False),
        ("The court read the 2009 report.", True),
    ],
)
def test_a_year_of_a_period_dates_the_verb_and_a_year_of_a_thing_does_not(
    text: str, inner: bool
) -> None:
    assert only(claim_of(text, "read"), Role.TIME).inner is inner


def test_where_some_come_from_is_no_place_of_what_they_do() -> None:
    text = "Hundreds, most of them from Honduras, crossed the border on foot."
    (place,) = claim_of(text, "crossed").mentions(PLACE)
    assert (place.cue, place.inner) == ("", True)
