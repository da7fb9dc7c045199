from itertools import permutations

import pytest
from tests.annotating import EVENT_NAMES, annotate, event

from crosscheck.evaluation.clusters import report_on
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.event import DocumentRole, Event, Placement
from crosscheck.model.source import RawFile
from crosscheck.stages.bundle import bundle
from crosscheck.stages.bundle.profile import usual
from crosscheck.stages.bundle.reasons import once

REPORT, OTHER = DocumentRole.REPORT, DocumentRole.OTHER_EVENT
BACKGROUND = DocumentRole.BACKGROUND

FERRY = (
    "The ferry Marta sank off Sandby on Monday after it struck a reef. Captain Peter Olsen was "
    "rescued. Two sailors drowned. Peter Olsen said the reef was on no chart."
)
FERRY_TOO = (
    "Two sailors drowned when the ferry Marta struck a reef off Sandby. The ferry sank within an "
    "hour. Its captain, Peter Olsen, was rescued by fishermen. Peter Olsen blamed the chart."
)
BUDGET = (
    "The council of Brno passed its budget on Tuesday. Mayor Clara Novak raised the dog tax. "
    "The opposition voted against the budget. Clara Novak called the tax fair."
)
BUDGET_TOO = (
    "Mayor Clara Novak got her budget through the council of Brno. The dog tax rises. The "
    "opposition, which voted against the budget, called it unfair. Clara Novak smiled."
)
HISTORY = "\n\n".join(
    [
        "The ferry Marta was built in 1901. It sank off Sandby in 1911 and was raised in 1912.",
        "In 1923 the ferry struck a reef. In 1934 it struck another reef off Sandby.",
        "The captain of 1945 was rescued. In 1956 two sailors drowned. In 1967 nobody drowned.",
        "In 1978 the ferry got a new engine. In 1989 it got a new chart. In 1990 it was painted.",
        "It burned in 1991. It sailed again in 1992. The reef got a lamp in 1993.",
        "The lamp broke in 1994. Nobody saw the reef. The ferry was late. The crew slept.",
    ]
)


def placed(documents: tuple[AnnotatedDocument, ...]) -> dict[str, Placement]:
    """Return the placement of each document by its path."""
    _, placements = bundle(documents)
    assert [p.document for p in placements] == [one.document.id for one in documents]
    return {one.document.path: place for one, place in zip(documents, placements, strict=True)}


def roles(documents: tuple[AnnotatedDocument, ...]) -> dict[str, DocumentRole]:
    return {path: place.role for path, place in placed(documents).items()}


def members(documents: tuple[AnnotatedDocument, ...]) -> set[frozenset[str]]:
    """Return the events as sets of paths."""
    events, _ = bundle(documents)
    paths = {one.document.id: one.document.path for one in documents}
    return {frozenset(paths[id_] for id_ in one.documents) for one in events}


def stories(**texts: str) -> tuple[AnnotatedDocument, ...]:
    return tuple(annotate(text, path=path) for path, text in texts.items())


TWO_EVENTS = stories(a=FERRY, b=BUDGET, c=FERRY_TOO, d=BUDGET_TOO)


def test_three_reports_of_one_talk_are_one_event_and_the_talk_of_2019_is_another() -> None:
    found = roles(event("diplomacy"))
    reports = {path for path, role in found.items() if role is REPORT}
    assert reports == {"courier.txt", "observer.txt", "tbn.txt"}
    assert found["older_2019.txt"] is OTHER
    (one,) = bundle(event("diplomacy"))[0]
    assert "Ludmira Oresh" in one.label
    assert "Joost Vanterre" in one.label


def test_the_reason_of_a_stranger_names_whom_it_puts_first() -> None:
    reason = placed(event("diplomacy"))["older_2019.txt"].reason
    assert "Damir Lusk" in reason
    assert "Ludmira Oresh" in reason


@pytest.mark.parametrize("name", ["election", "ferry", "strike"])
def test_all_articles_of_a_fixture_tell_of_one_event(name: str) -> None:
    documents = event(name)
    assert members(documents) == {frozenset(one.document.path for one in documents)}
    assert set(roles(documents).values()) == {REPORT}


def test_two_unrelated_events_in_one_folder_are_two_events() -> None:
    ferry, strike = event("ferry"), event("strike")
    assert members((*ferry, *strike)) == members(ferry) | members(strike)


def test_two_invented_events_are_two_events() -> None:
    assert members(TWO_EVENTS) == {frozenset("ac"), frozenset("bd")}


def test_the_order_of_documents_changes_nothing() -> None:
    events, placements = bundle(TWO_EVENTS)
    for order in permutations(TWO_EVENTS):
        shuffled_events, shuffled = bundle(order)
        assert shuffled_events == events
        assert sorted(shuffled, key=str) == sorted(placements, key=str)


def test_equal_scores_do_not_let_the_order_decide() -> None:
    days = {"a": "2021-05-03", "b": "2021-05-20", "c": "2021-06-07"}
    documents = tuple(annotate(FERRY, path=path, published=day) for path, day in days.items())
    results = {members(order) == members(documents) for order in permutations(documents)}
    assert results == {True}
    assert members(documents)


@pytest.mark.parametrize("name", EVENT_NAMES)
def test_reading_a_fixture_backwards_changes_nothing(name: str) -> None:
    events, placements = bundle(event(name))
    assert bundle(event(name)[::-1]) == (events, placements[::-1])


def test_an_event_lists_its_documents_sorted_and_every_placement_its_event() -> None:
    events, placements = bundle(TWO_EVENTS)
    for one in events:
        assert list(one.documents) == sorted(one.documents)
        assert {p.document for p in placements if p.event == one.id} == set(one.documents)
        assert one.label
    assert all(place.reason for place in placements)
    assert [one.id for one in events] == sorted(one.id for one in events)


def test_no_document_is_no_event() -> None:
    assert bundle([]) == ((), ())


def test_a_single_document_is_an_event_of_its_own() -> None:
    (document,) = stories(a=FERRY)
    events, placements = bundle([document])
    assert [one.documents for one in events] == [(document.document.id,)]
    assert [(p.role, p.event, p.reason) for p in placements] == [
        (REPORT, events[0].id, "the only document")
    ]


def test_documents_without_anything_in_common_are_no_event() -> None:
    documents = stories(a=FERRY, b=BUDGET)
    assert bundle(documents)[0] == ()
    assert {p.reason for p in placed(documents).values()} == {
        "no other document tells of the same event"
    }


def dated(first: str, second: str) -> tuple[AnnotatedDocument, ...]:
    return (
        annotate(FERRY, path="a", published=first),
        annotate(FERRY_TOO, path="b", published=second),
    )


def test_reports_many_days_apart_are_not_of_one_event() -> None:
    assert members(dated("2021-05-03", "2021-05-10")) == {frozenset("ab")}
    assert members(dated("2021-05-03", "2021-06-10")) == set()


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("A new ferry will sail in 2031.", True),
        ("The chart was to be redrawn by 2031, and it is.", True),
        ("In 2031 the wreck was raised.", False),
    ],
)
def test_what_an_undated_report_plans_for_years_later_does_not_set_it_apart(
    words: str, one: bool
) -> None:
    undated = annotate(f"{FERRY_TOO} {words}", path="b", published=None)
    documents = (annotate(FERRY, path="a", published="2021-05-03"), undated)
    assert (members(documents) == {frozenset("ab")}) is one


def test_a_report_of_another_year_says_how_far_away_it_is() -> None:
    third = annotate(FERRY_TOO + " It rained.", path="c", published="2021-05-04")
    reason = placed((*dated("2021-05-03", "2022-05-03"), third))["b"].reason
    assert "published 364 days from the nearest report" in reason


def test_a_forced_event_holds_whatever_the_texts_and_the_days_are() -> None:
    documents = (
        annotate(FERRY, path="a", published="2021-05-03", forced_event="x"),
        annotate(BUDGET, path="b", published="2022-05-03", forced_event="x"),
    )
    assert members(documents) == {frozenset("ab")}
    assert set(roles(documents).values()) == {REPORT}


def test_different_forced_events_keep_the_same_story_apart() -> None:
    documents = tuple(
        annotate(text, path=path, forced_event=label)
        for path, text, label in [
            ("a", FERRY, "x"),
            ("b", FERRY_TOO, "y"),
            ("c", FERRY_TOO + " It rained.", "x"),
            ("d", FERRY + " It rained.", "y"),
        ]
    )
    assert members(documents) == {frozenset("ac"), frozenset("bd")}


def test_a_survey_of_many_years_is_background_of_its_event() -> None:
    documents = stories(a=FERRY, b=FERRY_TOO, c=HISTORY)
    found = placed(documents)
    assert (found["a"].role, found["b"].role, found["c"].role) == (REPORT, REPORT, BACKGROUND)
    assert found["c"].event == found["a"].event
    assert "1901 to 1994" in found["c"].reason
    (one,) = bundle(documents)[0]
    assert len(one.documents) == 3


def test_a_survey_beside_one_report_is_the_other_report() -> None:
    found = placed(stories(a=FERRY, c=HISTORY))
    assert (found["a"].role, found["c"].role) == (REPORT, REPORT)


def test_a_survey_of_something_else_is_no_background() -> None:
    found = placed(stories(a=BUDGET, b=BUDGET_TOO, c=HISTORY))
    assert (found["c"].role, found["c"].event) == (OTHER, None)


TRAM = "\n\n".join(
    [
        "The tram was built in 1901. It was painted in 1911 and was raised in 1912.",
        "In 1923 the tram got a lamp. In 1934 it got another lamp, that of 1945 being old.",
        "In 1956 nobody drowned. In 1967 nobody slept. In 1978 the tram got a new engine.",
        "In 1989 it got a new chart. In 1990 it was painted. It burned in 1991.",
        "It sailed again in 1992. The lamp broke in 1994. The tram was late. The crew slept.",
    ]
)


def test_where_a_survey_belongs_does_not_depend_on_the_survey_before_it() -> None:
    reports, surveys = stories(a=FERRY, b=FERRY_TOO), stories(c=HISTORY, d=TRAM)
    found = [roles((*reports, *order)) for order in (surveys, surveys[::-1])]
    assert found[0] == found[1]
    assert (found[0]["c"], found[0]["d"]) == (BACKGROUND, OTHER)


def test_an_event_depends_on_its_reports_alone() -> None:
    def ids(documents: tuple[AnnotatedDocument, ...]) -> list[Event]:
        return list(bundle(documents)[0])

    (alone,) = ids(stories(a=FERRY, c=FERRY_TOO))
    assert alone.id in {one.id for one in ids(TWO_EVENTS)}


def test_a_person_is_shown_by_the_name_that_is_used_most_and_not_by_the_longest() -> None:
    used = {"Holm": 9, "Anna Holm": 3, "Lund None Holm": 1}
    assert usual(used) == "Anna Holm"
    assert usual({"Holm": 2}) == "Holm"
    assert usual({"Holm": 9, "Per Holm": 1, "Annemarie Holm": 1}) == "Per Holm"


def label(*texts: str) -> str:
    """Return the label of the one event that the texts tell of."""
    (only,), _ = bundle(stories(**{f"t{number}": text for number, text in enumerate(texts)}))
    return only.label


def test_a_label_writes_names_as_the_articles_do_and_each_of_them_once() -> None:
    first = "Kim Jong-un met Peter Olsen in Oslo on Monday. Kim Jong-un smiled. Peter Olsen left."
    other = "In Oslo Kim Jong-un met Peter Olsen on Monday. Kim Jong-un waved. Peter Olsen sighed."
    assert sorted(label(first, other).split(", ")) == ["Kim Jong-un", "Oslo", "Peter Olsen"]


def test_a_label_names_what_all_leads_speak_of() -> None:
    first = "Anna Holm closed the ferry line to Oslo on Monday. Anna Holm blamed the price of oil."
    other = "The ferry line to Oslo was closed by Anna Holm on Monday. Anna Holm wept at the pier."
    names, _, topics = label(first, other).partition(": ")
    assert names == "Anna Holm, Oslo"
    assert set(topics.split(", ")) == {"ferry", "line"}


@pytest.mark.parametrize(
    "headline", ["Former Holm Staffer Tells All", "Anna Holm FISA Papers Are Out"]
)
def test_a_headline_alone_makes_no_person(headline: str) -> None:
    first = f"{headline}\n\nAnna Holm left Oslo on Monday. Anna Holm wept, a friend said."
    other = "Anna Holm Leaves Oslo\n\nOn Monday Anna Holm left Oslo. Anna Holm wept at the pier."
    files = (RawFile("a.txt", first.encode()), RawFile("b.txt", other.encode()))
    (event,) = report_on(files).events
    assert event.label.split(": ")[0] == "Anna Holm, Oslo"


def test_a_longer_name_stands_for_the_words_it_holds() -> None:
    assert once(["Kim", "Peter Olsen", "Kim Jong-un"]) == ["Kim Jong-un", "Peter Olsen"]
