"""The sentence of another report that comes nearest to an answer, where it may say the same."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.model.fact import Fact
from crosscheck.model.source import BlockRole
from crosscheck.view.lookup import Lookup
from crosscheck.view.passages import Passage, passage_of_sentence


def nearest_of(find: Lookup, fact: Fact) -> tuple[Passage, ...]:
    """Return the nearest sentence of each report that is unclear on a fact, in their order.

    Only sentences that were aligned with one of the answers; a report may have none. A headline,
    and a question, only where no other sentence was.
    """
    answers = {
        find.claims[claim].sentence for position in fact.positions for claim in position.claims
    }
    unclear = sorted(fact.unclear, key=find.numbers.__getitem__)
    found = (_nearest(find, answers, document) for document in unclear)
    return tuple(passage_of_sentence(find, find.sentences[one]) for one in found if one)


def _nearest(find: Lookup, answers: set[str], document: str) -> str | None:
    aligned = (pair for answer in answers for pair in _partners(find, answer, document))
    return min(aligned, default=(False, 0.0, 0, None))[-1]


def _partners(
    find: Lookup, answer: str, document: str
) -> Iterator[tuple[bool, float, int, str | None]]:
    """Yield the sentences of a document that are aligned with another one: rank, then id."""
    for alignment in find.aligned.get(answer, ()):
        partner = alignment.b if alignment.a == answer else alignment.a
        sentence = find.sentences[partner]
        if sentence.document == document:
            weak = sentence.role is BlockRole.HEADLINE or sentence.text.rstrip(_CLOSING)[-1:] == "?"
            yield weak, -alignment.score, find.places[partner], partner


_CLOSING = " \n\"'”’"
