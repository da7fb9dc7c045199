"""Why a verdict: which rung of the ladder decided, and what was ruled out before it."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.fact import Fact, Kind
from crosscheck.model.report import Ladder, Rung
from crosscheck.view.lookup import Lookup

OUTCOMES = {
    "same": "the same",
    "refines": "one is finer than the other",
    "updated": "an update",
    "tension": "a tension",
    "conflict": "a conflict",
    "beside": "beside the question",
    "incomparable": "cannot be compared",
}
"""What a rung makes of two answers, in words."""


@dataclass(frozen=True, slots=True)
class Gate:
    """A rung that did not hold, so that the next one was asked."""

    words: str
    outcome: str
    """What it would have made of the two answers."""


@dataclass(frozen=True, slots=True)
class Why:
    """The rung that decided, in its ladder."""

    kind: Kind
    rung: str
    """Its stable name: ``excluding-times``."""
    outcome: str
    place: int
    """1-based place of the rung."""
    rungs: int
    """How many the ladder has."""
    passed: tuple[Gate, ...]
    """The rungs before it, in order."""
    source: str
    """The literature that the ladder follows."""


def why_rule(find: Lookup, rule: str) -> Why | None:
    """Return the rung that a finding names as ``kind/rung``; None for a rule without a ladder."""
    kind, _, name = rule.partition("/")
    ladder = find.ladders.get(kind)
    if ladder is None:
        return None
    return next((_why(ladder, n) for n, rung in enumerate(ladder.rungs) if rung.name == name), None)


def why_fact(find: Lookup, fact: Fact) -> Why | None:
    """Return the rung whose words are the reason of a fact; None when it worded them anew."""
    ladder = find.ladders.get(fact.kind)
    if ladder is None or not fact.reason:
        return None
    reason = fact.reason.casefold()
    found = [n for n, rung in enumerate(ladder.rungs) if rung.words.casefold() == reason]
    return _why(ladder, found[0]) if len(found) == 1 else None


def _why(ladder: Ladder, index: int) -> Why:
    rung = ladder.rungs[index]
    return Why(
        kind=ladder.kind,
        rung=rung.name,
        outcome=OUTCOMES[rung.outcome],
        place=index + 1,
        rungs=len(ladder.rungs),
        passed=tuple(_gate(passed) for passed in ladder.rungs[:index]),
        source=ladder.source,
    )


def _gate(rung: Rung) -> Gate:
    return Gate(rung.words, OUTCOMES[rung.outcome])
