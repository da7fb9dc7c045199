"""Whose age an age is: 'Anna Holm, 61,', '61-year-old Anna Holm', 'Anna Holm, who is 61'."""

from __future__ import annotations

import re
from dataclasses import replace

from crosscheck.model.annotation import EntitySpan
from crosscheck.model.claim import Mention
from crosscheck.model.values import Measure, Quantity
from crosscheck.stages.extract.clause import Clause
from crosscheck.stages.extract.participants import key_of
from crosscheck.stages.extract.references import Name

_BEHIND_NAME = re.compile(r"\s?(?:,|\()\s?(?:who (?:is|turned)|aged?|a|an)?\s?", re.IGNORECASE)
"""What may stand between a name and the age of its bearer."""

_BEFORE_NAME = re.compile(r"(?: [a-z'’-]{2,20}){0,3}(?: [A-Z][\w.'’-]{1,20}){0,3} ")
"""What may stand between '61-year-old' and the name: words of an office or a trade."""


def with_bearer(clause: Clause, mention: Mention) -> Mention:
    """Return an age with the person whose it is as key and head; any other amount unchanged.

    'Then 25' and 'who was 25' are ages of another time, and belong to nobody here.
    """
    is_age = isinstance(mention.value, Quantity) and mention.value.measure is Measure.AGE
    name = _bearer(clause, mention) if is_age else None
    if name is None:
        return mention
    return replace(mention, key=key_of(name), head=name.canonical, inner=True)


def _bearer(clause: Clause, mention: Mention) -> Name | None:
    sentence = clause.tree.sentence
    for entity in sentence.entities:
        if entity.label == "PERSON" and _stands_beside(clause, entity, mention):
            return clause.references.name_of(sentence, entity)
    return None


def _stands_beside(clause: Clause, entity: EntitySpan, mention: Mention) -> bool:
    sentence, span = clause.tree.sentence, mention.evidence.span
    base = sentence.span.start
    tokens = sentence.tokens
    start, end = tokens[entity.start].start, tokens[entity.end - 1].end
    if end <= span.start:
        between = sentence.text[end - base : span.start - base]
        after = sentence.text[span.end - base :].lstrip()[:1]
        closed = after in ("", ",", ".", ")", ";", "-") or "year" in mention.evidence.quote
        return closed and _BEHIND_NAME.fullmatch(between) is not None
    between = sentence.text[span.end - base : start - base]
    return "old" in mention.evidence.quote and _BEFORE_NAME.fullmatch(between) is not None
