"""Find time expressions in tokens: all rules in one search, in linear time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.text.times import rules_dates, rules_lengths, rules_relative
from crosscheck.text.times.context import is_ordinary
from crosscheck.text.times.kinds import Token
from crosscheck.text.times.patterns import Rule, compile_pattern
from crosscheck.text.times.phrase import Phrase
from crosscheck.text.times.readings import (
    Anaphoric,
    Counted,
    Draft,
    Lasting,
    Named,
    Ranged,
    Reading,
    Repeated,
    Shifted,
    TimeOfDay,
)

_LATE_DATES = ("other_weekday", "weekday", "month", "two_years", "year")
RULES: tuple[Rule, ...] = (
    *(rule for rule in rules_dates.RULES if rule.name not in _LATE_DATES),
    *(rule for rule in rules_lengths.RULES if rule.name in ("span", "short_span")),
    *rules_relative.RELATIVE_RULES,
    *(rule for rule in rules_lengths.RULES if rule.name not in ("span", "short_span")),
    *(rule for rule in rules_dates.RULES if rule.name in _LATE_DATES),
    *rules_relative.CLOCK_RULES,
)
"""All forms in order of precedence: anaphors and lengths before the bare weekday or month."""
_BY_NAME = {rule.name: rule for rule in RULES}
_NEVER_FIRST = compile_pattern(
    "[OTHER NAME BREAK COMMA POSSESSIVE HYPHEN AND TO OF FOR DURING BY SINCE UNTIL THROUGH "
    "BEFORE AFTER AS ON AT ONWARD AMPM ZONE ZONENAME TIMEWORD AGO OLD LONG]"
)
"""Classes that begin no rule: passing them over at once halves the time of a search."""
_SEARCH = re.compile(
    f"(?!{_NEVER_FIRST})(?:"
    + "|".join(f"(?P<{rule.name}>{compile_pattern(rule.pattern)})" for rule in RULES)
    + ")"
)


def find_drafts(tokens: Sequence[Token]) -> list[Draft]:
    """The time expressions of the tokens, in order, without overlap, unresolved."""
    kinds = "".join([token.kind for token in tokens])
    drafts: list[Draft] = []
    position = 0
    while (found := _SEARCH.search(kinds, position)) is not None:
        draft = _read(tokens, found)
        if draft is None:
            position = found.start() + 1
            continue
        drafts.append(draft)
        position = found.end()
    return drafts


def _read(tokens: Sequence[Token], found: re.Match[str]) -> Draft | None:
    """The meaning of a match, or None when the words mean something else."""
    rule = _BY_NAME[found.lastgroup or ""]
    phrase = Phrase(tokens, found.start(), found.end())
    if is_ordinary(rule.name, phrase):
        return None
    reading = rule.read(phrase)
    return None if reading is None else _decorate(phrase, reading)


def _decorate(phrase: Phrase, reading: Reading) -> Draft:
    """The reading with its time of day and its edge ('early', 'about')."""
    last = phrase.end - 1
    match reading:
        case Named() | Shifted() | Counted() | Anaphoric() | TimeOfDay():
            edge = phrase.edge
            if edge == "APPROX" and phrase.clock == "" and isinstance(reading, Anaphoric):
                edge = ""
            return Draft(phrase.first, last, reading, _clock(phrase), phrase.zone, edge)
        case Lasting() | Repeated() | Ranged():
            return Draft(phrase.first, last, reading, modifier=phrase.edge)


def _clock(phrase: Phrase) -> str:
    if phrase.clock:
        return phrase.clock
    words = {token.text.lower() for token in phrase.tokens[phrase.first : phrase.end]}
    return "NI" if words & {"tonight", "overnight"} else ""
