"""Names that are only shortened are told apart from those that outlets spell differently."""

from __future__ import annotations

import pytest

from crosscheck.view.sources import NameView


@pytest.mark.parametrize(
    ("spellings", "note", "shortened"),
    [
        (("Anna Holm", "Holm"), "", True),
        (("Anna Holm", "Ana Holm"), "", False),
        (("Anna Holm", "Holm"), "a letter of another alphabet", False),
    ],
)
def test_a_short_form_is_no_other_spelling(
    spellings: tuple[str, ...], note: str, shortened: bool
) -> None:
    name = NameView("Anna Holm", "person", tuple((s, ("Post",)) for s in spellings), note)
    assert name.is_shortened is shortened
