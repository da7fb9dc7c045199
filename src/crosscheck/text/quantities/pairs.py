"""Two numbers side by side: ranges, scores, or two amounts that share a unit."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.text.quantities.cores import Figure, read_figure, score_of, span_of
from crosscheck.text.quantities.exclusions import is_year_range
from crosscheck.text.quantities.found import Amount
from crosscheck.text.quantities.numerals import Numeral
from crosscheck.text.quantities.tokens import NUMBER, WORD, Tape

_DASHES = frozenset("-–—‑‒")
_LARGEST_SCORE = 9_999
_CONTEST = frozenset(
    "vote votes voted voting passed passes approved rejected confirmed won win wins beat beaten "
    "lost lose loss lead leads led trailing trail defeat defeated defeats victory draw drew tie "
    "tied score scored scores ruled ruling decision majority margin verdict final advanced "
    "failed fails fell tally cleared adopted acquitted convict sided split".split()
)
_AFTER_SCORE = frozenset(
    "to in on against for at over with vote votes margin win victory loss defeat decision ruling "
    "majority after and as by before home lead draw party away when that".split()
)
_REACH = 8
"""Words before the numbers in which a word of voting or sport makes a score of them."""


def read_pair(
    tape: Tape, first: Figure, between: bool
) -> tuple[tuple[Amount, ...], Figure | None, int] | None:
    """Return what ``first`` makes together with a second number, None when there is none.

    The value is (amounts, first figure with the shared unit or None, where to go on); no
    amounts and no figure means that the run of numbers is to be skipped.
    """
    connector, position = _connector(tape, first, between)
    if not connector:
        return None
    if connector == "-" and _is_chain(tape, position):
        return (), None, _chain_end(tape, position)
    if connector == "-" and (_is_telephone(tape, first, position) or _is_aircraft(tape, first)):
        return (), None, position + 1
    second, _ = read_figure(tape, position)
    if second is None:
        return ((), None, position + 1) if _is_bare_dash(tape, connector, position) else None
    if not first.has_unit and is_year_range(tape, first.numeral, second.numeral):
        return (), None, second.end
    return _decide(tape, first, second, connector)


def _is_telephone(tape: Tape, first: Figure, position: int) -> bool:
    """Return whether three and four digits are a telephone number: '555-1234'.

    Source: ITU-T E.123, section 2; the North American form of a subscriber number.
    """
    digits, rest = tape[first.numeral.start].raw, tape[position].raw
    return (len(digits), len(rest)) == (3, 4) and digits.isdecimal() and rest.isdecimal()


def _is_aircraft(tape: Tape, first: Figure) -> bool:
    """Return whether the first figure names an airliner: '737-8', '787-9' (ICAO Doc 8643)."""
    return tape[first.numeral.start].raw in _AIRLINERS


_AIRLINERS = frozenset({"707", "717", "727", "737", "747", "757", "767", "777", "787"})


def _decide(
    tape: Tape, first: Figure, second: Figure, connector: str
) -> tuple[tuple[Amount, ...], Figure | None, int] | None:
    """Return the reading of two figures with what stands between them."""
    if connector == "or":
        span = span_of(first, second)
        adjacent = span and (span.top - span.value) * first.numeral.value == span.value
        return ((span,), None, span.end) if span and adjacent else None
    bare = not (first.has_unit or second.has_unit)
    span = span_of(first, second)
    if bare and connector in {"-", "to", "votes"} and _is_score(tape, first, second, connector):
        end = second.end + (tape[second.end].low == "votes")
        amount = score_of(first, second, end if connector == "to" else second.end)
        return (amount,), None, amount.end
    if connector == "votes":
        return None
    if connector == "to" and tape[first.start - 1].low == "from":
        shared = replace(first, measure=second.measure, unit=second.unit)
        return ((), first if first.has_unit else shared, first.end)
    if span:
        return (span,), None, span.end
    return ((), None, second.end) if connector == "-" and bare else None


def _connector(tape: Tape, first: Figure, between: bool) -> tuple[str, int]:
    """Return what joins the figure to a next number, and where that begins."""
    end = first.end
    token = tape[end]
    if tape.words(end, 3) == ("-", "to", "-") and token.glued:
        return "to", end + 3  # 'seven-to-nine-year'
    if token.low in _DASHES:
        glued = token.glued and tape[end + 1].glued
        spaced = token.low != "-" and not token.glued and tape[end + 1].kind == NUMBER
        return ("-", end + 1) if glued or spaced else ("", end)
    if between and token.low == "and":
        return "and", end + 1
    if token.low in {"to", "or"}:
        return token.low, end + 1
    if token.low == "votes" and tape[end + 1].low in {"to", "against"}:
        return "votes", end + 2
    return "", end


def _is_score(tape: Tape, first: Figure, second: Figure, connector: str) -> bool:
    """Return whether the numbers stand against each other."""
    left, right = first.numeral, second.numeral
    after = tape[second.end]
    if not (_is_tally(left) and _is_tally(right)):
        return left.in_words and right.in_words and _is_told_vote(tape, first, second)
    if connector == "votes" or after.low == "votes":
        return True
    joined = after.low == "-" and after.glued
    if left.value < right.value and after.kind == WORD and after.low not in _AFTER_SCORE:
        return False
    if any(tape[first.start - step].low in _CONTEST for step in range(1, _REACH + 1)):
        return tape[first.start - 1].low not in {"from", "between"}
    if not joined and any(tape[second.end + step].low in _CONTEST for step in range(3)):
        return True
    return connector == "-" and left.value > right.value


def _is_told_vote(tape: Tape, first: Figure, second: Figure) -> bool:
    """Return whether words are the result of a vote: 'voted by seven to two', 'voted five-four'."""
    small = all(f.numeral.value < _MOST_IN_WORDS and not f.numeral.vague for f in (first, second))
    before = first.start - 1 - (tape[first.start - 1].low in {"by", "of"})
    return small and tape[before].low in _CONTEST


_MOST_IN_WORDS = 100


def _is_tally(numeral: Numeral) -> bool:
    """Return whether the number is small and whole, as votes and goals are."""
    whole = numeral.place == 1 and numeral.multiplier == 1 and not numeral.in_words
    return whole and numeral.vague is None and numeral.value <= _LARGEST_SCORE


def _is_chain(tape: Tape, position: int) -> bool:
    """Return whether a third number hangs on the second: '555-01-34', '2019-07-21'."""
    dash = tape[position + 1]
    return dash.low in _DASHES and dash.glued and _is_glued_number(tape, position + 2)


def _chain_end(tape: Tape, position: int) -> int:
    """Return the index behind numbers that are joined by dashes."""
    end = position + 1
    while tape[end].low in _DASHES and _is_glued_number(tape, end + 1):
        end += 2
    return end


def _is_glued_number(tape: Tape, index: int) -> bool:
    """Return whether a number without a blank before it stands at ``index``."""
    return tape[index].kind == NUMBER and tape[index].glued


def _is_bare_dash(tape: Tape, connector: str, position: int) -> bool:
    """Return whether a dash leads to digits that are no figure: '555-0134'."""
    return connector == "-" and _is_glued_number(tape, position)
