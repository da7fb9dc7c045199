"""Whatever the text is: quantities that slice properly and compare without contradiction."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.text.quantities import (
    QuantityRelation,
    converse,
    describe_quantity,
    find_quantities,
    relate_quantities,
)

PIECES = st.sampled_from(
    """1 2 12 34 51 48 200 2016 1,200 600,000 1.2 0 0012 99999999999999999999 million bn m k $ € £
    % percent points one two twenty hundred thousand a half third dozen dozens several few and to
    or - – , . ( ) [ ] / : ' about nearly some over under more than at least up to between from
    year old years hour -year-old aged km miles degrees C people the of in his 20s st th ½ ٣
    voted No. Resolution July 🚢 \ud83d \u202e \n""".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join))
GLUED = st.lists(PIECES, max_size=10).map("".join)
SPANS = st.lists(st.tuples(st.integers(-5, 90), st.integers(-5, 90)), max_size=4).map(tuple)


@given(st.one_of(TEXTS, GLUED), SPANS)
def test_every_quantity_is_a_slice_in_order(text: str, taken: tuple[tuple[int, int], ...]) -> None:
    found = find_quantities(text, taken)
    for match in found:
        assert 0 <= match.start <= match.number_start < match.number_end <= match.end <= len(text)
        assert match.value.text == text[match.start : match.end]
        assert match.value.counted == ""
        low, high = match.value.low, match.value.high
        assert low is None or high is None or low <= high
        assert describe_quantity(match.value)
        for start, end in taken:
            shared = text[max(start, match.number_start, 0) : min(end, match.number_end)]
            assert start >= end or end <= 0 or not shared.strip()
    for first, second in pairwise(found):
        assert first.end <= second.start


@given(TEXTS, TEXTS)
def test_comparing_is_reflexive_and_converse(left: str, right: str) -> None:
    values = [match.value for text in (left, right) for match in find_quantities(text)]
    for a in values:
        assert relate_quantities(a, a) is QuantityRelation.EQUAL
        for b in values:
            assert relate_quantities(b, a) is converse(relate_quantities(a, b))


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_plain_small_counts_agree_only_with_themselves(a: int, b: int) -> None:
    (first,), (second,) = (find_quantities(f"They saw {n:,} birds.") for n in (a, b))
    relation = relate_quantities(first.value, second.value)
    if a == b:
        assert relation is QuantityRelation.EQUAL
    elif a % 1000 and b % 1000:
        assert relation is QuantityRelation.EXCLUDES


@given(st.integers(5, 10**6))
def test_about_a_number_holds_the_number(number: int) -> None:
    (about,) = find_quantities(f"They saw about {number:,} birds.")
    (plain,) = find_quantities(f"They saw {number:,} birds.")
    assert relate_quantities(plain.value, about.value) is QuantityRelation.WITHIN


@given(st.integers(5, 10**6), st.integers(0, 10**6))
def test_a_lower_bound_excludes_what_lies_below_and_nothing_above(number: int, other: int) -> None:
    (least,) = find_quantities(f"They saw at least {number:,} birds.")
    (plain,) = find_quantities(f"They saw {other:,} birds.")
    relation = relate_quantities(plain.value, least.value)
    if other >= number:
        assert relation in (QuantityRelation.WITHIN, QuantityRelation.OVERLAPS)
    elif other % 1000:
        assert relation is QuantityRelation.EXCLUDES


@given(st.integers(1, 10**5), st.integers(1, 10**5), st.integers(0, 10**5), st.integers(1, 10**5))
def test_two_ranges_exclude_each_other_only_where_they_do_not_meet(
    low: int, width: int, other: int, span: int
) -> None:
    (first,) = find_quantities(f"They saw between {low:,} and {low + width:,} birds.")
    (second,) = find_quantities(f"They saw between {other:,} and {other + span:,} birds.")
    meets = low <= other + span and other <= low + width
    relation = relate_quantities(first.value, second.value)
    assert (relation is not QuantityRelation.EXCLUDES) is meets
