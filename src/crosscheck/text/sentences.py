"""Where sentences begin: corrections to what a parser sees, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

_MONTHS = r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_BEFORE_NAME = re.compile(
    r"(?:^|[\s(\"'\[-])(?:Gov|Govs|Sen|Sens|Rep|Reps|Lt|Gen|Brig|Col|Maj|Capt|Sgt|Cpl|Pvt|Pfc|Spc"
    r"|Cmdr|Comdr|Cdr|Adm|Det|Supt|Amb|Sec|Pres|Atty|Mr|Mrs|Ms|Messrs|Drs?|Prof|Rev|Msgr|Hon|St"
    r"|Ste|Mt|Ft|GOV|SENS?|REPS?|GEN|DR|MR|MRS|MS|vs|v)\.\s*$"
)
"""Abbreviations that always want a successor: AP Stylebook, 'abbreviations', 'titles'."""

_BEFORE_NUMBER = re.compile(
    rf"(?:^|[\s(\"'])(?:{_MONTHS}|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Nos?)\.\s*$"
)
_NUMBER = re.compile(rf"\d|(?:{_MONTHS}|March|April|May|June|July)\b")
"""What makes "Sun." a day and "No." a number: AP Stylebook, 'months', 'No.'."""

_BEFORE_ANYTHING = re.compile(
    r"(?:^|[\s(\"'])(?:Calif|Mass|Conn|Pa|Va|Ga|Fla|Ala|Ariz|Colo|Wash|Ore|Tenn|Minn|Mich|Wis"
    r"|Okla|Ill|Ind|Kan|Ky|La|Md|Mo|Neb|Nev|Del|Ark|Tex|Vt|Miss|Mont|N\.[A-Z]|S\.[A-Z]|[A-Z])"
    r"\.\s*$"
)
"""States and initials, which end a sentence only before a word that is no name."""

_OPENER = (
    r"(?:The|This|That|These|Those|It|He|She|They|We|You|I|But|And|In|On|At|If|When|While|There"
    r"|His|Her|Their|Our|My|After|Before|Since|Also|What|Who|Why|How|However|Meanwhile)\b(?!\.)"
)
"""Words that have a capital at the beginning of a sentence, seldom elsewhere."""

_OPENS = re.compile(rf"[\"'(\[]*{_OPENER}")
_SURE = re.compile(rf"(?<=[.?!…\"')\]])\s+(?=[\"'(\[]*{_OPENER})")
_OPENING = re.compile(r"(?:\[?(?:\.\.\.|…)\]?|[\s\"'(\[–—-])*")
_CLOSED = re.compile(r"[.!?…][\"')\]]*\s*$")
_ASKED = re.compile(r"[?!…][\"']+\s*$")
_STANDALONE = re.compile(r"(?:U\.S|U\.K|U\.N|a\.m|p\.m|D\.C|Inc|Corp|Co|Ltd|Jr|Sr)\.\s*$")
_DAY = re.compile(
    rf"(?:(?:{_MONTHS})\.?|January|February|March|April|May|June|July|August|September|October"
    r"|November|December) \d{1,2}(?:, \d{4})?\.(?:\s|$)"
)
_SPEAKER = re.compile(
    r"(?:(?:[A-Z][\w'-]*|[A-Z][a-z]*\.) ){1,5}"
    r"(?:(?:told|asked)(?: [\w']+){1,3}(?=[.,])"
    r"|(?:said|says|asked|asks|wrote|writes|tweeted|added|replied|responded|claimed|shouted)"
    r"(?=[.,:;]|$| (?:in|on|at|during|to|of|after|before|when|while|as|about)\b"
    r"| (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b))"
)

_WORD = re.compile(r"\w")

_BEHIND = 24
"""Characters before an offset that are looked at: more than the longest abbreviation."""


def boundaries(text: str, seen: Iterable[int]) -> list[int]:
    """Return the offsets after the first at which sentences begin, in order.

    ``seen`` is where a parser sees one begin. Of these stay the boundaries; one between a
    quotation mark or bracket and its first word moves before it; those are added after
    closing punctuation that are followed by a word like "The"; none follows a mere ellipsis.

    >>> boundaries("He met Gov. Brown. 'Then he left… They stayed.'", [12, 20])
    [19, 34]
    """
    candidates = {_before_marks(text, offset) for offset in seen}
    candidates.update(mark.end() for mark in _SURE.finditer(text))
    found = [0]
    for offset in sorted(candidates):
        if is_boundary(text, offset) and _WORD.search(text, found[-1], offset):
            found.append(offset)
    return found[1:]


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether a sentence of ``text`` may begin at ``offset``, where a parser sees one.

    No sentence begins in lower case after an unfinished one, after an abbreviation that wants
    a successor, after a colon, with closing punctuation, with who said the question before it,
    or with a day alone. Bullets always begin one.

    >>> is_boundary("He met Gov. Brown. Then he left.", 12)
    False
    >>> is_boundary("He met Gov. Brown. Then he left.", 19)
    True
    """
    sign, following = text[offset : offset + 1], text[offset + 1 : offset + 2]
    if sign and sign in "•●▪*":
        return True
    body = _OPENING.match(text, offset).end()  # type: ignore[union-attr]  # matches always
    if body >= len(text) or sign in ",;:!?)]%" or text[body] in ".,;:!?)]%":
        return False
    if sign in "\"'" and (not following or following.isspace()):
        return False
    before = text[max(0, offset - _BEHIND) : offset]
    if not _CLOSED.search(before) or _wants_more(before, text, offset, body):
        return False
    if _ASKED.search(before) and _SPEAKER.match(text, offset):
        return False
    if _DAY.match(text, offset) and before.rstrip().endswith("."):
        return False
    return not text[body].islower() or (body == offset and before.rstrip().endswith(("!", "?")))


def _wants_more(before: str, text: str, offset: int, body: int) -> bool:
    """Tell whether ``before`` ends with an abbreviation to which the next word belongs."""
    if _STANDALONE.search(before):
        return not text[body].isupper()
    if _BEFORE_NAME.search(before):
        return True
    if _BEFORE_NUMBER.search(before):
        return bool(_NUMBER.match(text, body))
    return bool(_BEFORE_ANYTHING.search(before)) and not _OPENS.match(text, offset)


def _before_marks(text: str, offset: int) -> int:
    """Return where the quotation marks and brackets begin that stand right before a word."""
    start = offset
    while start and text[start - 1] in "\"'([":
        start -= 1
    return start if start and text[start - 1].isspace() else offset
