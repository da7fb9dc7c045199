"""What one source alone says, in report.md: its sentences, each once, with its answers in bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.reporting.markdown.quoting import emphasised, outlets, places_of, references, where
from crosscheck.view.facts import FactView

SAID = 300
"""Characters of a sentence."""


def single_lines(facts: Sequence[FactView]) -> Iterator[str]:
    """Yield a list item per sentence, in the order in which the first of its facts stands."""
    groups: dict[str, list[FactView]] = {}
    for fact in facts:
        for place in places_of(fact.positions)[:1]:
            groups.setdefault(place.sentence, []).append(fact)
    for own in groups.values():
        yield _item(own)


def _item(facts: Sequence[FactView]) -> str:
    places = list(dict.fromkeys(place for fact in facts for place in places_of(fact.positions)))
    passages = [p for fact in facts for own in fact.positions for p in own.passages[:1]]
    also = f" (and {references(places[1:])})" if places[1:] else ""
    said = emphasised(passages, SAID)
    return f"- {said} — {where(places[0])}{also}. {_not_told(facts)}".rstrip()


def _not_told(facts: Sequence[FactView]) -> str:
    """Return in which reports nothing was found, and which may say it in other words."""
    unclear = tuple(dict.fromkeys(name for fact in facts for name in fact.unclear))
    silent = tuple(dict.fromkeys(name for fact in facts for name in fact.silent))
    silent = tuple(name for name in silent if name not in unclear)
    notes = [f"Not found in: {outlets(silent)}."] if silent else []
    return " ".join([*notes, f"Unclear: {outlets(unclear)}."] if unclear else notes)
