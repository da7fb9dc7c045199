import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from crosscheck import plugins
from crosscheck.errors import UsageError


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "plugged"
    folder.mkdir()
    (folder / "__init__.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    yield folder
    for name in [name for name in sys.modules if name.split(".")[0] == "plugged"]:
        del sys.modules[name]


def find(group: str = "") -> tuple[str, ...]:
    return plugins.find_plugins("plugged", "WORD", str, str.casefold, group)


def enter(monkeypatch: pytest.MonkeyPatch, *points: EntryPoint) -> None:
    monkeypatch.setattr(
        plugins, "entry_points", lambda group: [p for p in points if p.group == group]
    )


def test_plugins_are_sorted_by_name_and_not_by_module(package: Path) -> None:
    (package / "a.py").write_text("WORD = 'Zulu'")
    (package / "b.py").write_text("WORD = 'alpha'")
    assert find() == ("alpha", "Zulu")


def test_a_module_without_its_object_is_our_fault(package: Path) -> None:
    (package / "a.py").write_text("WORD = 1")
    with pytest.raises(TypeError, match=r"plugged\.a declares no str as WORD"):
        find()


def test_two_plugins_of_one_name_are_refused_with_both_places(package: Path) -> None:
    (package / "a.py").write_text("WORD = 'x'")
    (package / "b.py").write_text("WORD = 'X'")
    with pytest.raises(UsageError, match=r"'x': plugged\.a and plugged\.b"):
        find()


def test_entry_points_of_the_group_are_added(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (package / "a.py").write_text("WORD = 'm'")
    enter(
        monkeypatch,
        EntryPoint("digits", "string:digits", "words"),
        EntryPoint("other", "string:hexdigits", "another group"),
    )
    assert find("words") == ("0123456789", "m")
    assert find() == ("m",)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("no_such_module:x", "cannot be loaded: ModuleNotFoundError"),
        ("string:capwords", "is no str"),
    ],
)
def test_an_unusable_entry_point_is_named(
    package: Path, monkeypatch: pytest.MonkeyPatch, value: str, told: str
) -> None:
    (package / "a.py").write_text("WORD = 'm'")
    enter(monkeypatch, EntryPoint("broken", value, "words"))
    with pytest.raises(UsageError, match=told) as raised:
        find("words")
    assert "'broken'" in str(raised.value)
