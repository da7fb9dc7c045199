from crosscheck.model.fact import Kind
from crosscheck.model.finding import Level
from crosscheck.stages.judge.severity import severity_of


def test_whether_it_happened_is_graver_than_how() -> None:
    graver, lesser = (severity_of(kind, Level.CONFLICT, 1.0) for kind in (Kind.POLARITY, Kind.NAME))
    assert graver > lesser


def test_a_conflict_is_graver_than_a_tension() -> None:
    conflict, tension = (severity_of(Kind.DATE, level, 0.5) for level in Level)
    assert conflict > tension


def test_what_is_central_is_graver_than_what_stands_aside() -> None:
    assert severity_of(Kind.DATE, Level.CONFLICT, 1.0) > severity_of(Kind.DATE, Level.CONFLICT, 0)


def test_every_kind_has_a_severity_between_nothing_and_all() -> None:
    for kind in Kind:
        for level in Level:
            assert 0 < severity_of(kind, level, 0.0) <= severity_of(kind, level, 1.0) <= 1
