"""Which language a text is in, told by its commonest words or its script."""

from __future__ import annotations

import re
from collections import Counter

SAMPLE = 20_000
"""Characters that are looked at."""

MIN_SHARE = 0.12
"""Share of a text's words that must be among the commonest of its language; 400
English articles have 0.23-0.39, a list of names less than 0.1."""

_COMMON = {
    "en": "the of and to in a is that for it was on with as his he by at from are this not be"
    " have has had which an or but were said who will been they would their its",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch"
    " es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce"
    " il sont la avec son été aux cette ont mais comme nous leur était",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero"
    " sus le ha me si sin sobre este ya entre cuando todo esta fue han",
    "it": "di e il la che in un a per è una sono con non del da le si dei nel alla della i al come"
    " più ha lo gli anche dal ma delle nella sulla stato",
    "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao"
    " ele das tem à seu sua ou ser quando muito há nos já está",
    "nl": "de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog"
    " uit naar heeft hebben worden deze werd wordt over hij door",
    "pl": "w i na z się nie do to że jest o jak po co ale za od przez są dla był tym jego które"
    " został przed także oraz być może tylko",
    "sv": "och i att det som en på är av för med den till inte har de om ett han var men jag sig"
    " från vi så kan när under efter ut",
    "da": "og i at det er en til af på for med den der de som har ikke et fra han var jeg vi blev"
    " kan efter også men skal eller",
    "nb": "og i det er på en til som å av for med at den har de ikke et fra han var jeg vi ble kan"
    " etter også men skal eller seg",
    "fi": "ja on ei se että hän oli ovat mutta kun myös sen ole tai kuin joka jo nyt niin hänen"
    " mukaan vuoden kanssa sekä jotka",
    "hu": "a az és hogy nem is egy volt meg van de ez ha már csak mint el lehet amely szerint után"
    " azt még vagy",
    "cs": "a v se na je že s z do to o k i ve pro za by jsem podle ale jako byl jsou po tak také"
    " které který",
    "ro": "și în de la a cu pe nu că este o un din care mai pentru să au fost dar sunt prin după"
    " ce se fi",
    "id": "yang dan di dengan untuk pada ini itu dari dalam tidak akan ke ada juga oleh telah"
    " tersebut sebagai mereka kata",
    "vi": "và của là có được cho không trong các với một đã người những này để khi về từ ông ra"
    " tại vào",
    "hr": "i u je se na da za su od s to a ne koji kao iz će bi ali o nije bio što je prema",
    "tr": "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar en ne o ama dedi olduğu"
    " tarafından ise var göre yeni",
    "ru": "и в не на что с он как по но из за у от к для о это его же до так а был все мы они том"
    " года также было было после",
    "uk": "і в не на що з як до та за у від для про це його також був або які року після він але й",
    "ar": "في من على إلى أن عن مع التي الذي هذا هذه ما كان قد لا بعد كما أو بين وقال و",
    "he": "של את על לא כי עם הוא גם זה או אם כל יותר אך היא בין היה אמר לאחר",
}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
)
_LANGUAGES = {language: frozenset(words.split()) for language, words in _COMMON.items()}


UNTOLD_WORDS = 30
"""Words from which a text that has hardly any common English ones is not English."""

_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")

_NAMES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian",
    "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
    "mis": "a language that is not told", "nb": "Norwegian", "nl": "Dutch", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "th": "Thai",
    "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def name_of_language(code: str) -> str:
    """Return what a reader is told of a language that is not compared.

    >>> name_of_language("de")
    'language de (German)'
    """
    return f"language {code} ({_NAMES[code]})" if code in _NAMES else f"language {code}"


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language, ``und`` when it cannot be told.

    ``mis`` (ISO 639-2) is for a text that is surely not English, in a language that is not known.

    >>> language_of("The president said that he would not go to the meeting.")
    'en'
    >>> language_of("12.50 / 0012")
    'und'
    """
    sample = text[:SAMPLE]
    letters = sum(map(str.isalpha, sample))
    for language, script in _SCRIPTS:
        if len(script.findall(sample)) > 0.3 * letters > 0:
            return language
    words = Counter(_WORD.findall(sample.lower()))
    total = words.total()
    scores = sorted(
        (sum(words[word] for word in common), language) for language, common in _LANGUAGES.items()
    )
    best, language = scores[-1]
    second = scores[-2][0]
    if total < 5 or best < max(2, MIN_SHARE * total) or best < 1.2 * second:
        return _untold(sample, letters, total, sum(words[word] for word in _LANGUAGES["en"]))
    return language


def _untold(sample: str, letters: int, total: int, english: int) -> str:
    """Return ``mis`` for what is surely not English, else ``und``."""
    is_foreign = len(_LATIN.findall(sample)) < 0.5 * letters
    lacks_words = total >= UNTOLD_WORDS and english < 0.5 * MIN_SHARE * total
    return "mis" if is_foreign or lacks_words else "und"
