"""Whether all sources that answer a question say what the question says."""

from __future__ import annotations

import re

from crosscheck.model.claim import Mention, Role
from crosscheck.model.contracts import Stated
from crosscheck.stages.judge.circles import Circle

BEGINNING = 4
"""Letters by which a word of a question is known for a lemma: English inflects at the end."""


def says_what_all_say(circle: Circle, i: int, question: str) -> bool:
    """Tell whether the question of one answer says nothing that another source leaves out.

    'When did she plead guilty to tax evasion?' says more than a source by whom she pleaded guilty
    to eight charges. A question that quotes a sentence says all that its source does.
    """
    if "“" in question:
        return False
    own = circle.compared.answers[i]
    told = _told_by_document(circle)
    return all(
        _asked(own, question, named) <= terms
        for document, (terms, named) in told.items()
        if document != own.claim.document
    )


def _told_by_document(circle: Circle) -> dict[str, tuple[set[str], set[str]]]:
    """Return the terms of the sentences of each document, its verbs, and the keys it names."""
    told: dict[str, tuple[set[str], set[str]]] = {}
    for stated in circle.answers:
        terms, named = told.setdefault(stated.claim.document, (set(), set()))
        terms.update(stated.terms, stated.claim.terms, {stated.claim.predicate.sense})
        named.update(mention.key for mention in stated.claim.slots)
    return told


def _asked(own: Stated, question: str, named: set[str]) -> set[str]:
    """Return the terms of a clause that a question of it repeats, but for who is named elsewhere.

    The verb goes by its sense.
    """
    words = {word[:BEGINNING] for word in re.findall(r"\w+", question.lower())}
    known = {
        word
        for mention in own.claim.slots
        if mention.key in named and mention.role is not Role.ASSERTION
        for word in re.findall(r"\w+", _known_by(mention))
    }
    verb = own.claim.predicate
    asked = {term for term in own.claim.terms if term[:BEGINNING] in words} - known
    return (asked - {verb.lemma}) | {verb.sense}


def _known_by(mention: Mention) -> str:
    """Return what a key that another source has too vouches for: a name, of a thing its noun only.

    Who gives 'an ankle injury' does not say 'a knee injury'.
    """
    key = mention.key
    return key.partition(":")[2] if key.startswith("n:") else mention.evidence.quote.lower()
