from __future__ import annotations

import pytest

from crosscheck.text.names import strip_title


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("President Isaac Herzog", ("Isaac Herzog", "President")),
        ("the Israeli President", ("", "Israeli President")),
        ("former President Barack Obama", ("Barack Obama", "former President")),
        ("Secretary of State Mike Pompeo", ("Mike Pompeo", "Secretary of State")),
        ("U.S. Secretary of State Ann Lee", ("Ann Lee", "U.S. Secretary of State")),
        ("Dr. Ann Lee's", ("Ann Lee", "Dr.")),
        ("Gov. Ann Lee", ("Ann Lee", "Gov.")),
        ("Lt. Gen. Ann Lee", ("Ann Lee", "Lt. Gen.")),
        ("South Korean President Moon Jae-in", ("Moon Jae-in", "South Korean President")),
        ("North Korea’s Kim Jong Un", ("Kim Jong Un", "North Korea’s")),
        ("then-FBI Director Ann Lee", ("Ann Lee", "then-FBI Director")),
        ("Jewish Agency chairman Isaac Herzog", ("Isaac Herzog", "Jewish Agency chairman")),
        ("Isaac Herzog, the Israeli president", ("Isaac Herzog", "Israeli president")),
        ("Rep. Ann Lee (D-N.Y.)", ("Ann Lee", "Rep.")),
        ("Martin Luther King Jr.", ("Martin Luther King Jr.", "")),
        ("King Abdullah II", ("Abdullah II", "King")),
        ("John Major", ("John Major", "")),
        ("Jordan Peterson", ("Jordan Peterson", "")),
        ("Justice Department", ("Justice Department", "")),
        ("Prince", ("Prince", "")),
        ("", ("", "")),
    ],
)
def test_titles_are_taken_off(name: str, expected: tuple[str, str]) -> None:
    assert strip_title(name) == expected
