"""Stable ids from content and origin: never from counters, clocks or ``hash()``."""

from __future__ import annotations

from hashlib import blake2b


def stable_id(prefix: str, *parts: str | int) -> str:
    """Return ``prefix-`` and 16 hex digits that depend on every part and on its length.

    Source: BLAKE2b (RFC 7693) with an 8-byte digest; parts are length-prefixed, so that
    ``("ab", "c")`` and ``("a", "bc")`` differ.

    >>> stable_id("s", "a.txt", 0) == stable_id("s", "a.txt", 0)
    True
    >>> stable_id("s", "ab", "c") == stable_id("s", "a", "bc")
    False
    """
    digest = blake2b(digest_size=8)
    for part in parts:
        encoded = str(part).encode("utf-8", "surrogatepass")
        digest.update(len(encoded).to_bytes(8, "big"))
        digest.update(encoded)
    return f"{prefix}-{digest.hexdigest()}"
