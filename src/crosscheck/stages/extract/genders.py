"""Whether a document says 'he' or 'she' of a person, read from the document alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.text.names.pronouns import PRONOUNS, TITLES

LEAST_VOTES = 2
MARGIN = 3
"""A pronoun is a person's own when so many sentences say it, and so many times as many as say
the other: one sentence alone may speak of somebody else who is not named."""


@dataclass(frozen=True, slots=True)
class Named:
    """A person's name in a sentence."""

    end: int
    """Index of the token behind it."""
    bare: str
    """The name without its title."""
    title: str
    """The last word of its title, lower case; empty for none."""


def pronouns_of(
    named: Iterable[tuple[Sentence, Sequence[Named]]], fullest: Mapping[str, str]
) -> dict[str, str]:
    """Return the pronoun of each person for whom the document leaves no doubt, by full name.

    A title says it ('Mr. Lund'); a sentence that names one person and goes on with pronouns of
    one kind speaks for it. ``fullest`` maps each name without title to the full one.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence, names in named:
        people = {fullest[name.bare] for name in names}
        for name in names:
            said = TITLES.get(name.title.rstrip("."))
            if said:
                votes[fullest[name.bare]][said] += LEAST_VOTES
        if len(people) == 1:
            behind = sentence.tokens[min(name.end for name in names) :]
            said_of = {PRONOUNS[t.text.lower()] for t in behind if t.text.lower() in PRONOUNS}
            if len(said_of) == 1:
                votes[people.pop()][said_of.pop()] += 1
    return {name: said for name, counts in votes.items() if (said := _decided(counts))}


def _decided(counts: Counter[str]) -> str:
    said, most = max(counts.items(), key=lambda item: (item[1], item[0]))
    rest = counts.total() - most
    return said if most >= LEAST_VOTES and most >= MARGIN * rest else ""
