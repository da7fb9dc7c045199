"""What must hold for every pair of answers, and for every order of the articles."""

from functools import cache
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.comparing import NAMES, Matter, aligned_as, files_of, report_of

from crosscheck.annotators import english
from crosscheck.engines.local import LocalEngine
from crosscheck.model.contracts import FactType, Stated
from crosscheck.model.fact import Outcome
from crosscheck.pipeline import fact_types, readers, run
from crosscheck.stages import extract, read
from crosscheck.stages.compare.compare import judge_pair
from crosscheck.stages.judge.circles import circles_of


@cache
def matter_of_event(name: str) -> Matter:
    """Return all articles of one of the exam's events, as if they told of one event."""
    raw_files, _ = files_of(name)
    known = readers()
    documents = [document for raw in raw_files for document in read.read(raw, known).documents]
    annotated = english.annotate_documents(documents)
    return aligned_as(annotated, extract.extract(annotated))


@pytest.mark.parametrize("name", NAMES)
def test_comparing_is_the_same_from_both_sides(name: str) -> None:
    matter = matter_of_event(name)
    pairs = 0
    for fact_type in fact_types():
        for a, b in combinations(answers_of(matter, fact_type), 2):
            if a.claim.document == b.claim.document:
                continue
            pairs += 1
            forth = judge_pair(fact_type, a, b, matter.setting)
            back = judge_pair(fact_type, b, a, matter.setting)
            assert forth.outcome is back.outcome
            assert (forth.level, forth.score) == (back.level, back.score)
    assert pairs > 100


@pytest.mark.parametrize("name", NAMES)
def test_an_answer_never_contradicts_itself(name: str) -> None:
    matter = matter_of_event(name)
    answered = 0
    for fact_type in fact_types():
        for stated in answers_of(matter, fact_type):
            answered += 1
            found = judge_pair(fact_type, stated, stated, matter.setting)
            assert found.outcome not in (Outcome.CONFLICT, Outcome.TENSION, Outcome.UPDATED)
    assert answered > 50


def answers_of(matter: Matter, fact_type: FactType) -> list[Stated]:
    """Return all answers of a kind that the articles give."""
    numbers = range(len(matter.documents))
    return [stated for number in numbers for stated in matter.stated(fact_type, number)]


@pytest.mark.parametrize("name", NAMES)
def test_circles_part_the_answers(name: str) -> None:
    compared = matter_of_event(name).compared()
    assert any(len(one.answers) > 1 for one in compared)
    for one in compared:
        circles = circles_of(one)
        members = [index for circle in circles for index in circle.members]
        assert sorted(members) == list(range(len(one.answers)))
        for circle in circles:
            inside = set(circle.members)
            assert all({i, j} <= inside for i, j, _ in circle.pairs)
        differing = (Outcome.CONFLICT, Outcome.TENSION)
        told = {(i, j) for i, j, found in one.pairs if found.outcome in differing}
        kept = {(i, j) for circle in circles for i, j, _ in circle.pairs}
        assert told <= kept


@settings(max_examples=4)
@given(st.data())
def test_no_order_of_the_articles_changes_facts_and_findings(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(NAMES))
    matter = matter_of_event(name)
    order = data.draw(st.permutations(range(len(matter.documents))))
    shuffled = [matter.documents[index] for index in order]
    by_document = {
        d.document.id: [c for c in matter.aligned.claims if c.document == d.document.id]
        for d in matter.documents
    }
    claims = [by_document[d.document.id] for d in shuffled]
    assert judgement(name) == judgement_of(aligned_as(shuffled, claims))


@cache
def judgement(name: str) -> tuple[frozenset[object], ...]:
    """Return what is found in the articles of an event in the order of their paths."""
    matter = matter_of_event(name)
    claims = [
        [c for c in matter.aligned.claims if c.document == d.document.id] for d in matter.documents
    ]
    return judgement_of(aligned_as(matter.documents, claims))


def judgement_of(matter: Matter) -> tuple[frozenset[object], ...]:
    """Return facts, findings and benign differences without their order."""
    judged = matter.judged()
    assert judged.facts
    return frozenset(judged.facts), frozenset(judged.findings), frozenset(judged.benign)


@settings(max_examples=4)
@given(st.data())
def test_no_order_of_the_files_changes_the_report(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(["ferry", "hostile"]))
    raw_files, skipped = files_of(name)
    order = data.draw(st.permutations(raw_files))
    assert run(order, skipped, LocalEngine()) == report_of(name)
