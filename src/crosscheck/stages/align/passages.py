"""Claims whose sentences answer one question with a value of the same kind, verb or no verb."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.event import Event, Statement
from crosscheck.model.fact import Kind
from crosscheck.model.ids import stable_id
from crosscheck.model.values import Quantity
from crosscheck.stages.align.groups import Scores, group
from crosscheck.stages.align.labels import label_of
from crosscheck.stages.align.sentences import Pair
from crosscheck.text.lexicon import are_antonyms
from crosscheck.text.likeness import Passage, likeness, rivals_of
from crosscheck.text.similarity import containment

JOINED: dict[Role, tuple[Kind, float]] = {
    Role.TIME: (Kind.DATE, 0.05),
    Role.QUANTITY: (Kind.QUANTITY, 0.05),
    Role.PLACE: (Kind.PLACE, 0.05),
    Role.AGENT: (Kind.ACTOR, 0.05),
    Role.NAMED: (Kind.NAME, 0.05),
    Role.SPEAKER: (Kind.ATTRIBUTION, 0.05),
    Role.QUOTATION: (Kind.QUOTE, 0.5),
    Role.PREDICATE: (Kind.POLARITY, 0.2),
}
"""Role → the kind it answers, and the least likeness of two passages to be put side by side."""

LEAST_SHARED = 0.25
"""Least containment of two sentences to look at their answers at all: below it no pair of the
open clusters reached a likeness of 0.05."""

Answer = tuple[int, Mention]


def passages_of(
    event: Event,
    claims: Sequence[Claim],
    sentences: Sequence[Sentence],
    bags: Mapping[str, frozenset[str]],
    weights: Mapping[str, float],
    pairs: Sequence[Pair],
) -> list[Statement]:
    """Return statements of claims that answer one question, sorted by id.

    ``pairs`` are candidate pairs of sentence indices; cost grows with their number.
    """
    of_sentence: dict[str, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        of_sentence[claim.sentence].append(index)
    alike = [
        (sentences[i].id, sentences[j].id)
        for i, j in pairs
        if containment(bags[sentences[i].id], bags[sentences[j].id], weights) >= LEAST_SHARED
    ]
    found: dict[str, Statement] = {}
    for role, (kind, least) in JOINED.items():
        holders = _holders(role, claims, of_sentence)
        scores = _scores(kind, least, holders, claims, bags, weights, alike)
        for indices in group(scores, lambda i: claims[i].id):
            members = [claims[i] for i in indices]
            if len({claim.document for claim in members}) > 1:
                ids = tuple(sorted(claim.id for claim in members))
                id_ = stable_id("st", event.id, *ids)
                found[id_] = Statement(id_, event.id, label_of(members), ids)
    return [found[id_] for id_ in sorted(found)]


def _holders(
    role: Role, claims: Sequence[Claim], of_sentence: Mapping[str, Sequence[int]]
) -> dict[str, list[Answer]]:
    """Return sentence id → its answers in a role; sentences without one are absent."""
    found = {}
    for sentence, indices in of_sentence.items():
        answers = [(i, mention) for i in indices for mention in claims[i].mentions(role)]
        if answers:
            found[sentence] = answers
    return found


def _scores(
    kind: Kind,
    least: float,
    holders: Mapping[str, Sequence[Answer]],
    claims: Sequence[Claim],
    bags: Mapping[str, frozenset[str]],
    weights: Mapping[str, float],
    pairs: Sequence[tuple[str, str]],
) -> Scores:
    scores: dict[Pair, float] = {}

    @cache
    def held(sentence: str) -> list[tuple[int, Passage]]:
        own = holders.get(sentence, ())
        return [(i, _passage(claims[i], one, bags[sentence], own)) for i, one in own]

    for a, b in pairs:
        if a not in holders or b not in holders:
            continue
        for (i, first), (j, second) in product(held(a), held(b)):
            if are_of_one_type(first.claim, first.mention, second.claim, second.mention):
                score = likeness(kind, first, second, weights)
                if score >= least:
                    pair = (min(i, j), max(i, j))
                    scores[pair] = max(score, scores.get(pair, 0.0))
    return scores


def _passage(
    claim: Claim, mention: Mention, terms: frozenset[str], beside: Sequence[Answer]
) -> Passage:
    return Passage(claim, mention, terms, rivals_of(mention, (other for _, other in beside)))


def are_of_one_type(a: Claim, one: Mention, b: Claim, other: Mention) -> bool:
    """Tell whether two answers are of one type: amounts of one measure, the same predicate.

    What is told only where sources differ is not put beside itself.

    Counts of two things are put side by side too: that they differ in what they count is what
    a reader of both wants to be told.
    """
    if one.role is Role.PREDICATE:
        first, second = a.predicate.lemma, b.predicate.lemma
        return first == second or are_antonyms(first, second)
    if isinstance(one.value, Quantity) and isinstance(other.value, Quantity):
        return one.value.measure is other.value.measure
    if one.key == other.key and (one.role is Role.NAMED or one.inner):
        return False
    if one.inner or other.inner:
        return (one.inner, one.head) == (other.inner, other.head)
    if one.role in (Role.PLACE, Role.AGENT, Role.NAMED, Role.SPEAKER):
        named = (Role.AGENT, Role.NAMED, Role.SPEAKER)
        return _bearer(one) == _bearer(other) and (one.role in named or one.cue == other.cue)
    return True


def _bearer(mention: Mention) -> str:
    """Return what kind of thing a name names; a state is a place."""
    return mention.key[:2].replace("s:", "g:")
