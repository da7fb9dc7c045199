import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.vectors import cosine, matrix_of, near_pairs, packed

COMPONENTS = st.lists(st.integers(-50, 50), min_size=4, max_size=4).filter(any)


def unit(components: list[int]) -> bytes:
    norm = math.sqrt(sum(part * part for part in components))
    return packed([part / norm for part in components])


@given(COMPONENTS, COMPONENTS)
def test_the_cosine_is_that_of_the_components(a: list[int], b: list[int]) -> None:
    dot = sum(x * y for x, y in zip(a, b, strict=True))
    wanted = dot / math.sqrt(sum(x * x for x in a) * sum(y * y for y in b))
    assert cosine(unit(a), unit(b)) == pytest.approx(wanted, abs=0.006)
    assert cosine(unit(a), unit(b)) == cosine(unit(b), unit(a))


@given(st.lists(COMPONENTS, max_size=12), st.sampled_from([-0.5, 0.0, 0.5, 0.9]))
def test_near_pairs_are_those_of_two_groups_whose_cosine_is_high_enough(
    rows: list[list[int]], least: float
) -> None:
    vectors = [unit(row) for row in rows]
    groups = ["ab"[number % 2] for number in range(len(rows))]
    wanted = [
        (i, j)
        for i in range(len(rows))
        for j in range(i + 1, len(rows))
        if groups[i] != groups[j] and cosine(vectors[i], vectors[j]) >= least
    ]
    assert near_pairs(vectors, groups, least, 99) == wanted


def test_blocks_leave_no_pair_out() -> None:
    vectors = [unit([number % 7 + 1, 1, 0, 0]) for number in range(600)]
    groups = [str(number) for number in range(600)]
    assert len(near_pairs(vectors, groups, -1.0, 600)) == 600 * 599 // 2


def test_of_many_partners_the_nearest_are_kept_and_those_of_its_own_group_take_no_place() -> None:
    vectors = [unit([4, part, 0, 0]) for part in (0, 3, 1, 2, 0)]
    found = near_pairs(vectors, ["a", "b", "b", "b", "a"], 0.5, 1)
    assert found == [(0, 1), (0, 2), (0, 3), (2, 4)]


def test_a_sentence_that_was_not_read_is_near_to_none() -> None:
    assert cosine(b"", unit([1, 0, 0, 0])) == 0.0
    assert near_pairs([], [], 0.5, 9) == []
    assert matrix_of([]).size == 0
