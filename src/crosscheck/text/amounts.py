"""How two stated amounts lie to each other, and why two that differ may both be right."""

from __future__ import annotations

import re

from crosscheck.model.claim import Mention, Modality, Role
from crosscheck.model.contracts import LadderLevel, Stated
from crosscheck.model.fact import Outcome
from crosscheck.model.finding import BenignClass
from crosscheck.model.values import Measure, Quantity
from crosscheck.text.answers import ONE_DEED, ONE_WORDING
from crosscheck.text.lexicon import DEALS
from crosscheck.text.precedence import is_earlier
from crosscheck.text.quantities import (
    FAR_APART,
    QuantityRelation,
    days_of,
    describe_quantity,
    relate_amounts,
)


def amount_of(mention: Mention) -> Quantity:
    """Return the amount that a mention states.

    Raises:
        TypeError: it states something else.
    """
    if not isinstance(mention.value, Quantity):
        raise TypeError(f"not an amount: {mention.value.text!r}")
    return mention.value


def fits_any_number(amount: Quantity) -> bool:
    """'Several' and 'at least one' go together with almost any number; 'millions' does not."""
    vague = amount.nominal is None or amount.high is None
    return vague and (amount.low is None or amount.low <= FEW)


FEW = 3
"""Least number that 'several' and its like mean."""


def confirm_one_another(a: Stated, b: Stated) -> bool:
    """Tell whether of two amounts that go together each says something of the other.

    'More than 37,000' does not confirm 82,000, though both may be right.
    """
    left, right = amount_of(a.mention), amount_of(b.mention)
    if fits_any_number(left) or fits_any_number(right):
        return False
    bound = None in (left.low, left.high, right.low, right.high)
    if not (bound and left.unit == right.unit and left.nominal and right.nominal):
        return True
    less, more = sorted((abs(left.nominal), abs(right.nominal)))
    return more <= less * FAR_APART


def relation_of_amounts(a: Stated, b: Stated) -> QuantityRelation:
    """Return how two amounts lie to each other, as far as both measure one thing."""
    return relate_amounts(amount_of(a.mention), amount_of(b.mention))


RUNNING = frozenset({"die", "kill", "injure", "arrest", "evacuate", "rescue", "charge", "destroy"})
"""Predicate classes whose counts rise while an event goes on."""

_DEATH = frozenset({"die", "kill"})


def harm_two_ways(a: Stated, b: Stated) -> bool:
    """Tell whether one counts the killed and the other the injured, or the like.

    Whoever is killed dies.
    """
    senses = {a.claim.predicate.sense, b.claim.predicate.sense}
    return len(senses) > 1 and senses <= RUNNING and senses != _DEATH


def measure_two_things(a: Stated, b: Stated) -> bool:
    """Tell whether two amounts measure two things; the killed and the injured are two."""
    left, right = amount_of(a.mention), amount_of(b.mention)
    return (
        harm_two_ways(a, b)
        or left.measure is not right.measure
        or left.counted != right.counted
        or relation_of_amounts(a, b) is QuantityRelation.UNKNOWN
    )


def stand_in_one(a: Stated, b: Stated) -> bool:
    """Tell whether one sentence gives an amount of each of the two things."""
    counted = [{m.key for m in s.siblings} for s in (a, b)]
    return b.mention.key in counted[0] or a.mention.key in counted[1]


def is_running_count(a: Stated, b: Stated) -> bool:
    """Tell whether a count that rises is the higher one in the later article.

    So is the length of what goes on: 33 days on Wednesday are 34 on Thursday.
    """
    if relation_of_amounts(a, b) is not QuantityRelation.EXCLUDES:
        return False
    if not is_earlier(a, b) and not is_earlier(b, a):
        return False
    earlier, later = (a, b) if is_earlier(a, b) else (b, a)
    if amount_of(a.mention).measure is Measure.DURATION:
        return _grows_by(earlier, later)
    if not (_counts_on(a) and _counts_on(b)):
        return False
    low, high = amount_of(earlier.mention).low, amount_of(later.mention).high
    return low is not None and (high is None or high >= low)


def may_have_risen(a: Stated, b: Stated) -> bool:
    """Tell whether a count that rises is told of two times of which nobody knows the later.

    In one wording the two are told of one time.
    """
    ordered = is_earlier(a, b) or is_earlier(b, a)
    one_day = a.published is not None and a.published == b.published
    if ordered or one_day or a.wording >= ONE_WORDING:
        return False
    excluding = relation_of_amounts(a, b) is QuantityRelation.EXCLUDES
    return excluding and _counts_on(a) and _counts_on(b)


def _counts_on(stated: Stated) -> bool:
    """Tell whether an amount is one that rises while an event goes on: deaths, cases, arrests."""
    amount = amount_of(stated.mention)
    rises = amount.counted in _RISING or stated.claim.predicate.sense in RUNNING
    return rises and amount.measure is Measure.COUNT


_RISING = frozenset({"death", "fatality", "injury", "casualty", "case", "arrest"})


def _grows_by(earlier: Stated, later: Stated) -> bool:
    """Tell whether a length of time is longer by the days between two articles, give or take one.

    The day on which something began may be counted or not.
    """
    if earlier.published is None or later.published is None:
        return False
    days = abs(later.published - earlier.published).days
    before, now = (days_of(amount_of(stated.mention)) for stated in (earlier, later))
    return before is not None and now is not None and 0 < now - before <= days + 1


def both_amounts(a: Stated, b: Stated) -> str:
    """Return two amounts in words, sorted: '12 people and 14 people'."""
    left, right = sorted(describe_quantity(amount_of(s.mention)) for s in (a, b))
    return f"{left} and {right}"


def of_its_own_hour() -> LadderLevel:
    """Return the level for an amount 'as of 2 p.m.' and one that is not told of the same hour."""

    def holds(a: Stated, b: Stated) -> bool:
        hours = [{m.evidence.quote.lower() for m in s.times if m.cue == "as of"} for s in (a, b)]
        apart = any(hours) and not hours[0] & hours[1]
        return apart and relation_of_amounts(a, b) is QuantityRelation.EXCLUDES

    return LadderLevel(
        "own-hour",
        Outcome.INCOMPARABLE,
        "one tells how things stood at an hour of its own",
        holds,
        BenignClass.UPDATE,
    )


_FURTHER = frozenset("other another additional more further new extra remaining rest".split())


def is_added(mention: Mention) -> bool:
    """Tell whether an amount is what another grew by: 'raised its toll, adding 1,290 deaths'."""
    return mention.before[:1] in (("add",), ("adding",), ("added",))


def are_further_ones(a: Stated, b: Stated) -> bool:
    """'Two other men' are counted beside somebody: two and three may both be right."""
    told = [
        is_added(s.mention) or bool(_FURTHER & {*s.mention.before[:1], *s.mention.after[:2]})
        for s in (a, b)
    ]
    return told[0] != told[1]


def are_of_other_places(a: Stated, b: Stated) -> bool:
    """'Texas reported 5,551 cases', 'the country reported 36,880': each place has its own."""
    apart = bool(a.places and b.places) and not a.places & b.places
    return apart and a.wording < ONE_WORDING


_PAPERS = DEALS | frozenset(
    "act amendment bill budget decree law legislation measure ordinance package plan policy "
    "proposal resolution".split()
)
"""Nouns for what is written down to be done."""


def tell_what_a_paper_says(a: Stated, b: Stated) -> bool:
    """Tell whether both amounts stand in a bill, a plan, a deal.

    What it 'would provide' is what it 'provides': nothing that is still to happen changes it.
    """
    acting = [{m.key for m in s.claim.mentions(Role.AGENT)} for s in (a, b)]
    return all(keys and keys <= _PAPER_KEYS for keys in acting)


_PAPER_KEYS = frozenset(f"n:{paper}" for paper in _PAPERS)


def tell_one_deed(a: Stated, b: Stated) -> bool:
    """Tell whether two amounts come of one deed.

    Those who watched a rally are not those who attended it; 'among those killed' were killed.
    """
    senses = a.claim.predicate.sense, b.claim.predicate.sense
    told = (
        senses[0] in b.terms
        or senses[1] in a.terms
        or _AGAIN.sub("", senses[0]) == (_AGAIN.sub("", senses[1]))
    )
    alike = a.wording >= ONE_WORDING or a.sure >= ONE_DEED
    return senses[0] == senses[1] or told or alike


_AGAIN = re.compile("^re(?=[a-z]{4})")
"""What makes 'reopen' of 'open'."""

PLANNED = 0.7
"""Likeness from which a plan and its outcome are one amount, told at two times."""


def is_planned_by_one(a: Stated, b: Stated) -> bool:
    """Tell whether one amount is planned or expected, the other stated as fact."""
    if a.similarity >= PLANNED or tell_what_a_paper_says(a, b):
        return False
    if _estimates(a) and _estimates(b):
        return False
    real = Modality.ASSERTED
    return (a.claim.modality is real) != (b.claim.modality is real)


_ESTIMATING = frozenset("put estimate value peg reckon calculate project assess".split())


def _estimates(stated: Stated) -> bool:
    """'It will cost an estimated $212 million', 'the agency put the cost at $221 million'."""
    verb = stated.claim.predicate.lemma in _ESTIMATING
    return verb or "estimated" in stated.mention.evidence.quote.lower()
