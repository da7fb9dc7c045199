"""How a question shows a participant in the middle of its own sentence."""

from __future__ import annotations

from crosscheck.model.claim import Mention
from crosscheck.model.values import Agent, Organisation, Place
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.names import state_of


def shown(tree: Tree, mention: Mention) -> str:
    """Return the words in which a question shows a participant: a name in full, else a phrase."""
    match mention.value:
        case Agent(canonical=name):
            return name
        case Organisation(canonical=name) | Place(canonical=name):
            start = mention.evidence.span.start
            before = [t for t in tree.tokens if t.end <= start][-1:]
            bare = name.removeprefix("The ").removeprefix("the ")
            has_article = bare != name or (bool(before) and before[0].text.lower() == "the")
            return f"the {bare}" if has_article else name
        case _:
            return _lowered(tree, mention)


def _lowered(tree: Tree, mention: Mention) -> str:
    """Return a phrase for the middle of a sentence: 'Large crowds' becomes 'large crowds'.

    A quotation that opens in it and closes behind it loses its mark.
    """
    words = " ".join(mention.evidence.quote.split())
    if words.count("“") != words.count("”") or words.count('"') % 2:
        words = words.translate(_MARKS)
    start = mention.evidence.span.start
    index = tree.token_at(start)
    if index is None or not _is_capitalised_as_first(tree, index):
        return words
    return words[:1].lower() + words[1:]


def _is_capitalised_as_first(tree: Tree, index: int) -> bool:
    """Tell whether a word is capitalised only because it is first: 'Large', not 'Iranian'."""
    token = tree.tokens[index]
    kept = token.text != "A" and (len(token.text) == 1 or not token.text[1:].islower())
    named = any(
        entity.start <= index < entity.end and entity.label in _NAMING
        for entity in tree.sentence.entities
    )
    named = named and token.pos != "DET"
    return not (token.pos == "PROPN" or kept or named or state_of(token.text) is not None)


_NAMING = frozenset("NORP PERSON ORG GPE LOC FAC EVENT LAW WORK_OF_ART PRODUCT LANGUAGE".split())
"""Labels of entities that are names."""

_MARKS = str.maketrans("", "", '“”"')
