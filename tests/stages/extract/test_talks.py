import pytest
from tests.annotating import claim_of, quotes

from crosscheck.model.claim import Role

TOPIC = Role.TOPIC


@pytest.mark.parametrize(
    ("text", "word", "subjects"),
    [
        (
            "Anna Brandt and Peter Olsen discussed the bridge and the new ferry.",
            "discussed",
            ["the bridge", "the new ferry"],
        ),
        ("Anna Brandt spoke with Peter Olsen about the bridge.", "spoke", ["the bridge"]),
        ("They discussed the closing of the bridge.", "discussed", ["the closing of the bridge"]),
        ("Anna Brandt spoke on the phone on Tuesday.", "spoke", []),
        ("Anna Brandt met Peter Olsen.", "met", []),
        ("Anna Brandt painted the bridge.", "painted", []),
        ("The bridge was discussed.", "discussed", []),
        ("Anna Brandt addressed the council.", "addressed", []),
        ("Anna Brandt spoke on condition of anonymity.", "spoke", []),
        ("Anna Brandt met Peter Olsen on Capitol Hill.", "met", []),
    ],
)
def test_what_people_talk_about_is_told_subject_by_subject(
    text: str, word: str, subjects: list[str]
) -> None:
    assert quotes(claim_of(text, word), TOPIC) == subjects


def test_a_description_counts_as_the_name_that_it_means() -> None:
    text = (
        "The Sandvik Harbour Agency has closed. Anna Brandt and Peter Olsen discussed the future"
        " of the agency."
    )
    (subject,) = claim_of(text, "discussed").mentions(TOPIC)
    assert {"name:sandvik", "name:harbour", "name:agency"} <= set(subject.context)
