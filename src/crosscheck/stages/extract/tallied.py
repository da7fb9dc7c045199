"""What a number without a noun of its own comes to: 'the death toll rose to 23', 'a crowd of 900'.

News states its first figures so: a noun that names a number (toll, attendance, the number of
cases), and a verb that gives it.
Source: Quirk et al. (1985), A Comprehensive Grammar of the English Language, chapter 5 (nouns of
quantity and their 'of').
"""

from __future__ import annotations

from crosscheck.model.values import Measure
from crosscheck.stages.extract.tree import Tree

Tallied = tuple[Measure, str]
"""What a number measures, and the lemma that it counts or the unit that it is given in."""

_GATHERED = dict.fromkeys(
    "crowd audience attendance gathering turnout congregation headcount".split(), "people"
)
_STAFFED = {"crew": "crew", "workforce": "worker", "staff": "worker", "membership": "member"}
_COUNTED = {**_GATHERED, **_STAFFED}
"""Nouns that say whom they number, and who these are."""

_NUMBERS = frozenset({"number", "toll", "count", "tally", "total"})
"""Nouns that number what their 'of' or the noun before them names."""

_STATES = {
    **dict.fromkeys(("dead", "killed", "fatality"), "death"),
    **dict.fromkeys(("injured", "wounded", "hurt"), "injury"),
}
"""What is counted where those who suffered it are."""

_SCALES: dict[str, Tallied] = {
    "age": (Measure.AGE, "year"),
    "magnitude": (Measure.PHYSICAL, "magnitude"),
}

_GIVEN_BY = {
    "at": frozenset("stand remain put set estimate".split()),
    "to": frozenset(
        "rise climb grow increase jump soar swell fall drop decline go come raise bring push take"
        " revise lower cut".split()
    ),
    "as": frozenset({"give", "put"}),
}
"""Prepositions before the number, and the verbs that give it so."""

_REACHING = frozenset({"reach", "hit", "total"})
"""Verbs whose object is the number."""


def tallied(tree: Tree, token: int) -> Tallied | None:
    """Return what the number at ``token`` comes to; None where no noun of the sentence says it."""
    return next((found for noun in _nouns(tree, token) if (found := _named(tree, noun))), None)


def _nouns(tree: Tree, token: int) -> list[int]:
    """Return the nouns that the number may be said of, the nearest first."""
    this = tree.tokens[token]
    above = tree.tokens[this.head]
    match this.dep:
        case "appos":
            return [this.head]
        case "attr":
            return _told_of(tree, this.head) if above.lemma == "be" else []
        case "dobj":
            return _told_of(tree, this.head) if above.lemma in _REACHING else []
        case "pobj" if above.lemma == "of":
            return [above.head]
        case "pobj":
            given = tree.tokens[above.head].lemma in _GIVEN_BY.get(above.lemma, ())
            return _told_of(tree, above.head) if given else []
        case _:
            return []


def _told_of(tree: Tree, verb: int) -> list[int]:
    """Return object and subject of a verb: it raised the toll to 23, the toll rose to 23."""
    found = (tree.child(verb, "dobj"), tree.child(verb, "nsubj", "nsubjpass"))
    return [noun for noun in found if noun is not None]


def _named(tree: Tree, noun: int) -> Tallied | None:
    lemma = tree.tokens[noun].lemma
    if lemma in _SCALES:
        return _SCALES[lemma]
    if lemma in _COUNTED:
        return Measure.COUNT, _COUNTED[lemma]
    counted = _numbered(tree, noun) if lemma in _NUMBERS else ""
    return (Measure.COUNT, counted) if counted else None


def _numbered(tree: Tree, noun: int) -> str:
    """Return what is numbered: 'case count', 'the number of dead'; a bare toll is of deaths."""
    lemma = tree.tokens[noun].lemma
    of = tree.child(noun, "prep")
    named = tree.child(noun, "compound")
    if of is not None and tree.tokens[of].lemma == "of" and lemma != "toll":
        named = tree.child(of, "pobj")
    if named is None:
        return "death" if lemma == "toll" else ""
    word = tree.tokens[named]
    if word.lemma in _STATES or word.text.lower() in _STATES:
        return _STATES.get(word.lemma, _STATES.get(word.text.lower(), ""))
    return word.lemma if word.pos == "NOUN" else ""
