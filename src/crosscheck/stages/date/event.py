"""Date the documents of one event, and read their relative words from what is found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim, Mention
from crosscheck.model.compared import Compared
from crosscheck.model.dating import Dating, Datings
from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.source import DateClue, Found, Published
from crosscheck.model.values import TimeExpression, TimeStatus
from crosscheck.stages.date.clues import published_of
from crosscheck.stages.date.inside import clues_inside, days_of_year
from crosscheck.stages.date.settle import Evidenced, by_document, settle
from crosscheck.stages.date.ties import Tie, ties_of, time_mentions
from crosscheck.stages.date.words import ReadTimes, Words
from crosscheck.text.times import describe_days

Key = tuple[str, Span]


@dataclass(frozen=True, slots=True)
class Dated:
    """The documents of an event with what could be inferred of their dates."""

    documents: tuple[AnnotatedDocument, ...]
    """In the order given."""
    claims: tuple[Claim, ...]
    """In the order given; a relative time that is the same from every possible day of its
    document is resolved."""
    datings: Datings
    """How the relative times of documents without an exact date count from what is known."""


def date_event(
    documents: Sequence[AnnotatedDocument],
    claims: Sequence[Claim],
    compared: Sequence[Compared],
    read: ReadTimes,
) -> Dated:
    """Return the documents of one event, dated as far as their words allow.

    ``compared`` are the answers to questions of time, ``read`` is the very reading of times that
    made the claims. Nothing is inferred where a date is stated; the order of documents, claims
    and answers changes nothing.
    """
    words = Words({s.id: s for d in documents for s in d.sentences}, read)
    undated = {d.document.id: d for d in documents if d.document.published.found is Found.UNKNOWN}
    own: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        own[claim.document].append(claim)
    ties = ties_of(compared, words) if undated else ()
    evidenced = Evidenced(
        inside={id_: clues_inside(one, own[id_], words) for id_, one in undated.items()},
        named={id_: days_of_year(one, words) for id_, one in undated.items()},
        known={
            d.document.id: d.document.published.days
            for d in documents
            if d.document.id not in undated
        },
        ties=by_document(ties),
    )
    found = settle(evidenced, words)
    dated = {id_: published_of(clues) for id_, clues in found.items()}
    grounds = _grounds(found, ties)
    datings = _datings(documents, dated, claims, words, grounds)
    return Dated(
        tuple(_with_date(one, dated) for one in documents),
        tuple(_resolved(claim, datings, dated) for claim in claims),
        datings,
    )


def _grounds(
    found: Mapping[str, Sequence[DateClue]], ties: Sequence[Tie]
) -> dict[Key, tuple[Evidence, ...]]:
    """Return which words of others served as clues, by the document's own words."""
    used = {clue.evidence for clues in found.values() for clue in clues if len(clue.evidence) > 1}
    grounds: dict[Key, list[Evidence]] = defaultdict(list)
    for tie in ties:
        if (tie.own.evidence, tie.other.evidence) in used:
            grounds[tie.document, tie.own.evidence.span].append(tie.other.evidence)
    return {key: tuple(sorted(set(others))) for key, others in grounds.items()}


def _datings(
    documents: Sequence[AnnotatedDocument],
    dated: Mapping[str, Published],
    claims: Sequence[Claim],
    words: Words,
    grounds: Mapping[Key, tuple[Evidence, ...]],
) -> dict[Key, Dating]:
    """Return the dating of every relative time in a document without an exact stated date."""
    published = {d.document.id: d.document.published for d in documents} | dict(dated)
    found: dict[Key, Dating] = {}
    for claim in claims:
        date = published[claim.document]
        is_exact = date.exact_day is not None and date.found is not Found.INFERRED
        if is_exact or date.days == (None, None):
            continue
        for mention, time in time_mentions(claim):
            key = claim.document, mention.evidence.span
            if time.status is TimeStatus.PARTIAL and key not in found:
                place = claim.sentence, mention.evidence.span
                first, last = date.days
                days = (first, last) if first and last else None
                readings = words.readings(place, days) if days else ()
                found[key] = Dating(date, time, readings, grounds.get(key, ()))
    return found


def _with_date(annotated: AnnotatedDocument, dated: Mapping[str, Published]) -> AnnotatedDocument:
    document = annotated.document
    if document.id not in dated or dated[document.id] == document.published:
        return annotated
    return replace(annotated, document=replace(document, published=dated[document.id]))


def _resolved(claim: Claim, datings: Datings, dated: Mapping[str, Published]) -> Claim:
    """Return the claim with the times that its document's date resolves."""
    slots = tuple(_read(claim, mention, datings) for mention in claim.slots)
    published = dated.get(claim.document)
    as_of = published.day.isoformat() if published and published.day else claim.as_of
    if slots == claim.slots and as_of == claim.as_of:
        return claim
    return replace(claim, slots=slots, as_of=as_of)


def _read(claim: Claim, mention: Mention, datings: Datings) -> Mention:
    dating = datings.get((claim.document, mention.evidence.span))
    if dating is None or not isinstance(mention.value, TimeExpression):
        return mention
    if len(dating.readings) != 1 or mention.value.status is not TimeStatus.PARTIAL:
        return mention
    when = describe_days(*dating.published.days)
    how = "inferred" if dating.published.found is Found.INFERRED else "stated"
    reason = f"counted from a publication date that is {how}: {when}"
    return replace(mention, value=replace(dating.readings[0], reason=reason))
