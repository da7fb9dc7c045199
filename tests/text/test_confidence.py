import pytest

from crosscheck.model.fact import Kind
from crosscheck.model.finding import Level
from crosscheck.text.confidence import Group, chance_right, group_of


@pytest.mark.parametrize(
    ("kind", "level", "group"),
    [
        (Kind.QUOTE, Level.CONFLICT, Group.CONFLICT),
        (Kind.QUOTE, Level.TENSION, Group.QUOTATION),
        (Kind.DATE, Level.TENSION, Group.VALUE),
    ],
)
def test_findings_are_grouped_by_level_and_kind(kind: Kind, level: Level, group: Group) -> None:
    assert group_of(kind, level) is group


@pytest.mark.parametrize("level", list(Level))
def test_what_is_surer_is_right_at_least_as_often(level: Level) -> None:
    chances = [chance_right(Kind.DATE, level, sure) for sure in (0.0, 0.3, 0.6, 0.9, 1.0)]
    assert chances == sorted(chances)
    assert 0 < chances[0] <= chances[-1] < 1
