"""Edits that make a sentence say something which excludes what it said."""

from __future__ import annotations

import random
import re
from itertools import pairwise

from crosscheck.model.annotation import Sentence
from crosscheck.text.lexicon import ANTONYMS
from training.mix import Pair
from training.surgery import Edit, Names, cut, either_way, put, root, subtree, words

_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SMALL = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty".split()
_LOOSE = frozenset("about around some nearly almost roughly over under more less at least".split())
_OPPOSITES: dict[str, tuple[str, ...]] = {
    word: tuple(sorted(o for pair in ANTONYMS if word in pair for o in pair if o != word))
    for pair in ANTONYMS
    for word in pair
}


def number(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'12 people' becomes '17 people'."""
    places = [
        i for i, t in enumerate(sentence.tokens)
        if t.tag == "CD" and not _is_year(t.text) and not _is_loose(sentence, i)
    ]  # fmt: skip
    if not places:
        return None
    place = chance.choice(places)
    changed = _other_number(sentence.tokens[place].text, chance)
    if changed is None:
        return None
    return either_way(sentence.text, put(sentence, {(place, place + 1): changed}), "number", chance)


def year(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'in 1998' becomes 'in 2001'."""
    places = [i for i, t in enumerate(sentence.tokens) if _is_year(t.text)]
    if not places:
        return None
    place = chance.choice(places)
    step = chance.choice([-7, -4, -3, -2, -1, 1, 2, 3, 5, 10])
    changed = str(int(sentence.tokens[place].text) + step)
    return either_way(sentence.text, put(sentence, {(place, place + 1): changed}), "year", chance)


def calendar(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'on Tuesday' becomes 'on Thursday', 'in March' becomes 'in June'."""
    for place, token in enumerate(sentence.tokens):
        for family in (_DAYS, _MONTHS):
            if token.text in family and token.pos == "PROPN":
                changed = chance.choice([name for name in family if name != token.text])
                edited = put(sentence, {(place, place + 1): changed})
                return either_way(sentence.text, edited, "calendar", chance)
    return None


def name(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """A person, place or body gives way to another of its kind."""
    entities = [e for e in sentence.entities if e.label in names.of_label]
    if not entities:
        return None
    entity = chance.choice(entities)
    changed = names.other(words(sentence, entity), entity.label, chance)
    if changed is None or not _stands_firm(sentence, entity.start):
        return None
    edited = put(sentence, {(entity.start, entity.end): changed})
    return either_way(sentence.text, edited, "name", chance)


def _stands_firm(sentence: Sentence, place: int) -> bool:
    """Tell whether a name stands in no list, of which another may be as true."""
    return not any(
        t.dep in ("conj", "appos") and abs(i - place) < 4 for i, t in enumerate(sentence.tokens)
    )


def roles(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """Who did it and to whom it was done change places."""
    verb = root(sentence)
    if verb is None or sentence.tokens[verb].lemma in ("be", "have", "include", "meet", "marry"):
        return None
    subject = [i for i, t in enumerate(sentence.tokens) if t.head == verb and t.dep == "nsubj"]
    objects = [i for i, t in enumerate(sentence.tokens) if t.head == verb and t.dep == "dobj"]
    if len(subject) != 1 or len(objects) != 1:
        return None
    doer, done = subtree(sentence, subject[0]), subtree(sentence, objects[0])
    if doer is None or done is None or doer[1] - doer[0] > 6 or done[1] - done[0] > 6:
        return None
    if {sentence.tokens[subject[0]].pos, sentence.tokens[objects[0]].pos} & {"PRON", "DET"}:
        return None
    edited = put(sentence, {doer: _lowered(sentence, *done), done: _lowered(sentence, *doer)})
    return either_way(sentence.text, edited, "roles", chance)


def swapped(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """Two names of one kind that are no list change places."""
    for label in ("PERSON", "GPE", "ORG"):
        found = [e for e in sentence.entities if e.label == label]
        for a, b in pairwise(found):
            between = {t.lemma for t in sentence.tokens[a.end : b.start]}
            if not between & {"and", "or", ",", "with", "between", "("} and len(between) > 1:
                first, second = words(sentence, a), words(sentence, b)
                edited = put(sentence, {(a.start, a.end): second, (b.start, b.end): first})
                return either_way(sentence.text, edited, "swapped", chance)
    return None


def negation(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """What happened did not happen; what did not, did."""
    verb = root(sentence)
    if verb is None:
        return None
    denials = [i for i, t in enumerate(sentence.tokens) if t.dep == "neg" and t.head == verb]
    if denials:
        place = denials[0]
        if sentence.tokens[place].text.lower() not in ("not", "never"):
            return None
        return either_way(
            sentence.text, put(sentence, {(place, place + 1): ""}), "negation", chance
        )
    edited = denied(sentence, verb)
    return None if edited is None else either_way(sentence.text, edited, "negation", chance)


def denied(sentence: Sentence, verb: int) -> str | None:
    """Return a sentence with its main verb denied, None where the form is not sure."""
    token = sentence.tokens[verb]
    helpers = [
        i for i, t in enumerate(sentence.tokens) if t.head == verb and t.dep in ("aux", "auxpass")
    ]
    if helpers:
        return put(sentence, {(helpers[0] + 1, helpers[0] + 1): " not "})
    if token.lemma == "be" and token.tag in ("VBD", "VBZ", "VBP"):
        return put(sentence, {(verb + 1, verb + 1): " not "})
    helper = {"VBD": "did not", "VBZ": "does not", "VBP": "do not"}.get(token.tag)
    return None if helper is None else put(sentence, {(verb, verb + 1): f"{helper} {token.lemma}"})


def antonym(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """A verb or an adjective gives way to its opposite, in the same form; never inside a name."""
    inside = {i for entity in sentence.entities for i in range(entity.start, entity.end)}
    for place, token in enumerate(sentence.tokens):
        opposites = _OPPOSITES.get(token.lemma, ())
        if not opposites or token.pos not in ("VERB", "ADJ") or place in inside:
            continue
        changed = _inflected(chance.choice(opposites), token.tag)
        if changed:
            edited = put(sentence, {(place, place + 1): changed})
            return either_way(sentence.text, edited, "antonym", chance)
    return None


_PAST = {
    "rise": "rose", "fall": "fell", "win": "won", "lose": "lost", "begin": "began", "buy": "bought",
    "sell": "sold", "forbid": "forbade", "grow": "grew", "shrink": "shrank", "leave": "left",
    "build": "built", "find": "found", "forget": "forgot", "cut": "cut", "ban": "banned",
    "permit": "permitted", "stop": "stopped", "admit": "admitted", "drop": "dropped",
}  # fmt: skip


def _inflected(lemma: str, tag: str) -> str | None:
    """Return a lemma in the form of a tag, None where the form is not sure."""
    if tag in ("VB", "VBP", "NN", "JJ", "JJR", "JJS"):
        return lemma
    if tag in ("VBZ", "NNS"):
        return lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x")) else "s")
    if tag == "VBD":
        regular = lemma + "d" if lemma.endswith("e") else lemma + "ed"
        return _PAST.get(lemma, re.sub(r"(?<=[^aeiou])yed$", "ied", regular))
    return None


def _is_year(text: str) -> bool:
    return re.fullmatch(r"1[5-9]\d\d|20[0-3]\d", text) is not None


def _is_loose(sentence: Sentence, place: int) -> bool:
    return any(t.text.lower() in _LOOSE for t in sentence.tokens[max(0, place - 3) : place])


def _other_number(text: str, chance: random.Random) -> str | None:
    if text.lower() in _SMALL:
        return chance.choice([word for word in _SMALL if word != text.lower()])
    digits = text.replace(",", "")
    if re.fullmatch(r"\d{1,9}", digits):
        value = int(digits)
        changed = chance.choice(
            [value + 1, value + 3, value * 2 + 1, value + 10, max(1, value // 2)]
        )
        return f"{changed:,}" if "," in text else str(changed) if changed != value else None
    if re.fullmatch(r"\d+\.\d+", text):
        whole, part = text.split(".")
        return f"{int(whole) + chance.choice([1, 2, 5])}.{part}"
    return None


def _lowered(sentence: Sentence, start: int, end: int) -> str:
    text = cut(sentence, start, end)
    is_name = sentence.tokens[start].pos == "PROPN"
    return text if is_name else text[:1].lower() + text[1:]


HARMFUL: tuple[Edit, ...] = (
    number, year, calendar, name, roles, swapped, negation, antonym,
)  # fmt: skip
