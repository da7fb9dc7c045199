"""Whether two names of organisations can be those of one organisation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.text.names.letters import fold_accents, normalise_name
from crosscheck.text.names.organisation_names import FULL_NAMES, OTHER_NAMES
from crosscheck.text.names.relation import NameRelation
from crosscheck.text.names.spelling import is_spelling_of
from crosscheck.text.names.state_table import demonym_phrases
from crosscheck.text.names.states import is_seat, names_of_states, state_of

_LEGAL = frozenset(
    "inc incorporated ltd limited llc llp plc corp corporation co company ag gmbh sa spa nv bv "
    "holdings pty oyj ab as".split()
)
_SPELLINGS = {
    "organisation": "organization", "organisations": "organizations", "defence": "defense",
    "labour": "labor", "centre": "center", "programme": "program", "theatre": "theater",
    "dept": "department", "intl": "international", "assn": "association", "univ": "university",
}  # fmt: skip
_SMALL = frozenset("of the and for in on to & de du la".split())
_OFFICES = frozenset({"ministry", "department", "dept"})
_TAILS = frozenset(
    "agency group news association party bank university college club council police team movement "
    "network foundation institute motors airlines airways magazine newspaper committee commission "
    "campaign organization industries international".split()
)
_UNIONS = {"un": (("un",), ("united", "nations")), "eu": (("eu",), ("european", "union"))}
_PARTS_OF_STATES = frozenset(
    {"pentagon", "capitol hill", "foggy bottom", "westminster", "whitehall"}
)
"""Seats that stand for one body of a state; 'Pentagon' and 'White House' are not one."""
_LINKS = frozenset({"of", "for", "in", "on", "at"})
_GENERIC = (
    _TAILS
    | _OFFICES
    | frozenset("court house senate parliament government army military union".split())
    | frozenset({"congress", "assembly", "board"})
)


@dataclass(frozen=True, slots=True)
class _Body:
    """A name taken apart."""

    full: str
    """Normal form without dots."""
    words: tuple[str, ...]
    """Folded words without state, legal form and British spelling."""
    plain: tuple[str, ...]
    """The same words as they were spelled."""
    state: str
    """The state whose adjective or name leads, '' if none."""
    acronym: str
    """The letters when the name is an acronym, '' otherwise."""


def relate_organisations(a: str, b: str) -> NameRelation:
    """Return how two names of organisations, governments or states stand to each other.

    'Department' and 'Ministry' of one subject are the same office, because papers translate
    one by the other; an office with a state on one side only is a SHORT_FORM.

    >>> relate_organisations("Justice Department", "Department of Justice").value
    'same'
    >>> relate_organisations("Supreme Court", "High Court").value
    'different'
    """
    left, right = _body(a), _body(b)
    if not left.full or not right.full:
        return NameRelation.UNKNOWN
    if left.full == right.full:
        return NameRelation.SAME
    known = _relate_known(left, right)
    if known:
        return known
    states = state_of(a), state_of(b)
    if all(states):
        if states[0] != states[1]:
            return NameRelation.DIFFERENT
        if _PARTS_OF_STATES & {left.full, right.full}:
            return NameRelation.UNKNOWN
        return NameRelation.SHORT_FORM if is_seat(a) or is_seat(b) else NameRelation.SAME
    if left.acronym or right.acronym:
        return _relate_acronym(left, right)
    return _relate_bodies(left, right)


def _body(name: str) -> _Body:
    """Return the name taken apart."""
    shape = normalise_name(name)
    letters = re.sub(r"[.\s]", "", name.strip())
    folded = fold_accents(shape.replace(" & ", " and ")).replace(".", "")
    full = folded.replace("'s ", " ").replace("'", "").strip()
    words = tuple(word for word in re.split(r"[^\w&]+", full) if word)
    while len(words) > 1 and (words[-1] in _LEGAL or words[-1] in ("&", "and")):
        words = words[:-1]
    state, words = _split_state(words)
    capitals = sum(letter.isupper() for letter in letters)
    is_acronym = 2 <= len(letters) <= 6 and letters.isalpha() and 2 <= capitals >= len(letters) - 1
    even = tuple(_SPELLINGS.get(word, word) for word in words)
    return _Body(
        full, even, words, state, letters.lower() if is_acronym and len(words) == 1 else ""
    )


def _split_state(words: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Return the state or union that leads or ends a name, and the words without it.

    'Israeli Supreme Court', 'Supreme Court of Israel', 'UN Security Council'.
    """
    for union, forms in _UNIONS.items():
        for form in forms:
            if words[: len(form)] == form and len(words) > len(form):
                return union, words[len(form) :]
    count = demonym_phrases(words[:4])
    if 0 < count < len(words) and words[count] not in _LINKS:
        return " ".join(words[:count]), words[count:]
    for length in (3, 2, 1):
        head, tail = words[:-length], words[-length:]
        if len(head) > 2 and head[-1] == "of" and demonym_phrases(tail) == length:
            return " ".join(tail), head[:-1]
    return "", words


def _relate_known(a: _Body, b: _Body) -> NameRelation | None:
    """Return the relation of names that the table of organisations tells, else None."""
    left, right = OTHER_NAMES.get(a.full), OTHER_NAMES.get(b.full)
    if not left and not right:
        return None
    names = (left[0] if left else a.full, right[0] if right else b.full)
    bodies = (_body(names[0]) if left else a, _body(names[1]) if right else b)
    if names[0] == names[1] or _subject(bodies[0]) == _subject(bodies[1]):
        is_short = bool((left and left[1]) or (right and right[1]))
        return NameRelation.SHORT_FORM if is_short else NameRelation.VARIANT
    return NameRelation.DIFFERENT if all(name in FULL_NAMES for name in names) else None


def _relate_acronym(a: _Body, b: _Body) -> NameRelation:
    """Return the relation where at least one side is an acronym."""
    if a.acronym and b.acronym:
        return NameRelation.DIFFERENT
    short, long = (a, b) if a.acronym else (b, a)
    if short.acronym in _initials(long):
        return NameRelation.SHORT_FORM
    if len(long.words) == 1 or short.full in OTHER_NAMES:
        return NameRelation.DIFFERENT
    return NameRelation.UNKNOWN


def _initials(body: _Body) -> frozenset[str]:
    """Return the acronyms that the name can have."""
    names = (body.words, tuple(body.full.split()))
    return frozenset(
        "".join(word[0] for word in words if keep or word not in _SMALL)
        for words in names
        for keep in (True, False)
    )


def _relate_bodies(a: _Body, b: _Body) -> NameRelation:
    """Return the relation of two names in full."""
    if _subject(a) == _subject(b):
        if a.state == b.state:
            is_office = bool(_OFFICES.intersection(a.words))
            return NameRelation.SAME if a.plain == b.plain or is_office else NameRelation.VARIANT
        if a.state and b.state:
            same = _nation(a.state) == _nation(b.state)
            return NameRelation.SAME if same else NameRelation.DIFFERENT
        return NameRelation.SHORT_FORM
    if _are_spellings(a.words, b.words):
        return NameRelation.VARIANT
    short, long = sorted((a.words, b.words), key=lambda words: (len(words), words))
    return _relate_part(short, long)


def _nation(state: str) -> str:
    """Return the state behind an adjective or a name in lower case, or the union itself."""
    return state if state in _UNIONS else state_of(state.upper()) or state


def _subject(body: _Body) -> tuple[str, ...]:
    """Return the words in an order of their own for ministries and departments."""
    if not _OFFICES.intersection(body.words):
        return body.words
    kept = [w for w in body.words if w not in _SMALL and w not in _OFFICES and w != "affairs"]
    return ("ministry", *sorted(kept))


def _are_spellings(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Return whether every word has a spelling of itself on the other side."""
    if len(a) != len(b):
        return False
    return all(
        x == y or (is_spelling_of(x, y) and not {x, y} & names_of_states().keys())
        for x, y in zip(a, b, strict=True)
    )


def _relate_part(short: tuple[str, ...], long: tuple[str, ...]) -> NameRelation:
    """Return SHORT_FORM where the rest adds nothing that tells bodies apart."""
    if not short or (len(short) == 1 and short[0] in _GENERIC):
        return NameRelation.UNKNOWN if short and short[0] in long else NameRelation.DIFFERENT
    if len(short) == len(long):
        return NameRelation.DIFFERENT
    if len(short) > 1 and sorted({*long} - _OFFICES - _SMALL) == sorted({*short} - _SMALL):
        return NameRelation.SHORT_FORM
    rest = long[len(short) :]
    if len(short) > 1 and rest[-1:] == ("foundation",):
        return NameRelation.UNKNOWN  # what keeps a newspaper is not the newspaper
    if long[: len(short)] == short and (rest[0] in _LINKS or set(rest) <= _TAILS):
        return NameRelation.SHORT_FORM
    return NameRelation.UNKNOWN if set(short) <= set(long) else NameRelation.DIFFERENT
