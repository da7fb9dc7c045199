"""The matrix at a glance: for each document a strip with one sign per question."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.view.matrix import Matrix, Stand

CELL = 14
"""Units of a sign with the room around it."""

SIGNS = {
    Stand.AGREES: "h10v10h-10z",
    Stand.REFINES: "m5 0l5 5l-5 5l-5-5z",
    Stand.CONFLICTS: "l10 10m0-10l-10 10",
    Stand.TENSION: "m0 10l10-10",
    Stand.CANNOT_TELL: "m0 5h10",
    Stand.UNCLEAR: "m3 4h4v3h-4z",
    Stand.SILENT: "m4 5h2v2h-2z",
}
"""Stand → SVG path data from the upper left corner of a sign: told apart by shape, not colour.
A document that was not asked has none."""


@dataclass(frozen=True, slots=True)
class Strip:
    """What one document says to all questions."""

    document: str
    signs: tuple[tuple[str, str], ...]
    """(stand in kebab-case, SVG path data of all its signs), in the order of ``SIGNS``."""


@dataclass(frozen=True, slots=True)
class Glance:
    """The strips of a matrix, one below the other."""

    strips: tuple[Strip, ...]
    width: int
    """Units; the height of each strip is ``CELL``."""


def glance_of(matrix: Matrix) -> Glance:
    """Return the strips, questions from left to right in the order of the table's rows."""
    strips = tuple(
        Strip(column.document, _signs(matrix, place)) for place, column in enumerate(matrix.columns)
    )
    return Glance(strips, CELL * len(matrix.rows))


def _signs(matrix: Matrix, place: int) -> tuple[tuple[str, str], ...]:
    stands = [row.cells[place].stand for row in matrix.rows]
    drawn = (
        (
            stand.name.lower().replace("_", "-"),
            "".join(f"M{CELL * n + 2} 2{sign}" for n, one in enumerate(stands) if one is stand),
        )
        for stand, sign in SIGNS.items()
    )
    return tuple((name, path) for name, path in drawn if path)
