"""Values bound to their predicate: times, quantities, places and names."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.annotation import EntitySpan
from crosscheck.model.claim import Mention, Role
from crosscheck.model.values import Granularity, Quantity, TimeExpression
from crosscheck.stages.extract.ages import with_bearer
from crosscheck.stages.extract.clause import Clause, governor
from crosscheck.stages.extract.offices import seat_of
from crosscheck.stages.extract.participants import name_mention, without_possessive
from crosscheck.stages.extract.references import PLACE
from crosscheck.stages.extract.tree import Tree, whole_words
from crosscheck.stages.extract.values import Placed, counted_noun

_PLACE_CUES = {"in": "at", "at": "at", "near": "near", "outside": "outside", "inside": "at",
               "on": "at", "to": "to", "into": "to", "from": "from", "off": "near",
               "around": "near", "across": "at", "through": "at", "under": "under",
               "beneath": "under", "below": "under", "above": "above", "along": "at",
               "behind": "near", "beside": "near", "opposite": "near"}  # fmt: skip
"""Preposition → the relation in which places are compared."""


def times_and_quantities(clause: Clause) -> list[Mention]:
    """Return the times and quantities that the predicate governs."""
    found = []
    for placed in clause.values:
        if governor(clause.tree, placed.token, clause.stops) not in clause.carriers:
            continue
        evidence = clause.tree.evidence_of(placed.span)
        match placed.value:
            case TimeExpression(text=text) as value:
                cue = _preposition(clause.tree, placed.token)
                noun = _dated_noun(clause, placed)
                head = "" if noun is None else clause.tree.tokens[noun].lemma
                inner = noun is not None
                found.append(
                    Mention(Role.TIME, value, evidence, text.lower(), cue, head=head, inner=inner)
                )
            case Quantity():
                cue = _function(clause.tree, placed.token)
                key = placed.value.counted or placed.value.unit or placed.value.measure.value
                head = _head(clause.tree, placed)
                amount = Mention(Role.QUANTITY, placed.value, evidence, key, cue, head=head)
                found.append(with_bearer(clause, amount))
    return found


_SETTING = frozenset({"effective", "dated"})
"""Words before a time that date a thing by it: 'announced his resignation, effective Friday'."""

_PERIODS = frozenset("year season month week weekend quarter term semester period cycle".split())


def _dated_noun(clause: Clause, placed: Placed) -> int | None:
    """Return the noun that a time belongs to, None where it dates what the verb tells.

    'A midnight deadline' and 'records from 2011' date a thing. 'On Tuesday' after a noun still
    dates the verb: weekdays and days rarely belong to things. 'The budget year 2018' is a time.
    """
    tree, current = clause.tree, placed.token
    assert isinstance(placed.value, TimeExpression)  # noqa: S101  # narrows the sum
    fine = placed.value.granularity >= Granularity.DAY
    if current and tree.tokens[current - 1].lemma in _SETTING:
        return current - 1
    while current not in clause.carriers:
        token = tree.tokens[current]
        head = tree.tokens[token.head]
        noun = head.pos in ("NOUN", "PROPN") and token.head not in clause.carriers
        noun = noun and head.lemma not in _PERIODS
        if noun and token.dep in ("compound", "nmod", "amod", "poss", "nummod"):
            return token.head if placed.span.end < head.start or not fine else None
        if noun and token.dep in ("prep", "npadvmod", "appos") and not fine:
            return token.head
        if token.head == current:
            return None
        current = token.head
    return None


def _head(tree: Tree, placed: Placed) -> str:
    """Return the counted noun with its compounds, as written: 'police officers'.

    Empty where it is no noun of its own, or none that many can be: 'of them', 'two-thirds', 'the
    28,578-page record', '85 investigation and subpoena targets'.
    """
    index = placed.token
    noun = counted_noun(tree, index)
    if noun is None or tree.tokens[noun].pos == "PRON" or tree.tokens[noun].tag == "NN":
        return ""
    within = tree.tokens[noun].end <= placed.span.end
    joined = noun > index + 1 and tree.tokens[index + 1].text == "-"
    if within or joined:
        return ""
    low = noun
    while low - 1 > index and (
        tree.tokens[low - 1].dep in ("compound", "amod")
        or tree.is_hyphenated(low - 1)
        or tree.is_hyphenated(low)
    ):
        low -= 1
    indices = whole_words(tree, list(range(low, noun + 1)))
    return " ".join(tree.evidence(indices).quote.split()).lstrip("-–")


def _preposition(tree: Tree, index: int) -> str:
    """Return what introduces a time: 'by June 20' is no agent, and 'as of' is one word."""
    head = tree.tokens[tree.tokens[index].head]
    if head.dep not in ("prep", "agent"):
        return ""
    word, above = head.text.lower(), tree.tokens[head.head].text.lower()
    return "as of" if (above, word) == ("as", "of") else word


def _function(tree: Tree, index: int) -> str:
    """Return what the counted noun is to its predicate: a dependency, with a preposition."""
    noun = counted_noun(tree, index)
    token = tree.tokens[index if noun is None else noun]
    if token.dep == "pobj":
        return f"prep:{tree.tokens[token.head].text.lower()}"
    return token.dep


def places(clause: Clause) -> list[Mention]:
    """Return the named places of a clause; those inside a noun phrase are marked as inner.

    'In Paris' places what the verb tells; 'the mayor of Paris' only says which mayor.
    """
    tree, found = clause.tree, []
    for entity in tree.sentence.entities:
        if entity.label not in ("GPE", "LOC", "FAC") or not _is_governed(clause, entity):
            continue
        name = clause.references.name_of(tree.sentence, entity)
        if name is None or name.kind != PLACE:
            continue
        cue = _place_cue(clause, entity)
        indices = list(range(entity.start, entity.end))
        mention = name_mention(tree, indices, Role.PLACE, name)
        seat = seat_of(tree, clause.references, entity)
        found.append(replace(mention, cue=cue, inner=bool(seat) or not cue, head=seat))
    return found


def names(clause: Clause) -> list[Mention]:
    """Return the people and organisations that a clause names, whatever they are to it."""
    tree, found = clause.tree, []
    for entity in tree.sentence.entities:
        if entity.label not in ("PERSON", "ORG") or not _is_governed(clause, entity):
            continue
        name = clause.references.name_of(tree.sentence, entity)
        if name is not None and name.kind != PLACE:
            indices = without_possessive(tree, list(range(entity.start, entity.end)))
            mention = name_mention(tree, indices, Role.NAMED, name)
            found.append(replace(mention, cue=tree.tokens[entity.end - 1].dep))
    return found


def _is_governed(clause: Clause, entity: EntitySpan) -> bool:
    last = clause.tree.tokens[entity.end - 1]
    above = last.head if last.tag == "POS" else entity.end - 1
    return governor(clause.tree, above, clause.stops) in clause.carriers


_NOMINAL = ("nsubj", "nsubjpass", "dobj", "pobj")
"""What stands in place of a noun, whatever it is: 'most of them from Honduras'."""


def _place_cue(clause: Clause, entity: EntitySpan) -> str:
    """Return how a preposition relates a place to the predicate; empty for any other place."""
    tree = clause.tree
    head = tree.tokens[entity.end - 1].head
    cue = _PLACE_CUES.get(tree.tokens[head].text.lower(), "")
    if tree.tokens[head].dep != "prep" or not cue:
        return ""
    above = tree.tokens[head].head
    named = tree.tokens[above].pos in ("NOUN", "PROPN") or tree.tokens[above].dep in _NOMINAL
    if named and above not in clause.carriers:
        person = tree.entity_at.get(above)
        return cue if person is not None and person.label == "PERSON" else ""
    return cue
