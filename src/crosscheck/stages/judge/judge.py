"""Judge one event: its facts, its findings, and the differences that are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim, Manner, Modality, Role
from crosscheck.model.compared import Compared
from crosscheck.model.contracts import Stated
from crosscheck.model.fact import Fact, Kind, Verdict
from crosscheck.model.finding import Benign, Finding
from crosscheck.model.values import Granularity, Measure, Quantity, TimeExpression, Value
from crosscheck.stages.judge.circles import Circle, circles_of
from crosscheck.stages.judge.differences import (
    Weighed,
    benign_of,
    cap_benign,
    distinct,
    findings_of,
    typed_first,
)
from crosscheck.stages.judge.facts import Scene, fact_of, with_silence
from crosscheck.stages.judge.near import Near
from crosscheck.stages.judge.within import findings_within
from crosscheck.text.ages import is_borne
from crosscheck.text.assertion import reports_untruth
from crosscheck.text.parties import PARTIES, names_a_party

MOST_SINGLE = 20
"""Single-source facts of an event that are kept, the most important first."""

FEW = 3
"""Least count that is worth listing when only one source gives it."""

REPEATED = 3
"""Content words that two clauses of one document share when they tell one thing twice."""

SAYS_ENOUGH = 4
"""Content words of a clause that is worth asking who said it."""


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
    weighed: list[Weighed] = []
    benign: list[Benign] = []
    answers: dict[str, tuple[Stated, ...]] = {}
    for one in compared:
        for circle in circles_of(one):
            if not one.alone and circle.documents < 2:
                continue
            fact = fact_of(circle, scene)
            if _is_worth_telling(fact, circle, scene):
                facts.append(fact)
                answers[fact.id] = circle.answers
                weighed.extend(findings_of(fact, circle, sentences))
        benign.extend(benign_of(one, sentences))
    facts = _without_echoes(facts, {claim.id: claim for claim in claims})
    kept, cut = _cap_single(facts)
    kept = [with_silence(fact, answers[fact.id], scene) for fact in kept]
    fact_ids = {fact.id for fact in kept}
    findings = distinct([one for one in weighed if one.finding.fact in fact_ids])
    findings = typed_first(findings)
    findings += findings_within(claims, sentences)
    few, more = cap_benign(benign, findings)
    notes = []
    if uncompared := sum(one.cut for one in compared):
        notes.append(f"{uncompared} answers beyond the first to one question are not compared")
    if cut:
        notes.append(f"{cut} further answers that only one document gives are not listed")
    if more:
        notes.append(f"{more} further benign differences are not listed")
    return Judged(tuple(kept), tuple(findings), tuple(few), tuple(notes))


def _is_worth_telling(fact: Fact, circle: Circle, scene: Scene) -> bool:
    """Drop what answers nothing: names that agree, yes-or-no questions of one document.

    How far something has come is told where sources differ: what they agree on is told better by
    when and by whom.
    """
    if fact.verdict is Verdict.CONFLICTING:
        return True
    if fact.kind in (Kind.NAME, Kind.STATUS) or _is_little(fact, circle.answers):
        return False
    if fact.kind in _ASKED and not circle.is_askable:
        return False
    if any(_tells_no_fact(fact.kind, stated) for stated in circle.answers):
        return False
    if fact.verdict is Verdict.SINGLE_SOURCE:
        report = any(d in scene.reports for p in fact.positions for d in p.documents)
        exact = not any(_is_vague(stated.mention.value) for stated in circle.answers)
        return circle.compared.alone and report and exact
    if fact.kind in (Kind.OUTCOME, Kind.TOPIC):
        return any(names_a_party(stated.claim) for stated in circle.answers)
    if fact.kind in _ASKED and all(_is_indefinite(s) or _is_any_event(s) for s in circle.answers):
        return False
    if fact.kind is Kind.POLARITY:
        return any(stated.claim.predicate.sense != "discuss" for stated in circle.answers)
    if fact.kind is Kind.ATTRIBUTION:
        return any(len(stated.claim.terms) >= SAYS_ENOUGH for stated in circle.answers)
    return True


def _tells_no_fact(kind: Kind, stated: Stated) -> bool:
    """What is reported as untrue or begins with 'if' is no fact.

    What people say is no outcome, and neither is what may, must or shall come about.
    """
    claim = stated.claim
    if kind is Kind.QUANTITY and claim.modality is Modality.CONDITIONAL:
        return claim.predicate.is_embedded
    if kind is Kind.OUTCOME and claim.modality is not Modality.ASSERTED:
        return True
    if kind is Kind.OUTCOME and claim.predicate.lemma == "say":
        return True
    return kind is not Kind.QUOTE and reports_untruth(stated)


def _is_little(fact: Fact, answers: Sequence[Stated]) -> bool:
    """Tell whether nothing that is worth a line is told; an age is, where two sources give it."""
    ages = all(is_borne(stated.mention) for stated in answers)
    told = ages and fact.verdict is not Verdict.SINGLE_SOURCE
    return not told and all(_says_little(stated) for stated in answers)


def _says_little(stated: Stated) -> bool:
    """Tell whether an answer dates or places a thing in passing, or 'the election' by its year.

    Whose election it was makes it one of many.
    """
    value, claim = stated.mention.value, stated.claim
    by_year = isinstance(value, TimeExpression) and value.granularity is Granularity.YEAR
    person = any(m.key.startswith("p:") for m in claim.mentions(*PARTIES))
    return stated.mention.inner or (by_year and claim.predicate.tag.startswith("NN") and not person)


def _is_indefinite(stated: Stated) -> bool:
    """'An interview was published on Tuesday': nobody knows that the other one is the same."""
    first = stated.claim.wording.subject.split()[:1]
    return bool(first) and first[0].lower() in {"a", "an", "another", "some", "one", "others"}


def _is_any_event(stated: Stated) -> bool:
    """'The summit' and 'the election' may be one of many where nobody is named."""
    noun = stated.claim.predicate.tag.startswith("NN")
    dated = stated.mention.role in (Role.TIME, Role.PLACE)
    return noun and dated and not names_a_party(stated.claim)


_ASKED = (Kind.DATE, Kind.PLACE, Kind.MEDIUM, Kind.REQUESTER, Kind.ACTOR, Kind.POLARITY)
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
    near = Near()
    told: set[tuple[str, str]] = set()
    quoted = _quoted_alike(facts, claims)
    for fact in sorted(facts, key=lambda fact: _fullness(fact)):
        pairs = _sentence_pairs(fact, claims)
        if fact.kind is Kind.STATEMENT and _is_told(fact, pairs, told):
            continue
        if pairs <= quoted and _is_of_quotation(fact, claims):
            continue
        if fact.kind in _CLAUSES and fact.verdict is Verdict.AGREED:
            fuller = (o for o in kept if _documents(fact) <= _documents(o))
            if pairs <= told or any(pairs & _sentence_pairs(o, claims) for o in fuller):
                continue
        if any(_covers(o, fact) or _repeats(o, fact, claims) for o in near.to(fact)):
            continue
        kept.append(fact)
        near.add(fact)
        told |= pairs
    return kept


def _quoted_alike(facts: Sequence[Fact], claims: Mapping[str, Claim]) -> set[tuple[str, str]]:
    """Return the pairs of sentences that quote one utterance: what they agree on is its words."""
    quotes = (fact for fact in facts if fact.kind is Kind.QUOTE)
    return set[tuple[str, str]]().union(*(_sentence_pairs(fact, claims) for fact in quotes))


def _is_of_quotation(fact: Fact, claims: Mapping[str, Claim]) -> bool:
    """Tell whether sources agree on something that they only quote: 'the lives of millions'."""
    manners = {claims[id_].attribution[-1].manner for id_ in _claims(fact)}
    told = fact.kind is not Kind.QUOTE and fact.verdict is Verdict.AGREED
    return told and manners == {Manner.DIRECT_QUOTE}


def _is_told(fact: Fact, pairs: set[tuple[str, str]], told: set[tuple[str, str]]) -> bool:
    """Tell whether typed facts say what whole sentences say: any of it, or all of a difference."""
    return pairs <= told if fact.verdict is Verdict.CONFLICTING else bool(pairs & told)


_CLAUSES = (Kind.POLARITY, Kind.ACTOR, Kind.ATTRIBUTION)
"""Kinds that repeat what a sentence says; told once for a pair of sentences."""


def _fullness(fact: Fact) -> tuple[bool, int, int, int, str]:
    """Order conflicts first, then typed answers, then the broadest; whole sentences last."""
    conflicting = fact.verdict is Verdict.CONFLICTING
    return (
        not conflicting,
        2 if fact.kind is Kind.STATEMENT else int(fact.kind in _CLAUSES),
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
    """Tell whether a fact says all that another says: its answers, from the same passages.

    One quotation is one utterance: that its outlets print more of it elsewhere is told once.
    """
    answers = {p.normalised for p in narrow.positions} <= {p.normalised for p in wide.positions}
    if _claims(narrow) <= _claims(wide):
        return answers or narrow.kind in _CLAUSES
    shared = _claims(narrow) & _claims(wide)
    if wide.kind is narrow.kind is Kind.QUOTE and _prints_more(narrow, shared):
        return _documents(narrow) <= _documents(wide)
    if wide.verdict is not narrow.verdict and narrow.verdict is not Verdict.SINGLE_SOURCE:
        return False
    return answers and bool(shared) and _documents(narrow) <= _documents(wide)


def _prints_more(quote: Fact, told: set[str]) -> bool:
    """Tell whether a fact says that outlets print more around words that are told already."""
    words = [(set(p.normalised.split()), bool(told & set(p.claims))) for p in quote.positions]
    known = set[str]().union(*(own for own, is_told in words if is_told))
    agreed = quote.verdict is not Verdict.CONFLICTING and bool(known)
    return agreed and all(known <= own for own, _ in words)


def _repeats(told: Fact, fact: Fact, claims: Mapping[str, Claim]) -> bool:
    """Tell whether a document says once more what it is known to say: a lead and its story."""
    if fact.verdict is not Verdict.SINGLE_SOURCE or not _documents(fact) <= _documents(told):
        return False
    answers = {p.normalised for p in fact.positions} <= {p.normalised for p in told.positions}
    words = [{t for id_ in _claims(one) for t in claims[id_].terms} for one in (told, fact)]
    return answers and len(words[0] & words[1]) >= REPEATED


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
