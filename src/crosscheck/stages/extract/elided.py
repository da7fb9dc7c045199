"""What a number counts that stands without its noun: '129 were saved', 'of which 48 failed'."""

from __future__ import annotations

from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import sense_of

PEOPLE = "people"

_OF_THESE = (("of", "which"), ("of", "whom"), ("of", "them"), ("of", "these"), ("of", "those"))
_DONE_TO_PEOPLE = frozenset({"kill", "injure", "arrest", "evacuate", "rescue", "die"})
"""Predicate classes of what happens to people. Those of a house are told with the house."""

_DONE_BY_PEOPLE = frozenset({"vote", "abstain", "flee", "protest", "march", "testify", "resign"})
"""Verbs whose subject is people, and as a bare number hardly anything else: '57 voted no'."""

_STATES = frozenset({"dead", "injured", "wounded", "hurt", "missing"})


def elided_noun(tree: Tree, token: int) -> str:
    """Return the lemma of what a bare number counts, empty where the sentence does not say it.

    'Of which', 'of whom' point back to what the sentence has counted; whom something happened to
    that happens to people are people, and who do what people do.
    """
    pair = tuple(t.text.lower() for t in tree.tokens[max(0, token - 2) : token])
    if pair in _OF_THESE:
        return _counted_before(tree, token)
    this = tree.tokens[token]
    head = tree.tokens[this.head]
    after = tree.tokens[token + 1].text.lower() if token + 1 < len(tree.tokens) else ""
    if after in _STATES or head.text.lower() in _STATES:
        return PEOPLE
    if this.head == token or this.dep not in ("nsubj", "nsubjpass", "dobj"):
        return ""
    acting = this.dep == "nsubj" and head.lemma in _DONE_BY_PEOPLE
    return PEOPLE if acting or sense_of(head.lemma) in _DONE_TO_PEOPLE else ""


def _counted_before(tree: Tree, token: int) -> str:
    """Return the noun that the last number before a token counts."""
    for index in range(token - 3, -1, -1):
        other = tree.tokens[index]
        head = tree.tokens[other.head]
        if other.dep == "nummod" and head.pos == "NOUN":
            return head.lemma
    return ""
