"""Measured figures held to their floors in ``checks/floors.toml``."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from crosscheck.evaluation.task import Figures

FLOORS = Path(__file__).with_name("floors.toml")
"""Least quality that is accepted, and the digest of the data it was measured on."""


def keeps(name: str, figures: Figures, floors: Mapping[str, float]) -> bool:
    """Print the figures; floors named ``most_...`` are upper bounds, all others lower ones."""
    print(f"{name}: " + ", ".join(f"{figure} {value}" for figure, value in figures.items()))
    broken = [floor for floor, bound in floors.items() if not _holds(figures, floor, bound)]
    for floor in broken:
        print(f"FLOOR NOT KEPT: {name}, {floor} {floors[floor]}")
    return not broken


def _holds(figures: Figures, floor: str, bound: float) -> bool:
    if floor.startswith("most_"):
        return float(figures[floor.removeprefix("most_")]) <= bound
    return float(figures[floor]) >= bound


def is_measured_file(path: Path, known: str) -> bool | None:
    """Tell whether a file is the one that floors were measured on; None when it is not there."""
    if not path.is_file():
        print(f"skipped: {path.name} is not there")
        return None
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != known:
        print(f"{path.name} is not the file that the floors were measured on: {digest}")
    return digest == known
