"""At whose request? Who is said to have asked for a call, a meeting, a vote."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Polarity, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.text.parties import UNNAMED, UNRESOLVED
from crosscheck.text.questions import at_whose_request, who

CONFLICT = 0.65
"""Least similarity: a request is rarely told twice of different happenings with the same people."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return who is said to have asked for what the claim tells."""
    if claim.polarity is Polarity.NEGATED:
        return ()
    return tuple(m for m in claim.mentions(Role.REQUESTER) if m.key != UNRESOLVED)


def question(claim: Claim, mention: Mention) -> str:
    """Return 'At whose request did ...?', or 'Who requested ...?' of whoever does what is told."""
    acts = any(m.evidence == mention.evidence for m in claim.mentions(Role.AGENT))
    return who(claim, mention) if acts else at_whose_request(claim)


def _same(a: Stated, b: Stated) -> bool:
    return a.mention.key == b.mention.key


def _unnamed(a: Stated, b: Stated) -> bool:
    return (a.mention.key == UNNAMED) != (b.mention.key == UNNAMED)


def _described(a: Stated, b: Stated) -> bool:
    """Two descriptions with different nouns: 'the captain', 'the harbour master'."""
    return a.mention.key[:2] == b.mention.key[:2] == "n:" and a.similarity >= CONFLICT


def _named(stated: Stated) -> bool:
    return stated.mention.key[:2] in ("p:", "o:", "s:", "g:")


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
        LadderLevel(
            "unnamed-requester",
            Outcome.BESIDE,
            "one source names who asked for it; the other tells that somebody was to be asked",
            _unnamed,
        ),
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
        LadderLevel(
            "described-otherwise",
            Outcome.TENSION,
            "the two sources describe who asked for it differently; it may be one and the same",
            _described,
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
            "The call took place at the request of Anna Holm.",
            "It was expected that Peter Lund would be asked to call Clara Novak.",
            Outcome.BESIDE,
        ),
        Example(
            "Anna Holm spoke with Peter Lund at the request of Clara Novak.",
            "Anna Holm spoke with Peter Lund.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
