"""Questions as a person would put them, from the words of a source and nothing else."""

from __future__ import annotations

import re

from crosscheck.model.claim import Claim, Manner, Mention, Modality, Role, Wording
from crosscheck.model.values import Measure, TimeExpression
from crosscheck.text.askable import REACTING, is_event_noun, stands_alone, tells_which
from crosscheck.text.lexicon import PURE_REPORTING
from crosscheck.text.parties import names_a_party
from crosscheck.text.quoting import EDGE, LONGEST, LONGEST_SENTENCE, in_marks, quoted, with_gap


def when(claim: Claim, answer: Mention | None = None) -> str:
    """Return the question for the time of a claim.

    A clause whose parts make no clean question is quoted instead, with a gap for the ``answer``.
    What lasted until then, or since then, did not happen then.
    """
    if answer is not None and (answer.cue in _LIMITING or _needs_sentence(claim)):
        return f"{_LIMITING.get(answer.cue, 'When')}: {with_gap(claim, answer)}?"
    ahead = answer is not None and _lies_ahead(claim, answer)
    ahead = ahead or claim.modality in (Modality.PLANNED, Modality.EXPECTED)
    return _without(_about(claim, "When", "When is this said to happen", ahead=ahead), answer)


_LIMITING = {
    "until": "Until when",
    "till": "Until when",
    "through": "Until when",
    "by": "By when",
    "before": "Before when",
    "since": "Since when",
    "from": "From when",
    "after": "After when",
    "as of": "As of when",
}
"""Words before a time that make it an end or a beginning, and what they are asked with."""


def _needs_sentence(claim: Claim) -> bool:
    """Tell whether a question of parts of a clause would leave open what is meant."""
    return _names_nobody(claim) or _says_half(claim)


def _names_nobody(claim: Claim) -> bool:
    """'When was the report released?' asks after any report: its sentence tells which."""
    return not (names_a_party(claim) or claim.mentions(Role.NAMED))


def _says_half(claim: Claim) -> bool:
    """'When did she announce plans?' and 'the move' do not say which: the clause tells it.

    An event noun, or what something is, need not say which. 'Went up' lacks 'in flames'.
    """
    wording = claim.wording
    if claim.predicate.lemma in _EMPTY and not wording.rest:
        return True
    if is_event_noun(claim) or claim.predicate.lemma == "be":
        return not wording.is_whole
    return not (wording.is_whole and tells_which(wording.rest or wording.subject))


_EMPTY = frozenset("go come get turn".split())
"""Verbs that say nothing without their complement."""


def is_reported(claim: Claim) -> bool:
    """'Professors said he broke the law': who says so belongs into the question."""
    return len(claim.attribution) > 1 and claim.attribution[-1].manner is Manner.REPORTED


def _lies_ahead(claim: Claim, answer: Mention) -> bool:
    """Tell whether a time lies behind the day on which the claim was made."""
    value = answer.value
    earliest = value.earliest if isinstance(value, TimeExpression) else None
    return earliest is not None and bool(claim.as_of) and earliest.isoformat() > claim.as_of


def where(claim: Claim, answer: Mention | None = None) -> str:
    """Return the question for the place of a claim; the ``answer`` is left out."""
    if answer is not None and _needs_sentence(claim):
        return f"Where: {with_gap(claim, answer)}?"
    ahead = claim.modality in (Modality.PLANNED, Modality.EXPECTED)
    ahead = ahead or any(_lies_ahead(claim, time) for time in claim.mentions(Role.TIME))
    return _without(_about(claim, "Where", "Where is this said to happen", ahead=ahead), answer)


def _without(question: str, answer: Mention | None) -> str:
    """Take the answer out of a question: not 'When did they vote on Thursday?'."""
    if answer is None or "“" in question:
        return question
    words = re.escape(" ".join(answer.evidence.quote.split()))
    before = r"(?:(?:on|in|at|by|near|from|to) )?(?:the )?"
    return re.sub(rf" {before}{words}(?=[ ?])", "", question, count=1)


def whether(claim: Claim) -> str:
    """Return the yes-or-no question for a claim."""
    if is_reported(claim):
        return f"Is this so, as reported: {quoted(claim)}?"
    if _needs_sentence(claim):
        return f"Is this so: {quoted(claim)}?"
    return _about(claim, "", "Is this so")


def who(claim: Claim, mention: Mention) -> str:
    """Return the question for the one who acts."""
    wording = claim.wording
    told = not is_event_noun(claim) and not is_reported(claim)
    told = told and wording.is_whole
    if told and wording.rest and stands_alone(wording.rest) and tells_which(wording.rest):
        if wording.participle:
            return f"By whom was {wording.subject} {wording.participle}?"
        if claim.predicate.tag in ("VBD", "VBZ"):
            return f"Who {claim.predicate.text.lower()} {wording.rest}?"
    return f"Who: {with_gap(claim, mention)}?"


def how(claim: Claim, fallback: str) -> str:
    """Return the question for the manner or medium of a claim."""
    return _about(claim, "How", fallback)


def how_many(claim: Claim, mention: Mention, measure: Measure) -> str:
    """Return the question for an amount, by what it measures."""
    if measure is Measure.AGE and mention.inner:
        return f"How old is {mention.head}?"
    if measure is Measure.COUNT:
        of = f" {mention.head}" if mention.head and not _counts_others(claim, mention) else ""
        return _counted_subject(claim, mention) or f"How many{of}: {with_gap(claim, mention)}?"
    return f"{_AMOUNTS.get(measure, 'How much')}: {with_gap(claim, mention)}?"


def _counts_others(claim: Claim, mention: Mention) -> bool:
    """'17 students and teachers' are no 17 students."""
    counted = re.escape(f"{' '.join(mention.evidence.quote.split())} {mention.head}")
    return re.search(rf"{counted} (?:and|or) [a-z]", claim.wording.sentence) is not None


_AMOUNTS = {
    Measure.MONEY: "How much money",
    Measure.PERCENT: "What percentage",
    Measure.PERCENTAGE_POINT: "What percentage",
    Measure.AGE: "How old",
    Measure.DURATION: "How long",
    Measure.SCORE: "With what result",
    Measure.ORDINAL: "Which one",
}


def _counted_subject(claim: Claim, mention: Mention) -> str:
    """Return 'How many people have died?' for a clause that begins with the count; else nothing.

    What is estimated, forecast, or said by others is asked with the words that say so.
    """
    if is_reported(claim) or claim.predicate.is_embedded or claim.modality is not Modality.ASSERTED:
        return ""
    answer = " ".join(mention.evidence.quote.split())
    counted = _ASIDE.split(claim.wording.clause[len(answer) + 1 :])[0].rstrip()
    subject = bool(mention.head) and mention.cue in ("nsubj", "nsubjpass")
    begins = subject and claim.wording.clause.startswith(f"{answer} {mention.head}")
    whole = claim.wording.participle or claim.predicate.tag in ("VBD", "VBZ", "VBP", "VBN")
    short = len(counted) <= LONGEST and not _DASH.search(counted)
    return f"How many {counted}?" if begins and whole and short else ""


_ASIDE = re.compile(r"[:;(]")
"""What opens an explanation: 'two voted against it: Smith (Iowa) and Jones (Ohio)'."""

_DASH = re.compile(r"\s(?:--|[–—-])\s")
"""What may open one before the verb: 'two senators - Smith and Jones - voted against it'."""


def at_whose_request(claim: Claim) -> str:
    """Return the question for the one who asked for it."""
    return _about(claim, "At whose request", "At whose request is this said to happen")


def what_came_of(claim: Claim, mention: Mention) -> str:
    """Return the question for what was agreed, came of an event, or was done, verb and all."""
    wording = claim.wording
    if is_event_noun(claim):
        return f"What came of {_the(claim)}?"
    if wording.subject and stands_alone(wording.subject):
        done = mention.evidence.quote.startswith(claim.predicate.text)
        asked = f"What did {wording.subject} {'do' if done else wording.base}?"
        return f"What happened to {wording.subject}?" if claim.predicate.passive else asked
    return f"What came of it: {quoted(claim)}?"


def what_about(claim: Claim) -> str:
    """Return the question for the subjects of a conversation."""
    subject = claim.wording.subject
    if not is_event_noun(claim) and subject and stands_alone(subject):
        return f"What did {subject} {'discuss' if claim.wording.plural else 'talk about'}?"
    return f"What was talked about: {quoted(claim)}?"


def who_said(claim: Claim, mention: Mention, speaker: str = "") -> str:
    """Return the question for the words of an utterance, its speaker named where it is known.

    ``speaker`` is who is known to speak where the sentence itself does not name one.
    """
    named = any(m.direct for m in claim.mentions(Role.SPEAKER))
    if named and len(claim.attribution) > 1:
        speaker = claim.attribution[-1].speaker
    words = in_marks(" ".join(mention.evidence.quote.split()), LONGEST)
    if speaker and stands_alone(speaker):
        return f"How did {speaker} put it: {words}?"
    return f"In what words was it said: {words}?"


def say_the_same(mention: Mention) -> str:
    """Return the question whether sources say what a sentence says, which is quoted."""
    words = " ".join(mention.evidence.quote.split()).strip(EDGE)
    return f"Do the sources say the same: {in_marks(words, LONGEST_SENTENCE)}?"


def _about(claim: Claim, word: str, fallback: str, *, ahead: bool = False) -> str:
    """Return the question in words; a clause whose parts are not clean is quoted."""
    wording = claim.wording
    if is_event_noun(claim):
        if not word:
            return f"{fallback}: {quoted(claim)}?"
        return f"{word} {'will' if ahead else 'did'} {_the(claim)} take place?"
    if claim.predicate.is_bare or not wording.subject or not stands_alone(wording.subject):
        return f"{fallback}: {quoted(claim)}?"
    question = _inverted(claim, wording, ahead=ahead)
    return f"{word} {question}?" if word else f"{question[:1].upper()}{question[1:]}?"


def _inverted(claim: Claim, wording: Wording, *, ahead: bool) -> str:
    tail = f" {wording.rest}" if wording.rest else ""
    if not tail and not wording.participle and claim.predicate.lemma in PURE_REPORTING:
        tail = "" if claim.predicate.lemma in REACTING else " this"
    future = ahead or claim.modality in (Modality.PLANNED, Modality.EXPECTED)
    participle = f" {wording.participle}" if wording.participle else ""
    is_be = bool(participle) or claim.predicate.lemma == "be"
    if is_be and not future:
        return f"{'were' if wording.plural else 'was'} {wording.subject}{participle}{tail}"
    base = f"be{participle}" if is_be else wording.base
    return f"{'will' if future else 'did'} {wording.subject} {base}{tail}"


def _the(claim: Claim) -> str:
    wording = claim.wording
    two = wording.plural and wording.link == "of"
    between = f" between {wording.subject}" if two else ""
    of = f" {wording.link} {wording.subject}" if wording.subject and not between else ""
    return f"the {claim.predicate.text.lower()}{between or of}"
