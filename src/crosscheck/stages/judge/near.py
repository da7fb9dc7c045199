"""Facts that may say the same as another: found by what they share, without looking at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crosscheck.model.fact import Fact


class Near:
    """Facts by kind, claim and answer."""

    def __init__(self) -> None:
        self._by_claim: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        self._by_answer: dict[tuple[str, str], list[Fact]] = defaultdict(list)

    def add(self, fact: Fact) -> None:
        """Take a fact."""
        for position in fact.positions:
            self._by_answer[fact.kind.value, position.normalised].append(fact)
            for claim in position.claims:
                self._by_claim[fact.kind.value, claim].append(fact)

    def to(self, fact: Fact) -> Iterable[Fact]:
        """Return the facts of its kind that share a claim with it, or give all of its answers.

        Some more may be among them: those that give the rarest of its answers.
        """
        kind = fact.kind.value
        claims = (self._by_claim[kind, claim] for one in fact.positions for claim in one.claims)
        answers = (self._by_answer[kind, one.normalised] for one in fact.positions)
        rarest = min(answers, key=len, default=[])
        found = {one.id: one for held in (*claims, rarest) for one in held}
        return found.values()
