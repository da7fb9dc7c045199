"""The discrepancies of a fact, and the differences that only look like one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.model.compared import Compared
from crosscheck.model.fact import Comparison, Fact, Kind, Outcome
from crosscheck.model.finding import Benign, BenignClass, Finding, Level
from crosscheck.model.ids import stable_id
from crosscheck.stages.judge.circles import Circle, same_answers
from crosscheck.stages.judge.severity import severity_of
from crosscheck.stages.judge.sides import in_order, side_of
from crosscheck.text.confidence import chance_right
from crosscheck.text.sentence_case import as_sentence

CLOSE = 0.06
"""Least likeness of two passages for their difference to look like a conflict at all."""

ALIKE = 0.4
"""The same for answers to two questions: another time, another thing counted."""

MOST_BENIGN = 30
"""Benign differences of an event that are kept."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A finding, and how surely its two sentences speak of one thing."""

    finding: Finding
    sure: float


def findings_of(fact: Fact, circle: Circle, sentences: Mapping[str, Sentence]) -> list[Weighed]:
    """Return one finding per pair of positions: a conflict first, then the surest pair."""
    position = same_answers(circle)
    best: dict[tuple[int, int], tuple[tuple[bool, float, int, str], Weighed]] = {}
    for i, j, comparison in circle.pairs:
        if comparison.outcome not in (Outcome.CONFLICT, Outcome.TENSION):
            continue
        first, second = sorted((position[i], position[j]))
        finding = _finding(fact, circle, i, j, comparison, sentences)
        answers = (circle.compared.answers[i], circle.compared.answers[j])
        body = sum(not stated.claim.headline for stated in answers)
        rank = finding.level is Level.CONFLICT, comparison.sure, body, finding.id
        if (first, second) not in best or rank > best[first, second][0]:
            best[first, second] = rank, Weighed(finding, comparison.sure)
    return [weighed for _, (_, weighed) in sorted(best.items())]


def _finding(
    fact: Fact,
    circle: Circle,
    i: int,
    j: int,
    comparison: Comparison,
    sentences: Mapping[str, Sentence],
) -> Finding:
    a, b = circle.compared.answers[i], circle.compared.answers[j]
    left, right = in_order(side_of(a, sentences), side_of(b, sentences))
    level = Level.CONFLICT if comparison.outcome is Outcome.CONFLICT else Level.TENSION
    return Finding(
        id=stable_id("x", fact.kind.value, left.sentence, left.value, right.sentence, right.value),
        fact=fact.id,
        kind=fact.kind,
        level=level,
        severity=severity_of(fact.kind, level, fact.importance),
        confidence=chance_right(fact.kind, level),
        left=left,
        right=right,
        rule=f"{fact.kind.value}/{comparison.level}",
        explanation=as_sentence(comparison.label),
    )


def distinct(findings: Sequence[Weighed]) -> list[Finding]:
    """Keep one finding per kind and pair of values of two documents: the surest."""
    best: dict[tuple[str, ...], Weighed] = {}
    for weighed in findings:
        finding = weighed.finding
        key: tuple[str, ...] = (
            finding.kind.value,
            finding.left.document,
            finding.left.value.lower(),
            finding.right.document,
            finding.right.value.lower(),
        )
        if finding.kind is Kind.POLARITY:
            key = (*key, finding.left.sentence, finding.right.sentence)
        if key not in best or _rank(weighed) > _rank(best[key]):
            best[key] = weighed
    return [weighed.finding for weighed in best.values()]


def _rank(weighed: Weighed) -> tuple[bool, float, str]:
    return weighed.finding.level is Level.CONFLICT, weighed.sure, weighed.finding.id


def typed_first(findings: Sequence[Finding]) -> list[Finding]:
    """Drop what a difference of the same two sentences says better: who acts, what was counted.

    A change of wording yields to any typed difference, a name to the one who acts or speaks.
    """
    pairs: dict[tuple[str, str], set[Kind]] = defaultdict(set)
    for finding in findings:
        pairs[finding.left.sentence, finding.right.sentence].add(finding.kind)

    def is_said_better(finding: Finding) -> bool:
        others = pairs[finding.left.sentence, finding.right.sentence] - {finding.kind}
        better = {
            Kind.QUOTE: others - {Kind.STATEMENT},
            Kind.STATEMENT: others,
            Kind.NAME: others & _WHO,
        }
        return bool(better.get(finding.kind))

    return [finding for finding in findings if not is_said_better(finding)]


_WHO = {Kind.ACTOR, Kind.ATTRIBUTION, Kind.REQUESTER}
"""Kinds that tell what a person is in a sentence, and not only that one is named there."""


def benign_of(compared: Compared, sentences: Mapping[str, Sentence]) -> list[Benign]:
    """Return the pairs of answers that look like a conflict and are none, with the reason."""
    found = []
    for i, j, comparison in compared.pairs:
        least = ALIKE if comparison.benign in _APART else CLOSE
        if not comparison.benign or comparison.score < least:
            continue
        a, b = compared.answers[i], compared.answers[j]
        left, right = in_order(side_of(a, sentences), side_of(b, sentences))
        if _says_no_more(left.value, right.value):
            continue
        found.append(
            Benign(
                id=stable_id("b", left.sentence, left.value, right.sentence, right.value),
                kind=compared.kind,
                left=left,
                right=right,
                class_=BenignClass(comparison.benign),
                reason=as_sentence(comparison.label),
            )
        )
    return found


def _says_no_more(a: str, b: str) -> bool:
    """'Friday' and 'Friday night' look like no conflict to anybody."""
    left, right = set(a.lower().split()), set(b.lower().split())
    return left ^ right <= _PARTS_OF_DAY and bool(left & right or left == right)


_PARTS_OF_DAY = frozenset("morning afternoon evening night early late later earlier on".split())


_APART = (BenignClass.DIFFERENT_MEASURE, BenignClass.OTHER_EVENT)
"""Classes of answers to two questions: only passages that are much alike look like a conflict."""

_GENERIC = (BenignClass.UNKNOWN_DATE, BenignClass.PLAN, BenignClass.REPORTED_VIEW)
"""Classes whose reason does not name the values: there every pair of values is told."""


def cap_benign(benign: Sequence[Benign], findings: Sequence[Finding]) -> tuple[list[Benign], int]:
    """Keep one per pair of values; a difference that is a finding elsewhere is no benign one."""
    judged = {(f.left.sentence, f.right.sentence, f.kind) for f in findings}
    best: dict[tuple[str, ...], Benign] = {}
    for one in benign:
        if (one.left.sentence, one.right.sentence, one.kind) in judged:
            continue
        generic = one.class_ in _GENERIC
        values = (one.left.value.lower(), one.right.value.lower()) if generic else ()
        key = (one.kind.value, one.class_.value, one.reason, *values)
        if key not in best or one.id < best[key].id:
            best[key] = one
    ranked = sorted(best.values(), key=lambda one: (one.class_.value, one.kind.value, one.id))
    return ranked[:MOST_BENIGN], max(0, len(ranked) - MOST_BENIGN)
