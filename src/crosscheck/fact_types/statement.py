"""Do two sentences say the same? Decided by the entailment model where no value decides."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.model.claim import Claim, Manner, Mention, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.text.alike import differ_in_one_word, report_the_same
from crosscheck.text.answers import other_parties, other_time
from crosscheck.text.dated import times_exclude
from crosscheck.text.names import cannot_hold_one_another, state_of
from crosscheck.text.questions import say_the_same
from crosscheck.text.similarity import ratio

FOLLOWS = 0.7
"""Least probability that one sentence follows from another to call it so: read by hand, 6 of 6
such facts of 30 open clusters were right at it (3 of 3 at 0.8)."""

EXCLUDES = 0.9
"""Least probability, in both directions, that two sentences exclude each other. Of 910 clusters
four told such a tension from 0.8 to 0.9, and all four were wrong when read
(docs/evaluation.md)."""

EXCLUDES_REWORDED = 0.75
"""The same for two sentences of one wording, of which a word or two were changed: 20 of 21 such
pairs of the first three written sets that reach it exclude each other (the other has a country and
its city), and the highest of 1,136 open clusters is 0.67."""

REWORDED = 0.9
"""Likeness of two sentences' letters from which they are one wording."""

ONE_TEXT = 0.95
"""Likeness of two sentences' letters from which they are one text: who copied whom is told
elsewhere, and agreement in copied words is none."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the whole sentence of a main clause; what stands in quotation marks is a quotation."""
    quoted_ = claim.attribution[-1].manner is Manner.DIRECT_QUOTE
    return () if quoted_ else claim.mentions(Role.ASSERTION)


def question(claim: Claim, mention: Mention) -> str:
    """Return 'Do the sources say the same: ...?' with the sentence."""
    return say_the_same(mention)


def _each_follows(a: Stated, b: Stated) -> bool:
    return a.stance is not None and min(a.stance.follows, a.stance.leads) >= FOLLOWS


def _one_follows(a: Stated, b: Stated) -> bool:
    if a.stance is None or differ_in_one_word(a, b):
        return False
    return max(a.stance.follows, a.stance.leads) >= FOLLOWS


def _exclude(a: Stated, b: Stated) -> bool:
    bare = a.claim.predicate.is_bare or b.claim.predicate.is_bare
    if a.stance is None or bare or a.stance.excludes < EXCLUDES_REWORDED:
        return False
    reworded = bool(a.terms - b.terms and b.terms - a.terms) and _likeness(a, b) >= REWORDED
    return (a.stance.excludes >= EXCLUDES or reworded) and not _names_a_part(a, b)


def _names_a_part(a: Stated, b: Stated) -> bool:
    """Tell whether only a name differs, and one may lie in the other: South African, Cape Town."""
    left, right = _own_words(a, b), _own_words(b, a)
    if not (left and right and (state_of(left) or state_of(right))):
        return False
    return not cannot_hold_one_another(left, right)


def _own_words(stated: Stated, other: Stated) -> str:
    """Return the words of a sentence whose lemmas the other one lacks, as written."""
    own = stated.terms - other.terms
    words = (word.strip(".,;:“”\"'") for word in stated.mention.evidence.quote.split())
    return " ".join(word for word in words if word.lower() in own)


def _likeness(a: Stated, b: Stated) -> float:
    return ratio(a.mention.evidence.quote, b.mention.evidence.quote)


def _one_text(a: Stated, b: Stated) -> bool:
    return _likeness(a, b) >= ONE_TEXT


def _where_excluding(level: LadderLevel) -> LadderLevel:
    """Return a level that holds only for sentences that look like a conflict."""
    return replace(level, holds=lambda a, b: _exclude(a, b) and level.holds(a, b))


def _plan(a: Stated, b: Stated) -> bool:
    """One tells what is planned, expected or possible, the other what is so."""
    return _exclude(a, b) and a.claim.modality is not b.claim.modality


def _views(a: Stated, b: Stated) -> bool:
    """Two speakers are reported who may each hold what they say."""
    speakers = [
        tuple(link.speaker for link in s.claim.attribution if link.manner is not Manner.OWN_VOICE)
        for s in (a, b)
    ]
    return _exclude(a, b) and all(speakers) and speakers[0] != speakers[1]


FACT_TYPE = FactType(
    kind=Kind.STATEMENT,
    source="Dagan, Glickman and Magnini (2006), recognising textual entailment; de Marneffe,"
    " Rafferty and Manning (2008), Finding Contradictions in Text",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "one-text",
            Outcome.INCOMPARABLE,
            "the two sentences are one text",
            lambda a, b: _one_text(a, b) and not _exclude(a, b),
        ),
        LadderLevel(
            "same-meaning",
            Outcome.SAME,
            "a language model reads the two sentences as saying the same",
            _each_follows,
        ),
        LadderLevel(
            "follows",
            Outcome.REFINES,
            "a language model reads one sentence as saying what the other says, and more",
            _one_follows,
        ),
        _where_excluding(other_parties()),
        _where_excluding(other_time(times_exclude, whole=True)),
        LadderLevel(
            "plan-and-event",
            Outcome.INCOMPARABLE,
            "one sentence tells what is planned or possible, the other what is so",
            _plan,
            BenignClass.PLAN,
        ),
        LadderLevel(
            "two-views",
            Outcome.INCOMPARABLE,
            "each sentence tells what another speaker says",
            _views,
            BenignClass.REPORTED_VIEW,
        ),
        LadderLevel(
            "exclude",
            Outcome.TENSION,
            "a language model reads the two sentences as incompatible",
            _exclude,
        ),
        LadderLevel(
            "told-alike",
            Outcome.REFINES,
            "the two sentences are near each other as wholes, and give no values that differ",
            report_the_same,
        ),
    ),
    reads_meaning=True,
    examples=(
        Example(
            "Anna Holm opened the new harbour bridge in Sandvik on Monday.",
            "The new harbour bridge in Sandvik was opened by Anna Holm on Monday.",
            Outcome.SAME,
        ),
        Example(
            "The council approved the new harbour bridge on Monday evening.",
            "The council rejected the new harbour bridge on Monday evening.",
            Outcome.TENSION,
        ),
        Example(
            "The council approved the new harbour bridge on Monday evening.",
            "The harbour pilots had asked for deeper water at the bridge.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
