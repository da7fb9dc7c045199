"""Which pronoun a word says of a person: 'himself', 'Ms.'."""

from __future__ import annotations

HE, SHE = "he", "she"

PRONOUNS: dict[str, str] = {
    "he": HE, "him": HE, "his": HE, "himself": HE,
    "she": SHE, "her": SHE, "hers": SHE, "herself": SHE,
}  # fmt: skip
"""Pronouns of one person, lower case, with the pronoun of their subject form."""

TITLES: dict[str, str] = {
    "mr": HE, "sir": HE, "lord": HE, "mrs": SHE, "ms": SHE, "miss": SHE, "lady": SHE,
}  # fmt: skip
"""Titles that are of one sex, lower case without a stop, with the pronoun of who bears them."""
