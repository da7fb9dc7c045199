"""Build the claims of one document, sentence by sentence."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.model.claim import Attribution, Claim, Manner, Mention, Predicate
from crosscheck.model.evidence import Span
from crosscheck.model.ids import stable_id
from crosscheck.model.source import BlockRole, Document
from crosscheck.stages.extract.anchors import EventDays
from crosscheck.stages.extract.assertions import assertion_mention, main_predicate
from crosscheck.stages.extract.attribution import (
    chain_for,
    outside,
    quotation_mention,
    quoted_spans,
    speaker_mention,
    with_source,
)
from crosscheck.stages.extract.clause import Clause
from crosscheck.stages.extract.fragments import fragments_of
from crosscheck.stages.extract.modality import modality_of
from crosscheck.stages.extract.offices import office_mentions
from crosscheck.stages.extract.participants import note_people
from crosscheck.stages.extract.polarity import polarity_of
from crosscheck.stages.extract.predicates import predicates_of, supported_noun
from crosscheck.stages.extract.references import References, references_of
from crosscheck.stages.extract.slots import arranged, slots_of
from crosscheck.stages.extract.speakers import Speaker, note_speaker, source_of, speakers_of
from crosscheck.stages.extract.tree import Tree
from crosscheck.stages.extract.values import EarlierTimes, values_of
from crosscheck.stages.extract.wording import wording_of

UNKNOWN_OUTLET = "unknown outlet"


def extract(documents: Sequence[AnnotatedDocument]) -> tuple[tuple[Claim, ...], ...]:
    """Return the claims of each document, in reading order."""
    return tuple(_claims(document) for document in documents)


def _claims(annotated: AnnotatedDocument) -> tuple[Claim, ...]:
    references = references_of(annotated)
    found: list[Claim] = []
    paragraph, nearby, open_quote = -1, "", False
    carried: Speaker | None = None
    earlier, events = EarlierTimes(), EventDays(annotated)
    for sentence in annotated.sentences:
        if sentence.paragraph != paragraph:
            nearby = nearby if open_quote else ""
            paragraph, open_quote, carried = sentence.paragraph, False, None
        tree = Tree(sentence)
        references.recent_age += 1
        references.pair_age += 1
        speakers = speakers_of(tree, references)
        quotes, open_quote = quoted_spans(sentence, open_quote)
        speakers = outside(speakers, tree, quotes)
        note_speaker(references, speakers)
        nearby = _nearby(speakers) or (nearby if quotes else "")
        passage = _Passage(
            annotated.document, sentence, tree, speakers, quotes, nearby, carried, earlier, events
        )
        carried = source_of(speakers) or carried
        found.extend(_claims_of_sentence(passage, references))
    return tuple(found)


def _nearby(speakers: tuple[Speaker, ...]) -> str:
    return speakers[-1].name if speakers else ""


class _Passage:
    """What the claims of one sentence share."""

    __slots__ = (
        "carried",
        "document",
        "earlier",
        "events",
        "main",
        "nearby",
        "quotes",
        "sentence",
        "speakers",
        "tree",
    )

    def __init__(
        self,
        document: Document,
        sentence: Sentence,
        tree: Tree,
        speakers: tuple[Speaker, ...],
        quotes: tuple[Span, ...],
        nearby: str,
        carried: Speaker | None,
        earlier: EarlierTimes,
        events: EventDays,
    ) -> None:
        self.carried = carried
        self.earlier = earlier
        self.events = events
        self.main: int | None = None
        self.document = document
        self.sentence = sentence
        self.tree = tree
        self.speakers = speakers
        self.quotes = quotes
        self.nearby = nearby


def _claims_of_sentence(passage: _Passage, references: References) -> list[Claim]:
    tree = passage.tree
    predicates = predicates_of(tree)
    published = passage.document.published.exact_day
    values = values_of(tree, published, passage.earlier, passage.events.day_of)
    verbs = {i for i in range(len(tree.tokens)) if supported_noun(tree, i) is not None}
    stops = verbs | {predicate.index for predicate in predicates}
    bare = fragments_of(tree, frozenset(stops), values)
    predicates = sorted([*predicates, *bare], key=lambda predicate: predicate.index)
    indices = frozenset(stops | {predicate.index for predicate in bare})
    passage.main = main_predicate(tree, (predicate.index for predicate in predicates))
    found = []
    for predicate in predicates:
        clause = Clause(passage.tree, predicate, values, indices, references)
        claim = _claim(passage, clause, references)
        relative = tree.is_relative(predicate.index)
        note_people(references, list(claim.slots), relative=relative)
        found.append(claim)
    return found


def _claim(passage: _Passage, clause: Clause, references: References) -> Claim:
    tree, predicate = passage.tree, clause.predicate
    indices = tree.clause(predicate.index)
    span = tree.span(indices)
    quotation = quotation_mention(clause, passage.quotes)
    slots = arranged(
        tree,
        (
            *slots_of(clause),
            *speaker_mention(tree, predicate.index, passage.speakers, opens=bool(quotation)),
            *quotation,
            *(_told_by_main(tree, references) if predicate.index == passage.main else ()),
        ),
    )
    published = passage.document.published.exact_day
    return Claim(
        id=_claim_id(passage.document, predicate, tree),
        document=passage.document.id,
        sentence=passage.sentence.id,
        span=span,
        predicate=predicate,
        slots=slots,
        polarity=polarity_of(tree, predicate.index),
        modality=modality_of(tree, predicate.index),
        attribution=_chain(passage, predicate),
        as_of=published.isoformat() if published else "",
        terms=tree.lemmas(indices),
        wording=wording_of(tree, predicate, slots),
        headline=passage.sentence.role is BlockRole.HEADLINE,
    )


def _told_by_main(tree: Tree, references: References) -> tuple[Mention, ...]:
    """Return what a sentence says as a whole, in whichever of its clauses."""
    return (*assertion_mention(tree), *office_mentions(tree, references))


def _claim_id(document: Document, predicate: Predicate, tree: Tree) -> str:
    token = tree.tokens[predicate.index]
    return stable_id("c", document.id, token.start, token.end)


def _chain(passage: _Passage, predicate: Predicate) -> tuple[Attribution, ...]:
    outlet = passage.document.outlet or UNKNOWN_OUTLET
    if passage.sentence.role is BlockRole.HEADLINE:
        return (Attribution(outlet, "", Manner.OWN_VOICE),)
    chain = chain_for(
        passage.tree, predicate.index, passage.speakers, passage.quotes, outlet, passage.nearby
    )
    return with_source(chain, passage.carried)
