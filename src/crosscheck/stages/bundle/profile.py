"""What a document is about: weighted terms, central people, and the years it spans."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from crosscheck.model.annotation import AnnotatedDocument, Sentence, Token
from crosscheck.model.source import BlockRole
from crosscheck.text.lexicon import LIGHT, STOPWORDS
from crosscheck.text.names import normalise_name, strip_title

LEAD = 5
"""Sentences at the top that say what an article is about: the inverted pyramid."""

_NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "EVENT", "LOC"})
_YEAR = re.compile(r"(?<![\w/.-])(1[89]\d\d|20[0-4]\d)(?![\w/.-]\w)")


@dataclass(frozen=True, slots=True)
class Profile:
    """One document in the terms that bundling compares."""

    document: str
    counts: Mapping[str, float]
    """Term → log-damped count, the lead counted twice."""
    people: frozenset[str]
    """Normalised surnames of the people in headline and lead, or named at least three times; of a
    headline ('Obama Staffer', 'Anna Holm FISA') only those that the running text bears out."""
    shown: Mapping[str, str]
    """Surname → the name as written, for reasons."""
    names: Mapping[str, str]
    """Normalised name of an organisation or place → the name as written most fully."""
    topics: Mapping[str, Mapping[str, int]]
    """Noun of headline and lead that is no name → how often the document has each of its forms."""
    day: date | None
    years: tuple[int, ...]
    """Different years named in the text, sorted."""
    told: int | None
    """Latest year of which a sentence in the past tense tells: what is planned may lie far off."""
    sentences: int
    outlet: str
    forced: str | None


def profile_of(annotated: AnnotatedDocument) -> Profile:
    """Return the profile of a document."""
    counts: Counter[str] = Counter()
    people: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    borne: set[str] = set()
    names: dict[str, str] = {}
    years: set[int] = set()
    told: set[int] = set()
    body = 0
    for sentence in annotated.sentences:
        lead = sentence.role is not BlockRole.BODY or body < LEAD
        body += sentence.role is BlockRole.BODY
        for term in terms_of(sentence):
            counts[term] += 2 if lead else 1
        for name in _things(sentence):
            names.setdefault(normalise_name(name), name)
        for full, surname in _people(sentence):
            borne.update({surname} if sentence.role is BlockRole.BODY else ())
            people[surname] += 3 if lead and sentence.role is not BlockRole.HEADING else 1
            forms[surname][full] += 1
        named = {int(year) for year in _YEAR.findall(sentence.text)}
        years |= named
        if named and _is_past(sentence):
            told |= named
    document = annotated.document
    return Profile(
        document=document.id,
        counts={term: 1 + math.log(count) for term, count in sorted(counts.items())},
        people=_central(people, borne),
        shown={surname: usual(found) for surname, found in forms.items()},
        names=names,
        topics=topics_of(annotated),
        day=document.published.day,
        years=tuple(sorted(years)),
        told=max(told, default=None),
        sentences=len(annotated.sentences),
        outlet=document.outlet or document.path,
        forced=document.forced_event,
    )


def topics_of(annotated: AnnotatedDocument) -> dict[str, Counter[str]]:
    """Return the nouns of headline and first sentences that are no part of a name, by form."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    first: set[str] = set()
    body = 0
    for sentence in annotated.sentences:
        body += sentence.role is BlockRole.BODY
        named = {i for entity in sentence.entities for i in range(entity.start, entity.end)}
        for index, token in enumerate(sentence.tokens):
            if token.pos == "NOUN" and index not in named and token.lemma.isalpha():
                forms[token.lemma][token.text.lower()] += 1
                if body <= FIRST and token.lemma not in STOPWORDS | _ANY:
                    first.add(token.lemma)
    return {noun: forms[noun] for noun in sorted(first) if len(noun) > 2}


def _central(people: Mapping[str, int], borne: Set[str]) -> frozenset[str]:
    """Return who counts three times, and is borne out by the running text where it names anyone."""
    known = borne or people.keys()
    return frozenset(name for name, count in people.items() if count >= 3 and name in known)


FIRST = 3
"""Sentences of running text whose nouns say what the event is."""

_ANY = frozenset(
    "time people country state year day week month president minister official officials story "
    "number thing way man woman person world part group leader member government company city "
    "town house office report reporter news article statement administration spokesman "
    "spokeswoman source morning night today percent place end move step".split()
)
"""Nouns of news that say nothing of which event it is."""


def _is_past(sentence: Sentence) -> bool:
    """Tell whether a sentence tells of the past alone: 'it opens in 2031' and 'would' do not."""
    tags = {token.tag for token in sentence.tokens}
    return "VBD" in tags and not tags & {"MD", "VBP", "VBZ"}


def usual(forms: Mapping[str, int]) -> str:
    """Return the full name that is used most, of several the one that stands first.

    A table may run several into one longer name, and a president's wife may bear his.
    """
    return max(forms, key=lambda name: (" " in name, forms[name]))


def terms_of(sentence: Sentence) -> set[str]:
    """Return content lemmas and names of a sentence."""
    found = {
        token.lemma
        for token in sentence.tokens
        if token.pos in ("NOUN", "VERB", "PROPN", "ADJ")
        and token.lemma not in STOPWORDS
        and token.lemma not in LIGHT
        and token.lemma[:1].isalpha()
    }
    for entity in sentence.entities:
        if entity.label in _NAMED and entity.end - entity.start > 1:
            found.add(normalise_name(_written(sentence.tokens[entity.start : entity.end])))
    return found


def _things(sentence: Sentence) -> list[str]:
    """Return the organisations and places of a sentence, articles and possessives dropped."""
    found = []
    for entity in sentence.entities:
        if entity.label in ("ORG", "GPE", "LOC", "FAC", "EVENT"):
            tokens = sentence.tokens[entity.start : entity.end]
            kept = [t for t in tokens if t.tag != "POS" and t.pos != "DET"]
            if kept and kept[0].text[:1].isupper():
                found.append(_written(kept))
    return found


def _written(tokens: Sequence[Token]) -> str:
    """Return tokens with blanks only where the article has them: 'Kim Jong-un'."""
    gaps = ["", *(" " if a.end < b.start else "" for a, b in pairwise(tokens))]
    return "".join(gap + token.text for gap, token in zip(gaps, tokens, strict=False))


def _people(sentence: Sentence) -> list[tuple[str, str]]:
    found = []
    for entity in sentence.entities:
        if entity.label != "PERSON":
            continue
        tokens = sentence.tokens[entity.start : entity.end]
        bare = strip_title(_written([token for token in tokens if token.tag != "POS"]))[0]
        if bare[:1].isupper():
            found.append((bare, normalise_name(bare.split()[-1])))
    return found
