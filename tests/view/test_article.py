from hypothesis import given
from hypothesis import strategies as st
from tests.reporting.making import Making
from tests.reporting.sample import full

from crosscheck.reporting.html import LIMITS
from crosscheck.view.article import Article, articles
from crosscheck.view.lookup import lookup
from crosscheck.view.page import cited, show


def shown(article: Article) -> dict[int, str]:
    return {line.number: "".join(part.text for part in line.segments) for line in article.lines}


def test_a_whole_article_is_its_text_without_blank_lines() -> None:
    find = lookup(full())
    made = articles(find, cited(show(find, LIMITS)), whole=True)
    for article, document in zip(made, full().documents, strict=True):
        lines = enumerate(document.text.split("\n"), 1)
        assert shown(article) == {number: line for number, line in lines if line.strip()}
        assert article.left_out == 0


def test_only_cited_lines_are_shown_where_that_is_asked_and_the_rest_is_counted() -> None:
    find = lookup(full())
    sentence = next(s for s in full().sentences if s.text.startswith("Twelve"))
    (article,) = articles(find, frozenset({sentence.id}), whole=False)
    assert shown(article) == {5: sentence.text}
    assert article.left_out == 5


def test_a_sentence_over_several_lines_has_one_anchor_and_one_end() -> None:
    making = Making()
    document = making.document("a.txt", "He said\nthat\n\nit was. So.", None)
    making.event("event", [document])
    sentence = making.sentence(document, "said\nthat\n\nit was.")
    (article,) = articles(lookup(making.report()), frozenset({sentence}), whole=True)
    parts = [part for line in article.lines for part in line.segments if part.sentence]
    assert [part.text for part in parts] == ["said", "that", "it was."]
    assert [part.anchor for part in parts] == [True, False, False]
    assert [part.last for part in parts] == [False, False, True]


def test_a_reference_mark_inside_a_sentence_is_set_aside_there() -> None:
    making = Making()
    document = making.document("a.txt", "It rose[12] fast.", None, aside=(("[12]", "reference"),))
    making.event("event", [document])
    sentence = making.sentence(document, document.text)
    (article,) = articles(lookup(making.report()), frozenset({sentence}), whole=True)
    (line,) = article.lines
    assert [(p.text, p.aside, p.sentence == sentence) for p in line.segments] == [
        ("It rose", "", True),
        ("[12]", "reference", True),
        (" fast.", "", True),
    ]


@given(st.text(alphabet="ab \n", min_size=1, max_size=30), st.data())
def test_no_character_is_lost_wherever_passages_lie(text: str, data: st.DataObject) -> None:
    making = Making()
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    document = making.document("a.txt", text, None, aside=((text[start:end], "aside"),))
    making.event("event", [document])
    words = text[data.draw(st.integers(0, len(text) - 1)) :]
    sentence = making.sentence(document, words)
    (article,) = articles(lookup(making.report()), frozenset({sentence}), whole=True)
    lines = enumerate(text.split("\n"), 1)
    assert shown(article) == {number: line for number, line in lines if line.strip()}
