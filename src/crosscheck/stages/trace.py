"""Trace: which sentences copy one another, and which go back to one statement."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.annotation import AnnotatedDocument, Sentence, Token
from crosscheck.model.claim import Claim, Manner, Role
from crosscheck.model.event import Alignment, Origin, OriginKind
from crosscheck.model.ids import stable_id
from crosscheck.text.names import state_of

SHINGLE = 5
"""Words in a row whose repetition, outside of quotations, shows reuse.
Source: n-gram containment, Clough et al. (2002), METER: measuring text reuse."""

COPIED = 0.3
"""Least share of the shorter sentence's shingles that stand in the longer one."""

QUOTED = 0.5
"""The same for the words in quotation marks of two sentences that quote one utterance."""

_MARK = re.compile('["“”]')
_WORD = re.compile(r"\w+")
_QUOTED = re.compile(r"[\"“][^\"“”]{1,600}[\"”]")


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
    copies = _copies(sentences, alignments, reuse, COPIED)
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
    polls = _only_polls(documents)
    of_claim: dict[str, str] = {}
    rows: dict[str, _Row] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        kind, key, label = _root(claim, copies, shared, outlets, known)
        if claim.document in polls and _is_result(claim):
            poll = polls[claim.document]
            kind, key, label = OriginKind.STATEMENT, poll.casefold(), poll
        utterance = utterances.get(claim.sentence)
        if utterance is not None and claim.attribution[-1].manner is Manner.DIRECT_QUOTE:
            kind, key, label = spoken.get(utterance, (OriginKind.STATEMENT, utterance, _SPOKEN))
        origin = stable_id("o", kind.value, key)
        of_claim[claim.id] = origin
        row = rows.setdefault(origin, _Row(label, kind, set(), set()))
        row.documents.add(claim.document)
        row.sentences.add(claim.sentence)
    for sentence, first in copies.items():
        origin = stable_id("o", OriginKind.DOCUMENT.value, first)
        row = rows.setdefault(origin, _Row(shared[first], OriginKind.DOCUMENT, set(), set()))
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


def _outlet(annotated: AnnotatedDocument) -> str:
    document = annotated.document
    return document.outlet or f"unknown outlet ({document.path})"


def _only_polls(documents: Sequence[AnnotatedDocument]) -> dict[str, str]:
    """Return document id → the one poll that it names, by its pollster: 'Reuters/Ipsos poll'.

    A shorter name is that of the longest one that holds its words ('Reuters poll').
    """
    named = {
        document.document.id: {
            name for sentence in document.sentences for name in _poll_names(sentence)
        }
        for document in documents
    }
    every = sorted(set().union(*named.values()), key=lambda name: (-len(name), name))
    words = {name: set(_WORD.findall(name.casefold())) for name in every}
    fullest = {
        name: next(other for other in every if words[name] <= words[other]) for name in every
    }
    polls = {document: {fullest[name] for name in names} for document, names in named.items()}
    return {document: min(names) for document, names in polls.items() if len(names) == 1}


def _poll_names(sentence: Sentence) -> Iterator[str]:
    for index, token in enumerate(sentence.tokens):
        if token.lemma not in _POLLS or token.pos not in ("NOUN", "PROPN"):
            continue
        first = index
        while first and _is_pollster(sentence.tokens[first - 1]):
            first -= 1
        start, end = sentence.tokens[first].start, token.start
        base = sentence.span.start
        name = sentence.text[start - base : end - base].strip(" -/’'")
        if name:
            yield f"{name} poll"


def _is_pollster(token: Token) -> bool:
    return (token.pos == "PROPN" and token.text[0].isupper()) or token.text in ("/", "-", "–")


def _is_result(claim: Claim) -> bool:
    """Tell whether a poll says it: it speaks, acts, or is conducted."""
    conducted = claim.predicate.lemma == "conduct"
    roles = (Role.AGENT, Role.PATIENT) if conducted else (Role.AGENT,)
    sources = [mention.evidence.quote for mention in claim.mentions(*roles)]
    sources += [link.speaker for link in claim.attribution[1:]]
    return any(source.lower().split()[-1] in _POLL_WORDS for source in sources if source.split())


_POLLS = frozenset({"poll", "survey"})
_POLL_WORDS = frozenset({"poll", "polls", "survey", "surveys"})


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
        if speaker.lower().split()[:1] not in ([], ["he"], ["she"], ["they"], ["it"], ["who"]):
            key = speaker.lower().removeprefix("the ")
            whose = "" if _institution(speaker) else f" ({outlet})"
            return OriginKind.STATEMENT, key + whose, speaker + whose
    if claim.sentence in copies:
        first = copies[claim.sentence]
        return OriginKind.DOCUMENT, first, shared[first]
    return OriginKind.OUTLET, outlet, outlet


_NAMED = ("p:", "o:", "s:")


def _institution(speaker: str) -> bool:
    """Tell whether a description without a name means one body: 'police', 'the ministry'.

    'A source', 'officials' and 'some analysts' may be different people in every outlet.
    """
    words = speaker.lower().split()
    return words == ["police"] or (words[0] == "the" and not words[-1].endswith("s"))


_SPOKEN = "one utterance"


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


def _copies(
    sentences: Mapping[str, Sentence],
    alignments: Iterable[Alignment],
    share: Callable[[str, str], float],
    least: float,
) -> dict[str, str]:
    """Return sentence id → the smallest sentence id of its group of copies."""
    root: dict[str, str] = {}

    def find(key: str) -> str:
        while root.get(key, key) != key:
            key = root[key]
        return key

    for alignment in alignments:
        a, b = sentences[alignment.a], sentences[alignment.b]
        if share(a.text, b.text) >= least:
            first, second = sorted((find(a.id), find(b.id)))
            root.setdefault(first, first)
            root[second] = first
    return {key: find(key) for key in root}


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


def reuse(a: str, b: str) -> float:
    """Return the share of the shorter text's word runs that the longer one repeats, 0..1.

    >>> reuse("one two three four five six seven eight", "zero one two three four five six seven")
    0.75
    """
    left, right = _shingles(a), _shingles(b)
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def quoted_reuse(a: str, b: str) -> float:
    """Return the same share for the words in quotation marks alone, 0..1.

    A mark that stands alone opens or closes a quotation of several sentences.

    >>> quoted_reuse('Holm: "We mend the old bridge in May."', '"We mend the old bridge in')
    1.0
    """
    left, right = _runs(_quoted_words(a)), _runs(_quoted_words(b))
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def _quoted_words(text: str) -> str:
    inside = " ".join(_QUOTED.findall(text))
    rest = _QUOTED.sub(" ", text)
    marks = _MARK.findall(rest)
    if len(marks) == 1:
        before, _, after = rest.partition(marks[0])
        inside += " " + (before if marks[0] == "”" or not after.strip() else after)
    return inside


def _shingles(text: str) -> set[tuple[str, ...]]:
    return _runs(_QUOTED.sub(" ", text))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold() for word in _WORD.findall(text)]
    return {tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)}
