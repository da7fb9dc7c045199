"""Pronouns that one article seems to give to another speaker than the next article names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from crosscheck.model.claim import Claim, Mention, Role
from crosscheck.model.values import Phrase
from crosscheck.stages.align.courses import runs_of
from crosscheck.text.bearers import may_be_one
from crosscheck.text.parties import UNRESOLVED


def without_doubted(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, with 'he' as the speaker where 'he' was taken for somebody else.

    Whom 'he said' means is reckoned from the sentences before it. Where another article gives the
    same words to somebody by name, and that is another person, the reckoning was wrong: of 26 such
    pairs in 1,136 open clusters the name was right in 25.
    """
    named: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        speaker = _speaker(claim)
        if speaker is not None and speaker.direct:
            for run in runs_of(claim):
                named[run].append(claim)
    doubted = {
        (claim.sentence, speaker.evidence.span)
        for claim in claims
        if (speaker := _speaker(claim)) is not None and not speaker.direct
        for run in runs_of(claim)
        for other in named[run]
        if other.document != claim.document and _differs(speaker, other)
    }
    return tuple(
        claim
        if (speaker := _speaker(claim)) is None
        or (claim.sentence, speaker.evidence.span) not in doubted
        else _freed(claim, speaker)
        for claim in claims
    )


def _speaker(claim: Claim) -> Mention | None:
    """Return the person who is said to say a claim."""
    return next((m for m in claim.mentions(Role.SPEAKER) if m.key.startswith("p:")), None)


def _differs(speaker: Mention, other: Claim) -> bool:
    named = _speaker(other)
    return named is not None and named.key != speaker.key and not may_be_one(speaker, named)


def _freed(claim: Claim, speaker: Mention) -> Claim:
    """Return a claim with the pronoun itself as its speaker."""
    word = speaker.evidence.quote
    nobody = replace(speaker, value=Phrase(word, ()), key=UNRESOLVED)
    slots = tuple(nobody if mention is speaker else mention for mention in claim.slots)
    outlet, *said = claim.attribution
    chain = (outlet, *said[:-1], *(replace(link, speaker=word) for link in said[-1:]))
    return replace(claim, slots=slots, attribution=chain)
