from __future__ import annotations

import time
from dataclasses import replace
from itertools import permutations

from crosscheck.model.source import Document, RawFile, Stated
from crosscheck.readers import plain
from crosscheck.stages.collate import collate
from crosscheck.text.stamps import stamp

TITLE = "Ferry runs aground off Sandvik"
STORY = (
    "The ferry Orla ran aground off Sandvik on Monday with 287 passengers on board.\n\n"
    "It had left the harbour at noon and lost power near the breakwater, the coast guard said.\n\n"
    "Twelve people were hurt, and the ferry was towed to the harbour in the evening.\n"
)
URL = "https://www.example.org/news/ferry"


def document(path: str, text: str = STORY, **told: str) -> Document:
    stated = Stated(
        title=told.get("title", TITLE),
        outlet=told.get("outlet"),
        url=told.get("url"),
        published=stamp(told.get("published")),
        modified=stamp(told.get("modified")),
    )
    (found,) = plain.read(RawFile(path, text.encode(), told=stated))
    return found


def united(*documents: Document) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Return path, other paths and paths of versions; the order given changes nothing."""
    results = []
    for order in permutations(documents):
        found = collate(order)
        results.append(sorted((d.path, d.also, tuple(v.path for v in d.versions)) for d in found))
    assert all(result == results[0] for result in results)
    return results[0]


def test_the_same_file_twice_is_one_document_with_both_names() -> None:
    assert united(document("a.txt"), document("b.txt"), document("c/a.txt")) == [
        ("a.txt", ("b.txt", "c/a.txt"), ())
    ]


def test_one_text_of_two_outlets_stays_two_documents() -> None:
    found = united(document("a.txt", outlet="Post"), document("b.txt", outlet="Times"))
    assert [path for path, _, _ in found] == ["a.txt", "b.txt"]
    found = united(document("a", url="https://a.org/x"), document("b", url="https://b.org/x"))
    assert len(found) == 2


def test_the_same_file_is_one_document_where_only_one_outlet_is_known() -> None:
    unknown, known = document("a.txt"), document("b.txt", outlet="Post")
    assert united(unknown, known) == [("b.txt", ("a.txt",), ())]
    (found,) = collate([unknown, known])
    assert found.outlet == "Post"
    addressed = document("c.txt", outlet="Post", url=URL)
    assert united(known, addressed) == [("b.txt", ("c.txt",), ())]


def test_a_text_of_two_outlets_is_of_neither_where_its_outlet_is_unknown() -> None:
    outlets = {"a": "Post", "b": "Times", "d": "Times"}
    known = [document(path, outlet=outlet) for path, outlet in outlets.items()]
    found = united(*known, document("c"))
    assert found == [("a", (), ()), ("b", ("d",), ()), ("c", (), ())]


def test_an_article_under_two_addresses_is_one() -> None:
    variants = [f"{URL}/amp/", f"{URL}?utm_source=x#top", "http://m.example.org/news/ferry?print=1"]
    for variant in variants:
        assert united(document("a", url=URL), document("b", STORY + "\n", url=variant)) == [
            ("a", ("b",), ())
        ]


def test_an_amp_page_that_lacks_a_line_is_the_same_article() -> None:
    short = STORY.replace(" and lost power near the breakwater", "")
    assert united(document("a", url=URL), document("b", short, url=f"{URL}/amp")) == [
        ("a", ("b",), ())
    ]


def test_the_same_headline_and_words_of_one_outlet_are_one_article() -> None:
    other = STORY + "More soon.\n"
    assert united(
        document("a", outlet="Post", url=URL), document("b", other, outlet="Post", url=f"{URL}-2")
    ) == [("b", ("a",), ())]


def test_a_serial_headline_over_other_words_is_another_article() -> None:
    other = "The mayor of Altona said on Tuesday that she would leave office in March.\n" * 3
    assert len(united(document("a", outlet="Post"), document("b", other, outlet="Post"))) == 2


def test_an_article_found_twice_is_one_whatever_else_stands_under_its_headline() -> None:
    other = "The mayor of Altona said on Tuesday that she would leave office in March.\n" * 3
    again = [document("b", outlet="Post"), document("c", f"{STORY}\n", outlet="Post")]
    found = united(document("a", other, outlet="Post"), *again)
    assert found == [("a", (), ()), ("b", ("c",), ())]


def test_thousands_of_texts_under_one_serial_headline_are_told_apart_in_seconds() -> None:
    texts = [" ".join(f"{word} {n * word}" for word in range(40)) for n in range(3_000)]
    many = [document(f"{n:04}", text, outlet="Post") for n, text in enumerate(texts)]
    begun = time.process_time()
    assert len(collate(many)) == 3_000
    assert time.process_time() - begun < 8


def test_versions_are_kept_and_the_latest_one_is_the_source() -> None:
    versions = [
        document("3", STORY.replace("Twelve", "14"), url=URL, modified="2018-05-07T18:00:00Z"),
        document("2", STORY.replace("Twelve", "13"), url=URL, published="2018-05-07T12:00:00Z"),
        document("1", STORY, url=URL, published="2018-05-07T12:30:00+02:00"),
    ]
    assert united(*versions) == [("3", (), ("1", "2"))]


def test_an_amp_page_with_other_numbers_is_a_version() -> None:
    older = STORY.replace("287", "290")
    assert united(
        document("a", url=URL, modified="2018-05-08"), document("b", older, url=f"{URL}/amp")
    ) == [("a", (), ("b",))]


def test_versions_without_a_time_come_before_those_that_have_one() -> None:
    found = united(
        document("b", url=URL, published="2018-05-07"), document("a", "Ferry.\n", url=URL)
    )
    assert found == [("b", (), ("a",))]


def test_a_home_page_is_the_address_of_no_article() -> None:
    home = "https://example.org/"
    assert len(united(document("a", url=home), document("b", "Ferry.\n", url=home, title="x"))) == 2


def test_documents_of_different_forced_events_are_not_united() -> None:
    other = replace(document("b.txt"), forced_event="e")
    assert len(united(document("a.txt"), other)) == 2


def test_documents_of_one_forced_event_are_united_beside_one_of_another() -> None:
    others = [replace(document(path), forced_event="e") for path in ("b.txt", "c.txt")]
    assert united(document("a.txt"), *others) == [("a.txt", (), ()), ("b.txt", ("c.txt",), ())]


def test_ten_thousand_documents_are_collated_in_seconds() -> None:
    one = document("a", outlet="Post")
    many = [replace(one, path=f"{n:05}", sha256=f"{n:064}") for n in range(10_000)]
    begun = time.process_time()
    (found,) = collate(many)
    assert len(found.also) == 9_999
    assert time.process_time() - begun < 20
