import os
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.engines.local import LocalEngine
from crosscheck.errors import UsageError


def doubled(numbers: Sequence[int]) -> list[int]:
    return [2 * number for number in numbers]


def repeated(numbers: Sequence[int]) -> list[int]:
    return [number for number in numbers for _ in range(number)]


def dying(_numbers: Sequence[int]) -> list[int]:
    os._exit(9)


def failing(numbers: Sequence[int]) -> list[int]:
    raise UsageError(f"no good: {sum(numbers)}")


def worker(numbers: Sequence[int]) -> list[int]:
    return [os.getpid() for _ in numbers]


@given(st.lists(st.integers(0, 5)), st.integers(1, 9))
def test_the_batch_size_changes_nothing(numbers: list[int], batch: int) -> None:
    assert LocalEngine().map_records("repeat", repeated, numbers, batch) == repeated(numbers)


def test_no_records_need_no_stage() -> None:
    assert LocalEngine(jobs=4).map_records("die", dying, [], 2, heavy=True) == []


def test_processes_give_the_same_results_in_the_same_order() -> None:
    numbers = list(range(7))
    assert LocalEngine(2).map_records("double", doubled, numbers, 2, heavy=True) == doubled(numbers)


def test_only_a_heavy_stage_with_several_batches_leaves_this_process() -> None:
    engine, here = LocalEngine(2), os.getpid()
    assert here not in engine.map_records("who", worker, [1, 2], 1, heavy=True)
    assert set(engine.map_records("who", worker, [1, 2], 1)) == {here}
    assert set(engine.map_records("who", worker, [1, 2], 2, heavy=True)) == {here}
    assert set(LocalEngine(1).map_records("who", worker, [1, 2], 1, heavy=True)) == {here}


def test_a_process_that_dies_is_told_in_one_line() -> None:
    with pytest.raises(UsageError, match="fewer --jobs"):
        LocalEngine(2).map_records("die", dying, [1, 2], 1, heavy=True)


def test_an_error_of_a_process_arrives_as_it_is() -> None:
    with pytest.raises(UsageError, match="no good: 1"):
        LocalEngine(2).map_records("fail", failing, [1, 2], 1, heavy=True)


def test_progress_counts_records() -> None:
    told: list[tuple[str, int, int]] = []
    engine = LocalEngine(progress=lambda *step: told.append(step))
    engine.map_records("double", doubled, [1, 2, 3], 2)
    assert told == [("double", 0, 3), ("double", 2, 3), ("double", 3, 3)]
