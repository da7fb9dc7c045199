"""Edits that leave a sentence true, or make it say more or less than it said."""

from __future__ import annotations

import random
import re

from crosscheck.model.annotation import Sentence
from training.mix import Pair
from training.surgery import (
    ENTAILMENT,
    NEUTRAL,
    Edit,
    Names,
    cut,
    is_plain,
    mended,
    pair,
    put,
    root,
    subtree,
)


def detail(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """A phrase, a relative clause or an apposition is left out; the other way, it is added."""
    if not is_plain(sentence):
        return None
    cuts = [
        found
        for i, t in enumerate(sentence.tokens)
        if t.dep in ("prep", "relcl", "appos", "advmod", "advcl", "npadvmod", "acl")
        and (found := subtree(sentence, i)) is not None
        and 1 < found[1] - found[0] < 14
        and _may_go(sentence, i)
    ]
    if not cuts:
        return None
    shorter = put(sentence, {chance.choice(cuts): ""})
    if len(shorter.split()) < 5:
        return None
    if chance.random() < 0.5:
        return pair(sentence.text, shorter, ENTAILMENT, "detail-left-out")
    return pair(shorter, sentence.text, NEUTRAL, "detail-added")


_LOOSE = frozenset("in on at during after before by near with from since".split())
_NEEDING = frozenset("be depend consist base agree result deal".split())


def _may_go(sentence: Sentence, place: int) -> bool:
    """Tell whether what a phrase hangs on stands without it: 'consists of three' does not."""
    token = sentence.tokens[place]
    head = sentence.tokens[token.head]
    free = head.dep in ("ROOT", "dobj", "pobj", "nsubj", "conj", "relcl", "attr")
    if token.dep == "prep":
        return free and token.text.lower() in _LOOSE and head.lemma not in _NEEDING
    return free


def fronted(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """A phrase of time or place moves to the other end of the sentence."""
    verb = root(sentence)
    if verb is None or sentence.text[-1:] != ".":
        return None
    for index, token in enumerate(sentence.tokens):
        if token.head != verb or token.dep not in ("prep", "npadvmod", "advcl"):
            continue
        found = subtree(sentence, index)
        if found is None or not 1 < found[1] - found[0] < 12:
            continue
        phrase = cut(sentence, *found)
        rest = put(sentence, {found: ""}).rstrip(" .")
        if found[1] >= len(sentence.tokens) - 1:
            moved = f"{phrase[:1].upper()}{phrase[1:]}, {_small(sentence, rest)}."
        elif found[0] == 0:
            moved = f"{rest} {phrase[:1].lower()}{phrase[1:]}."
        else:
            continue
        return pair(sentence.text, mended(moved), ENTAILMENT, "moved")
    return None


def _small(sentence: Sentence, text: str) -> str:
    """Return a text that starts small, unless it starts with a name or 'I'."""
    first = sentence.tokens[0]
    return text if first.pos == "PROPN" or first.text == "I" else text[:1].lower() + text[1:]


def listed(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'A and B' becomes 'B and A'."""
    for index, token in enumerate(sentence.tokens):
        if token.text.lower() != "and" or not 0 < index < len(sentence.tokens) - 1:
            continue
        after = [
            i for i, t in enumerate(sentence.tokens) if t.dep == "conj" and t.head == token.head
        ]
        head = sentence.tokens[token.head]
        if len(after) != 1 or head.pos not in ("NOUN", "PROPN", "ADJ"):
            continue
        second = subtree(sentence, after[0])
        first = (token.head, token.head + 1)
        if second is None or second[0] != index + 1 or second[1] - second[0] > 1:
            continue
        if first[1] != index or sentence.tokens[token.head].pos != sentence.tokens[after[0]].pos:
            continue
        edited = put(sentence, {first: cut(sentence, *second), second: cut(sentence, *first)})
        return pair(sentence.text, edited, ENTAILMENT, "listed")
    return None


def rounded(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'213' entails 'about 200' and 'more than 200'; neither entails '213'."""
    for index, token in enumerate(sentence.tokens):
        digits = token.text.replace(",", "")
        if token.tag != "CD" or not re.fullmatch(r"[1-9]\d{2,7}", digits):
            continue
        value = int(digits)
        step = 10 ** (len(digits) - 1)
        lower = value // step * step
        if re.fullmatch(r"1[5-9]\d\d|20[0-3]\d", token.text) or lower == value:
            continue
        if any(
            t.text.lower() in ("than", "about", "least", "nearly")
            for t in sentence.tokens[max(0, index - 3) : index]
        ):
            continue
        is_near = value - lower <= lower * 0.15
        said = chance.choice(["about", "around"] if is_near else ["more than", "over", "at least"])
        edited = put(sentence, {(index, index + 1): f"{said} {lower:,}"})
        if chance.random() < 0.5:
            return pair(sentence.text, edited, ENTAILMENT, "rounded")
        return pair(edited, sentence.text, NEUTRAL, "exact")
    return None


def coarser(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'On 21 July 2010' entails 'in July 2010'; the month does not entail the day."""
    for pattern, said in (
        (r"\b[Oo]n (?:\d{1,2}) ((?:[A-Z][a-z]{2,8}) \d{4})\b", r"in \1"),
        (r"\b[Oo]n ([A-Z][a-z]{2,8}) \d{1,2}, (\d{4}),?", r"in \1 \2"),
        (r"\b[Ii]n (?:[A-Z][a-z]{2,8}) (\d{4})\b", r"in \1"),
    ):
        edited, count = re.subn(pattern, said, sentence.text)
        if count == 1:
            edited = mended(edited)
            if chance.random() < 0.5:
                return pair(sentence.text, edited, ENTAILMENT, "coarser")
            return pair(edited, sentence.text, NEUTRAL, "finer")
    return None


def modal(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """What happened may have happened; what may have happened need not have."""
    verb = root(sentence)
    if verb is None or not is_plain(sentence):
        return None
    token = sentence.tokens[verb]
    if token.tag != "VBD" or any(
        t.head == verb and t.dep in ("aux", "auxpass", "neg") for t in sentence.tokens
    ):
        return None
    if token.lemma == "be":
        edited = put(
            sentence, {(verb, verb + 1): chance.choice(["may have been", "might have been"])}
        )
        return pair(edited, sentence.text, NEUTRAL, "possible")
    said = chance.choice(["planned to", "was expected to", "wanted to", "hoped to"])
    edited = put(sentence, {(verb, verb + 1): f"{said} {token.lemma}"})
    return pair(edited, sentence.text, NEUTRAL, "planned")


def reported(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'X, officials said' says the same as 'officials said that X', and does not assert X."""
    if not is_plain(sentence) or '"' in sentence.text or sentence.text[-1:] != ".":
        return None
    speaker = chance.choice(
        ["officials", "the police", "a spokesman", "the ministry", "the company", "a witness"]
    )
    verb = chance.choice(["said", "told reporters", "announced"])
    body = _small(sentence, sentence.text.rstrip("."))
    first = f"{sentence.text.rstrip('.')}, {speaker} {verb}."
    second = mended(f"{speaker} {verb} that {body}.")
    return pair(
        *((first, second) if chance.random() < 0.5 else (second, first)), ENTAILMENT, "reported"
    )


def tense(sentence: Sentence, names: Names, chance: random.Random) -> Pair | None:
    """'Has announced' entails 'announced'; 'will announce' does not."""
    verb = root(sentence)
    if verb is None:
        return None
    helpers = [
        i for i, t in enumerate(sentence.tokens) if t.head == verb and t.dep in ("aux", "auxpass")
    ]
    token = sentence.tokens[verb]
    if (
        len(helpers) == 1
        and sentence.tokens[helpers[0]].text in ("has", "have")
        and token.text.endswith("ed")
    ):
        return pair(
            sentence.text, put(sentence, {(helpers[0], helpers[0] + 1): ""}), ENTAILMENT, "tense"
        )
    if not helpers and token.tag == "VBD" and token.lemma != "be":
        edited = put(sentence, {(verb, verb + 1): f"will {token.lemma}"})
        return pair(edited, sentence.text, NEUTRAL, "future")
    return None


BENIGN: tuple[Edit, ...] = (
    detail, fronted, listed, rounded, coarser, modal, reported, tense,
)  # fmt: skip
