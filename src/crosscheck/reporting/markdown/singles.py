"""What one source alone says, in report.md: each sentence once, with all that it answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.reporting.markdown.quoting import (
    brief,
    outlets,
    places_of,
    quoted,
    references,
    where,
)
from crosscheck.view.facts import FactView

ASKED = 160
"""Characters of a question beside its answer."""

SAID = 300
"""Characters of a sentence."""


def single_lines(facts: Sequence[FactView]) -> Iterator[str]:
    """Yield a list item per sentence, in the order in which the first of its facts stands."""
    groups: dict[str, list[FactView]] = {}
    for fact in facts:
        groups.setdefault(_sentence(fact), []).append(fact)
    for own in groups.values():
        yield _item(own)


def _sentence(fact: FactView) -> str:
    first = places_of(fact.positions)[:1]
    return first[0].sentence if first else fact.id


def _item(facts: Sequence[FactView]) -> str:
    notes = [_not_told(fact) for fact in facts]
    one = len(set(notes)) == 1
    told = [_answer(fact, "" if one else note) for fact, note in zip(facts, notes, strict=True)]
    places = list(dict.fromkeys(place for fact in facts for place in places_of(fact.positions)))
    passage = next((p for fact in facts for own in fact.positions for p in own.passages), None)
    lines = [" · ".join(told)]
    if passage is not None:
        also = f" (and {references(places[1:])})" if places[1:] else ""
        lines.append(f"{quoted(passage.shown, SAID)} — {where(places[0])}{also}")
    note = f". {notes[0]}." if one and notes[0] else ""
    return "- " + "\\\n  ".join(lines) + note


def _answer(fact: FactView, note: str) -> str:
    values = "; ".join(brief(position.value) for position in fact.positions)
    return f"**{brief(fact.asked, ASKED)}** {values}{f' ({note})' if note else ''}"


def _not_told(fact: FactView) -> str:
    """Return in which reports nothing was found, and which may say it in other words."""
    silent = f"Not found in: {outlets(fact.silent)}" if fact.silent else ""
    unclear = f"Unclear: {outlets(fact.unclear)}" if fact.unclear else ""
    return "; ".join(note for note in (silent, unclear) if note)
