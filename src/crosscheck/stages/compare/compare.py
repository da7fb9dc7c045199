"""Compare: slot by slot, what the claims of one statement answer to one question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import combinations, pairwise

from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.compared import Compared
from crosscheck.model.contracts import FactType, Stated
from crosscheck.model.dating import Datings
from crosscheck.model.event import Alignment, Statement
from crosscheck.model.fact import Comparison, Kind, Outcome
from crosscheck.model.meaning import Entail, no_model
from crosscheck.model.values import Quantity
from crosscheck.stages.compare.asking import can_be_asked, poverty_of
from crosscheck.stages.compare.meaning import explains, reread, restated_pairs, with_stance
from crosscheck.text.answers import answer_key
from crosscheck.text.lexicon import content_terms
from crosscheck.text.likeness import Passage, likeness
from crosscheck.text.parties import PARTIES
from crosscheck.text.similarity import jaccard

MOST_COMPARED = 60
"""Answers to one question that are compared pair by pair; more are cut after sorting, counted."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What comparing needs to know of the event: sentences, dates, weights."""

    sentences: Mapping[str, Sentence]
    published: Mapping[str, date | None]
    """By document id."""
    bags: Mapping[str, frozenset[str]]
    """Terms by sentence id."""
    weights: Mapping[str, float]
    claims: Mapping[str, tuple[Claim, ...]]
    """By sentence id."""
    before: Mapping[str, str]
    """Sentence id → the sentence before it in its document, to which a signature belongs."""
    known: Mapping[str, frozenset[str]]
    """Keys of the names and amounts of each document, by document id."""
    datings: Datings = field(default_factory=dict)
    """How relative times count from dates of publication that are not stated to the day."""

    entail: Entail = no_model
    """Reads two sentences; says nothing in a run without models."""
    restated: frozenset[frozenset[str]] = frozenset()
    """Pairs of sentences, by id, that are aligned as paraphrases: no others are read."""

    found: dict[tuple[Kind, str], tuple[Mention, ...]] = field(default_factory=dict)
    """Answers by kind and sentence id, filled as they are asked for."""
    pairs: dict[tuple[object, ...], Comparison] = field(default_factory=dict)
    """Comparisons by kind and the places of both answers, filled as they are asked for."""
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
        )

    def judged(self, fact_type: FactType, a: Stated, b: Stated) -> Comparison:
        """Return how two answers compare; a pair that two statements hold is judged once."""
        key = (fact_type.kind, *(_place(stated) for stated in (a, b)))
        if key not in self.pairs:
            found = self.pairs[key] = judge_pair(fact_type, a, b, self)
            if explains(found, a, b):
                self.explained.add(frozenset((a.claim.sentence, b.claim.sentence)))
        return self.pairs[key]

    def siblings(self, fact_type: FactType, claim: Claim) -> tuple[Mention, ...]:
        """Return all answers of a kind that the sentence of a claim gives."""
        key = (fact_type.kind, claim.sentence)
        if key not in self.found:
            self.found[key] = self._answers(fact_type, claim)
        return self.found[key]

    def times(self, claim: Claim) -> tuple[Mention, ...]:
        """Return when the sentence of a claim says that something happened."""
        clauses = self.claims.get(claim.sentence, ())
        return tuple(m for other in clauses for m in other.mentions(Role.TIME) if not m.inner)

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
) -> Setting:
    """Return the setting of an event from its documents and the weights of its terms.

    ``datings`` are those of relative times whose publication date is not stated to the day;
    ``entail`` reads those sentences that ``alignments`` call paraphrases.
    """
    sentences = {s.id: s for document in documents for s in document.sentences}
    by_sentence: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_sentence[claim.sentence].append(claim)
    return Setting(
        sentences=sentences,
        published={d.document.id: d.document.published.day for d in documents},
        bags={id_: content_terms(sentence) for id_, sentence in sentences.items()},
        weights=weights,
        claims={sentence: tuple(found) for sentence, found in by_sentence.items()},
        before={
            after.id: before.id
            for document in documents
            for before, after in pairwise(document.sentences)
        },
        known=_known(claims),
        datings=datings or {},
        entail=entail,
        restated=restated_pairs(alignments),
    )


def _known(claims: Sequence[Claim]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        found[claim.document].update(answer_key(m) for m in claim.mentions(*_KNOWN))
    return {document: frozenset(keys) for document, keys in found.items()}


_KNOWN = (Role.STATUS, Role.NAMED, Role.PLACE, Role.QUANTITY, *PARTIES)
"""Roles whose answers a source can tell apart."""


def compare_all(
    statements: Sequence[Statement],
    claims: Mapping[str, Claim],
    fact_types: Sequence[FactType],
    setting: Setting,
) -> list[Compared]:
    """Return what comparing gives for every statement: values first, then whole sentences."""
    typed = [fact_type for fact_type in fact_types if not fact_type.reads_meaning]
    whole = [fact_type for fact_type in fact_types if fact_type.reads_meaning]
    return [
        answers
        for kinds in (typed, whole)
        for statement in statements
        for answers in compare(statement, [claims[id_] for id_ in statement.claims], kinds, setting)
    ]


def compare(
    statement: Statement,
    claims: Sequence[Claim],
    fact_types: Sequence[FactType],
    setting: Setting,
) -> tuple[Compared, ...]:
    """Return one Compared per question that the claims of the statement answer."""
    found = []
    single = len({claim.document for claim in claims}) < 2
    for fact_type in fact_types:
        if single and not fact_type.alone:
            continue
        for topic, answers in _by_topic(fact_type, claims, setting):
            found.append(_compared(statement, fact_type, topic, answers, setting))
    return tuple(found)


def _by_topic(
    fact_type: FactType, claims: Sequence[Claim], setting: Setting
) -> Iterator[tuple[str, list[Stated]]]:
    groups: dict[str, list[Stated]] = defaultdict(list)
    for claim in claims:
        for mention in fact_type.find(claim):
            groups[_topic(mention)].append(setting.stated(fact_type, claim, mention))
    for topic in sorted(groups):
        yield topic, sorted(groups[topic], key=_order)


def _place(stated: Stated) -> tuple[str, int, int]:
    """Return what tells an answer of a kind from all others of the event."""
    span = stated.mention.evidence.span
    return stated.claim.id, span.start, span.end


def _topic(mention: Mention) -> str:
    """Answers are put side by side only when they can answer one question."""
    if isinstance(mention.value, Quantity):
        return mention.value.measure.value
    if mention.inner:
        return f"of {mention.head}"
    if mention.role is Role.PLACE:
        return mention.cue
    return ""


def _order(stated: Stated) -> tuple[str, int, int, str]:
    span = stated.mention.evidence.span
    return stated.claim.document, span.start, span.end, stated.claim.id


def _compared(
    statement: Statement,
    fact_type: FactType,
    topic: str,
    answers: Sequence[Stated],
    setting: Setting,
) -> Compared:
    kept = tuple(answers[:MOST_COMPARED])
    pairs = tuple(
        (i, j, setting.judged(fact_type, kept[i], kept[j]))
        for i, j in combinations(range(len(kept)), 2)
        if kept[i].claim.document != kept[j].claim.document
    )
    return Compared(
        statement=statement,
        kind=fact_type.kind,
        topic=topic,
        answers=kept,
        questions=tuple(fact_type.question(stated.claim, stated.mention) for stated in kept),
        poverty=tuple(poverty_of(stated) for stated in kept),
        askable=tuple(can_be_asked(fact_type.kind, stated.claim) for stated in kept),
        pairs=pairs,
        alone=fact_type.alone,
        cut=len(answers) - len(kept),
    )


def judge_pair(fact_type: FactType, a: Stated, b: Stated, setting: Setting) -> Comparison:
    """Return the first level of the ladder that holds for the pair; incomparable if none does.

    Symmetric: similarity is that of the pair, the compared values left out.
    """
    first, second = _passage(a, setting), _passage(b, setting)
    similarity = likeness(fact_type.kind, first, second, setting.weights)
    if a.claim.predicate.is_bare or b.claim.predicate.is_bare:
        alike = jaccard(first.sentence_terms, second.sentence_terms, setting.weights)
        similarity = round(similarity * alike, 4)
    left, right = replace(a, similarity=similarity), replace(b, similarity=similarity)
    if fact_type.reads_meaning:
        left, right = with_stance(left, right, setting)
    for level in fact_type.ladder:
        if level.holds(left, right):
            label = level.label if isinstance(level.label, str) else level.label(left, right)
            found = Comparison(level.outcome, level.name, label, level.benign, left.similarity)
            return reread(found, left, right, setting) if fact_type.may_be_reread else found
    return Comparison(
        Outcome.INCOMPARABLE,
        "no-level",
        "the two answers cannot be set against each other",
        score=similarity,
    )


def _passage(stated: Stated, setting: Setting) -> Passage:
    terms = setting.bags.get(stated.claim.sentence, frozenset())
    if stated.claim.predicate.is_bare:
        terms |= setting.bags.get(setting.before.get(stated.claim.sentence, ""), frozenset())
    return Passage(stated.claim, stated.mention, terms, len(stated.siblings))
