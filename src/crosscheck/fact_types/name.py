"""What is the name? People in the same role whose names differ in spelling or first name."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Agent
from crosscheck.text.names import NameRelation, relate_people
from crosscheck.text.questions import quoted

CONFLICT = 0.1
"""Least likeness of two passages in which people of one surname differ in their first names."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the people of a claim, by name."""
    people = claim.mentions(Role.AGENT, Role.PATIENT, Role.COUNTERPART)
    return tuple(m for m in people if isinstance(m.value, Agent) and m.value.named and m.direct)


def question(claim: Claim, mention: Mention) -> str:
    """Return 'What is the name ...?' with the clause."""
    return f"What is the name of the person: {quoted(claim)}?"


def _person(stated: Stated) -> str:
    assert isinstance(stated.mention.value, Agent)
    return stated.mention.value.canonical


def _relation(a: Stated, b: Stated) -> NameRelation:
    return relate_people(_person(a), _person(b))


def _conflict(a: Stated, b: Stated) -> bool:
    left, right = _person(a).split(), _person(b).split()
    one_surname = left[-1:] == right[-1:] and len(left) > 1 and len(right) > 1
    one_role = a.mention.role is b.mention.role
    different = _relation(a, b) is NameRelation.DIFFERENT
    return different and one_surname and one_role and a.similarity >= CONFLICT


FACT_TYPE = FactType(
    kind=Kind.NAME,
    source="ICAO Doc 9303-3 and BGN/PCGN romanisation; AP Stylebook, 'names'",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "same-name",
            Outcome.SAME,
            "one name, in full or short",
            lambda a, b: _relation(a, b) in (NameRelation.SAME, NameRelation.SHORT_FORM),
        ),
        LadderLevel(
            "spelling",
            Outcome.SAME,
            "two spellings of one name",
            lambda a, b: _relation(a, b) is NameRelation.VARIANT,
            BenignClass.SPELLING,
        ),
        LadderLevel(
            "other-first-name",
            Outcome.CONFLICT,
            "one surname in one role, with two different first names",
            _conflict,
        ),
    ),
    examples=(
        Example("Anna Holm opened the bridge.", "Holm opened the bridge.", Outcome.SAME),
        Example(
            "Captain John Smith steered the ferry Orla.",
            "Captain Peter Smith steered the ferry Orla.",
            Outcome.CONFLICT,
        ),
        Example("Anna Holm opened the bridge.", "Peter Lund left.", Outcome.INCOMPARABLE),
    ),
)
