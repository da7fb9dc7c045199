"""Noun phrases as mentions: names resolved within the document, descriptions kept as phrases."""

from __future__ import annotations

from crosscheck.model.annotation import EntitySpan
from crosscheck.model.claim import Mention, Role
from crosscheck.model.values import Agent, Organisation, Phrase, Place, Value
from crosscheck.stages.extract.references import (
    ORGANISATION,
    PERSON,
    Name,
    References,
    subjects_first,
)
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.names import normalise_name, state_of
from crosscheck.text.parties import UNRESOLVED

_NOBODY = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"})
"""Entities that take part in nothing."""

RECENT_LASTS = 2
PAIR_LASTS = 6
"""Sentences after which a pronoun, or 'the two', no longer means whom it last meant."""

_HE_SHE = frozenset({"he", "she", "him", "her", "himself", "herself"})
_PAIR_NOUNS = frozenset(
    "president leader minister counterpart man woman head official sides side pair two".split()
)


def mentions_of(
    tree: Tree, index: int, role: Role, references: References, *, alone: bool = False
) -> list[Mention]:
    """Return one mention for a noun and, but ``alone``, one for each noun coordinated with it."""
    found: list[Mention] = []
    for current in [index] if alone else tree.conjuncts(index):
        if tree.tokens[current].pos in ("VERB", "AUX") and current != index:
            continue
        entity = tree.entity_at.get(current)
        if entity is not None and entity.label in _NOBODY:
            continue
        found.extend(_mention(tree, current, role, references))
    return found


def name_mention(tree: Tree, indices: list[int], role: Role, name: Name) -> Mention:
    """Return the mention of a name that the tokens state."""
    evidence = tree.evidence(indices)
    return Mention(role, value_of(name, evidence.quote), evidence, key_of(name))


def key_of(name: Name) -> str:
    """Return the matching key of a name: kind and normal form; a state's name is the state."""
    state = state_of(name.canonical)
    if state and name.kind != PERSON:
        return f"s:{state}"
    prefix = {PERSON: "p", ORGANISATION: "o"}.get(name.kind, "g")
    return f"{prefix}:{normalise_name(name.canonical)}"


def value_of(name: Name, words: str) -> Value:
    """Return the typed value of a name in the words of the text."""
    if name.kind == PERSON:
        return Agent(words, name.canonical, name.title)
    if name.kind == ORGANISATION:
        return Organisation(words, name.canonical)
    return Place(words, name.canonical)


def _mention(tree: Tree, index: int, role: Role, references: References) -> list[Mention]:
    index = tree.quantified(index)
    token = tree.tokens[index]
    entity = tree.entity_at.get(index) or _named_before(tree, index)
    if entity is not None:
        name = references.name_of(tree.sentence, entity)
        if name is not None:
            indices = list(range(entity.start, entity.end))
            return [name_mention(tree, without_possessive(tree, indices), role, name)]
    if token.pos == "PRON":
        return _pronoun(tree, index, role, references)
    named = _apposed(tree, index, role, references)
    if named is not None:
        return [named]
    core = tree.core(index)
    pair = _pair(tree, index, core, role, references)
    if pair:
        return pair
    described = references.described(token.lemma, tree.tokens[core[0]].text.lower())
    if described is not None and len(core) <= 3 and token.tag in ("NN", "NNP"):
        return [resolved(tree, core, role, described, references)]
    evidence = tree.evidence(core)
    value = Phrase(evidence.quote, tree.lemmas(core))
    key = UNRESOLVED if token.pos == "PRON" else f"n:{token.lemma}"
    return [Mention(role, value, evidence, key)]


def _named_before(tree: Tree, index: int) -> EntitySpan | None:
    """Return the name before a bracket in which a word stands: 'Letitia James (D)'."""
    if index < 2 or tree.tokens[index - 1].text != "(":
        return None
    return tree.entity_at.get(index - 2)


def _apposed(tree: Tree, index: int, role: Role, references: References) -> Mention | None:
    """Return the person named beside a description: 'his counterpart Ana Reyes'."""
    for child in tree.children[index]:
        entity = tree.entity_at.get(child)
        if tree.tokens[child].dep != "appos" or entity is None or entity.label != "PERSON":
            continue
        name = references.name_of(tree.sentence, entity)
        if name is not None:
            return name_mention(tree, list(range(entity.start, entity.end)), role, name)
    return None


def without_possessive(tree: Tree, indices: list[int]) -> list[int]:
    """Return the tokens of a name without a possessive ending or a leading article."""
    if len(indices) > 1 and tree.tokens[indices[-1]].tag == "POS":
        return indices[:-1]
    if len(indices) > 1 and tree.tokens[indices[0]].pos == "DET":
        return indices[1:]
    return indices


def _pronoun(tree: Tree, index: int, role: Role, references: References) -> list[Mention]:
    token = tree.tokens[index]
    word = token.text.lower()
    if word == "they" and references.pair and references.pair_age <= PAIR_LASTS:
        return [resolved(tree, [index], role, person, references) for person in references.pair]
    if word in _HE_SHE and references.recent_age <= RECENT_LASTS:
        meant = [name for name in references.recent[-2:] if references.may_be(name, word)]
        if meant:
            return [resolved(tree, [index], role, meant[-1], references)]
    evidence = tree.evidence([index])
    return [Mention(role, Phrase(evidence.quote, ()), evidence, UNRESOLVED, direct=False)]


def _pair(
    tree: Tree, index: int, core: list[int], role: Role, references: References
) -> list[Mention]:
    """Resolve 'the two presidents', 'the two' and 'both leaders' to the last pair."""
    if references.pair is None or references.pair_age > PAIR_LASTS:
        return []
    if tree.tokens[index].lemma not in _PAIR_NOUNS:
        return []
    words = {tree.tokens[i].text.lower() for i in core}
    plural = tree.tokens[index].tag == "NNS"
    if not (
        words & {"two", "both", "pair"} or (plural and words <= {"the", *words} and len(core) == 2)
    ):
        return []
    if not words & {"two", "both", "pair"} and "the" not in words:
        return []
    return [resolved(tree, core, role, person, references) for person in references.pair]


def resolved(
    tree: Tree, indices: list[int], role: Role, canonical: str, references: References
) -> Mention:
    """Return the mention of words that stand for a name of the document."""
    evidence = tree.evidence(indices)
    person = canonical in references.people.values()
    name = Name(PERSON if person else ORGANISATION, canonical)
    value: Value = (
        Agent(evidence.quote, canonical) if person else Organisation(evidence.quote, canonical)
    )
    return Mention(role, value, evidence, key_of(name), direct=False)


def note_people(references: References, mentions: list[Mention], *, relative: bool = False) -> None:
    """Remember the people of a clause for the pronouns of what follows.

    The subject of a ``relative`` clause does not take over from that of the clause it stands in:
    after 'Smith attacked Jones, who had blamed him', 'he' is Smith.
    """
    people = [
        mention.value.canonical
        for mention in mentions
        if isinstance(mention.value, Agent) and mention.value.named
    ]
    agents = [
        mention.value.canonical
        for mention in mentions
        if isinstance(mention.value, Agent) and mention.role is Role.AGENT
    ]
    if relative and references.recent and references.recent_age == 0:
        agents = []
    if len(set(agents)) == 1:
        references.recent.append(agents[0])
        references.recent_age = 0
    elif len(set(agents)) > 1:
        references.recent.clear()
    together = subjects_first(people)
    if len(together) == 2 and len(set(people)) == 2 and not _are_one(*together):
        references.pair = (min(together), max(together))
        references.pair_age = 0


def _are_one(one: str, other: str) -> bool:
    """Tell whether the words of one name are all in the other: 'Donna' and 'Donna Holm'."""
    left, right = set(one.split()), set(other.split())
    return left <= right or right <= left
