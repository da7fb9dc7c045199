"""What is looked up by claims and answers is all that a search of every pair would find."""

from __future__ import annotations

import random

from crosscheck.model.fact import Fact, Kind, Position, Verdict
from crosscheck.stages.judge.echoes import _covers
from crosscheck.stages.judge.near import Near

CHANCE = random.Random(5)  # noqa: S311  # no secret depends on it


def fact(number: int) -> Fact:
    positions = []
    for answer in CHANCE.sample("abc", CHANCE.randint(1, 3)):
        claims = tuple(sorted(CHANCE.sample("12345", CHANCE.randint(1, 3))))
        documents = tuple(sorted(CHANCE.sample("xyz", CHANCE.randint(1, 2))))
        positions.append(Position(answer, answer, claims, documents, documents))
    return Fact(
        id=f"f{number}",
        event="e",
        statement="t",
        kind=CHANCE.choice((Kind.DATE, Kind.POLARITY)),
        question="?",
        verdict=CHANCE.choice((Verdict.AGREED, Verdict.SINGLE_SOURCE)),
        positions=tuple(positions),
        silent=(),
        origins=1,
        importance=0.5,
    )


def test_no_fact_that_may_say_the_same_is_missed() -> None:
    facts = [fact(number) for number in range(200)]
    near = Near()
    for one in facts:
        near.add(one)
    covered = 0
    for narrow in facts:
        found = {one.id for one in near.to(narrow)}
        answers = {position.normalised for position in narrow.positions}
        for wide in (one for one in facts if one.kind is narrow.kind):
            given = {position.normalised for position in wide.positions}
            if _covers(wide, narrow) or answers <= given:
                covered += 1
                assert wide.id in found
        assert {one.kind for one in facts if one.id in found} == {narrow.kind}
    assert covered > len(facts)
