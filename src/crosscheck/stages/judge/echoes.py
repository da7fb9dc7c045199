"""Facts that say again what a fuller fact says, left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from crosscheck.model.claim import Claim, Manner
from crosscheck.model.contracts import Stated
from crosscheck.model.evidence import Evidence
from crosscheck.model.fact import Fact, Kind, Verdict
from crosscheck.stages.judge.near import Near

REPEATED = 3
"""Content words that two clauses of one document share when they tell one thing twice."""


def without_echoes(
    facts: Sequence[Fact], claims: Mapping[str, Claim], answers: Mapping[str, Sequence[Stated]]
) -> list[Fact]:
    """Drop what says again what a fuller fact says: subsets, and clauses of told sentences.

    ``answers`` are those of each fact, by its id; an answer that stands in a fuller fact is not
    told again of one source.
    """
    kept: list[Fact] = []
    near = Near()
    places: set[tuple[Kind, Evidence]] = set()
    told: set[tuple[str, str]] = set()
    quoted = _quoted_alike(facts, claims)
    spoken = [s.mention.evidence for f in facts if f.kind is Kind.QUOTE for s in answers[f.id]]
    for fact in sorted(facts, key=lambda fact: _fullness(fact)):
        own = {(fact.kind, stated.mention.evidence) for stated in answers[fact.id]}
        if fact.verdict is Verdict.SINGLE_SOURCE and own <= places:
            continue
        pairs = _sentence_pairs(fact, claims)
        if fact.kind is Kind.STATEMENT and _is_told(fact, pairs, told):
            continue
        if pairs <= quoted and _is_of_quotation(fact, claims, answers[fact.id], spoken):
            continue
        if fact.kind in _CLAUSES and fact.verdict is Verdict.AGREED:
            fuller = (o for o in kept if documents_of(fact) <= documents_of(o))
            if pairs <= told or any(pairs & _sentence_pairs(o, claims) for o in fuller):
                continue
        if any(_covers(o, fact) or _repeats(o, fact, claims) for o in near.to(fact)):
            continue
        kept.append(fact)
        near.add(fact)
        told |= pairs
        places |= own
    quotes = [fact for fact in kept if fact.kind is Kind.QUOTE]
    return [fact for fact in kept if not any(_is_part(fact, whole) for whole in quotes)]


def without_shown_beside(facts: Sequence[Fact], claims: Mapping[str, Claim]) -> list[Fact]:
    """Drop answers of one source in a sentence that a fact shows beside those of all others.

    What these may say too, in words that could not be matched, is in view there.
    """
    beside: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if len(documents_of(fact)) > 1:
            for claim in _claims(fact):
                beside[claims[claim].sentence] |= documents_of(fact)
    return [fact for fact in facts if not _is_shown_beside(fact, claims, beside)]


def _is_shown_beside(
    fact: Fact, claims: Mapping[str, Claim], beside: Mapping[str, set[str]]
) -> bool:
    if fact.verdict is not Verdict.CANNOT_TELL or not fact.unclear or len(documents_of(fact)) > 1:
        return False
    shown = (beside.get(claims[claim].sentence, set()) for claim in _claims(fact))
    return all(set(fact.unclear) <= documents for documents in shown)


def _quoted_alike(facts: Sequence[Fact], claims: Mapping[str, Claim]) -> set[tuple[str, str]]:
    """Return the pairs of sentences that quote one utterance: what they agree on is its words."""
    quotes = (fact for fact in facts if fact.kind is Kind.QUOTE)
    return set[tuple[str, str]]().union(*(_sentence_pairs(fact, claims) for fact in quotes))


def _is_of_quotation(
    fact: Fact,
    claims: Mapping[str, Claim],
    answers: Sequence[Stated],
    spoken: Sequence[Evidence],
) -> bool:
    """Tell whether sources agree on something that they only quote: 'the lives of millions'.

    ``spoken`` are all words in quotation marks that are told as one utterance.
    """
    if fact.kind is Kind.QUOTE or fact.verdict is not Verdict.AGREED:
        return False
    manners = {claims[id_].attribution[-1].manner for id_ in _claims(fact)}
    own = [stated.mention.evidence for stated in answers]
    inside = all(any(_holds(words, one) for words in spoken) for one in own)
    return inside or manners == {Manner.DIRECT_QUOTE}


def _holds(words: Evidence, answer: Evidence) -> bool:
    return words.document == answer.document and words.span.contains(answer.span)


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
        -len(documents_of(fact)),
        -len(_claims(fact)),
        fact.id,
    )


def _is_part(quote: Fact, whole: Fact) -> bool:
    """Tell whether sources agree on words that they agree on among more words, too."""
    both = quote.kind is Kind.QUOTE and documents_of(quote) <= documents_of(whole)
    if not both or Verdict.CONFLICTING in (quote.verdict, whole.verdict):
        return False
    words = [set(position.normalised.split()) for position in quote.positions]
    runs = [set(position.normalised.split()) for position in whole.positions]
    return all(len(one) >= REPEATED and one < run for one in words for run in runs)


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
        return documents_of(narrow) <= documents_of(wide)
    if wide.verdict is not narrow.verdict and narrow.verdict is not Verdict.SINGLE_SOURCE:
        return False
    return answers and bool(shared) and documents_of(narrow) <= documents_of(wide)


def _prints_more(quote: Fact, told: set[str]) -> bool:
    """Tell whether a fact says that outlets print more around words that are told already."""
    words = [(set(p.normalised.split()), bool(told & set(p.claims))) for p in quote.positions]
    known = set[str]().union(*(own for own, is_told in words if is_told))
    agreed = quote.verdict is not Verdict.CONFLICTING and bool(known)
    return agreed and all(known <= own for own, _ in words)


def _repeats(told: Fact, fact: Fact, claims: Mapping[str, Claim]) -> bool:
    """Tell whether a document says once more what it is known to say: a lead and its story."""
    if fact.verdict is not Verdict.SINGLE_SOURCE or not documents_of(fact) <= documents_of(told):
        return False
    answers = {p.normalised for p in fact.positions} <= {p.normalised for p in told.positions}
    words = [{t for id_ in _claims(one) for t in claims[id_].terms} for one in (told, fact)]
    return answers and len(words[0] & words[1]) >= REPEATED


def _claims(fact: Fact) -> set[str]:
    return {claim for p in fact.positions for claim in p.claims}


def documents_of(fact: Fact) -> set[str]:
    """Return the ids of the documents that give an answer."""
    return {document for p in fact.positions for document in p.documents}
