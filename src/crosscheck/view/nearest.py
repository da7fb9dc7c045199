"""The sentence of another report that comes nearest to an answer, where it may say the same."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.fact import Fact
from crosscheck.view.lookup import Lookup
from crosscheck.view.passages import Passage, passage_of_sentence


def nearest_of(find: Lookup, fact: Fact) -> tuple[Passage, ...]:
    """Return the nearest sentence of each report that is unclear on a fact, in their order.

    Only sentences that were aligned with one of the answers; a report may have none.
    """
    answers = {
        find.claims[claim].sentence for position in fact.positions for claim in position.claims
    }
    unclear = sorted(fact.unclear, key=find.numbers.__getitem__)
    found = (_nearest(find, answers, document) for document in unclear)
    return tuple(passage_of_sentence(find, find.sentences[one]) for one in found if one)


def _nearest(find: Lookup, answers: set[str], document: str) -> str | None:
    aligned = (pair for answer in answers for pair in _partners(find, answer, document))
    return min(aligned, key=lambda pair: (-pair[0], find.places[pair[1]]), default=(0.0, None))[1]


def _partners(find: Lookup, answer: str, document: str) -> Iterator[tuple[float, str]]:
    """Yield the score and id of each sentence of a document that is aligned with another one."""
    for alignment in find.aligned.get(answer, ()):
        partner = alignment.b if alignment.a == answer else alignment.a
        if find.sentences[partner].document == document:
            yield alignment.score, partner
