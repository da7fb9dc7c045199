"""Which of the claims that answer a question puts it best, and which put none."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Role
from crosscheck.model.contracts import Stated
from crosscheck.model.fact import Kind
from crosscheck.text.askable import is_askable, makes_clean_question
from crosscheck.text.lexicon import PURE_REPORTING
from crosscheck.text.parties import names_a_party


def can_be_asked(kind: Kind, claim: Claim) -> bool:
    """Tell whether a person would put this kind of question to a clause.

    Who did it and whether it happened are asked only of a clause that stands by itself; by what
    medium, not of a word that says so: nobody asks how somebody phoned; where, not of 'the
    couple' or 'the summit', of which there is more than one.
    """
    clean = kind not in (Kind.ACTOR, Kind.POLARITY) or makes_clean_question(claim)
    answered = kind is Kind.MEDIUM and claim.predicate.lemma in _BY_THEMSELVES
    vague = kind is Kind.PLACE and not names_a_party(claim)
    return clean and not answered and not vague and is_askable(claim)


_BY_THEMSELVES = frozenset({"call", "phone", "telephone", "tweet", "email", "write"})
"""Verbs and nouns of speaking that name their medium."""


_POINTING = frozenset("his her its their this that these those he she it they".split())


def poverty_of(stated: Stated) -> int:
    """Return how little a claim's wording says: the fullest one puts the question.

    Of whole sentences the shortest does: what it says the others say too.
    """
    if stated.mention.role is Role.ASSERTION:
        return len(stated.mention.evidence.quote)
    wording = stated.claim.wording
    named = sum(m.key[:2] in ("p:", "o:", "s:") for m in stated.claim.slots)
    pointing = len(_POINTING & set(f"{wording.subject} {wording.rest}".lower().split()))
    headline = 3 * stated.claim.headline
    resolved = 2 * any(not m.direct for m in stated.claim.mentions(Role.AGENT, Role.PATIENT))
    reporting = 4 * (stated.claim.predicate.lemma in PURE_REPORTING)
    fullness = 2 * bool(wording.subject) + bool(wording.rest) + wording.is_whole + min(named, 3)
    return 3 * pointing + headline + resolved + reporting - fullness
