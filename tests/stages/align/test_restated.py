from dataclasses import replace

import pytest
from tests.comparing import Article, matter_of

from crosscheck.model.claim import Role
from crosscheck.model.event import Pairing, Relation
from crosscheck.model.fact import Kind
from crosscheck.pipeline import fact_types
from crosscheck.stages.align.restated import near_as_wholes, restated
from crosscheck.stages.compare import compare_all

BRIDGE = "The council of Sandvik approved the new harbour bridge on Monday evening."
BACKED = "On Monday evening the council of Sandvik backed the new harbour bridge, officials said."


def test_the_main_clauses_of_paraphrases_make_a_statement() -> None:
    matter = matter_of([Article(BRIDGE, "a.txt"), Article(BACKED, "b.txt")])
    (alignment,) = matter.aligned.alignments
    paraphrase = replace(alignment, relation=Relation.PARAPHRASE)
    (found,) = restated(matter.aligned.event, matter.aligned.claims, [paraphrase])
    told = [matter.claims[id_] for id_ in found.claims]
    assert {claim.document for claim in told} == set(matter.aligned.event.documents)
    assert all(claim.mentions(Role.ASSERTION) for claim in told)


def test_sentences_that_only_overlap_restate_nothing() -> None:
    matter = matter_of([Article(BRIDGE, "a.txt"), Article(BACKED, "b.txt")])
    (alignment,) = matter.aligned.alignments
    overlap = replace(alignment, relation=Relation.OVERLAP)
    assert restated(matter.aligned.event, matter.aligned.claims, [overlap]) == []


@pytest.mark.parametrize(
    ("pairing", "found"),
    [
        (Pairing(0.5, mutual=True, read=True), 1),
        (Pairing(0.3, mutual=True, read=True), 0),
        (Pairing(0.9, mutual=False, read=True), 0),
        (Pairing(0.9, mutual=True, read=False), 0),
    ],
)
def test_sentences_that_are_nearest_to_each_other_make_one(pairing: Pairing, found: int) -> None:
    matter = matter_of([Article(BRIDGE, "a.txt"), Article(BACKED, "b.txt")])
    (alignment,) = matter.aligned.alignments
    pairings = {frozenset((alignment.a, alignment.b)): pairing}
    told = near_as_wholes(matter.aligned.event, matter.aligned.claims, pairings)
    assert [statement.by_wholes for statement in told] == [True] * found


def test_values_are_not_compared_for_two_sentences_being_near() -> None:
    matter = matter_of([Article(BRIDGE, "a.txt"), Article(BACKED, "b.txt")])
    (alignment,) = matter.aligned.alignments
    pairings = {frozenset((alignment.a, alignment.b)): Pairing(0.5, mutual=True, read=True)}
    told = near_as_wholes(matter.aligned.event, matter.aligned.claims, pairings)
    kinds = [
        {one.kind for one in compare_all(statements, matter.claims, fact_types(), matter.setting)}
        for statements in (told, [replace(statement, by_wholes=False) for statement in told])
    ]
    assert kinds[0] == {Kind.STATEMENT}
    assert Kind.DATE in kinds[1]
