"""Finds plugins: the one object that each module of a package declares, and entry points."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from pkgutil import iter_modules
from typing import TypeVar

from crosscheck.errors import UsageError

T = TypeVar("T")


def find_plugins(
    package: str, attribute: str, kind: type[T], name: Callable[[T], str], group: str = ""
) -> tuple[T, ...]:
    """Return what the modules of ``package`` declare as ``attribute``, sorted by name.

    With ``group``, what other distributions declare under that entry-point group is added;
    such an entry point names the object itself.
    Raises: UsageError when an entry point cannot be used or two plugins share a name;
    TypeError when a module of ``package`` declares no ``kind``.
    """
    found: dict[str, tuple[T, str]] = {}
    for plugin, origin in [*_declared(package, attribute, kind), *_entered(group, kind)]:
        key = name(plugin)
        if key in found:
            raise UsageError(
                f"two plugins are named {key!r}: {found[key][1]} and {origin}; uninstall one"
            )
        found[key] = (plugin, origin)
    return tuple(found[key][0] for key in sorted(found))


def _declared(package: str, attribute: str, kind: type[T]) -> Iterator[tuple[T, str]]:
    for module in iter_modules(import_module(package).__path__, f"{package}."):
        declared = getattr(import_module(module.name), attribute, None)
        if not isinstance(declared, kind):
            raise TypeError(f"{module.name} declares no {kind.__name__} as {attribute}")
        yield declared, module.name


def _entered(group: str, kind: type[T]) -> Iterator[tuple[T, str]]:
    if not group:
        return
    for point in sorted(entry_points(group=group), key=lambda point: (point.name, point.value)):
        yield _load(point, kind), point.value


def _load(point: EntryPoint, kind: type[T]) -> T:
    try:
        plugin = point.load()
    except Exception as error:  # whatever a stranger's module raises
        raise UsageError(
            f"plugin {point.name!r} ({point.value}) cannot be loaded: {type(error).__name__}: "
            f"{error}; update or uninstall it"
        ) from error
    if not isinstance(plugin, kind):
        raise UsageError(
            f"plugin {point.name!r} ({point.value}) is no {kind.__name__}; update or uninstall it"
        )
    return plugin
