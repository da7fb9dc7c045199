"""Rules of the house that no linter knows."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from crosscheck.cli import commands
from crosscheck.model.contracts import FactType, Reader, Reporter
from crosscheck.model.unpacking import Unpacker
from crosscheck.plugins import find_plugins

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
FILES = [*SOURCES, *sorted((ROOT / "tests").rglob("*.py")), ROOT / "noxfile.py"]
README = (ROOT / "README.md").read_text("utf-8")

LONGEST_FILE = 300
LONGEST_FUNCTION = 40
NAMELESS = {"base", "common", "core", "helper", "helpers", "manager", "misc", "util", "utils"}
"""Module names that say nothing of what is inside."""

READERS = find_plugins("crosscheck.readers", "READER", Reader, lambda reader: reader.name)
UNPACKERS = find_plugins("crosscheck.unpackers", "UNPACKER", Unpacker, lambda one: one.name)
REPORTERS = find_plugins(
    "crosscheck.reporting", "REPORTER", Reporter, lambda reporter: reporter.name
)
FACT_TYPES = find_plugins("crosscheck.fact_types", "FACT_TYPE", FactType, lambda fact: fact.kind)


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    first = function.body[0]
    if ast.get_docstring(function) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_short(path: Path) -> None:
    lines = path.read_text("utf-8").count("\n")
    assert lines <= LONGEST_FILE
    assert [f.name for f in functions(path) if length(f) > LONGEST_FUNCTION] == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [path for path in SOURCES if path.stem in NAMELESS or path.parent.name in NAMELESS] == []


def test_nothing_waits_to_be_written() -> None:
    for path in SOURCES:
        text = path.read_text("utf-8")
        assert not [word for word in ("TODO", "FIXME", "XXX", "NotImplemented") if word in text], (
            path
        )


def test_readers_and_unpackers_name_distinct_suffixes_in_lower_case() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    suffixes += [suffix for unpacker in UNPACKERS for suffix in unpacker.suffixes]
    assert READERS
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() for suffix in suffixes)
    assert all(suffix.startswith(".") for suffix in suffixes if suffix)


def test_reporters_write_distinct_files() -> None:
    assert [reporter.name for reporter in REPORTERS] == [
        "claimreview",
        "csv",
        "html",
        "json",
        "md",
        "wikitext",
    ]
    assert len({reporter.filename for reporter in REPORTERS}) == len(REPORTERS)


@pytest.mark.parametrize("fact_type", FACT_TYPES, ids=lambda fact_type: str(fact_type.kind))
def test_a_fact_type_has_a_source_a_ladder_and_examples(fact_type: FactType) -> None:
    assert fact_type.source.strip()
    names = [level.name for level in fact_type.ladder]
    assert names
    assert len(names) == len(set(names))
    assert len(fact_type.examples) >= 3
    assert len({example.outcome for example in fact_type.examples}) >= 2


def test_the_readme_names_every_option_fact_type_format_and_reporter() -> None:
    shown = [
        option
        for command in commands.commands.values()
        for parameter in command.params
        if not getattr(parameter, "hidden", False)
        for option in parameter.opts
        if option.startswith("--")
    ]
    named = [*shown, *(fact_type.kind for fact_type in FACT_TYPES)]
    named += [suffix for reader in READERS for suffix in reader.suffixes]
    named += [suffix for unpacker in UNPACKERS for suffix in unpacker.suffixes]
    named += [reporter.filename for reporter in REPORTERS]
    assert {"--out", "--jobs"} <= set(shown)
    assert [name for name in named if f"`{name}" not in README] == []
