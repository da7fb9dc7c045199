"""What the tests of dating share: texts of one event, and what is inferred of their dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tests.annotating import annotate

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.compared import Compared
from crosscheck.model.event import Event
from crosscheck.model.fact import Kind
from crosscheck.model.source import Published, SetAside
from crosscheck.pipeline import fact_types
from crosscheck.stages import align, compare, date, extract


def date_of(text: str, *, holes: tuple[str, ...] = ()) -> Published:
    """Return what one text alone tells of its date; ``holes`` are its datelines."""
    annotated = annotate(text, holes=holes)
    asides = tuple(SetAside(one.span, "dateline") for one in annotated.document.set_aside)
    document = replace(annotated.document, set_aside=asides)
    return event_of([replace(annotated, document=document)]).documents[0].document.published


def dated(texts: Sequence[str], published: Sequence[str | None] = ()) -> list[Published]:
    """Return the dates of texts of one event, stated or inferred, in their order."""
    found = event_of(documents_of(texts, published))
    return [one.document.published for one in found.documents]


def documents_of(
    texts: Sequence[str], published: Sequence[str | None] = ()
) -> list[AnnotatedDocument]:
    """Return documents ``0.txt``, ``1.txt`` and so on; ``published`` are ISO days or None."""
    days = [*published, *[None] * (len(texts) - len(published))]
    return [
        annotate(text, path=f"{number}.txt", outlet=f"Gazette {number}", published=day)
        for number, (text, day) in enumerate(zip(texts, days, strict=True))
    ]


def event_of(documents: Sequence[AnnotatedDocument]) -> date.Dated:
    """Return what dating finds in the documents of one event."""
    event = Event("e", "", tuple(sorted(d.document.id for d in documents)))
    claims = [claim for found in extract.extract(documents) for claim in found]
    aligned = align.align(event, documents, claims)
    return date.date_event(
        documents, aligned.claims, _answers(documents, aligned), extract.times_of
    )


def _answers(documents: Sequence[AnnotatedDocument], aligned: align.Aligned) -> list[Compared]:
    of = {claim.id: claim for claim in aligned.claims}
    setting = compare.setting_of(documents, aligned.claims, dict(aligned.weights))
    times = [fact_type for fact_type in fact_types() if fact_type.kind is Kind.DATE]
    return [
        answers
        for statement in aligned.statements
        for answers in compare.compare(
            statement, [of[id_] for id_ in statement.claims], times, setting
        )
    ]
