"""Currencies by sign, code and word, as ISO 4217 codes.

Source: ISO 4217:2015 (codes); AP Stylebook, "currency": a bare dollar sign is the United
States dollar. Words shared by many states (peso, dinar, franc) become a code only with the
state's adjective; else the word itself is the unit, so that it equals nothing but itself.
"""

from __future__ import annotations

from crosscheck.text.quantities.tokens import EDGE, WORD, Tape

_SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₪": "ILS",
    "₩": "KRW", "₺": "TRY", "₴": "UAH", "₦": "NGN", "฿": "THB", "₫": "VND", "₱": "PHP",
}  # fmt: skip
_DOLLAR_PREFIXES = {
    "us": "USD", "a": "AUD", "au": "AUD", "aus": "AUD", "c": "CAD", "ca": "CAD", "can": "CAD",
    "nz": "NZD", "hk": "HKD", "s": "SGD", "r": "BRL", "nt": "TWD", "u": "USD",
}  # fmt: skip
_CODES = frozenset(
    "USD EUR GBP JPY CHF CNY RUB INR ILS AUD CAD NZD HKD SGD SEK NOK DKK PLN CZK HUF TRY UAH "
    "ZAR NGN KES EGP SAR AED IRR IQD KRW BRL MXN ARS THB IDR MYR PHP VND PKR RMB".split()
)
_WORDS = {
    "dollar": "USD", "euro": "EUR", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY",
    "ruble": "RUB", "rouble": "RUB", "rupee": "INR", "shekel": "ILS", "hryvnia": "UAH",
    "zloty": "PLN", "forint": "HUF", "rand": "ZAR", "naira": "NGN", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "dong": "VND", "krona": "SEK", "kronor": "SEK",
    "won": "KRW", "dinar": "dinar", "peso": "peso", "franc": "franc", "riyal": "riyal",
    "rial": "IRR", "dirham": "dirham", "lira": "TRY", "shilling": "shilling", "real": "BRL",
    "reai": "BRL", "pound": "GBP", "sterling": "GBP", "kroner": "krone", "krone": "krone",
    "cent": "USD", "penny": "GBP", "pence": "GBP", "kronur": "ISK", "krónur": "ISK",
    "króna": "ISK", "koruna": "CZK", "lei": "lei", "leva": "BGN", "lev": "BGN", "tenge": "KZT",
    "lari": "GEL", "dram": "AMD", "manat": "manat", "taka": "BDT", "kyat": "MMK", "riel": "KHR",
    "afghani": "AFN", "birr": "ETB", "cedi": "GHS", "kwacha": "kwacha", "kwanza": "AOA",
    "pula": "BWP", "metical": "MZN", "dalasi": "GMD", "gourde": "HTG", "quetzal": "GTQ",
    "lempira": "HNL", "guarani": "PYG", "boliviano": "BOB", "bolivar": "VES", "sole": "PEN",
    "colone": "CRC",
}  # fmt: skip
HUNDREDTHS = frozenset({"cent", "cents", "penny", "pennies", "pence"})
_NEED_SCALE = frozenset(
    {"won", "pound", "real", "rand", "dong", "rupee", "sole", "lev", "dram", "quetzal"}
)
"""Also verbs, masses or names: a currency only after a scale or a long figure."""
_ADJECTIVES = {
    ("us", "dollar"): "USD", ("american", "dollar"): "USD", ("canadian", "dollar"): "CAD",
    ("australian", "dollar"): "AUD", ("zealand", "dollar"): "NZD", ("kong", "dollar"): "HKD",
    ("singapore", "dollar"): "SGD", ("swiss", "franc"): "CHF", ("cfa", "franc"): "XOF",
    ("mexican", "peso"): "MXN", ("argentine", "peso"): "ARS", ("philippine", "peso"): "PHP",
    ("colombian", "peso"): "COP", ("chilean", "peso"): "CLP", ("saudi", "riyal"): "SAR",
    ("qatari", "riyal"): "QAR", ("egyptian", "pound"): "EGP", ("british", "pound"): "GBP",
    ("syrian", "pound"): "SYP", ("lebanese", "pound"): "LBP", ("sudanese", "pound"): "SDG",
    ("turkish", "lira"): "TRY", ("pakistani", "rupee"): "PKR", ("indian", "rupee"): "INR",
    ("sri-lankan", "rupee"): "LKR", ("iraqi", "dinar"): "IQD", ("kuwaiti", "dinar"): "KWD",
    ("jordanian", "dinar"): "JOD", ("serbian", "dinar"): "RSD", ("norwegian", "krone"): "NOK",
    ("norwegian", "kroner"): "NOK", ("danish", "krone"): "DKK", ("danish", "kroner"): "DKK",
    ("swedish", "krona"): "SEK", ("swedish", "kronor"): "SEK", ("kenyan", "shilling"): "KES",
    ("brazilian", "real"): "BRL", ("brazilian", "reai"): "BRL", ("emirati", "dirham"): "AED",
    ("russian", "ruble"): "RUB", ("russian", "rouble"): "RUB", ("iranian", "rial"): "IRR",
    ("chinese", "yuan"): "CNY", ("japanese", "yen"): "JPY", ("korean", "won"): "KRW",
    ("israeli", "shekel"): "ILS",
}  # fmt: skip


def read_currency_before(tape: Tape, index: int) -> tuple[str, int]:
    """Return the currency written from ``index`` before a number, and where it ends.

    Reads '$', 'US$', 'A$', 'EUR', 'Rs' and 'Rs.'; ('', index) when there is none.
    """
    token = tape[index]
    if token.low in _SIGNS:
        return _SIGNS[token.low], index + 1
    if token.kind != WORD:
        return "", index
    if tape[index + 1].low == "$" and tape[index + 1].glued and token.low in _DOLLAR_PREFIXES:
        return _DOLLAR_PREFIXES[token.low], index + 2
    if token.raw in _CODES:
        return ("CNY" if token.raw == "RMB" else token.raw), index + 1
    if token.raw == "Rs":
        return "INR", index + (2 if tape[index + 1].low == "." else 1)
    return "", index


def read_currency_after(tape: Tape, index: int, is_large: bool) -> tuple[str, int, bool]:
    """Return the currency word behind a number, where it ends, and whether it is hundredths.

    ``is_large``: the number has a scale or a thousands separator, which decides for words
    such as 'pounds' and 'won', as does a word of paying before it.
    """
    position = index
    if tape[index].low in {"-", "‑"} and tape[index].glued and tape[index + 1].glued:
        position = index + 1
    if tape[position].raw in _CODES:
        return ("CNY" if tape[position].raw == "RMB" else tape[position].raw), position + 1, False
    for length in (3, 2):
        words = tape.words(position, length)
        stem = _stem(words[-1])
        code = _ADJECTIVES.get((words[-2], stem))
        if code and (length == 2 or words[0] in {"new", "hong", "south"}):
            return code, position + length, False
    if tape.words(position, 4) == ("u", ".", "s", ".") and _stem(tape[position + 4].low) in _WORDS:
        return "USD", position + 5, False
    stem = _stem(tape[position].low)
    if stem not in _WORDS or (stem in _NEED_SCALE and not (is_large or _is_paid(tape, position))):
        return "", index, False
    end = position + 1
    if stem == "pound" and tape[end].low == "sterling":
        end += 1
    return _WORDS[stem], end, tape[position].low in HUNDREDTHS


_PAYING = frozenset(
    "fine fines fined pay pays paid paying cost costs costing price prices priced fee fees charge "
    "charges charged wage wages salary worth bill bills spend spent spending earn earns earned tax "
    "penalty penalties fare fares loan loans owe owes owed".split()
)
_LOOKED_BACK = 6


def _is_paid(tape: Tape, index: int) -> bool:
    """Return whether a word of paying stands shortly before: 'a fine of 70 pounds'.

    What is paid for by weight is followed by its name: 'pays for 70 pounds of flour'.
    """
    if tape[index + 1].low == "of":
        return False
    for position in range(index - 1, index - 1 - _LOOKED_BACK, -1):
        if tape[position].kind == EDGE:
            return False
        if tape[position].low in _PAYING:
            return True
    return False


def _stem(word: str) -> str:
    """Return the singular of a currency word."""
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
