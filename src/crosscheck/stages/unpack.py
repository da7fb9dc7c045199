"""The stage that takes apart what holds articles: archives, exports, feeds, mails."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crosscheck.errors import RecordError
from crosscheck.model.reading import Guard, unguarded
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile, SourceNote
from crosscheck.model.unpacking import OpenFile, Unpacker
from crosscheck.streams import Allowance
from crosscheck.text.sniffing import told_by_content

STAGE = "unpack"


def suffix_of(path: str, known: Iterable[str]) -> str:
    """Return the longest of the known suffixes that a path ends with; empty for none.

    >>> suffix_of("a/NEWS.TAR.GZ", [".gz", ".tar.gz"])
    '.tar.gz'
    """
    name = path.lower()
    return max((suffix for suffix in known if name.endswith(suffix)), key=len, default="")


def unpack(
    given: Iterable[RawFile | OpenFile | Skipped],
    unpackers: Sequence[Unpacker],
    guard: Guard = unguarded,
) -> Iterator[RawFile | Skipped]:
    """Yield the files that hold one article, and what was given up, in the order given.

    What has no suffix may be told by its content. A part of an archive that is an archive is
    taken apart too, as far as the limits go; ``guard`` limits the time for each part.
    """
    known = {suffix: one for one in unpackers for suffix in one.suffixes}
    for one in given:
        if isinstance(one, Skipped):
            yield one
            continue
        unpacker = _unpacker(one, known)
        if unpacker is None and isinstance(one, RawFile):
            yield one
        elif unpacker is None:
            reason = "no reader for a file of this kind"
            yield Skipped(one.path, STAGE, "no-reader", reason)
        else:
            opened = _opened(one) if isinstance(one, RawFile) else one
            yield from _Unpacking(known, _allowance(opened), guard).parts(opened, unpacker, 1)


def _unpacker(one: RawFile | OpenFile, known: Mapping[str, Unpacker]) -> Unpacker | None:
    suffix = one.kind or suffix_of(one.path, known)
    if suffix in known:
        return known[suffix]
    if isinstance(one, RawFile) and not one.suffix:
        return known.get(told_by_content(one.content))
    return None


def _of_all(note: SourceNote | None) -> SourceNote | None:
    """Return what a note says of every article in the file that it is about."""
    return replace(note, title=None, byline=None, url=None) if note else None


def _opened(raw: RawFile) -> OpenFile:
    stream = io.BytesIO(raw.content)
    return OpenFile(raw.path, stream, raw.note, raw.reading, raw.told, raw.kind)


def _allowance(opened: OpenFile) -> Allowance:
    limits = opened.reading.limits
    size = opened.stream.seek(0, io.SEEK_END)
    opened.stream.seek(0)
    return Allowance(size, limits.unpacked_bytes, limits.members, limits.ratio)


class _Unpacking:
    """One archive, with all that lie in it and share its allowance."""

    def __init__(self, known: Mapping[str, Unpacker], allowance: Allowance, guard: Guard) -> None:
        self._known = known
        self._allowance = allowance
        self._guard = guard
        self._seen: dict[str, int] = {}

    def parts(
        self, opened: OpenFile, unpacker: Unpacker, level: int
    ) -> Iterator[RawFile | Skipped]:
        """Yield the parts of one archive; ``level`` counts the archives it lies in, and itself."""
        if level > opened.reading.limits.nesting:
            reason = f"more than {opened.reading.limits.nesting} archives lie in one another"
            yield Skipped(opened.path, STAGE, "nested", reason)
            return
        note = opened.note if unpacker.holds_one else _of_all(opened.note)
        found = unpacker.unpack(opened, self._allowance)
        seconds = opened.reading.limits.seconds
        is_empty = True
        try:
            while part := self._guard(seconds, lambda: next(found, None)):
                is_empty = False
                yield from self._part(part, opened, note, level)
            if is_empty:
                raise RecordError("empty", "it holds no article")
        except RecordError as error:
            yield Skipped(opened.path, STAGE, error.code, str(error))
        except Exception as error:  # whatever a library or a stranger's unpacker raises
            reason = f"its {unpacker.name} content cannot be used ({type(error).__name__})"
            yield Skipped(opened.path, STAGE, "damaged", reason)

    def _part(
        self, part: RawFile | Skipped, opened: OpenFile, note: SourceNote | None, level: int
    ) -> Iterator[RawFile | Skipped]:
        if isinstance(part, Skipped):
            yield part
            return
        told = part.told.over(opened.told)
        path = self._apart(part.path)
        kind = part.suffix if path != part.path else part.kind
        part = replace(part, path=path, kind=kind, reading=opened.reading, told=told, note=note)
        unpacker = _unpacker(part, self._known)
        if unpacker is None:
            yield part
        else:
            yield from self.parts(_opened(part), unpacker, level + 1)

    def _apart(self, path: str) -> str:
        """Return the path, told apart from an earlier part of the same name."""
        number = self._seen.get(path, 0) + 1
        self._seen[path] = number
        return path if number == 1 else f"{path}({number})"
