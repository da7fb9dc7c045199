"""Who copies whom: roots that several documents share, and passages that match."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from crosscheck.model.event import ONE_UTTERANCE, Origin, OriginKind, Relation
from crosscheck.text.markup import shorten
from crosscheck.text.reuse import Runs, contained, derivation, word_runs
from crosscheck.view.facts import names_of
from crosscheck.view.lookup import Lookup
from crosscheck.view.passages import Place, place_of


@dataclass(frozen=True, slots=True)
class SharedOrigin:
    """One root that more than one document goes back to."""

    id: str
    label: str
    kind: OriginKind
    outlets: tuple[str, ...]
    documents: tuple[str, ...]
    """Ids, in the order of the report."""
    sentences: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that say the same in several places."""

    left: str
    right: str
    """Document ids, in the order of the report."""
    left_label: str
    right_label: str
    same_words: int
    paraphrases: int
    """How many pairs of sentences."""
    reused: float
    """0..1: runs of words of the shorter document that the other repeats, quotations left out."""
    derivation: str
    """'derived', 'partly derived' or 'independent', by what is reused."""
    earlier: str
    """Label of the one that appeared first; empty where their dates do not tell."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two passages that say the same in the same or in other words."""

    relation: Relation
    score: float
    left: Place
    right: Place
    left_text: str
    right_text: str


def shared_origins(find: Lookup) -> tuple[SharedOrigin, ...]:
    """Return the origins with more than one document, most sentences first.

    A speaker is one origin only of what several documents give as the same answer; what else
    they quote from him or her are other statements. Passages that the same documents share are
    counted together.
    """
    told = _told(find)
    shared: dict[tuple[str, tuple[str, ...]], SharedOrigin] = {}
    for origin in find.report.origins:
        statement = origin.kind is OriginKind.STATEMENT
        documents = told.get(origin.id, ()) if statement else origin.documents
        if len(documents) > 1:
            names = names_of(find, documents)
            ordered = tuple(sorted(documents, key=find.numbers.__getitem__))
            label = _label(find, origin)
            row = SharedOrigin(origin.id, label, origin.kind, names, ordered, len(origin.sentences))
            known = shared.get((label, ordered))
            if known is not None:
                row = replace(known, sentences=known.sentences + row.sentences)
            shared[label, ordered] = row
    rows = shared.values()
    return tuple(sorted(rows, key=lambda origin: (-origin.sentences, origin.label, origin.id)))


def _label(find: Lookup, origin: Origin) -> str:
    """Return what an origin is called; an utterance of nobody by the words that it begins with."""
    if origin.label != ONE_UTTERANCE:
        return origin.label
    first = min(origin.sentences, key=find.places.__getitem__)
    words = shorten(find.sentences[first].text.strip(_MARKS), UTTERANCE)
    return f"{origin.label}, “{words.text}{' […]' if words.cut else ''}”"


UTTERANCE = 60
"""Characters of a sentence by which an utterance is known."""
_MARKS = ' \n"“”'


def _told(find: Lookup) -> dict[str, tuple[str, ...]]:
    """Return origin id → the documents of the widest position that goes back to it alone."""
    told: dict[str, tuple[str, ...]] = {}
    for fact in find.report.facts:
        for position in fact.positions:
            if len(position.origins) == 1:
                origin = position.origins[0]
                told[origin] = max(
                    told.get(origin, ()), position.documents, key=lambda ids: (len(ids), ids)
                )
    return told


def pairs(find: Lookup) -> tuple[Pair, ...]:
    """Return the documents that say the same in places, the closest first."""
    counts = _counts(find)
    together = sorted({(left, right) for left, right, _ in counts})
    runs = _runs(find, {id_ for pair in together for id_ in pair})
    made = []
    for left, right in together:
        reused = round(contained(runs[left], runs[right]), 2)
        made.append(
            Pair(
                left=left,
                right=right,
                left_label=find.labels[left],
                right_label=find.labels[right],
                same_words=counts[left, right, Relation.DUPLICATE],
                paraphrases=counts[left, right, Relation.PARAPHRASE],
                reused=reused,
                derivation=derivation(reused).value,
                earlier=_earlier(find, left, right),
            )
        )

    def closest_first(pair: Pair) -> tuple[int, ...]:
        numbers = find.numbers[pair.left], find.numbers[pair.right]
        return -pair.same_words, -pair.paraphrases, *numbers

    return tuple(sorted(made, key=closest_first))


def _runs(find: Lookup, documents: Iterable[str]) -> dict[str, Runs]:
    """Return the runs of words of documents, from what is compared of them."""
    texts: dict[str, list[str]] = {document: [] for document in documents}
    for sentence in find.report.sentences:
        if sentence.document in texts:
            texts[sentence.document].append(sentence.text)
    return {document: word_runs(" ".join(told)) for document, told in texts.items()}


def _counts(find: Lookup) -> Counter[tuple[str, str, Relation]]:
    """Return how often each relation joins two documents, these in the order of the report."""
    counts: Counter[tuple[str, str, Relation]] = Counter()
    for alignment in find.report.alignments:
        if alignment.relation is not Relation.OVERLAP:
            ends = (find.sentences[id_].document for id_ in (alignment.a, alignment.b))
            left, right = sorted(ends, key=find.numbers.__getitem__)
            counts[left, right, alignment.relation] += 1
    return counts


def _earlier(find: Lookup, left: str, right: str) -> str:
    """Return which of two documents surely appeared on an earlier day."""
    (first, last), (begin, end) = (find.documents[id_].published.days for id_ in (left, right))
    if last and begin and last < begin:
        return find.labels[left]
    return find.labels[right] if end and first and end < first else ""


def matches(find: Lookup) -> tuple[Match, ...]:
    """Return duplicates, then paraphrases, the most alike first."""
    found = [
        Match(
            alignment.relation,
            alignment.score,
            place_of(find, alignment.a),
            place_of(find, alignment.b),
            find.sentences[alignment.a].text,
            find.sentences[alignment.b].text,
        )
        for alignment in find.report.alignments
        if alignment.relation is not Relation.OVERLAP
    ]
    return tuple(sorted((_in_order(find, match) for match in found), key=_order))


def _in_order(find: Lookup, match: Match) -> Match:
    """Put the document that comes first in the report on the left."""
    if find.numbers[match.left.document] <= find.numbers[match.right.document]:
        return match
    return Match(
        match.relation, match.score, match.right, match.left, match.right_text, match.left_text
    )


def _order(match: Match) -> tuple[bool, float, str, int, str, int]:
    return (
        match.relation is not Relation.DUPLICATE,
        -match.score,
        match.left.path,
        match.left.line,
        match.right.path,
        match.right.line,
    )
