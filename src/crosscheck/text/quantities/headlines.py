"""Whether a token stands in a headline or begins a sentence, by its neighbours alone."""

from __future__ import annotations

from crosscheck.text.quantities.tokens import EDGE, WORD, Tape

_REACH = 6
"""Words looked at on either side: enough for a headline, and a constant cost per token."""
_ENDS = frozenset('.!?;:"“”‘*•|—–')


def is_headline(tape: Tape, index: int) -> bool:
    """Return whether the long words around the token all have a capital letter.

    Source: AP Stylebook, "headlines": title case capitalises words of four or more letters.
    """
    words = [*_walk(tape, index, -1), *_walk(tape, index, 1)]
    long = [capital for length, capital in words if length >= 4]
    return len(long) >= 2 and all(long)


def is_sentence_start(tape: Tape, index: int) -> bool:
    """Return whether the token is the first of its line, sentence or quotation."""
    before = tape[index - 1]
    return before.kind == EDGE or before.low in _ENDS or tape.starts_line(index)


def _walk(tape: Tape, index: int, step: int) -> list[tuple[int, bool]]:
    """Return length and capital of the words on one side, up to the end of the sentence."""
    words: list[tuple[int, bool]] = []
    position = index + step
    while len(words) < _REACH and abs(position - index) <= 2 * _REACH:
        token = tape[position]
        line = position if step > 0 else position + 1
        if token.kind == EDGE or token.low in ".!?" or tape.starts_line(line):
            break
        if token.kind == WORD:
            words.append((len(token.raw), token.is_capital))
        position += step
    return words
