"""Trace: which sentences copy one another, and which go back to one statement."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.model.claim import Claim, Manner, Role
from crosscheck.model.event import ONE_UTTERANCE, Alignment, Origin, OriginKind
from crosscheck.model.ids import stable_id
from crosscheck.model.source import BlockRole
from crosscheck.text.connected import connected
from crosscheck.text.names import state_of
from crosscheck.text.polls import is_result, only_polls
from crosscheck.text.reuse import quoted_reuse, reuse

COPIED = 0.3
"""Least share of the shorter sentence's shingles that stand in the longer one."""

QUOTED = 0.5
"""The same for the words in quotation marks of two sentences that quote one utterance."""


@dataclass(frozen=True, slots=True)
class Traced:
    """The origins of an event, and for each claim the origin that stands behind it."""

    origins: tuple[Origin, ...]
    of_claim: Mapping[str, str]
    """Claim id → origin id."""


def trace(
    documents: Sequence[AnnotatedDocument], alignments: Sequence[Alignment], claims: Sequence[Claim]
) -> Traced:
    """Return the independent origins of an event.

    A sentence that copies another shares its origin; a claim that names its speaker goes back
    to that speaker, whoever prints it, and a poll's result to the poll; everything else goes back
    to its outlet.
    """
    sentences = {s.id: s for document in documents for s in document.sentences}
    roots = _roots(documents, sentences, alignments, claims)
    of_claim: dict[str, str] = {}
    rows: dict[str, _Row] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        kind, key, label = roots.behind(claim)
        origin = stable_id("o", kind.value, key)
        of_claim[claim.id] = origin
        row = rows.setdefault(origin, _Row(label, kind, set(), set()))
        row.documents.add(claim.document)
        row.sentences.add(claim.sentence)
    for sentence, first in roots.copies.items():
        origin = stable_id("o", OriginKind.DOCUMENT.value, first)
        row = rows.setdefault(origin, _Row(roots.shared[first], OriginKind.DOCUMENT, set(), set()))
        row.documents.add(sentences[sentence].document)
        row.sentences.add(sentence)
    origins = tuple(
        Origin(id_, row.label, row.kind, tuple(sorted(row.documents)), tuple(sorted(row.sentences)))
        for id_, row in sorted(rows.items())
    )
    return Traced(origins, of_claim)


@dataclass(slots=True)
class _Row:
    label: str
    kind: OriginKind
    documents: set[str]
    sentences: set[str]


@dataclass(frozen=True, slots=True)
class _Roots:
    """What the root of a claim is read from; sentences, documents and claims by id."""

    copies: Mapping[str, str]
    shared: Mapping[str, str]
    outlets: Mapping[str, str]
    known: Mapping[str, str]
    utterances: Mapping[str, str]
    spoken: Mapping[str, tuple[OriginKind, str, str]]
    polls: Mapping[str, str]

    def behind(self, claim: Claim) -> tuple[OriginKind, str, str]:
        """Return kind, key and label: of the utterance, the poll, or what ``_root`` finds."""
        utterance = self.utterances.get(claim.sentence)
        if utterance is not None and claim.attribution[-1].manner is Manner.DIRECT_QUOTE:
            return self.spoken.get(utterance, (OriginKind.STATEMENT, utterance, ONE_UTTERANCE))
        poll = self.polls.get(claim.document)
        if poll is not None and is_result(claim):
            return OriginKind.STATEMENT, poll.casefold(), poll
        return _root(claim, self.copies, self.shared, self.outlets, self.known)


def _roots(
    documents: Sequence[AnnotatedDocument],
    sentences: Mapping[str, Sentence],
    alignments: Sequence[Alignment],
    claims: Sequence[Claim],
) -> _Roots:
    copies = _copies(sentences, _beside_text(sentences, alignments), reuse, COPIED)
    utterances = _copies(sentences, alignments, quoted_reuse, QUOTED)
    outlets = {d.document.id: _outlet(d) for d in documents}
    shared = _shared_by(copies, sentences, outlets)
    known = {
        claim.attribution[-1].speaker: mention.key
        for claim in sorted(claims, key=lambda claim: claim.id)
        for mention in claim.mentions(Role.SPEAKER)[-1:]
        if mention.key[:2] in _NAMED
    }
    spoken = _speakers(claims, utterances, outlets, known)
    return _Roots(copies, shared, outlets, known, utterances, spoken, only_polls(documents))


def _outlet(annotated: AnnotatedDocument) -> str:
    document = annotated.document
    return document.outlet or f"unknown outlet ({document.path})"


def _root(
    claim: Claim,
    copies: Mapping[str, str],
    shared: Mapping[str, str],
    outlets: Mapping[str, str],
    known: Mapping[str, str],
) -> tuple[OriginKind, str, str]:
    """Return kind, key and label of the root of a claim: speaker, copied passage, or outlet."""
    outlet = outlets[claim.document]
    if len(claim.attribution) > 1:
        speaker = claim.attribution[-1].speaker
        state = state_of(speaker)
        if speaker in known or state:
            return OriginKind.STATEMENT, known.get(speaker, f"s:{state}"), speaker
        maker = _maker(speaker, known)
        if maker:
            return OriginKind.STATEMENT, known[maker], maker
        if speaker.lower().split()[:1] not in ([], ["he"], ["she"], ["they"], ["it"], ["who"]):
            key = speaker.lower().removeprefix("the ")
            whose = "" if _institution(speaker) else f" ({outlet})"
            return OriginKind.STATEMENT, key + whose, speaker + whose
    if claim.sentence in copies:
        first = copies[claim.sentence]
        return OriginKind.DOCUMENT, first, shared[first]
    return OriginKind.OUTLET, outlet, outlet


_NAMED = ("p:", "o:", "s:")


def _maker(speaker: str, known: Mapping[str, str]) -> str:
    """Return the known body whose work speaks: the agency of 'an Associated Press analysis'.

    'Critics of the ministry report' and 'a lawyer in the agency investigation' speak themselves.
    """
    words = speaker.lower().replace("'s", "").replace("’s", "").split()
    words = words[1:] if words[:1] in (["a"], ["an"], ["the"]) else words
    if words[-1:] and words[-1] in _WORKS:
        bodies = [name for name, key in known.items() if key.startswith("o:")]
        begun = [n for n in bodies if _begin(words[:-1], n.lower().removeprefix("the ").split())]
        return max(begun, key=lambda name: (len(name), name), default="")
    return ""


def _begin(words: Sequence[str], name: Sequence[str]) -> bool:
    return bool(name) and list(words[: len(name)]) == list(name)


_WORKS = frozenset("analysis report poll survey study review tally count investigation".split())
"""What a body makes and is then quoted for."""


def _institution(speaker: str) -> bool:
    """Tell whether a description without a name means one body: 'police', 'the ministry'.

    'A source', 'officials' and 'some analysts' may be different people in every outlet.
    """
    words = speaker.lower().split()
    return words == ["police"] or (words[0] == "the" and not words[-1].endswith("s"))


def _speakers(
    claims: Sequence[Claim],
    utterances: Mapping[str, str],
    outlets: Mapping[str, str],
    known: Mapping[str, str],
) -> dict[str, tuple[OriginKind, str, str]]:
    """Return first sentence id of an utterance → its speaker, where one source names him.

    The same words in quotation marks go back to one mouth, whomever each source names.
    """
    found: dict[str, tuple[OriginKind, str, str]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        first = utterances.get(claim.sentence)
        named = [m for m in claim.mentions(Role.SPEAKER) if m.direct and m.key[:2] in _NAMED]
        if first is not None and named and first not in found:
            found[first] = _root(claim, {}, {}, outlets, known)
    return found


def _beside_text(
    sentences: Mapping[str, Sentence], alignments: Sequence[Alignment]
) -> list[Alignment]:
    """Return the alignments, of headlines only those of articles that also share running text.

    Two desks call one event by the same few words.
    """
    heads: dict[frozenset[str], list[Alignment]] = defaultdict(list)
    texts: dict[frozenset[str], list[Alignment]] = defaultdict(list)
    for row in alignments:
        ends = sentences[row.a], sentences[row.b]
        headed = any(one.role is BlockRole.HEADLINE for one in ends)
        (heads if headed else texts)[frozenset(one.document for one in ends)].append(row)

    def shares(row: Alignment) -> bool:
        return reuse(sentences[row.a].text, sentences[row.b].text) >= COPIED

    beside = (rows for both, rows in heads.items() if any(map(shares, texts.get(both, ()))))
    return [row for rows in (*texts.values(), *beside) for row in rows]


def _copies(
    sentences: Mapping[str, Sentence],
    alignments: Iterable[Alignment],
    share: Callable[[str, str], float],
    least: float,
) -> dict[str, str]:
    """Return sentence id → the smallest sentence id of its group of copies."""
    pairs = ((sentences[alignment.a], sentences[alignment.b]) for alignment in alignments)
    return connected((a.id, b.id) for a, b in pairs if share(a.text, b.text) >= least)


def _shared_by(
    copies: Mapping[str, str], sentences: Mapping[str, Sentence], outlets: Mapping[str, str]
) -> dict[str, str]:
    """Return first sentence id → the label of a group of copies: who prints it."""
    groups: dict[str, set[str]] = defaultdict(set)
    for sentence, first in copies.items():
        groups[first].add(outlets[sentences[sentence].document])
    return {
        first: "text shared by " + " and ".join(sorted(names)) for first, names in groups.items()
    }
