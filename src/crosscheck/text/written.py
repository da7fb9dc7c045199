"""The words of a sentence as its article has them, without what the page put in between."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.model.annotation import Sentence

LONG = 20
"""Characters up to which a mark inside a sentence, like '[12]', is not worth telling."""


def written(sentence: Sentence, first: int = 0, last: int = -1, mark: str = "") -> str:
    """Return the text from one token to another, the last by default, with blanks folded.

    What was set aside in between is left out, and ``mark`` stands for it where it is LONG.
    """
    tokens = sentence.tokens[first : len(sentence.tokens) if last < 0 else last + 1]
    if not tokens:
        return ""
    base = sentence.span.start
    text = sentence.text
    parts = [text[tokens[0].start - base : tokens[0].end - base]]
    for before, after in pairwise(tokens):
        between = text[before.end - base : after.start - base]
        blank = " " if between[-1:].isspace() else ""
        if not any(sign.isprintable() and not sign.isspace() for sign in between):
            parts.append(between)
        else:
            parts.append(f" {mark}{blank}" if mark and len(between) > LONG else blank)
        parts.append(text[after.start - base : after.end - base])
    return " ".join("".join(parts).split())
