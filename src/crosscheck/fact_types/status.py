"""How far has it come? Rungs of a ladder: considered, threatened, requested, filed, ordered."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Modality, Polarity, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Status
from crosscheck.text.answers import listed
from crosscheck.text.precedence import is_earlier
from crosscheck.text.quoting import quoted

FAR_APART = 2
"""Rungs between two statuses from which one source says markedly more than the other."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the rung that the predicate of a real, affirmed claim stands on."""
    real = claim.modality is Modality.ASSERTED and claim.polarity is Polarity.AFFIRMED
    return claim.mentions(Role.STATUS) if real else ()


def question(claim: Claim, mention: Mention) -> str:
    """Return 'How far has it come ...?' with the clause."""
    return f"How far has this come: {quoted(claim)}?"


def _rung(stated: Stated) -> Status:
    assert isinstance(stated.mention.value, Status)
    return stated.mention.value


def _other_ladder(a: Stated, b: Stated) -> bool:
    return _rung(a).ladder != _rung(b).ladder


def _same(a: Stated, b: Stated) -> bool:
    return _rung(a).rank == _rung(b).rank


def _later(a: Stated, b: Stated) -> bool:
    higher, lower = (a, b) if _rung(a).rank > _rung(b).rank else (b, a)
    return _rung(higher).rank > _rung(lower).rank and is_earlier(lower, higher)


def _both_told(a: Stated, b: Stated) -> bool:
    told = b.mention.key in a.known or a.mention.key in b.known
    return told and _opposed(a, b)


def _opposed(a: Stated, b: Stated) -> bool:
    return {_rung(a).rung, _rung(b).rung} == {"convicted", "acquitted"}


def _far(a: Stated, b: Stated) -> bool:
    """Steps of a case or a bill follow one another; of an action, one source claims more.

    What is considered may be asked for next: of five such tensions that were read, four were that.
    """
    apart = abs(_rung(a).rank - _rung(b).rank) >= FAR_APART
    weighed = "considered" in (_rung(a).rung, _rung(b).rung)
    return _rung(a).ladder == "action" and apart and not weighed


def _rungs(a: Stated, b: Stated) -> str:
    low, high = sorted((_rung(a), _rung(b)), key=lambda status: status.rank)
    return f"one source says it was {low.rung}, the other that it was {high.rung}"


FACT_TYPE = FactType(
    kind=Kind.STATUS,
    source="FrameNet 1.7, frames Request, Criminal_process and Law; ladder order as given there",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "other-ladder", Outcome.INCOMPARABLE, "different kinds of steps", _other_ladder
        ),
        LadderLevel("same-rung", Outcome.SAME, "both tell the same step", _same),
        listed(lambda a, b: a.key == b.key),
        LadderLevel(
            "both-verdicts",
            Outcome.INCOMPARABLE,
            "one source tells of both, on different charges or of different people",
            _both_told,
        ),
        LadderLevel("opposed-verdicts", Outcome.TENSION, _rungs, _opposed),
        LadderLevel("later-step", Outcome.UPDATED, _rungs, _later, BenignClass.UPDATE),
        LadderLevel("far-apart", Outcome.TENSION, _rungs, _far),
        LadderLevel(
            "next-step", Outcome.REFINES, _rungs, lambda a, b: True, BenignClass.REFINEMENT
        ),
    ),
    may_be_reread=True,
    examples=(
        Example(
            "The ministry asked a court to close the Orla Foundation.",
            "The ministry requested that a court close the Orla Foundation.",
            Outcome.SAME,
        ),
        Example(
            "The ministry asked a court to close the Orla Foundation.",
            "The ministry ordered the Orla Foundation to close.",
            Outcome.TENSION,
        ),
        Example(
            "The ministry asked a court to close the Orla Foundation.",
            "The ministry sued to close the Orla Foundation.",
            Outcome.REFINES,
        ),
    ),
)
