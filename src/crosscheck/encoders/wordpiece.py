"""WordPiece tokens of English text, as the uncased BERT models count them.

Source: Wu et al. (2016), Google's Neural Machine Translation System, 4.1 (greedy longest match);
Devlin et al. (2019), BERT, for the normalisation. Equal to the ``tokenizers`` library on texts
that do not spell out its special tokens (tested): here '[SEP]' in an article is four pieces of
text and never a boundary, so that no article can pass itself off as two.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

UNKNOWN, START, END = "[UNK]", "[CLS]", "[SEP]"
LONGEST_WORD = 100
"""Longer words are unknown, as in the models' own tokenizer."""
MOST_TOKENS = 128
"""Tokens that the models were trained to read, the marks at the edges included."""

_CJK = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pieces:
    """What a model reads of a text, or of two."""

    ids: tuple[int, ...]
    first: int
    """How many of them belong to the first text, its marks included."""
    is_whole: bool
    """False when something was cut, or a word is unknown: two texts may then read alike."""


MOST_KNOWN = 1 << 16
"""Words that are remembered with their pieces: texts of one event repeat their words."""


class WordPiece:
    """A tokenizer with its vocabulary."""

    __slots__ = ("_known", "_vocabulary")

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        self._known: dict[str, tuple[int, ...]] = {}

    def read(self, text: str, other: str | None = None) -> Pieces:
        """Return the pieces of one text or of two, the longer one cut first.

        >>> tokens = WordPiece({"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "sail": 3, "##ed": 4})
        >>> tokens.read("Sailed").ids
        (1, 3, 4, 2)
        """
        start, end = self._vocabulary[START], self._vocabulary[END]
        left = self._ids(text)
        right = [] if other is None else self._ids(other)
        marks = 2 if other is None else 3
        kept, rest = _shares(len(left), len(right), MOST_TOKENS - marks)
        whole = len(left) + len(right) + marks <= MOST_TOKENS
        whole = whole and self._vocabulary[UNKNOWN] not in (*left, *right)
        ids = (start, *left[:kept], end, *right[:rest], *((end,) if other is not None else ()))
        return Pieces(ids, kept + 2, whole)

    def _ids(self, text: str) -> list[int]:
        return [piece for word in words_of(text) for piece in self._pieces(word)]

    def _pieces(self, word: str) -> tuple[int, ...]:
        found = self._known.get(word)
        if found is None:
            found = tuple(self._split(word)) or (self._vocabulary[UNKNOWN],)
            if len(self._known) < MOST_KNOWN:
                self._known[word] = found
        return found

    def _split(self, word: str) -> list[int]:
        """Return the longest pieces from left to right; none when a rest stays unknown."""
        found: list[int] = []
        start = 0
        while start < len(word) <= LONGEST_WORD:
            for end in range(len(word), start, -1):
                piece = self._vocabulary.get(("##" if start else "") + word[start:end])
                if piece is not None:
                    found.append(piece)
                    start = end
                    break
            else:
                return []
        return found


def _shares(left: int, right: int, most: int) -> tuple[int, int]:
    """Return how much of two lengths is kept when the longer one is cut first."""
    if left + right <= most:
        return left, right
    less = min(left, right)
    kept = less if less * 2 <= most else most // 2
    return (kept, most - kept) if left <= right else (most - kept, kept)


def words_of(text: str) -> list[str]:
    """Return the words and single punctuation signs of a text, lower case, accents stripped."""
    return "".join(map(_apart, _normal(text))).split()


@lru_cache(maxsize=1 << 14)
def _apart(sign: str) -> str:
    return f" {sign} " if _is_punctuation(sign) else sign


def _normal(text: str) -> str:
    cleaned = "".join(map(_cleaned, text))
    bare = (c for c in unicodedata.normalize("NFD", cleaned) if unicodedata.category(c) != "Mn")
    return "".join(sign.lower() for sign in bare)


@lru_cache(maxsize=1 << 14)
def _cleaned(sign: str) -> str:
    """Return a sign as the models read it: blanks alike, control signs gone, CJK set apart."""
    if sign in "\t\n\r" or unicodedata.category(sign) in ("Zs", "Zl", "Zp"):
        return " "
    if sign in "\0\ufffd" or unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs"):
        return ""
    code = ord(sign)
    return f" {sign} " if any(low <= code <= high for low, high in _CJK) else sign


def _is_punctuation(sign: str) -> bool:
    """Tell whether a sign stands for itself: ASCII signs that are no letters or digits, too."""
    is_ascii = sign.isascii() and sign.isprintable() and not sign.isalnum() and sign != " "
    return is_ascii or unicodedata.category(sign).startswith("P")
