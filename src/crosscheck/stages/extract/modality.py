"""How real a clause is: asserted, planned, expected, possible, demanded, denied, conditional."""

from __future__ import annotations

from crosscheck.model.claim import Modality
from crosscheck.stages.extract.predicates import stating_verb
from crosscheck.stages.extract.tree import Tree

_POSSIBLE = frozenset({"may", "might", "could", "can"})
_DEMANDED = frozenset({"should", "must", "ought"})
_PLANNING = frozenset(
    "plan intend agree promise pledge vow decide prepare schedule seek want hope propose"
    " offer".split()
)
_EXPECTING = frozenset({"expect", "predict", "forecast", "anticipate", "likely", "set", "due"})
_DEMANDING = frozenset(
    {"demand", "urge", "ask", "request", "order", "call", "require", "press", "tell"}
)


def modality_of(tree: Tree, predicate: int) -> Modality:
    """Return how real the predicate is: by auxiliaries first, then by the verb above."""
    verb = stating_verb(tree, predicate)
    predicate = predicate if verb is None else verb
    tokens = tree.tokens
    auxiliaries = {
        form
        for c in tree.children[predicate]
        if tokens[c].dep in ("aux", "auxpass")
        for form in (tokens[c].lemma, tokens[c].text.lower())
    }
    if _is_condition(tree, predicate):
        return Modality.CONDITIONAL
    if _marks(tree, predicate) & {"whether"} or _is_asked(tree, predicate):
        return Modality.POSSIBLE
    if not auxiliaries and _shares_auxiliary(tree, predicate):
        return modality_of(tree, tokens[predicate].head)
    if auxiliaries & {"would"}:
        return Modality.CONDITIONAL if _has_if(tree, predicate) else Modality.PLANNED
    if auxiliaries & {"will", "shall", "'ll", "wo"}:
        return Modality.PLANNED
    if auxiliaries & _POSSIBLE:
        return Modality.POSSIBLE
    if auxiliaries & _DEMANDED:
        return Modality.DEMANDED
    if tokens[predicate].tag in ("VBZ", "VBP") and _opens(tree, predicate) & _NOT_YET:
        return Modality.EXPECTED
    return _from_above(tree, predicate)


_NOT_YET = frozenset({"once", "until", "till", "when", "before", "after"})
"""Words before a present tense that say that it is still to come: 'once the House agrees'."""


def _opens(tree: Tree, index: int) -> set[str]:
    """Return the words that a clause hangs on: 'until' is its mark, 'when' stands in it."""
    deps = ("mark", "advmod")
    return {tree.tokens[c].lemma for c in tree.children[index] if tree.tokens[c].dep in deps}


_MARKS = "\"'“”‘’"


def _is_asked(tree: Tree, predicate: int) -> bool:
    """Tell whether a sentence asks for what its main verb, or one beside it, says.

    "He said: 'Did they agree?'" says what he said.
    """
    text = tree.sentence.text
    asks = text.rstrip(_MARKS).endswith("?") and (text[-1] == "?" or text[0] in _MARKS)
    return asks and any(tree.tokens[verb].head == verb for verb in tree.coordination(predicate))


def _shares_auxiliary(tree: Tree, predicate: int) -> bool:
    """'They must stop and finally decide': a bare verb after 'and' has the auxiliary before."""
    token = tree.tokens[predicate]
    own = tree.child(predicate, "nsubj", "nsubjpass")
    return token.dep == "conj" and token.tag == "VB" and own is None and token.head != predicate


def _stands_bare(tree: Tree, predicate: int) -> bool:
    """'Resolve to vote!' asks for it: a bare verb at the top, without a subject or an auxiliary."""
    return tree.child(predicate, "nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass") is None


def _is_condition(tree: Tree, predicate: int) -> bool:
    """Tell whether a clause stands under 'if' or 'unless', also as the second of two.

    'Should she win' and 'had he paid' are conditions by their order.
    """
    for index in tree.coordination(predicate):
        if _is_inverted(tree, index):
            return True
        marks = _marks(tree, index)
        if marks:
            return bool(marks & {"if", "unless"})
    return False


def _is_inverted(tree: Tree, index: int) -> bool:
    subject = tree.child(index, "nsubj", "nsubjpass")
    opening = tree.tokens[min(tree.children[index], default=index)]
    first = opening.dep in ("aux", "auxpass") and opening.text.lower() in ("should", "had", "were")
    return tree.tokens[index].dep == "advcl" and first and subject is not None


def _marks(tree: Tree, index: int) -> set[str]:
    return {tree.tokens[c].lemma for c in tree.children[index] if tree.tokens[c].dep == "mark"}


def _has_if(tree: Tree, predicate: int) -> bool:
    return any(
        tree.tokens[grandchild].lemma in ("if", "unless")
        for child in tree.children[predicate]
        if tree.tokens[child].dep == "advcl"
        for grandchild in tree.children[child]
        if tree.tokens[grandchild].dep == "mark"
    )


def _from_above(tree: Tree, predicate: int) -> Modality:
    token = tree.tokens[predicate]
    head = tree.tokens[token.head]
    if token.tag == "VB" and token.head == predicate and _stands_bare(tree, predicate):
        return Modality.DEMANDED
    infinitive = token.tag == "VB" and any(
        tree.tokens[c].text.lower() == "to" for c in tree.children[predicate]
    )
    if token.dep in ("xcomp", "ccomp", "advcl", "acl") and infinitive:
        if head.lemma in _EXPECTING:
            return Modality.EXPECTED
        if head.lemma in _DEMANDING:
            return Modality.DEMANDED
        if head.lemma in _PLANNING or token.dep in ("acl", "advcl"):
            return Modality.PLANNED
        if head.lemma in ("threaten", "consider", "try", "attempt", "able"):
            return Modality.POSSIBLE
        if head.lemma in ("have", "need") and token.dep == "xcomp":
            return modality_of(tree, token.head)  # 'will have to find'
    if token.dep == "ccomp" and head.lemma == "deny":
        return Modality.DENIED
    if token.dep == "pcomp" and head.lemma == "of" and tree.tokens[head.head].lemma == "accuse":
        return Modality.POSSIBLE
    return Modality.ASSERTED
