"""Who speaks in a sentence: reporting words and whose words they bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosscheck.model.claim import Mention, Role
from crosscheck.model.values import Agent, Organisation, Phrase, Place
from crosscheck.stages.extract.participants import mentions_of, name_mention, resolved
from crosscheck.stages.extract.references import References
from crosscheck.stages.extract.subjects import subject_of
from crosscheck.stages.extract.tense import governing_verb
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import REPORTING

ACCORDING = "according to"
IN_WORDS = "in the words of"
LOOSE = frozenset({ACCORDING, IN_WORDS})
"""Cues that hang on the sentence, and govern what is said in it."""

_ALSO_REPORTING = frozenset(
    "continue conclude find show describe read publish promise pledge vow urge point learn hear"
    " post quip joke".split()
)
"""Verbs that report only where they have a content clause: 'talks continue' reports nothing."""

_WRITINGS = frozenset("letter tweet video note memo post message email e-mail statement".split())
"""Nouns that say nothing themselves: who sent them is the source."""

_DOCUMENTS = frozenset(
    "report statement announcement account release readout document filing complaint survey poll"
    " study spokesman spokeswoman spokesperson".split()
)
"""Nouns whose author is the source: a report, a statement, a spokesman."""

SPEAKER_LASTS = 3
"""Sentences after which 'he said' no longer means who spoke last."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A reporting word of a sentence with its speaker."""

    index: int
    cue: str
    name: str
    mention: Mention | None


def speakers_of(tree: Tree, references: References) -> tuple[Speaker, ...]:
    """Return every reporting word of the sentence that has a speaker, left to right."""
    found: list[Speaker] = []
    for index, token in enumerate(tree.tokens):
        if token.lemma in REPORTING and token.pos == "VERB":
            speaks = _who_speaks(tree, index)
            outer = None if speaks is None else _goes_on(tree, index, speaks, found)
            if outer is not None:
                found.append(replace(outer, index=index, cue=token.text))
            elif speaks is not None:
                found.append(_speaker(tree, index, token.text, speaks, references))
        elif token.lemma == "word" and (whose := _whose_words(tree, index)) is not None:
            found.append(_speaker(tree, index, IN_WORDS, whose, references))
        elif token.lemma == "accord" or token.text.lower() == "according":
            to = tree.child(index, "prep")
            noun = tree.child(to, "pobj") if to is not None else None
            if noun is not None:
                found.append(_speaker(tree, index, ACCORDING, noun, references))
    return tuple(found)


def _who_speaks(tree: Tree, index: int) -> int | None:
    """Return the noun whose words a reporting verb brings, None where there is none.

    A verb without a subject has that of the verb it hangs on: 'defended it and said that ...',
    'defended it, telling reporters that ...', 'was quoted as saying that ...'.
    """
    token = tree.tokens[index]
    content = tree.child(index, "ccomp", "parataxis") is not None
    if token.lemma in _ALSO_REPORTING and not content:
        return None
    own = tree.child(index, "nsubj")
    if own is not None:
        return None if tree.tokens[own].tag in ("WDT", "WP", "EX") else own
    noun = _borrowed_subject(tree, index) if content and _borrows_subject(tree, index) else None
    speaks = noun is not None and tree.tokens[noun].pos in ("NOUN", "PROPN", "PRON")
    return noun if speaks and tree.tokens[noun or 0].tag not in ("WDT", "WP", "EX") else None


def _borrowed_subject(tree: Tree, index: int) -> int | None:
    """Return the subject of the verb above; of 'released a letter saying' who released it."""
    subject = subject_of(tree, index)
    if subject is not None and tree.tokens[subject.noun].lemma in _WRITINGS:
        verb = governing_verb(tree, tree.tokens[subject.noun].start)
        subject = None if verb is None else subject_of(tree, verb)
    if subject is None or tree.tokens[subject.noun].lemma in _WRITINGS:
        return None
    return subject.noun


def _goes_on(tree: Tree, index: int, noun: int, found: Sequence[Speaker]) -> Speaker | None:
    """Return who speaks on in what he is said to say; None where somebody else does.

    'Lund told them that it will sink, saying that ...', 'Lund said that he believes it'.
    """
    own = tree.tokens[noun].head == index
    if own and tree.tokens[noun].text.lower() not in ("he", "she"):
        return None
    outer = (s for s in found if s.cue not in LOOSE and _is_above(tree, s.index, index))
    return next(outer, None)


def _is_above(tree: Tree, above: int, index: int) -> bool:
    """Tell whether a token lies under another one in the tree."""
    while tree.tokens[index].head != index:
        index = tree.tokens[index].head
        if index == above:
            return True
    return False


def _borrows_subject(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    if token.lemma == "tell" and tree.child(index, "dobj", "dative") is None:
        return False  # 'was arrested and told that ...'
    if token.tag == "VBG":
        as_saying = token.dep == "pcomp" and tree.tokens[token.head].text.lower() == "as"
        return token.dep in ("advcl", "acl", "conj") or as_saying
    finite = token.tag in ("VBD", "VBZ", "VBP")
    return token.dep == "conj" and finite and tree.child(index, "auxpass") is None


def _whose_words(tree: Tree, index: int) -> int | None:
    """Return the speaker of 'in Holm's words' and 'in the words of Anna Holm'."""
    token = tree.tokens[index]
    if token.dep != "pobj" or tree.tokens[token.head].text.lower() != "in":
        return None
    of = tree.child(index, "prep")
    noun = tree.child(of, "pobj") if of is not None else tree.child(index, "poss")
    person = None if noun is None else tree.entity_at.get(noun)
    return noun if person is not None and person.label in ("PERSON", "ORG") else None


def source_of(speakers: tuple[Speaker, ...]) -> Speaker | None:
    """Return the named source that a sentence gives for a passage: 'according to the ministry'."""
    for speaker in speakers:
        named = speaker.mention is not None and speaker.mention.key[:2] in ("p:", "o:", "s:")
        if speaker.cue == ACCORDING and named:
            return speaker
    return None


def _speaker(tree: Tree, index: int, cue: str, noun: int, references: References) -> Speaker:
    """Return whose words a cue brings; of several who speak together none is the speaker."""
    mentions = (
        _author(tree, noun, references)
        or _again(tree, noun, references)
        or mentions_of(tree, noun, Role.SPEAKER, references)
    )
    together = sorted({name for m in mentions if (name := _name_of(m))})
    if len(together) > 1:
        return Speaker(index, cue, f"{', '.join(together[:-1])} and {together[-1]}", None)
    for mention in mentions:
        if name := _name_of(mention):
            return Speaker(index, cue, name, mention)
        if isinstance(mention.value, Phrase):
            return Speaker(index, cue, " ".join(mention.value.text.split()), mention)
    return Speaker(index, cue, tree.tokens[noun].text, None)


def _name_of(mention: Mention) -> str:
    match mention.value:
        case Agent(canonical=name) | Organisation(canonical=name) | Place(canonical=name):
            return name
        case _:
            return ""


def _again(tree: Tree, noun: int, references: References) -> list[Mention]:
    """Return whom 'he said' means: the one who spoke last, rather than the one who last acted."""
    recent = references.speaker and references.speaker_age <= SPEAKER_LASTS
    word = tree.tokens[noun].text.lower()
    if not recent or word not in ("he", "she") or not references.may_be(references.speaker, word):
        return []
    return [resolved(tree, [noun], Role.SPEAKER, references.speaker, references)]


def note_speaker(references: References, speakers: tuple[Speaker, ...]) -> None:
    """Remember who spoke in a sentence for the 'he said' of what follows."""
    references.speaker_age += 1
    people = [
        speaker.mention.value.canonical
        for speaker in speakers
        if speaker.mention is not None and isinstance(speaker.mention.value, Agent)
    ]
    if len(set(people)) == 1:
        references.speaker, references.speaker_age = people[0], 0
    elif people:
        references.speaker = ""


def _author(tree: Tree, noun: int, references: References) -> list[Mention]:
    """Return who made the report or statement that a sentence names: 'a report by Interfax'."""
    if tree.tokens[noun].lemma not in _DOCUMENTS:
        return []
    for child in tree.children[noun]:
        token = tree.tokens[child]
        author = child if token.dep == "poss" else None
        if token.dep in ("prep", "agent") and token.text.lower() in ("by", "from", "of"):
            author = tree.child(child, "pobj")
        if author is None:
            continue
        named = [c for c in tree.children[author] if tree.tokens[c].dep == "appos"]
        for index in (*named, author):
            entity = tree.entity_at.get(index)
            name = None if entity is None else references.name_of(tree.sentence, entity)
            if entity is not None and name is not None:
                indices = list(range(entity.start, entity.end))
                return [name_mention(tree, indices, Role.SPEAKER, name)]
        return mentions_of(tree, author, Role.SPEAKER, references)
    return []
