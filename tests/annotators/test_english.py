from itertools import permutations
from time import process_time

import pytest
from tests.annotating import EVENT_NAMES, annotate, document, event

from crosscheck.annotators import english
from crosscheck.annotators.english import annotate_documents
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.source import BlockRole

BRIDGE = "The bridge in Brno fell at noon. Two people died.\n\nNobody knows why it fell."
FERRY = "Ferry Sinks. Ten Rescued\n\nThe ferry sank off Brno. Clara Novak, 41, was rescued."
QUOTES = "“We won,” she said. “Nobody expected it.” Then she left.\n\n• One bullet. • Another one."


def sentences(text: str, *roles: BlockRole, holes: tuple[str, ...] = ()) -> list[str]:
    return [one.text for one in annotate(text, roles=roles, holes=holes).sentences]


def assert_well_formed(annotated: AnnotatedDocument) -> None:
    """Every span equals its slice, and every index stays within its sentence."""
    text = annotated.document.text
    end = 0
    for sentence in annotated.sentences:
        assert sentence.document == annotated.document.id
        assert end <= sentence.span.start < sentence.span.end
        end = sentence.span.end
        assert sentence.text == text[sentence.span.start : sentence.span.end]
        assert sentence.line == text.count("\n", 0, sentence.span.start) + 1
        assert annotated.document.blocks[sentence.paragraph].span.contains(sentence.span)
        for token in sentence.tokens:
            assert sentence.span.start <= token.start < token.end <= sentence.span.end
            assert 0 <= token.head < len(sentence.tokens)
        for entity in sentence.entities:
            assert 0 <= entity.start < entity.end <= len(sentence.tokens)


@pytest.mark.parametrize("name", EVENT_NAMES)
def test_sentences_of_the_fixtures_equal_their_slices(name: str) -> None:
    documents = event(name)
    assert documents
    for annotated in documents:
        assert annotated.sentences
        assert_well_formed(annotated)


def test_a_sentence_knows_its_line_its_paragraph_and_its_role() -> None:
    found = annotate(FERRY, roles=(BlockRole.HEADLINE,)).sentences
    told = [(one.line, one.paragraph, one.role) for one in found]
    headline, body = (1, 0, BlockRole.HEADLINE), (3, 1, BlockRole.BODY)
    assert told == [headline, body, body]


def test_tokens_and_entities_point_into_the_document() -> None:
    annotated = annotate(FERRY, roles=(BlockRole.HEADLINE,))
    sentence = annotated.sentences[-1]
    words = [annotated.document.text[token.start : token.end] for token in sentence.tokens]
    assert words == ["Clara", "Novak", ",", "41", ",", "was", "rescued", "."]
    assert (sentence.entities[0].start, sentence.entities[0].end) == (0, 2)
    assert sentence.entities[0].label == "PERSON"


def test_reference_marks_inside_a_sentence_do_not_break_it() -> None:
    text = "The bridge[12] in Brno fell[3] at noon. Two people died.[4] Nobody was hurt."
    annotated = annotate(text, holes=("[12]", "[3]", "[4]"))
    assert_well_formed(annotated)
    assert [one.text for one in annotated.sentences] == [
        "The bridge[12] in Brno fell[3] at noon.",
        "Two people died.",
        "Nobody was hurt.",
    ]
    words = [token.text for token in annotated.sentences[0].tokens]
    assert words == ["The", "bridge", "in", "Brno", "fell", "at", "noon", "."]


@pytest.mark.parametrize(
    "text",
    [
        "The vote took place on Jan. 5 in Brno.| Gov. Maria Keller won it.",
        "She lives in the U.S.| The result surprised many.",
        "The U.S. President arrived at 5 p.m. on Monday.| He left.",
        "Peter Olsen Jr. arrived.| Mr. Keller left.",
        "The price rose to $3.5 million.| It fell later.",
        "The fine is No. 5 on the list.| Others follow.",
        "The firm, Olsen & Co., closed.| Olsen Inc. opened in May.",
        "The ship sank...| Nobody knew why.",
    ],
)
def test_abbreviations_and_decimals_end_no_sentence(text: str) -> None:
    assert sentences(text.replace("|", "")) == text.split("| ")


@pytest.mark.parametrize(
    "text",
    [
        '"I did not expect it," she said.| "We won."| He left.',
        "“We won,” she said.| “Nobody expected it.”| Then she left.",
        'He asked: "Did she win?"| Nobody answered.',
        '"Did you win?" she asked.| "No!" he shouted.| They left.',
    ],
)
def test_closing_quotation_marks_stay_with_their_sentence(text: str) -> None:
    assert sentences(text.replace("|", "")) == text.split("| ")


def test_every_bullet_is_a_sentence() -> None:
    bullets = ["• Ten people died.", "• Two bridges fell."]
    assert sentences(" ".join(bullets)) == bullets
    assert sentences("* Ten people died.\n* Two bridges fell.") == [
        "* Ten people died.",
        "* Two bridges fell.",
    ]


@pytest.mark.parametrize("role", [BlockRole.HEADLINE, BlockRole.HEADING])
def test_a_heading_is_one_sentence(role: BlockRole) -> None:
    heading = "Bridge Falls in Brno. Two Dead. Mayor Quits"
    assert sentences(f"{heading}\n\nIt fell.", role) == [heading, "It fell."]
    assert len(sentences(heading, BlockRole.BODY)) > 1


def test_no_sentence_runs_over_the_end_of_a_paragraph() -> None:
    assert sentences("The mayor of\n\nBrno left.") == ["The mayor of", "Brno left."]


def test_a_document_without_words_has_no_sentences() -> None:
    assert sentences("") == []
    assert sentences("[edit]", holes=("[edit]",)) == []
    assert annotate_documents([]) == ()


def test_the_order_of_documents_and_the_batch_size_change_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    texts = {"a.txt": BRIDGE, "b.txt": FERRY, "c.txt": QUOTES, "d.txt": ""}
    documents = [document(text, path=path) for path, text in texts.items()]
    together = annotate_documents(documents)
    assert [one.document for one in together] == documents
    assert tuple(annotate_documents([one])[0] for one in documents) == together
    monkeypatch.setattr(english, "BATCH", 1)
    for order in list(permutations(range(4)))[1::5]:
        shuffled = annotate_documents([documents[i] for i in order])
        assert shuffled == tuple(together[i] for i in order)


def test_sentence_ids_tell_documents_and_places_apart() -> None:
    twice = annotate("They left. They left.").sentences
    other = annotate("They left. They left.", path="b.txt").sentences
    assert len({one.id for one in (*twice, *other)}) == 4


def test_a_long_run_of_quotes_parses_fast_and_loses_nothing() -> None:
    started = process_time()
    annotated = annotate("The mayor left. " + '"' * 20_000 + " The mayor came back.")
    assert process_time() - started < 60, "unbroken, 10,000 signs take 30-40 s"
    assert_well_formed(annotated)
    assert sum(token.text == '"' for one in annotated.sentences for token in one.tokens) == 20_000


def test_the_model_is_named_with_its_version() -> None:
    used = english.model_used()
    assert used.name.startswith("en_core_web_sm")
    assert used.name.endswith(" 3.8.0")
    assert used.licence == "MIT"
