"""Laws of the time algebra, and of finding times."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType
from crosscheck.text.times import Direction, TimeRelation, describe, find_times, relate

DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
CLOCKS = st.sampled_from(["", "", "MO", "AF", "EV", "NI", "06:00", "06:14", "23:59", "00:00"])
MODIFIERS = st.sampled_from(["", "", "START", "MID", "END", "APPROX"])
WORDS = st.sampled_from(
    "on in since until by after before last next this the a early late mid two three 3 21 31 1998 "
    "2022 , - and to from between Monday Tuesday Friday May March July Aug. February morning night "
    "6 a.m. 14:30 GMT noon week weeks month year years ago later earlier day days weekend summer "
    "quarter third every daily yesterday today tonight Christmas Easter about half old said now "
    "fiscal per full straight all weeklong '96 that same following Until could soon as 's "
    "of".split()
)
TEXTS = st.lists(WORDS, max_size=12).map(" ".join)


def _time_type(clock: str) -> TimeType:
    return TimeType.TIME if clock else TimeType.DATE


@st.composite
def resolved(draw: st.DrawFn) -> TimeExpression:
    first, clock = draw(DAYS), draw(CLOCKS)
    length = draw(st.sampled_from([0, 0, 1, 6, 30, 364, 3652]))
    ends = draw(st.sampled_from(["both", "both", "both", "first", "last"]))
    return TimeExpression(
        text="words",
        type=_time_type(clock),
        status=TimeStatus.RESOLVED,
        granularity=draw(st.sampled_from([g for g in Granularity if g])),
        earliest=None if ends == "last" else first,
        latest=None if ends == "first" else first + timedelta(days=length),
        clock=clock,
        zone=draw(st.sampled_from(["", "", "GMT", "EST", "local time"])) if ":" in clock else "",
        modifier=draw(MODIFIERS),
    )


@st.composite
def partial(draw: st.DrawFn) -> TimeExpression:
    clock = draw(CLOCKS)
    month = draw(st.none() | st.integers(1, 12))
    return TimeExpression(
        text="words",
        type=_time_type(clock),
        status=TimeStatus.PARTIAL,
        granularity=draw(st.sampled_from([Granularity.DAY, Granularity.MONTH, Granularity.SEASON])),
        month=month,
        day=draw(st.none() | st.integers(1, 28)) if month else None,
        weekday=draw(st.none() | st.integers(0, 6)),
        clock=clock,
        modifier=draw(MODIFIERS),
        offset=draw(st.sampled_from(["", "", "", "P-1W", "P-2W", "P-1D"])),
    )


found = st.tuples(TEXTS, st.none() | DAYS, st.sampled_from(Direction)).map(
    lambda drawn: find_times(*drawn)
)
TIMES = resolved() | partial() | found.filter(bool).map(lambda matches: matches[0].value)
PLACED = TIMES.filter(lambda value: value.status in (TimeStatus.RESOLVED, TimeStatus.PARTIAL))


@given(TIMES, TIMES)
def test_the_second_seen_from_the_first_is_the_converse(
    a: TimeExpression, b: TimeExpression
) -> None:
    assert relate(a, b) is relate(b, a).converse


@given(PLACED)
def test_every_placed_time_equals_itself(a: TimeExpression) -> None:
    assert relate(a, a) is TimeRelation.EQUAL


@given(DAYS, DAYS)
def test_two_days_are_equal_or_exclude_each_other(first: date, second: date) -> None:
    a, b = (_day(day) for day in (first, second))
    expected = TimeRelation.EQUAL if first == second else TimeRelation.EXCLUDES
    assert relate(a, b) is expected


@given(DAYS, st.integers(0, 6))
def test_a_weekday_excludes_all_days_but_its_own(day: date, weekday: int) -> None:
    partial_day = TimeExpression(
        text="words",
        type=TimeType.DATE,
        status=TimeStatus.PARTIAL,
        granularity=Granularity.DAY,
        weekday=weekday,
    )
    is_own = day.weekday() == weekday
    expected = TimeRelation.CONTAINS if is_own else TimeRelation.EXCLUDES
    assert relate(partial_day, _day(day)) is expected


@given(DAYS, DAYS, st.integers(0, 400), st.integers(0, 400))
def test_two_intervals_lie_as_their_ends_say(
    first: date, second: date, one: int, other: int
) -> None:
    a, b = _span(first, one), _span(second, other)
    days = [set(range(start.toordinal(), start.toordinal() + length + 1))
            for start, length in ((first, one), (second, other))]  # fmt: skip
    assert relate(a, b) is _as_sets(*days)


@given(DAYS, DAYS, st.integers(0, 90), st.integers(0, 90), st.integers(-400, 400))
def test_two_intervals_moved_alike_lie_as_before(
    first: date, second: date, one: int, other: int, step: int
) -> None:
    move = timedelta(days=step)
    a, b = _span(first, one), _span(second, other)
    assert relate(a, b) is relate(_span(first + move, one), _span(second + move, other))


@given(DAYS, st.integers(0, 60), DAYS, st.integers(0, 60), st.integers(0, 60))
def test_a_wider_interval_is_never_excluded_where_the_narrow_one_was_not(
    first: date, length: int, second: date, other: int, wider: int
) -> None:
    narrow, wide = _span(first, length), _span(first, length + wider)
    if relate(narrow, _span(second, other)) is not TimeRelation.EXCLUDES:
        assert relate(wide, _span(second, other)) is not TimeRelation.EXCLUDES


@given(TIMES, TIMES, TIMES)
def test_what_a_part_shares_with_others_the_whole_does_not_exclude(
    a: TimeExpression, b: TimeExpression, c: TimeExpression
) -> None:
    if relate(a, b) is TimeRelation.CONTAINS and relate(b, c) is TimeRelation.CONTAINS:
        assert relate(a, c) is not TimeRelation.EXCLUDES


@given(TEXTS, st.none() | DAYS, st.sampled_from(Direction))
def test_matches_are_slices_in_order_without_overlap(
    text: str, reference: date | None, direction: Direction
) -> None:
    matches = find_times(text, reference, direction)
    ends = [0, *(match.end for match in matches)]
    for match, before in zip(matches, ends, strict=False):
        assert before <= match.start < match.end
        assert match.value.text == text[match.start : match.end]
        assert describe(match.value)


@given(TEXTS, DAYS, st.sampled_from(Direction))
def test_a_reference_never_contradicts_what_the_words_alone_say(
    text: str, reference: date, direction: Direction
) -> None:
    alone, dated = find_times(text, None, direction), find_times(text, reference, direction)
    assert [match.start for match in alone] == [match.start for match in dated]
    for bare, placed in zip(alone, dated, strict=True):
        assert relate(bare.value, placed.value) is not TimeRelation.EXCLUDES


@given(st.text(), st.none() | DAYS)
def test_any_text_is_read(text: str, reference: date | None) -> None:
    for match in find_times(text, reference):
        assert match.value.text == text[match.start : match.end]


def _day(day: date) -> TimeExpression:
    return TimeExpression(
        text="words",
        type=TimeType.DATE,
        status=TimeStatus.RESOLVED,
        granularity=Granularity.DAY,
        earliest=day,
        latest=day,
    )


def _span(first: date, length: int) -> TimeExpression:
    return TimeExpression(
        text="words",
        type=TimeType.DATE,
        status=TimeStatus.RESOLVED,
        granularity=Granularity.DAY,
        earliest=first,
        latest=first + timedelta(days=length),
    )


def _as_sets(a: set[int], b: set[int]) -> TimeRelation:
    if a == b:
        return TimeRelation.EQUAL
    if a.isdisjoint(b):
        return TimeRelation.EXCLUDES
    if a > b:
        return TimeRelation.CONTAINS
    return TimeRelation.WITHIN if a < b else TimeRelation.OVERLAPS
