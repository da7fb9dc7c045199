from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.stages.align.groups import group

NAMES = "abcdefgh"


def name(index: int) -> str:
    return NAMES[index]


def test_pairs_that_share_a_member_become_one_group() -> None:
    assert group({(0, 1): 0.9, (1, 2): 0.8}, name) == [(0, 1, 2)]


def test_pairs_without_a_common_member_stay_apart() -> None:
    assert group({(0, 1): 0.9, (2, 3): 0.8}, name) == [(0, 1), (2, 3)]


def test_a_chain_is_not_one_group() -> None:
    chain = {(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.7}
    assert group(chain, name) == [(0, 1, 2)]


def test_a_group_is_joined_when_half_of_the_pairs_between_are_scored() -> None:
    scores = {(0, 1): 0.9, (2, 3): 0.9, (0, 2): 0.8, (1, 3): 0.7}
    assert group(scores, name) == [(0, 1, 2, 3)]


def test_excluded_members_never_share_a_group() -> None:
    scores = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}
    apart = {(0, 2)}
    found = group(scores, name, lambda i, j: (min(i, j), max(i, j)) in apart)
    assert found == [(0, 1)]


def test_the_best_pair_is_joined_first() -> None:
    never_both = {(0, 2)}
    scores = {(0, 1): 0.6, (1, 2): 0.9}
    found = group(scores, name, lambda i, j: (min(i, j), max(i, j)) in never_both)
    assert found == [(1, 2)]


def test_nothing_scored_is_nothing_grouped() -> None:
    assert group({}, name) == []


def test_a_tie_is_broken_by_name_whatever_the_numbers() -> None:
    members = {}
    for order in permutations("abc"):
        own = dict(enumerate(order))
        left, middle, right = (order.index(letter) for letter in "abc")
        scores = {
            (min(left, middle), max(left, middle)): 0.5,
            (min(middle, right), max(middle, right)): 0.5,
        }
        apart = {left, right}
        found = group(scores, own.__getitem__, lambda i, j, apart=apart: {i, j} == apart)  # type: ignore[misc]
        members[order] = [sorted(own[i] for i in one) for one in found]
    assert set(map(str, members.values())) == {"[['a', 'b']]"}


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.sampled_from([0.5, 0.6, 0.7, 0.8]),
    ),
    st.permutations(range(8)),
)
def test_groups_do_not_depend_on_the_numbering(
    scores: dict[tuple[int, int], float], order: list[int]
) -> None:
    moved = {
        (min(order[i], order[j]), max(order[i], order[j])): score
        for (i, j), score in scores.items()
    }
    found = {tuple(sorted(name(i) for i in members)) for members in group(scores, name)}
    again = group(moved, lambda i: name(order.index(i)))
    assert {tuple(sorted(name(order.index(i)) for i in one)) for one in again} == found


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.sampled_from([0.5, 0.6, 0.7]),
    )
)
def test_no_index_stands_in_two_groups(scores: dict[tuple[int, int], float]) -> None:
    found = [index for members in group(scores, name) for index in members]
    assert len(found) == len(set(found))
    assert all(len(members) > 1 for members in group(scores, name))
