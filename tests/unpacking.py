"""Takes apart bytes as a run does, for tests."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.intake import unpackers
from crosscheck.model.reading import Columns, Limits, Reading
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.stages.unpack import unpack

UNPACKERS = unpackers()

STORY = (
    "Ferry runs aground off Sandvik\n\nThe ferry Orla ran aground off Sandvik on Monday.\n\n"
    "Nobody was hurt, the coast guard said. The ferry was towed to the harbour.\n"
)


def unpacked(
    path: str, content: bytes, limits: Limits | None = None, columns: Columns | None = None
) -> tuple[dict[str, RawFile], dict[str, str]]:
    """Return path → file, and path → code of what was skipped."""
    reading = Reading(limits or Limits(), columns or Columns())
    return sorted_out(unpack([RawFile(path, content, reading=reading)], UNPACKERS))


def sorted_out(
    entries: Iterable[RawFile | Skipped],
) -> tuple[dict[str, RawFile], dict[str, str]]:
    found: dict[str, RawFile] = {}
    codes: dict[str, str] = {}
    for one in entries:
        assert one.path not in found
        if isinstance(one, RawFile):
            found[one.path] = one
        else:
            assert "\n" not in one.reason
            codes[one.path] = one.code
    return found, codes
