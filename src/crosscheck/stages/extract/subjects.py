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
            return _meant(tree, verb, own) or Subject(own, verb == index)
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


def _meant(tree: Tree, verb: int, own: int) -> Subject | None:
    """Return whom a relative pronoun means that is the subject of a verb; None for other words."""
    token = tree.tokens[verb]
    if tree.tokens[own].tag not in ("WDT", "WP"):
        return None
    if _is_cleft(tree, verb):
        return Subject(_focus(tree, token.head), alone=True)
    return _antecedent(tree, token.head, own) if token.dep == "relcl" else None


def _is_cleft(tree: Tree, verb: int) -> bool:
    """Tell whether a clause is that of 'it was Madrid that offered it'."""
    above = tree.tokens[verb].head
    token = tree.tokens[verb]
    if token.dep not in ("ccomp", "relcl", "advcl", "acl"):
        return False
    copula = above if tree.tokens[above].lemma == "be" else tree.tokens[above].head
    subject = tree.child(copula, "nsubj")
    dummy = subject is not None and tree.tokens[subject].text.lower() == "it"
    return tree.tokens[copula].lemma == "be" and dummy and _focus(tree, above) >= 0


def _focus(tree: Tree, above: int) -> int:
    """Return what 'it was ...' puts first; -1 where there is nothing."""
    if tree.tokens[above].lemma != "be":
        return above
    attribute = tree.child(above, "attr")
    return -1 if attribute is None else attribute


def _antecedent(tree: Tree, noun: int, pronoun: int) -> Subject:
    """Return whom 'who' means: the last of the nouns before it, and none that comes after.

    Of 'Ann and Bob, who left, and Cat' Bob left for certain.
    """
    before = [index for index in tree.conjuncts(noun) if index < pronoun]
    return Subject(max(before, default=noun), alone=True)
