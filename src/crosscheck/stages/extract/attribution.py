"""Who is said to say it: the chain from the outlet to the innermost speaker."""

from __future__ import annotations

from itertools import zip_longest

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import SOMEBODY, Attribution, Manner, Mention, Role
from crosscheck.model.evidence import Span
from crosscheck.model.values import Phrase
from crosscheck.stages.extract.clause import Clause, governor
from crosscheck.stages.extract.speakers import IN_WORDS, LOOSE, Speaker
from crosscheck.stages.extract.tree import Tree

CARRIED = "according to, earlier in the paragraph"
_THINKING = frozenset({"think", "believe", "learn", "hear"})
"""Reporting verbs that are no utterance."""

_CONTENT = frozenset({"ccomp", "parataxis", "xcomp"})


LEAST_QUOTED = 3
"""Content words from which a quotation can be told from another one."""

LEAST_IN_A_ROW = 5
"""Words of whatever sort that are a quotation too: 'the mountain is not a wall'."""


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
    ``speaker_nearby`` speaks a sentence that is all quotation and names nobody; may be empty. In
    'Lund slammed it as “...”' the words are hardly those of who spoke in the sentence before.
    """
    speakers = tuple(s for s in speakers if _bare(s.name) != _bare(outlet))
    inside = _is_quoted(tree, predicate, quotes)
    manner = Manner.DIRECT_QUOTE if inside else Manner.REPORTED
    links: list[Attribution] = [Attribution(outlet, "", Manner.OWN_VOICE)]
    links.extend(
        Attribution(
            speaker.name, speaker.cue, manner if speaker.cue == IN_WORDS else Manner.REPORTED
        )
        for speaker in speakers
        if speaker.cue in LOOSE and _governs_loosely(tree, speaker.index, predicate)
    )
    links.extend(
        Attribution(speaker.name, speaker.cue, manner)
        for speaker in sorted(speakers, key=lambda speaker: _depth(tree, speaker.index))
        if speaker.cue not in LOOSE and _governs(tree, speaker.index, predicate)
    )
    links = [a for a, b in zip_longest(links, links[1:]) if b is None or a.speaker != b.speaker]
    if inside and len(links) == 1:
        roots = [i for i, token in enumerate(tree.tokens) if token.head == i]
        alone = all(_is_quoted(tree, root, quotes) for root in roots)
        speaker = speaker_nearby if alone and speaker_nearby else SOMEBODY
        links.append(Attribution(speaker, "", Manner.DIRECT_QUOTE))
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
        anchored = speaker.cue in LOOSE and (
            token.head == predicate or tree.tokens[speaker.index].head == predicate
        )
        opened = opens and _governs(tree, speaker.index, predicate)
        if governed or anchored or opened:
            return (speaker.mention,)
    return ()


def quotation_mention(clause: Clause, quotes: tuple[Span, ...]) -> tuple[Mention, ...]:
    """Return the quotation that a clause opens, or that stands in it without a clause of its own.

    A few words in quotes are none; 'turned them "into a witness against its owner"' is one.
    """
    tree, stops = clause.tree, clause.stops
    for quote in quotes:
        inside = [i for i in tree.inside(quote) if tree.tokens[i].pos != "PUNCT"]
        lemmas = tree.lemmas(inside)
        first = min(stops & set(inside), default=None)
        long = len(inside) >= LEAST_IN_A_ROW
        if first is None:
            opens = long and governor(tree, inside[0], stops) in clause.carriers
        else:
            opens = first in clause.carriers and (long or len(lemmas) >= LEAST_QUOTED)
        if opens:
            evidence = tree.evidence([inside[0], inside[-1]])
            return (Mention(Role.QUOTATION, Phrase(evidence.quote, lemmas), evidence, "quotation"),)
    return ()
