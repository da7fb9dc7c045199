"""Which tokens state that something happens."""

from __future__ import annotations

from crosscheck.model.claim import Predicate
from crosscheck.stages.extract.embedding import is_embedded
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import EVENT_NOUNS, PHRASAL, PURE_REPORTING, sense_of

_NO_CLAUSE = frozenset(
    {"amod", "aux", "auxpass", "compound", "prep", "advmod", "mark", "cc", "punct"}
)
_COMPLEMENTS = ("attr", "acomp", "prep", "advmod")
"""What makes 'be' a statement: 'was late', 'is in Paris', 'are one day away'."""

ENDING_VERBS = frozenset(
    {"hit", "end", "fail", "collapse", "succeed", "conclude", "stall", "yield", "produce"}
)
"""Verbs that tell how talks and other events ended."""
_SUPPORT = frozenset(
    "conduct hold occur happen come follow take make place undertake organise organize arrange"
    " stage".split()
)
"""Verbs that only say that their event noun takes place: their slots are the noun's."""


def predicates_of(tree: Tree) -> list[Predicate]:
    """Return verbs that head a clause and event nouns, left to right.

    Verbs that only introduce content ('he said that') are attribution, not claims.
    """
    found = []
    for index, token in enumerate(tree.tokens):
        if supported_noun(tree, index) is not None:
            continue
        verb = token.pos == "VERB" and token.dep not in _NO_CLAUSE and not _is_misread(tree, index)
        copula = token.lemma == "be" and token.pos == "AUX" and token.dep not in ("aux", "auxpass")
        states = verb and not _only_reports(tree, index)
        if states or (copula and tree.child(index, *_COMPLEMENTS) is not None):
            found.append(_verb(tree, index))
        elif (
            token.pos == "NOUN"
            and token.lemma in EVENT_NOUNS
            and token.dep not in ("compound", "nmod")
        ):
            found.append(
                Predicate(token.lemma, sense_of(token.lemma), token.text, token.tag, False, index)
            )
    return found


def _is_misread(tree: Tree, index: int) -> bool:
    """Tell whether a noun was taken for an auxiliary: 'California wildfires kill 11'."""
    auxiliaries = (tree.tokens[c] for c in tree.children[index] if tree.tokens[c].dep == "aux")
    return any(
        token.pos == "AUX" and token.text.lower() not in _AUXILIARIES for token in auxiliaries
    )


_AUXILIARIES = frozenset(
    "to am is are was were be been being has have had having do does did will would shall should"
    " can could may might must ought need dare help helped helping ca wo sha ai ' '' 's 're 've 'll"
    " 'd 'm ’ ’s ’re ’ve ’ll ’d ’m s re ve ll d m n't n’t".split()
)
"""Auxiliaries as tokens: 'ca' and 'wo' of 'can't' and 'won't'."""


def supported_noun(tree: Tree, index: int) -> int | None:
    """Return the event noun whose happening the verb merely states; None for other verbs."""
    token = tree.tokens[index]
    if token.pos != "VERB" or token.lemma not in _SUPPORT:
        return None
    noun = token.head if token.dep in ("relcl", "acl") else tree.child(index, "nsubj", "nsubjpass")
    if noun is None or tree.tokens[noun].lemma not in EVENT_NOUNS:
        noun = tree.child(index, "dobj")
    if (
        noun is None
        or tree.tokens[noun].lemma not in EVENT_NOUNS
        or tree.tokens[noun].pos != "NOUN"
    ):
        return None
    return noun


def stating_verb(tree: Tree, noun: int) -> int | None:
    """Return the verb that states the happening or the end of an event noun, if it is one.

    Its negation and auxiliaries are the noun's: 'the meeting did not take place'.
    """
    token = tree.tokens[noun]
    if not token.tag.startswith("NN") or token.lemma not in EVENT_NOUNS:
        return None
    for verb in (token.head, *tree.children[noun]):
        if supported_noun(tree, verb) == noun:
            return verb
    ends = token.dep == "nsubj" and tree.tokens[token.head].lemma in ENDING_VERBS
    return token.head if ends else None


def _only_reports(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.lemma not in PURE_REPORTING or _is_dated(tree, index):
        return False
    content = tree.child(index, "ccomp", "parataxis")
    if content is not None:
        return not is_joint_plan(tree, index, content)
    return token.dep in ("parataxis", "advcl") and tree.child(index, "dobj") is None


def is_joint_plan(tree: Tree, index: int, content: int) -> bool:
    """'Putin and Herzog noted that talks will continue' tells an outcome of their talk."""
    subject = tree.child(index, "nsubj")
    if subject is None or len(tree.conjuncts(subject)) < 2:
        return False
    aux = {tree.tokens[c].lemma for c in tree.children[content] if tree.tokens[c].dep == "aux"}
    return bool(aux & {"will", "would", "shall"})


def _is_dated(tree: Tree, index: int) -> bool:
    """A reporting verb with a date of its own is a happening: 'said in a statement Tuesday'."""
    for child in tree.children[index]:
        noun = tree.child(child, "pobj") if tree.tokens[child].dep == "prep" else child
        entity = tree.entity_at.get(noun) if noun is not None else None
        if entity is not None and entity.label in ("DATE", "TIME"):
            return True
    return False


def _verb(tree: Tree, index: int) -> Predicate:
    token = tree.tokens[index]
    particle = _particle(tree, index)
    lemma = token.lemma
    passive = lemma != "be" and is_passive(tree, index)
    sense = sense_of(lemma)
    if particle:
        sense = PHRASAL.get((lemma, particle), f"{lemma} {particle}")
    elif lemma == "fire" and _has_person(tree, index):
        sense = "dismiss"
    elif lemma == "call" and not _is_phone_call(tree, index):
        sense = "call"
    embedded = is_embedded(tree, index)
    return Predicate(lemma, sense, token.text, token.tag, passive, index, is_embedded=embedded)


def _particle(tree: Tree, index: int) -> str:
    """Return the particle of a verb: that of the parser, or a known one right behind the verb."""
    particle = tree.child(index, "prt")
    if particle is not None:
        return tree.tokens[particle].lemma
    token = tree.tokens[index]
    after = tree.tokens[index + 1] if index + 1 < len(tree.tokens) else token
    known = (token.lemma, after.lemma) in PHRASAL and after.head == index
    return after.lemma if known and not tree.children[index + 1] else ""


def _has_person(tree: Tree, index: int) -> bool:
    """Tell whether the object of a verb, or the subject of a passive, is a person by name."""
    thing = tree.child(index, "dobj", "nsubjpass")
    entity = None if thing is None else tree.entity_at.get(thing)
    return entity is not None and entity.label == "PERSON"


def is_passive(tree: Tree, index: int) -> bool:
    """Tell whether a verb is passive, also one that shares its auxiliary: 'was hit and sank'."""
    for verb in tree.coordination(index):
        token = tree.tokens[verb]
        if tree.child(verb, "nsubjpass", "auxpass") is not None:
            return True
        if tree.child(verb, "aux", "nsubj") is not None:
            return False
        if token.tag != "VBN" and not _names_without_object(tree, verb):
            return False
        if token.dep == "acl":
            return True
    return False


def _names_without_object(tree: Tree, verb: int) -> bool:
    """'Was executed and pronounced dead': whoever pronounces somebody dead names him."""
    named = tree.child(verb, "oprd") is not None and tree.child(verb, "dobj") is None
    return named and tree.tokens[verb].lemma in _NAMING


_NAMING = frozenset({"pronounce", "declare", "name", "elect", "appoint", "deem"})


def _is_phone_call(tree: Tree, index: int) -> bool:
    """'Herzog calls Putin' is a call; 'he called it a crime' and 'called for' are not."""
    tokens = tree.tokens
    if tree.child(index, "oprd", "dative", "ccomp", "xcomp", "acomp", "auxpass") is not None:
        return False
    if any(tokens[c].text.lower() in ("for", "on", "upon") for c in tree.children[index]):
        return False
    thing = tree.child(index, "dobj")
    return thing is not None and thing in tree.entity_at and tree.entity_at[thing].label == "PERSON"
