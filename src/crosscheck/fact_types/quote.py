"""In what words was it said? One utterance, quoted in different words by two sources."""

from __future__ import annotations

import re

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.text.difference import word_diff
from crosscheck.text.lexicon import STOPWORDS
from crosscheck.text.parties import UNRESOLVED
from crosscheck.text.quantities.number_words import ORDINALS, SMALL
from crosscheck.text.questions import who_said
from crosscheck.text.quoting import WORD, spoken_words
from crosscheck.text.similarity import ratio

ONE_UTTERANCE = 0.5
"""Least share of words that two quotations have in common to be versions of one utterance."""

ONE_CUT = 0.7
"""The same for two quotations to be one that differs in small words, or in where it is cut."""

SAME_PLACE = 0.76
"""The same for a difference in wording to be worth telling: below it one may be cut or retold. Of
49 that were read, 9 of 13 below it were wrong, and 6 of 36 from it on."""

VARIANT = 0.85
"""Least likeness of two words that are one word in two spellings or forms."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the quotation that a claim opens."""
    return claim.mentions(Role.QUOTATION)


def question(claim: Claim, mention: Mention) -> str:
    """Return 'How did ... put it?' with the name of the speaker where it is known."""
    return who_said(claim, mention)


def _words(stated: Stated) -> list[str]:
    return spoken_words(stated.mention.evidence.quote)


def _same(a: Stated, b: Stated) -> bool:
    return _words(a) == _words(b)


def _cut(a: Stated, b: Stated) -> bool:
    """One source quotes a stretch of what the other quotes."""
    shorter, longer = sorted((" ".join(_words(a)), " ".join(_words(b))), key=len)
    return f" {shorter} " in f" {longer} "


def _speaker(stated: Stated) -> str:
    keys = [m.key for m in stated.claim.mentions(Role.SPEAKER)]
    return keys[0] if keys and keys[0] != UNRESOLVED and keys[0][:2] in ("p:", "o:", "s:") else ""


def _other_speaker(a: Stated, b: Stated) -> bool:
    return bool(_speaker(a) and _speaker(b)) and _speaker(a) != _speaker(b)


def _replaced(a: Stated, b: Stated) -> list[tuple[str, str]]:
    """Return the words that stand for one another: content words on both sides."""
    changes = word_diff(" ".join(_words(a)), " ".join(_words(b)))
    return [
        (change.left.strip(), change.right.strip())
        for change in changes
        if not change.same
        and _says(change.left)
        and _says(change.right)
        and not _are_variants(change.left, change.right)
    ]


def _are_variants(a: str, b: str) -> bool:
    """'Gov' and 'governor', 'harmonised' and 'harmonized', '20' and 'twenty', 'd**n'."""
    if _plain(a) == _plain(b) or _hides(a, b) or _hides(b, a):
        return True
    one, other = sorted((_letters(a), _letters(b)), key=len)
    if any(sign.isdigit() for sign in one + other):
        return one == other
    return other.startswith(one) or ratio(one, other) >= VARIANT


def _hides(starred: str, word: str) -> bool:
    """Tell whether stars stand for letters of a word: 'd**n' for 'damn'."""
    shape = "".join(r"\w" if sign == "*" else re.escape(sign) for sign in starred.strip())
    return "*" in starred and re.fullmatch(shape, word.strip()) is not None


_SPOKEN = {"gonna": "going to", "wanna": "want to", "gotta": "got to", "no. ": "number "}


def _plain(words: str) -> str:
    """Return words as they are spoken: numbers in figures, short forms in full."""
    told = words.strip()
    for short, full in _SPOKEN.items():
        told = told.replace(short, full)
    return " ".join(_figure(word) for word in told.split())


def _figure(word: str) -> str:
    """Return a number or an ordinal in figures: 'ninth' and '9th' are '9'."""
    number = SMALL.get(word, ORDINALS.get(word))
    return _ORDINAL.sub(r"\1", word) if number is None else str(number)


_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")


def _letters(words: str) -> str:
    """Return the letters alone: 'non partisan' is 'nonpartisan'."""
    return "".join(WORD.findall(words))


def _says(words: str) -> bool:
    return any(
        word.isdigit() or (word not in STOPWORDS and len(word) > 2) for word in WORD.findall(words)
    )


def _reworded(a: Stated, b: Stated) -> bool:
    return a.similarity >= SAME_PLACE and bool(_replaced(a, b))


def _which(a: Stated, b: Stated) -> str:
    pairs = [sorted(pair) for pair in _replaced(a, b)]
    told = "; ".join(f"“{first}” against “{second}”" for first, second in pairs[:3])
    return f"the same utterance in other words: {told}"


FACT_TYPE = FactType(
    kind=Kind.QUOTE,
    source="AP Stylebook, 'quotations in the news': never alter quotations",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "other-question",
            Outcome.INCOMPARABLE,
            "the two quotations have too few words in common to be one utterance",
            lambda a, b: a.similarity < ONE_UTTERANCE,
        ),
        LadderLevel("same-words", Outcome.SAME, "both quote the same words", _same),
        LadderLevel("longer-cut", Outcome.REFINES, "one source quotes more of it", _cut),
        LadderLevel(
            "other-speaker",
            Outcome.INCOMPARABLE,
            "the two quotations are given to different speakers",
            _other_speaker,
        ),
        LadderLevel("other-wording", Outcome.TENSION, _which, _reworded),
        LadderLevel(
            "small-words",
            Outcome.REFINES,
            "the quotations differ only in small words or in what is left out",
            lambda a, b: a.similarity >= ONE_CUT,
            BenignClass.WORDING,
        ),
    ),
    examples=(
        Example(
            'Anna Holm said: "The old bridge will reopen to lorries in May."',
            '"The old bridge will reopen to lorries in May," Holm said.',
            Outcome.SAME,
        ),
        Example(
            'Anna Holm said: "Good neighbours never slam a door, they mend its hinges."',
            '"Good neighbours never lock a door, they oil its hinges," Anna Holm said.',
            Outcome.TENSION,
        ),
        Example(
            'Anna Holm said: "The old bridge will reopen to lorries in May."',
            'Peter Lund said: "Nobody asked the harbour pilots what they think."',
            Outcome.INCOMPARABLE,
        ),
    ),
)
