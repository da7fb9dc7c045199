"""Is it so? One source affirms what another negates, or says the opposite word."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Manner, Mention, Modality, Polarity, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.text.answers import CLEAR, listed
from crosscheck.text.parties import Fit, party_fits
from crosscheck.text.questions import whether

CONFLICT = 0.2
"""Least likeness of two passages of opposite polarity to call it a conflict
(measured: ``nox -s quality``, planted changes)."""

AGREED = 0.2
"""Least likeness of two passages that say one thing to count as one agreement."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the verb group of a claim, with its negation; a noun affirms nothing by itself."""
    if claim.predicate.tag.startswith("NN"):
        return ()
    return claim.mentions(Role.PREDICATE)


def question(claim: Claim, mention: Mention) -> str:
    """Return 'Did ...?'."""
    return whether(claim)


def _same(a: Stated, b: Stated) -> bool:
    return a.claim.polarity is b.claim.polarity and a.claim.modality is b.claim.modality


def _plan(a: Stated, b: Stated) -> bool:
    return a.claim.modality is not b.claim.modality


def _opposite(a: Stated, b: Stated) -> bool:
    return a.claim.polarity is not b.claim.polarity


def _speakers(a: Stated) -> tuple[str, ...]:
    return tuple(link.speaker for link in a.claim.attribution[1:])


def _views(a: Stated, b: Stated) -> bool:
    """Two different speakers are reported; the outlets do not contradict each other."""
    reported = all(s.claim.attribution[-1].manner is not Manner.OWN_VOICE for s in (a, b))
    return _opposite(a, b) and reported and _speakers(a) != _speakers(b)


def _conflict(a: Stated, b: Stated) -> bool:
    real = a.claim.modality not in (Modality.CONDITIONAL, Modality.POSSIBLE)
    finite = all(s.claim.predicate.tag in _FINITE for s in (a, b))
    return _opposite(a, b) and real and finite and a.similarity >= CONFLICT


_FINITE = frozenset({"VBD", "VBZ", "VBP", "VBN", "VB", "MD", "VBG"})


def _bare(stated: Stated) -> bool:
    """An infinitive states nothing by itself."""
    bare = stated.mention.evidence.quote.lower().split()[0] == "to"
    return bare and stated.claim.polarity is Polarity.AFFIRMED


def _infinitive(a: Stated, b: Stated) -> bool:
    return _opposite(a, b) and (_bare(a) or _bare(b))


def _same_key(a: Mention, b: Mention) -> bool:
    return a.key == b.key


def _other_parties(a: Stated, b: Stated) -> bool:
    """Opposite clauses whose participants are not known to be the same."""
    shared = Fit.SHARED in party_fits(a.claim, b.claim)
    return _opposite(a, b) and not shared and a.similarity < CLEAR


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
            lambda a, b: a.claim.predicate.sense != b.claim.predicate.sense,
        ),
        LadderLevel("both-say-so", Outcome.SAME, "both say so", _same),
        listed(_same_key),
        LadderLevel(
            "other-modality",
            Outcome.INCOMPARABLE,
            "one is a plan, a demand or a possibility, the other is stated as fact",
            _plan,
            BenignClass.PLAN,
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
            "other-parties",
            Outcome.INCOMPARABLE,
            "the two clauses may speak of different people",
            _other_parties,
        ),
        LadderLevel(
            "affirmed-and-negated",
            Outcome.CONFLICT,
            "one source says so, the other says it is not so",
            _conflict,
        ),
    ),
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
            "The ministers will sign the treaty.",
            "The ministers signed the treaty.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
