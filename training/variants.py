"""Edits that say the same in another spelling: numerals, abbreviations, short names, synonyms."""

from __future__ import annotations

import random

from crosscheck.model.annotation import Sentence
from training.mix import Pair
from training.surgery import ENTAILMENT, Edit, Names, either_order, pair, put, words

_NUMERALS = dict(
    zip(
        "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
        " sixteen seventeen eighteen nineteen twenty".split(),
        map(str, range(2, 21)),
        strict=True,
    )
) | {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90"}
_TWINS = (
    "percent/per_cent January/Jan. February/Feb. August/Aug. September/Sept. October/Oct."
    " November/Nov. December/Dec. began/started killed/slain bought/purchased injured/wounded"
    " film/movie about/approximately large/big attorney/lawyer doctor/physician children/kids"
    " near/close_to help/assist ended/finished shown/displayed quickly/rapidly"
    " United_States/U.S. United_Kingdom/U.K. also/additionally located/situated"
    " received/got created/made often/frequently almost/nearly city/town whole/entire"
    " different/distinct answer/reply choose/select show/demonstrate start/begin"
    " people/persons because/since although/though many/numerous important/significant"
).split()
_TWIN = {
    one: other.replace("_", " ")
    for twins in _TWINS
    for a, b in [twins.split("/")]
    for one, other in ((a, b), (b, a))
    if "_" not in one
}


def numeral(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'12' becomes 'twelve', and the other way round."""
    digits = {figure: word for word, figure in _NUMERALS.items()}
    for place, token in enumerate(sentence.tokens):
        changed = _NUMERALS.get(token.text.lower()) or digits.get(token.text)
        if token.tag == "CD" and changed and not _is_dated(sentence, place):
            edited = put(sentence, {(place, place + 1): changed})
            return either_order(sentence.text, edited, "numeral", chance)
    return None


def _is_dated(sentence: Sentence, place: int) -> bool:
    """Tell whether a figure is part of a date, which nobody spells in words."""
    inside = [e for e in sentence.entities if e.start <= place < e.end]
    return any(entity.label in ("DATE", "TIME") for entity in inside)


def twin(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """A word gives way to its abbreviation or to one of the same meaning."""
    inside = {i for e in sentence.entities if e.label != "DATE" for i in range(e.start, e.end)}
    for place, token in enumerate(sentence.tokens):
        changed = _TWIN.get(token.text)
        if changed and place not in inside:
            edited = put(sentence, {(place, place + 1): changed})
            return either_order(sentence.text, edited, "twin", chance)
    return None


def short_name(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'Anna Holm' becomes 'Holm'."""
    for entity in sentence.entities:
        name = words(sentence, entity)
        if (
            entity.label == "PERSON"
            and 1 < len(name.split()) < 4
            and name.replace(" ", "").isalpha()
        ):
            edited = put(sentence, {(entity.start, entity.end): name.split()[-1]})
            return pair(sentence.text, edited, ENTAILMENT, "short-name")
    return None


def itself(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """A sentence follows from itself, in other quotation marks and with another end, too."""
    edited = sentence.text.replace('"', "'").rstrip(".")
    return pair(sentence.text, edited, ENTAILMENT, "itself")


VARIANTS: tuple[Edit, ...] = (numeral, twin, short_name, itself)
