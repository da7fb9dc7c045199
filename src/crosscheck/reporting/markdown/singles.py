"""What one source alone says, in report.md: its sentences, each once, with its answers in bold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosscheck.reporting.markdown.quoting import (
    emphasised,
    outlets,
    places_of,
    quoted,
    references,
    where,
)
from crosscheck.view.facts import FactView

SAID = 300
"""Characters of a sentence."""


def single_lines(facts: Sequence[FactView]) -> Iterator[str]:
    """Yield a list item per sentence, in the order in which the first of its facts stands.

    Below it stand the nearest sentences of reports that may say it in other words; what these give
    themselves is not listed again.
    """
    groups: dict[str, list[FactView]] = {}
    for fact in facts:
        for place in places_of(fact.positions)[:1]:
            groups.setdefault(place.sentence, []).append(fact)
    told: set[str] = set()
    for sentence, own in groups.items():
        if sentence in told:
            continue
        yield f"- {_item(own)} {_not_told(own)}".rstrip()
        for passage in dict.fromkeys(passage for fact in own for passage in fact.nearest):
            place = passage.places[0]
            told.add(place.sentence)
            also = groups.get(place.sentence)
            said = _item(also) if also else f"{quoted(passage.shown, SAID)} — {where(place)}."
            yield f"  - nearest: {said}"


def _item(facts: Sequence[FactView]) -> str:
    places = list(dict.fromkeys(place for fact in facts for place in places_of(fact.positions)))
    passages = [p for fact in facts for own in fact.positions for p in own.passages[:1]]
    also = f" (and {references(places[1:])})" if places[1:] else ""
    return f"{emphasised(passages, SAID)} — {where(places[0])}{also}."


def _not_told(facts: Sequence[FactView]) -> str:
    """Return in which reports nothing was found, and which may say it in other words."""
    unclear = tuple(dict.fromkeys(name for fact in facts for name in fact.unclear))
    silent = tuple(dict.fromkeys(name for fact in facts for name in fact.silent))
    silent = tuple(name for name in silent if name not in unclear)
    notes = [f"Not found in: {outlets(silent)}."] if silent else []
    return " ".join([*notes, f"Unclear: {outlets(unclear)}."] if unclear else notes)
