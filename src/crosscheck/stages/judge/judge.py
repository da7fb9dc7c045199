"""Judge one event: its facts, its findings, and the differences that are none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim, Modality, Role
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
from crosscheck.stages.judge.disputed import without_disputed
from crosscheck.stages.judge.echoes import documents_of, without_echoes, without_shown_beside
from crosscheck.stages.judge.facts import Scene, fact_of, with_silence
from crosscheck.stages.judge.within import findings_within
from crosscheck.text.ages import is_borne
from crosscheck.text.assertion import reports_untruth
from crosscheck.text.happenings import is_in_quotation
from crosscheck.text.parties import PARTIES, names_a_party

MOST_SINGLE = 20
"""Facts of an event that one document alone gives that are kept, the most important first; as many
that another may give too."""

FEW = 3
"""Least count that is worth listing when only one source gives it."""

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
    by_id = {claim.id: claim for claim in claims}
    facts = without_echoes(facts, by_id, answers)
    heard = [_if_alone(with_silence(fact, answers[fact.id], scene)) for fact in facts]
    heard = without_shown_beside(heard, by_id)
    kept, cut = _cap_single(without_disputed(heard, by_id))
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
        told = all(_is_told_alone(fact.kind, stated) for stated in circle.answers)
        return circle.compared.alone and report and told
    if fact.kind in (Kind.OUTCOME, Kind.TOPIC):
        return any(names_a_party(stated.claim) for stated in circle.answers)
    if fact.kind in _ASKED and all(_is_indefinite(s) or _is_any_event(s) for s in circle.answers):
        return False
    if fact.kind is Kind.POLARITY:
        verbs = (stated.claim.predicate for stated in circle.answers)
        return any(p.sense != "discuss" and p.lemma not in _AIMING for p in verbs)
    if fact.kind is Kind.ATTRIBUTION:
        return any(len(stated.claim.terms) >= SAYS_ENOUGH for stated in circle.answers)
    return True


_AIMING = frozenset("hope want wish try attempt aim seek intend".split())
"""Verbs that say nothing without what is hoped for or tried."""


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


def _if_alone(fact: Fact) -> Fact:
    """Return a fact; where no report is known not to say it, one source alone cannot be told."""
    if fact.verdict is Verdict.SINGLE_SOURCE and fact.unclear and not fact.silent:
        return replace(fact, verdict=Verdict.CANNOT_TELL, reason=MAY_BE_SAID)
    return fact


MAY_BE_SAID = "Another report may say it too, in words that could not be matched."


def _is_told_alone(kind: Kind, stated: Stated) -> bool:
    """Tell whether an answer is worth a line that no other source gives, or may confirm.

    What people promise in their own words, and what 'reaching a deal' tells in passing, is none,
    and neither is the day in the signature of a message: '(@annaholm) May 4'.
    """
    if kind is Kind.DATE:
        return not _dates_nothing(stated)
    if kind is Kind.OUTCOME:
        agents = {m.evidence.quote.lower() for m in stated.claim.mentions(Role.AGENT)}
        finite = stated.claim.predicate.tag != "VBG"
        return finite and not is_in_quotation(stated.claim) and not agents & _IN_TALK
    return not _is_vague(stated.mention.value)


def _dates_nothing(stated: Stated) -> bool:
    """'The holiday that is celebrated today' means these years."""
    signed = "".join(stated.mention.before[:1]).startswith("@")
    now = stated.mention.evidence.quote.lower() in ("today", "now")
    verbs = stated.claim.mentions(Role.PREDICATE)
    present = any(m.evidence.quote.lower().split()[:1] in (["is"], ["are"]) for m in verbs)
    return signed or (now and (present or stated.claim.predicate.tag in ("VBZ", "VBP")))


_IN_TALK = frozenset({"i", "we", "you"})


def _is_vague(value: Value) -> bool:
    """'Several' names no number that another source could confirm; 'two men' says little.

    'One day' and 'a year' are any time, and an age without its bearer is nobody's.
    """
    if not isinstance(value, Quantity):
        return False
    if value.measure is Measure.AGE:
        return True
    counted = value.nominal if value.measure is Measure.COUNT else None
    few = (counted is not None and counted < FEW) or value.text.lower() in _ANY_TIME
    return few or (value.nominal is None and value.approximate)


_ANY_TIME = frozenset({"one day", "a day", "a year", "a week", "a month", "a moment", "a minute"})


_TOLD_FIRST = (Kind.REQUESTER, Kind.OUTCOME)
"""What only one source tells of who wanted it and what came of it is never cut."""


def _cap_single(facts: Sequence[Fact]) -> tuple[list[Fact], int]:
    """Return the facts without the less important of those that one document alone gives."""
    dropped: set[str] = set()
    for verdict in (Verdict.SINGLE_SOURCE, Verdict.CANNOT_TELL):
        single = [f for f in facts if f.verdict is verdict and len(documents_of(f)) == 1]
        single.sort(key=lambda f: (f.kind not in _TOLD_FIRST, -f.importance, f.kind.value, f.id))
        dropped.update(fact.id for fact in single[MOST_SINGLE:])
    return [fact for fact in facts if fact.id not in dropped], len(dropped)
