"""Who is said to say it: the chain from the outlet to the innermost speaker."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import SOMEBODY, Attribution, Manner, Mention, Role
from crosscheck.model.evidence import Span
from crosscheck.model.values import Agent, Organisation, Phrase, Place
from crosscheck.stages.extract.participants import mentions_of, name_mention, resolved
from crosscheck.stages.extract.references import References
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.lexicon import REPORTING

CARRIED = "according to, earlier in the paragraph"
_ACCORDING = "according to"
_THINKING = frozenset({"think", "believe", "learn", "hear"})
"""Reporting verbs that are no utterance."""

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

_CONTENT = frozenset({"ccomp", "parataxis", "xcomp"})


SPEAKER_LASTS = 3
"""Sentences after which 'he said' no longer means who spoke last."""

LEAST_QUOTED = 3
"""Content words from which a quotation can be told from another one."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A reporting word of a sentence with its speaker."""

    index: int
    cue: str
    name: str
    mention: Mention | None


def quoted_spans(sentence: Sentence, open_before: bool) -> tuple[tuple[Span, ...], bool]:
    """Return the spans between quotation marks, and whether a quotation stays open.

    ``open_before`` tells that the sentence begins inside a quotation of the same paragraph.
    """
    spans: list[Span] = []
    start = sentence.span.start if open_before else None
    for token in sentence.tokens:
        if token.text not in ('"', "``", "''", "“", "”"):
            continue
        if start is None:
            start = token.end
        else:
            spans.append(Span(start, max(start, token.start)))
            start = None
    if start is not None and start < sentence.span.end:
        spans.append(Span(start, sentence.span.end))
    return tuple(spans), start is not None


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
                found.append(_speaker(tree, index, _ACCORDING, noun, references))
    return tuple(found)


def chain_for(
    tree: Tree,
    predicate: int,
    speakers: tuple[Speaker, ...],
    quotes: tuple[Span, ...],
    outlet: str,
    speaker_nearby: str,
) -> tuple[Attribution, ...]:
    """Return the attribution of a claim, outermost first; the first link is the outlet.

    An outlet that names itself ('the Gazette has learned') speaks in its own voice.
    ``speaker_nearby`` speaks a quotation whose own sentence names nobody; may be empty.
    """
    speakers = tuple(s for s in speakers if _bare(s.name) != _bare(outlet))
    inside = _is_quoted(tree, predicate, quotes)
    manner = Manner.DIRECT_QUOTE if inside else Manner.REPORTED
    links: list[Attribution] = [Attribution(outlet, "", Manner.OWN_VOICE)]
    links.extend(
        Attribution(speaker.name, speaker.cue, Manner.REPORTED)
        for speaker in speakers
        if speaker.cue == _ACCORDING and _governs_loosely(tree, speaker.index, predicate)
    )
    links.extend(
        Attribution(speaker.name, speaker.cue, manner)
        for speaker in sorted(speakers, key=lambda speaker: _depth(tree, speaker.index))
        if speaker.cue != _ACCORDING and _governs(tree, speaker.index, predicate)
    )
    if inside and len(links) == 1:
        links.append(Attribution(speaker_nearby or SOMEBODY, "", Manner.DIRECT_QUOTE))
    return tuple(links)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip()


def outside(
    speakers: tuple[Speaker, ...], tree: Tree, quotes: tuple[Span, ...]
) -> tuple[Speaker, ...]:
    """Return the speakers whose reporting word does not itself stand in a quotation."""
    return tuple(s for s in speakers if not _is_quoted(tree, s.index, quotes))


def _depth(tree: Tree, index: int) -> int:
    """Return how many words stand above a word: the outermost reporting verb has the fewest."""
    depth = 0
    while tree.tokens[index].head != index:
        index = tree.tokens[index].head
        depth += 1
    return depth


def source_of(speakers: tuple[Speaker, ...]) -> Speaker | None:
    """Return the named source that a sentence gives for a passage: 'according to the ministry'."""
    for speaker in speakers:
        named = speaker.mention is not None and speaker.mention.key[:2] in ("p:", "o:", "s:")
        if speaker.cue == _ACCORDING and named:
            return speaker
    return None


def with_source(chain: tuple[Attribution, ...], carried: Speaker | None) -> tuple[Attribution, ...]:
    """Carry 'according to' over to the rest of its paragraph, where nobody else is named.

    It only ever lowers the number of independent origins, and the cue says where it stands.
    """
    if carried is None or len(chain) > 1:
        return chain
    return (*chain, Attribution(carried.name, CARRIED, Manner.REPORTED))


def _is_quoted(tree: Tree, index: int, quotes: tuple[Span, ...]) -> bool:
    token = tree.tokens[index]
    return any(quote.start <= token.start and token.end <= quote.end for quote in quotes)


def _governs(tree: Tree, reporting: int, predicate: int) -> bool:
    """Tell whether the predicate lies in the content clause of the reporting verb."""
    current = predicate
    while current != reporting:
        token = tree.tokens[current]
        if token.head == current:
            return False
        if token.head == reporting:
            return token.dep in _CONTENT
        current = token.head
    return False


def _governs_loosely(tree: Tree, according: int, predicate: int) -> bool:
    """Tell whether 'according to' hangs on the predicate or on one of its ancestors.

    At the start of a sentence, or set off by a comma, it covers the whole sentence.
    """
    if according == 0 or tree.tokens[according - 1].text in (",", "-", "--", "–", "—"):
        return True
    anchor = tree.tokens[according].head
    current = predicate
    while True:
        if current == anchor:
            return True
        head = tree.tokens[current].head
        if head == current:
            return False
        current = head


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


def speaker_mention(
    tree: Tree, predicate: int, speakers: tuple[Speaker, ...], *, opens: bool = False
) -> tuple[Mention, ...]:
    """Return who is said to say it, for the clause that the reporting verb itself governs.

    What stands deeper in the content is part of what is said, not said on its own; but the clause
    that ``opens`` a quotation stands for all of it: 'As I see it, he will come', she said.
    """
    token = tree.tokens[predicate]
    if token.tag.startswith("NN"):
        return ()
    for speaker in speakers:
        if speaker.mention is None or tree.tokens[speaker.index].lemma in _THINKING:
            continue
        governed = token.head == speaker.index and token.dep in _CONTENT
        anchored = speaker.cue == _ACCORDING and (
            token.head == predicate or tree.tokens[speaker.index].head == predicate
        )
        opened = opens and _governs(tree, speaker.index, predicate)
        if governed or anchored or opened:
            return (speaker.mention,)
    return ()


def quotation_mention(
    tree: Tree, predicate: int, quotes: tuple[Span, ...], stops: frozenset[int]
) -> tuple[Mention, ...]:
    """Return the quotation whose first predicate this is; a few words in quotes are none."""
    token = tree.tokens[predicate]
    for quote in quotes:
        if not (quote.start <= token.start and token.end <= quote.end):
            continue
        inside = [i for i in tree.inside(quote) if tree.tokens[i].pos != "PUNCT"]
        if min(stops & set(inside), default=-1) != predicate:
            return ()
        lemmas = tree.lemmas(inside)
        if len(lemmas) < LEAST_QUOTED:
            return ()
        evidence = tree.evidence([inside[0], inside[-1]])
        return (Mention(Role.QUOTATION, Phrase(evidence.quote, lemmas), evidence, "quotation"),)
    return ()
