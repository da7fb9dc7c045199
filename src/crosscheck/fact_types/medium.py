"""By what medium? Phone, video, in person, in writing."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Modality, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.text.answers import surely
from crosscheck.text.questions import how

SAME = 0.5
"""Least sureness of two passages of one conversation to agree in its medium; chosen, since only one
such agreement was read: wrong, at 0.09."""

CONFLICT = 0.5
"""Least similarity: participants and sense agree already when claims stand in one statement."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the medium of what is said to have happened: 'by phone', 'in person', ..."""
    return claim.mentions(Role.MEDIUM) if claim.modality is Modality.ASSERTED else ()


def question(claim: Claim, mention: Mention) -> str:
    """Return 'How did ...?'."""
    return how(claim, "By what medium")


def _same(a: Stated, b: Stated) -> bool:
    return a.mention.key == b.mention.key


def _conflict(a: Stated, b: Stated) -> bool:
    spoken = {"by phone", "by video", "in person"}
    return {a.mention.key, b.mention.key} <= spoken and a.similarity >= CONFLICT


FACT_TYPE = FactType(
    kind=Kind.MEDIUM,
    source="FrameNet 1.7, frame Communication: Medium",
    find=find,
    question=question,
    ladder=(
        surely(LadderLevel("same-medium", Outcome.SAME, "both name the same medium", _same), SAME),
        LadderLevel(
            "other-medium",
            Outcome.CONFLICT,
            "one conversation cannot be held by both media",
            _conflict,
        ),
    ),
    examples=(
        Example(
            "Anna Holm spoke with Peter Lund by phone.",
            "Anna Holm spoke on the phone with Peter Lund.",
            Outcome.SAME,
        ),
        Example(
            "Anna Holm spoke with Peter Lund by phone on Tuesday.",
            "Anna Holm spoke with Peter Lund in person on Tuesday.",
            Outcome.CONFLICT,
        ),
        Example(
            "Anna Holm spoke with Peter Lund by phone.",
            "Anna Holm announced it in a letter.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
