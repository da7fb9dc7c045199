"""Frozen settings of a run, from a TOML file and from flags."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace

from crosscheck.errors import UsageError
from crosscheck.model.finding import Level
from crosscheck.model.reading import DEFAULT_READING, Columns, Limits, Reading
from crosscheck.text.difference import closest_match

MOST_JOBS = 64
"""More processes than this are a slip: each holds its own copy of the parser (300 MB)."""

MOST_BYTES = 1024 * 1024
"""Largest configuration file; one with every key has 1 kB."""

STANDARD_FORMATS = frozenset({"html", "json", "md"})
"""What a run writes unless it is told: the other formats are for one purpose each."""

Fault = str


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run can be told; thresholds are not settings."""

    formats: tuple[str, ...] = ()
    """Names of reporters, sorted; never empty after ``read_settings``."""
    jobs: int = 1
    """Processes that annotate."""
    fail_on: Level | None = None
    """The weakest finding that makes the run exit with 1."""
    models: bool = True
    """Whether the shipped models read the articles, or their words alone are compared."""
    reading: Reading = DEFAULT_READING
    """What may be spent on reading, and what the columns of exports are called."""

    def fails(self, levels: Iterable[Level]) -> bool:
        """Tell whether findings of these levels make the run exit with 1.

        >>> Settings(fail_on=Level.TENSION).fails([Level.CONFLICT])
        True
        >>> Settings(fail_on=Level.CONFLICT).fails([Level.TENSION])
        False
        """
        grave = {Level.CONFLICT} if self.fail_on is Level.CONFLICT else set(Level)
        return self.fail_on is not None and not grave.isdisjoint(levels)


def read_settings(
    toml: str, flags: Mapping[str, object], formats: Iterable[str], where: str = "configuration"
) -> Settings:
    r"""Return the settings of ``toml``, overruled by ``flags`` that are not None.

    Keys of both are ``format``, ``jobs``, ``fail-on`` and ``models``, and of the file the tables
    ``limits`` and ``columns``; ``formats`` are the names that ``format`` may take, and the
    standard ones of them when it is not given.
    Raises: UsageError that lists every fault at once.

    >>> settings = read_settings("jobs = 2\n[limits]\npages = 9", {"format": ["md"]}, ["md"])
    >>> settings.formats, settings.jobs, settings.reading.limits.pages
    (('md',), 2, 9)
    """
    known = tuple(sorted(formats))
    table = _table(toml, where)
    checks: dict[str, Callable[[object], Fault | None]] = {
        "format": lambda value: _format_fault(value, known),
        "jobs": _jobs_fault,
        "fail-on": _level_fault,
        "models": _models_fault,
        "limits": _limits_fault,
        "columns": _columns_fault,
    }
    faults = [f"{where}: {fault}" for fault in _faults(table, checks)]
    given = {key: value for key, value in flags.items() if value is not None}
    faults += [fault for key in given if (fault := checks[key](given[key]))]
    if faults:
        raise UsageError("; ".join(faults))
    return _settings({**table, **given}, known)


def _table(toml: str, where: str) -> dict[str, object]:
    try:
        return tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{where} is not TOML: {error}") from error
    except RecursionError as error:
        raise UsageError(f"{where} is nested too deeply; correct it") from error


def _faults(
    table: Mapping[str, object], checks: Mapping[str, Callable[[object], Fault | None]]
) -> Iterable[Fault]:
    for key, value in table.items():
        if key in checks:
            if fault := checks[key](value):
                yield fault
            continue
        near = closest_match(key, checks)
        hint = f"did you mean {near}?" if near else f"there are {', '.join(checks)}"
        yield f"{key!r} is not a setting ({hint})"


def _format_fault(value: object, known: tuple[str, ...]) -> Fault | None:
    if not isinstance(value, list | tuple) or not value:
        return f"format must be a list of {', '.join(known)}"
    for name in value:
        if name not in known:
            near = closest_match(str(name), known)
            hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
            return f"format {str(name)!r} is not known ({hint})"
    return None


def _jobs_fault(value: object) -> Fault | None:
    if type(value) is int and 1 <= value <= MOST_JOBS:
        return None
    return f"jobs must be a whole number from 1 to {MOST_JOBS}"


def _models_fault(value: object) -> Fault | None:
    return None if isinstance(value, bool) else "models must be true or false"


_LIMITS = tuple(field.name.replace("_", "-") for field in fields(Limits))
_COLUMNS = tuple(field.name for field in fields(Columns))


def _limits_fault(value: object) -> Fault | None:
    if not isinstance(value, dict):
        return "limits must be a table: [limits]"
    for name, limit in value.items():
        if name not in _LIMITS:
            return f"limits: {name!r} is no limit (there are {', '.join(_LIMITS)})"
        if type(limit) is not int or not 1 <= limit < 2**63:
            return f"limits: {name} must be a whole number from 1"
    return None


def _columns_fault(value: object) -> Fault | None:
    if not isinstance(value, dict):
        return "columns must be a table: [columns]"
    for name, names in value.items():
        if name not in _COLUMNS:
            return f"columns: {name!r} is no part of an article (there are {', '.join(_COLUMNS)})"
        given = [names] if isinstance(names, str) else names
        if not isinstance(given, list) or not all(isinstance(n, str) and n for n in given):
            return f"columns: {name} must be a name or a list of names"
    return None


def _reading(limits: object, columns: object) -> Reading:
    """Build what readers look at from tables that were checked."""
    own_limits = limits if isinstance(limits, dict) else {}
    own_columns = columns if isinstance(columns, dict) else {}
    return Reading(
        replace(Limits(), **{name.replace("-", "_"): own_limits[name] for name in own_limits}),
        replace(
            Columns(),
            **{
                name: (names,) if isinstance(names, str) else tuple(names)
                for name, names in own_columns.items()
            },
        ),
    )


def _level_fault(value: object) -> Fault | None:
    levels = [str(level) for level in Level]
    return None if value in levels else f"fail-on must be {' or '.join(levels)}"


def _settings(values: Mapping[str, object], known: tuple[str, ...]) -> Settings:
    """Build settings from values that were checked."""
    formats, jobs, level = values.get("format"), values.get("jobs"), values.get("fail-on")
    standard = STANDARD_FORMATS.intersection(known)
    return Settings(
        formats=tuple(sorted(set(formats) if isinstance(formats, list | tuple) else standard)),
        jobs=jobs if isinstance(jobs, int) else 1,
        fail_on=Level(level) if isinstance(level, str) else None,
        models=values.get("models") is not False,
        reading=_reading(values.get("limits"), values.get("columns")),
    )
