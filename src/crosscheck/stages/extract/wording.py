"""The parts of a clause from which a question is put: the source's words, shortened."""

from __future__ import annotations

from crosscheck.model.claim import Mention, Predicate, Role, Wording
from crosscheck.model.values import Agent
from crosscheck.stages.extract.showing import shown
from crosscheck.stages.extract.tree import CLAUSES, Tree, whole_words

_QUOTES = frozenset({'"', "``", "''", "“", "”"})

LONGEST = 9
"""Words of a noun phrase beyond which a question shows only its core."""


def wording_of(tree: Tree, predicate: Predicate, slots: tuple[Mention, ...]) -> Wording:
    """Return subject, verb and objects of a claim, each as a short phrase."""
    index = predicate.index
    subject_role = Role.PATIENT if predicate.passive else Role.AGENT
    verb = tree.tokens[index]
    before = tuple(m for m in slots if m.evidence.span.start < verb.start or not predicate.passive)
    subjects = _phrases(tree, before, subject_role)
    link = _link(before, subject_role)
    if not subjects and tree.tokens[index].tag.startswith("NN"):
        others = (Role.PATIENT, Role.COUNTERPART)
        role = next((r for r in others if _phrases(tree, slots, r)), Role.PATIENT)
        subjects, link = _phrases(tree, slots, role), _link(slots, role)
    particle = tree.child(index, "prt")
    base = predicate.lemma + (f" {tree.tokens[particle].text}" if particle is not None else "")
    rest, whole = ("", True) if verb.pos == "NOUN" else _rest(tree, index)
    participle = predicate.text.lower() if predicate.passive else ""
    named = any(isinstance(m.value, Agent) for m in slots if m.role is subject_role)
    plural = len(subjects) > 1 or (_plural(tree, index) and not named)
    clause = set(tree.clause(index))
    return Wording(
        subject=" and ".join(subjects),
        base=base,
        participle=participle,
        rest=rest,
        plural=plural,
        clause=_run(tree, index, clause),
        passage=_run(tree, index, clause | _inside(tree, index) | _told_of(tree, index)),
        sentence=tree.written(0, len(tree.tokens) - 1),
        link=link,
        start=tree.sentence.span.start,
        is_whole=whole,
    )


def _inside(tree: Tree, index: int) -> set[int]:
    """Return the clauses that a clause contains: 'agreed to say who had asked for it'."""
    own = (c for c in tree.children[index] if tree.tokens[c].dep not in _BESIDE)
    return {i for child in own for i in tree.descend(child, frozenset())}


def _told_of(tree: Tree, index: int) -> set[int]:
    """Return the noun phrase of which a clause tells: 'a letter sent to the council'."""
    *_, top = tree.coordination(index)
    token = tree.tokens[top]
    return set(tree.descend(token.head, frozenset())) if token.dep in ("acl", "relcl") else set()


_BESIDE = frozenset({"conj", "cc", "parataxis", "advcl"})
"""What stands beside a clause and not in it."""


def _run(tree: Tree, index: int, own: set[int]) -> str:
    """Return the unbroken run of words around a verb, without punctuation at its ends."""
    low = high = index
    while low - 1 in own:
        low -= 1
    while high + 1 in own:
        high += 1
    while low < index and tree.tokens[low].pos in ("PUNCT", "CCONJ", "SCONJ"):
        low += 1
    while high > index and (
        tree.tokens[high].pos in ("PUNCT", "CCONJ", "SCONJ")
        or (_leads_on(tree, high) and tree.child(high, "pcomp") not in own)
    ):
        high -= 1
    marks = [token.tag for token in tree.tokens[low : high + 1]]
    if low and marks.count("''") > marks.count("``") and tree.tokens[low - 1].tag == "``":
        low -= 1
    return tree.written(low, high)


def _leads_on(tree: Tree, index: int) -> bool:
    """'Resigned after losing the vote': a preposition whose clause is one of its own."""
    return tree.tokens[index].dep == "prep" and tree.child(index, "pcomp") is not None


def _phrases(tree: Tree, slots: tuple[Mention, ...], role: Role) -> list[str]:
    """Return the participants in a role, three at most."""
    names = dict.fromkeys(shown(tree, mention) for mention in slots if mention.role is role)
    return list(names)[:3]


def _link(slots: tuple[Mention, ...], role: Role) -> str:
    """Return the word that joins whom an event noun names first: 'the killing by the state'."""
    cue = next((m.cue for m in slots if m.role is role), "")
    return cue if cue in _LINKS else "of"


_LINKS = frozenset({"by", "on", "against", "with", "to"})


def _plural(tree: Tree, index: int) -> bool:
    """Tell whether the subject is plural; a second verb has that of the first.

    'Photographs released on Friday' are said of the noun before the participle.
    """
    if tree.tokens[index].dep == "acl":
        return tree.tokens[tree.tokens[index].head].tag in ("NNS", "NNPS")
    for verb in tree.coordination(index):
        subject = tree.child(verb, "nsubj", "nsubjpass")
        if subject is not None:
            return tree.tokens[tree.quantified(subject)].tag in ("NNS", "NNPS")
    return False


def _rest(tree: Tree, index: int) -> tuple[str, bool]:
    """Return object and 'with'/'to'/'for' phrases, in order, without clauses and times.

    The second part tells whether that is all that the verb calls for.
    """
    parts = [thing] if (thing := _relative_object(tree, index)) else []
    whole = not any(_is_left_out(tree, index, child) for child in tree.children[index])
    for child in tree.children[index]:
        if child < index or not _belongs(tree, index, child):
            continue
        kept = sorted(i for i in tree.descend(child, _barred(tree, child)) if i > index)
        kept = whole_words(tree, kept)
        if any(tree.tokens[i].text in _QUOTES for i in range(index + 1, max(kept, default=index))):
            whole = False
            break
        whole = whole and not any(_is_told_by_clause(tree, i) for i in kept)
        while kept and tree.tokens[kept[-1]].pos in ("ADP", "SCONJ"):
            kept.pop()
        unbroken = kept and kept == list(range(kept[0], kept[-1] + 1))
        if unbroken:
            parts.append(tree.written(kept[0], kept[-1]))
        elif tree.tokens[child].dep == "dobj":
            whole = False
            break
    told: list[str] = []
    for part in parts:
        if sum(len(one.split()) for one in (*told, part)) > LONGEST:
            break
        told.append(part)
    cut = " ".join(parts[0].split()[:LONGEST]) if parts and not told else ""
    return " ".join(told) or cut, whole and len(told) == len(parts)


def _belongs(tree: Tree, index: int, child: int) -> bool:
    """Tell whether a question keeps what depends on a verb.

    'Served as mayor' is no service without it; 'met as part of a plan' is a meeting.
    """
    token = tree.tokens[child]
    if token.dep in ("dobj", "attr"):
        return not _is_when(tree, child)
    if token.dep == "prep":
        word = token.text.lower()
        keeps = word in _KEPT or (word == "as" and child == index + 1)
        return keeps and not _is_value(tree, child)
    kept = ("acomp", "xcomp", "oprd", "dative", "agent")
    return token.dep in kept or _is_set_phrase(tree, index, child)


_KEPT = frozenset("with to for from against of into over about".split())
"""Prepositions whose phrase a question keeps."""


def _is_left_out(tree: Tree, index: int, child: int) -> bool:
    """Tell whether what a verb cannot do without has no place in a question.

    'Said that ...' calls for its clause, 'what Holm said' has its object in 'what', and who was
    last seen was seen more than once.
    """
    token = tree.tokens[child]
    clause = token.dep in ("ccomp", "pcomp") and child > index
    open_object = token.dep == "dobj" and token.lemma == "what"
    return clause or open_object or (token.dep == "advmod" and token.lemma in ("last", "first"))


def _is_told_by_clause(tree: Tree, index: int) -> bool:
    """'Announced plans to leave', 'asked to find out whether': a clause tells what is meant.

    A name says who is meant without its clause, and so does what stands before a comma; the first
    of several names is not all of them.
    """
    if index in tree.entity_at:
        named = (c for c in tree.children[index] if tree.tokens[c].dep in ("conj", "appos"))
        return any(tree.tokens[c].dep == "conj" or c in tree.entity_at for c in named)
    after = [child for child in tree.children[index] if child > index]
    first = next((c for c in after if tree.tokens[c].dep in _TELLING | {"punct"}), None)
    return first is not None and tree.tokens[first].dep != "punct"


_TELLING = frozenset({"acl", "relcl", "ccomp", "xcomp", "pcomp"})


def _is_set_phrase(tree: Tree, index: int, child: int) -> bool:
    """'Laid to rest': an infinitive without words of its own belongs to the verb before it."""
    to = index + 1
    return child == to + 1 and tree.tokens[to].tag == "TO" and tree.children[child] == [to]


def _relative_object(tree: Tree, index: int) -> str:
    """Return the noun that a relative clause is about, as its object: 'the deal that Lund signed'.

    Empty where the verb has its own object or subject in the relative pronoun, where a preposition
    has it or waits for it ('the house in which they live', 'the house they live in'), where it is
    whose ('Holm, whose son left'), and for 'the day they met'. 'A deal' of which a
    clause tells is 'the deal' in a question.
    """
    token = tree.tokens[index]
    children = [tree.tokens[child] for child in tree.children[index]]
    subject = any(c.dep == "nsubj" and c.tag not in _RELATIVE for c in children)
    other = any(c.dep in ("dobj", "ccomp", "xcomp") and c.tag not in _RELATIVE for c in children)
    stranded = any(
        tree.tokens[child].dep == "prep" and not tree.children[child]
        for child in tree.children[index]
    )
    inside = tree.descend(index, frozenset(CLAUSES | {"conj"}))
    indirect = any(
        tree.tokens[i].tag in ("WDT", "WP", "WP$") and tree.tokens[i].head != index for i in inside
    )
    whole = not (other or stranded or indirect or any(c.tag == "WRB" for c in children))
    if token.dep != "relcl" or not (subject and whole):
        return ""
    core = tree.core(token.head)
    words = tree.evidence(core).quote.split()
    if tree.tokens[core[0]].pos == "DET":
        words[0] = "the" if words[0].lower() in ("a", "an") else words[0].lower()
    noun = tree.tokens[token.head].tag.startswith("NN") and not _is_when(tree, token.head)
    noun = noun and tree.tokens[token.head].lemma not in _CIRCUMSTANCES
    return " ".join(words) if noun and len(words) <= LONGEST else ""


_RELATIVE = ("WDT", "WP", "IN")
_CIRCUMSTANCES = frozenset("day time moment year week month night way reason place hour".split())


def _barred(tree: Tree, child: int) -> frozenset[str]:
    """Leave out the second of two objects; 'between' needs them both."""
    barred = frozenset(CLAUSES | {"punct", "appos"})
    between = any(tree.tokens[i].lemma == "between" for i in tree.descend(child, barred))
    return barred if between else barred | {"cc", "conj"}


def _is_value(tree: Tree, preposition: int) -> bool:
    """'To 186' and 'for Monday' are answers, and no part of a question."""
    noun = tree.child(preposition, "pobj")
    return noun is not None and (_is_when(tree, noun) or tree.tokens[noun].tag == "CD")


def _is_when(tree: Tree, noun: int) -> bool:
    entity = tree.entity_at.get(noun)
    return entity is not None and entity.label in ("DATE", "TIME")
