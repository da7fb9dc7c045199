"""Whether two dated passages can tell of one happening: limits, plans, utterances, repetitions."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Manner, Modality, Role
from crosscheck.model.contracts import Stated
from crosscheck.text.answers import CLEAR
from crosscheck.text.dated import relation, time_of
from crosscheck.text.lexicon import PURE_REPORTING
from crosscheck.text.parties import share_participant
from crosscheck.text.times import TimeRelation

ONE_UTTERANCE = 0.7
"""Least likeness of two reports of words whose speakers are not known to be the same."""

LIMITS = frozenset({"until", "till", "by", "since", "before", "after", "from", "through"})
"""Words that make a time the end or the beginning of something."""

_UNREAL = frozenset({Modality.PLANNED, Modality.EXPECTED, Modality.DEMANDED, Modality.POSSIBLE})


def is_in_quotation(claim: Claim) -> bool:
    """'Today' in a quotation is the day of speaking, which no one but the speaker knows."""
    return claim.attribution[-1].manner is Manner.DIRECT_QUOTE


def speaks_of_itself(claim: Claim) -> bool:
    """'I called him yesterday' is somebody's words, whether or not marks stand around them."""
    return any(m.evidence.quote.lower() in ("i", "we") for m in claim.mentions(Role.AGENT))


def is_limit_of_one(a: Stated, b: Stated) -> bool:
    """'Until Friday' and 'on Friday' answer different questions."""
    return (a.mention.cue in LIMITS) != (b.mention.cue in LIMITS)


def is_plan_of_one(a: Stated, b: Stated) -> bool:
    """Tell whether one tells of what is planned or demanded, the other of what happened."""
    return (a.claim.modality in _UNREAL) != (b.claim.modality in _UNREAL)


_AGAIN = frozenset({"separate", "second", "again", "also", "earlier", "previous", "previously"})


def are_utterances(a: Stated, b: Stated) -> bool:
    """Tell whether two different times may be those of two utterances of one speaker."""
    reported = PURE_REPORTING & {a.claim.predicate.lemma, b.claim.predicate.lemma}
    return bool(reported) and relation(a, b) is TimeRelation.EXCLUDES and a.similarity < CLEAR


def have_other_speakers(a: Stated, b: Stated) -> bool:
    """What different people say on one day is not one happening."""
    both = {a.claim.predicate.lemma, b.claim.predicate.lemma} <= PURE_REPORTING
    return both and not share_participant(a.claim, b.claim) and a.similarity < ONE_UTTERANCE


def is_another_one(a: Stated, b: Stated) -> bool:
    """'A second judge ruled', 'in a separate ruling': what comes beside the first has its day."""
    apart = relation(a, b) is TimeRelation.EXCLUDES
    others = _acts_another(a) != _acts_another(b)
    return apart and (others or _AGAIN & a.terms != _AGAIN & b.terms)


def _acts_another(stated: Stated) -> bool:
    """'Another judge ruled': the one who acts is told apart from one told of before."""
    acting = stated.claim.mentions(Role.AGENT)
    return any(m.evidence.quote.lower().startswith("another ") for m in acting)


_LEVELS_APART = 4
"""Steps of granularity (DAY against YEAR is 6) from which two dates date different things."""


def are_of_other_scales(a: Stated, b: Stated) -> bool:
    """Tell whether one dates a day and the other a year, so that they date two things."""
    apart = abs(time_of(a).granularity - time_of(b).granularity)
    return relation(a, b) is TimeRelation.EXCLUDES and apart >= _LEVELS_APART
