"""What a verb is said of: the noun that its own clause, or the one above it, has for a subject."""

from __future__ import annotations

from typing import NamedTuple

from crosscheck.stages.extract.tree import Tree


class Subject(NamedTuple):
    """The noun that a verb is said of."""

    noun: int
    direct: bool = False
    """Whether it stands in the verb's own clause."""
    alone: bool = False
    """Whether the nouns coordinated with it have no part in this verb."""


def subject_of(tree: Tree, index: int) -> Subject | None:
    """Return the subject of a verb, None where it has none."""
    verb = index
    while True:
        token = tree.tokens[verb]
        own = tree.child(verb, "nsubj", "nsubjpass")
        if own is not None:
            relative = tree.tokens[own].tag in ("WDT", "WP") and token.dep == "relcl"
            return _antecedent(tree, token.head, own) if relative else Subject(own, verb == index)
        if token.head == verb:
            return None
        if token.dep == "acl":
            return Subject(token.head)
        if token.dep == "pcomp" and token.tag == "VBG":
            verb = tree.tokens[token.head].head  # 'left after losing the vote'
            if tree.tokens[verb].pos not in ("VERB", "AUX"):
                return None
            continue
        shares = token.dep in ("conj", "xcomp") or (
            token.dep == "advcl" and token.tag in ("VBG", "VB")
        )
        if not shares:
            return None
        if token.dep == "xcomp":
            controlled = tree.child(token.head, "dobj")
            if controlled is not None:
                return Subject(controlled)
        verb = token.head


def _antecedent(tree: Tree, noun: int, pronoun: int) -> Subject:
    """Return whom 'who' means: the last of the nouns before it, and none that comes after.

    Of 'Ann and Bob, who left, and Cat' Bob left for certain.
    """
    before = [index for index in tree.conjuncts(noun) if index < pronoun]
    return Subject(max(before, default=noun), alone=True)
