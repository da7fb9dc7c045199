"""What comparing needs to know of an event, and what it has found out so far."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise

from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import FactType, Stated
from crosscheck.model.dating import Datings
from crosscheck.model.event import Alignment, Pairings
from crosscheck.model.fact import Comparison, Kind
from crosscheck.model.meaning import Entail, no_model
from crosscheck.stages.compare.foremost import Place, first_sentences, foremost_tolls
from crosscheck.stages.compare.meaning import restated_pairs
from crosscheck.text.answers import answer_key
from crosscheck.text.lexicon import content_terms
from crosscheck.text.parties import PARTIES


@dataclass(frozen=True, slots=True)
class Setting:
    """What comparing needs to know of the event: sentences, dates, weights."""

    sentences: Mapping[str, Sentence]
    published: Mapping[str, date | None]
    """By document id."""
    instants: Mapping[str, datetime | None]
    """By document id: when it appeared, where its time of day is known."""
    bags: Mapping[str, frozenset[str]]
    """Terms by sentence id."""
    weights: Mapping[str, float]
    claims: Mapping[str, tuple[Claim, ...]]
    """By sentence id."""
    before: Mapping[str, str]
    """Sentence id → the sentence before it in its document, to which a signature belongs."""
    known: Mapping[str, frozenset[str]]
    """Keys of the names and amounts of each document, by document id."""
    tolls: Mapping[Place, str] = field(default_factory=dict)
    """What became of those whom an amount counts that a report puts first, by its place."""
    first: frozenset[str] = frozenset()
    """Ids of the sentences that stand before or among the first of a running text."""
    datings: Datings = field(default_factory=dict)
    """How relative times count from dates of publication that are not stated to the day."""

    entail: Entail = no_model
    """Reads two sentences; says nothing in a run without models."""
    pairings: Pairings = field(default_factory=dict)
    """How near sentences are, by the pair of their ids."""
    restated: frozenset[frozenset[str]] = frozenset()
    """Pairs of sentences, by id, that are aligned as paraphrases: no others are read."""

    found: dict[tuple[Kind, str], tuple[Mention, ...]] = field(default_factory=dict)
    """Answers by kind and sentence id, filled as they are asked for."""
    pairs: dict[tuple[object, ...], Comparison] = field(default_factory=dict)
    """Comparisons by kind and the places of both answers, filled as they are asked for."""
    values: dict[str, tuple[Mention, ...]] = field(default_factory=dict)
    """What a sentence gives by its id, filled as it is asked for."""
    explained: set[frozenset[str]] = field(default_factory=set)
    """Pairs of sentence ids whose values are told in other words or for another time, filled as
    they are compared: a model that reads them as incompatible has read these values."""

    def stated(self, fact_type: FactType, claim: Claim, mention: Mention) -> Stated:
        """Return an answer with all that a ladder may look at but the likeness of a pair."""
        return Stated(
            claim,
            mention,
            self.published.get(claim.document),
            0.0,
            self.siblings(fact_type, claim),
            self.times(claim),
            self.known[claim.document],
            self.datings.get((claim.document, mention.evidence.span)),
            terms=self.bags.get(claim.sentence, frozenset()),
            places=self.places(claim),
            given=self.given(claim),
            toll=self.tolls.get((claim.document, mention.evidence.span), ""),
            first=claim.sentence in self.first,
            instant=self.instants.get(claim.document),
        )

    def siblings(self, fact_type: FactType, claim: Claim) -> tuple[Mention, ...]:
        """Return all answers of a kind that the sentence of a claim gives."""
        key = (fact_type.kind, claim.sentence)
        if key not in self.found:
            self.found[key] = self._answers(fact_type, claim)
        return self.found[key]

    def times(self, claim: Claim) -> tuple[Mention, ...]:
        """Return when the sentence of a claim says that something happened."""
        clauses = self.claims.get(claim.sentence, ())
        return tuple(m for other in clauses for m in other.dates())

    def places(self, claim: Claim) -> frozenset[str]:
        """Return the keys of the places that the sentence of a claim names."""
        clauses = self.claims.get(claim.sentence, ())
        return frozenset(m.key for other in clauses for m in other.mentions(Role.PLACE))

    def given(self, claim: Claim) -> tuple[Mention, ...]:
        """Return the amounts, times and places that the sentence of a claim gives."""
        if claim.sentence not in self.values:
            clauses = self.claims.get(claim.sentence, ())
            found = {
                (mention.evidence.span, mention.key): mention
                for other in clauses
                for mention in (*other.mentions(Role.QUANTITY), *other.dates(), *_places(other))
            }
            self.values[claim.sentence] = tuple(found[key] for key in sorted(found))
        return self.values[claim.sentence]

    def around(self, stated: Stated) -> tuple[str, str]:
        """Return the text of a sentence before an answer and behind it."""
        sentence, span = self.sentences[stated.claim.sentence], stated.mention.evidence.span
        start = sentence.span.start
        return sentence.text[: max(0, span.start - start)], sentence.text[span.end - start :]

    def _answers(self, fact_type: FactType, claim: Claim) -> tuple[Mention, ...]:
        found = {
            (mention.evidence.span, mention.key): mention
            for other in self.claims.get(claim.sentence, ())
            for mention in fact_type.find(other)
        }
        return tuple(found[key] for key in sorted(found))


def setting_of(
    documents: Sequence[AnnotatedDocument],
    claims: Sequence[Claim],
    weights: Mapping[str, float],
    datings: Datings | None = None,
    entail: Entail = no_model,
    alignments: Sequence[Alignment] = (),
    pairings: Pairings | None = None,
) -> Setting:
    """Return the setting of an event from its documents and the weights of its terms.

    ``datings`` are those of relative times whose publication date is not stated to the day;
    ``entail`` reads those sentences that ``alignments`` call paraphrases; ``pairings`` tell how
    near any two are.
    """
    sentences = {s.id: s for document in documents for s in document.sentences}
    by_sentence: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[claim.sentence].append(claim)
    return Setting(
        sentences=sentences,
        published={d.document.id: d.document.published.day for d in documents},
        instants={d.document.id: d.document.published.instant for d in documents},
        bags={id_: content_terms(sentence) for id_, sentence in sentences.items()},
        weights=weights,
        claims={sentence: tuple(found) for sentence, found in by_sentence.items()},
        before={
            after.id: before.id
            for document in documents
            for before, after in pairwise(document.sentences)
        },
        known=_known(claims),
        tolls=foremost_tolls(documents, claims),
        first=first_sentences(documents),
        datings=datings or {},
        entail=entail,
        pairings=pairings or {},
        restated=restated_pairs(alignments),
    )


def _places(claim: Claim) -> tuple[Mention, ...]:
    return tuple(mention for mention in claim.slots if mention.key[:2] in ("g:", "s:"))


def _known(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        found[claim.document].update(answer_key(m) for m in claim.mentions(*_KNOWN))
    return {document: frozenset(keys) for document, keys in found.items()}


_KNOWN = (Role.STATUS, Role.NAMED, Role.PLACE, Role.QUANTITY, *PARTIES)
"""Roles whose answers a source can tell apart."""
