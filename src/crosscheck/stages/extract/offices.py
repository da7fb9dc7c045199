"""The offices that a sentence gives to people by name: 'Attorney General Anna Holm'."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.annotation import EntitySpan
from crosscheck.model.claim import Mention, Role
from crosscheck.stages.extract.participants import name_mention
from crosscheck.stages.extract.references import PERSON, References
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.names.offices import office_before

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
