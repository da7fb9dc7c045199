"""The two sides of a difference, each with its sentence, value and attribution."""

from __future__ import annotations

from collections.abc import Mapping

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim
from crosscheck.model.contracts import Stated
from crosscheck.model.finding import Side


def side_of(stated: Stated, sentences: Mapping[str, Sentence]) -> Side:
    """Return the side that a stated value takes."""
    return side(stated.claim, " ".join(stated.mention.evidence.quote.split()), sentences)


def side(claim: Claim, value: str, sentences: Mapping[str, Sentence]) -> Side:
    """Return a side whose quote is the sentence of the claim."""
    sentence = sentences[claim.sentence]
    return Side(
        document=claim.document,
        sentence=sentence.id,
        start=sentence.span.start,
        end=sentence.span.end,
        quote=sentence.text,
        value=value,
        attribution=tuple(link.speaker for link in claim.attribution),
    )


def in_order(a: Side, b: Side) -> tuple[Side, Side]:
    """Return two sides in the order of document and place."""
    first, second = sorted((a, b), key=lambda side: (side.document, side.start, side.value))
    return first, second
