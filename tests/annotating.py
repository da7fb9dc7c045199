"""Documents and claims from invented sentences; every text is parsed once per session."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from crosscheck import pipeline
from crosscheck.annotators.english import annotate_documents
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.evidence import Span
from crosscheck.model.ids import stable_id
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
from crosscheck.stages.extract import extract
from crosscheck.stages.read import read
from crosscheck.store.inputs import load

EVENTS = Path(__file__).parent / "fixtures" / "events"
EVENT_NAMES = ("diplomacy", "election", "ferry", "hostile", "strike")


def document(
    text: str,
    *,
    path: str = "a.txt",
    outlet: str | None = "Gazette",
    published: str | None = None,
    roles: tuple[BlockRole, ...] = (),
    holes: tuple[str, ...] = (),
    forced_event: str | None = None,
) -> Document:
    """Return a document whose paragraphs are separated by empty lines.

    ``roles`` are those of the first paragraphs, the rest is body; ``published`` is an ISO day;
    every occurrence of the words in ``holes`` is set aside.
    """
    day = date.fromisoformat(published) if published else None
    known = Published(published, day, Precision.DAY, Found.SIDECAR) if day else UNKNOWN_DATE
    return Document(
        id=stable_id("d", path, text),
        path=path,
        sha256="",
        text=text,
        outlet=outlet,
        outlet_found=Found.SIDECAR if outlet else Found.UNKNOWN,
        title=None,
        byline=None,
        published=known,
        language="en",
        blocks=_blocks(text, roles),
        set_aside=_set_aside(text, holes),
        forced_event=forced_event,
    )


@cache
def annotate(
    text: str,
    *,
    path: str = "a.txt",
    outlet: str | None = "Gazette",
    published: str | None = None,
    roles: tuple[BlockRole, ...] = (),
    holes: tuple[str, ...] = (),
    forced_event: str | None = None,
) -> AnnotatedDocument:
    """Return the annotated ``document`` of the same arguments."""
    known = document(
        text,
        path=path,
        outlet=outlet,
        published=published,
        roles=roles,
        holes=holes,
        forced_event=forced_event,
    )
    return annotate_documents([known])[0]


@cache
def claims_of(
    text: str, *, published: str | None = None, roles: tuple[BlockRole, ...] = ()
) -> tuple[Claim, ...]:
    """Return the claims of a text of the Gazette, in reading order."""
    return extract([annotate(text, published=published, roles=roles)])[0]


def claim_of(text: str, word: str, *, published: str | None = None) -> Claim:
    """Return the one claim of a text whose predicate is written ``word``."""
    found = claims_of(text, published=published)
    named = [claim for claim in found if claim.predicate.text == word]
    assert len(named) == 1, f"{word!r} among {[claim.predicate.text for claim in found]}"
    return named[0]


def keys(claim: Claim, *roles: Role) -> list[str]:
    """Return the sorted matching keys of a claim's mentions in the roles."""
    return sorted(mention.key for mention in claim.mentions(*roles))


def quotes(claim: Claim, *roles: Role) -> list[str]:
    """Return the words of a claim's mentions in the roles, in order."""
    return [mention.evidence.quote for mention in claim.mentions(*roles)]


def only(claim: Claim, role: Role) -> Mention:
    """Return the one mention of a claim in a role."""
    (mention,) = claim.mentions(role)
    return mention


@cache
def event(name: str) -> tuple[AnnotatedDocument, ...]:
    """Return the annotated articles of an exam in ``tests/fixtures/events``, by path."""
    raw_files, _ = load([EVENTS / name])
    known = pipeline.readers()
    articles = [raw for raw in raw_files if raw.path.endswith((".txt", ".md"))]
    documents = [d for raw in articles for d in read(raw, known).documents if d.path != "README.md"]
    return annotate_documents(documents)


def _blocks(text: str, roles: tuple[BlockRole, ...]) -> tuple[Block, ...]:
    found: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n"):
        role = roles[len(found)] if len(found) < len(roles) else BlockRole.BODY
        if paragraph:
            found.append(Block(Span(at, at + len(paragraph)), role))
        at += len(paragraph) + 2
    return tuple(found)


def _set_aside(text: str, holes: tuple[str, ...]) -> tuple[SetAside, ...]:
    found = []
    for hole in holes:
        at = text.find(hole)
        while at >= 0:
            found.append(SetAside(Span(at, at + len(hole)), "reference"))
            at = text.find(hole, at + len(hole))
    return tuple(sorted(found))
