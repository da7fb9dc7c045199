"""What came of it? What was agreed, promised or decided, and how talks ended."""

from __future__ import annotations

import re
from itertools import takewhile

from crosscheck.model.claim import Claim, Mention, Polarity, Role
from crosscheck.model.contracts import Example, FactType, LadderLevel, Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Phrase
from crosscheck.text.happenings import is_plan_of_one
from crosscheck.text.lexicon import DEALS, FAILURES, sense_of
from crosscheck.text.parties import share_participant
from crosscheck.text.questions import what_came_of

SAME_WORDS = 0.6
"""Share of the shorter outcome's content lemmas that the longer one must hold."""


def find(claim: Claim) -> tuple[Mention, ...]:
    """Return the outcomes of an affirmed claim in the words of the source."""
    return claim.mentions(Role.OUTCOME) if claim.polarity is Polarity.AFFIRMED else ()


def question(claim: Claim, mention: Mention) -> str:
    """Return 'What did ... agree?' or 'What came of ...?'."""
    return what_came_of(claim, mention)


def lemmas_of(stated: Stated) -> frozenset[str]:
    """Return the content lemmas of an outcome, words of one class folded."""
    assert isinstance(stated.mention.value, Phrase)
    return frozenset(sense_of(lemma) for lemma in stated.mention.value.lemmas)


def _overlap(a: Stated, b: Stated) -> float:
    left, right = lemmas_of(a), lemmas_of(b)
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


_ADJUNCT = frozenset("by because if unless while after before until amid and or but".split())
"""Words that open a circumstance or another part of the outcome: 'to leave by not paying' and 'to
leave and not to pay' are no 'not to leave'."""

_WORD = re.compile(r"\w+")

_WITHOUT_DOING = re.compile(r"\bwithout \w+ing\b.*")


def _negates(stated: Stated) -> bool:
    assert isinstance(stated.mention.value, Phrase)
    text = _WITHOUT_DOING.sub("", stated.mention.value.text.lower())
    told = text.replace("-", " ").split()
    words = set(takewhile(lambda word: word not in _ADJUNCT, told))
    return bool(FAILURES & words) or {"dead", "end"} <= words


def _opposite(a: Stated, b: Stated) -> bool:
    """One tells of a deal, the other that there was none, or the same words with a negation."""
    told = not any(s.claim.predicate.is_embedded for s in (a, b))
    same = _overlap(a, b) >= SAME_WORDS or (_ends_talks(a) and _ends_talks(b))
    return _negates(a) != _negates(b) and told and same


def _ends_talks(stated: Stated) -> bool:
    """Tell whether there was a deal or none; 'to demand a vote on any deal' is neither."""
    assert isinstance(stated.mention.value, Phrase)
    ahead = stated.mention.value.text.lower().startswith(("to ", "that ", "will ", "would "))
    return bool(DEALS & set(stated.mention.value.lemmas)) and not ahead


def _same(a: Stated, b: Stated) -> bool:
    """Tell whether the same people came to one outcome, or one clause tells both."""
    one_clause = bool(a.claim.terms) and a.claim.terms == b.claim.terms
    if _each_names_another(a, b):
        return False
    return _overlap(a, b) >= SAME_WORDS and (one_clause or share_participant(a.claim, b.claim))


def _related(a: Stated, b: Stated) -> bool:
    """Few words in common tell of one outcome only where the same people reached it."""
    told = not any(s.claim.predicate.is_embedded for s in (a, b))
    related = bool(_in_common(a, b)) and share_participant(a.claim, b.claim)
    return told and related and not _each_names_another(a, b)


def _each_names_another(a: Stated, b: Stated) -> bool:
    """Tell whether each outcome has a name or a number where the other has one of its own.

    'To meet in Tema on June 3' and 'to meet in Takoradi on June 3' are two.
    """
    left, right = _named_in(a), _named_in(b)
    return bool(left - right) and bool(right - left)


def _named_in(stated: Stated) -> frozenset[str]:
    assert isinstance(stated.mention.value, Phrase)
    return frozenset(
        word for word in _WORD.findall(stated.mention.value.text) if not word[0].islower()
    )


def _in_common(a: Stated, b: Stated) -> frozenset[str]:
    """Return the words that both outcomes have; that something was agreed says not what."""
    return (lemmas_of(a) & lemmas_of(b)) - DEALS


def _shared(a: Stated, b: Stated) -> str:
    return f"worded differently around: {', '.join(sorted(_in_common(a, b)))}"


FACT_TYPE = FactType(
    kind=Kind.OUTCOME,
    source="FrameNet 1.7, frames Make_agreement_on_action and Process_end",
    find=find,
    question=question,
    ladder=(
        LadderLevel(
            "opposite-outcomes",
            Outcome.TENSION,
            "one source tells that it came about, the other that it did not",
            _opposite,
        ),
        LadderLevel(
            "plan-and-outcome",
            Outcome.INCOMPARABLE,
            "one tells what is planned or demanded, the other what came about",
            lambda a, b: is_plan_of_one(a, b) and (_same(a, b) or _related(a, b)),
            BenignClass.PLAN,
        ),
        LadderLevel("same-outcome", Outcome.SAME, "both tell the same outcome", _same),
        LadderLevel("related-outcome", Outcome.REFINES, _shared, _related),
    ),
    alone=True,
    may_be_reread=True,
    examples=(
        Example(
            "The ministers agreed to continue talks in May.",
            "The ministers agreed that they would continue the talks.",
            Outcome.SAME,
        ),
        Example(
            "The ministers agreed to continue talks in Geneva next spring.",
            "The ministers agreed that their envoys would continue to meet.",
            Outcome.REFINES,
        ),
        Example(
            "The players decided to abandon their fans.",
            "The players decided to abandon their fans by not attending the ceremony.",
            Outcome.SAME,
        ),
        Example(
            "The ministers agreed to reopen the border.",
            "The ministers agreed to share fishing quotas.",
            Outcome.INCOMPARABLE,
        ),
    ),
)
