"""The tolls that the reports of an event put first, each the only one of its kind there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.evidence import Span
from crosscheck.model.source import BlockRole
from crosscheck.model.values import TimeExpression
from crosscheck.text.amounts import amount_of
from crosscheck.text.chance import figure_of
from crosscheck.text.tolls import toll_of

LEAD = 3
"""Sentences of running text that are the lead, with the headline: the 5 pairs of tolls that exclude
each other there in 1,136 open clusters, of 3 events, are all of one thing, and so are the 26 that
agree or go together (docs/evaluation.md)."""

LONG_AGO = timedelta(days=14)
"""A toll of a day so long before the publication is that of another event."""

Place = tuple[str, Span]
"""Document and place of an amount."""


def first_sentences(documents: Sequence[AnnotatedDocument]) -> frozenset[str]:
    """Return the ids of the sentences of all leads: the headlines and the first of each text."""
    return frozenset(sentence for document in documents for sentence in _lead(document))


def foremost_tolls(
    documents: Sequence[AnnotatedDocument], claims: Sequence[Claim]
) -> Mapping[Place, str]:
    """Return the tolls in the leads, by their places; none of a kind that a lead gives twice."""
    lead = first_sentences(documents)
    published = {d.document.id: d.document.published.day for d in documents}
    found: dict[tuple[str, str], dict[Place, Mention]] = defaultdict(dict)
    for claim in claims:
        if claim.sentence not in lead or _is_long_ago(claim, published[claim.document]):
            continue
        for mention in claim.mentions(Role.QUANTITY):
            if toll := toll_of(claim, mention):
                found[claim.document, toll][claim.document, mention.evidence.span] = mention
    return {
        place: toll
        for (_, toll), places in found.items()
        if len({figure_of(amount_of(mention)) for mention in places.values()}) == 1
        for place in places
    }


def _lead(annotated: AnnotatedDocument) -> Iterator[str]:
    """Yield the ids of the headline and of the first sentences of running text."""
    told = 0
    for sentence in annotated.sentences:
        told += sentence.role is BlockRole.BODY
        if told > LEAD:
            return
        yield sentence.id


def _is_long_ago(claim: Claim, published: date | None) -> bool:
    times = [m.value for m in claim.mentions(Role.TIME) if isinstance(m.value, TimeExpression)]
    latest = [time.latest for time in times if time.latest is not None]
    return published is not None and any(published - day > LONG_AGO for day in latest)
