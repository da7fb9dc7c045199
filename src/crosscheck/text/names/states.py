"""Which state a name stands for: country, demonym, capital as government, seat of power."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.text.names.letters import fold_accents, normalise_name
from crosscheck.text.names.state_table import state_rows

_TAILS = ("government", "authorities", "regime", "officials", "administration")


@lru_cache(maxsize=1 << 15)
def state_of(name: str) -> str | None:
    """Return the state that ``name`` stands for, None for all other and disputed names.

    Names without any capital letter are words ('turkey', 'us'), not states.

    >>> state_of("the Kremlin"), state_of("Russians"), state_of("Jerusalem")
    ('Russia', 'Russia', None)
    """
    if name == name.lower():
        return None
    key = key_of(name)
    for table in (names_of_states(), _demonyms(), _seats()):
        if key in table:
            return table[key]
    for tail in _TAILS:
        head = key.removesuffix(f" {tail}").removesuffix("'s")
        if head != key and head:
            return names_of_states().get(head) or _demonyms().get(head)
    return None


def is_seat(name: str) -> bool:
    """Return whether the name is a capital or palace that stands for a state."""
    return key_of(name) in _seats()


@lru_cache(maxsize=4096)
def key_of(name: str) -> str:
    """Return the key of the tables: normal form, no accents, no dots."""
    key = fold_accents(normalise_name(name)).replace(".", "").replace(", ", " ")
    return " ".join(key.split())


@lru_cache(maxsize=1)
def names_of_states() -> dict[str, str]:
    """Return every name of every state by key."""
    return {key_of(form): name for name, _, _, others in state_rows() for form in (name, *others)}


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    """Return demonyms with their plurals by key."""
    pairs = [(key_of(form), name) for name, forms, _, _ in state_rows() for form in forms]
    return {**{f"{form}s": name for form, name in pairs}, **dict(pairs)}


@lru_cache(maxsize=1)
def _seats() -> dict[str, str]:
    """Return capitals and palaces by key."""
    return {key_of(form): name for name, _, forms, _ in state_rows() for form in forms}
