"""What one article says against itself: a headline its body contradicts, an impossible date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Claim, Mention, Modality, Polarity, Role
from crosscheck.model.fact import Kind
from crosscheck.model.finding import Finding, Level
from crosscheck.model.ids import stable_id
from crosscheck.model.values import Quantity, Status, TimeExpression, TimeStatus
from crosscheck.stages.judge.severity import severity_of
from crosscheck.stages.judge.sides import side
from crosscheck.text.confidence import chance_right
from crosscheck.text.quantities import QuantityRelation, describe_quantity, relate_quantities
from crosscheck.text.sentence_case import as_sentence

_NAMED = ("p:", "o:", "s:")
_NO_VERDICT = frozenset({"NN", "NNS", "VBG", "VB"})
"""'A sentence', 'imprisoning': words of a headline that tell of no step taken."""
_HARM = frozenset({"die", "kill", "injure"})


def findings_within(claims: Sequence[Claim], sentences: Mapping[str, Sentence]) -> list[Finding]:
    """Return the headline-body and impossible-value findings of all documents."""
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_document[claim.document].append(claim)
    found: list[Finding] = []
    for document in sorted(by_document):
        own = by_document[document]
        found.extend(_impossible(own, sentences))
        found.extend(_headline(own, sentences))
    return found


def _impossible(claims: Sequence[Claim], sentences: Mapping[str, Sentence]) -> list[Finding]:
    found: dict[str, Finding] = {}
    for claim in claims:
        for mention in claim.mentions(Role.TIME):
            value = mention.value
            if not isinstance(value, TimeExpression) or value.status is not TimeStatus.IMPOSSIBLE:
                continue
            finding = _finding(
                Kind.IMPOSSIBLE_VALUE,
                Level.CONFLICT,
                (claim, mention.evidence.quote),
                (claim, mention.evidence.quote),
                "impossible-value/no-such-date",
                value.reason or "no calendar has this date",
                sentences,
            )
            found[finding.id] = finding
    return [found[key] for key in sorted(found)]


def _headline(claims: Sequence[Claim], sentences: Mapping[str, Sentence]) -> list[Finding]:
    body = [claim for claim in claims if not claim.headline]
    found = []
    for claim in claims:
        if claim.headline:
            for rule in (_medium, _status, _harm, _count):
                finding = rule(claim, body, sentences)
                if finding is not None:
                    found.append(finding)
                    break
    return found


def _medium(
    head: Claim, body: Sequence[Claim], sentences: Mapping[str, Sentence]
) -> Finding | None:
    """A headline lets two people meet; the article lets them speak by phone."""
    people = _people(head)
    if head.predicate.sense != "meet" or len(people) < 2 or head.modality is not Modality.ASSERTED:
        return None
    if _is_infinitive(head):
        return None
    met = [c for c in body if c.predicate.sense == "meet" and _people(c) >= people]
    if met:
        return None
    for claim in body:
        by_phone = any(m.key in ("by phone", "by video") for m in claim.mentions(Role.MEDIUM))
        if claim.predicate.sense == "confer" and by_phone and _people(claim) >= people:
            medium = claim.mentions(Role.MEDIUM)[0].evidence.quote
            return _finding(
                Kind.HEADLINE_BODY,
                Level.TENSION,
                (head, head.predicate.text),
                (claim, f"{claim.predicate.text} {medium}"),
                "headline-body/meeting-or-call",
                "the headline tells of a meeting, the article of a conversation at a distance",
                sentences,
            )
    return None


def _is_infinitive(claim: Claim) -> bool:
    return claim.predicate.tag == "VB"


def _status(
    head: Claim, body: Sequence[Claim], sentences: Mapping[str, Sentence]
) -> Finding | None:
    """A headline stands on a higher rung than everything in the article."""
    rungs = [m.value for m in head.mentions(Role.STATUS) if isinstance(m.value, Status)]
    if not rungs or head.modality is not Modality.ASSERTED or head.polarity is Polarity.NEGATED:
        return None
    rung = rungs[0]
    same = [
        (c, s) for c in body for s in _statuses(c) if s.ladder == rung.ladder and _one_case(head, c)
    ]
    if rung.ladder != "criminal case" or head.predicate.tag in _NO_VERDICT:
        return None
    denied = [c for c in body if _denies(c, rung)]
    if denied and not any(s.rank >= rung.rank for c, s in same if c.polarity is Polarity.AFFIRMED):
        return _finding(
            Kind.HEADLINE_BODY,
            Level.CONFLICT,
            (head, rung.text),
            (denied[0], denied[0].mentions(Role.PREDICATE)[0].evidence.quote),
            "headline-body/denied-step",
            f"the headline says that somebody was {rung.rung}, the article that nobody was",
            sentences,
        )
    if not same:
        return None
    told = [(c, s) for c, s in same if c.polarity is Polarity.AFFIRMED]
    if not told or any(s.rank >= rung.rank for _, s in told):
        return None
    claim, highest = max(told, key=lambda row: (row[1].rank, row[0].id))
    return _finding(
        Kind.HEADLINE_BODY,
        Level.TENSION,
        (head, rung.text),
        (claim, highest.text),
        "headline-body/higher-step",
        f"the headline says {rung.rung}, the article no more than {highest.rung}",
        sentences,
    )


def _denies(claim: Claim, rung: Status) -> bool:
    """Tell whether a claim says of nobody in particular that the step was not taken."""
    people = claim.mentions(Role.PATIENT, Role.AGENT)
    nobody = any(m.evidence.quote.lower().split()[0] in ("no", "nobody", "none") for m in people)
    same = any(s.ladder == rung.ladder and s.rung == rung.rung for s in _statuses(claim))
    real = claim.modality is Modality.ASSERTED and claim.polarity is Polarity.NEGATED
    return same and nobody and real


def _statuses(claim: Claim) -> list[Status]:
    return [m.value for m in claim.mentions(Role.STATUS) if isinstance(m.value, Status)]


def _one_case(a: Claim, b: Claim) -> bool:
    keys = [{m.key for m in c.mentions(Role.AGENT, Role.PATIENT) if m.key != "?"} for c in (a, b)]
    return bool(keys[0] & keys[1])


def _harm(head: Claim, body: Sequence[Claim], sentences: Mapping[str, Sentence]) -> Finding | None:
    """A headline says that nobody was hurt or killed; the article counts some."""
    sense = head.predicate.sense
    if sense not in _HARM or head.polarity is not Polarity.NEGATED:
        return None
    for claim in body:
        affirmed = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.ASSERTED
        counts = [m for m in claim.mentions(Role.QUANTITY) if _is_some(m.value)]
        if claim.predicate.sense == sense and affirmed and counts:
            return _finding(
                Kind.HEADLINE_BODY,
                Level.CONFLICT,
                (head, head.mentions(Role.PREDICATE)[0].evidence.quote),
                (claim, counts[0].evidence.quote),
                "headline-body/harm",
                "the headline says that nobody came to harm, the article counts some who did",
                sentences,
            )
    return None


def _is_some(value: object) -> bool:
    return isinstance(value, Quantity) and value.low is not None and value.low > 0


def _count(head: Claim, body: Sequence[Claim], sentences: Mapping[str, Sentence]) -> Finding | None:
    """A headline's number that none of the article's numbers for the same thing bears out."""
    for mention, value in _counts(head):
        rivals = [
            (claim, other, amount)
            for claim in body
            if claim.predicate.sense == head.predicate.sense
            for other, amount in _counts(claim)
            if amount.counted == value.counted and _one_case(head, claim)
        ]
        everything = [amount for claim in body for _, amount in _counts(claim)]
        if any(_is_borne_out(value, amount) for amount in everything):
            continue
        relations = {relate_quantities(value, amount) for _, _, amount in rivals}
        if relations == {QuantityRelation.EXCLUDES}:
            claim, other, amount = rivals[0]
            return _finding(
                Kind.HEADLINE_BODY,
                Level.TENSION,
                (head, mention.evidence.quote),
                (claim, other.evidence.quote),
                "headline-body/other-number",
                f"the headline gives {describe_quantity(value)}, "
                f"the article {describe_quantity(amount)}",
                sentences,
            )
    return None


def _is_borne_out(value: Quantity, amount: Quantity) -> bool:
    return relate_quantities(value, amount) is QuantityRelation.EQUAL


def _counts(claim: Claim) -> list[tuple[Mention, Quantity]]:
    return [
        (mention, mention.value)
        for mention in claim.mentions(Role.QUANTITY)
        if isinstance(mention.value, Quantity) and mention.value.counted
    ]


def _people(claim: Claim) -> frozenset[str]:
    mentions = claim.mentions(Role.AGENT, Role.PATIENT, Role.COUNTERPART)
    return frozenset(m.key for m in mentions if m.key.startswith("p:"))


def _finding(
    kind: Kind,
    level: Level,
    first: tuple[Claim, str],
    second: tuple[Claim, str],
    rule: str,
    explanation: str,
    sentences: Mapping[str, Sentence],
) -> Finding:
    left, right = side(*first, sentences), side(*second, sentences)
    return Finding(
        id=stable_id("x", kind.value, left.sentence, left.value, right.sentence, right.value),
        fact=None,
        kind=kind,
        level=level,
        severity=severity_of(kind, level, 0.5),
        confidence=chance_right(kind, level),
        left=left,
        right=right,
        rule=rule,
        explanation=as_sentence(explanation),
    )
