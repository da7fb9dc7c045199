"""Times and quantities of a sentence, each bound to the token that carries it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crosscheck.model.annotation import Sentence
from crosscheck.model.evidence import Span
from crosscheck.model.values import Measure, Quantity, TimeExpression, TimeType
from crosscheck.stages.extract.elided import elided_noun
from crosscheck.stages.extract.tallied import tallied
from crosscheck.stages.extract.tense import direction_at, governing_verb
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import PURE_REPORTING
from crosscheck.text.quantities import QuantityMatch, find_quantities, length_of, touches
from crosscheck.text.times import Direction, TimeMatch, find_times


@dataclass(frozen=True, slots=True)
class Placed:
    """A value, where it stands, and the token that carries it into the tree."""

    value: TimeExpression | Quantity
    span: Span
    token: int


MOST_TOLD = 200
"""Latest times that are remembered: two paragraphs of news have some ten."""


class EarlierTimes:
    """The times that the sentences of a document have told so far, in order of reading."""

    __slots__ = ("_told",)

    def __init__(self) -> None:
        self._told: list[tuple[int, TimeExpression]] = []

    def before(self, paragraph: int) -> tuple[TimeExpression, ...]:
        """Return the times of a paragraph and of the one before it, as far as read."""
        return tuple(time for told_in, time in self._told if paragraph - told_in <= 1)

    def note(self, paragraph: int, times: Iterable[TimeExpression]) -> None:
        """Add the times of a sentence, and forget what is too far back to be meant."""
        kept = [told for told in self._told if paragraph - told[0] <= 1]
        self._told = [*kept, *((paragraph, time) for time in times)][-MOST_TOLD:]


def prose(tree: Tree) -> str:
    """Return the sentence with everything that is no token blanked out, offsets unchanged."""
    base = tree.sentence.span.start
    signs = [" "] * len(tree.sentence.text)
    for token in tree.tokens:
        start = token.start - base
        signs[start : start + len(token.text)] = token.text
    return "".join(signs)[: len(tree.sentence.text)]


EventDay = Callable[[Tree, int], date | None]
"""The day of the event that the words behind an offset name: 'the day after the vote'."""


def values_of(
    tree: Tree,
    published: date | None,
    earlier: EarlierTimes | None = None,
    event_day: EventDay = lambda _, __: None,
) -> tuple[Placed, ...]:
    """Return times and quantities of the sentence in order of place.

    ``earlier`` are the times told before in the document, to which those found are added.
    """
    text = prose(tree)
    base = tree.sentence.span.start

    def direction(offset: int) -> Direction:
        return direction_at(tree, offset + base)

    paragraph = tree.sentence.paragraph
    told = earlier.before(paragraph) if earlier else ()
    times = find_times(text, published, direction, told, lambda at: event_day(tree, at + base))
    if earlier:
        earlier.note(paragraph, [t.value for t in times if not _is_of_speech(tree, base + t.start)])
    found = []
    for time in times:
        span = Span(base + time.start, base + time.end)
        token = _anchor(tree, span)
        if token is not None:
            found.append(Placed(time.value, span, token))
    for match in _amounts(text, times) if _has_number(tree) else ():
        span = Span(base + match.start, base + match.end)
        number = Span(base + match.number_start, base + match.number_end)
        token = _anchor(tree, number)
        if token is None or _in_name(tree, token) or _refers(tree, span, token, match.value):
            continue
        if match.value.measure is Measure.DURATION or not _counts_time(tree, token, base, times):
            found.append(Placed(_counted(tree, token, match.value), span, token))
    return tuple(sorted(found, key=lambda placed: placed.span))


def _amounts(text: str, times: Sequence[TimeMatch]) -> list[QuantityMatch]:
    """Return the quantities of a text, those lengths of time among them that are no dates."""
    lengths = [time for time in times if time.value.type is TimeType.DURATION]
    dates = [(time.start, time.end) for time in times if time.value.type is not TimeType.DURATION]
    amounts = find_quantities(text, tuple(dates))
    others = [m for m in amounts if not any(touches(m, time) for time in lengths)]
    return others + [m for time in lengths if (m := length_of(text, time, amounts)) is not None]


def times_of(sentence: Sentence) -> Callable[[date | None], dict[Span, TimeExpression]]:
    """Return what the times of a sentence say when counted from a day: by place, in order.

    The sentence is read once; the result can be asked for many days.
    """
    tree = Tree(sentence)
    text, base = prose(tree), sentence.span.start

    def read(published: date | None) -> dict[Span, TimeExpression]:
        found = find_times(text, published, lambda offset: direction_at(tree, offset + base))
        return {Span(base + one.start, base + one.end): one.value for one in found}

    return read


_DIGIT = re.compile(r"\d")
_NUMBER_WORDS = frozenset(
    "half third quarter dozen score hundred thousand million billion trillion couple several pair"
    " twice double triple no none majority percent fifth tenth fraction".split()
)


def _has_number(tree: Tree) -> bool:
    """Tell cheaply whether the sentence can hold a quantity at all."""
    if _DIGIT.search(tree.sentence.text):
        return True
    return any(token.pos == "NUM" or token.lemma in _NUMBER_WORDS for token in tree.tokens)


MOST_POINTED_AT = 10
"""Things beyond which nobody points at each: a larger number is said for its own sake."""

_REFERRING = frozenset("the these those both their his her its our all other".split())


def _refers(tree: Tree, span: Span, token: int, value: Quantity) -> bool:
    """'The two leaders' refers to two who are known already, 'ages 25 to 64' to a group.

    'The some 600,000 members' and 'the four lawyers who resigned' still say how many there are.
    """
    first = next((i for i, t in enumerate(tree.tokens) if t.start >= span.start), 0)
    before = tree.tokens[max(0, first - 5) : first]
    if any(token.text.lower() in ("ages", "aged") for token in before):
        return True
    noun = counted_noun(tree, token)
    if noun is not None and tree.child(noun, "relcl") is not None:
        return False
    few = value.nominal is None or value.nominal <= MOST_POINTED_AT
    return few and first > 0 and tree.tokens[first - 1].text.lower() in _REFERRING


def _counts_time(tree: Tree, token: int, base: int, times: Sequence[TimeMatch]) -> bool:
    """'Between two and three weeks ago': what is counted belongs to a time."""
    noun = counted_noun(tree, token)
    start = -1 if noun is None else tree.tokens[noun].start - base
    return any(time.start <= start < time.end for time in times)


def _in_name(tree: Tree, token: int) -> bool:
    """A number inside a name counts nothing: 'Channel 4', 'Apollo 11', 'First Republic'."""
    entity = tree.entity_at.get(token)
    return entity is not None and entity.label in (
        "PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "NORP", "LOC",
    )  # fmt: skip


def _is_of_speech(tree: Tree, offset: int) -> bool:
    """Tell whether a time is that of a statement, from which no 'next day' is counted."""
    verb = governing_verb(tree, offset)
    return verb is not None and tree.tokens[verb].lemma in PURE_REPORTING


def _anchor(tree: Tree, span: Span) -> int | None:
    """Return the token of the span whose head lies outside of it: the one that carries it."""
    inside = tree.inside(span)
    for index in inside:
        head = tree.tokens[index].head
        if head == index or head not in inside:
            return index
    return inside[0] if inside else None


def _counted(tree: Tree, token: int, value: Quantity) -> Quantity:
    """Add the lemma of the noun that the number counts."""
    if value.measure not in (Measure.COUNT, Measure.PERCENT, Measure.ORDINAL) or value.counted:
        return value
    noun = counted_noun(tree, token)
    if value.measure is Measure.COUNT and (noun is None or tree.tokens[noun].pos == "PRON"):
        return _bare(tree, token, value)
    if noun is None or tree.tokens[noun].pos == "PRON":
        return value
    return replace(value, counted=tree.tokens[noun].lemma)


def _bare(tree: Tree, token: int, value: Quantity) -> Quantity:
    """Return a number without a noun as what the sentence says that it comes to, or counts."""
    found = tallied(tree, token)
    if found is None:
        return replace(value, counted=elided_noun(tree, token))
    measure, of = found
    if measure is Measure.COUNT:
        return replace(value, counted=of)
    return replace(value, measure=measure, unit=of)


def counted_noun(tree: Tree, token: int) -> int | None:
    """Return the noun that a number modifies, by the tree; None when it stands alone."""
    current = token
    for _ in range(4):
        this = tree.tokens[current]
        noun = this.pos == "NOUN" or (this.pos == "PROPN" and current != token)
        if noun and this.lemma not in ("percent", "%", "cent"):
            of = _of(tree, current)
            return of if of is not None and _is_number_word(this.lemma) else current
        of = _of(tree, current)
        if of is not None and this.dep not in ("nummod", "quantmod", "compound"):
            return of
        if this.head == current or this.dep not in (
            "nummod",
            "quantmod",
            "compound",
            "amod",
            "nmod",
            "dep",
        ):
            return None
        current = this.head
    return None


_NUMBER_NOUNS = frozenset(
    "hundred thousand million billion dozen score majority % half third quarter fifth tenth".split()
)


def _is_number_word(lemma: str) -> bool:
    return lemma in _NUMBER_NOUNS


def _of(tree: Tree, index: int) -> int | None:
    preposition = tree.child(index, "prep")
    if preposition is None or tree.tokens[preposition].text.lower() != "of":
        return None
    return tree.child(preposition, "pobj")
