"""Sentence vectors: two sentences that speak of one thing point in like directions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosscheck.encoders.session import output_of, tokenizer
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.meaning import Vector
from crosscheck.text.vectors import packed
from crosscheck.text.written import written

MODEL = "encoder"


def encode(texts: Sequence[str]) -> tuple[Vector, ...]:
    """Return the vector of each text, in order; equal texts are read once.

    Source: Reimers and Gurevych (2019), Sentence-BERT; all-MiniLM-L6-v2.
    """
    known: dict[str, Vector] = {}
    for text in texts:
        if text not in known:
            known[text] = packed(output_of(MODEL, tokenizer().read(text)))
    return tuple(known[text] for text in texts)


def encode_documents(documents: Sequence[AnnotatedDocument]) -> tuple[AnnotatedDocument, ...]:
    """Return the documents with the vectors of their sentences, in the same order."""
    return tuple(
        replace(document, vectors=encode([written(sentence) for sentence in document.sentences]))
        for document in documents
    )
