"""Circles: the answers to one question that can be set against each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosscheck.model.claim import Role
from crosscheck.model.compared import Compared
from crosscheck.model.contracts import Stated
from crosscheck.model.fact import Comparison, Kind, Outcome
from crosscheck.stages.judge.forms import normal_form
from crosscheck.text.parties import PARTIES, Fit, party_fits
from crosscheck.text.quoting import spoken_words

_LINKING = (
    Outcome.SAME,
    Outcome.REFINES,
    Outcome.UPDATED,
    Outcome.CONFLICT,
    Outcome.TENSION,
    Outcome.BESIDE,
)
_DIFFERING = (Outcome.CONFLICT, Outcome.TENSION)


@dataclass(frozen=True, slots=True)
class Circle:
    """Answers to one question that can be set against each other, directly or through others."""

    compared: Compared
    members: tuple[int, ...]
    pairs: tuple[tuple[int, int, Comparison], ...]

    @property
    def is_askable(self) -> bool:
        """Tell whether one of the members' clauses makes a question a person would put."""
        return any(self.compared.askable[i] and self.is_borne_out(i) for i in self.members)

    def is_borne_out(self, i: int) -> bool:
        """Tell whether all members name whom a yes-or-no question about one of them would name.

        'A delegation was sent' does not say that the minister sent it, and who met the singer did
        not for that meet the members of her choir.
        """
        if self.compared.kind is not Kind.POLARITY:
            return True
        question = self.compared.questions[i]
        asked = {key for key, words in _named(self.compared.answers[i]) if words in question}
        return all(
            asked <= {key for key, _ in _named(self.compared.answers[j])} for j in self.members
        )

    @property
    def documents(self) -> int:
        """How many documents give the members."""
        return len({self.compared.answers[i].claim.document for i in self.members})

    @property
    def answers(self) -> tuple[Stated, ...]:
        """The members' answers."""
        return tuple(self.compared.answers[i] for i in self.members)


def _named(stated: Stated) -> set[tuple[str, str]]:
    """Return the key and the words of each person, body and state that a clause names.

    What a passive says it was done by ('caused by arson') is named whatever it is.
    """
    told = stated.claim.mentions(*PARTIES, Role.NAMED)
    named = {(m.key, m.evidence.quote) for m in told if m.key[:2] in ("p:", "o:", "s:")}
    doing = stated.claim.mentions(Role.AGENT)
    return named | {(m.key, m.evidence.quote) for m in doing if m.cue == "by"}


def circles_of(compared: Compared) -> list[Circle]:
    """Split compared answers into circles: incomparable answers never share a fact."""
    root = list(range(len(compared.answers)))

    def find(i: int) -> int:
        while root[i] != i:
            i = root[i]
        return i

    groups = {i: [i] for i in range(len(root))}
    for i, j, comparison in sorted(_nearest(compared), key=lambda pair: -pair[2].sure):
        first, second = sorted((find(i), find(j)))
        if first == second or comparison.outcome not in _LINKING:
            continue
        differ = comparison.outcome in _DIFFERING
        if differ or not _fall_apart(compared, groups[first], groups[second]):
            root[second] = first
            groups[first] += groups.pop(second)
    return [
        Circle(compared, tuple(sorted(members)), _inside(compared, members))
        for _, members in sorted(groups.items())
    ]


def _fall_apart(compared: Compared, left: Sequence[int], right: Sequence[int]) -> bool:
    """Tell whether one article tells of two people what another one tells of somebody.

    'A new member pays her interns 15 dollars' may be Reyes or Olsen of the other article, not both.
    It is no ground where people are what is asked for.
    """
    if compared.kind in _WHO:
        return False
    pairs = [(compared.answers[i].claim, compared.answers[j].claim) for i in left for j in right]
    return any(a.document == b.document and Fit.APART in party_fits(a, b) for a, b in pairs)


_WHO = (Kind.ACTOR, Kind.NAME, Kind.ATTRIBUTION, Kind.REQUESTER, Kind.QUOTE, Kind.STATEMENT)
"""Kinds whose answers are people, or words that the clause around them may give to others."""


def _nearest(compared: Compared) -> Iterator[tuple[int, int, Comparison]]:
    """Yield the pairs; of cuts from one long quotation only each article's nearest.

    Two sentences in a row that another article prints as one quotation are two answers.
    """
    if compared.kind is not Kind.QUOTE:
        yield from compared.pairs
        return
    document = [stated.claim.document for stated in compared.answers]
    best: dict[tuple[int, str], float] = defaultdict(float)
    for i, j, comparison in compared.pairs:
        for one, other in ((i, document[j]), (j, document[i])):
            best[one, other] = max(best[one, other], comparison.score)
    for i, j, comparison in compared.pairs:
        near = comparison.score >= max(best[i, document[j]], best[j, document[i]])
        if near or comparison.outcome is not Outcome.REFINES:
            yield i, j, comparison


def _inside(compared: Compared, members: Sequence[int]) -> tuple[tuple[int, int, Comparison], ...]:
    kept = set(members)
    return tuple(pair for pair in compared.pairs if pair[0] in kept and pair[1] in kept)


def same_answers(circle: Circle) -> dict[int, int]:
    """Return for each answer of a circle the first one that says the same."""
    root = {i: i for i in circle.members}

    def find(i: int) -> int:
        while root[i] != i:
            i = root[i]
        return i

    shown = {i: _as_told(circle.compared, i) for i in circle.members}
    for i in circle.members:
        for j in circle.members:
            if i < j and shown[i] == shown[j]:
                first, second = sorted((find(i), find(j)))
                root[second] = first
    for i, j, comparison in circle.pairs:
        if comparison.outcome is Outcome.SAME:
            first, second = sorted((find(i), find(j)))
            root[second] = first
    return {i: find(i) for i in circle.members}


def _as_told(compared: Compared, i: int) -> str:
    """Return the form in which answers are the same: of a quotation its words, all of them."""
    mention = compared.answers[i].mention
    if compared.kind is Kind.QUOTE:
        return " ".join(spoken_words(mention.evidence.quote))
    return normal_form(mention.value)
