"""Who or what is named? One place in two passages that are alike, and two names in it."""

from __future__ import annotations

import math
from datetime import timedelta

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Agent
from crosscheck.text.answers import (
    ONE_WORDING,
    SURE,
    both_known,
    guarded,
    listed,
    other_time,
)
from crosscheck.text.bearers import may_be_one, names_both, relation_of, same_name
from crosscheck.text.dated import times_exclude
from crosscheck.text.names import NameRelation
from crosscheck.text.one_thing import tell_one_passage
from crosscheck.text.quoting import with_gap

CONFLICT = 0.7
"""Least likeness of two passages with different names in one place to call it a conflict
(measured: ``nox -s quality``, planted changes)."""

ONE_SURNAME = 0.45
"""The same for people of one surname: rarely two of them are told of in like words."""

BODIES = 0.9
"""The same for organisations, of which one may be part of the other, and for names that one
article knows both."""

TENSION = 0.5
"""Least sureness of two passages with different people in one place to show them side by side
(chosen on planted changes and on tensions that were read, ADR 14)."""

ONE_OFFICE = 0.15
"""The same for two people in one office: the only such tension of 1,136 open clusters, which is
right, is told from it on."""

ONE_TIME = timedelta(days=14)
"""Days between two publications up to which an office has one holder (chosen); where one of them is
not known, the passages must be as sure as for other names."""

AGREED = 0.02
"""Least likeness of two passages to name one and the same."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the people and organisations that a claim names."""
    return claim.mentions(Role.NAMED, Role.OFFICE)


def question(claim: Claim, mention: Mention) -> str:
    """Return the clause with a gap where the name stands, or ask for the holder of an office."""
    if mention.role is Role.OFFICE:
        return f"Who is called “{mention.head}”?"
    return f"Who or what is it: {with_gap(claim, mention)}?"


def _same_key(a: Mention, b: Mention) -> bool:
    return a.key == b.key


def _surname(stated: Stated) -> str:
    value = stated.mention.value
    words = value.canonical.split() if isinstance(value, Agent) else []
    return words[-1].casefold() if len(words) > 1 else ""


def _first_name(a: Stated, b: Stated) -> bool:
    one_surname = bool(_surname(a)) and _surname(a) == _surname(b)
    return one_surname and a.sure >= SURE and a.similarity >= ONE_SURNAME


def _conflict(a: Stated, b: Stated) -> bool:
    people = isinstance(a.mention.value, Agent) and isinstance(b.mention.value, Agent)
    return people and a.sure >= SURE and a.wording >= ONE_WORDING and a.similarity >= CONFLICT


def _other_act(a: Stated, b: Stated) -> bool:
    """Subjects and objects of different verbs are different by right."""
    bound = {a.mention.cue, b.mention.cue} <= {"nsubj", "nsubjpass", "dobj"}
    return bound and a.claim.predicate.sense != b.claim.predicate.sense


def _signature(a: Stated, b: Stated) -> bool:
    """Two signatures name two people by right, and a handle may hide any name."""
    bare = a.claim.predicate.is_bare or b.claim.predicate.is_bare
    return bare or any(s.mention.evidence.quote.startswith("@") for s in (a, b))


def _perhaps(a: Stated, b: Stated) -> bool:
    people = isinstance(a.mention.value, Agent) and isinstance(b.mention.value, Agent)
    worded = a.wording >= ONE_WORDING and a.sure >= TENSION
    return people and (worded or _in_one_passage(a, b))


def _in_one_passage(a: Stated, b: Stated) -> bool:
    """Tell whether two names stand in one passage; an office has holders at several times."""
    office = Role.OFFICE in (a.mention.role, b.mention.role)
    return not office and not _OTHER_TIME.holds(a, b) and tell_one_passage(a, b)


_OTHER_TIME = other_time(times_exclude)


def _one_office(a: Stated, b: Stated) -> bool:
    roles = {a.mention.role, b.mention.role}
    one = roles == {Role.OFFICE} and a.mention.cue == b.mention.cue
    return one and a.sure >= _least_sureness(a, b)


def _least_sureness(a: Stated, b: Stated) -> float:
    """Return how sure two passages must be of one thing: offices change hands."""
    if a.published is None or b.published is None:
        return TENSION
    return ONE_OFFICE if abs(a.published - b.published) <= ONE_TIME else math.inf


FACT_TYPE = FactType(
    kind=Kind.NAME,
    source="ICAO Doc 9303-3 and BGN/PCGN romanisation; AP Stylebook, 'names'",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "other-question",
            Outcome.INCOMPARABLE,
            "the passages have too little in common to name the same",
            lambda a, b: a.similarity < AGREED,
        ),
        LadderLevel("same-name", Outcome.SAME, "one name, in full or short", same_name),
        LadderLevel(
            "spelling",
            Outcome.SAME,
            "two spellings of one name",
            lambda a, b: relation_of(a.mention, b.mention) is NameRelation.VARIANT,
            BenignClass.SPELLING,
        ),
        LadderLevel(
            "perhaps-one",
            Outcome.INCOMPARABLE,
            "the two names may mean one bearer",
            lambda a, b: may_be_one(a.mention, b.mention),
        ),
        guarded(
            LadderLevel(
                "one-office",
                Outcome.TENSION,
                "two people are named in one office",
                _one_office,
            ),
            _OTHER_TIME,
        ),
        LadderLevel(
            "other-act",
            Outcome.INCOMPARABLE,
            "the two did different things",
            _other_act,
        ),
        LadderLevel(
            "signature",
            Outcome.INCOMPARABLE,
            "one name is a signature or a label, and belongs to no statement",
            _signature,
        ),
        listed(_same_key),
        LadderLevel(
            "other-first-name",
            Outcome.CONFLICT,
            "one surname in one place, with two different first names",
            _first_name,
        ),
        names_both(),
        guarded(
            LadderLevel(
                "other-name",
                Outcome.CONFLICT,
                "the passages are alike but for the name",
                _conflict,
            ),
            both_known(BODIES),
        ),
        LadderLevel(
            "perhaps-other-name",
            Outcome.TENSION,
            "the two names differ, if both stand for one bearer",
            _perhaps,
        ),
        both_known(BODIES),
    ),
    examples=(
        Example("Anna Holm opened the bridge.", "Holm opened the bridge.", Outcome.SAME),
        Example(
            "Captain John Smith steered the ferry Orla.",
            "Captain Peter Smith steered the ferry Orla.",
            Outcome.CONFLICT,
        ),
        Example(
            "The inquiry will hear Anna Holm, the pilot of the ferry Orla, on Monday.",
            "The inquiry will hear Peter Lund, the pilot of the ferry Orla, on Monday.",
            Outcome.CONFLICT,
        ),
        Example("Anna Holm opened the bridge.", "Peter Lund left.", Outcome.INCOMPARABLE),
    ),
)
