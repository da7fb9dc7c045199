from __future__ import annotations

import pytest

from crosscheck.text.language import language_of, name_of_language


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


SWAHILI = (
    "Miji mikuu ya nchi hiyo imeathirika sana kutokana na mvua kubwa zilizonyesha wiki iliyopita "
    "huku serikali ikiahidi kutoa msaada wa dharura kwa waathiriwa wote waliopoteza makazi yao "
    "pamoja na mali zao katika mafuriko hayo makubwa yaliyotokea usiku wa manane."
)


@pytest.mark.parametrize(
    "text",
    [
        "ქალაქის მერმა თქვა, რომ წავა მარტში.",
        "Քաղաքապետն ասաց, որ կհեռանա մարտին։",
        SWAHILI,
    ],
)
def test_a_text_in_a_language_that_is_not_known_is_not_taken_for_english(text: str) -> None:
    assert language_of(text) == "mis"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Borgmesteren sagde at hun ville gå efter mødet, og at der ikke var flere penge.", "da"),
        (
            "Pormestari sanoi että hän ei ole enää mukana mutta myös kaupunki oli samaa mieltä.",
            "fi",
        ),
        ("Starosta řekl, že se na jednání už nedostaví a že to bylo jeho rozhodnutí.", "cs"),
        ("Wali kota mengatakan bahwa ia tidak akan hadir dalam pertemuan itu dan yang lain.", "id"),
    ],
)
def test_languages_of_the_latin_script_are_told_apart(text: str, language: str) -> None:
    assert language_of(text) == language


def test_a_short_text_is_given_the_benefit_of_the_doubt() -> None:
    assert language_of("Ferry aground off Sandvik") == "und"


def test_the_name_of_a_language_is_told() -> None:
    assert name_of_language("mis") == "language mis (a language that is not told)"
    assert name_of_language("xx") == "language xx"
