import pytest

from crosscheck.model.event import Pairing
from crosscheck.model.fact import Kind
from crosscheck.text.sureness import READ, sureness

NEAR = Pairing(0.8, mutual=True, read=True)
BESIDE = Pairing(0.8, mutual=False, read=True)
FAR = Pairing(0.2, mutual=True, read=True)


@pytest.mark.parametrize("kind", [kind for kind in READ if kind is not Kind.POLARITY])
def test_near_sentences_make_one_question_surer(kind: Kind) -> None:
    assert sureness(kind, 0.5, NEAR) > sureness(kind, 0.5, FAR)
    assert sureness(kind, 0.5, NEAR) > sureness(kind, 0.5, BESIDE)
    assert sureness(kind, 0.9, NEAR) > sureness(kind, 0.5, NEAR)


def test_every_likeness_gives_a_share() -> None:
    for kind in Kind:
        for likeness in (0.0, 0.3, 1.0):
            for pairing in (NEAR, FAR, Pairing(0.4, mutual=False, read=False), None):
                assert 0.0 <= sureness(kind, likeness, pairing) <= 1.0


def test_a_kind_that_was_not_fitted_keeps_its_likeness() -> None:
    assert sureness(Kind.QUOTE, 0.42, NEAR) == 0.42
