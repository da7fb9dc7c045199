"""What came of it and how far it has come: outcomes, and rungs of status ladders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosscheck.model.claim import Mention, Role
from crosscheck.model.values import Phrase, Status
from crosscheck.stages.extract.clause import Clause
from crosscheck.stages.extract.predicates import ENDING_VERBS, is_joint_plan
from crosscheck.stages.extract.tree import Tree, whole_words
from crosscheck.text.lexicon import ACTIONS, DEALS, RUNGS, sense_of

_OUTCOME_VERBS = frozenset(
    {"agree", "determine", "decide", "promise", "pledge", "vow", "resolve", "undertake"}
)
_CLOSING = frozenset("accept sign reach strike approve agree seal clinch conclude make".split())
"""Verbs that with a deal as their object tell that talks came to one."""

_BILLS = frozenset("bill law act measure legislation resolution budget amendment package".split())
_NAMES = frozenset({"PERSON", "ORG", "GPE", "FAC", "PRODUCT", "EVENT", "LAW", "WORK_OF_ART"})
_JOINT_VERBS = frozenset({"note", "say", "state", "declare", "confirm", "stress", "emphasize"})


def outcomes(clause: Clause) -> list[Mention]:
    """Take what follows 'agreed that', 'promised to', and 'the talks ended in', as the outcome.

    What stands before the verb was put there by the parser: 'the plan fell, as they had promised'.
    """
    tree, index = clause.tree, clause.predicate.index
    noun, verb = tree.tokens[index], tree.tokens[index].head
    if noun.tag.startswith("NN") and noun.dep == "nsubj":
        return _ending(tree, verb) if _ends_something(tree, verb) else []
    deal = tree.child(index, "dobj", "nsubjpass")
    if deal is None:
        deal = _object_of(tree, index, "to", "on")
    if clause.predicate.lemma in _CLOSING and deal is not None and tree.tokens[deal].lemma in DEALS:
        return _ending(tree, index)
    content = tree.child(index, "ccomp", "xcomp")
    if content is None or not _tells_outcome(tree, clause.predicate.lemma, index, content):
        return []
    indices = _without_effect(tree, sorted(tree.descend(content, frozenset({"punct"}))))
    if indices[0] < index:
        return []
    told = list(range(indices[0], _with_mark(tree, indices) + 1))
    evidence = tree.evidence(whole_words(tree, told))
    lemmas = tree.lemmas(indices)
    return [Mention(Role.OUTCOME, Phrase(evidence.quote, lemmas), evidence, " ".join(lemmas))]


def _without_effect(tree: Tree, indices: list[int]) -> list[int]:
    """Return what was decided without what came of it: 'not to vote, signaling a collapse'."""
    tokens = tree.tokens
    for place, i in enumerate(indices[1:], 1):
        effect = tokens[i].tag == "VBG" and tokens[i].dep == "advcl"
        if effect and tokens[i - 1].text == ",":
            return indices[:place]
    return indices


def _with_mark(tree: Tree, indices: Sequence[int]) -> int:
    """Return the last token of a run, the closing mark of a quotation that ends it included."""
    first, last = indices[0], indices[-1]
    opened = "".join(tree.tokens[i].text for i in range(first, last + 1))
    if opened.count("“") <= opened.count("”") and opened.count('"') % 2 == 0:
        return last
    behind = range(last + 1, min(last + 3, len(tree.tokens)))
    return next((i for i in behind if tree.tokens[i].text in ("”", '"')), last)


def _ends_something(tree: Tree, verb: int) -> bool:
    """'The talks hit a deadlock' tells how they ended; that a shutdown hits tells nothing."""
    lemma = tree.tokens[verb].lemma
    whole = lemma not in _WITH_OBJECT or tree.child(verb, "dobj") is not None
    return lemma in ENDING_VERBS and whole


_WITH_OBJECT = frozenset({"hit", "yield", "produce"})


def _object_of(tree: Tree, index: int, *prepositions: str) -> int | None:
    for child in tree.children[index]:
        if tree.tokens[child].dep == "prep" and tree.tokens[child].text.lower() in prepositions:
            return tree.child(child, "pobj")
    return None


def _tells_outcome(tree: Tree, lemma: str, index: int, content: int) -> bool:
    """'They agreed to' tells an outcome; so does 'the two noted that they will'.

    'I agree that he is right' is of one mind with somebody and decides nothing (FrameNet 1.7,
    Be_in_agreement_on_assessment against Make_agreement_on_action). What is decided or found out
    is open in 'decide whether', and who is determined to do something has not done it.
    """
    if lemma in _OUTCOME_VERBS:
        if _is_open(tree, content) or (lemma == "determine" and _is_infinitive(tree, content)):
            return False
        return lemma != "agree" or not _is_assessment(tree, content)
    return lemma in _JOINT_VERBS and is_joint_plan(tree, index, content)


def _is_open(tree: Tree, content: int) -> bool:
    """Tell whether a clause asks: 'whether to go', 'where their loyalty lies', 'what to do'."""
    first = min(tree.descend(content, frozenset()))
    return tree.tokens[first].text.lower() in _ASKING


_ASKING = frozenset("if whether what when where who whom whose which why how".split())


def _is_infinitive(tree: Tree, content: int) -> bool:
    return any(tree.tokens[c].tag == "TO" for c in tree.children[content])


_AHEAD = frozenset("will would shall should must may might can could to 'll 'd".split())


_FINITE = ("VBZ", "VBP", "VBD")
_HELPING = ("aux", "auxpass")


def _is_assessment(tree: Tree, content: int) -> bool:
    """Tell whether a clause says what is so: finite, and without a modal that looks ahead."""
    token = tree.tokens[content]
    helpers = [tree.tokens[c] for c in tree.children[content] if tree.tokens[c].dep in _HELPING]
    finite = token.tag in _FINITE or any(helper.tag in _FINITE for helper in helpers)
    ahead = any(helper.text.lower() in _AHEAD for helper in helpers)
    return token.dep == "ccomp" and finite and not ahead


def _ending(tree: Tree, verb: int) -> list[Mention]:
    words = (i for i in tree.clause(verb) if tree.tokens[i].pos != "PUNCT" or _inside(tree, i))
    indices = [i for i in words if i >= verb]
    run = [verb, *[i for i in indices if i > verb]]
    run = [i for position, i in enumerate(run) if i == verb + position]
    evidence = tree.evidence(run)
    lemmas = tree.lemmas(run)
    return [Mention(Role.OUTCOME, Phrase(evidence.quote, lemmas), evidence, " ".join(lemmas))]


def _inside(tree: Tree, index: int) -> bool:
    """Tell whether a sign is the hyphen of 'long-term', or a mark of 'reached a “deal” with'."""
    token = tree.tokens[index]
    if token.text in _MARKS or not 0 < index < len(tree.tokens) - 1:
        return token.text in _MARKS
    glued = tree.tokens[index - 1].end == token.start and token.end == tree.tokens[index + 1].start
    return token.text in ("-", "‑") and glued


_MARKS = frozenset("\"'“”‘’")


def statuses(clause: Clause) -> list[Mention]:
    """Read how far an action has come from a verb that stands on a status ladder."""
    lemma = clause.predicate.lemma
    if lemma not in RUNGS:
        return []
    ladder, rung, rank = RUNGS[lemma]
    if ladder == "bill" and not _concerns_bill(clause):
        return []
    if lemma in _WANTING and not _wants(clause):
        return []
    tree, index = clause.tree, clause.predicate.index
    if tree.tokens[index].pos == "NOUN" and tree.tokens[tree.tokens[index].head].lemma == "at":
        return []
    evidence = tree.evidence([index])
    value = Status(evidence.quote, ladder, rung, rank)
    context = _course(clause)
    if ladder == "action" and not any(term.startswith("action:") for term in context):
        return []
    return [Mention(Role.STATUS, value, evidence, f"{ladder}/{rung}", context=context)]


_WANTING = frozenset({"ask", "seek"})


def _wants(clause: Clause) -> bool:
    """'Asked a court to close it' requests something; 'was asked about it' does not."""
    tree, index = clause.tree, clause.predicate.index
    if tree.tokens[index].lemma == "seek" or tree.child(index, "xcomp", "ccomp") is not None:
        return True
    return any(
        tree.tokens[c].dep == "prep" and tree.tokens[c].text.lower() == "for"
        for c in tree.children[index]
    )


def _course(clause: Clause) -> tuple[str, ...]:
    """Return the actions and the words of names below a predicate, each with its prefix."""
    tree, index = clause.tree, clause.predicate.index
    below = list(tree.descend(index, frozenset()))
    senses = {sense_of(tree.tokens[i].lemma) for i in below if i != index}
    actions = {f"action:{sense}" for sense in senses & ACTIONS}
    return tuple(sorted(actions | name_terms(clause, below)))


def name_terms(clause: Clause, indices: Iterable[int]) -> set[str]:
    """Return the words of the names among some tokens, each with the prefix ``name:``.

    A description counts as the name that it means in the document: 'the agency'.
    """
    tree = clause.tree
    found: set[str] = set()
    for i in indices:
        token = tree.tokens[i]
        found.update(f"name:{word.lower()}" for word in _described(clause, i).split())
        entity = tree.entity_at.get(i)
        if entity is not None and entity.label in _NAMES and token.pos in ("PROPN", "ADJ", "NOUN"):
            found.add(f"name:{token.lemma}")
    return found


def _concerns_bill(clause: Clause) -> bool:
    """Tell whether the object of a verb is a bill: one can pass many other things."""
    tree, index = clause.tree, clause.predicate.index
    thing = tree.child(index, "dobj", "nsubjpass")
    return thing is not None and tree.tokens[thing].lemma in _BILLS


def _described(clause: Clause, index: int) -> str:
    """Return the name that a definite noun means, or nothing."""
    tree = clause.tree
    determiner = tree.child(index, "det", "poss")
    if determiner is None or tree.tokens[index].pos != "NOUN":
        return ""
    word = tree.tokens[determiner].text.lower()
    return clause.references.described(tree.tokens[index].lemma, word) or ""
