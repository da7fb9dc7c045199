"""Office files: parts of a ZIP package, and the paragraphs in them."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from crosscheck.errors import RecordError
from crosscheck.model.reading import Limits
from crosscheck.streams import Allowance, bounded, read_bounded
from crosscheck.text.shown import ShownBlock

_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
)


def part_of_package(content: bytes, name: str, limits: Limits) -> bytes | None:
    """Return one part of a package, None when it has none of that name.

    Raises:
        RecordError: ``damaged`` for no package, ``encrypted``, ``bomb`` or ``too-large``.
    """
    stream = bounded(io.BytesIO(content), limits.file_bytes)
    try:
        with zipfile.ZipFile(stream) as package:
            if name not in package.namelist():
                return None
            if package.getinfo(name).compress_type not in (
                zipfile.ZIP_STORED,
                zipfile.ZIP_DEFLATED,
            ):
                raise RecordError("damaged", "it is packed by a method that is not read")
            with package.open(name) as part:
                found = read_bounded(part, limits.file_bytes)  # type: ignore[arg-type]  # IO[bytes]
    except _FAULTS as error:
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise RecordError(
                "encrypted", "it is encrypted, or of the format before 2007"
            ) from error
        raise RecordError("damaged", "it is damaged: it is no office file") from error
    allowance = Allowance(len(content), limits.unpacked_bytes, limits.members, limits.ratio)
    allowance.take(len(found))
    return found


class Blocks:
    """Gathers paragraphs, headings, rows of tables and hidden words in their order."""

    def __init__(self) -> None:
        self.found: list[ShownBlock] = []

    def add(self, words: str, heading: int = 0, reason: str = "") -> None:
        """Take a paragraph; one without words is none."""
        words = " ".join(words.split())
        if words.strip("| "):
            self.found.append(ShownBlock(words, heading, reason))
