from __future__ import annotations

import pytest

from crosscheck.text.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The mayor said that she would leave office in March after the vote.", "en"),
        ("Die Stadt hat nach der Abstimmung mit dem Bau der Brücke nicht begonnen.", "de"),
        ("Le maire a dit que la ville ne peut pas payer le pont pour les habitants.", "fr"),
        ("El alcalde dijo que la ciudad no puede pagar el puente para los vecinos.", "es"),
        ("Мэр сказал, что город не будет строить мост и что это его решение.", "ru"),
        ("قال رئيس البلدية إن المدينة لا تريد أن تبني هذا الجسر في هذا العام", "ar"),
        ("市長は橋を建てないと言った。", "ja"),
        ("市长说不建桥", "zh"),
        ("시장은 다리를 짓지 않겠다고 말했다", "ko"),
        ("Lee 3, Ek 2, Roe 1", "und"),
        ("", "und"),
    ],
)
def test_a_language_is_told_by_its_commonest_words_or_script(text: str, language: str) -> None:
    assert language_of(text) == language
