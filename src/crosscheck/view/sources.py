"""The documents as they are shown: where each comes from, and what of it was set aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.model.event import DocumentRole
from crosscheck.model.report import NameGroup
from crosscheck.model.source import BlockRole, DateClue, Document, Found, Published
from crosscheck.text.layout import is_terminated
from crosscheck.text.times import describe_days
from crosscheck.view.facts import names_of
from crosscheck.view.lookup import Lookup
from crosscheck.view.passages import Passage, passage_of_sentence


@dataclass(frozen=True, slots=True)
class ClueView:
    """Words from which a publication date follows, and what follows from them."""

    days: str
    """When the words leave it to have appeared: 'on or after 21 July 2022'."""
    reason: str
    words: tuple[Cited, ...]
    """The document's own first."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Words with the place where they stand."""

    quote: str
    locator: str
    """``file:line``."""


@dataclass(frozen=True, slots=True)
class SourceView:
    """One document."""

    id: str
    number: int
    label: str
    path: str
    title: str
    outlet: str
    """Empty when unknown."""
    outlet_found: Found
    byline: str
    published: Published
    when: str
    """When it appeared, as shown: a stated value, or inferred days in words; empty if unknown."""
    clues: tuple[ClueView, ...]
    """What an inferred date follows from, or the clues that contradict each other."""
    language: str
    url: str
    """Only ``http`` and ``https`` addresses; empty otherwise."""
    role: DocumentRole
    event: str
    reason: str
    also: tuple[str, ...]
    """Other paths under which the same article was found."""
    versions: tuple[str, ...]
    """Paths of its other versions, oldest first."""
    lead: Passage | None
    """The first sentence of its running text; None when it has none, or is not compared."""


@dataclass(frozen=True, slots=True)
class Leftover:
    """One passage that is not part of its article."""

    line: int
    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class LeftoverView:
    """What was set aside in one document."""

    document: str
    label: str
    path: str
    reasons: tuple[tuple[str, int], ...]
    """(reason, how often), most frequent first."""
    passages: tuple[Leftover, ...]
    """In order."""


@dataclass(frozen=True, slots=True)
class NameView:
    """One name and how it is spelt by whom."""

    canonical: str
    kind: str
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    """(spelling, names of documents)."""
    note: str

    @property
    def is_shortened(self) -> bool:
        """Tell whether it is only written in full and shortened: 'Anna Holm', 'Holm'."""
        full = set(self.canonical.split())
        return not self.note and all(set(s.split()) <= full for s, _ in self.spellings)


def sources(find: Lookup) -> tuple[SourceView, ...]:
    """Return the documents in the order of the report."""
    first: dict[str, Sentence] = {}
    for sentence in find.report.sentences:
        if _may_begin(sentence):
            first.setdefault(sentence.document, sentence)
    return tuple(_source(find, document, first) for document in find.report.documents)


def _may_begin(sentence: Sentence) -> bool:
    """Tell whether a sentence is how an article begins: running text, or a whole standfirst."""
    if sentence.role is BlockRole.SUBHEAD:
        return is_terminated(sentence.text)
    return sentence.role is BlockRole.BODY and not _NOTE.fullmatch(sentence.text)


_NOTE = re.compile(r"\s*[\[(][^\])]*[\])]\s*")
"""What a transcript puts between brackets: '[music]'."""


def leftovers(find: Lookup) -> tuple[LeftoverView, ...]:
    """Return what was set aside, document by document."""
    return tuple(
        _leftover(find, document) for document in find.report.documents if document.set_aside
    )


def names(find: Lookup) -> tuple[NameView, ...]:
    """Return the names with their spellings, those spelt in several ways first."""
    ordered = sorted(find.report.names, key=lambda group: len(group.spellings) < 2)
    shown = (_name(find, group) for group in ordered)
    return tuple(sorted(shown, key=lambda name: name.is_shortened))


def _name(find: Lookup, group: NameGroup) -> NameView:
    spellings = tuple(
        (spelling, names_of(find, documents)) for spelling, documents in group.spellings
    )
    return NameView(group.canonical, group.kind, spellings, group.note)


def _source(find: Lookup, document: Document, first: Mapping[str, Sentence]) -> SourceView:
    placement = find.placements.get(document.id)
    lead = first.get(document.id) if find.role(document.id) is DocumentRole.REPORT else None
    url = document.url or ""
    return SourceView(
        id=document.id,
        number=find.numbers[document.id],
        label=find.labels[document.id],
        path=document.path,
        title=document.title or "",
        outlet=document.outlet or "",
        outlet_found=document.outlet_found,
        byline=document.byline or "",
        published=document.published,
        when=_when(document.published),
        clues=tuple(_clue(find, clue) for clue in document.published.reasons),
        language=document.language,
        url=url if url.lower().startswith(("http://", "https://")) else "",
        role=find.role(document.id),
        event=find.events.get(placement.event or "", "") if placement else "",
        reason=placement.reason if placement else "",
        also=document.also,
        versions=tuple(version.path for version in document.versions),
        lead=passage_of_sentence(find, lead) if lead else None,
    )


def _when(published: Published) -> str:
    if published.found is Found.INFERRED:
        days = describe_days(*published.days)
        return days.removeprefix("on ") if published.day else days
    return published.value or ""


def _clue(find: Lookup, clue: DateClue) -> ClueView:
    words = tuple(
        Cited(
            evidence.quote,
            f"{find.documents[evidence.document].path}:"
            f"{find.line(evidence.document, evidence.span.start)}",
        )
        for evidence in clue.evidence
    )
    return ClueView(describe_days(clue.earliest, clue.latest), clue.reason, words)


def _leftover(find: Lookup, document: Document) -> LeftoverView:
    counts = Counter(aside.reason for aside in document.set_aside)
    return LeftoverView(
        document=document.id,
        label=find.labels[document.id],
        path=document.path,
        reasons=tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))),
        passages=tuple(
            Leftover(
                find.line(document.id, aside.span.start),
                aside.reason,
                document.text[aside.span.start : aside.span.end],
            )
            for aside in document.set_aside
        ),
    )
