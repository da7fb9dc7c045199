"""Compare: slot by slot, what the claims of one statement answer to one question."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.compared import Compared
from crosscheck.model.contracts import FactType, Stated
from crosscheck.model.event import Statement
from crosscheck.model.fact import Comparison, Outcome
from crosscheck.model.values import Quantity
from crosscheck.stages.compare.asking import can_be_asked, poverty_of
from crosscheck.stages.compare.meaning import explains, reread, with_stance
from crosscheck.stages.compare.setting import Setting
from crosscheck.text.likeness import Passage, likeness, rivals_of
from crosscheck.text.similarity import jaccard
from crosscheck.text.sureness import sureness
from crosscheck.text.wording import words_around

MOST_COMPARED = 60
"""Answers to one question that are compared pair by pair; more are cut after sorting, counted,
repetitions of the same words first."""


def compare_all(
    statements: Sequence[Statement],
    claims: Mapping[str, Claim],
    fact_types: Sequence[FactType],
    setting: Setting,
) -> list[Compared]:
    """Return what comparing gives for every statement: values first, then whole sentences."""
    typed = [fact_type for fact_type in fact_types if not fact_type.reads_meaning]
    whole = [fact_type for fact_type in fact_types if fact_type.reads_meaning]
    return [
        answers
        for kinds in (typed, whole)
        for statement in statements
        if kinds is whole or not statement.by_wholes
        for answers in compare(statement, [claims[id_] for id_ in statement.claims], kinds, setting)
    ]


def compare(
    statement: Statement,
    claims: Sequence[Claim],
    fact_types: Sequence[FactType],
    setting: Setting,
) -> tuple[Compared, ...]:
    """Return one Compared per question that the claims of the statement answer.

    What a single document tells is told of some kinds only.
    """
    found = []
    single = len({claim.document for claim in claims}) < 2
    for fact_type in fact_types:
        if single and not fact_type.alone:
            continue
        for topic, answers in _by_topic(fact_type, claims, setting):
            if fact_type.alone or len({stated.claim.document for stated in answers}) > 1:
                found.append(_compared(statement, fact_type, topic, answers, setting))
    return tuple(found)


def _by_topic(
    fact_type: FactType, claims: Sequence[Claim], setting: Setting
) -> Iterator[tuple[str, list[Stated]]]:
    groups: dict[str, list[Stated]] = defaultdict(list)
    for claim in claims:
        for mention in fact_type.find(claim):
            groups[_topic(mention)].append(setting.stated(fact_type, claim, mention))
    for topic in sorted(groups):
        yield topic, sorted(groups[topic], key=_order)


def _place(stated: Stated) -> tuple[str, Role, int, int]:
    """Return what tells an answer of a kind from all others of the event.

    One name answers who is named and who holds an office.
    """
    span = stated.mention.evidence.span
    return stated.claim.id, stated.mention.role, span.start, span.end


def _topic(mention: Mention) -> str:
    """Answers are put side by side only when they can answer one question."""
    if isinstance(mention.value, Quantity):
        return mention.value.measure.value
    if mention.inner:
        return f"of {mention.head}"
    if mention.role in (Role.PLACE, Role.OFFICE):
        return mention.cue
    return ""


def _order(stated: Stated) -> tuple[str, int, int, str]:
    span = stated.mention.evidence.span
    return stated.claim.document, span.start, span.end, stated.claim.id


def _compared(
    statement: Statement,
    fact_type: FactType,
    topic: str,
    answers: Sequence[Stated],
    setting: Setting,
) -> Compared:
    kept = _within_limit(answers)
    pairs = tuple(
        (i, j, judged_once(fact_type, kept[i], kept[j], setting))
        for i, j in combinations(range(len(kept)), 2)
        if kept[i].claim.document != kept[j].claim.document
    )
    return Compared(
        statement=statement,
        kind=fact_type.kind,
        topic=topic,
        answers=kept,
        questions=tuple(fact_type.question(stated.claim, stated.mention) for stated in kept),
        poverty=tuple(poverty_of(stated) for stated in kept),
        askable=tuple(can_be_asked(fact_type.kind, stated.claim) for stated in kept),
        pairs=pairs,
        alone=fact_type.alone,
        cut=len(answers) - len(kept),
    )


def _within_limit(answers: Sequence[Stated]) -> tuple[Stated, ...]:
    """Return at most MOST_COMPARED answers, in their order, each different one before a repetition.

    What one of a hundred reports says otherwise is not what is cut.
    """
    told: Counter[str] = Counter()
    ranked = []
    for place, stated in enumerate(answers):
        words = " ".join(stated.mention.evidence.quote.lower().split())
        ranked.append((told[words], place))
        told[words] += 1
    return tuple(answers[place] for place in sorted(p for _, p in sorted(ranked)[:MOST_COMPARED]))


def judged_once(fact_type: FactType, a: Stated, b: Stated, setting: Setting) -> Comparison:
    """Return how two answers compare; a pair that two statements hold is judged once."""
    key = (fact_type.kind, *(_place(stated) for stated in (a, b)))
    if key not in setting.pairs:
        found = setting.pairs[key] = judge_pair(fact_type, a, b, setting)
        if explains(found, a, b):
            setting.explained.add(frozenset((a.claim.sentence, b.claim.sentence)))
    return setting.pairs[key]


def judge_pair(fact_type: FactType, a: Stated, b: Stated, setting: Setting) -> Comparison:
    """Return the first level of the ladder that holds for the pair; incomparable if none does."""
    left, right = set_beside(fact_type, a, b, setting)
    if fact_type.reads_meaning:
        left, right = with_stance(left, right, setting)
    for level in fact_type.ladder:
        if level.holds(left, right):
            label = level.label if isinstance(level.label, str) else level.label(left, right)
            found = Comparison(
                level.outcome, level.name, label, level.benign, left.similarity, left.sure
            )
            return reread(found, left, right, setting) if fact_type.may_be_reread else found
    return Comparison(
        Outcome.INCOMPARABLE,
        "no-level",
        "the two answers cannot be set against each other",
        score=left.similarity,
    )


def set_beside(
    fact_type: FactType, a: Stated, b: Stated, setting: Setting
) -> tuple[Stated, Stated]:
    """Return two answers with what is to be known of them as a pair.

    Symmetric: similarity is that of the pair, the compared values left out.
    """
    first, second = _passage(a, setting), _passage(b, setting)
    similarity = likeness(fact_type.kind, first, second, setting.weights)
    if a.claim.predicate.is_bare or b.claim.predicate.is_bare:
        alike = jaccard(first.sentence_terms, second.sentence_terms, setting.weights)
        similarity = round(similarity * alike, 4)
    pairing = setting.pairings.get(frozenset((a.claim.sentence, b.claim.sentence)))
    left = replace(
        a,
        similarity=similarity,
        sure=sureness(fact_type.kind, similarity, pairing),
        wording=words_around(setting.around(a), setting.around(b)),
        near=pairing.score if pairing is not None and pairing.read else 0.0,
        nearest=pairing is not None and pairing.mutual,
    )
    return left, replace(
        b,
        similarity=similarity,
        sure=left.sure,
        wording=left.wording,
        near=left.near,
        nearest=left.nearest,
    )


def _passage(stated: Stated, setting: Setting) -> Passage:
    terms = setting.bags.get(stated.claim.sentence, frozenset())
    if stated.claim.predicate.is_bare:
        terms |= setting.bags.get(setting.before.get(stated.claim.sentence, ""), frozenset())
    rivals = rivals_of(stated.mention, stated.siblings)
    return Passage(stated.claim, stated.mention, terms, rivals)
