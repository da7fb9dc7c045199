"""Judge one event: its facts, its findings, and the differences that are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim
from crosscheck.model.compared import Compared
from crosscheck.model.fact import Comparison, Fact, Kind, Outcome, Verdict
from crosscheck.model.finding import Benign, BenignClass, Finding, Level
from crosscheck.model.ids import stable_id
from crosscheck.model.values import Measure, Quantity, Value
from crosscheck.stages.judge.facts import Circle, Scene, circles_of, fact_of
from crosscheck.stages.judge.severity import confidence_of, severity_of
from crosscheck.stages.judge.sides import in_order, side_of
from crosscheck.stages.judge.within import findings_within
from crosscheck.text.questions import makes_clean_question
from crosscheck.text.sentence_case import as_sentence

MOST_SINGLE = 20
"""Single-source facts of an event that are kept, the most important first."""

FEW = 3
"""Least count that is worth listing when only one source gives it."""

CLOSE = 0.06
"""Least likeness of two passages for their difference to look like a conflict at all."""

MOST_BENIGN = 30
"""Benign differences of an event that are kept."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What an event's compared answers amount to."""

    facts: tuple[Fact, ...]
    findings: tuple[Finding, ...]
    benign: tuple[Benign, ...]
    notes: tuple[str, ...]
    """Caps that were met, in words."""


def judge(
    compared: Sequence[Compared],
    claims: Sequence[Claim],
    sentences: Mapping[str, Sentence],
    scene: Scene,
) -> Judged:
    """Return facts, findings and benign differences of one event."""
    facts: list[Fact] = []
    findings: list[Finding] = []
    benign: list[Benign] = []
    for one in compared:
        for circle in circles_of(one):
            fact = fact_of(circle, scene)
            if _is_worth_telling(fact, circle, scene):
                facts.append(fact)
                findings.extend(_findings(fact, circle, sentences))
        benign.extend(_benign(one, sentences))
    facts = _without_echoes(facts, {claim.id: claim for claim in claims})
    kept, cut = _cap_single(facts)
    fact_ids = {fact.id for fact in kept}
    findings = _distinct([finding for finding in findings if finding.fact in fact_ids])
    findings += findings_within(claims, sentences)
    few, more = _cap_benign(benign, findings)
    notes = []
    if uncompared := sum(one.cut for one in compared):
        notes.append(f"{uncompared} answers beyond the first to one question are not compared")
    if cut:
        notes.append(f"{cut} further answers that only one document gives are not listed")
    if more:
        notes.append(f"{more} further benign differences are not listed")
    return Judged(tuple(kept), tuple(findings), tuple(few), tuple(notes))


def _is_worth_telling(fact: Fact, circle: Circle, scene: Scene) -> bool:
    """Drop what answers nothing: names that agree, yes-or-no questions of one document."""
    if fact.verdict is Verdict.CONFLICTING:
        return True
    if fact.kind is Kind.NAME:
        return False
    if fact.kind in _ASKED and not circle.is_askable:
        return False
    if fact.verdict is Verdict.SINGLE_SOURCE:
        report = any(d in scene.reports for p in fact.positions for d in p.documents)
        exact = not any(_is_vague(stated.mention.value) for stated in circle.answers)
        return circle.compared.alone and report and exact
    if fact.kind in (Kind.POLARITY, Kind.ACTOR) and fact.verdict is Verdict.AGREED:
        return any(makes_clean_question(stated.claim) for stated in circle.answers)
    return fact.verdict is not Verdict.CANNOT_TELL


_ASKED = (Kind.DATE, Kind.PLACE, Kind.MEDIUM, Kind.REQUESTER)
"""Kinds whose question is put without quoting the clause: no clean question, no fact."""


def _is_vague(value: Value) -> bool:
    """'Several' names no number that another source could confirm; 'two men' says little."""
    if not isinstance(value, Quantity):
        return False
    few = value.measure is Measure.COUNT and value.nominal is not None and value.nominal < FEW
    return few or (value.nominal is None and value.approximate)


def _without_echoes(facts: Sequence[Fact], claims: Mapping[str, Claim]) -> list[Fact]:
    """Drop what says again what a fuller fact says: subsets, and clauses of told sentences."""
    kept: list[Fact] = []
    told: set[tuple[str, str]] = set()
    for fact in sorted(facts, key=lambda fact: _fullness(fact)):
        pairs = _sentence_pairs(fact, claims)
        if fact.kind in _CLAUSES and fact.verdict is Verdict.AGREED:
            fuller = (o for o in kept if _documents(fact) <= _documents(o))
            if pairs <= told or any(pairs & _sentence_pairs(o, claims) for o in fuller):
                continue
        if any(_covers(other, fact) for other in kept if other.kind is fact.kind):
            continue
        kept.append(fact)
        told |= pairs
    return kept


_CLAUSES = (Kind.POLARITY, Kind.ACTOR, Kind.ATTRIBUTION)
"""Kinds that repeat what a sentence says; told once for a pair of sentences."""


def _fullness(fact: Fact) -> tuple[bool, bool, int, int, str]:
    """Order conflicts first, then typed answers, then the broadest."""
    conflicting = fact.verdict is Verdict.CONFLICTING
    return (
        not conflicting,
        fact.kind in _CLAUSES,
        -len(_documents(fact)),
        -len(_claims(fact)),
        fact.id,
    )


def _sentence_pairs(fact: Fact, claims: Mapping[str, Claim]) -> set[tuple[str, str]]:
    """Return the pairs of sentences of different documents that stand behind a fact."""
    own = sorted({(claims[id_].document, claims[id_].sentence) for id_ in _claims(fact)})
    return {
        (first[1], second[1]) for first, second in combinations(own, 2) if first[0] != second[0]
    }


def _covers(wide: Fact, narrow: Fact) -> bool:
    """Tell whether a fact says all that another says: its answers, from the same passages."""
    if _claims(narrow) <= _claims(wide):
        return True
    if wide.verdict is not narrow.verdict and narrow.verdict is not Verdict.SINGLE_SOURCE:
        return False
    answers = {p.normalised for p in narrow.positions} <= {p.normalised for p in wide.positions}
    shared = _claims(narrow) & _claims(wide)
    return answers and bool(shared) and _documents(narrow) <= _documents(wide)


def _claims(fact: Fact) -> set[str]:
    return {claim for p in fact.positions for claim in p.claims}


def _documents(fact: Fact) -> set[str]:
    return {document for p in fact.positions for document in p.documents}


_TOLD_FIRST = (Kind.REQUESTER, Kind.OUTCOME)
"""What only one source tells of who wanted it and what came of it is never cut."""


def _cap_single(facts: Sequence[Fact]) -> tuple[list[Fact], int]:
    single = [fact for fact in facts if fact.verdict is Verdict.SINGLE_SOURCE]
    single.sort(key=lambda f: (f.kind not in _TOLD_FIRST, -f.importance, f.kind.value, f.id))
    dropped = {fact.id for fact in single[MOST_SINGLE:]}
    return [fact for fact in facts if fact.id not in dropped], len(dropped)


def _findings(fact: Fact, circle: Circle, sentences: Mapping[str, Sentence]) -> list[Finding]:
    """Return one finding per pair of positions: the pair of answers that is most alike."""
    position = {claim: number for number, p in enumerate(fact.positions) for claim in p.claims}
    best: dict[tuple[int, int], tuple[float, Finding]] = {}
    for i, j, comparison in circle.pairs:
        if comparison.outcome not in (Outcome.CONFLICT, Outcome.TENSION):
            continue
        a, b = circle.compared.answers[i], circle.compared.answers[j]
        first, second = sorted((position[a.claim.id], position[b.claim.id]))
        finding = _finding(fact, circle, i, j, comparison, sentences)
        rank = (finding.confidence, finding.id)
        known = best.get((first, second))
        if known is None or rank > (known[0], known[1].id):
            best[first, second] = (finding.confidence, finding)
    return [finding for _, (_, finding) in sorted(best.items())]


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
    confidence = confidence_of(comparison)
    return Finding(
        id=stable_id("x", fact.kind.value, left.sentence, left.value, right.sentence, right.value),
        fact=fact.id,
        kind=fact.kind,
        level=level,
        severity=severity_of(fact.kind, level, fact.importance),
        confidence=confidence,
        left=left,
        right=right,
        rule=f"{fact.kind.value}/{comparison.level}",
        explanation=as_sentence(comparison.label),
    )


def _distinct(findings: Sequence[Finding]) -> list[Finding]:
    """Keep one finding per kind and pair of values of two documents."""
    best: dict[tuple[str, ...], Finding] = {}
    for finding in findings:
        key: tuple[str, ...] = (
            finding.kind.value,
            finding.left.document,
            finding.left.value.lower(),
            finding.right.document,
            finding.right.value.lower(),
        )
        if finding.kind is Kind.POLARITY:
            key = (*key, finding.left.sentence, finding.right.sentence)
        known = best.get(key)
        if known is None or (finding.confidence, finding.id) > (known.confidence, known.id):
            best[key] = finding
    return list(best.values())


def _benign(compared: Compared, sentences: Mapping[str, Sentence]) -> list[Benign]:
    found = []
    for i, j, comparison in compared.pairs:
        if not comparison.benign or comparison.score < CLOSE:
            continue
        a, b = compared.answers[i], compared.answers[j]
        left, right = in_order(side_of(a, sentences), side_of(b, sentences))
        if left.value.lower() == right.value.lower():
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


_GENERIC = (BenignClass.UNKNOWN_DATE, BenignClass.PLAN, BenignClass.REPORTED_VIEW)
"""Classes whose reason does not name the values: there every pair of values is told."""


def _cap_benign(benign: Sequence[Benign], findings: Sequence[Finding]) -> tuple[list[Benign], int]:
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
