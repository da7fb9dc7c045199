"""Whether two names have one bearer, as far as names and the sentences around them tell."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.model.claim import SOMEBODY, Mention
from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.fact import Outcome
from crosscheck.model.values import Agent, Organisation, Place
from crosscheck.text.lexicon import sense_of
from crosscheck.text.names import (
    ONE_BEARER,
    NameRelation,
    normalise_name,
    relate_organisations,
    relate_people,
    relate_places,
)
from crosscheck.text.names.letters import words_of
from crosscheck.text.names.titles import GENERATIONS
from crosscheck.text.similarity import ratio


def names_both() -> LadderLevel:
    """Return the level for names of which one sentence also has the other, as whatever it is."""

    def holds(a: Stated, b: Stated) -> bool:
        return _last_word(a.mention) in b.terms or _last_word(b.mention) in a.terms

    return LadderLevel(
        "names-both",
        Outcome.INCOMPARABLE,
        "one sentence has both names, for two bearers",
        holds,
    )


def _last_word(mention: Mention) -> str:
    """Return the surname of a person, or the last word of another name, as terms hold it."""
    return sense_of(normalise_name(mention.evidence.quote).split(" ")[-1])


def may_be_one(a: Mention, b: Mention) -> bool:
    """Tell whether two names may have one bearer, by their keys, values, or words as written.

    Titles, handles and words run together by a web page hide what is one name: the letters of
    'Rockets' stand in '@HoustonRockets'.
    """
    relation = relation_of(a, b)
    places = isinstance(a.value, Place) and isinstance(b.value, Place)
    open_ = relation is NameRelation.UNKNOWN and not places
    if a.key == b.key or open_ or relation in ONE_BEARER or _are_near_namesakes(a, b):
        return True
    left, right = _letters(a.evidence.quote), _letters(b.evidence.quote)
    words = _name_words(a), _name_words(b)
    return left in right or right in left or words[0] <= words[1] or words[1] <= words[0]


def _are_near_namesakes(a: Mention, b: Mention) -> bool:
    """'Jerrold Nadler' and 'Jerry Nadler', 'Vladimir' and 'Vladamir': one surname, like forms."""
    if not (isinstance(a.value, Agent) and isinstance(b.value, Agent)):
        return False
    left = _without_suffix(words_of(a.value.canonical))
    right = _without_suffix(words_of(b.value.canonical))
    if left[-1:] != right[-1:] or min(len(left), len(right)) < 2:
        return False
    return left[0][:2] == right[0][:2] or ratio(left[0], right[0]) >= NICKNAME


def _without_suffix(words: Sequence[str]) -> Sequence[str]:
    """'Jefferson Sessions III' has the surname of Jeff Sessions."""
    return words[:-1] if words[-1:] and words[-1] in GENERATIONS else words


NICKNAME = 0.8
"""Least likeness of two first names that may be one in two spellings: of the 37 pairs of full
names in ``tests/gold/names.jsonl`` that share only the surname, this or two equal letters hold
for 12 of 21 that are one person and 3 of 16 that are two."""


def same_name(a: Stated, b: Stated) -> bool:
    """Tell whether two answers give one name, in full or short, in one spelling."""
    short = relation_of(a.mention, b.mention) in (NameRelation.SAME, NameRelation.SHORT_FORM)
    return short or a.mention.key == b.mention.key


def relation_of(a: Mention, b: Mention) -> NameRelation:
    """Return how two names relate; UNKNOWN for names of different kinds of bearers."""
    match a.value, b.value:
        case Agent(canonical=one), Agent(canonical=other):
            return relate_people(one, other)
        case Organisation(canonical=one), Organisation(canonical=other):
            return relate_organisations(one, other)
        case Place(canonical=one), Place(canonical=other):
            return relate_places(one, other)
        case _:
            return NameRelation.UNKNOWN


def _letters(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())


def _name_words(mention: Mention) -> frozenset[str]:
    """Return the words of a name; 'Holm Jr.' and 'Holm Son' may be one."""
    words = _without_suffix(words_of(mention.evidence.quote))
    return frozenset(words)


def one_speaker(answers: Sequence[Stated]) -> str:
    """Return the person who spoke, in the fullest form; empty where the sources do not agree.

    Each source must name a speaker, and know the name as that of a person.
    """
    chains = [stated.claim.attribution for stated in answers]
    names = {chain[-1].speaker for chain in chains if len(chain) > 1}
    known = all(len(chain) > 1 for chain in chains) and SOMEBODY not in names
    if not known or not all(name[:1].isupper() for name in names):
        return ""
    last = {normalise_name(name.split()[-1]) for name in names}
    if len(last) != 1 or not all(_knows_person(stated, *last) for stated in answers):
        return ""
    return max(names, key=lambda name: (len(name), name))


def _knows_person(stated: Stated, surname: str) -> bool:
    return any(key.startswith("p:") and key.split()[-1] == surname for key in stated.known)
