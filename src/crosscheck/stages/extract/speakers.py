"""Who speaks in a sentence: reporting words and whose words they bring."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.claim import Mention, Role
from crosscheck.model.values import Agent, Organisation, Phrase, Place
from crosscheck.stages.extract.participants import mentions_of, name_mention, resolved
from crosscheck.stages.extract.references import References
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import REPORTING

ACCORDING = "according to"
_ALSO_REPORTING = frozenset(
    "continue conclude find show describe read publish promise pledge vow urge point learn hear"
    " post quip joke".split()
)
"""Verbs that report only where they have a content clause: 'talks continue' reports nothing."""

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
    found = []
    for index, token in enumerate(tree.tokens):
        if token.lemma in REPORTING and token.pos == "VERB":
            subject = tree.child(index, "nsubj")
            if token.lemma in _ALSO_REPORTING and tree.child(index, "ccomp", "parataxis") is None:
                continue
            if subject is not None and tree.tokens[subject].tag not in ("WDT", "WP", "EX"):
                found.append(_speaker(tree, index, token.text, subject, references))
        elif token.lemma == "accord" or token.text.lower() == "according":
            to = tree.child(index, "prep")
            noun = tree.child(to, "pobj") if to is not None else None
            if noun is not None:
                found.append(_speaker(tree, index, ACCORDING, noun, references))
    return tuple(found)


def source_of(speakers: tuple[Speaker, ...]) -> Speaker | None:
    """Return the named source that a sentence gives for a passage: 'according to the ministry'."""
    for speaker in speakers:
        named = speaker.mention is not None and speaker.mention.key[:2] in ("p:", "o:", "s:")
        if speaker.cue == ACCORDING and named:
            return speaker
    return None


def _speaker(tree: Tree, index: int, cue: str, noun: int, references: References) -> Speaker:
    mentions = (
        _author(tree, noun, references)
        or _again(tree, noun, references)
        or mentions_of(tree, noun, Role.SPEAKER, references)
    )
    for mention in mentions:
        match mention.value:
            case Agent(canonical=name) | Organisation(canonical=name) | Place(canonical=name):
                return Speaker(index, cue, name, mention)
            case Phrase(text=words):
                return Speaker(index, cue, " ".join(words.split()), mention)
            case _:
                continue
    return Speaker(index, cue, tree.tokens[noun].text, None)


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
