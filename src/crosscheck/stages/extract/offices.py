"""The offices that a sentence gives to people by name: 'Attorney General Anna Holm'."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.annotation import EntitySpan
from crosscheck.model.claim import Mention, Role
from crosscheck.stages.extract.participants import name_mention
from crosscheck.stages.extract.references import PERSON, References
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.names.offices import office_before, office_of_a_place

FARTHEST = 8
"""Words before a name that may belong to its office."""

_SMALL = frozenset({"of", "for", "and", "the"})


def office_mentions(tree: Tree, references: References) -> tuple[Mention, ...]:
    """Return each person of the sentence whose office stands right before the name.

    The cue is the office in normal form, the head as written.
    """
    found = []
    for entity in tree.sentence.entities:
        if entity.label != "PERSON":
            continue
        name = references.name_of(tree.sentence, entity)
        first = _first_of_title(tree, entity)
        words = " ".join(tree.tokens[i].text for i in range(first, entity.start))
        office = office_before(words, _body(tree, first, entity)) if words else None
        if office is None or _is_qualified(tree, first, entity):
            continue
        if name is not None and name.kind == PERSON:
            indices = list(range(entity.start, entity.end))
            mention = name_mention(tree, indices, Role.OFFICE, name)
            found.append(replace(mention, cue=office.key, head=office.words))
    return tuple(found)


def seat_of(tree: Tree, references: References, place: EntitySpan) -> str:
    """Return office and full name of the person whose office a place belongs to; else nothing.

    'Florida Gov. Anna Holm' and 'Anna Holm, the governor of Florida' give 'governor anna holm': of
    one person in one office two passages name one place. Peter Holm is another one's name.
    """
    tokens = tree.tokens
    if tokens[place.end - 1].dep in ("compound", "nmod", "amod", "poss"):
        role, after = _role(tree, place.end)
        person = tree.entity_at.get(after) if role else None
        if person is None or person.start != after:
            person = _apposed_to(tree, place.start)
    else:
        head = tokens[tokens[place.end - 1].head]
        if head.text.lower() != "of" or place.start < 2:
            return ""
        role, after = _role(tree, place.start - 2)
        person = _apposed_to(tree, place.start - 2) if after == place.start - 1 else None
    if not role or person is None or person.label != "PERSON":
        return ""
    name = references.name_of(tree.sentence, person)
    full = name is not None and " " in name.canonical
    return f"{role} {name.canonical.casefold()}" if name is not None and full else ""


def _role(tree: Tree, index: int) -> tuple[str, int]:
    """Return the office that is written from a token on, in normal form, and where it ends."""
    for length in (2, 1):
        role = office_of_a_place(" ".join(t.text for t in tree.tokens[index : index + length]))
        if role:
            return role, index + length
    return "", index


def _apposed_to(tree: Tree, index: int) -> EntitySpan | None:
    """Return the person right before a comma: 'Anna Holm, the former Florida attorney general'."""
    low = index - 1
    while low >= 0 and tree.tokens[low].text.lower() in _BEFORE_SEAT:
        low -= 1
    comma = low > 0 and tree.tokens[low].text == ","
    return tree.entity_at.get(low - 1) if comma else None


_BEFORE_SEAT = frozenset({"a", "an", "the", "former", "then", "current", "now", "longtime"})


def _is_qualified(tree: Tree, first: int, entity: EntitySpan) -> bool:
    """'Obama-administration attorney general' is another office than attorney general."""
    before = tree.tokens[first - 1] if first else None
    return before is not None and before.dep in _MODIFIES and first <= before.head < entity.end


_MODIFIES = ("compound", "amod", "nmod")


def _first_of_title(tree: Tree, entity: EntitySpan) -> int:
    """Return where the words that lead up to a name begin: capitals, and small words in them."""
    first = entity.start
    for index in range(entity.start - 1, max(-1, entity.start - 1 - FARTHEST), -1):
        text = tree.tokens[index].text
        if text[:1].isupper() or text.lower() in _TITLES:
            first = index
        elif text.lower() not in _SMALL and text not in ("-", "'s", "’s"):
            break
    return first


_TITLES = frozenset(
    "former ex then acting interim deputy president minister secretary governor mayor chief staff"
    " attorney general adviser advisor leader king queen chancellor premier director".split()
)


def _body(tree: Tree, first: int, entity: EntitySpan) -> str:
    """Return the place or organisation among the words before a name, as written."""
    bodies = [
        other
        for other in tree.sentence.entities
        if other.label in ("GPE", "ORG", "NORP", "LOC") and first <= other.start < entity.start
    ]
    if not bodies:
        return ""
    last = bodies[-1]
    return " ".join(tree.tokens[i].text for i in range(last.start, last.end))
