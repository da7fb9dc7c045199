from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotating import annotate

from crosscheck.model.annotation import AnnotatedDocument, EntitySpan
from crosscheck.text.names.missed import with_missed_people


def untagged(text: str, sentence: int) -> AnnotatedDocument:
    """Return an annotated text without the entities of one sentence: the tagger missed them."""
    document = annotate(text)
    sentences = list(document.sentences)
    sentences[sentence] = replace(sentences[sentence], entities=())
    return replace(document, sentences=tuple(sentences))


def people(document: AnnotatedDocument, sentence: int) -> list[str]:
    one = document.sentences[sentence]
    return [
        " ".join(token.text for token in one.tokens[entity.start : entity.end])
        for entity in one.entities
        if entity.label == "PERSON"
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Richard Burr met the mayor. Burr praised the ferry.", "Burr"),
        ("President Holm met the mayor. Holm praised the ferry.", "Holm"),
        ("Richard Burr met the mayor. They praised Sen. Burr for it.", "Burr"),
        ("Richard Burr met the mayor. They praised Richard Burr for it.", "Richard Burr"),
    ],
)
def test_a_surname_is_the_person_whom_the_document_names(text: str, name: str) -> None:
    assert people(with_missed_people(untagged(text, 1)), 1) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Richard Burr met the mayor. Holm praised the ferry.",
        "Richard Burr met the mayor. They praised the Burr plan for it.",
        "Peter Valley met the mayor. They live in Moreno Valley now.",
        "George Washington met the mayor. Washington praised it. He flew to Washington on Monday.",
        "The mayor met Facebook. Facebook praised the ferry.",
    ],
)
def test_other_words_stay_without_a_person(text: str) -> None:
    assert people(with_missed_people(untagged(text, 1)), 1) == []


def test_what_is_tagged_stays_as_it_is() -> None:
    document = annotate("Richard Burr met the mayor. Burr praised the ferry.")
    assert with_missed_people(with_missed_people(document)) == with_missed_people(document)
    for before, after in zip(
        document.sentences, with_missed_people(document).sentences, strict=True
    ):
        assert set(before.entities) <= set(after.entities)


def test_whoever_has_a_courtesy_title_is_a_person() -> None:
    document = untagged("The ferry sank. The captain told Mr Horvat and Ms. Dudas of it.", 1)
    assert people(with_missed_people(document), 1) == ["Horvat", "Dudas"]


def test_a_full_name_is_enough_where_no_body_has_its_last_word() -> None:
    document = untagged("Gareth Pellow met the mayor. Pellow praised the ferry.", 1)
    assert people(with_missed_people(document), 1) == ["Pellow"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The chief executive Marit de Groot praised it.", ["Marit de Groot"]),
        ("The director Harvard University praised it.", []),
    ],
)
def test_a_body_behind_a_title_is_the_person_it_names(text: str, found: list[str]) -> None:
    document = annotate(text)
    (sentence,) = document.sentences
    words = [token.text for token in sentence.tokens]
    end = words.index("praised")
    start = next(i for i, word in enumerate(words) if i and word[0].isupper())
    tagged = replace(sentence, entities=(EntitySpan(start, end, "ORG"),))
    assert people(with_missed_people(replace(document, sentences=(tagged,))), 0) == found


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        (", 51, a research psychologist, praised it.", ["Christine Blasey Ford"]),
        (", a novel of 1951, praises it.", []),
        (", 1951, praises it.", []),
    ],
)
def test_whoever_has_an_age_between_commas_is_a_person(behind: str, found: list[str]) -> None:
    document = annotate(f"Christine Blasey Ford{behind}")
    art = replace(document.sentences[0], entities=(EntitySpan(0, 3, "WORK_OF_ART"),))
    assert people(with_missed_people(replace(document, sentences=(art,))), 0) == found
