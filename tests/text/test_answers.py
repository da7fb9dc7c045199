from dataclasses import replace
from datetime import date

import pytest
from tests.comparing import Matter, fact_type_of, pair_of

from crosscheck.model.claim import Mention, Role
from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.values import Agent, Organisation, Place, Value
from crosscheck.text.answers import (
    both_known,
    each_gives_both,
    is_quoted,
    listed,
    other_parties,
    other_time,
    other_topic,
    unknown_subject,
)
from crosscheck.text.bearers import may_be_one
from crosscheck.text.dated import times_exclude
from crosscheck.text.one_thing import tell_one_passage


def answers(matter: Matter, kind: Kind) -> tuple[Stated, Stated]:
    """Return the last answer of each side: where a side lists two, the second."""
    fact_type = fact_type_of(kind)
    return matter.stated(fact_type, 0)[-1], matter.stated(fact_type, 1)[-1]


def holds(level: LadderLevel, left: str, right: str, kind: Kind) -> bool:
    a, b = answers(pair_of(left, right), kind)
    found = level.holds(a, b)
    assert level.holds(b, a) is found
    return found


def same_words(a: Mention, b: Mention) -> bool:
    return a.evidence.quote.lower() == b.evidence.quote.lower()


def other_words(a: Mention, b: Mention) -> bool:
    return not same_words(a, b)


def test_one_source_that_gives_both_values_lists_two_things() -> None:
    both = "The blast killed 12 people and the flood killed 30 people."
    assert holds(listed(same_words), both, "The blast killed 12 people.", Kind.QUANTITY)
    assert not holds(listed(same_words), both, "The blast killed 13 people.", Kind.QUANTITY)


def test_a_pronoun_without_a_name_leaves_open_of_whom_it_speaks() -> None:
    named = "Anna Holm arrived on Monday."
    assert holds(unknown_subject(0.85, 0.97), "She arrived on Friday.", named, Kind.DATE)
    assert not holds(unknown_subject(0.85, 0.97), "Peter Lund arrived on Friday.", named, Kind.DATE)


def test_two_people_are_other_parties_unless_one_is_shared() -> None:
    level = other_parties()
    one = "Anna Holm arrived on Monday."
    assert holds(level, one, "Peter Lund arrived on Friday.", Kind.DATE)
    assert not holds(level, one, "Anna Holm arrived on Friday.", Kind.DATE)
    assert not holds(level, one, "The mayor arrived on Friday.", Kind.DATE)


def test_amounts_of_two_days_are_amounts_of_other_times() -> None:
    level = other_time(other_words)
    one = "The clinic treated 30 patients on Monday."
    assert holds(level, one, "The clinic treated 50 patients on Friday.", Kind.QUANTITY)
    assert not holds(level, one, "The clinic treated 50 patients on Monday.", Kind.QUANTITY)
    assert not holds(level, one, "The clinic treated 50 patients.", Kind.QUANTITY)


def test_amounts_of_one_year_are_of_one_time_whenever_the_articles_were_published() -> None:
    level = other_time(times_exclude)
    one = "The clinic treated 30 patients in 2015."
    days = date(2015, 7, 1), None
    a, b = answers(pair_of(one, "The clinic treated 50 patients in 2015.", *days), Kind.QUANTITY)
    assert not level.holds(a, b)
    assert not level.holds(b, a)
    a, b = answers(pair_of(one, "The clinic treated 50 patients.", None, None), Kind.QUANTITY)
    assert level.holds(a, b)
    assert level.holds(b, a)


@pytest.mark.parametrize(
    ("sure", "mine", "other", "wanted"),
    [
        (0.9, "", "", True),
        (0.9, "", " Peter Lund left.", True),
        (0.9, " Anna Holm left.", " Peter Lund left.", False),
        (0.8, "", "", False),
    ],
)
def test_what_is_surely_one_passage_is_one_unless_both_articles_know_both(
    sure: float, mine: str, other: str, *, wanted: bool
) -> None:
    left = "Peter Lund opened the bridge."
    matter = pair_of(left + mine, "Anna Holm opened the bridge." + other)
    fact_type = fact_type_of(Kind.ACTOR)
    a, b = (replace(matter.stated(fact_type, number)[0], sure=sure) for number in (0, 1))
    assert tell_one_passage(a, b) is tell_one_passage(b, a) is wanted


def test_another_verb_and_other_people_are_another_topic_below_the_floor() -> None:
    one, other = "Anna Holm arrived on Monday.", "A storm raged on Friday."
    assert holds(other_topic(0.5), one, other, Kind.DATE)
    assert not holds(other_topic(0.0), one, other, Kind.DATE)
    assert not holds(other_topic(0.5), one, "A storm arrived on Friday.", Kind.DATE)


def test_none_of_the_gates_calls_two_answers_the_same_or_a_conflict() -> None:
    levels = [
        listed(same_words),
        unknown_subject(0.85, 0.97),
        other_parties(),
        other_time(same_words),
        other_topic(0.5),
    ]
    assert {level.outcome for level in levels} == {Outcome.INCOMPARABLE}
    assert len({level.name for level in levels}) == len(levels)


def test_words_in_quotation_marks_are_quoted() -> None:
    quotation, report = answers(
        pair_of(
            '"The harbour will reopen in May," Anna Holm said.',
            "Anna Holm said the harbour would reopen in May.",
        ),
        Kind.DATE,
    )
    assert is_quoted(quotation)
    assert not is_quoted(report)


def named(value: Value) -> Mention:
    evidence = Evidence("d", Span(0, len(value.text)), value.text)
    return Mention(Role.NAMED, value, evidence, value.text.casefold())


@pytest.mark.parametrize(
    ("one", "other", "maybe"),
    [
        (Agent("Holm", "Anna Holm"), Agent("Anna Holm", "Anna Holm"), True),
        (Agent("Mayor Holm", "Mayor Holm"), Agent("Holm", "Peter Holm"), True),
        (Agent("Anna Holm", "Anna Holm"), Agent("Peter Lund", "Peter Lund"), False),
        (Agent("Jerrold Holm", "Jerrold Holm"), Agent("Jerry Holm", "Jerry Holm"), True),
        (Agent("Adel Al-Holm", "Adel Al-Holm"), Agent("Ade Al Holm", "Ade Al Holm"), True),
        (Agent("Anna Holm", "Anna Holm"), Agent("Peter Holm", "Peter Holm"), False),
        (Organisation("@SandvikPilots", "@SandvikPilots"), Organisation("Pilots", "Pilots"), True),
        (Place("Paris", "Paris"), Place("Geneva", "Geneva"), False),
        (Place("Paris", "Paris"), Organisation("Pilots", "Pilots"), True),
        (Agent("Holm Jr.", "Holm Jr."), Agent("Holm Son", "Holm Son"), True),
    ],
)
def test_two_names_may_have_one_bearer(one: Value, other: Value, maybe: bool) -> None:
    assert may_be_one(named(one), named(other)) is maybe
    assert may_be_one(named(other), named(one)) is maybe


def test_a_source_that_knows_both_names_tells_two_people_apart() -> None:
    one = "Peter Lund watched from the ferry. Anna Holm opened the bridge."
    other = "On Monday the new bridge was opened to lorries by Peter Lund."
    assert holds(both_known(), one, other, Kind.ACTOR)
    assert not holds(both_known(0.0), one, other, Kind.ACTOR)
    assert not holds(both_known(), "Anna Holm opened the bridge.", other, Kind.ACTOR)


def test_what_both_articles_give_they_cannot_differ_in() -> None:
    one = "The court heard 35 claims in spring. The court heard 162 claims in autumn."
    other = "The court heard 162 claims in autumn. The court heard 35 claims."
    assert holds(each_gives_both(), one, other, Kind.QUANTITY)
    assert not holds(each_gives_both(), one, "The court heard 35 claims.", Kind.QUANTITY)


def test_whole_sentences_are_of_other_times_only_where_all_their_times_differ() -> None:
    rules = "The harbour office will publish the rules on May 3 and enforce them from May 9."
    later = "Fishing boats will pay the harbour office a toll for the first time on May {}."
    level = other_time(times_exclude, whole=True)
    assert not holds(level, rules, later.format(9), Kind.STATEMENT)
    assert holds(level, rules, later.format(20), Kind.STATEMENT)
