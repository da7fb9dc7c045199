"""How much of one text another one repeats word for word."""

from __future__ import annotations

import re

SHINGLE = 5
"""Words in a row whose repetition, outside of quotations, shows reuse.
Source: n-gram containment, Clough et al. (2002), METER: measuring text reuse."""

_MARK = re.compile('["“”]')
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“][^\"“”]{1,600}[\"”]")


def reuse(a: str, b: str) -> float:
    """Return the share of the shorter text's word runs that the longer one repeats, 0..1.

    >>> reuse("one two three four five six seven eight", "zero one two three four five six seven")
    0.75
    """
    left, right = _shingles(a), _shingles(b)
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def quoted_reuse(a: str, b: str) -> float:
    """Return the same share for the words in quotation marks alone, 0..1.

    A mark that stands alone opens or closes a quotation of several sentences.

    >>> quoted_reuse('Holm: "We mend the old bridge in May."', '"We mend the old bridge in')
    1.0
    """
    left, right = _runs(_quoted_words(a)), _runs(_quoted_words(b))
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def _quoted_words(text: str) -> str:
    inside = " ".join(_QUOTED.findall(text))
    rest = _QUOTED.sub(" ", text)
    marks = _MARK.findall(rest)
    if len(marks) == 1:
        before, _, after = rest.partition(marks[0])
        inside += " " + (before if marks[0] == "”" or not after.strip() else after)
    return inside


def _shingles(text: str) -> set[tuple[str, ...]]:
    return _runs(_QUOTED.sub(" ", text))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold() for word in _WORD.findall(text)]
    return {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
