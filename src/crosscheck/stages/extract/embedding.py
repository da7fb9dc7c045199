"""Whether a clause is asserted by itself, or only as part of another one."""

from __future__ import annotations

from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import REPORTING


def is_embedded(tree: Tree, index: int) -> bool:
    """Tell whether a clause is not asserted by itself, by what it hangs on.

    'She said that he lied' asserts it on her behalf; 'whether he lied', 'if he lied', 'the man who
    lied' and 'she failed to show that he lied' do not.
    Source: de Marneffe, Manning and Potts (2012), Did it happen? (FactBank: embedding verbs).
    """
    while True:
        token = tree.tokens[index]
        if _is_alternative(tree, index):
            return True
        if token.head == index or token.dep in ("relcl", "acl", "csubj", "pcomp", "xcomp"):
            return token.head != index
        asks = any(tree.tokens[c].lemma in _ASKING for c in tree.children[index])
        if token.dep in ("ccomp", "advcl", "parataxis") and asks:
            return True
        if token.dep == "ccomp":
            above = tree.tokens[token.head]
            denied = any(tree.tokens[c].dep == "neg" for c in tree.children[token.head])
            if above.lemma not in REPORTING or denied:
                return True
        index = token.head


def _is_alternative(tree: Tree, index: int) -> bool:
    """'Be buried or cremated' asserts neither."""
    first = tree.tokens[index].head if tree.tokens[index].dep == "conj" else index
    kinds = {tree.tokens[c].dep for c in tree.children[first]}
    words = {tree.tokens[c].lemma for c in tree.children[first] if tree.tokens[c].dep == "cc"}
    return "conj" in kinds and "or" in words


_ASKING = frozenset({"if", "whether", "why", "how", "unless", "lest"})
