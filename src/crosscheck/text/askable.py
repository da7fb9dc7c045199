"""Whether a clause makes a question that a person would put, without its sentence."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Manner, Modality, Role
from crosscheck.text.lexicon import INTRANSITIVE, LIGHT, PURE_REPORTING


def is_askable(claim: Claim) -> bool:
    """Tell whether 'when', 'where' and 'how' can be asked of a clause without quoting it.

    A verb that wants an object has one, and no phrase was cut in its middle.
    """
    wording = claim.wording
    if is_event_noun(claim):
        return True
    if claim.predicate.is_bare or not wording.subject or not stands_alone(wording.subject):
        return False
    predicate = claim.predicate
    if {predicate.sense, predicate.lemma} & _INCOMPLETE or not states_fact(claim):
        return False
    if _is_stand_in(claim):
        return False
    if wording.rest:
        return wording.rest.split()[-1].lower() not in _DANGLING
    if wording.participle and predicate.lemma in _AWAITING:
        return False
    return bool(wording.participle) or claim.predicate.lemma in INTRANSITIVE | REACTING


def states_fact(claim: Claim) -> bool:
    """Tell whether a clause says that something is so, was so, or will be so.

    'To withdraw', 'seizing' and 'if schools reopen' only name what may be.
    """
    if claim.modality not in (Modality.ASSERTED, Modality.PLANNED, Modality.EXPECTED):
        return False
    verb = claim.mentions(Role.PREDICATE)
    words = verb[0].evidence.quote.lower().split() if verb else []
    nonfinite = claim.predicate.tag in ("VB", "VBG") and len(words) == 1
    return not nonfinite and words[:1] != ["to"]


def _is_stand_in(claim: Claim) -> bool:
    """Tell whether the subject is a 'he' or 'she' that was resolved, perhaps wrongly."""
    role = Role.PATIENT if claim.predicate.passive else Role.AGENT
    return any(m.evidence.quote.lower() in _PRONOUNS for m in claim.mentions(role))


_INCOMPLETE = frozenset("put place call deem consider label dub name tell inform".split())
"""Verbs whose object is no whole question: 'When did she put the key?'."""

_AWAITING = frozenset("slate slat set expect suppose force urge order invite".split())
"""Verbs whose passive says nothing without what is to be done: 'the network was slated', of which
the parser makes a 'slat'."""

_DANGLING = frozenset(
    "a an the of in on at by to for with from into over between and or that whose his her its"
    " their".split()
)


def makes_clean_question(claim: Claim) -> bool:
    """Tell whether a person would ask about the clause as it stands.

    It needs a finite verb that says something, a subject that is no pronoun, and an object; a
    quotation is asked about as a whole, not clause by clause.
    """
    wording = claim.wording
    finite = claim.predicate.tag in ("VBD", "VBZ", "VBP") or bool(wording.participle)
    if not finite or claim.predicate.is_bare or claim.predicate.lemma in LIGHT | PURE_REPORTING:
        return False
    if claim.attribution[-1].manner is Manner.DIRECT_QUOTE:
        return False
    if claim.modality is not Modality.ASSERTED:
        return False
    if not wording.subject or not stands_alone(wording.subject):
        return False
    return stands_alone(wording.rest) if wording.rest else bool(wording.participle)


def is_event_noun(claim: Claim) -> bool:
    """Tell whether a noun names what happened: 'the vote'."""
    return claim.predicate.tag.startswith("NN") and not claim.predicate.is_bare


def stands_alone(words: str) -> bool:
    """Tell whether a phrase can stand in a question without its sentence."""
    first = words.split()[0].lower() if words.split() else ""
    return first not in _PRONOUNS and len(words.split()) <= 9


def tells_which(words: str) -> bool:
    """Tell whether a phrase says which thing it means.

    'Plans', 'a formal inquiry' and 'the move' may be any; a name or a number says which. Source of
    the last: general nouns, Halliday and Hasan (1976), Cohesion in English, 6.1.
    """
    first, *rest = words.lower().split() or [""]
    named = any(word[:1].isupper() or word[:1].isdigit() for word in words.split())
    if named or first in _WHOSE:
        return True
    if first == "the":
        return bool(rest) and not (len(rest) == 1 and rest[0].removesuffix("s") in _GENERAL)
    return first not in ("a", "an", "this", "these") and bool(rest)


_WHOSE = frozenset({"his", "her", "its", "their"})

_GENERAL = frozenset(
    "action affair allegation announcement case change claim comment data decision development"
    " effort idea incident issue matter move news outcome plan point proposal question remark"
    " result situation statement step thing".split()
)
"""Nouns that stand for what was said before."""

REACTING = frozenset({"respond", "reply", "answer", "comment", "complain", "joke"})
"""Verbs of speaking that need no object: 'When did she reply?'."""

_PRONOUNS = frozenset(
    "he she it they we i you this that these those who which what there one him her them us me"
    " his its their our my your so such whose both each".split()
)
