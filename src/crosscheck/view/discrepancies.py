"""Discrepancies as they are shown: one per question, however many findings carry it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from crosscheck.model.event import Relation
from crosscheck.model.fact import Fact, Kind, Position, Verdict
from crosscheck.model.finding import Benign, BenignClass, Finding, Level, Side
from crosscheck.text.markup import one_line, shorten
from crosscheck.view.contrast import Contrast, contrast
from crosscheck.view.facts import PositionView, names_of, show_position
from crosscheck.view.lookup import Lookup
from crosscheck.view.passages import Passage, Place, passage_of_side, speaker_of
from crosscheck.view.why import Why, why_rule
from crosscheck.view.words import KINDS

TITLE_VALUE = 60
"""Characters of a value that a title may show."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike the sentences of two sides are."""

    relation: Relation
    score: float
    """0..1."""
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """One finding: two sides, how they differ word by word, and why that is a discrepancy."""

    id: str
    level: Level
    explanation: str
    confidence: float
    severity: float
    """Both 0..1."""
    rule: str
    left: Passage
    right: Passage
    left_value: str
    right_value: str
    words: Contrast | None
    likeness: Likeness | None
    """None where the sentences were not aligned as wholes, only their statements."""
    why: Why | None
    apart: tuple[BenignView, ...]
    """Other differences between the same two sentences that were found to be none."""


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """A question that sources answer differently, or two passages that do not fit."""

    id: str
    """Id of the fact, or of the finding when it answers no question."""
    kind: Kind
    title: str
    event: str
    level: Level
    """The stronger one of its findings."""
    confidence: float | None
    """0..1, the highest of its findings; None when only the fact itself tells."""
    positions: tuple[PositionView, ...]
    silent: tuple[str, ...]
    unclear: tuple[str, ...]
    """Names of the reports that may answer it, in words that could not be matched."""
    reasons: tuple[str, ...]
    """In plain words, each once."""
    grounds: tuple[Ground, ...]
    """Its findings, gravest first; empty when only the fact itself tells."""
    documents: tuple[int, ...]
    """Numbers of the documents that take a side, sorted."""

    @property
    def places(self) -> Iterator[Place]:
        """Yield where its passages stand."""
        for position in self.positions:
            for passage in position.passages:
                yield from passage.places


@dataclass(frozen=True, slots=True)
class BenignView:
    """Two sides that look like a conflict, and why they are none."""

    id: str
    kind: Kind
    subject: str
    """The kind in words."""
    left: Passage
    right: Passage
    left_value: str
    right_value: str
    class_: BenignClass
    reason: str


def discrepancies(find: Lookup) -> tuple[Discrepancy, ...]:
    """Return each discrepancy once, in the order of its most severe finding.

    Conflicting facts that no finding speaks of come last: nothing is dropped.
    """
    groups: dict[str, list[Finding]] = {}
    for finding in find.report.findings:
        groups.setdefault(finding.fact or finding.id, []).append(finding)
    shown = [_discrepancy(find, group) for group in groups.values()]
    shown += [
        _of_fact(find, fact, ())
        for fact in find.report.facts
        if fact.verdict is Verdict.CONFLICTING and fact.id not in groups
    ]
    return tuple(shown)


def benign_differences(find: Lookup) -> tuple[BenignView, ...]:
    """Return what looks like a conflict and is none, in the order of the report."""
    return tuple(_benign(find, benign) for benign in find.report.benign)


def _benign(find: Lookup, benign: Benign) -> BenignView:
    return BenignView(
        id=benign.id,
        kind=benign.kind,
        subject=KINDS[benign.kind],
        left=passage_of_side(find, benign.left),
        right=passage_of_side(find, benign.right),
        left_value=benign.left.value,
        right_value=benign.right.value,
        class_=benign.class_,
        reason=benign.reason,
    )


def _discrepancy(find: Lookup, findings: list[Finding]) -> Discrepancy:
    finding = findings[0]
    if finding.fact is not None:
        return _of_fact(find, find.facts[finding.fact], tuple(findings))
    sides = (finding.left, finding.right)
    same = finding.left == finding.right
    return Discrepancy(
        id=finding.id,
        kind=finding.kind,
        title=_title(find, finding),
        event=_event_of(find, finding.left.document),
        level=finding.level,
        confidence=finding.confidence,
        positions=tuple(_position_of(find, side) for side in sides[: 1 if same else 2]),
        silent=(),
        unclear=(),
        reasons=(finding.explanation,),
        grounds=(_ground(find, finding, ()),),
        documents=tuple(sorted({find.numbers[side.document] for side in sides})),
    )


def _of_fact(find: Lookup, fact: Fact, findings: tuple[Finding, ...]) -> Discrepancy:
    levels = {finding.level for finding in findings}
    reasons = dict.fromkeys(finding.explanation for finding in findings)
    documents = {document for position in fact.positions for document in position.documents}
    return Discrepancy(
        id=fact.id,
        kind=fact.kind,
        title=fact.question,
        event=find.events.get(fact.event, ""),
        level=Level.CONFLICT if not levels or Level.CONFLICT in levels else Level.TENSION,
        confidence=max((finding.confidence for finding in findings), default=None),
        positions=tuple(show_position(find, position) for position in fact.positions),
        silent=names_of(find, fact.silent),
        unclear=names_of(find, fact.unclear),
        reasons=tuple(reasons) or ((fact.reason,) if fact.reason else ()),
        grounds=tuple(_ground(find, finding, fact.positions) for finding in findings),
        documents=tuple(sorted(find.numbers[document] for document in documents)),
    )


def _ground(find: Lookup, finding: Finding, positions: tuple[Position, ...]) -> Ground:
    """Return a finding with its sides in the order of the positions that they take."""
    order = {position.value: place for place, position in enumerate(positions)}
    left, right = sorted(
        (finding.left, finding.right), key=lambda side: order.get(side.value, len(order))
    )
    aligned = find.alignment(left.sentence, right.sentence)
    return Ground(
        id=finding.id,
        level=finding.level,
        explanation=finding.explanation,
        confidence=finding.confidence,
        severity=finding.severity,
        rule=finding.rule,
        left=passage_of_side(find, left),
        right=passage_of_side(find, right),
        left_value=left.value,
        right_value=right.value,
        words=None if left == right else contrast(left.quote, right.quote),
        likeness=Likeness(aligned.relation, aligned.score, aligned.reasons) if aligned else None,
        why=why_rule(find, finding.rule),
        apart=tuple(
            _benign(find, one)
            for one in find.benign_of.get(frozenset({left.sentence, right.sentence}), ())
        ),
    )


def _position_of(find: Lookup, side: Side) -> PositionView:
    origins = find.origins_of.get(side.sentence, ())
    speaker = speaker_of(side.attribution[1:])
    return PositionView(
        value=side.value,
        outlets=(find.labels[side.document],),
        origins=tuple(find.origins[origin].label for origin in origins),
        attributed=(speaker,) if speaker else (),
        told_by=(speaker,) if speaker else (),
        own_voice=not speaker,
        passages=(passage_of_side(find, side),),
    )


def _title(find: Lookup, finding: Finding) -> str:
    subject = KINDS[finding.kind]
    left, right = finding.left, finding.right
    if left.document == right.document:
        subject = f"{subject}, {find.labels[left.document]}"
    if left.value == right.value:
        return f"{subject}: {_brief(left.value)}"
    return f"{subject}: {_brief(left.value)} / {_brief(right.value)}"


def _brief(value: str) -> str:
    short = shorten(one_line(value), TITLE_VALUE)
    return f"“{short.text}”{' […]' if short.cut else ''}"


def _event_of(find: Lookup, document: str) -> str:
    placement = find.placements.get(document)
    return find.events.get(placement.event or "", "") if placement else ""
