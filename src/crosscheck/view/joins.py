"""How the sentences of different articles are joined: the stuff of a side-by-side view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.event import DocumentRole, Relation
from crosscheck.model.fact import Verdict
from crosscheck.model.finding import Level
from crosscheck.view.discrepancies import Discrepancy
from crosscheck.view.lookup import Lookup

MOST_PARTNERS = 24
"""Partners of one sentence that are named; the rest is counted."""


class Bond(StrEnum):
    """How a sentence stands to those of other articles, the gravest first."""

    CONFLICT = "conflict"
    TENSION = "tension"
    SAME_WORDS = "same words"
    PARAPHRASE = "similar"
    OVERLAP = "overlap"
    ONLY_HERE = "only here"
    """What it says no other report says: a single-source fact."""


ORDER = {bond: rank for rank, bond in enumerate(Bond)}

_BONDS = {
    Relation.DUPLICATE: Bond.SAME_WORDS,
    Relation.PARAPHRASE: Bond.PARAPHRASE,
    Relation.OVERLAP: Bond.OVERLAP,
}


@dataclass(frozen=True, slots=True)
class Partner:
    """A sentence of another article that is joined to one."""

    sentence: str
    number: int
    """Of its document."""
    line: int
    bond: Bond
    score: float | None
    """0..1; None for two sides of a discrepancy that were not aligned as whole sentences."""


@dataclass(frozen=True, slots=True)
class Joined:
    """One sentence with what it is joined to."""

    bond: Bond
    """The gravest one."""
    partners: tuple[Partner, ...]
    """Gravest first, then the most alike."""
    more: int
    """Partners that are not named."""
    disputes: tuple[tuple[int, str], ...]
    """(number, id) of the discrepancies that it stands in."""
    alone: tuple[str, ...]
    """Ids of the facts for which it is the only source."""


@dataclass(slots=True)
class _Joining:
    """A sentence while its joins are gathered."""

    partners: dict[str, Partner]
    disputes: dict[int, tuple[str, Level]]
    alone: list[str]


def joins(find: Lookup, disputes: Iterable[Discrepancy]) -> Mapping[str, Joined]:
    """Return sentence id → its joins, for every sentence that has one.

    ``disputes`` are the discrepancies in the order in which they are numbered.
    """
    joining: dict[str, _Joining] = {}
    for number, dispute in enumerate(disputes, 1):
        for place in dispute.places:
            one = joining.setdefault(place.sentence, _Joining({}, {}, []))
            one.disputes[number] = (dispute.id, dispute.level)
    for finding in find.report.findings:
        bond = Bond(finding.level.value)
        _join(find, joining, finding.left.sentence, finding.right.sentence, bond, None)
    for alignment in find.report.alignments:
        bond = _BONDS[alignment.relation]
        _join(find, joining, alignment.a, alignment.b, bond, alignment.score)
    for sentence, fact in _alone(find):
        joining.setdefault(sentence, _Joining({}, {}, [])).alone.append(fact)
    return {sentence: _joined(one) for sentence, one in joining.items() if _has_bond(one)}


def _alone(find: Lookup) -> Iterator[tuple[str, str]]:
    """Yield each sentence of a report that is the only source of a fact, and the fact."""
    for fact in find.report.facts:
        if fact.verdict is Verdict.SINGLE_SOURCE:
            for name in (name for position in fact.positions for name in position.claims):
                claim = find.claims[name]
                if find.role(claim.document) is DocumentRole.REPORT:
                    yield claim.sentence, fact.id


def _join(
    find: Lookup,
    joining: dict[str, _Joining],
    one: str,
    other: str,
    bond: Bond,
    score: float | None,
) -> None:
    """Join two sentences of different documents; a graver bond stays, with the score of both."""
    if find.sentences[one].document == find.sentences[other].document:
        return
    for sentence, partner in ((one, other), (other, one)):
        partners = joining.setdefault(sentence, _Joining({}, {}, [])).partners
        known = partners.get(partner)
        if known is not None:
            bond = min(bond, known.bond, key=ORDER.__getitem__)
            score = known.score if score is None else score
        found = find.sentences[partner]
        number = find.numbers[found.document]
        partners[partner] = Partner(partner, number, found.line, bond, score)


def _has_bond(one: _Joining) -> bool:
    return bool(one.partners or one.disputes or one.alone)


def _joined(one: _Joining) -> Joined:
    bonds = {partner.bond for partner in one.partners.values()}
    bonds.update(Bond(level.value) for _, level in one.disputes.values())
    partners = sorted(one.partners.values(), key=_order)
    return Joined(
        bond=min(bonds, key=ORDER.__getitem__) if bonds else Bond.ONLY_HERE,
        partners=tuple(partners[:MOST_PARTNERS]),
        more=max(0, len(partners) - MOST_PARTNERS),
        disputes=tuple((number, id_) for number, (id_, _) in sorted(one.disputes.items())),
        alone=tuple(dict.fromkeys(one.alone)),
    )


def _order(partner: Partner) -> tuple[int, float, int, int]:
    return ORDER[partner.bond], -(partner.score or 0.0), partner.number, partner.line
