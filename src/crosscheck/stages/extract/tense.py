"""Whether the verb that governs a place tells of what was, or of what will be."""

from __future__ import annotations

from crosscheck.model.source import BlockRole
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import PURE_REPORTING
from crosscheck.text.times import Direction

_EXPECTING = frozenset({"expect", "schedule", "slate", "plan", "due"})
_FUTURE = frozenset({"will", "would", "shall", "'ll", "going", "expect", "plan", "schedule"})
_OPEN = frozenset({"may", "might", "should", "must", "ought"})
"""With a plain verb these look ahead, with 'have' back: 'may have left on Friday'."""
_ABLE = frozenset({"can"})
_MARKING = frozenset({"mark", "celebrate", "commemorate", "honor", "honour", "mourn"})
"""'Held a rally to mark the entry on Friday': what is marked is told by the verb above."""
_RANKED = frozenset({"first", "second", "third", "last", "only", "latest", "next"})
"""'Among the first to join on Friday' tells who joined."""


def direction_at(tree: Tree, offset: int) -> Direction:
    """Return where the verb that governs a place looks; back where there is none.

    Source: AP Stylebook, 'time element': news tells the past in the past tense and names what
    is to come by 'will', an infinitive or the present.
    """
    verb = governing_verb(tree, offset)
    if verb is None:
        return Direction.PAST
    if _is_expected(tree, verb):
        return Direction.PAST if _opens_a_past_plan(tree, verb, offset) else Direction.FUTURE
    return _tense(tree, verb)


def governing_verb(tree: Tree, offset: int) -> int | None:
    """Return the nearest verb at or above the token at ``offset``, None when there is none."""
    index = tree.token_at(offset)
    while index is not None:
        token = tree.tokens[index]
        if token.pos in ("VERB", "AUX"):
            return index
        index = None if token.head == index else token.head
    return None


def _is_expected(tree: Tree, verb: int) -> bool:
    """Tell whether a verb, or one above it, expects or schedules what it tells."""
    while tree.tokens[verb].lemma not in _EXPECTING:
        if tree.tokens[verb].head == verb:
            return False
        verb = tree.tokens[verb].head
    return True


def _opens_a_past_plan(tree: Tree, verb: int, offset: int) -> bool:
    """'On Friday, the state planned to pay' dates the plan, 'planned to pay on Friday' does not."""
    token = tree.tokens[verb]
    is_active = token.tag == "VBD" and token.lemma in _EXPECTING
    return is_active and offset < token.start and not _helpers(tree, verb)


def _helpers(tree: Tree, verb: int) -> set[str]:
    """Return lemmas and words of the auxiliaries of a verb."""
    found = [tree.tokens[c] for c in tree.children[verb] if tree.tokens[c].dep == "aux"]
    return {word for token in found for word in (token.lemma, token.text.lower())}


def _tense(tree: Tree, verb: int) -> Direction:
    token = tree.tokens[verb]
    words = _helpers(tree, verb)
    if words & _FUTURE:
        return Direction.FUTURE
    if words & _OPEN and token.tag == "VB":
        return Direction.PAST if "have" in words else Direction.FUTURE
    if words & _ABLE and token.tag == "VB":
        return Direction.UNKNOWN
    if token.tag == "VB" and "to" in words:
        return _infinitive(tree, verb)
    if token.tag == "VBG" and words & {"be"} and token.lemma in ("go", "travel", "meet", "hold"):
        return Direction.FUTURE
    present = token.tag in ("VBZ", "VBP") or _is_passive_present(tree, verb)
    if present and _is_of_the_present(tree, verb, words):
        return Direction.UNKNOWN
    return Direction.PAST


def _is_passive_present(tree: Tree, verb: int) -> bool:
    """'They are focused on the vote in November' looks no further back than 'they focus on it'."""
    helper = tree.child(verb, "auxpass")
    return helper is not None and tree.tokens[helper].tag in ("VBZ", "VBP")


def _infinitive(tree: Tree, verb: int) -> Direction:
    """'To meet' lies ahead of the verb above it, unless that tells what was marked, or who did."""
    token = tree.tokens[verb]
    told_above = token.lemma in _MARKING or _is_ranked(tree, verb)
    above = governing_verb(tree, tree.tokens[token.head].start) if token.head != verb else None
    return Direction.FUTURE if above is None or not told_above else _tense(tree, above)


def _is_ranked(tree: Tree, verb: int) -> bool:
    """Tell whether the noun right before the infinitive is the first, the last, the only one."""
    particle = tree.child(verb, "aux")
    noun = -1 if particle is None else particle - 1
    if noun < 0 or tree.tokens[noun].pos not in ("NOUN", "PROPN"):
        return False
    return any(tree.tokens[c].text.lower() in _RANKED for c in tree.children[noun])


def _is_of_the_present(tree: Tree, verb: int, words: set[str]) -> bool:
    """Tell whether a present tense leaves open where it looks: 'the court meets on Friday'.

    Headlines tell the past in the present, and so do verbs of speaking.
    """
    token = tree.tokens[verb]
    is_perfect = token.lemma in ("have", "do") or "have" in words
    is_told = tree.sentence.role is BlockRole.HEADLINE or token.lemma in PURE_REPORTING
    return not is_perfect and not is_told
