"""What was talked about? The subjects of one conversation, as each source puts them."""

from __future__ import annotations

from crosscheck.model.claim import Claim, Mention, Modality, Polarity, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.text.lexicon import sense_of
from crosscheck.text.questions import what_about

LEAST_NAMES = 2
"""Words of names that two subjects must share: 'Jewish Agency', not 'Israel' alone."""

_VAGUE = frozenset(
    "issue issues matter problem question topic subject situation circumstance thing number other"
    " several various two country countries leader side aspect range future".split()
)
"""Nouns that say nothing of what a conversation was about."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the subjects of a conversation that took place; a headline drops too many words."""
    real = claim.polarity is Polarity.AFFIRMED and claim.modality is Modality.ASSERTED
    return claim.mentions(Role.TOPIC) if real and not claim.headline else ()


def question(claim: Claim, mention: Mention) -> str:
    """Return 'What did ... discuss?'."""
    return what_about(claim)


def _terms(stated: Stated) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of names, and the other words that say something."""
    context = stated.mention.context
    names = frozenset(term for term in context if term.startswith("name:"))
    named = {term.removeprefix("name:") for term in names}
    words = {sense_of(term) for term in context if not term.startswith("name:")}
    return names, frozenset(words - named - _VAGUE)


def _shared(a: Stated, b: Stated) -> list[str]:
    (names, words), (others, terms) = _terms(a), _terms(b)
    both = [term.removeprefix("name:") for term in sorted(names & others)]
    return (both if len(both) >= LEAST_NAMES else []) + sorted(words & terms)


def _same(a: Stated, b: Stated) -> bool:
    return a.mention.context == b.mention.context and bool(_shared(a, b))


def _around(a: Stated, b: Stated) -> str:
    return f"worded differently around: {', '.join(_shared(a, b))}"


FACT_TYPE = FactType(
    kind=Kind.TOPIC,
    source="FrameNet 1.7, frames Discussion and Chatting: Topic",
    find=find,
    question=question,
    ladder=(
        LadderLevel("same-subject", Outcome.SAME, "both tell the same subject", _same),
        LadderLevel("related-subject", Outcome.REFINES, _around, lambda a, b: bool(_shared(a, b))),
    ),
    examples=(
        Example(
            "Anna Holm and Peter Lund discussed the harbour bridge.",
            "Holm and Lund discussed the harbour bridge.",
            Outcome.SAME,
        ),
        Example(
            "Anna Holm and Peter Lund discussed the closing of the harbour bridge.",
            "Holm and Lund discussed repairs of the bridge.",
            Outcome.REFINES,
        ),
        Example(
            "Anna Holm and Peter Lund discussed fishing quotas.",
            "Holm and Lund discussed the harbour bridge.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
