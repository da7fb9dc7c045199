"""What the tests of aligning, comparing and judging share: short texts, and the exam's events."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from crosscheck.annotators import english
from crosscheck.encoders import stance
from crosscheck.engines.local import LocalEngine
from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.model.claim import Claim
from crosscheck.model.compared import Compared
from crosscheck.model.contracts import FactType, Stated
from crosscheck.model.event import Event
from crosscheck.model.evidence import Span
from crosscheck.model.fact import Comparison, Kind, Outcome
from crosscheck.model.finding import Side
from crosscheck.model.ids import stable_id
from crosscheck.model.report import Report, Skipped
from crosscheck.model.source import (
    UNKNOWN_DATE,
    Block,
    BlockRole,
    Document,
    Found,
    Precision,
    Published,
    RawFile,
)
from crosscheck.pipeline import fact_types, run
from crosscheck.stages import align, compare, extract, judge, trace
from crosscheck.stages.compare.compare import judge_pair
from crosscheck.stages.judge.facts import Scene
from crosscheck.store.inputs import load

EVENTS = Path(__file__).parent / "fixtures" / "events"
NAMES = ("diplomacy", "election", "ferry", "hostile", "strike")


@dataclass(frozen=True, slots=True)
class Article:
    """A short article: paragraphs under an optional headline."""

    body: str
    """Paragraphs, told apart by an empty line."""
    path: str = "a.txt"
    outlet: str | None = None
    published: date | None = None
    headline: str = ""


def document_of(article: Article) -> Document:
    """Return the document that reading the article would give, its paragraphs as blocks."""
    parts = [part for part in (article.headline, *article.body.split("\n\n")) if part]
    text = "\n\n".join(parts)
    blocks = []
    start = 0
    for number, part in enumerate(parts):
        role = BlockRole.HEADLINE if article.headline and number == 0 else BlockRole.BODY
        blocks.append(Block(Span(start, start + len(part)), role))
        start += len(part) + 2
    day = article.published
    published = (
        Published(day.isoformat(), day, Precision.DAY, Found.SIDECAR) if day else UNKNOWN_DATE
    )
    return Document(
        id=stable_id("d", article.path, text),
        path=article.path,
        sha256=sha256(text.encode()).hexdigest(),
        text=text,
        outlet=article.outlet,
        outlet_found=Found.SIDECAR if article.outlet else Found.UNKNOWN,
        title=article.headline or None,
        byline=None,
        published=published,
        language="en",
        blocks=tuple(blocks),
        set_aside=(),
    )


@dataclass(frozen=True, slots=True)
class Matter:
    """Articles of one event, as far as the stages inside an event have come."""

    documents: tuple[AnnotatedDocument, ...]
    aligned: align.Aligned
    setting: compare.Setting

    @property
    def claims(self) -> dict[str, Claim]:
        """Claims by id, names unified."""
        return {claim.id: claim for claim in self.aligned.claims}

    @property
    def sentences(self) -> dict[str, Sentence]:
        """Sentences by id."""
        return {s.id: s for document in self.documents for s in document.sentences}

    def compared(self) -> tuple[Compared, ...]:
        """Return what comparing gives for every statement."""
        statements = self.aligned.statements
        return tuple(compare.compare_all(statements, self.claims, fact_types(), self.setting))

    def traced(self) -> trace.Traced:
        """Return the origins."""
        return trace.trace(self.documents, self.aligned.alignments, self.aligned.claims)

    def scene(self) -> Scene:
        """Return the scene in which every document is a report."""
        return judge.scene_of(
            self.aligned.event.id,
            [d.document.id for d in self.documents],
            self.traced().of_claim,
            self.aligned.statements,
            self.documents,
            self.claims,
            self.aligned.alignments,
        )

    def judged(self) -> judge.Judged:
        """Return facts, findings and benign differences."""
        return judge.judge(self.compared(), self.aligned.claims, self.sentences, self.scene())

    def stated(self, fact_type: FactType, number: int) -> list[Stated]:
        """Return the answers of one kind that the document with a number gives."""
        document = self.documents[number].document
        return [
            self.setting.stated(fact_type, claim, mention)
            for claim in self.aligned.claims
            if claim.document == document.id
            for mention in fact_type.find(claim)
        ]


def matter_of(articles: Sequence[Article]) -> Matter:
    """Annotate, extract and align articles as one event, in the order given."""
    documents = english.annotate_documents([document_of(article) for article in articles])
    return aligned_as(documents, extract.extract(documents))


def aligned_as(documents: Sequence[AnnotatedDocument], claims: Sequence[Sequence[Claim]]) -> Matter:
    """Align documents and their claims as one event."""
    ids = tuple(sorted(d.document.id for d in documents))
    event = Event(stable_id("e", *ids), "an event", ids)
    aligned = align.align(event, documents, [claim for found in claims for claim in found])
    weights = dict(aligned.weights)
    setting = compare.setting_of(
        documents,
        aligned.claims,
        weights,
        entail=stance,
        alignments=aligned.alignments,
        pairings=aligned.pairings,
    )
    return Matter(tuple(documents), aligned, setting)


def pair_of(left: str, right: str, *days: date | None) -> Matter:
    """Return two documents of one passage each, as one event."""
    first, second = (*days, None, None)[:2]
    return matter_of(
        [
            Article(left, "left.txt", "Left Post", first),
            Article(right, "right.txt", "Right Herald", second),
        ]
    )


def fact_type_of(kind: Kind) -> FactType:
    """Return the fact type of a kind."""
    return next(one for one in fact_types() if one.kind is kind)


def comparisons(kind: Kind, matter: Matter) -> list[Comparison]:
    """Return how each answer of the first document compares with each of the second."""
    fact_type = fact_type_of(kind)
    return [
        judge_pair(fact_type, a, b, matter.setting)
        for a in matter.stated(fact_type, 0)
        for b in matter.stated(fact_type, 1)
    ]


def outcome_of(kind: Kind, matter: Matter) -> Outcome:
    """Return what the pair of answers that can be set against each other gives.

    Answers of other questions in the same sentences are incomparable; a side without an
    answer is, too. Where several pairs can be compared, the most alike one counts.
    """
    comparable = [c for c in comparisons(kind, matter) if c.outcome is not Outcome.INCOMPARABLE]
    if not comparable:
        return Outcome.INCOMPARABLE
    return max(comparable, key=lambda c: (c.score, c.level)).outcome


def files_of(name: str) -> tuple[tuple[RawFile, ...], tuple[Skipped, ...]]:
    """Load the articles of one of the exam's events, its sidecar with them."""
    articles = [path for path in (EVENTS / name).iterdir() if path.suffix in (".txt", ".md")]
    return load(articles)


@cache
def claim_in(text: str, lemma: str) -> Claim:
    """Return the first claim of an article of one text whose predicate has a lemma."""
    claims = matter_of([Article(text)]).aligned.claims
    return next(claim for claim in claims if claim.predicate.lemma == lemma)


def report_of(name: str) -> Report:
    """Return the report on one of the exam's events."""
    files, skipped = files_of(name)
    return run(files, skipped, LocalEngine())


def sides_of(report: Report) -> list[Side]:
    """Return the sides of all findings and benign differences."""
    found = [side for finding in report.findings for side in (finding.left, finding.right)]
    return found + [side for benign in report.benign for side in (benign.left, benign.right)]


def quoted_wrongly(report: Report) -> list[str]:
    """Return every quote of a report that is not the slice of its document it claims to be."""
    texts = {document.id: document.text for document in report.documents}
    quoted = [(s.document, s.span.start, s.span.end, s.text) for s in report.sentences]
    for claim in report.claims:
        evidence = [slot.evidence for slot in claim.slots]
        quoted += [(e.document, e.span.start, e.span.end, e.quote) for e in evidence]
    quoted += [(side.document, side.start, side.end, side.quote) for side in sides_of(report)]
    return [quote for id_, start, end, quote in quoted if texts[id_][start:end] != quote]
