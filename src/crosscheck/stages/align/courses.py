"""Claims about one course of action or one set of talks, whatever verb each source uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations, product

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.event import Event, Statement
from crosscheck.model.ids import stable_id
from crosscheck.stages.align.groups import group
from crosscheck.stages.align.labels import label_of
from crosscheck.text.ages import are_of_one, is_borne
from crosscheck.text.lexicon import DEALS, sense_of
from crosscheck.text.likeness import ONE_DEAL
from crosscheck.text.parties import PARTIES, have_turned_roles
from crosscheck.text.reuse import word_runs
from crosscheck.text.tolls import toll_of

MOST_IN_BLOCK = 60
"""Claims that share a block beyond this number propose no pairs."""

LEAST_PARTIES = 2
"""Parties that two conversations must share to be one."""

LEAST_NAMES = 2
"""Words of a name that two steps must share to concern one target: 'Jewish Agency'."""


def courses_of(event: Event, claims: Sequence[Claim]) -> list[Statement]:
    """Return statements of claims on one course of action, and on the outcome of one meeting.

    A course is told by verbs of different classes ('asked a court to close', 'ordered it to
    close'), so that the predicate cannot join its claims: action and target do.
    """
    found = _joined(event, claims, Role.STATUS, _step_block, _same_course)
    found += _joined(event, claims, Role.OUTCOME, _talks_block, _same_talks)
    found += _joined(event, claims, Role.MEDIUM, _party_block, _same_parties)
    found += _joined(event, claims, Role.REQUESTER, _wanted_block, _same_request)
    found += _joined(event, claims, Role.TOPIC, _party_block, _same_parties)
    found += _joined(event, claims, Role.OFFICE, _offices, _same_office)
    found += _joined(event, claims, Role.QUANTITY, _aged, _same_aged)
    found += _joined(event, claims, Role.QUANTITY, _tolls, _same_toll)
    found += _joined(event, claims, Role.QUOTATION, runs_of, _same_quoted)
    found += _joined(event, claims, Role.AGENT, _deeds, _turned)
    return sorted(found, key=lambda statement: statement.id)


def _joined(
    event: Event,
    claims: Sequence[Claim],
    role: Role,
    blocks: Callable[[Claim], set[str]],
    same: Callable[[Claim, Claim], float],
) -> list[Statement]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index, claim in enumerate(claims):
        if claim.mentions(role):
            for block in blocks(claim):
                holders[block].append(index)
    pairs = {
        pair
        for indices in holders.values()
        if len(indices) <= MOST_IN_BLOCK
        for pair in combinations(indices, 2)
    }
    rated = {(i, j): same(claims[i], claims[j]) for i, j in sorted(pairs)}
    scores = {pair: score for pair, score in rated.items() if score > 0}
    statements = []
    for members in group(scores, lambda i: claims[i].id):
        own = [claims[i] for i in members]
        ids = tuple(sorted(claim.id for claim in own))
        statements.append(Statement(stable_id("st", event.id, *ids), event.id, label_of(own), ids))
    return statements


def _step(claim: Claim) -> Mention:
    return claim.mentions(Role.STATUS)[0]


def _step_block(claim: Claim) -> set[str]:
    return {term for term in _step(claim).context if term.startswith("action:")}


def _same_course(a: Claim, b: Claim) -> float:
    """Return the share of actions and names that two steps have in common; 0 if too few."""
    left, right = set(_step(a).context), set(_step(b).context)
    shared = left & right
    names = sum(term.startswith("name:") for term in shared)
    if names < LEAST_NAMES or names == len(shared):
        return 0.0
    return round(len(shared) / len(left | right), 4)


def _party_block(claim: Claim) -> set[str]:
    return {m.key for m in claim.mentions(*PARTIES) if m.key[:2] in ("p:", "s:", "o:")}


def _same_talks(a: Claim, b: Claim) -> float:
    """Rate two outcomes of the same two parties, or of one party in much the same words."""
    parties = _party_block(a) & _party_block(b)
    left, right = _words(a), _words(b)
    if left & DEALS and right & DEALS:
        return ONE_DEAL
    shared = len(left & right)
    if (len(parties) >= 2 and shared >= 1) or (len(parties) == 1 and shared >= 3):
        return round((shared + len(parties)) / (len(left | right) + len(parties)), 4)
    return 0.0


def _talks_block(claim: Claim) -> set[str]:
    """Whatever the parties are called: an event knows one deal, made or not made."""
    deal = {"deal"} if _words(claim) & DEALS else set()
    return _party_block(claim) | deal


def _wanted_block(claim: Claim) -> set[str]:
    return {
        term for m in claim.mentions(Role.REQUESTER) for term in m.context if "name:" not in term
    }


def _same_request(a: Claim, b: Claim) -> float:
    """Rate two requests for one kind of event: more for shared parties, nothing for other ones."""
    left, right = ({term for m in c.mentions(Role.REQUESTER) for term in m.context} for c in (a, b))
    shared = left & right
    named = [{term for term in terms if term.startswith("name:")} for terms in (left, right)]
    if all(named) and not named[0] & named[1]:
        return 0.0
    return round((1 + len(shared)) / (1 + len(left | right)), 4)


def _same_parties(a: Claim, b: Claim) -> float:
    """Rate two conversations by their parties: both of them, or nothing."""
    left, right = _party_block(a), _party_block(b)
    shared = len(left & right)
    return round(shared / len(left | right), 4) if shared >= LEAST_PARTIES else 0.0


def _deeds(claim: Claim) -> set[str]:
    """Return what one named party does to another, whoever does it to whom."""
    parties = sorted(_party_block(claim))
    return {" ".join((claim.predicate.sense, *parties))} if len(parties) == LEAST_PARTIES else set()


def _turned(a: Claim, b: Claim) -> float:
    """Rate two claims of which each has as the one who acts whom the other has as the object."""
    return 1.0 if have_turned_roles(a, b) else 0.0


def _offices(claim: Claim) -> set[str]:
    return {mention.cue for mention in claim.mentions(Role.OFFICE)}


def _same_office(a: Claim, b: Claim) -> float:
    return 1.0 if _offices(a) & _offices(b) else 0.0


def _tolls(claim: Claim) -> set[str]:
    return {toll for m in claim.mentions(Role.QUANTITY) if (toll := toll_of(claim, m))}


def _same_toll(a: Claim, b: Claim) -> float:
    return 1.0 if _tolls(a) & _tolls(b) else 0.0


def runs_of(claim: Claim) -> set[str]:
    """Return the runs of words of a quotation whose repetition shows reuse."""
    quoted = (mention.evidence.quote for mention in claim.mentions(Role.QUOTATION))
    return {" ".join(run) for words in quoted for run in word_runs(words)}


def _same_quoted(a: Claim, b: Claim) -> float:
    left, right = runs_of(a), runs_of(b)
    return round(len(left & right) / min(len(left), len(right)), 4)


def _aged(claim: Claim) -> set[str]:
    """Return the surnames of those whose age a claim gives."""
    return {m.key.split()[-1] for m in claim.mentions(Role.QUANTITY) if is_borne(m)}


def _same_aged(a: Claim, b: Claim) -> float:
    ages = product(a.mentions(Role.QUANTITY), b.mentions(Role.QUANTITY))
    return 1.0 if any(are_of_one(one, other) for one, other in ages) else 0.0


def _words(claim: Claim) -> set[str]:
    return {
        sense_of(lemma) for mention in claim.mentions(Role.OUTCOME) for lemma in mention.key.split()
    }
