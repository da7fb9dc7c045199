from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.model.values import Measure, Quantity
from crosscheck.text.quantities import find_quantities


def only(text: str) -> Quantity:
    (match,) = find_quantities(text)
    return match.value


def bounds(text: str) -> tuple[str, str]:
    value = only(text)
    return str(value.low), str(value.high)


def test_offsets_cover_approximator_number_scale_and_unit() -> None:
    text = "They want more than $1.2 billion now."
    (match,) = find_quantities(text)
    assert text[match.start : match.end] == "more than $1.2 billion" == match.value.text
    assert text[match.number_start : match.number_end] == "1.2 billion"


def test_offsets_survive_letters_outside_the_basic_plane() -> None:
    text = "🚢🚢 Some 600,000 “refugees” 🚢 left."
    (match,) = find_quantities(text)
    assert text[match.start : match.end] == "Some 600,000"


def test_the_nominal_number_is_kept_beside_its_slack() -> None:
    value = only("About 200 people came.")
    assert value.nominal == 200
    assert value.low == 180
    assert value.high == 220


def test_a_vague_word_has_no_nominal_number() -> None:
    assert only("Dozens of people came.").nominal is None


def test_what_is_counted_is_left_to_the_caller() -> None:
    assert only("The blast killed 12 people.").counted == ""


def test_taken_spans_are_not_read() -> None:
    text = "On 3 May 45 people left; 12 came back."
    found = find_quantities(text, ((3, 8),))
    assert [match.value.text for match in found] == ["45", "12"]


def test_taken_spans_may_overlap_and_come_in_any_order() -> None:
    text = "On 3 May 45 people left; 12 came back."
    found = find_quantities(text, ((9, 11), (3, 8), (3, 4)))
    assert [match.value.text for match in found] == ["12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1.2bn was spent.", ("1150000000", "1250000000")),
        ("$2T was spent.", ("1800000000000", "2200000000000")),
        ("Prices rose by .5 percent.", ("0.45", "0.55")),
        ("a contract between two parties", ("2", "2")),
        ("1,200 million dollars were spent.", ("1199500000", "1200500000")),
        ("Half a million people left.", ("450000", "550000")),
        ("Two or three hundred people left.", ("200", "300")),
        ("A seven-to-nine-year term was sought.", ("7", "9")),
        ("Rs 500 crore was spent.", ("4995000000", "5005000000")),
        ("About 2½ hours later it ended.", ("2.25", "2.75")),
        ("At least about 200 people left.", ("200", "None")),
        ("Hundreds of thousands of people left.", ("200000", "1999999")),
    ],
)
def test_amounts_are_intervals(text: str, expected: tuple[str, str]) -> None:
    assert bounds(text) == expected


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("children under 5 are free", Measure.AGE),
        ("the 28-year-old’s death", Measure.AGE),
        ("voters 65 and older", Measure.AGE),
        ("four in 10 agree", Measure.PERCENT),
        ("half an hour passed", Measure.DURATION),
        ("the 5-to-4 decision stood", Measure.SCORE),
        ("a rise of 25 basis points", Measure.PERCENTAGE_POINT),
    ],
)
def test_measures(text: str, measure: Measure) -> None:
    assert only(text).measure is measure


@pytest.mark.parametrize(
    "text",
    [
        "half past three",
        "a .45-caliber handgun",
        "a .22 rifle",
        "She spoke on CBS’s “60 Minutes” last night.",
        "the 48 Hours correspondent spoke",
        "So why, as “60 Minutes” Anna Holm Asked, is that",
        "a 45 caliber pistol",
        "four-letter words",
        "the 737-8 crashed",
        "a four-footed animal and a two-faced god",
        "the S&P 500 fell",
        "a man who is 5'10\" tall",
        "555-01-34",
        "2019-07-21",
        "the northern one",
        "the century and a half of neglect",
        "'90s music",
        "B52 bombers",
        "the Boeing Co. 737-800 that was lost",
        "version 2.0.1",
        "twenty thirty forty",
        "0012",
        "",
    ],
)
def test_what_only_looks_like_an_amount(text: str) -> None:
    assert find_quantities(text) == ()


def test_a_preposition_is_no_approximator() -> None:
    assert not only("He asked about two people.").approximate
    assert only("It rained over three days.").high == 3


def test_what_one_argues_about_is_no_estimate() -> None:
    assert not only("They argue about 60 votes.").approximate
    assert only("They counted about 60 votes.").approximate


@pytest.mark.parametrize("text", ["They saw about 911 birds.", "They saw 911 birds."])
def test_the_emergency_number_can_also_be_a_count(text: str) -> None:
    assert only(text).nominal == 911


def test_a_share_of_a_unit_is_that_unit() -> None:
    value = only("It took half an hour.")
    assert (value.low, value.unit) == (Decimal("0.5"), "hour")


@pytest.mark.parametrize(
    "text",
    [
        "1" * 100_000,
        "hundred " * 5_000,
        "one hundred and " * 2_000,
        "1-" * 20_000,
        "$" * 20_000,
        "about " * 5_000,
        "half a " * 5_000,
        "between 1 and " * 2_000,
        "[" * 20_000 + "12",
        "1,000," * 5_000,
        "hundreds of " * 3_000,
    ],
    ids=lambda text: text[:15],
)
def test_hostile_text_ends(text: str) -> None:
    for match in find_quantities(text):
        assert match.value.text == text[match.start : match.end]


def test_work_grows_with_the_length_and_not_faster() -> None:
    """Count the tokens that readers look at: a clock would measure the machine."""
    from crosscheck.text.quantities import tokens

    def looks(text: str) -> int:
        count = 0
        original = tokens.Tape.__getitem__

        def counted(tape: tokens.Tape, index: int) -> tokens.Token:
            nonlocal count
            count += 1
            return original(tape, index)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(tokens.Tape, "__getitem__", counted)
            find_quantities(text)
        return count

    for phrase in ("one hundred and ", "hundred ", "1-", "3 to ", "half a ", "about "):
        assert looks(phrase * 400) <= 2.2 * looks(phrase * 200) + 100


def test_a_bound_reaches_over_the_article_and_about_does_not() -> None:
    assert bounds("They accepted less than the $5 billion that was asked for.")[0] == "None"
    assert only("They accepted less than the $5 billion.").text == "less than the $5 billion"
    assert only("The bill got over the 51 votes that it needs.").text == "51"
    assert only("They spoke about the 20 workers.").text == "20"


def test_a_quarter_mile_is_no_share() -> None:
    found = find_quantities("The camp lies about one quarter mile to the south.")
    assert all(match.value.measure is not Measure.PERCENT for match in found)


@pytest.mark.parametrize(
    ("text", "measure", "number"),
    [
        ("The court voted by seven to two.", Measure.SCORE, "7"),
        ("The senate voted five-four.", Measure.SCORE, "5"),
        ("Rates rose by a quarter of a percentage point.", Measure.PERCENTAGE_POINT, "0.25"),
        ("Rates rose by a quarter point.", Measure.PERCENTAGE_POINT, "0.25"),
        ("Rates rose by three-quarters of a point.", Measure.PERCENTAGE_POINT, "0.75"),
        ("He scored a quarter of the points.", Measure.PERCENT, "25"),
        ("Rates rose by a tenth of a point.", Measure.PERCENTAGE_POINT, "0.1"),
        ("Anna Holm, who is 29, left.", Measure.AGE, "29"),
    ],
)
def test_votes_points_and_ages_are_read_in_words(text: str, measure: Measure, number: str) -> None:
    (found,) = find_quantities(text)
    assert (found.value.measure, found.value.nominal) == (measure, Decimal(number))


def test_a_third_point_is_no_part_of_a_point() -> None:
    found = find_quantities("Anna Holm made a third point.")
    assert all(one.value.measure is not Measure.PERCENTAGE_POINT for one in found)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("About 200 people left.", 180, 220),
        ("An estimated 212 people left.", 207, 217),
        ("About 1,250 people left.", 1200, 1300),
    ],
)
def test_about_is_narrower_for_a_number_of_three_figures(text: str, low: int, high: int) -> None:
    (found,) = find_quantities(text)
    assert (found.value.low, found.value.high) == (Decimal(low), Decimal(high))


@pytest.mark.parametrize(
    ("text", "measure", "unit"),
    [
        ("They face a fine of 70 pounds.", Measure.MONEY, "GBP"),
        ("Offenders will be charged seventy pounds.", Measure.MONEY, "GBP"),
        ("He lost 70 pounds.", Measure.PHYSICAL, "lb"),
        ("They paid for 70 pounds of flour.", Measure.PHYSICAL, "lb"),
        ("He promised 40 million soles.", Measure.MONEY, "PEN"),
        ("It costs 9,000 kronur.", Measure.MONEY, "ISK"),
        ("A quarter of a billion dollars was spent.", Measure.MONEY, "USD"),
    ],
)
def test_words_that_may_be_money_are_money_where_something_is_paid(
    text: str, measure: Measure, unit: str
) -> None:
    (found,) = find_quantities(text)
    assert (found.value.measure, found.value.unit) == (measure, unit)


@pytest.mark.parametrize(
    ("text", "number"),
    [("He was held for 5 1/2 years.", "5.5"), ("The blade is 9 3/4 inches long.", "9.75")],
)
def test_a_fraction_belongs_to_the_whole_number_before_it(text: str, number: str) -> None:
    (found,) = find_quantities(text)
    assert found.value.nominal == Decimal(number)


@pytest.mark.parametrize(
    "text",
    [
        "Immigration 101: the legal paths.",
        "A three-pointer won it.",
        "4/ Conservatives used to be cautious.",
        "He wrote on Chirp CHRP, -0.78% that it was over.",
    ],
)
def test_courses_shots_threads_and_prices_count_nothing(text: str) -> None:
    assert not find_quantities(text)
