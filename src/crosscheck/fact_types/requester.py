"""At whose request? Who is said to have asked for a call, a meeting, a vote."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Polarity, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.text.questions import at_whose_request

CONFLICT = 0.5
"""Least similarity: a request is rarely told twice of different happenings with the same people."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return who is said to have asked for what the claim tells."""
    if claim.polarity is Polarity.NEGATED:
        return ()
    return tuple(m for m in claim.mentions(Role.REQUESTER) if m.key != "?")


def question(claim: Claim, mention: Mention) -> str:
    """Return 'At whose request did ...?'."""
    return at_whose_request(claim)


def _same(a: Stated, b: Stated) -> bool:
    return a.mention.key == b.mention.key


def _named(stated: Stated) -> bool:
    return stated.mention.key[:2] in ("p:", "o:", "s:")


def _conflict(a: Stated, b: Stated) -> bool:
    one_kind = a.mention.key[:2] == b.mention.key[:2]
    return _named(a) and _named(b) and one_kind and a.similarity >= CONFLICT


def _tension(a: Stated, b: Stated) -> bool:
    return _named(a) and _named(b) and a.similarity >= CONFLICT


FACT_TYPE = FactType(
    kind=Kind.REQUESTER,
    source="FrameNet 1.7, frame Request: Speaker of the request",
    find=find,
    question=question,
    ladder=(
        LadderLevel("same-requester", Outcome.SAME, "both name the same requester", _same),
        LadderLevel(
            "other-requester",
            Outcome.CONFLICT,
            "two different requesters of one happening",
            _conflict,
        ),
        LadderLevel(
            "person-or-body",
            Outcome.TENSION,
            "one names a person, the other a body or state, which may speak for each other",
            _tension,
        ),
    ),
    alone=True,
    examples=(
        Example(
            "The call took place at the request of Anna Holm.",
            "The call took place at Holm's request.",
            Outcome.SAME,
        ),
        Example(
            "Anna Holm spoke with Peter Lund at the request of Clara Novak.",
            "Anna Holm spoke with Peter Lund at the request of Martin Weber.",
            Outcome.CONFLICT,
        ),
        Example(
            "Anna Holm spoke with Peter Lund at the request of Clara Novak.",
            "Anna Holm spoke with Peter Lund.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
