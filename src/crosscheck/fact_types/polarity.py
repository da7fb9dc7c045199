"""Is it so? One source affirms what another negates, or says the opposite word."""

from __future__ import annotations

from itertools import product

from crosscheck.model.claim import Claim, Manner, Mention, Modality, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Phrase
from crosscheck.text.answers import listed, other_time, surely
from crosscheck.text.assertion import (
    are_asserted,
    contrasts,
    is_bare_form,
    negate_alike,
    restricts,
    says_nothing,
)
from crosscheck.text.dated import times_exclude
from crosscheck.text.lexicon import are_antonyms
from crosscheck.text.likeness import frames
from crosscheck.text.parties import Fit, party_fits
from crosscheck.text.questions import whether

CONFLICT = 0.96
"""Least likeness of two passages of opposite polarity to call it a conflict
(measured on planted changes and untouched clusters, ``nox -s quality``; ADR 8)."""

ANTONYM_CONFLICT = 0.97
"""The same for opposite words, which two passages may say of two things."""

NO_PARTY = 0.95
"""Least likeness of two clauses whose participants are not all known to be the same."""

VERBATIM = ((0.95, 0.5), (0.97, 0.3))
"""Least likeness, and least share of the words on either side, of one passage in two versions."""

TENSION = 0.92
"""Least sureness of two clauses of opposite polarity to show them side by side
(chosen on planted changes and on tensions that were read, ADR 14)."""

ONE_TEXT = 6
"""Words in a row around two verbs that are the same from which both stand in one text, whatever
they hang on: so do 16 of 25 planted negations, and no opposites in 120 untouched clusters."""

AGREED = 0.75
"""Least likeness of two passages that say one thing to count as one agreement, and"""

SAME = 0.9
"""least sureness (chosen on 22 such agreements that were read, docs/evaluation.md)."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the verb group of a claim, with its negation; a noun affirms nothing by itself."""
    if claim.predicate.tag.startswith("NN"):
        return ()
    return claim.mentions(Role.PREDICATE)


def question(claim: Claim, mention: Mention) -> str:
    """Return 'Did ...?'."""
    return whether(claim)


def _same(a: Stated, b: Stated) -> bool:
    mood = a.claim.modality is b.claim.modality
    whole = not (a.claim.predicate.is_embedded or b.claim.predicate.is_embedded)
    alike = a.claim.polarity is b.claim.polarity and _one_wording(a, b)
    return whole and mood and alike and not _opposite(a, b)


def _one_wording(a: Stated, b: Stated) -> bool:
    return _antonym(a, b) is None and a.claim.predicate.sense == b.claim.predicate.sense


def _antonym(a: Stated, b: Stated) -> tuple[str, str] | None:
    """Return the words by which two predicates exclude each other, as written; None if none do."""
    one, other = _predicate_lemmas(a), _predicate_lemmas(b)
    pairs = [(one[0], other[0]), *product(one[1:], other[1:])]
    return next((pair for pair in pairs if are_antonyms(*pair)), None)


def _predicate_lemmas(stated: Stated) -> tuple[str, ...]:
    """Return the lemma of the verb, and of the complement that says what is so."""
    assert isinstance(stated.mention.value, Phrase)
    return stated.mention.value.lemmas


def _opposite(a: Stated, b: Stated) -> bool:
    """Opposite by a negation or by an opposite word; by both is no opposition."""
    negated = a.claim.polarity is not b.claim.polarity and not negate_alike(a, b)
    if negated and (says_nothing(a) or says_nothing(b)):
        return False
    return negated != (_antonym(a, b) is not None)


def _other_predicate(a: Stated, b: Stated) -> bool:
    return a.claim.predicate.sense != b.claim.predicate.sense and _antonym(a, b) is None


def _plan(a: Stated, b: Stated) -> bool:
    return a.claim.modality is not b.claim.modality


def _one_real(a: Stated, b: Stated) -> bool:
    return Modality.ASSERTED in (a.claim.modality, b.claim.modality)


def _speakers(a: Stated) -> tuple[str, ...]:
    return tuple(link.speaker for link in a.claim.attribution[1:])


def _views(a: Stated, b: Stated) -> bool:
    """Two different speakers are reported; the outlets do not contradict each other."""
    reported = all(s.claim.attribution[-1].manner is not Manner.OWN_VOICE for s in (a, b))
    return _opposite(a, b) and reported and _speakers(a) != _speakers(b)


def _named_views(a: Stated, b: Stated) -> bool:
    """Two people, each by name, hold two views; neither outlet contradicts the other."""
    people = [
        {m.key for m in s.claim.mentions(Role.SPEAKER) if m.direct and m.key[:2] in _NAMED}
        for s in (a, b)
    ]
    return _opposite(a, b) and all(people) and not people[0] & people[1]


_NAMED = ("p:", "o:", "s:")


def _verbatim(a: Stated, b: Stated) -> bool:
    """One passage in two versions: whoever speaks in it, one of the two has it wrong."""
    finite = not (is_bare_form(a) or is_bare_form(b))
    beside = min(frames(a.mention, b.mention))
    alike = any(a.similarity >= least and beside >= share for least, share in VERBATIM)
    alike = alike and (are_asserted(a, b) or a.wording >= ONE_TEXT)
    finite = finite and not any(restricts(s) or contrasts(s) for s in (a, b))
    same_mood = a.claim.modality is b.claim.modality
    return _opposite(a, b) and same_mood and finite and alike


def _conflict(a: Stated, b: Stated) -> bool:
    real = a.claim.modality not in (Modality.CONDITIONAL, Modality.POSSIBLE)
    finite = all(s.claim.predicate.tag in _FINITE for s in (a, b))
    least = CONFLICT if _antonym(a, b) is None else ANTONYM_CONFLICT
    told = are_asserted(a, b) or (a.wording >= ONE_TEXT and not (contrasts(a) or contrasts(b)))
    return _opposite(a, b) and real and finite and told and a.similarity >= least


def _perhaps(a: Stated, b: Stated) -> bool:
    """Two finite clauses of one modality, opposite, that are surely alike."""
    finite = all(s.claim.predicate.tag in _FINITE for s in (a, b)) and not (
        is_bare_form(a) or is_bare_form(b)
    )
    restricted = restricts(a) or restricts(b)
    told = are_asserted(a, b) and not restricted
    return _opposite(a, b) and finite and told and a.sure >= TENSION


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB", "MD", "VBG"})


def _infinitive(a: Stated, b: Stated) -> bool:
    return _opposite(a, b) and (is_bare_form(a) or is_bare_form(b))


def _same_key(a: Mention, b: Mention) -> bool:
    return a.key == b.key


def _other_parties(a: Stated, b: Stated) -> bool:
    """Two clauses whose participants are not known to be the same."""
    fits = party_fits(a.claim, b.claim)
    known = Fit.SHARED in fits and (Fit.UNKNOWN not in fits or _pointed_at(a, b))
    return Fit.APART in fits or (not known and a.similarity < NO_PARTY)


def _pointed_at(a: Stated, b: Stated) -> bool:
    """Two definite descriptions of who acts may be one: 'the ship', 'the ferry'."""
    acting = [s.claim.mentions(Role.AGENT) for s in (a, b)]
    words = [m.evidence.quote.lower() for mentions in acting for m in mentions]
    return all(acting) and all(word.startswith("the ") for word in words)


def _how(a: Stated, b: Stated) -> str:
    words = _antonym(a, b)
    if words is None:
        return "one source says so, the other says it is not so"
    first, second = sorted(words)
    return f"one source says “{first}”, the other the opposite, “{second}”"


FACT_TYPE = FactType(
    kind=Kind.POLARITY,
    source="de Marneffe, Rafferty and Manning (2008), Finding Contradictions in Text: negation",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "other-question",
            Outcome.INCOMPARABLE,
            "the passages have too little in common to say the same thing",
            lambda a, b: a.similarity < AGREED,
        ),
        LadderLevel(
            "other-predicate",
            Outcome.INCOMPARABLE,
            "the two clauses have different verbs",
            _other_predicate,
        ),
        LadderLevel(
            "views-of-two",
            Outcome.INCOMPARABLE,
            "two speakers are reported with opposite views",
            _named_views,
            BenignClass.REPORTED_VIEW,
        ),
        LadderLevel("opposite-wording", Outcome.CONFLICT, _how, _verbatim),
        LadderLevel(
            "other-parties",
            Outcome.INCOMPARABLE,
            "the two clauses may speak of different people",
            _other_parties,
        ),
        other_time(times_exclude),
        surely(LadderLevel("both-say-so", Outcome.SAME, "both say so", _same), SAME),
        listed(_same_key),
        LadderLevel(
            "other-modality",
            Outcome.INCOMPARABLE,
            "one is a plan, a demand or a possibility, the other is stated as fact",
            lambda a, b: _plan(a, b) and _opposite(a, b) and _one_real(a, b),
            BenignClass.PLAN,
        ),
        LadderLevel(
            "not-both-real",
            Outcome.INCOMPARABLE,
            "the two are not equally certain: a plan, a demand, a possibility, a condition",
            _plan,
        ),
        LadderLevel(
            "two-views",
            Outcome.INCOMPARABLE,
            "two speakers are reported with opposite views",
            _views,
            BenignClass.REPORTED_VIEW,
        ),
        LadderLevel(
            "infinitive",
            Outcome.INCOMPARABLE,
            "one of the two only names the action, without saying that it happened",
            _infinitive,
        ),
        LadderLevel(
            "affirmed-and-negated",
            Outcome.CONFLICT,
            _how,
            _conflict,
        ),
        LadderLevel(
            "perhaps-affirmed-and-negated",
            Outcome.TENSION,
            lambda a, b: f"{_how(a, b)}, if both speak of one thing",
            _perhaps,
        ),
    ),
    may_be_reread=True,
    examples=(
        Example(
            "The ministers signed the treaty.", "The ministers signed the treaty.", Outcome.SAME
        ),
        Example(
            "The ferry company paid the crew of the Orla in March.",
            "The ferry company did not pay the crew of the Orla in March.",
            Outcome.CONFLICT,
        ),
        Example(
            "The council approved the plan for the new harbour bridge in Sandvik.",
            "The council rejected the plan for the new harbour bridge in Sandvik.",
            Outcome.CONFLICT,
        ),
        Example(
            "The ministers will sign the treaty.",
            "The ministers signed the treaty.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
