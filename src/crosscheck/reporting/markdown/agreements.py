"""What several sources agree on, in report.md, per event, in four forms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from crosscheck.model.fact import Verdict
from crosscheck.reporting.markdown.alike import IN_OWN_WORDS, SAID, alike_lines, origins_of
from crosscheck.reporting.markdown.answers import per_event
from crosscheck.reporting.markdown.quoting import (
    ASKED,
    CELL,
    PASSAGES,
    VALUE,
    and_more,
    block_quotes,
    bold,
    brief,
    emphasised,
    fold,
    name_of,
    outlets,
    places_of,
    quoted,
    references,
    stands,
)
from crosscheck.reporting.markdown.tables import table
from crosscheck.view.facts import FactView, Form, PositionView
from crosscheck.view.page import Capped, Page
from crosscheck.view.passages import Passage
from crosscheck.view.words import counted, listed

IN_SENTENCES = "The same answer, in bold, in the sentence of each source:"
IN_QUOTATION = "Words that several sources quote:"


def agreements(page: Page) -> Iterator[str]:
    """Yield what the outlets agree on; the words behind the questions are folded below them."""
    yield "## Agreements"
    if not any(event.agreements.total for event in page.events.rows):
        yield "None was found."
    yield from per_event(page, lambda event: _agreed(event.agreements))


def _agreed(facts: Capped[FactView]) -> Iterator[str]:
    told = {form: [fact for fact in facts.rows if fact.form is form] for form in Form}
    if asked := told[Form.QUESTION]:
        yield table(["fact", "value", "outlets", "origins", "evidence"], map(_row, asked))
        yield from fold("The words behind these answers", _words(asked))
    for form, lead, lines in (
        (Form.SENTENCES, IN_SENTENCES, sentence_lines),
        (Form.QUOTATION, IN_QUOTATION, quotation_lines),
        (Form.WHOLES, IN_OWN_WORDS, alike_lines),
    ):
        if told[form]:
            yield lead
            yield "\n".join(lines(told[form]))
    if facts.rows:
        yield and_more(facts.more)


def sentence_lines(facts: Iterable[FactView]) -> Iterator[str]:
    """Yield a list item for the sentences of each agreement, the answers in bold.

    What rests on the same sentences is one item.
    """
    groups: dict[frozenset[str], list[FactView]] = {}
    for fact in facts:
        sentences = frozenset(place.sentence for place in places_of(fact.positions))
        groups.setdefault(sentences, []).append(fact)
    for own in groups.values():
        first, *others = _by_sentence(own)
        yield f"- {_said(first)} ({_standing(own)})"
        for passages in others[: PASSAGES - 1]:
            yield f"  - {_said(passages)}"
        left = [place for passages in others[PASSAGES - 1 :] for place in passages[0].places]
        if left:
            yield f"  - and {references(left)}"


def _by_sentence(facts: Sequence[FactView]) -> list[list[Passage]]:
    """Return the passages of facts, those of one sentence together."""
    found: dict[str, list[Passage]] = {}
    for fact in facts:
        for passage in (p for position in fact.positions for p in position.passages):
            found.setdefault(passage.text, []).append(passage)
    return list(found.values())


def _said(passages: Sequence[Passage]) -> str:
    places = dict.fromkeys(place for passage in passages for place in passage.places)
    return f"{emphasised(passages, SAID)} — {stands(places)}"


def quotation_lines(facts: Iterable[FactView]) -> Iterator[str]:
    """Yield a list item for each utterance: its words, who spoke them, and where they stand."""
    for fact in facts:
        first, *others = fact.positions
        spoken = f" — {brief(listed(fact.speakers, 2))}" if fact.speakers else ""
        told = f"{quoted(first.value, SAID)}{spoken} ({_counted(fact)}{_refined([fact])})"
        yield f"- {told}: {stands(places_of([first]))}"
        for position in others:
            yield f"  - {quoted(position.value, SAID)}: {stands(places_of([position]))}"


def _standing(facts: Sequence[FactView]) -> str:
    """Return how many outlets and origins stand behind facts on the same sentences."""
    return f"{origins_of(facts[0])}{_refined(facts)}"


def _counted(fact: FactView) -> str:
    return f"{counted(fact.speaking, 'outlet')}, {counted(fact.origins, 'origin')}"


def _refined(facts: Iterable[FactView]) -> str:
    return "; refined" if any(fact.verdict is Verdict.REFINED for fact in facts) else ""


def _words(facts: Sequence[FactView]) -> Iterator[str]:
    for fact in facts:
        yield f"**{brief(fact.question, ASKED)}**"
        yield from block_quotes(fact.positions)


def _row(fact: FactView) -> list[str]:
    several = len(fact.positions) > 1
    room = VALUE if several else CELL
    values = "; ".join(_value(position, room, named=several) for position in fact.positions)
    origins = str(fact.origins)
    if fact.origins == 1 and len(fact.origin_labels) == 1:
        origins = f"1: {name_of(fact.origin_labels[0])}"
    return [
        brief(fact.question, ASKED),
        f"{values} — refined" if fact.verdict is Verdict.REFINED else values,
        outlets(fact.outlets),
        origins,
        references(places_of(fact.positions), in_table=True),
    ]


def _value(position: PositionView, room: int, *, named: bool) -> str:
    value = bold(position.value, room)
    if position.attributed and not position.own_voice:
        value += f", attributed to {brief(listed(position.told_by, 2), VALUE)}"
    return f"{value} ({outlets(position.outlets)})" if named else value
