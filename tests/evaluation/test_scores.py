import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.evaluation.scores import auc, calibration_error, f1_by_folds, ranks, spearman

SHARES = st.lists(st.floats(0, 1), min_size=2, max_size=30)


def test_ties_share_their_mean_rank() -> None:
    assert ranks([0.5, 0.1, 0.5, 0.9]).tolist() == [2.5, 1.0, 2.5, 4.0]


@given(SHARES)
def test_values_rank_like_themselves_and_against_their_opposites(values: list[float]) -> None:
    same, opposite = spearman(values, values), spearman(values, [-value for value in values])
    constant = len(set(values)) == 1
    assert same == pytest.approx(0.0 if constant else 1.0)
    assert opposite == pytest.approx(-same)


@given(SHARES)
def test_turning_the_labels_turns_the_auc(values: list[float]) -> None:
    labels = [index % 2 == 0 for index in range(len(values))]
    turned = auc(values, [not label for label in labels])
    assert auc(values, labels) + turned == pytest.approx(1.0, abs=2e-4)


def test_an_auc_needs_both_labels() -> None:
    assert auc([0.1, 0.9], [True, True]) == 0.0


def test_a_threshold_comes_from_the_other_folds() -> None:
    labels = [index % 4 < 2 for index in range(40)]
    assert f1_by_folds([0.9 if label else 0.1 for label in labels], labels) == 1.0
    assert f1_by_folds([0.5] * 40, [False] * 40) == 0.0


def test_a_model_that_is_as_sure_as_it_is_right_is_calibrated() -> None:
    assert calibration_error([0.75] * 4, [True, True, True, False]) == 0.0
    assert calibration_error([0.95] * 2, [False, False]) == 0.95
