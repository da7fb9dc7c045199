"""Questions that do not put in the mouth of all what sources dispute."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosscheck.model.claim import Claim
from crosscheck.model.fact import Fact, Kind, Verdict


def without_disputed(facts: Sequence[Fact], claims: Mapping[str, Claim]) -> list[Fact]:
    """Return the facts, in the question of each that is agreed a gap for what is disputed.

    'When: “The mayor was born in … in …”?' where one source says Kenya, the other Hawaii.
    """
    disputed: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.verdict is Verdict.CONFLICTING and fact.kind is not Kind.STATEMENT:
            for position in fact.positions:
                for claim in position.claims:
                    disputed[claims[claim].sentence].add(position.value)
    return [_gapped(fact, claims, disputed) for fact in facts]


def _gapped(fact: Fact, claims: Mapping[str, Claim], disputed: Mapping[str, set[str]]) -> Fact:
    """Return what sources agree on, with gaps for what its sentences dispute in what it quotes."""
    if fact.verdict not in (Verdict.AGREED, Verdict.REFINED):
        return fact
    sentences = {claims[claim].sentence for p in fact.positions for claim in p.claims}
    values = set[str]().union(*(disputed.get(sentence, set()) for sentence in sentences))
    asked, mark, quoted = fact.question.partition("“")
    for value in sorted(values, key=lambda value: (-len(value), value)):
        quoted = re.sub(rf"(?<!\w){re.escape(value)}(?!\w)", "…", quoted)
    return replace(fact, question=f"{asked}{mark}{quoted}") if quoted else fact
