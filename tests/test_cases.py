"""Cases that anyone can write: two passages, what is asked of them, and what must come out.

The files in ``tests/cases`` are Markdown. A case is a title, then two passages and a line
``kind: outcome``, each set off by a line with a single full stop. A passage may begin with the
day of its publication in brackets.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from tests.comparing import outcome_of, pair_of

from crosscheck.model.fact import Kind, Outcome
from crosscheck.pipeline import fact_types

CASES = Path(__file__).parent / "cases"

_CASE = re.compile(
    r"^(?P<title>[^\n]+)\n\.\n(?P<left>.+?)\n\.\n(?P<right>.+?)\n\.\n"
    r"(?P<kind>[a-z-]+): (?P<outcome>[a-z]+)\n\.$",
    re.MULTILINE | re.DOTALL,
)
_DATED = re.compile(r"\[(\d{4}-\d\d-\d\d)\] (.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Case:
    """One case, and the file that tells it."""

    file: str
    title: str
    left: str
    right: str
    kind: Kind
    outcome: Outcome

    def outcome_between(self, first: str, second: str) -> Outcome:
        """Return what the two passages give, in this order."""
        (one, one_day), (other, other_day) = _dated(first), _dated(second)
        return outcome_of(self.kind, pair_of(one, other, one_day, other_day))


def _dated(passage: str) -> tuple[str, date | None]:
    found = _DATED.fullmatch(passage)
    return (found[2], date.fromisoformat(found[1])) if found else (passage, None)


def cases() -> Iterator[Case]:
    """Yield the cases of all files in order."""
    for file in sorted(CASES.glob("*.md")):
        for found in _CASE.finditer(file.read_text("utf-8")):
            yield Case(
                file.stem,
                found["title"],
                found["left"],
                found["right"],
                Kind(found["kind"]),
                Outcome(found["outcome"]),
            )


ALL = list(cases())


def label(case: Case) -> str:
    """Return what pytest calls a case."""
    return f"{case.file}: {case.title}"


@pytest.mark.parametrize("case", ALL, ids=label)
def test_a_case_comes_out_as_written(case: Case) -> None:
    assert case.outcome_between(case.left, case.right) is case.outcome


@pytest.mark.parametrize("case", ALL, ids=label)
def test_a_case_comes_out_the_same_from_right_to_left(case: Case) -> None:
    assert case.outcome_between(case.right, case.left) is case.outcome


def test_every_case_in_the_files_is_read() -> None:
    written = {file.stem: _full_stops(file) for file in CASES.glob("*.md")}
    read = Counter(case.file for case in ALL)
    assert written == {file: 4 * count for file, count in read.items()}


def test_no_two_cases_have_one_title() -> None:
    titles = Counter(label(case) for case in ALL)
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_fact_type_has_cases_and_near_misses() -> None:
    shown = {(case.kind, case.outcome) for case in ALL}
    assert {kind for kind, _ in shown} == {one.kind for one in fact_types()}
    assert {kind for kind, outcome in shown if outcome is Outcome.INCOMPARABLE} == {
        one.kind for one in fact_types()
    }


def _full_stops(file: Path) -> int:
    return file.read_text("utf-8").split("\n").count(".")
