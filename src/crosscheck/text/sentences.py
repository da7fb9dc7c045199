"""Where a sentence may begin: corrections to a parser's boundaries, and nothing else."""

from __future__ import annotations

import re

_ABBREVIATION = re.compile(
    r"(?:^|[\s(\"'])(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat"
    r"|Sun|Gov|Sen|Rep|Reps|Sens|Lt|Gen|Col|Maj|Capt|Sgt|Cmdr|Adm|Pres|Mr|Mrs|Ms|Dr|Prof|Rev|Hon"
    r"|St|Ste|Mt|Ft|vs|v|No|Nos|Calif|Mass|Conn|Pa|Va|Ga|Fla|Ala|Ariz|Colo|Wash|Ore|Tenn|Minn"
    r"|Mich|Wis|Okla|Ill|Ind|Kan|Ky|La|Md|Mo|Neb|Nev|Del|Ark|Tex|Vt|Miss|Mont|N\.[A-Z]|S\.[A-Z]"
    r"|[A-Z])\.\s*$"
)
"""Abbreviations after which a name or number follows: AP Stylebook, 'abbreviations'."""

_OPENING = re.compile(r"[\s\"'(\[]*")
_CLOSED = re.compile(r"[.!?…:;][\"')\]]*\s*$")
_STANDALONE = re.compile(r"(?:U\.S|U\.K|U\.N|a\.m|p\.m|D\.C|Inc|Corp|Co|Ltd|Jr|Sr)\.\s*$")


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether a sentence of ``text`` may begin at ``offset``, where a parser sees one.

    No sentence begins in lower case after an unfinished one, after an abbreviation that wants
    a successor, or with closing punctuation. Bullets always begin one.

    >>> is_boundary("He met Gov. Brown. Then he left.", 12)
    False
    >>> is_boundary("He met Gov. Brown. Then he left.", 19)
    True
    """
    before = text[max(0, offset - 24) : offset]
    after = text[offset : offset + 24]
    if after[:1] in "•*–-" and after[:1]:
        return True
    body = after[_OPENING.match(after).end() :]  # type: ignore[union-attr]  # matches always
    if not body or after[:1] in ".,;:!?)]%":
        return False
    if after[:1] in "\"'" and (len(after) == 1 or after[1].isspace()):
        return False
    if _STANDALONE.search(before):
        return body[:1].isupper()
    if _ABBREVIATION.search(before):
        return False
    return bool(_CLOSED.search(before)) and not (body[:1].islower() and not _ended(before))


def _ended(before: str) -> bool:
    return before.rstrip().endswith(("!", "?"))
