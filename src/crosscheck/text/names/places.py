"""Whether two names of places can be those of one place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosscheck.text.names.letters import accents_of, fold_accents, normalise_name
from crosscheck.text.names.place_names import REGIONS, SHORT_NAMES, SPELLINGS, US_STATES
from crosscheck.text.names.relation import NameRelation
from crosscheck.text.names.spelling import is_spelling_of
from crosscheck.text.names.states import key_of, names_of_states, state_of

_WORDS = {"st": "saint", "mt": "mount", "ft": "fort", "pt": "point"}
_KINDS = frozenset(
    "province region county district oblast governorate prefecture state city municipality strip "
    "area metropolitan greater downtown central territory".split()
)
_DIRECTIONS = frozenset(
    "north south east west northern southern eastern western upper lower".split()
)
_EVEN = {
    "northern": "north",
    "southern": "south",
    "eastern": "east",
    "western": "west",
    "tel": "tal",
}
_PARTICLES = frozenset("of the al el ez az as es ad ed ash".split())
_LATE = frozenset({"britain", "great britain", "england", "america", "holland"})
_CAPITAL = "washington dc"
_UNITED_STATES = "United States"


@dataclass(frozen=True, slots=True)
class _Site:
    """A name taken apart; all parts in normal form."""

    head: str
    """The place without kind and without what follows a comma."""
    kind: str
    """'county', 'province', 'strip', ... or ''."""
    within: str
    """What follows the comma: a state or a US state."""
    state: str
    """The state when the head is one."""
    province: str
    """The US state when the head is one."""
    is_short: bool
    """The name was an acronym or another short form."""


def relate_places(a: str, b: str) -> NameRelation:
    """Return how two names of places stand to each other.

    DIFFERENT is said of places of one level only: a city may lie in a country, and which
    city lies where is not known here, so that 'Haifa' and 'Israel' are UNKNOWN.

    >>> relate_places("U.S.", "United States").value
    'same'
    >>> relate_places("Kyiv", "Kiev").value
    'variant'
    """
    left, right = _site(a), _site(b)
    if not left.head or not right.head:
        return NameRelation.UNKNOWN
    if _is_ambiguous(left) or _is_ambiguous(right):
        return _relate_ambiguous(left, right)
    if left.state and right.state:
        return _relate_named(left, right, left.state == right.state)
    if left.province and right.province:
        return _relate_named(left, right, left.province == right.province)
    relation = _relate_heads(left, right)
    if relation is NameRelation.SAME and accents_of(a) != accents_of(b):
        relation = NameRelation.VARIANT
    if relation in (NameRelation.SAME, NameRelation.SHORT_FORM, NameRelation.VARIANT):
        return _with_context(left, right, relation)
    homonyms = _CAPITAL in (left.head, right.head) and "washington" in (left.head, right.head)
    if left.head == right.head or homonyms:
        return relation
    if relation is NameRelation.DIFFERENT and _level(left) != _level(right):
        return _across_levels(a, b, left, right)
    return relation


def cannot_hold_one_another(a: str, b: str) -> bool:
    """Tell whether two places surely lie apart: in two countries, or two states of one.

    No gazetteer is asked: of a town that is nobody's capital it is not known where it lies.

    >>> cannot_hold_one_another("Vienna", "Michigan"), cannot_hold_one_another("Tulsa", "Oklahoma")
    (True, False)
    """
    left, right = _regions(a), _regions(b)
    if not left or not right:
        return False
    return left[0] != right[0] or (len(left) == len(right) and left != right)


def _regions(name: str) -> tuple[str, ...]:
    """Return the country, and the state of the United States, that a name is known to lie in."""
    own = US_STATES.get(normalise_name(name).replace(".", ""))
    if own is not None:
        return "United States", own
    country = state_of(name)
    return () if country is None else (country,)


def _is_ambiguous(site: _Site) -> bool:
    """Return whether the name is that of a state and of a US state: 'Georgia'."""
    return bool(site.state and site.province)


def _relate_ambiguous(a: _Site, b: _Site) -> NameRelation:
    """Return the relation where a name is a state's and a US state's."""
    if a.head == b.head:
        return NameRelation.SAME if a.kind == b.kind else NameRelation.UNKNOWN
    is_home = _UNITED_STATES in (a.state, b.state)
    if is_home or not all(site.state or site.province for site in (a, b)):
        return NameRelation.UNKNOWN
    return NameRelation.DIFFERENT


def _site(name: str) -> _Site:
    """Return the name taken apart."""
    shape = fold_accents(normalise_name(name)).replace(".", "").replace("'", "")
    head, _, within = shape.partition(",")
    if within and _squeeze(f"{head} {within}") == "washington dc":
        head, within = "washington dc", ""
    head, kind = _split_kind(_squeeze(head))
    state = names_of_states().get(key_of(name), "") or names_of_states().get(head, "")
    is_short = name.strip().isupper() and len(head) <= 5 and head not in {"us", "usa", "uk"}
    is_short = is_short and bool(state)
    if head in SHORT_NAMES and not kind and not state:
        head, is_short = SHORT_NAMES[head], True
        head, kind = _split_kind(head)
        state = names_of_states().get(head, "")
    if head in _LATE:
        is_short = True
    province = US_STATES.get(f"{head} {kind}".strip()) or US_STATES.get(head, "")
    if kind == "city":
        state, province = "", ""
    within = _squeeze(within)
    return _Site(head, kind, US_STATES.get(within, within), state, province, is_short)


def _squeeze(text: str) -> str:
    """Return the words with abbreviations written out: 'st petersburg' → 'saint petersburg'."""
    words = re.split(r"[^\w]+", text)
    return " ".join(_WORDS.get(word, word) for word in words if word)


def _split_kind(head: str) -> tuple[str, str]:
    """Return 'idlib province' as its name and its kind."""
    first, _, last = head.rpartition(" ")
    if first and last in _KINDS:
        return first, last
    leading, _, rest = head.partition(" ")
    return (rest, leading) if rest and leading in _KINDS else (head, "")


def _relate_named(a: _Site, b: _Site, same: bool) -> NameRelation:
    """Return the relation of two states, or of two US states."""
    if not same:
        return NameRelation.DIFFERENT
    is_short = a.is_short != b.is_short or a.kind != b.kind
    return NameRelation.SHORT_FORM if is_short else NameRelation.SAME


def _relate_heads(a: _Site, b: _Site) -> NameRelation:
    """Return the relation of the names without regard to what they lie in."""
    if a.head == b.head:
        return _relate_kinds(a, b)
    if SPELLINGS.get(a.head, a.head) == SPELLINGS.get(b.head, b.head):
        return NameRelation.VARIANT
    if _is_part(a.head, b.head) or _is_part(b.head, a.head):
        return NameRelation.UNKNOWN
    left, right = _letters(a.head), _letters(b.head)
    if sorted(left) == sorted(right):
        return NameRelation.SAME if a.kind == b.kind else NameRelation.SHORT_FORM
    if a.state or b.state or a.province or b.province:
        return NameRelation.DIFFERENT
    if len(left) == len(right) and all(
        x == y or is_spelling_of(x, y) for x, y in zip(left, right, strict=True)
    ):
        return NameRelation.VARIANT
    return NameRelation.DIFFERENT


def _relate_kinds(a: _Site, b: _Site) -> NameRelation:
    """Return the relation of one name with two kinds: 'Cook' and 'Cook County'."""
    if a.kind == b.kind:
        return NameRelation.SHORT_FORM if a.is_short != b.is_short else NameRelation.SAME
    if a.kind and b.kind:
        clash = {a.kind, b.kind} & {"city", "strip"} and not (a.is_short or b.is_short)
        return NameRelation.DIFFERENT if clash else NameRelation.UNKNOWN
    with_kind, bare = (a, b) if a.kind else (b, a)
    is_homonym = bare.head in names_of_states() or bare.head in US_STATES
    if with_kind.kind == "city" and is_homonym and bare.head != "new york":
        return NameRelation.DIFFERENT
    return NameRelation.SHORT_FORM


def _with_context(a: _Site, b: _Site, relation: NameRelation) -> NameRelation:
    """Return the relation after a look at what follows the commas."""
    if a.within and b.within:
        if a.within == b.within:
            return relation
        same = names_of_states().get(a.within, a.within) == names_of_states().get(
            b.within, b.within
        )
        return relation if same else NameRelation.DIFFERENT
    if a.within or b.within:
        return NameRelation.SHORT_FORM
    return relation


def _is_part(short: str, long: str) -> bool:
    """Return whether one name is the other with a direction: 'Jerusalem', 'East Jerusalem'."""
    direction, _, rest = long.partition(" ")
    if direction not in _DIRECTIONS or rest != short:
        return False
    known = short in names_of_states() or short in US_STATES
    return not (known and (long in names_of_states() or long in US_STATES))


def _letters(head: str) -> tuple[str, ...]:
    """Return the words without articles and 'of', 'eastern' as 'east', 'tel' as 'tal'."""
    return tuple(_EVEN.get(word, word) for word in head.split() if word not in _PARTICLES)


def _level(site: _Site) -> str:
    """Return whether the place is a state, a US state or anything else."""
    if site.state and not site.kind:
        return "state"
    if site.province:
        return "province"
    named = f"{site.head} {site.kind}".strip()
    is_region = named in REGIONS or (site.kind and site.kind not in {"city", "municipality"})
    return "region" if is_region else "place"


def _across_levels(a: str, b: str, left: _Site, right: _Site) -> NameRelation:
    """Return DIFFERENT where the smaller place is known to lie elsewhere, else UNKNOWN."""
    for name, small, large in ((a, left, right), (b, right, left)):
        if not large.state or small.state:
            continue
        home = _UNITED_STATES if small.province and not small.state else state_of(name)
        home = names_of_states().get(small.within, home) if small.within else home
        if home and home != large.state:
            return NameRelation.DIFFERENT
    return NameRelation.UNKNOWN
