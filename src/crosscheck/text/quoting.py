"""The words of a source in a question: a clause, or a sentence with a gap for the answer."""

from __future__ import annotations

import re

from crosscheck.model.claim import Claim, Mention, Role, Wording
from crosscheck.model.evidence import Span
from crosscheck.text.markup import Shortened, shorten

LONGEST = 90
"""Signs of a quotation that a question repeats."""

LONGEST_AROUND = 160
"""The same of a clause, and of a sentence around a gap."""

LONGEST_SENTENCE = 200
"""The same of a sentence that is asked about as a whole: cut before its point it asks nothing."""


def quoted(claim: Claim) -> str:
    """Return the clause in quotation marks, word for word, cut at a blank when it is long.

    A clause of one word, or one that shares the subject of another, says nothing by itself: its
    sentence is quoted.
    """
    clause = claim.wording.passage or claim.predicate.text
    if " " in clause and _has_subject(claim, clause):
        return in_marks(clause, LONGEST_AROUND)
    return in_marks(claim.wording.sentence.strip(EDGE) or clause, LONGEST_SENTENCE)


def _has_subject(claim: Claim, clause: str) -> bool:
    """Tell whether whoever acts stands in a clause; an event noun stands by itself."""
    acting = claim.mentions(Role.AGENT, Role.PATIENT)
    words = [" ".join(mention.evidence.quote.split()) for mention in acting]
    verb = clause.find(claim.predicate.text)
    if not words or claim.predicate.tag.startswith("NN"):
        return verb > 0 or claim.predicate.tag.startswith("NN")
    return any(-1 < clause.find(own) < verb for own in words)


def in_marks(words: str, limit: int) -> str:
    """Return words in quotation marks; what was cut is marked."""
    short = shorten(words, limit)
    return f"“{_paired(short.text)}{' […]' if short.cut else ''}”"


def _paired(words: str) -> str:
    """Return words with the quotation mark of a pair of which cutting took one.

    >>> _paired("called “The Talk"), _paired('a lot," he said'), _paired('by "the')
    ('called “The Talk”', '"a lot," he said', 'by "the"')
    """
    opened = words.count("“") - words.count("”")
    if opened:
        return f"{words}”" if opened > 0 else f"“{words}"
    if words.count('"') % 2 == 0:
        return words
    return f'{words}"' if _OPENING.search(words) else f'"{words}'


_OPENING = re.compile(r'(?:^|[\s(])"\w[^"]*$')
"""A straight mark that opens what no other one closes."""


def with_gap(claim: Claim, mention: Mention) -> str:
    """Return the words around an answer in quotation marks, with a gap where it stands.

    A clause may be too short to be understood ('granted loans …'), so that its sentence is cut to
    LONGEST_AROUND signs instead. The clause alone when the answer does not stand in the sentence.
    """
    sentence = claim.wording.sentence
    answer = " ".join(mention.evidence.quote.split())
    start = _start_of(answer, claim.wording, mention.evidence.span.start)
    if start is None:
        return quoted(claim)
    before = sentence[:start].lstrip(EDGE)
    after = sentence[start + len(answer) :].rstrip(EDGE)
    half = LONGEST_AROUND // 2
    tail = shorten(after.lstrip(), max(half, LONGEST_AROUND - len(before)))
    head = _last_words(before, max(half, LONGEST_AROUND - len(tail.text)))
    blank = " " if after[:1] == " " else ""
    if tail.text.count("(") > tail.text.count(")"):
        tail = Shortened(tail.text.rpartition("(")[0].rstrip(), cut=True)
    rest = _BREAK.search(tail.text, LONGEST // 3)
    if rest:
        tail = Shortened(tail.text[: rest.start()], cut=True)
    tail = Shortened(tail.text.rstrip(EDGE), tail.cut)
    opening = "" if head == before else "[…] "
    words = _paired(f"{head}{GAP}{blank}{tail.text}")
    return f"“{opening}{words}{' […]' if tail.cut else ''}”"


_BREAK = re.compile(r"[,;:] |\s[–—-] ")
"""Where a sentence may be left off without tearing a phrase."""

EDGE = ' .,;:"“”'
"""Signs that a quoted piece of a sentence neither begins nor ends with."""


def _start_of(answer: str, wording: Wording, offset: int) -> int | None:
    """Return where an answer stands in its sentence, of several places that at its offset.

    Blanks are folded in the sentence and not in the document: the nearest place is meant.
    """
    word = re.compile(rf"(?<!\w){re.escape(answer)}(?!\w)")
    found = [match.start() for match in word.finditer(wording.sentence)]
    return min(found, key=lambda start: abs(start - (offset - wording.start)), default=None)


GAP = "…"
"""What stands for the answer in a clause that is quoted."""


def _last_words(text: str, limit: int) -> str:
    """Return the whole words at the end of a text that take at most ``limit`` signs."""
    kept = text[-limit:]
    return text if kept == text else kept.partition(" ")[2]


def spoken_words(quotation: str) -> list[str]:
    """Return the words of a quotation as they are heard: no signs, no capitals, nothing put in."""
    return [word for word, _ in spoken_places(quotation)]


def spoken_places(text: str) -> list[tuple[str, Span]]:
    """Return the words of a text as they are heard, each with where it stands in the text."""
    whole = _LETTER.sub(r"  \1", text)
    heard = _LEFT_OUT.sub(lambda match: " " * len(match.group()), whole).replace("’", "'")
    found = []
    for match in WORD.finditer(heard):
        start = match.start() - 2 * (text[match.start()] == "]")
        found.append((match.group().casefold(), Span(start, match.end())))
    return found


WORD = re.compile(r"\w[\w'’*]*")
"""A word with its apostrophes, and with the stars that hide letters of it."""

_LETTER = re.compile(r"(?<!\w)\[(\w)\](?=\w)")
"""A letter in brackets that is part of its word, large or small: '[t]he'."""

_LEFT_OUT = re.compile(r"\[[^\]]*\]|\.\.\.|…")
