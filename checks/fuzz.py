"""Give every reader damaged files for some time: each is a document or a skip, and takes seconds.

``python -m checks.fuzz [--seconds 120] [--seed 0]``; exit 1 names what failed, and how to see it
again. The files are those of ``tests.making_formats`` and ``tests/fixtures/documents``, cut,
repeated, overwritten and mixed.
"""

from __future__ import annotations

import argparse
import logging
import random
import sys
import time
from collections import Counter
from collections.abc import Callable

from tests.extracting import FIXTURES
from tests.making_formats import SAMPLES

from crosscheck.intake import readers, unpackers
from crosscheck.model.report import Skipped
from crosscheck.model.source import RawFile
from crosscheck.stages.read import read
from crosscheck.stages.unpack import unpack

SLOW_SECONDS = 10.0
"""A file of at most 2 MB takes less; measured: 0.1 s."""
MOST_BYTES = 2_000_000

READERS, UNPACKERS = readers(), unpackers()
SUFFIXES = sorted({s for reader in READERS for s in reader.suffixes})
SUFFIXES += sorted({s for unpacker in UNPACKERS for s in unpacker.suffixes})

CORPUS = sorted(SAMPLES.items()) + [
    ("".join(path.suffixes[-2:]), path.read_bytes()) for path in FIXTURES
]

Change = Callable[[random.Random, bytes], bytes]


def cut(chance: random.Random, content: bytes) -> bytes:
    """Drop the end, the beginning, or a piece."""
    at, to = sorted((chance.randint(0, len(content)), chance.randint(0, len(content))))
    return chance.choice((content[:at], content[at:], content[:at] + content[to:]))


def repeat(chance: random.Random, content: bytes) -> bytes:
    """Repeat a piece, up to thousands of times."""
    at = chance.randint(0, len(content))
    piece = content[at : at + chance.choice((1, 3, 10, 50))]
    return content[:at] + piece * chance.choice((2, 100, 5000)) + content[at:]


def overwrite(chance: random.Random, content: bytes) -> bytes:
    """Put other bytes in some places."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 4, 30)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.choice(
            (0, 0xFF, 0x3C, chance.randrange(256))
        )
    return bytes(changed)


def mix(chance: random.Random, content: bytes) -> bytes:
    """Put a piece of a file of another format inside."""
    other = chance.choice(CORPUS)[1]
    at, start = chance.randint(0, len(content)), chance.randint(0, len(other))
    return content[:at] + other[start : start + chance.choice((8, 200, 5000))] + content[at:]


CHANGES: tuple[Change, ...] = (cut, repeat, overwrite, mix)


def damaged(seed: int) -> tuple[str, bytes]:
    """Return a suffix and a damaged file; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311  # no secret depends on it
    suffix, content = chance.choice(CORPUS)
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(CHANGES)(chance, content)[:MOST_BYTES]
    return (suffix if chance.random() < 0.8 else chance.choice(SUFFIXES)), content


def take(suffix: str, content: bytes) -> list[str]:
    """Return what became of a file: 'document', or the codes of what was skipped."""
    found: list[str] = []
    for part in unpack([RawFile(f"a{suffix}", content)], UNPACKERS):
        skipped = [part] if isinstance(part, Skipped) else []
        if isinstance(part, RawFile):
            result = read(part, READERS)
            skipped += result.skipped
            for document in result.documents:
                document.text.encode()
                assert all(block.span.end <= len(document.text) for block in document.blocks)
                found.append("document")
        found += [skip.code for skip in skipped]
    return found


def main() -> int:
    """Fuzz until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=120)
    parser.add_argument("--seed", type=int, default=0, help="the first one; each file has its own")
    given = parser.parse_args()
    logging.disable()  # libraries tell much of damaged files, as in a run nobody hears it
    until, seed = time.monotonic() + given.seconds, given.seed
    counts: Counter[str] = Counter()
    slowest = (0.0, seed)
    while time.monotonic() < until:
        suffix, content = damaged(seed)
        begun = time.process_time()
        try:
            counts.update(take(suffix, content))
        except Exception as error:
            print(f"seed {seed}, a{suffix}: {type(error).__name__}: {error}; run --seed {seed}")
            return 1
        slowest = max(slowest, (time.process_time() - begun, seed))
        seed += 1
    print(f"{seed - given.seed} files; slowest {slowest[0]:.1f} s (seed {slowest[1]})")
    print(", ".join(f"{count} {code}" for code, count in counts.most_common()))
    return int(slowest[0] > SLOW_SECONDS)


if __name__ == "__main__":
    sys.exit(main())
