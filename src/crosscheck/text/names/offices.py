"""Offices that one person holds at a time: who is named in one is named in no other's place.

Source: AP Stylebook, "titles", "legislative titles", "cabinet".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_CABINET = (
    "agriculture|commerce|defen[cs]e|education|energy|health|homeland security|housing|interior"
    "|labou?r|press|transportation|treasury|veterans affairs|communities|foreign|home"
)
_MINISTRIES = "prime|foreign|defen[cs]e|finance|interior|justice|health|education|energy|labou?r"
_ALONE = (
    r"attorney general|solicitor general|surgeon general|chief justice|chief of staff"
    r"|(?:majority|minority) (?:leader|whip)|national security advis[eo]r|communications director"
    rf"|(?:{_CABINET}) secretary|secretary of (?:state|{_CABINET})|special counsel|vice president"
    r"|first lady|pope"
)
"""Offices of which the news of one country knows one holder, with or without their body."""

_OF_A_BODY = (
    r"president|king|queen|emperor|sultan|chancellor|premier"
    rf"|(?:{_MINISTRIES}) minister|governor|gov|mayor|ceo|chief executive|commissioner"
    r"|police chief|sheriff"
)
"""Offices that many bodies have: only 'Florida governor' is one person's."""

_OFFICE = re.compile(rf"(?:^|(?<= ))({_ALONE}|{_OF_A_BODY})$")
_NEEDS_BODY = re.compile(rf"^(?:{_OF_A_BODY})$")
_NOT_NOW = re.compile(
    r"(?:^| )(?:former|ex|late|then|acting|interim|deputy|assistant|associate|incoming|outgoing"
    r"|ousted|fired|shadow|onetime|one-time|next|future|designate|under)(?:$| )|(?:ex|then)-"
)
_NATIONAL = re.compile(r"^(?:the |u\.?s\.? |us |american |white house |trump |house |senate )+")
_ABBREVIATED = {"gov": "governor", "adviser": "advisor", "defence": "defense", "labour": "labor"}
_WORDS = re.compile(r"[\w'’.-]+")


@dataclass(frozen=True, slots=True)
class Office:
    """An office as words before a name give it."""

    key: str
    """Normal form: 'florida governor', 'attorney general'; never shown."""
    words: str
    """As written: 'Florida Gov.'"""


def office_before(words: str, body: str = "") -> Office | None:
    """Return the office that the words right before a person's name give; None if they give none.

    ``body`` is the name of a place or organisation among them. All words before the office tell
    whose it is: 'Kansas secretary of state', 'Obama-administration attorney general'.

    >>> office_before("White House Chief of Staff").key
    'chief of staff'
    >>> office_before("Florida Gov.", "Florida").key
    'florida governor'
    >>> office_before("former Attorney General") is office_before("President") is None
    True
    """
    plain = " ".join(words.lower().replace(",", " ").split()).rstrip(".")
    match = _OFFICE.search(plain)
    if match is None or _NOT_NOW.search(plain):
        return None
    role, before = match.group(1), plain[: match.start(1)]
    if _NEEDS_BODY.match(role) and not body:
        return None
    chamber = role in ("majority leader", "minority leader", "majority whip", "minority whip")
    whose = before if chamber else _NATIONAL.sub("", before)
    if chamber and not whose:
        return None
    whose = whose.strip().removesuffix("'s").removesuffix("’s")
    shown = _shown(words, role, body)
    normal = " ".join(_ABBREVIATED.get(word, word) for word in role.split())
    return Office(f"{whose} {normal}".strip(), shown)


def _shown(words: str, role: str, body: str) -> str:
    """Return the last words that make body and role, as written."""
    count = len(role.split()) + len(body.split())
    return " ".join(words.split()[-count:])


def office_of_a_place(words: str) -> str:
    """Return in normal form an office that belongs to a place, by its words; else nothing.

    >>> office_of_a_place("Sen."), office_of_a_place("Lt. Gov.")
    ('senator', 'lieutenant governor')
    >>> office_of_a_place("harbour")
    ''
    """
    return _SEATS.get(" ".join(word.rstrip(".") for word in words.lower().split()), "")


_SEATS = {
    "sen": "senator", "senator": "senator", "rep": "representative",
    "representative": "representative", "congressman": "representative",
    "congresswoman": "representative", "gov": "governor", "governor": "governor",
    "attorney general": "attorney general", "lieutenant governor": "lieutenant governor",
    "lt governor": "lieutenant governor", "lt gov": "lieutenant governor",
    "republican": "republican", "democrat": "democrat", "mayor": "mayor",
    "president": "president", "prime minister": "prime minister",
    "foreign minister": "foreign minister", "king": "king", "queen": "queen",
    "chancellor": "chancellor", "premier": "premier",
}  # fmt: skip
"""Words for offices of a place → the office."""
