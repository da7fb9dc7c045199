"""Where the verb that governs a time looks."""

import pytest
from tests.annotating import annotate

from crosscheck.model.source import BlockRole
from crosscheck.stages.extract.tense import direction_at, governing_verb
from crosscheck.stages.extract.tree import Tree
from crosscheck.text.times import Direction

PAST, FUTURE, UNKNOWN = Direction.PAST, Direction.FUTURE, Direction.UNKNOWN


def _direction(text: str, word: str, *roles: BlockRole) -> Direction:
    tree = Tree(annotate(text, roles=roles).sentences[0])
    return direction_at(tree, text.index(word))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court closed the agency on Friday.", PAST),
        ("The court will close the agency on Friday.", FUTURE),
        ("The court may close the agency on Friday.", FUTURE),
        ("The court might close the agency on Friday.", FUTURE),
        ("The court should close the agency on Friday.", FUTURE),
        ("The court may have closed the agency on Friday.", PAST),
        ("The agency could not be reached on Friday.", PAST),
        ("The delegates can vote on Friday.", UNKNOWN),
        ("The court meets the lawyers on Friday.", UNKNOWN),
        ("The lawyers are focused on the hearing on Friday.", UNKNOWN),
        ("The lawyers were focused on the hearing on Friday.", PAST),
        ("The court has been closed on Friday.", PAST),
        ("The minister says the court closed the agency on Friday.", PAST),
        ("The delegates agreed to vote on Friday.", FUTURE),
        ("The town held a parade to mark its anniversary on Friday.", PAST),
        ("The two were the first countries to join the pact on Friday.", PAST),
        ("On Friday, the state planned to pay the first claims.", PAST),
        ("The state planned to pay the first claims on Friday.", FUTURE),
        ("The state was scheduled to pay the first claims on Friday.", FUTURE),
    ],
)
def test_the_verb_tells_where_a_time_looks(text: str, expected: Direction) -> None:
    assert _direction(text, "Friday") is expected


def test_a_headline_tells_the_past_in_the_present() -> None:
    text = "Court closes agency on Friday"
    assert _direction(text, "Friday", BlockRole.HEADLINE) is PAST


def test_words_without_a_verb_look_back() -> None:
    text = "A fire in Sandvik on Friday"
    tree = Tree(annotate(text).sentences[0])
    assert governing_verb(tree, text.index("Friday")) is None
    assert direction_at(tree, text.index("Friday")) is PAST
