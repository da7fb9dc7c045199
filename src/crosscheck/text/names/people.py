"""Whether two names of persons can be those of one person."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from crosscheck.text.names.given_names import are_short_forms, gender_of, is_given_name
from crosscheck.text.names.letters import accents_of, words_of
from crosscheck.text.names.relation import NameRelation
from crosscheck.text.names.spelling import is_misspelling_of, is_spelling_of
from crosscheck.text.names.titles import GENERATIONS, strip_title

_PARTICLES = frozenset("al el ul ad ash ash as ez az".split())
_SERVANT = frozenset("abdel abdul abdal abd abdoul".split())
"""'Servant of', before an article that fuses: Abdel, Abdul, Abd al."""
_MOST_INITIALS = 5
_REGNAL = frozenset("pope king queen prince princess emperor empress sultan patriarch".split())
"""Bearers of these are known by one given name, which tells them apart."""
_GENDERS = {"mr": "m", "mister": "m", "sir": "m", "mrs": "f", "ms": "f", "miss": "f", "dame": "f"}


@dataclass(frozen=True, slots=True)
class _Person:
    """A name taken apart."""

    words: tuple[str, ...]
    suffix: str
    gender: str
    initials: str
    """The word in lower case when the name is nothing but capitals: 'MBS'."""
    is_regnal: bool
    """True for 'King Charles', 'Pope Francis'."""


def relate_people(a: str, b: str) -> NameRelation:
    """Return how two names of persons stand to each other; titles and possessives are ignored.

    Two single words that differ are DIFFERENT unless one of them is a well-known given name
    ('Boris', 'Johnson': UNKNOWN). A 'Jr.' on one side only is UNKNOWN: papers drop it.

    >>> relate_people("President Zelensky", "Volodymyr Zelenskyy").value
    'short form'
    >>> relate_people("John Smith", "Jane Smith").value
    'different'
    """
    left, right = _person(a), _person(b)
    if not left.words or not right.words:
        return NameRelation.UNKNOWN
    for few, many in ((left, right), (right, left)):
        if few.initials and few.initials == "".join(word[0] for word in many.words):
            return NameRelation.SHORT_FORM
    relation = _relate_words(left.words, right.words)
    if left.is_regnal and right.is_regnal:
        return _relate_regnal(left, right, relation)
    if relation is NameRelation.SAME and accents_of(a) != accents_of(b):
        relation = NameRelation.VARIANT
    if relation in (NameRelation.DIFFERENT, NameRelation.UNKNOWN):
        return relation
    if left.gender and right.gender and left.gender != right.gender:
        return NameRelation.DIFFERENT
    if left.suffix != right.suffix:
        return NameRelation.DIFFERENT if left.suffix and right.suffix else NameRelation.UNKNOWN
    return relation


def _relate_regnal(a: _Person, b: _Person, relation: NameRelation) -> NameRelation:
    """Return the relation of 'Pope Francis' and 'Pope Benedict', 'King Charles III'."""
    if relation is NameRelation.UNKNOWN and len(a.words) == len(b.words) == 1:
        return NameRelation.DIFFERENT
    if relation in (NameRelation.DIFFERENT, NameRelation.UNKNOWN) or a.suffix == b.suffix:
        return relation
    return NameRelation.DIFFERENT if a.suffix and b.suffix else NameRelation.SHORT_FORM


@lru_cache(maxsize=1 << 14)
def _person(name: str) -> _Person:
    """Return the words of a name without title, suffix and Arabic article."""
    bare, title = strip_title(name)
    words = words_of(bare)
    suffix = ""
    if len(words) > 1 and words[-1] in GENERATIONS:
        suffix, words = words[-1], words[:-1]
    is_capital = len(words) == 1 and bare.isupper() and 1 < len(words[0]) <= _MOST_INITIALS
    kept = tuple("abd" if word in _SERVANT else word for word in words if word not in _PARTICLES)
    roles = words_of(title)
    gender = next((_GENDERS[word] for word in roles if word in _GENDERS), "")
    if not gender and len(words) > 1:
        gender = gender_of(words[0])
    is_regnal = bool(roles) and roles[-1] in _REGNAL
    return _Person(kept or words, suffix, gender, words[0] if is_capital else "", is_regnal)


def _relate_words(a: tuple[str, ...], b: tuple[str, ...]) -> NameRelation:
    """Return the relation of two sequences of words; ``a`` is the shorter below."""
    if len(a) > len(b):
        a, b = b, a
    if a == b:
        return NameRelation.SAME
    if len(a) == 1 and len(b) == 1:
        return _relate_single(a[0], b[0])
    if len(a) == 1:
        return _relate_one_to_many(a[0], b)
    if len(a) == len(b):
        return _relate_equal_length(a, b)
    return _relate_longer(a, b)


def _word(a: str, b: str) -> NameRelation:
    """Return the relation of two words in the same place of a name."""
    if a == b:
        return NameRelation.SAME
    if len(a) == 1 or len(b) == 1:
        return NameRelation.SHORT_FORM if a[0] == b[0] else NameRelation.DIFFERENT
    if is_spelling_of(a, b):
        return NameRelation.VARIANT
    return NameRelation.SHORT_FORM if are_short_forms(a, b) else NameRelation.DIFFERENT


def _relate_single(a: str, b: str) -> NameRelation:
    """Return the relation of two one-word names."""
    if is_spelling_of(a, b):
        return NameRelation.VARIANT
    if is_given_name(a) or is_given_name(b):
        return NameRelation.SHORT_FORM if are_short_forms(a, b) else NameRelation.UNKNOWN
    return NameRelation.DIFFERENT


def _relate_one_to_many(word: str, words: tuple[str, ...]) -> NameRelation:
    """Return the relation of a surname or given name to a longer name."""
    if len(word) == 1:
        return NameRelation.UNKNOWN
    for other in (words[-1], words[0], *words[1:-1]):
        if word == other or is_spelling_of(word, other):
            return NameRelation.SHORT_FORM
    return NameRelation.SHORT_FORM if are_short_forms(word, words[0]) else NameRelation.DIFFERENT


def _relate_equal_length(a: tuple[str, ...], b: tuple[str, ...]) -> NameRelation:
    """Return the relation of two names with as many words, in order or turned round."""
    if sorted(a) == sorted(b):
        return NameRelation.SAME
    relations = [_word(x, y) for x, y in zip(a, b, strict=True)]
    if a[:-1] == b[:-1] and len(a[0]) > 1 and is_misspelling_of(a[-1], b[-1]):
        return NameRelation.VARIANT
    if are_short_forms(a[-1], b[-1]) and relations[-1] is NameRelation.SHORT_FORM:
        relations[-1] = NameRelation.DIFFERENT  # surnames have no pet forms
    for relation in (NameRelation.DIFFERENT, NameRelation.SHORT_FORM, NameRelation.VARIANT):
        if relation in relations:
            return _or_joined(a, b) if relation is NameRelation.DIFFERENT else relation
    return NameRelation.SAME


def _or_joined(a: tuple[str, ...], b: tuple[str, ...]) -> NameRelation:
    """Return SAME when only the blanks differ: 'Abd Allah Saleh', 'Abdallah Saleh'."""
    return NameRelation.SAME if "".join(a) == "".join(b) else NameRelation.DIFFERENT


def _relate_longer(a: tuple[str, ...], b: tuple[str, ...]) -> NameRelation:
    """Return the relation of a name to one with more words."""
    if "".join(a) == "".join(b):
        return NameRelation.SAME
    if all(len(word) == 1 for word in a[:-1]) and _word(a[-1], b[-1]) in _ALIKE:
        return _short(a[0][0] == b[0][0])
    if _word(a[0], b[0]) is not NameRelation.DIFFERENT and _word(a[-1], b[-1]) in _ALIKE:
        return _short(_begins(a[1:-1], b[1:-1]))
    for start in (0, len(b) - len(a)):
        part = b[start : start + len(a)]
        if all(_word(x, y) in _ALIKE for x, y in zip(a, part, strict=True)):
            return NameRelation.SHORT_FORM
    return NameRelation.DIFFERENT


_ALIKE = frozenset({NameRelation.SAME, NameRelation.VARIANT})


def _short(holds: bool) -> NameRelation:
    """Return SHORT_FORM when it holds, else DIFFERENT."""
    return NameRelation.SHORT_FORM if holds else NameRelation.DIFFERENT


def _begins(few: tuple[str, ...], many: tuple[str, ...]) -> bool:
    """Return whether the middle names of one begin those of the other: not 'W.' and 'H.W.'."""
    return all(_word(x, y) is not NameRelation.DIFFERENT for x, y in zip(few, many, strict=False))
