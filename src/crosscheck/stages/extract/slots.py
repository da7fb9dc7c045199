"""Fill the slots of a predicate: participants, time, place, quantity, request, medium."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from crosscheck.model.claim import Mention, Role
from crosscheck.model.evidence import Span
from crosscheck.model.values import Phrase
from crosscheck.stages.extract.bound import names, places, times_and_quantities
from crosscheck.stages.extract.clause import Clause
from crosscheck.stages.extract.participants import mentions_of
from crosscheck.stages.extract.polarity import polarity_of
from crosscheck.stages.extract.requests import requesters
from crosscheck.stages.extract.steps import outcomes, statuses
from crosscheck.stages.extract.subjects import subject_of
from crosscheck.stages.extract.talks import subjects
from crosscheck.stages.extract.tree import Tree

_IN_CONTEXT = frozenset(
    {
        Role.TIME,
        Role.QUANTITY,
        Role.PLACE,
        Role.PREDICATE,
        Role.AGENT,
        Role.NAMED,
        Role.SPEAKER,
    }
)
"""Roles whose answers are compared by the words around them."""

_OF_NOUN = {
    "between": Role.AGENT, "by": Role.AGENT, "of": Role.PATIENT, "on": Role.PATIENT,
    "with": Role.COUNTERPART, "to": Role.COUNTERPART, "against": Role.COUNTERPART,
}  # fmt: skip
"""Preposition of an event noun → what it introduces."""

_MEDIA = {
    "phone": "by phone", "telephone": "by phone", "call": "by phone", "video": "by video",
    "videoconference": "by video", "zoom": "by video", "letter": "in writing",
    "email": "in writing", "e-mail": "in writing", "writing": "in writing",
    "telegram": "in writing",
    "person": "in person", "radio": "on air", "television": "on air", "tv": "on air",
    "twitter": "on social media", "facebook": "on social media", "statement": "in a statement",
}  # fmt: skip
_FACE_TO_FACE = re.compile(r"\bface[- ]to[- ]face\b", re.IGNORECASE)

_BY_VERB = {
    "phone": "by phone",
    "telephone": "by phone",
    "call": "by phone",
    "tweet": "on social media",
}


def slots_of(clause: Clause) -> list[Mention]:
    """Return all mentions that a predicate governs."""
    found = participants(clause)
    found += times_and_quantities(clause)
    found += places(clause)
    found += names(clause)
    found += requesters(clause, found)
    found += subjects(clause)
    found += _media(clause)
    found += outcomes(clause)
    found += statuses(clause)
    found.append(_verb_group(clause))
    return found


def arranged(tree: Tree, mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return each mention once, by role and place, with the words around it where they count."""
    unique = {(m.role, m.evidence.span, m.key): m for m in mentions}
    ordered = sorted(unique.values(), key=lambda mention: mention.order)
    return tuple(_placed(tree, m) if m.role in _IN_CONTEXT else m for m in ordered)


def _placed(tree: Tree, mention: Mention) -> Mention:
    span = mention.evidence.span
    before, after = tree.frame(span)
    return replace(mention, context=tree.around(span), before=before, after=after)


def participants(clause: Clause) -> list[Mention]:
    """Return who does it, to whom, and with whom."""
    tree, index = clause.tree, clause.predicate.index
    if tree.tokens[index].pos == "NOUN":
        return _of_noun(clause)
    agent_role = Role.PATIENT if clause.predicate.passive else Role.AGENT
    found: list[Mention] = []
    subject = subject_of(tree, index)
    if subject is not None:
        mentions = mentions_of(
            tree, subject.noun, agent_role, clause.references, alone=subject.alone
        )
        found += mentions if subject.direct else [_carried(m) for m in mentions]
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.dep in ("dobj", "dative", "attr") and token.pos != "VERB":
            found += mentions_of(tree, child, Role.PATIENT, clause.references)
        elif token.dep == "agent":
            found += _objects(clause, child, Role.AGENT)
        elif token.dep == "prep" and token.text.lower() in ("with", "to", "against", "between"):
            found += _objects(clause, child, Role.COUNTERPART)
    return found


def _of_noun(clause: Clause) -> list[Mention]:
    """Return the participants of an event noun: possessor, 'between', 'of', 'with'."""
    tree, index = clause.tree, clause.predicate.index
    found: list[Mention] = []
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.dep == "poss" or (token.dep == "nmod" and child in tree.entity_at):
            found += mentions_of(tree, child, Role.AGENT, clause.references)
        elif token.dep in ("prep", "agent"):
            word = token.text.lower()
            role = _OF_NOUN.get(word)
            if role is not None:
                found += _objects(clause, child, role)
    return [m for m in found if not isinstance(m.value, Phrase) or m.value.lemmas]


def _carried(mention: Mention) -> Mention:
    return Mention(
        mention.role, mention.value, mention.evidence, mention.key, mention.cue, direct=False
    )


def _objects(clause: Clause, preposition: int, role: Role) -> list[Mention]:
    noun = clause.tree.child(preposition, "pobj")
    if noun is None:
        return []
    cue = clause.tree.tokens[preposition].text.lower()
    return [
        Mention(m.role, m.value, m.evidence, m.key, cue, direct=m.direct)
        for m in mentions_of(clause.tree, noun, role, clause.references)
    ]


def _media(clause: Clause) -> list[Mention]:
    tree, index = clause.tree, clause.predicate.index
    if clause.predicate.sense not in ("confer", "meet", "discuss", "announce", "threaten"):
        return []
    found = []
    by_verb = _BY_VERB.get(clause.predicate.lemma) if tree.tokens[index].pos == "VERB" else None
    if by_verb and clause.predicate.sense == "confer":
        found.append(_medium(tree, [index], by_verb))
    found += _in_person(clause)
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.dep in ("compound", "amod") and token.lemma in ("phone", "telephone", "video"):
            found.append(_medium(tree, [child], _MEDIA[token.lemma]))
        if token.dep != "prep" or token.text.lower() not in (
            "by",
            "via",
            "on",
            "over",
            "in",
            "through",
        ):
            continue
        noun = tree.child(child, "pobj")
        if noun is not None and tree.tokens[noun].lemma in _MEDIA:
            found.append(
                _medium(tree, list(range(child, noun + 1)), _MEDIA[tree.tokens[noun].lemma])
            )
    return found


def _in_person(clause: Clause) -> list[Mention]:
    """Find 'face to face', which no preposition introduces."""
    tree = clause.tree
    indices = tree.clause(clause.predicate.index)
    span = tree.span(indices)
    words = tree.evidence_of(span).quote
    return [
        Mention(Role.MEDIUM, Phrase(evidence.quote, ("in person",)), evidence, "in person")
        for match in _FACE_TO_FACE.finditer(words)
        for evidence in [
            tree.evidence_of(Span(span.start + match.start(), span.start + match.end()))
        ]
    ]


def _medium(tree: Tree, indices: list[int], normal: str) -> Mention:
    evidence = tree.evidence(indices)
    return Mention(Role.MEDIUM, Phrase(evidence.quote, (normal,)), evidence, normal)


def _verb_group(clause: Clause) -> Mention:
    """Return the predicate with its auxiliaries and negation."""
    tree, index = clause.tree, clause.predicate.index
    kept = {
        index,
        *(c for c in tree.children[index] if tree.tokens[c].dep in ("aux", "auxpass", "neg")),
    }
    low = high = index
    while low - 1 in kept or (low - 2 in kept and tree.tokens[low - 1].pos == "ADV"):
        low -= 1
    while high + 1 in kept:
        high += 1
    evidence = tree.evidence(list(range(low, high + 1)))
    polarity = polarity_of(tree, index).value
    complement = tree.child(index, "acomp", "attr", "oprd", "dobj")
    lemmas = [clause.predicate.lemma, polarity]
    if complement is not None:
        lemmas.append(tree.tokens[complement].lemma)
    value = Phrase(evidence.quote, tuple(lemmas))
    return Mention(Role.PREDICATE, value, evidence, f"{clause.predicate.lemma}/{polarity}")
