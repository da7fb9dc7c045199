"""What a document itself tells of the day on which it appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.model.claim import Claim, Manner, Mention, Modality, Role
from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.source import DateClue, Document
from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.stages.date.clues import DayOfYear
from crosscheck.stages.date.words import Words, days_from
from crosscheck.text.publication import parse_published
from crosscheck.text.times import find_times

_AT = frozenset({"", "on", "in", "at", "during"})
"""Prepositions that place a happening in a time; 'by', 'until' and 'for' do not."""

_AHEAD = frozenset(
    "will 'll ’ll shall would may might can could should must ought to going".split()
)
_ARRANGING = frozenset(
    "plan schedule expect slate set due intend propose forecast predict project postpone delay"
    " move extend expire fix aim deadline".split()
)
"""Words beside which a past tense may tell of a day to come: 'was due on 28 March 2023'."""

_SURE_PLAN = frozenset({"will", "'ll", "’ll", "shall"})
"""'Would' may be a plan that somebody had once: 'he said in 2019 that he would leave in 2021'."""

_PAST_HELPERS = frozenset("was were had has have been did 've ’ve".split())
_UPDATED = re.compile(r"[\W_]*(?:last )?(?:updated|modified|revised)\b", re.IGNORECASE)
_BROKEN = re.compile(r"[()\[\]\"“”„«»@#|—]")
_BESIDE = re.compile(r",? ?[(–—-]? ?")


def clues_inside(
    annotated: AnnotatedDocument, claims: Sequence[Claim], words: Words
) -> tuple[DateClue, ...]:
    """Return what a document's own words say of the day on which it appeared.

    ``claims`` are its own, read without a day to count from.
    """
    document = annotated.document
    return (
        *_from_tense(claims, words),
        *_from_dateline(document),
        *_from_update(document),
        *_from_named_day(annotated, words),
    )


def days_of_year(annotated: AnnotatedDocument, words: Words) -> tuple[DayOfYear, ...]:
    """Return the words that name the day of writing without its year: 'today, 3 May'."""
    found = []
    for sentence in annotated.sentences:
        for near, named, evidence in _named_days(annotated.document, sentence, words):
            shift = _SHIFTS.get(near.offset)
            if shift is not None and named.month and named.day and not named.year:
                found.append(DayOfYear(named.month, named.day, shift, _NAMED, (evidence,)))
    for span, time in _dateline(annotated.document):
        if time.month and time.day and not time.year:
            evidence = _evidence(annotated.document, span)
            found.append(DayOfYear(time.month, time.day, 0, _DATELINE, (evidence,)))
    return tuple(found)


_SHIFTS = {"P0D": 0, "P-1D": 1, "P1D": -1}
_NAMED = "the text names this day itself"
_DATELINE = "the dateline gives the day of writing"


@dataclass(frozen=True, slots=True)
class _Verb:
    """The verb that tells a claim, and its auxiliaries."""

    tag: str
    helpers: frozenset[str]
    is_main: bool


def is_told_as_past(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a clause says, in the past tense and as a fact, that something happened."""
    verb = _verb(claim, sentence)
    if verb is None or claim.modality is not Modality.ASSERTED:
        return False
    if not verb.is_main and any(token.tag == "MD" for token in sentence.tokens):
        return False  # 'a haul, made public in early 2019, could ...'
    if verb.helpers & _AHEAD or _ARRANGING & set(claim.terms):
        return False
    return verb.tag == "VBD" or bool(verb.helpers & _PAST_HELPERS)


def _verb(claim: Claim, sentence: Sentence) -> _Verb | None:
    """Return the verb of the claim, for an event noun the one that it depends on."""
    index = claim.predicate.index
    token = sentence.tokens[index]
    if token.tag.startswith("N") and token.dep in ("nsubj", "nsubjpass", "dobj"):
        index = token.head
        token = sentence.tokens[index]
    if not token.tag.startswith("V"):
        return None
    helpers = {
        other.text.lower()
        for other in sentence.tokens
        if other.head == index and other.dep in ("aux", "auxpass")
    }
    return _Verb(token.tag, frozenset(helpers), token.head == index)


def _from_tense(claims: Sequence[Claim], words: Words) -> Iterator[DateClue]:
    """Yield a first day for what happened on a date, a last day for what is to happen on one."""
    for claim in claims:
        sentence = words.sentences[claim.sentence]
        for mention, time in _dates(claim):
            if is_told_as_past(claim, sentence):
                reason = "what is dated so is told as past"
                yield DateClue(_begun(time), None, reason, (mention.evidence,))
            elif _is_sure_plan(claim, sentence) and len(words.times(sentence.id, None)) == 1:
                reason = "what is dated so is still to come"
                yield DateClue(None, time.latest, reason, (mention.evidence,))


def _begun(time: TimeExpression) -> date | None:
    """Return a day that had come when a past time was told: that on which its last part began.

    'He served between 2018 and 2021' was written in 2021 at the earliest.
    """
    last = time.latest
    if last is None or not time.text.lower().startswith(("between", "from")):
        return time.earliest
    if time.granularity is Granularity.YEAR:
        return last.replace(month=1, day=1)
    return last.replace(day=1) if time.granularity is Granularity.MONTH else time.earliest


def _dates(claim: Claim) -> Iterator[tuple[Mention, TimeExpression]]:
    for mention in claim.mentions(Role.TIME):
        time = mention.value
        if not isinstance(time, TimeExpression) or mention.inner or mention.cue not in _AT:
            continue
        is_bare = not mention.cue and not time.text.lower().startswith(("between", "from"))
        if is_bare and time.granularity < Granularity.DAY:
            continue  # 'the 2020 hopeful said', which the parser may hang on the verb
        is_date = time.type in (TimeType.DATE, TimeType.TIME) and time.modifier != "APPROX"
        if is_date and time.status is TimeStatus.RESOLVED and time.earliest and time.latest:
            yield mention, time


def _is_sure_plan(claim: Claim, sentence: Sentence) -> bool:
    """Tell whether a plain sentence says in the outlet's own tense that something will happen.

    Posts and captions, whose date is that of writing or of a picture, have brackets or
    quotation marks in them.
    """
    if _BROKEN.search(sentence.text):
        return False
    verb = _verb(claim, sentence)
    is_quoted = claim.attribution[-1].manner is Manner.DIRECT_QUOTE
    is_planned = claim.modality in (Modality.PLANNED, Modality.EXPECTED)
    return is_planned and not is_quoted and verb is not None and bool(verb.helpers & _SURE_PLAN)


def _from_dateline(document: Document) -> Iterator[DateClue]:
    for span, time in _dateline(document):
        if time.earliest and time.earliest == time.latest:
            yield DateClue(time.earliest, time.latest, _DATELINE, (_evidence(document, span),))


def _dateline(document: Document) -> Iterator[tuple[Span, TimeExpression]]:
    for aside in document.set_aside:
        if aside.reason == "dateline":
            base = aside.span.start
            for found in find_times(document.text[base : aside.span.end]):
                yield Span(base + found.start, base + found.end), found.value


def _from_update(document: Document) -> Iterator[DateClue]:
    """Yield the last day that a line such as 'Updated 10 August 2022' leaves."""
    start = 0
    for line in document.text.splitlines(keepends=True):
        published = parse_published(line) if _UPDATED.match(line) else None
        if published and published.day:
            lead = len(line) - len(line.lstrip())
            span = Span(start + lead, start + len(line.rstrip()))
            reason = "it was changed on this day, when it had appeared"
            yield DateClue(None, published.day, reason, (_evidence(document, span),))
        start += len(line)


def _from_named_day(annotated: AnnotatedDocument, words: Words) -> Iterator[DateClue]:
    """Yield the days of 'today, 3 May 2022' and 'yesterday (2 May 2022)'."""
    for sentence in annotated.sentences:
        for near, named, evidence in _named_days(annotated.document, sentence, words):
            if near.offset in _SHIFTS and named.status is TimeStatus.RESOLVED:
                place = sentence.id, Span(evidence.span.start, evidence.span.start + len(near.text))
                days = days_from(words, place, [named])
                if days:
                    yield DateClue(*days, _NAMED, (evidence,))


def _named_days(
    document: Document, sentence: Sentence, words: Words
) -> Iterator[tuple[TimeExpression, TimeExpression, Evidence]]:
    """Yield a day that counts from the day of writing with the date right beside it."""
    times = words.times(sentence.id, None) if _SAYS_DAY.search(sentence.text) else {}
    for (span, near), (other, named) in pairwise(times.items()):
        between = document.text[span.end : other.start]
        if named.status is not TimeStatus.IMPOSSIBLE and _BESIDE.fullmatch(between):
            yield near, named, _evidence(document, Span(span.start, other.end))


_SAYS_DAY = re.compile(r"\b(?:today|yesterday|tomorrow)\b", re.IGNORECASE)


def _evidence(document: Document, span: Span) -> Evidence:
    return Evidence(document.id, span, document.text[span.start : span.end])
