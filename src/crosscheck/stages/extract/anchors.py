"""The days on which a document's own events happened, for what is counted from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.values import TimeExpression, TimeStatus
from crosscheck.stages.extract.tense import direction_at, governing_verb
from crosscheck.stages.extract.tree import Tree
from crosscheck.stages.extract.values import prose
from crosscheck.text.lexicon import EVENT_NOUNS, PURE_REPORTING, SENSES, sense_of
from crosscheck.text.times import find_times

_DEFINITE = frozenset("the his her its their this that".split())
_IMPLIED = {"kill": ("die",)}
"""Who was killed on a day died on it."""


class EventDays:
    """The one day that a document gives for each kind of event, read when first asked for."""

    __slots__ = ("_annotated", "_days")

    def __init__(self, annotated: AnnotatedDocument) -> None:
        self._annotated = annotated
        self._days: dict[str, set[date]] | None = None

    def day_of(self, tree: Tree, offset: int) -> date | None:
        """Return the day of the event that 'before' or 'after' before ``offset`` leads to.

        'Ten days before the shooting', 'the day after he was killed'. None when the words lead
        to no definite event, or when the document gives no day or several for its kind.
        """
        sense = _event_behind(tree, offset)
        if sense is None:
            return None
        if self._days is None:
            self._days = _days_of_events(self._annotated)
        days = self._days.get(sense, set())
        return next(iter(days)) if len(days) == 1 else None


def _event_behind(tree: Tree, offset: int) -> str | None:
    """Return the sense of the event that the preposition ending at ``offset`` governs."""
    link = tree.token_at(offset - 1)
    if link is None:
        return None
    token = tree.tokens[link]
    if token.dep == "mark":
        return sense_of(tree.tokens[token.head].lemma)
    noun = tree.child(link, "pobj")
    if noun is None or not _is_event(tree.tokens[noun].lemma):
        return None
    of_noun = [tree.tokens[c] for c in tree.children[noun]]
    is_definite = any(t.dep == "poss" or t.text.lower() in _DEFINITE for t in of_noun)
    return sense_of(tree.tokens[noun].lemma) if is_definite else None


def _days_of_events(annotated: AnnotatedDocument) -> dict[str, set[date]]:
    found: dict[str, set[date]] = defaultdict(set)
    for sentence in annotated.sentences:
        tree = Tree(sentence)
        for offset, time in _days_in(tree, annotated.document.published.exact_day):
            for sense in _events_at(tree, offset):
                found[sense].add(time)
    return found


def _days_in(tree: Tree, published: date | None) -> Iterator[tuple[int, date]]:
    """Yield the place and day of the times of a sentence that are one day."""
    base = tree.sentence.span.start
    for match in find_times(prose(tree), published, lambda at: direction_at(tree, at + base)):
        day = match.value.earliest
        if day is not None and _is_day(match.value):
            yield base + match.start, day


def _is_day(time: TimeExpression) -> bool:
    return time.status is TimeStatus.RESOLVED and time.earliest == time.latest


def _events_at(tree: Tree, offset: int) -> Iterator[str]:
    """Yield the senses of the event nouns above a time, and of the verb that governs it."""
    index = tree.token_at(offset)
    verb = governing_verb(tree, offset)
    while index is not None and index != verb:
        token = tree.tokens[index]
        if token.pos == "NOUN" and _is_event(token.lemma):
            yield from _with_implied(sense_of(token.lemma))
            return
        index = None if token.head == index else token.head
    if verb is not None and tree.tokens[verb].lemma not in PURE_REPORTING:
        yield from _with_implied(sense_of(tree.tokens[verb].lemma))
        if _is_deadly(tree, verb):
            yield from _with_implied("kill")


def _with_implied(sense: str) -> Iterator[str]:
    yield sense
    yield from _IMPLIED.get(sense, ())


def _is_deadly(tree: Tree, verb: int) -> bool:
    """'Was shot to death', 'was stabbed to death'."""
    links = [c for c in tree.children[verb] if tree.tokens[c].text.lower() == "to"]
    return any(
        noun is not None and tree.tokens[noun].lemma == "death"
        for noun in (tree.child(link, "pobj") for link in links)
    )


def _is_event(lemma: str) -> bool:
    return lemma in SENSES or lemma in EVENT_NOUNS
