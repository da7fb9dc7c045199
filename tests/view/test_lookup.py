import pytest
from tests.reporting.making import Making
from tests.reporting.sample import full

from crosscheck.model.source import Document
from crosscheck.view.lookup import lookup


def labels(*sources: tuple[str, str | None]) -> list[str]:
    making = Making()
    made = [making.document(path, f"text {n}", outlet) for n, (path, outlet) in enumerate(sources)]
    making.event("event", made)
    find = lookup(making.report())
    return [find.labels[document.id] for document in made]


def test_a_document_is_known_by_its_outlet() -> None:
    assert labels(("a.txt", "Post"), ("b.txt", "Wire")) == ["Post", "Wire"]


def test_two_documents_of_one_outlet_are_told_apart_by_their_files() -> None:
    assert labels(("x/a.txt", "Post"), ("x/b.txt", "Post")) == ["Post (a.txt)", "Post (b.txt)"]


def test_documents_of_other_events_need_no_telling_apart() -> None:
    making = Making()
    here = making.document("a.txt", "here", "Post")
    there = making.document("b.txt", "there", "Post")
    making.event("one", [here])
    making.event("other", [there])
    assert set(lookup(making.report()).labels.values()) == {"Post"}


def test_an_unknown_outlet_is_told_by_its_file() -> None:
    assert labels(("x/001_a.txt", None)) == ["unknown outlet (001_a.txt)"]


def test_files_of_one_name_are_told_apart_by_their_folders() -> None:
    assert labels(("x/a.txt", None), ("y/a.txt", None)) == [
        "unknown outlet (x/a.txt)",
        "unknown outlet (y/a.txt)",
    ]


def test_two_documents_of_one_file_are_numbered() -> None:
    assert labels(("a.jsonl", "Post"), ("a.jsonl", "Post")) == [
        "Post (a.jsonl, no. 1)",
        "Post (a.jsonl, no. 2)",
    ]


@pytest.mark.parametrize("document", full().documents, ids=lambda document: document.path)
def test_lines_are_those_of_the_document(document: Document) -> None:
    find = lookup(full())
    for offset in range(len(document.text) + 1):
        assert find.line(document.id, offset) == document.line_of(offset)
