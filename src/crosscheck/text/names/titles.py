"""Titles, ranks and roles before and after a person's name.

Source: AP Stylebook, "titles", "military titles", "religious titles", "legislative titles".
"""

from __future__ import annotations

import re
from functools import lru_cache

from crosscheck.text.names.state_table import demonym_phrases

_ROLES = frozenset(
    "president premier chancellor minister secretary senator sen gov governor rep representative "
    "congressman congresswoman congressmember speaker mayor ambassador envoy king queen prince "
    "princess emperor empress sultan sheikh sheik emir shah duke duchess lord lady baron baroness "
    "count countess earl viscount sir dame pope cardinal archbishop bishop rabbi imam ayatollah "
    "mullah father fr rev reverend pastor sister brother monsignor patriarch dr doctor prof "
    "professor mr mrs ms miss mx mister madam general gen colonel col major maj captain capt "
    "lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr commodore "
    "marshal officer detective inspector constable sheriff judge justice attorney prosecutor "
    "chairman chairwoman chair chairperson director chief leader commissioner spokesman "
    "spokeswoman spokesperson adviser advisor coach manager actor actress singer author writer "
    "journalist reporter activist lawyer whip counsel comptroller treasurer dictator strongman "
    "billionaire candidate nominee lawmaker mp mep mla councillor councilman councilwoman "
    "alderman principal superintendent administrator ceo cfo coo founder owner editor "
    "economist analyst historian scientist uncle aunt grandfather grandmother mother wife "
    "husband son daughter widow nephew niece cousin taoiseach tánaiste".split()
)
_BEFORE_ROLE = frozenset(
    "the a an former ex acting interim late then outgoing incoming deputy vice assistant associate "
    "under senior junior chief lead prime foreign interior defense defence finance treasury "
    "justice education health environment energy transport labor labour trade economy economic "
    "agriculture commerce housing homeland security national state federal district supreme court "
    "high white house senate majority minority press communications crown grand first brig "
    "brigadier rear wing flight squadron staff field lance master warrant petty police fire "
    "army navy air force military party opposition republican democratic democrat conservative "
    "tory special executive managing general attorney solicitor inspector lt maj lieutenant "
    "sergeant gunnery corporal major chairman campaign board committee council city county "
    "presidential vice-presidential congressional supreme and his her their its company co ret hon "
    "right honourable honorable most very cabinet intelligence prize winner nobel world "
    "human rights un u.n u.s us uk eu nato fbi cia".split()
)
_DOMAINS = frozenset(
    "state defense defence treasury justice commerce labor labour health human services education "
    "energy transportation agriculture interior homeland security veterans affairs housing urban "
    "development staff police foreign the house commons lords parliament government economy "
    "finance environment culture trade communications operations army navy air force and".split()
)
_BODIES = frozenset(
    "department ministry court office committee agency party commission bureau council".split()
)
_NEVER_NAMES = re.compile(r"[\"“”()\[\]]")
_FORMER = re.compile("^(?:ex|then|former|vice)-")
GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What tells a son from a father of the same name."""

_SUFFIXES = GENERATIONS | {"v", "phd", "md"}
_POSSESSIVE = re.compile(r"(?:['’ʼ]s|(?<=s)['’ʼ])$", re.IGNORECASE)
_LONGEST = 400
_MOST_WORDS = 24


@lru_cache(maxsize=1 << 15)
def strip_title(name: str) -> tuple[str, str]:
    """Return the name without title, possessive and article, and the title without article.

    A title that stands alone is left as the title of nobody: ('', 'president').

    >>> strip_title("President Isaac Herzog")
    ('Isaac Herzog', 'President')
    >>> strip_title("the Israeli Foreign Minister")
    ('', 'Israeli Foreign Minister')
    """
    words = name[:_LONGEST].partition(" (")[0].split()[:_MOST_WORDS]
    words, trailing = _cut_apposition(words)
    end = _title_end(words)
    title, kept = words[:end], words[end:]
    if kept and _plain(kept[-1]) in _BODIES:
        title, kept = words[:0], list(words)  # 'Justice Department' is nobody's name
    if kept:
        kept[-1] = _POSSESSIVE.sub("", kept[-1]).rstrip(",;:")
    if not kept and len(words) == 1 and words[0][0].isupper() and not trailing:
        return _POSSESSIVE.sub("", words[0]), ""
    while title and _plain(title[0]) in {"the", "a", "an"}:
        del title[0]
    while kept and _plain(kept[0]) == "the":
        del kept[0]
    return " ".join(word for word in kept if word), " ".join(title) or trailing


def _cut_apposition(words: list[str]) -> tuple[list[str], str]:
    """Return the words before ', the president', and the role behind the comma."""
    for position, word in enumerate(words[:-1]):
        if not word.endswith(","):
            continue
        rest = words[position + 1 :]
        if _plain(rest[0]) in _SUFFIXES:
            continue
        if _title_end(rest) == len(rest) or _plain(rest[0]) in {"the", "a", "an", "former"}:
            role = rest[1:] if _plain(rest[0]) in {"the", "a", "an"} else rest
            return [*words[:position], word.rstrip(",")], " ".join(role).rstrip(",")
    return list(words), ""


def _title_end(words: list[str]) -> int:
    """Return how many leading words are title: up to the last role that is led by titles only."""
    end = position = _after_lower_role(words)
    while position < len(words):
        plain = _plain(words[position])
        following = _plain(words[position + 1]) if position + 1 < len(words) else ""
        length = demonym_phrases(tuple(_plain(word) for word in words[position : position + 3]))
        if plain in _ROLES or plain.split("-")[-1] in _ROLES:
            position += 1
            end = position
            if following in {"of", "for"}:
                end = position = _domain_end(words, position + 1, end)
        elif length:
            position += length
            owner = _POSSESSIVE.search(words[position - 1])
            end = position if owner and following else end  # "North Korea's Kim Jong Un"
        elif plain in _BEFORE_ROLE or _FORMER.sub("", plain) in _BEFORE_ROLE:
            position += 1
        else:
            break
    return end


def _after_lower_role(words: list[str]) -> int:
    """Return the index behind a role in small letters that a name follows, else 0.

    Whatever stands before it is its body: 'Jewish Agency chairman Isaac Herzog'.
    """
    for position in range(len(words) - 2, -1, -1):
        if words[position] in _ROLES and words[position + 1][:1].isupper():
            return position + 1
    return 0


def _domain_end(words: list[str], position: int, end: int) -> int:
    """Return the index behind 'of State', 'of Israel', 'for Human Rights', else ``end``."""
    start = position
    while position < len(words):
        plain = _plain(words[position])
        length = demonym_phrases(tuple(_plain(word) for word in words[position : position + 3]))
        if plain in _DOMAINS:
            position += 1
        elif length:
            position += length
        else:
            break
    return position if position > start else end


def _plain(word: str) -> str:
    """Return the word in lower case without dots, commas and possessive."""
    shape = _POSSESSIVE.sub("", _NEVER_NAMES.sub("", word)).casefold()
    return shape.strip(".,;:'’")
