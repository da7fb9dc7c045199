"""Align the documents of one event: names first, then sentences, then claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.event import Alignment, Event, Pairings, Statement
from crosscheck.model.meaning import Vector
from crosscheck.model.report import NameGroup
from crosscheck.model.values import Agent
from crosscheck.stages.align.claims import Bags, statements_of
from crosscheck.stages.align.courses import courses_of
from crosscheck.stages.align.doubted import without_doubted
from crosscheck.stages.align.names import NameTable, name_table
from crosscheck.stages.align.nearby import shared_nearby
from crosscheck.stages.align.passages import passages_of
from crosscheck.stages.align.rare import counted_once, shared_rarely
from crosscheck.stages.align.restated import near_as_wholes, restated
from crosscheck.stages.align.sentences import (
    MOST_READ,
    alignments_of,
    bags_of,
    candidate_pairs,
    pairings_of,
    rate_pairs,
)
from crosscheck.stages.align.unmarked import with_unmarked
from crosscheck.text.names import normalise_name
from crosscheck.text.similarity import weights_of


@dataclass(frozen=True, slots=True)
class Aligned:
    """What the documents of one event share."""

    event: Event
    claims: tuple[Claim, ...]
    """The claims of the event with names unified, in order of document and place."""
    alignments: tuple[Alignment, ...]
    statements: tuple[Statement, ...]
    names: tuple[NameGroup, ...]
    weights: tuple[tuple[str, float], ...]
    """Term weights of the event, sorted by term."""
    pairings: Pairings
    """How near sentences of different documents are, where they were looked at."""
    notes: tuple[str, ...] = ()
    """Caps that were met, in words."""


def align(event: Event, documents: Sequence[AnnotatedDocument], claims: Sequence[Claim]) -> Aligned:
    """Return alignments, statements and names of one event.

    ``documents`` are those of the event in any order; the result does not depend on it.
    """
    ordered = sorted(documents, key=lambda document: document.document.id)
    table = name_table(ordered, claims)
    named = without_doubted([_unify(claim, table) for claim in _in_order(claims)])
    unified = with_unmarked(ordered, named)
    sentences = [sentence for document in ordered for sentence in document.sentences]
    bags = bags_of(sentences)
    weights = weights_of(list(bags.values()))
    vectors = [vector for document in ordered for vector in _vectors(document)]
    pairs = candidate_pairs(sentences, bags, vectors)
    rated = rate_pairs(sentences, bags, weights, pairs, vectors)
    alignments = alignments_of(rated, bags)
    pairings = pairings_of(rated)
    statements = {s.id: s for s in statements_of(event, unified, Bags(bags, weights))}
    for statement in passages_of(event, unified, sentences, bags, weights, pairs):
        statements.setdefault(statement.id, statement)
    others = (
        *courses_of(event, unified),
        *restated(event, unified, alignments),
        *shared_rarely(event, unified),
        *counted_once(event, unified),
        *shared_nearby(event, unified, pairings),
        *near_as_wholes(event, unified, pairings),
    )
    for statement in others:
        statements.setdefault(statement.id, statement)
    return Aligned(
        event,
        unified,
        alignments,
        tuple(statements[id_] for id_ in sorted(statements)),
        table.groups,
        tuple(sorted(weights.items())),
        pairings,
        _notes(vectors),
    )


def _notes(vectors: Sequence[Vector]) -> tuple[str, ...]:
    if sum(map(bool, vectors)) <= MOST_READ:
        return ()
    return (f"more than {MOST_READ} sentences: those without rare words in common are not aligned",)


def _vectors(document: AnnotatedDocument) -> tuple[Vector, ...]:
    """Return the vector of every sentence, empty ones where no encoder has read the document."""
    return document.vectors or (b"",) * len(document.sentences)


def _in_order(claims: Sequence[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: (claim.document, claim.span, claim.id))


def _unify(claim: Claim, table: NameTable) -> Claim:
    slots = tuple(_renamed(mention, table) for mention in claim.slots)
    return claim if slots == claim.slots else replace(claim, slots=slots)


_ACTING = (Role.SPEAKER, Role.AGENT, Role.REQUESTER)


def _renamed(mention: Mention, table: NameTable) -> Mention:
    person = table.acting.get(mention.key) if mention.role in _ACTING else None
    if person is not None:
        value = Agent(mention.value.text, person)
        return replace(mention, value=value, key=f"p:{normalise_name(person)}")
    key = table.keys.get(mention.key, mention.key)
    return mention if key == mention.key else replace(mention, key=key)
