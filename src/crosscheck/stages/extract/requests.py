"""Who asked for it: 'at the request of X', 'X requested the meeting', 'Y was asked to call Z'."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.claim import Mention, Role
from crosscheck.model.values import Phrase
from crosscheck.stages.extract.clause import Clause, governor
from crosscheck.stages.extract.participants import mentions_of
from crosscheck.stages.extract.predicates import is_passive
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import EVENT_NOUNS, TALKS, sense_of
from crosscheck.text.parties import PARTIES, UNNAMED

_REQUEST = frozenset(
    "request initiative invitation behest urging insistence prompting suggestion proposal"
    " instigation".split()
)
_ASKING = frozenset({"ask", "request", "urge", "invite"})
_BRINGING = frozenset({"request", "initiate", "ask", "propose", "seek"})
"""Verbs whose object is what somebody wants to take place."""

_SUMMONING = frozenset({"summon", "call out", "call in", "send for"})
"""Senses whose object is whom or what somebody wants to come."""


def requesters(clause: Clause, parties: list[Mention]) -> list[Mention]:
    """Return who is said to have asked for what the clause tells, each with the event asked for.

    The context of a mention names the kind of event and the parties, so that a request can be
    set beside another of the same talks, whatever verb tells it.
    """
    event = _event(clause)
    things = {f"thing:{m.key}" for m in parties if m.role is Role.PATIENT and m.key[:2] == "n:"}
    if event is None:
        return []
    names = {f"name:{m.key}" for m in parties if m.role in PARTIES and m.key[:2] in _NAMED}
    found = _by_noun(clause) + _by_object(clause, parties) + _by_verb_above(clause)
    own = {f"name:{m.key}" for m in found}
    context = tuple(sorted({f"event:{event}", *things, *(names - own)}))
    return [replace(mention, context=context) for mention in found]


_NAMED = ("p:", "o:", "s:")


def _event(clause: Clause) -> str | None:
    """Return the kind of event that is asked for; talks are one kind by whatever name."""
    sense = clause.predicate.sense
    if _is_bringing(clause):
        wanted = _wanted(clause)
        if wanted is None:
            return None
        sense = sense_of(clause.tree.tokens[wanted].lemma)
    return "talks" if sense in TALKS or sense == "visit" else sense


def _is_bringing(clause: Clause) -> bool:
    token = clause.tree.tokens[clause.predicate.index]
    return token.pos == "VERB" and token.lemma in _BRINGING


def _wanted(clause: Clause) -> int | None:
    """Return the event noun that a verb asks for: 'requested a meeting', 'asked for talks'."""
    tree, index = clause.tree, clause.predicate.index
    thing = tree.child(index, "nsubjpass" if clause.predicate.passive else "dobj")
    for child in tree.children[index]:
        if tree.tokens[child].dep == "prep" and tree.tokens[child].text.lower() == "for":
            thing = tree.child(child, "pobj")
    if thing is not None and tree.tokens[thing].tag in ("WDT", "WP"):
        thing = tree.tokens[index].head
    is_event = thing is not None and tree.tokens[thing].lemma in EVENT_NOUNS
    return thing if is_event else None


def _by_noun(clause: Clause) -> list[Mention]:
    """Find 'at the request of X' and "at X's request"."""
    tree, found = clause.tree, []
    for index, token in enumerate(tree.tokens):
        if token.lemma not in _REQUEST or token.pos != "NOUN":
            continue
        if tree.tokens[token.head].text.lower() not in ("at", "on", "upon"):
            continue
        if governor(tree, token.head, clause.stops) not in clause.carriers:
            continue
        cue = tree.words(sorted([token.head, index]))
        for child in tree.children[index]:
            named = child if tree.tokens[child].dep == "poss" else None
            if tree.tokens[child].text.lower() == "of":
                named = tree.child(child, "pobj")
            if named is not None:
                found += _mentions(clause, named, cue)
    return found


def _by_object(clause: Clause, parties: list[Mention]) -> list[Mention]:
    """Find 'X requested the meeting' and 'the talks were initiated by X'."""
    if not _is_bringing(clause) and clause.predicate.sense not in _SUMMONING:
        return []
    cue = clause.predicate.text
    return [replace(m, role=Role.REQUESTER, cue=cue) for m in parties if m.role is Role.AGENT]


def _by_verb_above(clause: Clause) -> list[Mention]:
    """Find 'X asked Y to call Z', and 'Y was asked to call Z', which names nobody."""
    tree, index = clause.tree, clause.predicate.index
    token = tree.tokens[index]
    above = tree.tokens[token.head]
    asked = token.dep in ("xcomp", "ccomp") and above.pos == "VERB" and above.lemma in _ASKING
    if not asked or clause.predicate.sense not in TALKS:
        return []
    if not is_passive(tree, token.head):
        subject = tree.child(token.head, "nsubj")
        return [] if subject is None else _mentions(clause, subject, above.text)
    by = tree.child(token.head, "agent")
    named = tree.child(by, "pobj") if by is not None else None
    if named is not None:
        return _mentions(clause, named, above.text)
    return [_unnamed(tree, token.head)]


def _mentions(clause: Clause, index: int, cue: str) -> list[Mention]:
    found = mentions_of(clause.tree, index, Role.REQUESTER, clause.references)
    return [replace(mention, cue=cue) for mention in found]


def _unnamed(tree: Tree, verb: int) -> Mention:
    """Return the verb group in place of a requester whom the text does not name."""
    helping = [c for c in tree.children[verb] if tree.tokens[c].dep in ("aux", "auxpass")]
    evidence = tree.evidence(list(range(min([verb, *helping]), verb + 1)))
    return Mention(Role.REQUESTER, Phrase(evidence.quote, ()), evidence, UNNAMED, evidence.quote)
