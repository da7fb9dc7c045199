import math

import pytest

from crosscheck.text.similarity import (
    containment,
    cosine,
    jaccard,
    overlap,
    ratio,
    token_set_ratio,
    weight,
    weights_of,
)

EVEN = {"ferry": 1.0, "reef": 1.0, "crew": 1.0, "bell": 1.0}


def bag(words: str) -> frozenset[str]:
    return frozenset(words.split())


def test_case_and_blanks_do_not_make_texts_unlike() -> None:
    assert ratio("The ferry\n sank.", "the FERRY sank.") == 1.0


def test_texts_without_a_common_sign_are_not_alike() -> None:
    assert ratio("aaa", "bbb") == 0.0


def test_numbers_apart_by_a_digit_look_alike_and_so_must_not_decide() -> None:
    assert 0.9 < ratio("12 killed", "112 killed") < 1.0


def test_words_of_a_smaller_text_may_all_stand_in_a_larger_one() -> None:
    assert token_set_ratio("ferry sank", "a ferry sank off a reef") == 1.0
    assert token_set_ratio("ferry sank", "a bell rang") < 0.6


def test_a_rare_term_weighs_more_than_a_common_one() -> None:
    weights = weights_of([bag("ferry reef"), bag("ferry crew"), bag("ferry bell")])
    assert weights["reef"] == weights["crew"] > weights["ferry"] > 0


def test_a_term_weighs_by_bags_and_not_by_how_often_a_bag_repeats_it() -> None:
    assert weights_of([["ferry", "ferry"], ["reef"]])["ferry"] == pytest.approx(math.log(3))


def test_no_bags_have_no_weights() -> None:
    assert weights_of([]) == {}


def test_a_term_without_a_weight_counts_nothing() -> None:
    assert weight(["ferry", "unheard-of"], EVEN) == 1.0


def test_the_sum_of_weights_does_not_depend_on_the_order_of_terms() -> None:
    uneven = {"a": 1e16, "b": 1.0, "c": -1e16, "d": 1.0}
    assert weight("abcd", uneven) == weight("dcba", uneven) == 2.0


def test_containment_is_the_share_of_the_lighter_side() -> None:
    assert containment(bag("ferry reef"), bag("ferry reef crew bell"), EVEN) == 1.0
    assert containment(bag("ferry bell"), bag("ferry reef crew"), EVEN) == 0.5


def test_jaccard_is_the_share_of_both_sides_together() -> None:
    assert jaccard(bag("ferry reef"), bag("ferry reef crew bell"), EVEN) == 0.5
    assert jaccard(bag("ferry"), bag("ferry"), EVEN) == 1.0


def test_nothing_overlaps_with_nothing() -> None:
    assert overlap(bag(""), bag("ferry"), EVEN) == (0.0, 0.0)
    assert overlap(bag(""), bag(""), EVEN) == (0.0, 0.0)


def test_overlap_is_the_same_from_both_sides() -> None:
    left, right = bag("ferry reef bell"), bag("ferry crew")
    assert overlap(left, right, EVEN) == overlap(right, left, EVEN) == (0.5, 0.25)


def test_the_cosine_of_vectors_depends_on_direction_alone() -> None:
    assert cosine({"a": 1.0, "b": 2.0}, {"a": 3.0, "b": 6.0}) == pytest.approx(1.0)
    assert cosine({"a": 1.0}, {"b": 1.0}) == 0.0
    assert cosine({}, {"a": 1.0}) == 0.0


def test_the_cosine_is_the_same_from_both_sides() -> None:
    left, right = {"a": 1.0, "b": 1.0, "c": 1.0}, {"a": 2.0, "d": 1.0}
    assert cosine(left, right) == cosine(right, left)
    assert 0.0 < cosine(left, right) < 1.0
