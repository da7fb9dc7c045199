"""What a measurement is, and how it is found and run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules

from crosscheck.errors import UsageError
from crosscheck.evaluation import tasks
from crosscheck.model.labelled import LabelledRow

Figures = Mapping[str, float | int | str]
"""Names in the order of the table; shares are 0..1, counts are whole numbers."""


@dataclass(frozen=True, slots=True)
class Task:
    """One measurement: the rows it reads and the figures it gives."""

    name: str
    """What ``crosscheck eval`` takes; the name of the module."""
    measure: Callable[[Sequence[LabelledRow]], Figures]
    """Pure but for the parser; raises UsageError for rows without the fields it needs."""
    meanings: Mapping[str, str]
    """Each figure that can be given, with what it says."""


def task_names() -> tuple[str, ...]:
    """Return the names of all tasks, sorted, without loading one.

    >>> "time" in task_names()
    True
    """
    return tuple(sorted(module.name for module in iter_modules(tasks.__path__)))


def find_task(name: str) -> Task:
    """Return the task of that name.

    Raises:
        UsageError: there is none.
    """
    if name not in task_names():
        raise UsageError(f"no task {name!r}; there are {', '.join(task_names())}")
    task = import_module(f"{tasks.__name__}.{name}").TASK
    if not isinstance(task, Task):
        raise TypeError(f"{name} declares no Task as TASK")
    return task


def table(task: Task, figures: Figures) -> str:
    """Return the figures as lines: name, value, meaning.

    >>> def nothing(rows): return {}
    >>> print(table(Task("t", nothing, {"exact": "share right"}), {"n": 3, "exact": 2 / 3}), end="")
    n      3
    exact  0.667  share right
    """
    shown = {name: _shown(value) for name, value in figures.items()}
    name_width, value_width = max(map(len, shown)), max(map(len, shown.values()))
    lines = [
        f"{name:<{name_width}}  {value:<{value_width}}  {task.meanings.get(name, '')}".rstrip()
        for name, value in shown.items()
    ]
    return "\n".join(lines) + "\n"


def _shown(value: float | int | str) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def share(part: int, whole: int) -> float:
    """Return the part of the whole, 0 of nothing, to four places.

    >>> share(1, 3), share(0, 0)
    (0.3333, 0.0)
    """
    return round(part / whole, 4) if whole else 0.0
