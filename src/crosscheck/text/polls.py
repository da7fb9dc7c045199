"""Polls: which one a document speaks of, and what it is that says something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from crosscheck.model.annotation import AnnotatedDocument, Sentence, Token
from crosscheck.model.claim import Claim, Role

_POLLS = frozenset({"poll", "survey"})
_POLL_WORDS = frozenset({"poll", "polls", "survey", "surveys"})
_WORD = re.compile(r"\w+")


def only_polls(documents: Sequence[AnnotatedDocument]) -> dict[str, str]:
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


def is_result(claim: Claim) -> bool:
    """Tell whether a poll says it: it speaks, acts, or is conducted."""
    conducted = claim.predicate.lemma == "conduct"
    roles = (Role.AGENT, Role.PATIENT) if conducted else (Role.AGENT,)
    sources = [mention.evidence.quote for mention in claim.mentions(*roles)]
    sources += [link.speaker for link in claim.attribution[1:]]
    return any(source.lower().split()[-1] in _POLL_WORDS for source in sources if source.split())
