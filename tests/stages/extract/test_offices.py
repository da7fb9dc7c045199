import pytest
from tests.annotating import annotate

from crosscheck.model.claim import Role
from crosscheck.stages.extract import extract


def offices(text: str) -> list[tuple[str, str]]:
    claims = extract([annotate(text)])[0]
    return [(m.cue, m.evidence.quote) for claim in claims for m in claim.mentions(Role.OFFICE)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Attorney General Anna Holm called the ruling wrong.",
            [("attorney general", "Anna Holm")],
        ),
        ("Obama-administration attorney general Anna Holm called the ruling wrong.", []),
        ("Former Attorney General Anna Holm called the ruling wrong.", []),
        ("Majority Leader Anna Holm called the ruling wrong.", []),
    ],
)
def test_only_an_office_that_one_person_holds_now_is_told(
    text: str, told: list[tuple[str, str]]
) -> None:
    assert offices(text) == told
