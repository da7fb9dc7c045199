"""Numbers that are names, dates, keys or pronouns, and therefore not amounts.

Source: AP Stylebook, "numerals" (designators, addresses, figures in names); the categories
follow the CARDINAL and DATE guidelines of OntoNotes 5.0 named entities, section 2.
"""

from __future__ import annotations

from crosscheck.text.quantities.headlines import is_headline, is_sentence_start
from crosscheck.text.quantities.number_words import ORDINALS, SCALES, SMALL
from crosscheck.text.quantities.numerals import Numeral
from crosscheck.text.quantities.tokens import NUMBER, WORD, Tape

_DESIGNATORS = frozenset(
    "no number nr resolution article articles section sections chapter chapters flight boeing "
    "airbus route highway interstate room channel apollo title proposition prop amendment clause "
    "rule page pages volume vol figure fig table annex schedule paragraph para appendix directive "
    "regulation exhibit gate platform terminal level grade phase tier category class type stage "
    "round bowl formula iphone ipad galaxy windows xbox playstation pier area studio zone precinct "
    "psalm protocol part option scenario episode season question apartment apt suite unit building "
    "block lot camp hangar runway version falcon agenda track sol pg isbn order soyuz tu mi su il "
    "ward district act bill public mark step game week day year note item line verse canto sonnet "
    "symphony opus concerto euro p fortune nasdaq ftse nikkei russell dow stoxx cac team squad "
    "squadron max".split()
)
_LOWER_TOO = frozenset(
    "no number article articles section sections chapter chapters page pages paragraph clause rule "
    "room figure table route flight level grade phase tier category class type stage round season "
    "episode question line step option proposition amendment channel interstate highway".split()
)
_STREETS = frozenset(
    "street st road rd avenue ave lane square sq boulevard blvd drive terrace crescent place "
    "plaza way court row gardens".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec".split()
)
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PEOPLE = frozenset(
    "people persons men women children soldiers troops workers police officers students families "
    "homes houses miles kilometers kilometres metres meters feet tonnes tons jobs civilians "
    "refugees migrants prisoners deaths votes cases staff employees passengers protesters members "
    "villagers residents fighters victims".split()
)
_CLOCK = frozenset({"am", "pm", "o'clock", "gmt", "est", "edt", "bst", "utc"})
_CLOCK_PHRASES = frozenset({("half", "past"), ("quarter", "past"), ("quarter", "to")})
_CALLS = frozenset({"calls", "operators", "dispatchers", "callers", "as", "is", "was", "has"})
_COMPANIES = frozenset({"Co", "Corp", "Inc", "Ltd"})
_PRIMES = frozenset("'’′")
_NOT_ONE = frozenset(
    "of who that which is was has had would could can may might must should will cannot another "
    "day thing things way point side reason hand time more less to in at on for by with from as "
    "and or but if when where while after before than i you he she it we they does did do knows "
    "thinks sees gets wants says said s almost also ever never really wonders hopes suspects "
    "minute moment step look word big key because it this so until unless".split()
)
_ONE_BEFORE = frozenset(
    "the this that which no each any every another some not anyone everyone my your his her our "
    "their loved first last next big good bad new right wrong only little square day fox news "
    "formula force".split()
)
_LEADS = frozenset({"the", "a", "an", "this", "that", "each", "every"})
_HARM = frozenset(
    "killed killing kills injured injuring injures wounded wounding wounds arrested arresting dead "
    "leaving left leaves detained hurt least".split()
)
_KEY_SIGNS = frozenset("#№@/+_=:\\^")
_COMPOUNDS = frozenset(
    "way state party time off sided fold tier nation child on to size stop man piece liner "
    "dimensional pronged star ply speed up something letter pointer pointers hander seater".split()
)
_BORES = frozenset({"caliber", "calibre", "gauge"})


def is_excluded(tape: Tape, numeral: Numeral, has_unit: bool, is_qualified: bool) -> bool:
    """Return whether the numeral, read in its surroundings, is not an amount."""
    if _touches_key(tape, numeral, has_unit) or _is_dated(tape, numeral, has_unit):
        return True
    if _is_designated(tape, numeral) or _is_programme(tape, numeral):
        return True
    if has_unit:
        return False
    return (
        (not is_qualified and _is_pronoun_one(tape, numeral))
        or _is_year(tape, numeral, is_qualified)
        or _is_address(tape, numeral)
        or _is_name(tape, numeral, is_qualified)
        or _is_emergency(tape, numeral, is_qualified)
        or _is_compound(tape, numeral)
        or _is_idiom(tape, numeral)
    )


_QUOTES = frozenset("\"“”‘’'")
_TIMES = frozenset("minutes hours days weeks months years".split())


def _is_programme(tape: Tape, numeral: Numeral) -> bool:
    """Return whether a unit of time with a capital makes a name of it: '60 Minutes'."""
    unit, before, after = tape[numeral.end], tape[numeral.start - 1], tape[numeral.end + 1]
    marked = before.low in _QUOTES and after.low in _QUOTES
    return unit.is_capital and unit.low in _TIMES and (marked or not is_headline(tape, numeral.end))


_ZERO_BEFORE = frozenset("ground patient absolute net sub year day".split())
_ZERO_AFTER = frozenset("tolerance hour sum".split())


def _is_idiom(tape: Tape, numeral: Numeral) -> bool:
    """Return whether the number belongs to a fixed phrase: 'ground zero', '401(k)', 'Twenty20'."""
    token, before, after = tape[numeral.start], tape[numeral.start - 1], tape[numeral.end]
    if token.low[0] == "." or (token.raw, before.kind, after.kind == WORD) == ("101", WORD, False):
        return True  # a bore, a batting average: 'a .22 rifle', 'hit .300'; 'Immigration 101'
    if token.low == "zero":
        return before.low in _ZERO_BEFORE or after.low in _ZERO_AFTER
    if after.low == "(" and after.glued and token.kind == NUMBER:
        letter, closing = tape[numeral.end + 1], tape[numeral.end + 2]
        return letter.kind == WORD and len(letter.raw) == 1 and closing.low == ")"
    return token.kind == WORD and after.kind == NUMBER and after.glued


def _touches_key(tape: Tape, numeral: Numeral, has_unit: bool) -> bool:
    """Return whether signs or letters tie the number to a key: 'F-16', '24/7', '[12]'."""
    before, first, after = (tape[i] for i in (numeral.start - 1, numeral.start, numeral.end))
    is_tied = first.glued and _is_tied_before(tape, numeral.start)
    if is_tied or (before.low, after.low) == ("[", "]"):
        return True
    if first.kind != NUMBER or has_unit:
        return False
    if after.glued and after.kind == WORD:
        return True
    follower = tape[numeral.end + 1]
    if after.glued and after.low in _KEY_SIGNS and (follower.glued or after.low == "/"):
        return True  # also a part of a thread: '4/ The ferry'
    if after.glued and after.low in _PRIMES and follower.kind == NUMBER and follower.glued:
        return True  # feet and inches: 5'10"
    return before.kind == NUMBER or after.kind == NUMBER


def _is_tied_before(tape: Tape, index: int) -> bool:
    """Return whether the sign or letter glued before the token makes a key of it."""
    before = tape[index - 1]
    if before.low in _KEY_SIGNS or before.kind in (WORD, NUMBER):
        return True
    if before.low in {"'", "’"}:
        return len(tape[index].raw) == 2
    if before.low == ".":
        return before.glued and tape[index - 2].low != "rs"
    mark = tape[index - 3].raw if tape[index - 2].low == "," else ""
    is_quote = mark.isupper() and len(mark) > 2  # 'TWTR, -0.78%', not 'in the US, -0.5%'
    return before.low in {"-", "‑"} and (before.glued or is_quote)


def _is_dated(tape: Tape, numeral: Numeral, has_unit: bool) -> bool:
    """Return whether the number is a day of a month, a clock time or part of either."""
    before, after = tape[numeral.start - 1], tape[numeral.end]
    if after.low in _CLOCK:
        return True
    if after.low in {"a", "p"} and tape.words(numeral.end + 1, 2) == (".", "m"):
        return True
    if tape.words(numeral.start - 2, 2) in _CLOCK_PHRASES:
        return True
    if has_unit or numeral.value > 31 or numeral.multiplier > 1:
        return False
    if before.low == "." and len(tape[numeral.start - 2].low) <= 4:
        before = tape[numeral.start - 2]
    return any(token.low in _MONTHS and token.is_capital for token in (before, after))


def _is_designated(tape: Tape, numeral: Numeral) -> bool:
    """Return whether a designator stands before: 'Resolution 2334', 'No. 10', 'page 12'.

    What follows the name of a company at once is what it makes: 'a Boeing Co. 737-800'. A
    designator may be an editor's: '737 [Max] 8'. It may stand behind: '737 Max jets'.
    """
    if tape[numeral.end].raw in ("Max", "MAX"):
        return True
    position = numeral.start - 1
    if tape[position].low == "]":
        position -= 1
    if tape[position].low == "." and tape[position - 1].raw in _COMPANIES:
        return True
    if tape[position].low == "." and tape[position - 1].low in {"no", "nr", "fig", "vol", "art"}:
        position -= 1
    token = tape[position]
    if token.low == "no" and not token.raw[0].isupper() and position == numeral.start - 1:
        return False  # 'no two cases', 'no 10-year plan'
    if token.low not in _DESIGNATORS or numeral.multiplier > 1:
        return False
    if token.low in _LOWER_TOO:
        return True
    return token.raw != token.low and not is_headline(tape, position)


def _is_pronoun_one(tape: Tape, numeral: Numeral) -> bool:
    """Return whether 'one' stands for somebody or something, or is part of an idiom."""
    if tape[numeral.start].low != "one" or numeral.end != numeral.start + 1:
        return False
    before, after = tape[numeral.start - 1], tape[numeral.end]
    lead = tape[numeral.start - 2].low
    if lead in _LEADS and before.kind == WORD and before.low not in {"only", "just", "other"}:
        return True  # 'the northern one'
    if before.low in _HARM:
        return after.low in {"of", "another"}
    if before.low in _ONE_BEFORE or after.low in _NOT_ONE or after.kind != WORD:
        return not (after.low in {"-", "‑"} and after.glued)
    return "'" in after.low or after.low.endswith("ly")


def _is_year(tape: Tape, numeral: Numeral, is_qualified: bool) -> bool:
    """Return whether four bare digits are a calendar year and not a count."""
    token = tape[numeral.start]
    if token.kind != NUMBER or len(token.raw) != 4 or numeral.multiplier > 1:
        return False
    if not token.raw.isdigit() or not 1500 <= numeral.value <= 2099:
        return False
    after = tape[numeral.end]
    return after.low not in _PEOPLE and not (is_qualified and after.low.endswith("s"))


def _is_address(tape: Tape, numeral: Numeral) -> bool:
    """Return whether capitalised words up to a street word follow: '10 Downing Street'."""
    for position in range(numeral.end, numeral.end + 4):
        if not tape[position].is_capital:
            return False
        if position > numeral.end and tape[position].low in _STREETS:
            return True
    return False


def _is_name(tape: Tape, numeral: Numeral, is_qualified: bool) -> bool:
    """Return whether the number is part of a proper name: 'Forty Niners', 'Studio 54'."""
    first, before, after = tape[numeral.start], tape[numeral.start - 1], tape[numeral.end]
    is_word = first.kind == WORD and first.is_capital and first.low not in {"a", "an"}
    if is_word and not is_qualified and not is_sentence_start(tape, numeral.start):
        return not is_headline(tape, numeral.start)
    if first.kind != NUMBER or is_qualified or "," in first.raw or numeral.multiplier > 1:
        return False
    if not before.is_capital or before.low in _WEEKDAYS or after.low in _PEOPLE:
        return False
    if is_sentence_start(tape, numeral.start - 1) or is_headline(tape, numeral.start):
        return False
    return after.kind != WORD or after.is_capital


def _is_emergency(tape: Tape, numeral: Numeral, is_qualified: bool) -> bool:
    """Return whether the number is the telephone number 911 or 999 and counts nothing."""
    if is_qualified or tape[numeral.start].raw not in {"911", "999"}:
        return False
    after = tape[numeral.end]
    is_counted = after.kind == WORD and after.low.endswith("s") and after.low not in _CALLS
    return not (is_counted or after.low in _PEOPLE)


def _is_compound(tape: Tape, numeral: Numeral) -> bool:
    """Return whether a word behind makes a kind of it: 'two-state', 'two-faced', '.45 caliber'."""
    joined = tape[numeral.end].low in {"-", "‑"} and tape[numeral.end].glued
    if tape[numeral.end + joined].low in _BORES:
        return True
    second = tape[numeral.end + 1]
    if not joined or not second.glued:
        return False
    return second.low in _COMPOUNDS | SMALL.keys() | SCALES.keys() or second.low.endswith("ed")


def is_year_range(tape: Tape, first: Numeral, second: Numeral) -> bool:
    """Return whether two figures are calendar years: '2015-16', 'between 1995 and 1997'."""
    left, right = tape[first.start], tape[second.start]
    if left.kind != NUMBER or len(left.raw) != 4 or not left.raw.isdigit():
        return False
    if not 1500 <= first.value <= 2099 or second.multiplier > 1:
        return False
    return right.raw.isdigit() and len(right.raw) in (2, 4)


_ORDINAL_IDIOMS = frozenset(
    "lady ladies gentleman minister amendment name names aid degree half quarter hand class time "
    "of century party world thoughts later ago before after and or to in on at street avenue "
    "floor-length responders responder appeared met began became was were".split()
)


def is_ordinal_name(tape: Tape, start: int, end: int) -> bool:
    """Return whether an ordinal is a date, a fixed phrase or a name.

    'first lady', '21st century', 'second-largest', 'the Fourteenth Amendment', 'July 4th'.
    """
    before, after = tape[start - 1], tape[end]
    if after.low in _ORDINAL_IDIOMS or after.low in _MONTHS or after.low.endswith("est"):
        return True
    if after.kind == NUMBER or after.low in SMALL:
        return True  # 'the first 100 days'
    if after.low in {"-", "most"} or (before.low in _MONTHS and before.is_capital):
        return True
    if after.is_capital and not is_headline(tape, start):
        return True
    if after.low in {".", ",", ";"} and tape[start].low in ORDINALS:
        return before.low not in {"finished", "came", "placed", "ranked"}
    return tape[start].is_capital and not is_sentence_start(tape, start)
