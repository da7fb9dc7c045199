"""Makes reports by hand: every quote is found in its text, so that slices are true."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import (
    Attribution,
    Claim,
    Manner,
    Mention,
    Modality,
    Polarity,
    Predicate,
    Role,
)
from crosscheck.model.event import (
    Alignment,
    DocumentRole,
    Event,
    Origin,
    OriginKind,
    Placement,
    Relation,
    Statement,
)
from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.fact import Fact, Kind, Outcome, Position, Verdict
from crosscheck.model.finding import Benign, Finding, Side
from crosscheck.model.ids import stable_id
from crosscheck.model.report import Ladder, ModelUsed, NameGroup, Report, Rung, Skipped, Tool
from crosscheck.model.source import (
    UNKNOWN_DATE,
    Block,
    BlockRole,
    Document,
    Found,
    Precision,
    Published,
    SetAside,
)
from crosscheck.model.values import Phrase, Value

TOOL = Tool(
    "0.1.0",
    (
        ModelUsed("en_core_web_sm 3.8.0", "MIT"),
        ModelUsed("encoder", "Apache-2.0", "ab" * 32, (("STS-B dev, Spearman", 0.868),)),
    ),
)


LADDERS = (
    Ladder(
        Kind.DATE,
        "a standard",
        (
            Rung("other", Outcome.INCOMPARABLE, "they tell of two things"),
            Rung("finer", Outcome.REFINES, "refines: 6 a.m. lies in the morning"),
        ),
    ),
    Ladder(
        Kind.QUANTITY,
        "a paper",
        (
            Rung("other-measure", Outcome.INCOMPARABLE, "other measure"),
            Rung("update", Outcome.UPDATED, "the later count is higher"),
            Rung("disjoint", Outcome.CONFLICT, "disjoint"),
        ),
    ),
)


def day(iso: str, found: Found = Found.TEXT) -> Published:
    return Published(iso, date.fromisoformat(iso), Precision.DAY, found)


@dataclass
class Making:
    """A report in the making; each method adds records and returns what others refer to."""

    documents: list[Document] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    sentences: dict[str, Sentence] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    alignments: list[Alignment] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    claims: dict[str, Claim] = field(default_factory=dict)
    facts: list[Fact] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    benign: list[Benign] = field(default_factory=list)
    origins: list[Origin] = field(default_factory=list)
    names: list[NameGroup] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    ladders: list[Ladder] = field(default_factory=list)

    def document(
        self,
        path: str,
        text: str,
        outlet: str | None,
        title: str | None = None,
        published: Published = UNKNOWN_DATE,
        aside: tuple[tuple[str, str], ...] = (),
        url: str | None = None,
    ) -> Document:
        spans = sorted(
            SetAside(Span(text.index(words), text.index(words) + len(words)), reason)
            for words, reason in aside
        )
        made = Document(
            id=stable_id("d", path, text),
            path=path,
            sha256=sha256(text.encode()).hexdigest(),
            text=text,
            outlet=outlet,
            outlet_found=Found.TEXT if outlet else Found.UNKNOWN,
            title=title,
            byline=None,
            published=published,
            language="en",
            blocks=(Block(Span(0, len(text)), BlockRole.BODY),),
            set_aside=tuple(spans),
            url=url,
        )
        self.documents.append(made)
        return made

    def event(
        self, label: str, reports: list[Document], background: list[Document] | None = None
    ) -> Event:
        members = [(made, DocumentRole.REPORT, "reports the event") for made in reports]
        members += [
            (made, DocumentRole.BACKGROUND, "tells of the history of the place, not of the event")
            for made in background or []
        ]
        made = Event(stable_id("e", label), label, tuple(sorted(m.id for m, _, _ in members)))
        self.events.append(made)
        for document, role, reason in members:
            self.placements.append(Placement(document.id, role, made.id, reason))
        return made

    def apart(self, document: Document, reason: str) -> None:
        self.placements.append(Placement(document.id, DocumentRole.OTHER_EVENT, None, reason))

    def sentence(self, document: Document, words: str, role: BlockRole = BlockRole.BODY) -> str:
        start = document.text.index(words)
        made = Sentence(
            id=stable_id("s", document.id, start),
            document=document.id,
            span=Span(start, start + len(words)),
            line=document.line_of(start),
            text=words,
            role=role,
            paragraph=0,
            tokens=(),
            entities=(),
        )
        self.sentences[made.id] = made
        return made.id

    def claim(
        self,
        document: Document,
        words: str,
        value: str,
        *speakers: str,
        role: Role = Role.QUANTITY,
        typed: Value | None = None,
    ) -> str:
        sentence = self.sentences[self.sentence(document, words)]
        start = sentence.span.start + words.index(value)
        evidence = Evidence(document.id, Span(start, start + len(value)), value)
        mention = Mention(role, typed or Phrase(value, ()), evidence, value.casefold())
        outlet = Attribution(document.outlet or "", "", Manner.OWN_VOICE)
        reported = tuple(Attribution(speaker, "said", Manner.REPORTED) for speaker in speakers)
        made = Claim(
            id=stable_id("c", sentence.id, value),
            document=document.id,
            sentence=sentence.id,
            span=sentence.span,
            predicate=Predicate("be", "be", "was", "VBD"),
            slots=(mention,),
            polarity=Polarity.AFFIRMED,
            modality=Modality.ASSERTED,
            attribution=(outlet, *reported),
        )
        self.claims[made.id] = made
        return made.id

    def fact(
        self,
        event: Event,
        kind: Kind,
        question: str,
        verdict: Verdict,
        answers: dict[str, list[str]],
        reason: str = "",
    ) -> Fact:
        claims = sorted(claim for group in answers.values() for claim in group)
        statement = Statement(stable_id("t", question), event.id, question, tuple(claims))
        self.statements.append(statement)
        positions = tuple(self._position(value, group) for value, group in answers.items())
        spoken = {name for position in positions for name in position.documents}
        reports = {p.document for p in self.placements if p.role is DocumentRole.REPORT}
        silent = reports.intersection(event.documents) - spoken
        made = Fact(
            id=stable_id("f", event.id, kind, question),
            event=event.id,
            statement=statement.id,
            kind=kind,
            question=question,
            verdict=verdict,
            positions=positions,
            silent=tuple(sorted(silent)),
            origins=len({origin for position in positions for origin in position.origins}),
            importance=0.5,
            reason=reason,
            question_shared="“" not in question,
        )
        self.facts.append(made)
        return made

    def _position(self, value: str, claims: list[str]) -> Position:
        said = [self.claims[claim] for claim in claims]
        origins = {o.id for o in self.origins for c in said if c.sentence in o.sentences}
        documents = tuple(sorted({claim.document for claim in said}))
        return Position(
            value, value.casefold(), tuple(sorted(claims)), documents, tuple(sorted(origins))
        )

    def side(self, document: Document, words: str, value: str, *speakers: str) -> Side:
        sentence = self.sentences[self.sentence(document, words)]
        start, end = sentence.span.start, sentence.span.end
        chain = (document.outlet or "", *speakers)
        return Side(document.id, sentence.id, start, end, words, value, chain)

    def origin(self, label: str, kind: OriginKind, *sentences: str) -> Origin:
        documents = {self.sentences[sentence].document for sentence in sentences}
        made = Origin(
            stable_id("o", label),
            label,
            kind,
            tuple(sorted(documents)),
            tuple(sorted(sentences)),
        )
        self.origins.append(made)
        return made

    def alignment(self, a: str, b: str, relation: Relation, score: float) -> None:
        self.alignments.append(
            Alignment(min(a, b), max(a, b), relation, score, ("shared words", "same place"))
        )

    def report(self, *notes: str) -> Report:
        placed = {placement.document: placement for placement in self.placements}
        return Report(
            tool=Tool(TOOL.version, TOOL.models, notes),
            documents=tuple(self.documents),
            placements=tuple(placed[document.id] for document in self.documents),
            sentences=tuple(self.sentences.values()),
            events=tuple(self.events),
            alignments=tuple(sorted(self.alignments, key=lambda pair: (pair.a, pair.b))),
            statements=tuple(self.statements),
            claims=tuple(self.claims.values()),
            facts=tuple(self.facts),
            findings=tuple(self.findings),
            benign=tuple(self.benign),
            origins=tuple(self.origins),
            names=tuple(self.names),
            skipped=tuple(self.skipped),
            ladders=tuple(self.ladders),
        )
