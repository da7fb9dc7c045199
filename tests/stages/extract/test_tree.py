from collections.abc import Sequence

from crosscheck.model.annotation import Sentence, Token
from crosscheck.model.claim import Modality
from crosscheck.model.evidence import Span
from crosscheck.model.source import BlockRole
from crosscheck.stages.extract.modality import modality_of
from crosscheck.stages.extract.predicates import is_passive
from crosscheck.stages.extract.tree import FRAME, Tree


def tree_of(rows: Sequence[tuple[str, str, str, int]]) -> Tree:
    """Return the tree of (word, universal tag, dependency, head) rows, blanks between words."""
    tokens, at = [], 0
    for word, pos, dep, head in rows:
        tag = "VBN" if pos == "VERB" else "NN"
        tokens.append(Token(at, at + len(word), word, word.lower(), pos, tag, dep, head))
        at += len(word) + 1
    text = " ".join(row[0] for row in rows)
    span = Span(0, len(text))
    return Tree(Sentence("s", "d", span, 1, text, BlockRole.BODY, 0, tuple(tokens), ()))


def test_a_root_that_is_called_coordinated_ends_the_chain() -> None:
    tree = tree_of([("Hit", "VERB", "conj", 0), ("sunk", "VERB", "conj", 0)])
    assert list(tree.coordination(1)) == [1, 0]
    assert not is_passive(tree, 1)
    assert modality_of(tree, 1) is Modality.ASSERTED


def test_a_chain_as_long_as_a_sentence_can_be_is_followed_to_its_end() -> None:
    rows = [("hit", "VERB", "conj", max(0, i - 1)) for i in range(3_000)]
    tree = tree_of(rows)
    assert not is_passive(tree, len(rows) - 1)
    assert modality_of(tree, len(rows) - 1) is Modality.ASSERTED


def test_the_words_beside_a_span_stand_nearest_first_without_determiners() -> None:
    rows = [(word, "NOUN", "dep", 0) for word in "one two three four five six seven".split()]
    rows[4] = ("the", "DET", "det", 5)
    tree = tree_of(rows)
    four = tree.tokens[3]
    before, after = tree.frame(Span(four.start, four.end))
    assert before == ("three", "two", "one")
    assert after == ("six", "seven")
    last = tree.tokens[-1]
    assert len(tree.frame(Span(last.start, last.end))[0]) == FRAME
