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


def test_no_finding_is_certain_and_a_conflict_is_surer_than_a_tension() -> None:
    conflict, tension = (chance_right(Kind.DATE, level) for level in Level)
    assert 0 < tension < conflict < 1
