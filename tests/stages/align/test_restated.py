from dataclasses import replace

from tests.comparing import Article, matter_of

from crosscheck.model.claim import Role
from crosscheck.model.event import Relation
from crosscheck.stages.align.restated import restated

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
