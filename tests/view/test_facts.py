"""Who is said to know, told with the outlets that name it where they name different ones."""

from __future__ import annotations

from crosscheck.view.facts import with_outlets


def test_one_speaker_is_told_by_name_alone() -> None:
    assert with_outlets(["Anna Holm"], [("Anna Holm", "Herald"), ("Holm", "Post")]) == (
        "Anna Holm",
    )


def test_two_speakers_are_told_with_the_outlets_that_name_them() -> None:
    said = [("Anna Holm", "Herald"), ("Peter Lund", "Gazette"), ("Holm", "Post"), ("", "Times")]
    told = with_outlets(["Anna Holm", "Peter Lund"], said)
    assert told == ("Anna Holm (Herald, Post)", "Peter Lund (Gazette)")
