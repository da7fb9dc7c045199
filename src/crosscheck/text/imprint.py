"""Lines and lead-ins that hold nothing but who published a story, where, and on which day.

'By Ann Lee, The Loudhailer, 10 November 2017.', 'Lenning Post, Saturday 9 November': names, one
day, and the words that join them, with no verb among them. A caption may look like that, so that
more is asked: a word such as 'By' or 'Published' before it, or the name of an outlet. Who keeps a
folder of articles mostly names each file after its outlet; where an imprint holds that name, too,
it is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.model.evidence import Span
from crosscheck.model.source import Published
from crosscheck.text.outlets import is_outlet
from crosscheck.text.publication import parse_published

LONGEST = 140
"""Longest imprint in characters."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b\.?,?\s)?"
_YEAR = r"(?:,?\s(?:19|20)\d\d\b)?"
_CLOCK = (
    r"(?:\s?[,|·•]?\s(?:at\s)?(?:\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?)"
    r"(?:\s(?:UTC|GMT|BST|C?E[SD]?T|[CMP][SD]?T|IST|MSK)\b)?)?"
)
_STAMP = re.compile(
    rf"\b(?P<day>{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}{_YEAR}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?\b{_YEAR}"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d))(?P<clock>{_CLOCK})"
)
_END = re.compile(r"(?:\)?(?:\s?[–—|]\s?|\s--?\s|:\s|\.\s)|\)\s)(?=[\"“‘'A-Z0-9])")
"""What stands between a lead-in and the story."""
_SEPARATOR = re.compile(r"\s?[,|·•()/;:]\s?|\s[–—-]{1,2}\s|\.\s|\.$|\s?[–—]\s?")
_JOINTS = re.compile(
    r"\b(?i:by|in|on|at|from|with|for|published|posted|updated|filed|issued?(?: of)?|edition|and"
    r"|last|first)\b"
)
_SMALL = frozenset(
    "by in on at of and the for from with our to de la le les del di da do das dos van von der den"
    " el al bin & y et und published posted updated filed issue issued edition last first modified"
    " reporter reporters correspondent correspondents editor editors staff agencies agency writer"
    " writers newsroom news desk own special sports political local business health court science"
    " legal foreign affairs bureau chief team report reporting reports".split()
)
_ON_A_WEEKDAY = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
"""How a line begins that is a day without its year; 'May 5' may head a part of a chronicle."""
_SIGNED = re.compile(r"(?i:by|published|posted|updated|filed)\b")
_LEADING = re.compile(r"(?:On|In|At|From|For|With|As)\b")
"""Words that begin a sentence: 'On Friday, May 5, 2020: ...'."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a line or a lead-in says of where a story comes from."""

    published: Published | None
    """The day, None where the year is left out."""
    names: tuple[str, ...]
    """People, places, outlets: all names in order."""


def imprint(words: str, file: str = "") -> Imprint | None:
    """Return what a whole line says, None when it is anything but an imprint.

    ``file`` is the name of the file, which may be that of its outlet.

    >>> imprint("Published Friday, September 20, 2024, at 9.30 p.m. by Ann Lee").published.value
    '2024-09-20T21:30:00'
    >>> imprint("Fjordposten, 15 May 2019", "fjordposten.txt").names
    ('Fjordposten',)
    >>> imprint("Anna Holm, Berlin, 15 May 2019") is imprint("Holm left on 15 May 2019.") is None
    True
    """
    found = _read(words)
    if found is None:
        return None
    told = _SIGNED.match(words) or any(is_outlet(name) for name in found.names)
    alone = not found.names and _ON_A_WEEKDAY.match(words)
    return found if told or alone or outlet_like(found.names, file) else None


def lead_in(text: str, span: Span, file: str = "") -> Span | None:
    """Return the imprint that a paragraph opens with, the sign behind it included.

    >>> lead_in("By Ann Lee, Oslo, 5 May 2019. It rained.", Span(0, 40))
    Span(start=0, end=30)
    """
    day = _STAMP.search(text, span.start, min(span.end, span.start + LONGEST))
    end = _END.search(text, day.end(), min(span.end, day.end() + LONGEST)) if day else None
    if end is None or end.end() >= span.end:
        return None
    words = text[span.start : end.start()]
    agency = end.group().startswith(")") and "(" in words
    told = imprint(words, file) or (_read(words + ")") if agency else None)
    return Span(span.start, end.end()) if told and told.names else None


def names_of(words: str) -> tuple[str, ...]:
    """Return the names that an imprint with its sign behind it holds, none of anything else.

    >>> names_of("Oslo, 5 May 2019 (Fjordposten / Desk) - ")
    ('Oslo', 'Fjordposten', 'Desk')
    """
    found = _read(words.strip(" -–—|:."))
    return found.names if found else ()


def _read(words: str) -> Imprint | None:
    stamp = _STAMP.search(words)
    if stamp is None or len(words) > LONGEST or _LEADING.match(words):
        return None
    if _STAMP.search(words, stamp.end()):
        return None
    parts = [p for side in (words[: stamp.start()], words[stamp.end() :]) for p in _parts(side)]
    if not all(_is_verbless(part) for part in parts):
        return None
    names = (name for part in parts for name in _names(part))
    return Imprint(_day(stamp), tuple(names))


def _parts(side: str) -> list[str]:
    return [part.strip(" .-–—") for part in _SEPARATOR.split(side) if part.strip(" .-–—")]


def _is_verbless(part: str) -> bool:
    """Tell whether a part holds names and the words that join them, and no more."""
    words = part.split()
    return len(words) <= MOST_WORDS and all(
        word.lower() in _SMALL or word[0].isupper() for word in words
    )


MOST_WORDS = 7
"""Words of one part: more of them are a headline."""


def _names(part: str) -> list[str]:
    """Return the names of a part: 'By Ann Lee in London' holds two."""
    pieces = (piece.strip(" .,'’&") for piece in _JOINTS.split(part))
    return [piece for piece in pieces if piece and any(w[0].isupper() for w in piece.split())]


def _day(stamp: re.Match[str]) -> Published | None:
    clock = stamp["clock"].lstrip(" ,|·•").removeprefix("at ")
    joined = f"{stamp['day']} {clock}".strip()
    return parse_published(joined) or parse_published(stamp["day"])


def outlet_like(names: tuple[str, ...], file: str) -> str | None:
    """Return the outlet among the names after which the file is called, None if it is not.

    >>> outlet_like(("Lourdes Paz", "Costa Norte Diario"), "costa-norte-diario.txt")
    'Costa Norte Diario'
    >>> outlet_like(("Hoop & Glory",), "news/hoop-and-glory.html"), outlet_like(("Ann",), "1.txt")
    ('Hoop & Glory', None)
    """
    stem = file.rpartition("/")[2].rpartition(".")[0].lower()
    wanted = [word for word in re.split(r"[\W_]+", stem) if word and word != "the"]
    if not wanted or max(map(len, wanted)) < LEAST_LETTERS:
        return None
    initials = "".join(word[0] for word in wanted).upper()
    for name in names:
        words = name.split()
        if name == initials and len(name) >= LEAST_INITIALS:
            return name
        plain = [re.sub(r"\W", "", word.lower().replace("&", "and")) for word in words]
        for start in range(len(words) - len(wanted) + 1):
            if plain[start : start + len(wanted)] == wanted:
                first = start - (start > 0 and plain[start - 1] == "the")
                return " ".join(words[first : start + len(wanted)])
    return None


LEAST_INITIALS = 3
"""Letters of an abbreviation that the file's name spells out: PCB, pan-caribbean-broadcasting."""

LEAST_LETTERS = 4
"""Letters that a word of the file's name must have for it to be taken for a name."""
