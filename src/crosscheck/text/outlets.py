"""Which outlet a text comes from, told by what the text says of itself."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_NOUN = (
    r"(?:Times|Post|News|Journal|Herald|Tribune|Telegraph|Chronicle|Gazette|Examiner|Observer"
    r"|Inquirer|Independent|Guardian|Mail|Express|Mirror|Sun|Star|Globe|Press|Standard|Review"
    r"|Monitor|Courier|Dispatch|Bee|Register|Sentinel|Beast|Caller|Wire|Beacon|Hill|Intercept"
    r"|Atlantic|Economist|Magazine|Radio|TV|Television|Daily|Weekly|Today|TODAY|Insider"
    r"|Online|Bulletin|Argus|Mercury|Sunday|Federalist)"
)
_KNOWN = (
    r"(?:Haaretz|Ynet|Axios|Politico|POLITICO|Reuters|Bloomberg|CNN|BBC(?: News)?|NPR|CNBC|MSNBC"
    r"|AFP|TASS|Interfax|RIA Novosti|Sputnik|Xinhua|Al Jazeera|Al Arabiya|Newsweek|TIME|Vox|Slate"
    r"|Salon|Vice|VICE|BuzzFeed(?: News)?|HuffPost|Quartz|ProPublica|Breitbart(?: News)?|Newsmax"
    r"|Townhall|Meduza|Kommersant|Vedomosti|Der Spiegel|Spiegel|Die Zeit|Die Welt|Le Monde"
    r"|Le Figaro|Libération|El País|El Mundo|La Repubblica|Corriere della Sera|Globes|Maariv"
    r"|Walla|Arutz Sheva|Kan|i24NEWS|i24|Anadolu Agency|Euronews|Deutsche Welle|DW|France 24"
    r"|RT|Fox News|Fox Business|ABC News|CBS News|NBC News|Sky News|ITV News|PBS|C-SPAN|TheBlaze"
    r"|MarketWatch|Gizmodo|Wired|WIRED|The Verge|The Hill|Roll Call|USA TODAY|USA Today|AP"
    r"|The Associated Press|Associated Press|Kyiv Independent|Ukrainska Pravda|Wikipedia)"
)
_NAME = (
    rf"(?:(?:[Tt]he )?(?:\b[A-Z][\w&.'’-]{{0,24}} (?:of )?){{1,3}}{_NOUN}\b"
    rf"|(?:[Tt]he )?{_KNOWN}\b)"
)
_HOLDER = r"(?P<name>(?:The )?[A-Z][\w&.'’-]*(?: (?:of |and |& )?[A-Z][\w&.'’-]*){0,4})"

_MASTHEAD = (
    re.compile(
        rf"(?:Copyright|©|\([cC]\))\W{{0,4}}(?:©|\([cC]\))?\W{{0,3}}(?:(?:19|20)\d\d)?"
        rf"(?:\s?[-–]\s?20\d\d)?\W{{0,3}}(?:by )?{_HOLDER}"
    ),
    re.compile(rf"{_HOLDER}\W{{0,3}}(?:©|Copyright) ?(?:19|20)\d\d"),
    re.compile(r"[Ff]rom (?P<name>Wikipedia), the free encyclopa?edia"),
)
_SELF = re.compile(
    rf"(?P<name>{_NAME})(?:'s|’s)? (?:has learned|has learnt|can (?:exclusively )?reveal"
    rf"|can confirm|understands that)|(?:seen|reviewed|viewed) by (?P<name2>{_NAME})"
)
_DATELINE = re.compile(
    r"\((?P<name>Reuters|REUTERS|AP|AFP|CNN|UPI|TASS|JTA|Bloomberg|CNNMoney|Xinhua|RFE/RL|dpa|EFE"
    r"|ANSA|Kyodo|Yonhap|PTI|ANI|AAP)\)"
)
_SIGNATURE = re.compile(r"\((?P<name>[A-Z][^()\d.]{1,40}|[A-Z]{2,6})\)\s?[-–—]{1,2}\s*$")
_TOLD = re.compile(rf"\b(?:told|tells) (?P<name>{_NAME})")
_SOURCES = re.compile(
    r"\b(?:officials?|sources?|people|person|spokes(?:man|woman|person)|aides?|diplomats?"
    r"|lawyers?|executives?|familiar with [^.]{0,40}) $"
)
_ANY = re.compile(_NAME)
_LEGAL = re.compile(
    r",? (?:LLC|Inc|Ltd|Limited|Corp|Corporation|Company|Co|Group|Foundation|GmbH|plc|PLC|L\.P"
    r"|LP|Network|Networks|Media|Publishing|Holdings|Newspapers|Syndication|All|Click|Used"
    r"|Reprinted|Distributed|Visit)\b.*$"
)
_FIRST_WORDS = re.compile(r"^(?:But|And|While|When|As|If|In|On|At|A|An|He|She|They|That|Also) ")
_NO_HOLDER = re.compile(
    r"Getty(?: Images)?|Image|Media|All|The Author"
    r"|.*\b(?:Syndicate|Content|Creators|Features)\b.*"
)
_AGENCIES = frozenset(
    [
        *("AP", "AFP", "Reuters", "TASS", "Interfax", "Xinhua", "Bloomberg", "UPI", "Sputnik"),
        *("Associated Press", "The Associated Press", "RIA Novosti", "Anadolu Agency"),
    ]
)
_SELF_CUE = re.compile(
    r"has learn|can (?:exclusively )?reveal|can confirm|understands that|(?:seen|viewed) by"
)
_PLAIN_THE = re.compile(r"^the (?=[A-Z])")


def outlet_of(
    title: str, prose: str, lines: Sequence[str], page: Sequence[str], opening: str = ""
) -> str | None:
    """Return the outlet that the text names as its own, None when that stays unclear.

    ``prose`` is the article itself, ``lines`` are the short lines at its top, ``page`` the
    notices around it, ``opening`` its dateline. A copyright or masthead goes before 'X has
    learned', that before a dateline, and that before 'told X', which most texts also write of
    other outlets: on 2,686 articles the first three named the right outlet in 96 % of cases,
    'told X' in 44 %, and in 81 % under the conditions that are asked of it here.
    """
    cues = (
        _from_notices(page),
        _from_title(title),
        _from_lines(lines),
        _from_self(prose),
        _from_dateline(opening, prose),
        _from_told(prose),
    )
    return next((cue for cue in cues if cue), None)


def is_outlet(line: str) -> bool:
    """Tell whether a line is nothing but the name of an outlet."""
    return len(line) <= 40 and bool(_ANY.fullmatch(line))


def _from_notices(page: Iterable[str]) -> str | None:
    names: Counter[str] = Counter()
    for notice in page:
        held = [_clean(m["name"]) for p in _MASTHEAD for m in p.finditer(notice[:600])]
        held = [name for name in held if name and not _NO_HOLDER.fullmatch(name)]
        if held:
            return _fuller(held[0], page)
        names.update(_clean(match.group()) for match in _ANY.finditer(notice[:3000]))
    return _agreed(names)


def _fuller(name: str, page: Iterable[str]) -> str:
    return next((f"The {name}" for notice in page if f"The {name}" in notice), name)


def _from_title(title: str) -> str | None:
    if title.endswith(" Wikipedia") or title == "Wikipedia":
        return "Wikipedia"
    head, bar, tail = title.rpartition(" | ")
    if not bar:
        head, bar, tail = re.sub(r" [–—-] (?=[^–—-]*$)", " | ", title).rpartition(" | ")
        if not is_outlet(tail):
            return None
    words = tail.split()
    if head and 1 <= len(words) <= 4 and all(word[0].isupper() for word in words):
        return tail
    return None


def _from_lines(lines: Iterable[str]) -> str | None:
    return next((_clean(line) for line in lines if is_outlet(line)), None)


def _from_self(prose: str) -> str | None:
    names: Counter[str] = Counter()
    for cue in _SELF_CUE.finditer(prose):
        for match in _SELF.finditer(prose, max(0, cue.start() - 90), cue.end() + 90):
            if match.start() <= cue.start() < match.end():
                names[_clean(match["name"] or match["name2"])] += 1
    return _agreed(names)


def _from_dateline(opening: str, prose: str) -> str | None:
    match = _DATELINE.search((opening + prose)[:300]) or _SIGNATURE.search(opening)
    return match["name"] if match else None


def _from_told(prose: str) -> str | None:
    """Return the outlet that sources 'told' something, when it can only be this one.

    It was told three times, or unnamed sources told it and the text names no outlet but it.
    """
    told = list(_TOLD.finditer(prose))
    name = _agreed(Counter(_clean(match["name"]) for match in told))
    if name is None or name in _AGENCIES:
        return None
    others = {_bare(_clean(match.group())) for match in _ANY.finditer(prose)}
    others = {other for other in others - _AGENCIES if other not in name and name not in other}
    is_only = prose.count(_bare(name)) == len(told) and not others
    sources = any(_SOURCES.search(prose, max(0, m.start() - 60), m.start()) for m in told)
    return name if len(told) >= 3 or (is_only and sources) else None


def _agreed(names: Counter[str]) -> str | None:
    """Return the one name that all cues mean, in its fullest form; None when they differ."""
    bare = {_bare(name) for name in names if name}
    return max(names, key=len) if len(bare) == 1 else None


def _bare(name: str) -> str:
    return name.removeprefix("The ")


def _clean(name: str) -> str:
    name = _LEGAL.sub("", _FIRST_WORDS.sub("", name)).rstrip(" .,'’&")
    return _PLAIN_THE.sub("The ", name)
