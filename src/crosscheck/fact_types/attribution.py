"""Who says so? The speaker to whom sources attribute one and the same thing."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.text.answers import is_quoted, surely
from crosscheck.text.bearers import may_be_one, names_both
from crosscheck.text.parties import share_participant
from crosscheck.text.quoting import quoted
from crosscheck.text.reuse import reuse

CONFLICT = 0.85
"""Least similarity of two quotations with different speakers to be called one quotation."""


ONE_QUOTATION = 0.7
"""Least share of the runs of five words of the shorter quotation that the other one repeats for
both to be one: whoever speaks in it, one of two different speakers is wrong."""

AGREED = 0.7
"""Least likeness, and least sureness, of two passages of one speaker to be one utterance: of 49
that were read, 28 of the 30 from it on are one, and 13 of the 19 below it (docs/evaluation.md)."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the named speaker of what the claim says."""
    return tuple(m for m in claim.mentions(Role.SPEAKER) if m.key[:2] in ("p:", "o:", "s:"))


def question(claim: Claim, mention: Mention) -> str:
    """Return 'Who said ...?'."""
    return f"Who said so: {quoted(claim)}?"


def _same(a: Stated, b: Stated) -> bool:
    return a.mention.key == b.mention.key


def _tell_alike(a: Stated, b: Stated) -> bool:
    """Tell whether two passages of a speaker have the predicate or a participant in common.

    Words around a speaker's name ('White House counsel Pat Cipollone') do not make two
    utterances one, nor does a verb without one more word.
    """
    same = a.claim.predicate.sense == b.claim.predicate.sense
    words = set(a.claim.terms) & set(b.claim.terms)
    return bool(words) and (same or share_participant(a.claim, b.claim))


def _one_quotation(a: Stated, b: Stated) -> bool:
    """Tell whether the two open one quotation: most runs of words of the shorter in the longer."""
    told = [s.claim.mentions(Role.QUOTATION) for s in (a, b)]
    return all(told) and reuse(*(m[0].evidence.quote for m in told)) >= ONE_QUOTATION


def _conflict(a: Stated, b: Stated) -> bool:
    people = a.mention.key[:2] == b.mention.key[:2] == "p:"
    named = a.mention.direct and b.mention.direct
    alike = is_quoted(a) and is_quoted(b) and a.similarity >= CONFLICT
    return people and named and (alike or _one_quotation(a, b))


FACT_TYPE = FactType(
    kind=Kind.ATTRIBUTION,
    source="Pareti (2012), PARC: source span of an attribution relation",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "other-question",
            Outcome.INCOMPARABLE,
            "the passages have too little in common to be one utterance",
            lambda a, b: (
                (a.similarity < AGREED or not _tell_alike(a, b)) and not _one_quotation(a, b)
            ),
        ),
        surely(
            LadderLevel("same-speaker", Outcome.SAME, "both name the same speaker", _same), AGREED
        ),
        LadderLevel(
            "perhaps-one",
            Outcome.INCOMPARABLE,
            "the two names may mean one speaker",
            lambda a, b: may_be_one(a.mention, b.mention),
        ),
        names_both(),
        LadderLevel(
            "other-speaker",
            Outcome.CONFLICT,
            "one quotation is given to two different people",
            _conflict,
        ),
    ),
    examples=(
        Example(
            'Anna Holm said: "The bridge will reopen in May."',
            '"The bridge will reopen in May," Holm said.',
            Outcome.SAME,
        ),
        Example(
            '"The harbour bridge will reopen to lorries in May," Anna Holm said.',
            '"The harbour bridge will reopen to lorries in May," Peter Lund said.',
            Outcome.CONFLICT,
        ),
        Example(
            "Harbour union leader Anna Holm said the pilots have no choice.",
            'Harbour union leader Anna Holm said: "This council cannot join our talks."',
            Outcome.INCOMPARABLE,
        ),
        Example(
            "Anna Holm said the bridge will reopen.",
            "Peter Lund said the bridge will reopen.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
