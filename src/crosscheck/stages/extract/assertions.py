"""What a whole sentence says, for comparing where no single value is in question."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.model.claim import Mention, Role
from crosscheck.model.source import BlockRole
from crosscheck.model.values import Phrase
from crosscheck.stages.extract.tree import Tree

LEAST_TERMS = 4
"""Content words that a sentence must have to be compared, as in aligning sentences."""

_FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP", "MD"})
"""Tags of verbs that say when; of a past tense the tagger may make a participle."""

_TOLD_IN = (BlockRole.BODY,)
"""Headlines and captions leave out words that an assertion needs."""


def main_predicate(tree: Tree, predicates: Iterable[int]) -> int | None:
    """Return the predicate nearest to the root: 'sank' in 'The ferry sank, officials said'."""
    return min(predicates, key=lambda index: (_depth(tree, index), index), default=None)


def _depth(tree: Tree, index: int) -> int:
    depth = 0
    while tree.tokens[index].head != index:
        index, depth = tree.tokens[index].head, depth + 1
    return depth


def assertion_mention(tree: Tree) -> tuple[Mention, ...]:
    """Return all that a sentence says.

    Questions, short sentences and those without a finite verb ('— Anna Holm (@holm), 30 May')
    assert nothing.
    """
    sentence = tree.sentence
    if sentence.role not in _TOLD_IN:
        return ()
    if sentence.text.rstrip("\"'”’").endswith("?"):
        return ()
    if not any(token.tag in _FINITE for token in tree.tokens):
        return ()
    if len(tree.lemmas(list(range(len(tree.tokens))))) < LEAST_TERMS:
        return ()
    evidence = tree.evidence_of(sentence.span)
    words = tuple(token.text.lower() for token in tree.tokens)
    return (Mention(Role.ASSERTION, Phrase(evidence.quote, words), evidence, "assertion"),)
