"""Whether a clause affirms or negates what its verb says."""

from __future__ import annotations

from crosscheck.model.claim import Polarity
from crosscheck.stages.extract.predicates import stating_verb
from crosscheck.stages.extract.tree import Tree

_NEGATING = frozenset({"never", "neither", "nor"})
"""Words that negate a clause besides 'not': 'nor has it been presented'."""

_FAILING = frozenset({"fail", "refuse", "decline", "unable"})
"""Words that negate the verb below them."""

_KEEPING = frozenset({"prevent", "keep", "stop", "bar", "block", "prohibit"})
"""Verbs that negate the one behind their 'from'.

Source: de Marneffe, Manning and Potts (2012), as for embedding verbs; FrameNet 1.7, Preventing.
"""


def polarity_of(tree: Tree, predicate: int) -> Polarity:
    """Return whether the predicate is negated by its own words or by a failing verb above it."""
    tokens = tree.tokens
    negated = False
    verb = stating_verb(tree, predicate)
    for child in (*tree.children[predicate], *(tree.children[verb] if verb is not None else ())):
        token = tokens[child]
        if token.dep == "neg" or (
            token.lemma in _NEGATING and token.dep in ("advmod", "cc", "preconj")
        ):
            negated = not negated
        if token.dep in ("nsubj", "nsubjpass", "dobj", "attr") and _has_no(tree, child):
            negated = not negated
    if any(_is_negated(tree, child) for child in tree.children[predicate]):
        negated = not negated
    head = tokens[predicate].head
    if tokens[predicate].dep == "conj" and _follows_nor(tree, head, predicate):
        negated = not negated
    if tokens[predicate].dep == "xcomp" and tokens[head].lemma in _FAILING:
        negated = not negated
    if _is_kept_from(tree, predicate):
        negated = not negated
    if tokens[predicate].dep == "xcomp" and _is_denied(tree, head):
        negated = not negated
    return Polarity.NEGATED if negated else Polarity.AFFIRMED


def _is_denied(tree: Tree, above: int) -> bool:
    """'Did not want to sign' and 'were not ready to sign' sign nothing."""
    verbs = {above, tree.tokens[above].head} if tree.tokens[above].dep == "acomp" else {above}
    return any(tree.tokens[c].dep == "neg" for verb in verbs for c in tree.children[verb])


def _is_kept_from(tree: Tree, predicate: int) -> bool:
    """'Prevents us from deciding': what is kept from happening does not happen."""
    token = tree.tokens[predicate]
    link = tree.tokens[token.head]
    from_it = token.dep == "pcomp" and link.text.lower() == "from"
    return from_it and tree.tokens[link.head].lemma in _KEEPING


def _follows_nor(tree: Tree, head: int, predicate: int) -> bool:
    """Tell whether a coordinated verb is the one that 'nor' leads up to."""
    last = max((c for c in tree.children[head] if c < predicate and _joins(tree, c)), default=head)
    return tree.tokens[last].lemma == "nor"


def _joins(tree: Tree, index: int) -> bool:
    return tree.tokens[index].dep in ("cc", "conj", "preconj")


def _has_no(tree: Tree, noun: int) -> bool:
    named = tree.tokens[noun].lemma in ("nobody", "none", "nothing", "no one")
    return named or any(tree.tokens[c].lemma in ("no", "neither") for c in tree.children[noun])


def _is_negated(tree: Tree, complement: int) -> bool:
    """'Pleaded not guilty': the negation stands with the word that says what is so."""
    token = tree.tokens[complement]
    says = token.dep in ("acomp", "oprd") and token.tag.startswith("JJ")
    before = complement - 1
    return says and tree.tokens[before].dep == "neg" and tree.tokens[before].head == complement
