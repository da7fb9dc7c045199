from itertools import permutations

import pytest
from tests.reporting.making import Making

from crosscheck.model.event import OriginKind
from crosscheck.view.lookup import lookup
from crosscheck.view.summary import Summary, summary


def told(making: Making) -> Summary:
    return summary(lookup(making.report()), ())


def reports(
    making: Making, event: str, outlets: dict[str, str | None], *copied: tuple[str, str]
) -> None:
    """Add an event of one report for each name; a pair shares one of two or three sentences."""
    texts = {name: [f"{name} writes of {event}."] for name in outlets}
    for one, other in copied:
        for name in (one, other):
            texts[name].append(f"What {one} and {other} print of {event}.")
    made = {
        name: making.document(f"{event}-{name}.txt", " ".join(said), outlets[name])
        for name, said in texts.items()
    }
    making.event(event, list(made.values()))
    ids = {(name, text): making.sentence(made[name], text) for name in made for text in texts[name]}
    for one, other in copied:
        words = f"What {one} and {other} print of {event}."
        kind = OriginKind.DOCUMENT
        making.origin(f"{event} {one}{other}", kind, ids[one, words], ids[other, words])


@pytest.mark.parametrize("names", list(permutations("abcd")))
def test_a_chain_of_copies_is_one_origin(names: tuple[str, ...]) -> None:
    a, b, c, d = names
    making = Making()
    reports(making, "ferry", dict.fromkeys("abcd"), (a, d), (b, c), (c, d))
    assert (told(making).documents, told(making).origins) == (4, 1)


@pytest.mark.parametrize("copied", ["x", "y"])
@pytest.mark.parametrize("event", ["ferry", "storm", "strike", "vote"])
def test_who_copies_any_report_of_an_outlet_is_no_origin_of_its_own(
    event: str, copied: str
) -> None:
    making = Making()
    reports(making, event, {"x": "Post", "y": "Post", "z": "Times"}, (copied, "z"))
    assert (told(making).outlets, told(making).origins) == (2, 1)


def test_a_copy_in_one_event_takes_nothing_from_the_other_events() -> None:
    making = Making()
    outlets: dict[str, str | None] = {"x": "Post", "z": "Times"}
    reports(making, "ferry", outlets)
    reports(making, "storm", outlets, ("x", "z"))
    shown = told(making)
    assert {event.label: event.origins for event in shown.events} == {"ferry": 2, "storm": 1}
    assert shown.origins == 2
