from __future__ import annotations

from dataclasses import replace

import pytest
from tests.annotating import annotate

from crosscheck.model.annotation import AnnotatedDocument, EntitySpan
from crosscheck.text.names.ends import with_ended_names


def tagged(text: str, name: str, label: str) -> AnnotatedDocument:
    """Return an annotated text of one sentence with one entity: what a tagger took for a name."""
    document = annotate(text)
    (sentence,) = document.sentences
    begins = text.index(name)
    inside = [i for i, t in enumerate(sentence.tokens) if begins <= t.start < begins + len(name)]
    entity = EntitySpan(inside[0], inside[-1] + 1, label)
    return replace(document, sentences=(replace(sentence, entities=(entity,)),))


def names(document: AnnotatedDocument) -> list[str]:
    (sentence,) = document.sentences
    return [
        " ".join(token.text for token in sentence.tokens[entity.start : entity.end])
        for entity in sentence.entities
    ]


@pytest.mark.parametrize(
    ("text", "name", "label", "wanted"),
    [
        (
            "The Sandvik Harbour Office (SHO) closed.",
            "Sandvik Harbour Office (SHO",
            "ORG",
            ["Sandvik Harbour Office", "SHO"],
        ),
        ("Anna Holm (right) waved.", "Anna Holm (right", "PERSON", ["Anna Holm"]),
        ("Anna Holm Was Told Of The Leak", "Anna Holm Was Told", "PERSON", ["Anna Holm"]),
        ("Owner proposes bill mandating lights.", "bill mandating", "PERSON", []),
        ("Peter Lund, Jr., left.", "Peter Lund", "PERSON", ["Peter Lund , Jr."]),
        ("Peter Lund, Jr., left.", "Jr.", "PERSON", []),
        ("The bridge is open — Anna Holm", "— Anna Holm", "PERSON", ["Anna Holm"]),
        ("The memo of Anna Holm - was read.", "Anna Holm -", "PERSON", ["Anna Holm"]),
        ("It is an Anna Holm-run party.", "Anna Holm-run", "PERSON", ["Anna Holm"]),
    ],
)
def test_a_name_ends_at_a_bracket_a_verb_and_a_dash(
    text: str, name: str, label: str, wanted: list[str]
) -> None:
    assert names(with_ended_names(tagged(text, name, label))) == wanted


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Robert (Bob) Holm waved.", "Robert (Bob) Holm", "PERSON"),
        ("Will Holm waved.", "Will Holm", "PERSON"),
        ("Park Geun-hye waved.", "Park Geun-hye", "PERSON"),
        ("They asked @annaholm for an answer.", "@annaholm", "PERSON"),
        ("They asked the harbour office.", "the harbour office", "ORG"),
    ],
)
def test_a_name_that_ends_where_it_ends_is_kept(text: str, name: str, label: str) -> None:
    document = tagged(text, name, label)
    assert with_ended_names(document) == document
