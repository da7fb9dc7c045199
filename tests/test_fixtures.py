"""Every quote that the exam in ``tests/fixtures/events`` names stands once in its article."""

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

EVENTS = Path(__file__).parent / "fixtures" / "events"
NAMES = sorted(path.parent.name for path in EVENTS.glob("*/expected.toml"))

CONFLICT_KINDS = frozenset(
    "date quantity place actor requester medium outcome status polarity name attribution "
    "headline-body impossible-value quote".split()
)
AGREEMENT_KINDS = CONFLICT_KINDS - {"headline-body", "impossible-value"}
BENIGN_CLASSES = frozenset(
    {
        "refinement",
        "approximation",
        "different measure",
        "different scope",
        "update",
        "reported view",
        "prediction by another speaker",
        "plan against outcome",
        "spelling variant",
        "other event",
    }
)
ROLES = frozenset({"report", "background", "other-event"})
ONE_SIDED = frozenset({"impossible-value"})
"""Kinds of conflict that may lack a right side: one article is wrong alone."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that the exam says stand in a file."""

    file: str
    words: str


def test_all_five_events_are_found() -> None:
    assert NAMES == ["diplomacy", "election", "ferry", "hostile", "strike"]


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_exactly_once_in_its_file(name: str) -> None:
    expected = read_expected(name)
    texts = {file: read_text(name, file, expected) for file in cited_files(expected)}
    counts = {quote: texts[quote.file].count(quote.words) for quote in quotes_in(expected)}
    assert counts
    assert {quote: count for quote, count in counts.items() if count != 1} == {}


@pytest.mark.parametrize("name", NAMES)
def test_no_quote_runs_over_a_line_end(name: str) -> None:
    for quote in quotes_in(read_expected(name)):
        assert len(quote.words.splitlines()) == 1


@pytest.mark.parametrize("name", NAMES)
def test_every_article_has_a_role_or_is_skipped(name: str) -> None:
    expected = read_expected(name)
    articles = {p.name for p in (EVENTS / name).iterdir() if p.suffix in {".txt", ".md"}}
    told = Counter(row["file"] for row in [*rows(expected, "role"), *rows(expected, "skipped")])
    assert told == Counter(articles)
    assert {row["role"] for row in rows(expected, "role")} <= ROLES


@pytest.mark.parametrize("name", NAMES)
def test_every_event_plants_enough_of_each(name: str) -> None:
    expected = read_expected(name)
    outlets = {row["outlet"] for row in rows(expected, "role") if row["role"] == "report"}
    assert len(outlets) >= 3
    assert len(rows(expected, "agreement")) >= 3
    assert len({row["kind"] for row in rows(expected, "conflict")}) >= 3
    assert len(rows(expected, "benign")) >= 5


@pytest.mark.parametrize("name", NAMES)
def test_kinds_and_classes_come_from_the_closed_lists(name: str) -> None:
    expected = read_expected(name)
    assert {row["kind"] for row in rows(expected, "agreement")} <= AGREEMENT_KINDS
    assert {row["kind"] for row in rows(expected, "conflict")} <= CONFLICT_KINDS
    assert {row["class"] for row in rows(expected, "benign")} <= BENIGN_CLASSES


@pytest.mark.parametrize("name", NAMES)
def test_two_sided_rows_have_both_sides(name: str) -> None:
    expected = read_expected(name)
    two_sided = [row for row in rows(expected, "conflict") if row["kind"] not in ONE_SIDED]
    for row in [*two_sided, *rows(expected, "benign")]:
        assert {"left", "right", "why"} <= row.keys()
        assert row["left"] != row["right"]


@pytest.mark.parametrize("name", NAMES)
def test_listed_files_are_those_that_give_evidence(name: str) -> None:
    expected = read_expected(name)
    for row in rows(expected, "agreement"):
        assert [side["file"] for side in rows(row, "evidence")] == row["files"]
        assert len(rows(row, "evidence")) >= 2
    for row in rows(expected, "copied"):
        assert [side["file"] for side in rows(row, "passages")] == row["files"]
        assert len(rows(row, "passages")) >= 2


def test_hostile_bytes_survived_the_checkout() -> None:
    hostile = EVENTS / "hostile"
    crlf = (hostile / "c_crlf.txt").read_bytes()
    assert crlf.startswith(b"\xef\xbb\xbf")
    assert crlf.count(b"\n") == crlf.count(b"\r\n") > 0
    assert (hostile / "e_empty.txt").read_bytes() == b""
    assert b"\x00" in (hostile / "f_binary.txt").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        (hostile / "d_latin1.txt").read_bytes().decode("utf-8")


def read_expected(name: str) -> dict[str, object]:
    """The exam of the event `name`, as it stands in its TOML file."""
    with (EVENTS / name / "expected.toml").open("rb") as file:
        return tomllib.load(file)


def rows(expected: dict[str, object], table: str) -> list[dict[str, object]]:
    """The rows of one array of tables, empty if the exam has none."""
    found = expected.get(table, [])
    assert isinstance(found, list)
    return found


def read_text(name: str, file: str, expected: dict[str, object]) -> str:
    """The article as text: UTF-8 unless the exam names another encoding."""
    encodings = expected.get("encoding", {})
    assert isinstance(encodings, dict)
    return (EVENTS / name / file).read_bytes().decode(encodings.get(file, "utf-8"))


def cited_files(expected: dict[str, object]) -> set[str]:
    """Names of the files that any quote of the exam points to."""
    return {quote.file for quote in quotes_in(expected)}


def quotes_in(node: object) -> Iterator[Quote]:
    """Every table with `file` and `quote`, wherever it stands in the exam."""
    match node:
        case {"file": str(file), "quote": str(words)}:
            yield Quote(file, words)
        case dict():
            yield from quotes_in(list(node.values()))
        case list():
            for child in node:
                yield from quotes_in(child)
