"""Sentences of several sources that report the same, in report.md, below one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from crosscheck.reporting.markdown.quoting import PASSAGES, name_of, quoted, references, stands
from crosscheck.view.facts import FactView
from crosscheck.view.passages import Passage
from crosscheck.view.words import counted

SAID = 300
"""Characters of a sentence."""

IN_OWN_WORDS = (
    "Reported by several sources, each in its own words (refined), as far as models read the"
    " sentences: no values in them exclude each other; one in eight or so tells something else in"
    " part."
)
"""Of 95 such pairs that were told and from which nothing was learned, 83 were called right
(``python -m checks.alike DATA``)."""


def alike_lines(facts: Iterable[FactView]) -> Iterator[str]:
    """Yield a list item per fact: one sentence, and below it those that say the same."""
    for fact in facts:
        passages = [passage for position in fact.positions for passage in position.passages]
        first, *others = passages[:PASSAGES]
        yield f"- {_said(first)} ({origins_of(fact)})"
        for passage in others:
            yield f"  - {_said(passage)}"
        if left := [place for passage in passages[PASSAGES:] for place in passage.places]:
            yield f"  - and {references(left)}"


def _said(passage: Passage) -> str:
    return f"{quoted(passage.shown, SAID)} — {stands(passage.places)}"


def origins_of(fact: FactView) -> str:
    """Return how many outlets and origins stand behind a fact; a single origin is named."""
    origins = counted(fact.origins, "origin")
    if fact.origins == 1 and len(fact.origin_labels) == 1:
        origins += f": {name_of(fact.origin_labels[0])}"
    return f"{counted(fact.speaking, 'outlet')}, {origins}"
