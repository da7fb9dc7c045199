"""What was talked about: the subjects of a conversation, each in the words of the source."""

from __future__ import annotations

from crosscheck.model.claim import Mention, Role
from crosscheck.model.values import Phrase
from crosscheck.stages.extract.clause import Clause
from crosscheck.stages.extract.steps import name_terms
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import TALKS

LONGEST = 24
"""Words of a subject beyond which it is a story of its own."""

_TAKES_SUBJECT = frozenset({"discuss", "discussion"})
"""Words whose object is what was talked about; who addresses a body talks to it."""

_ABOUT = frozenset({"about", "on", "over", "regarding", "concerning"})
_NO_SUBJECT = frozenset(
    "phone telephone line video call website twitter television radio side condition basis".split()
)
"""What one talks on, and not of."""

_WHEN_AND_WHERE = ("DATE", "TIME", "GPE", "LOC", "FAC")
_INSIDE = frozenset({"conj", "cc", "appos", "ccomp", "advcl", "parataxis", "relcl"})


def subjects(clause: Clause) -> list[Mention]:
    """Return what people are said to have discussed; coordinated subjects one by one."""
    if clause.predicate.sense not in TALKS or clause.predicate.passive:
        return []
    tree, index = clause.tree, clause.predicate.index
    first = []
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.dep == "dobj" and clause.predicate.lemma in _TAKES_SUBJECT:
            first.append(child)
        elif token.dep == "prep" and token.text.lower() in _ABOUT:
            first += [noun for noun in [tree.child(child, "pobj")] if noun is not None]
        elif token.dep == "nsubj":
            first += [c for c in tree.children[child] if _continues(tree, c, index)]
    nouns = [noun for start in first for noun in _listed(tree, start)]
    found = [_subject(clause, noun) for noun in nouns if _is_subject(clause, noun)]
    return [mention for mention in found if mention is not None]


def _continues(tree: Tree, noun: int, verb: int) -> bool:
    """An item of a list may be parsed as an apposition of the subject, far behind the verb."""
    return tree.tokens[noun].dep == "appos" and noun > verb and tree.tokens[noun].pos == "NOUN"


def _listed(tree: Tree, start: int) -> list[int]:
    """Return the heads of a list; an item after a comma may be parsed as an apposition."""
    found = tree.conjuncts(start)
    for noun in found:
        for i in tree.descend(noun, _INSIDE - {"appos"}):
            token = tree.tokens[i]
            if token.dep == "appos" and token.pos == "NOUN" and i not in found:
                found += [c for c in tree.conjuncts(i) if c not in found]
    return found


def _is_subject(clause: Clause, noun: int) -> bool:
    token = clause.tree.tokens[noun]
    entity = clause.tree.entity_at.get(noun)
    elsewhere = entity is not None and entity.label in _WHEN_AND_WHERE
    return token.pos in ("NOUN", "PROPN") and not elsewhere and token.lemma not in _NO_SUBJECT


def _subject(clause: Clause, noun: int) -> Mention | None:
    tree = clause.tree
    own = sorted(tree.descend(noun, _INSIDE))
    own = [i for i in own if tree.tokens[i].pos != "PUNCT"]
    if not own or len(own) > LONGEST:
        return None
    evidence = tree.evidence(list(range(own[0], own[-1] + 1)))
    lemmas = tree.lemmas(own)
    context = tuple(sorted({*lemmas, *name_terms(clause, own)}))
    return Mention(Role.TOPIC, Phrase(evidence.quote, lemmas), evidence, "subject", context=context)
