"""Tell times from ordinary words and names by what stands around them."""

from __future__ import annotations

from collections.abc import Callable

from crosscheck.text.times.kinds import Kind, Token
from crosscheck.text.times.phrase import UNIT_KINDS, Phrase

_MONTH_LEADS = frozenset(
    {
        Kind.IN, Kind.SINCE, Kind.UNTIL, Kind.DURING, Kind.EARLY, Kind.LATE, Kind.THIS,
        Kind.THROUGH, Kind.BETWEEN, Kind.BEFORE, Kind.AFTER, Kind.FROM, Kind.TO, Kind.BY,
        Kind.HYPHEN,
    }
)  # fmt: skip
_MONTH_JOINTS = frozenset({Kind.HYPHEN, Kind.TO, Kind.THROUGH, Kind.AND})
_WEAK_LEADS = frozenset({Kind.BEFORE, Kind.AFTER, Kind.FROM, Kind.TO, Kind.BY, Kind.SINCE})
"""Before these, 'May' and 'April' may as well be persons."""
_SPEAKING = frozenset(
    "said says told had has was is took takes would will did also who and added resigned".split()
)
_MAYS_OWN = frozenset("government administration cabinet ministry team era camp".split())
_DAY_EPITHETS = frozenset(
    "good black ash super palm bloody cyber maundy holy fat ruby freaky sheffield shrove "
    "giving easter".split()
)
_TITLES = frozenset(
    "times telegraph mirror express herald post mail mercury agreement school schools prayers "
    "live fever football".split()
)
_TODAYS = frozenset("usa india psychology christianity".split())
"""First words of periodicals whose second word is Today."""
_FESTIVE_LEADS = frozenset(
    {Kind.ON, Kind.AT, Kind.BY, Kind.BEFORE, Kind.AFTER, Kind.SINCE, Kind.UNTIL, Kind.DURING,
     Kind.FOR}
)  # fmt: skip
_SURE_MONTHS = frozenset({"april", "june", "august"})
_YEAR_LEADS = frozenset(
    {
        Kind.IN, Kind.SINCE, Kind.UNTIL, Kind.BY, Kind.BEFORE, Kind.AFTER, Kind.FROM, Kind.TO,
        Kind.DURING, Kind.BETWEEN, Kind.AND, Kind.OF, Kind.EARLY, Kind.LATE, Kind.MID,
        Kind.HYPHEN, Kind.THROUGH, Kind.FOR,
    }
)  # fmt: skip
_BEFORE_HYPHEN = frozenset({Kind.YEAR, Kind.MONTH, Kind.MONTHLIKE, Kind.SEASON, Kind.MID})
_NUMBERED_THINGS = frozenset(
    "flight page room number article section route highway bus model channel line resolution "
    "unit lot chapter paragraph case file version level".split()
)
_DETERMINERS = frozenset("the a an his her its their this that our my".split())
_BEFORE_YEAR = frozenset("( [ born dated year circa c".split())
_COUNTED_NOUNS = frozenset(
    "people men women children troops police dead percent euros dollars pounds million".split()
)
_OF_THESE_YEARS = frozenset(
    "youth young children kids students generation teenagers families consumers women men voters "
    "world society culture economy standards technology music fashion politics reality".split()
)
_MAKES = frozenset(
    "audi bmw buick cadillac chevrolet chevy chrysler dodge fiat ford gmc honda hyundai jaguar "
    "jeep kia lexus lincoln mazda mercedes mercury mitsubishi nissan oldsmobile opel peugeot "
    "plymouth pontiac porsche renault saab subaru suzuki tesla toyota volkswagen volvo".split()
)
"""'His 1987 Chevrolet' tells the model, not a time."""
_QUOTES = frozenset("\"\u201c\u2018'")
_CLOSING = frozenset("\"\u201d\u2019'")
_MODERN = range(1900, 2100)


def is_ordinary(rule: str, phrase: Phrase) -> bool:
    """True when a rule fits the words, but the words around say it is no time.

    Source: measured on news; each case stands in the tests with an invented sentence.
    """
    check = _CHECKS.get(rule)
    return check is not None and check(phrase)


def _is_name_or_verb(phrase: Phrase) -> bool:
    """A bare month name that is a person, a verb or an adjective."""
    month = phrase.tokens[phrase.first]
    before, after = phrase.beside(-1), phrase.beside(1)
    if month.kind is Kind.MONTH:
        return False
    if after.kind in _MONTH_JOINTS and phrase.beside(2).kind in (Kind.MONTH, Kind.MONTHLIKE):
        return False
    if before.kind in _WEAK_LEADS and month.text == "May":
        if after.kind is Kind.COMMA:
            after = phrase.beside(2)
        return after.text.lower() in _SPEAKING or after.kind is Kind.POSSESSIVE
    if before.kind in _MONTH_LEADS:
        return after.kind is Kind.NAME and before.kind in _WEAK_LEADS
    if before.text.lower() in ("the", "a") and month.text[0].isupper():
        return (
            after.kind is not Kind.OTHER
            or not after.text.islower()
            or (after.text in _MAYS_OWN and month.text == "May")
        )
    is_sure = month.text.lower() in _SURE_MONTHS and month.text[0].isupper()
    return not is_sure or Kind.NAME in (before.kind, after.kind) or before.text.endswith(".")


def _is_named_day(phrase: Phrase) -> bool:
    """'Good Friday', 'the Sunday Times', 'the Mail on Sunday', 'the last Friday of ...'."""
    before, after = phrase.beside(-1), phrase.beside(1)
    if before.kind is Kind.ON and phrase.beside(-2).text in _SUNDAY_PAPERS:
        return True
    if phrase.get(Kind.LAST) and before.kind is Kind.THE and after.kind is Kind.OF:
        return True
    if before.text[:1].isupper() and before.text.lower() in _DAY_EPITHETS:
        return True
    is_title = after.text[:1].isupper() and after.text.lower() in _TITLES
    return is_title or after.text.lower() in ("school", "schools")


_SUNDAY_PAPERS = frozenset({"Mail", "Independent"})


def _is_title(phrase: Phrase) -> bool:
    """USA Today, the Today show, “Dinner With Ada Tonight”; 'today's youth' is of these years."""
    if phrase.beside(1).kind is Kind.POSSESSIVE and phrase.end == phrase.first + 1:
        return phrase.beside(2).text.lower() in _OF_THESE_YEARS
    if not phrase.tokens[phrase.first].text[0].isupper():
        return False
    before, after = phrase.beside(-1), phrase.beside(1)
    if before.text.lower() in _TODAYS or after.text.lower() in ("show", "programme", "program"):
        return True
    closing = phrase.beside(2) if after.kind is Kind.COMMA else after
    return before.kind is Kind.NAME and closing.text in _CLOSING


def _is_part_of_something(phrase: Phrase) -> bool:
    """'the last quarter of the game', the broadcast "This Week"."""
    is_quoted = phrase.beside(-1).text in _QUOTES
    if is_quoted and all(token.text[0].isupper() for token in phrase.all(*UNIT_KINDS)):
        return True
    return phrase.get(Kind.LAST, Kind.NEXT) is not None and phrase.beside(1).kind is Kind.OF


def _is_festive(phrase: Phrase) -> bool:
    """'Christmas shopping', 'the Good Friday Agreement'."""
    name, before, after = phrase.get(Kind.HOLIDAY), phrase.beside(-1), phrase.beside(1)
    if after.text.lower() in _TITLES:
        return True
    if name is None or " " in name.text or phrase.first != phrase.end - 1:
        return False
    is_noun = after.kind in (Kind.OTHER, Kind.NAME) and after.text[0].isalpha()
    return before.kind not in _FESTIVE_LEADS or is_noun


def _is_newspaper(phrase: Phrase) -> bool:
    """'the daily Gazette'."""
    return phrase.beside(1).kind is Kind.NAME


def _is_count(phrase: Phrase) -> bool:
    """Four digits that count or number something."""
    token = phrase.need(Kind.YEAR)
    year, before, after = int(token.number), phrase.beside(-1), phrase.beside(1)
    if phrase.first != phrase.end - 1:
        return False
    if after.text.lower() in _MAKES or (_is_short(token) and _is_no_short_year(before, after)):
        return True
    if before.kind in (Kind.ABOUT, Kind.MORE) or before.text.lower() in ("than", "least", "most"):
        return before.text.lower() not in ("around", "circa") or _counts(after.text)
    if before.kind is Kind.HYPHEN and phrase.beside(-2).kind not in _BEFORE_HYPHEN:
        return phrase.beside(-2).text.lower() not in ("post", "pre") or year not in _MODERN
    if before.text.lower() in _NUMBERED_THINGS:
        return True
    if before.kind in _YEAR_LEADS or before.text.lower() in _BEFORE_YEAR:
        return _counts(after.text) and (year not in _MODERN or year % 100 == 0)
    if before.text.lower() in _DETERMINERS or before.kind is Kind.POSSESSIVE:
        return year not in _MODERN or after.text.lower() in _COUNTED_NOUNS
    return year not in _MODERN or not _can_precede(before.text, before.kind) or _counts(after.text)


def _is_short(token: Token) -> bool:
    return not token.text[0].isdecimal()


def _is_no_short_year(before: Token, after: Token) -> bool:
    """True unless the words around ’96 show that it is a year: a quotation may begin so."""
    is_led = before.kind in _YEAR_LEADS or before.kind in (Kind.THE, Kind.LAST)
    return not is_led or after.kind is Kind.HYPHEN


def _counts(word: str) -> bool:
    """True for a word that a number may count: a plural in lower case, or a unit."""
    if word in _COUNTED_NOUNS:
        return True
    return len(word) > 3 and word.islower() and word.endswith("s") and not word.endswith("ss")


def _can_precede(word: str, kind: Kind) -> bool:
    """False for names, signs and other numbers, after which four digits are a number."""
    return kind in (Kind.BREAK, Kind.COMMA) or (word.isalpha() and word.islower())


def _is_unsure_range(phrase: Phrase) -> bool:
    return phrase.beside(-1).kind is Kind.HYPHEN


_CHECKS: dict[str, Callable[[Phrase], bool]] = {
    "month": _is_name_or_verb,
    "weekday": _is_named_day,
    "today": _is_title,
    "tonight": _is_title,
    "period": _is_part_of_something,
    "holiday": _is_festive,
    "adverb": _is_newspaper,
    "year": _is_count,
    "two_years": _is_unsure_range,
}
