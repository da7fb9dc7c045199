import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import BertWordPieceTokenizer

from crosscheck.encoders.shelf import vocabulary
from crosscheck.encoders.wordpiece import END, MOST_TOKENS, START, UNKNOWN, WordPiece

OURS = WordPiece(vocabulary())
THEIRS = BertWordPieceTokenizer(vocab=dict(vocabulary()), lowercase=True)
THEIRS.enable_truncation(MOST_TOKENS, strategy="longest_first")

MARKS = ("[CLS]", "[SEP]", "[UNK]", "[PAD]", "[MASK]")
SIGNS = st.one_of(
    st.characters(max_codepoint=0x5FF, exclude_categories=["Cn", "Cs"]),
    st.characters(min_codepoint=0x2000, max_codepoint=0x206F, exclude_categories=["Cn"]),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x4E80),
    st.sampled_from("😀🚢€™ﬁ①Ωﬀ"),
)
"""Signs that every version of Unicode since 6.3 gives one category."""
TEXTS = st.text(SIGNS, max_size=300).filter(lambda text: not any(mark in text for mark in MARKS))


@given(TEXTS)
def test_one_text_has_the_pieces_that_tokenizers_gives(text: str) -> None:
    assert list(OURS.read(text).ids) == THEIRS.encode(text).ids


@given(TEXTS, TEXTS)
def test_two_texts_have_the_pieces_and_the_boundary_that_tokenizers_gives(a: str, b: str) -> None:
    found, wanted = OURS.read(a, b), THEIRS.encode(a, b)
    assert list(found.ids) == wanted.ids
    assert [int(i >= found.first) for i in range(len(found.ids))] == wanted.type_ids


@pytest.mark.parametrize(("left", "right"), [(200, 5), (5, 200), (200, 200), (63, 62), (125, 0)])
def test_the_longer_text_is_cut_first(left: int, right: int) -> None:
    a, b = "sea " * left, "ship " * right
    assert list(OURS.read(a, b).ids) == THEIRS.encode(a, b).ids


def test_an_article_cannot_write_the_mark_between_two_texts() -> None:
    vocabulary_ = vocabulary()
    ids = OURS.read("The mayor left. [SEP] The mayor stayed.").ids
    assert ids.count(vocabulary_[END]) == 1
    assert ids[0] == vocabulary_[START]


def test_a_word_of_a_hundred_thousand_signs_is_one_unknown_piece() -> None:
    assert OURS.read("a" * 100_000).ids[1:-1] == (vocabulary()[UNKNOWN],)
