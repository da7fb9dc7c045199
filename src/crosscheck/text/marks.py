"""Marks inside a line that are no words of the article: references, edit links, datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosscheck.model.evidence import Span
from crosscheck.model.source import SetAside

AGENCIES = (
    r"(?:Reuters|REUTERS|AP|AFP|CNN|UPI|TASS|dpa|DPA|EFE|ANSA|PTI|ANI|IANS|Xinhua|Kyodo"
    r"|Bloomberg|CBS|NBC|ABC|BBC|VOA|RFE/RL|PA|AAP|JTA|CNS|KNX|CNNMoney|CNN Business"
    r"|The Associated Press|Associated Press|Thomson Reuters[\w ]{0,20}|CNN Money|Interfax)"
)
"""Agencies and broadcasters that sign a dateline in brackets."""

_MONTH = r"(?:Jan|Feb|March|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_REFERENCE = re.compile(
    r"(?<=[^\s(\[])\[(?:\d{1,3}|(?:note|nb|n) \d{1,3})\](?![^\W\d_])"
    r"|(?<=[.,;)\]])\[(?-i:[a-z])\](?=[\s\[]|$)"
    r"|\[(?:(?:permanent )?dead link|citation needed|clarification needed|when\?|who\?|which\?"
    r"|where\?|why\?|how\?|by whom\?|according to whom\?|to whom\?|original research\?|dubious"
    r"(?: – discuss)?|better source needed|failed verification|verification needed|page needed"
    r"|not in citation given|full citation needed|weasel words|vague|needs update|update"
    r"|further explanation needed|unreliable source\?|non-primary source needed|non sequitur"
    r"|citation not found|specify|neutrality is disputed|disputed(?: – discuss)?)\]",
    re.IGNORECASE,
)
_EDIT = re.compile(r"\[ ?edit(?: ?\| ?edit source)? ?\]", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://t\.co/|pic\.twitter\.com/)\w{1,20}|\[email\u00a0?\s?protected\]")
_PLACE = r"[A-Z][A-Z.'’-]{1,20}(?: [A-Z][A-Z.'’-]{1,20}){0,3}"
_NAME = r"[A-Z][\w.'’-]{1,20}(?: [A-Z][\w.'’-]{1,20}){0,3}"
_REGION = r"(?:, [A-Z][A-Za-z.]{1,20}(?: [A-Z][A-Za-z.]{1,20}){0,2})?"
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
_DAY = rf"(?:,? \(?{_DATE}\)?)?"
_SIGNED = r" \([A-Z][\w&.'’-]{0,20}(?: [A-Z][\w&.'’-]{1,20}){0,3}\)\s?[-–—]{1,2}\s(?=[\"“‘A-Z])"
_DATELINE = re.compile(
    rf"(?:{_PLACE}(?:/{_PLACE})?{_REGION}{_DAY} ?|(?:[A-Z][\w.'’-]{{1,20}},? ){{1,4}})?"
    rf"\({AGENCIES}\)(?:\s?[-–—]{{1,2}}\s?|\s?(?=[A-Z\"“‘]))"
    rf"|{_PLACE}(?:/{_PLACE})?{_REGION}{_DAY}(?:\s?[–—]\s?|\s--?\s)(?=[\"“‘A-Z0-9])"
    rf"|{_PLACE}{_REGION},? {_MONTH} \d{{1,2}}(?:, \d{{4}})?\s?[-–—:]{{1,2}}\s(?=[\"“‘A-Z0-9])"
    rf"|(?:{_PLACE}{_REGION}{_DAY}|{_NAME}{_REGION},? {_DATE}){_SIGNED}"
)


_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z0-9$\"‘“]|['’](?!s\b))")
_SURNAME = re.compile(r"[A-Z][\w'’-]{1,30}$")
_MORE = re.compile(r"(?<![A-Z])MORE\b")
_LONGEST_LINK = 800
"""Characters of the headlines glued to one name: of 880 in 243 open clusters all have fewer."""
_WITHIN = 90
"""Characters before a glued headline in which the name stands that it repeats, as in these."""


def marks(text: str, span: Span) -> Iterator[SetAside]:
    """Yield reference brackets, edit marks and links of a passage, in order."""
    found = [
        SetAside(Span(match.start(), match.end()), reason)
        for reason, pattern in (
            ("reference mark", _REFERENCE),
            ("edit mark", _EDIT),
            ("link address", _LINK),
        )
        for match in pattern.finditer(text, span.start, span.end)
    ]
    found += [SetAside(link, "related link") for link in _glued_links(text, span)]
    yield from sorted(found)


def _glued_links(text: str, span: Span) -> Iterator[Span]:
    """Yield headlines that a page glued to a repeated name: 'Lee Ann LeeLee to run MORE'."""
    start = span.start
    for more in _MORE.finditer(text, span.start, span.end):
        link = _glued_link(text, max(start, more.end() - _LONGEST_LINK), more)
        if link is not None:
            yield link
        start = more.end()


def _glued_link(text: str, start: int, more: re.Match[str]) -> Span | None:
    """Return the link that ends with 'MORE': the first name that repeats and has words glued."""
    for glue in _GLUED.finditer(text, start, more.start() + 1):
        surname = _SURNAME.search(text, max(start, glue.start() - _WITHIN), glue.start())
        if surname is None:
            continue
        before = text[max(start, surname.start() - _WITHIN) : surname.start()]
        repeated = rf"\b{re.escape(surname.group())}(?:,? (?:Jr|Sr|II|III)\b\.?)?(?=\s)"
        names = list(re.finditer(repeated, before))
        if names:
            return Span(surname.start() - len(before) + names[-1].end(), more.end())
    return None


def dateline(text: str, span: Span) -> Span | None:
    """Return the dateline that a paragraph opens with, None when it has none.

    >>> dateline("MOSCOW, Aug 9 (Reuters) - He left.", Span(0, 34))
    Span(start=0, end=26)
    """
    match = _DATELINE.match(text, span.start, min(span.end, span.start + 120))
    return Span(span.start, match.end()) if match and match.end() < span.end else None
