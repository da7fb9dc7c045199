"""What is extracted from each file of ``fixtures/documents``, as the golden files tell it.

``python -m tests.extracting`` writes them anew; what changes is to be read like code.
"""

from __future__ import annotations

import json
from pathlib import Path

from crosscheck.intake import readers, unpackers
from crosscheck.model.report import Skipped
from crosscheck.model.source import Document, Published, RawFile
from crosscheck.stages.read import read
from crosscheck.stages.unpack import unpack

FOLDER = Path(__file__).parent / "fixtures" / "documents"
FIXTURES = tuple(
    path for path in sorted(FOLDER.iterdir()) if path.is_file() and path.name != "README.md"
)


def golden_of(fixture: Path) -> Path:
    """Return the file that tells what is extracted from a fixture."""
    return FOLDER / "golden" / f"{fixture.name}.json"


def extracted(fixture: Path) -> str:
    """Return all documents and skips that a file gives, as JSON with a line for each block."""
    known = readers()
    found: list[dict[str, object]] = []
    for part in unpack([RawFile(fixture.name, fixture.read_bytes())], unpackers()):
        if isinstance(part, Skipped):
            found.append({"skipped": f"{part.path}: {part.code}"})
        else:
            result = read(part, known)
            found += map(_told, result.documents)
            found += [{"skipped": f"{skip.path}: {skip.code}"} for skip in result.skipped]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _told(document: Document) -> dict[str, object]:
    text = document.text
    return {
        "path": document.path,
        "title": document.title,
        "outlet": f"{document.outlet} ({document.outlet_found.value})",
        "byline": document.byline,
        "published": _date(document.published),
        "modified": _date(document.modified),
        "url": document.url,
        "language": document.language,
        "blocks": [
            f"{block.role.value}: {text[block.span.start : block.span.end]}"
            for block in document.blocks
        ],
        "set_aside": [
            f"{passage.reason}: {text[passage.span.start : passage.span.end]}"
            for passage in document.set_aside
        ],
    }


def _date(published: Published | None) -> str | None:
    if published is None or published.value is None:
        return None
    return f"{published.value} ({published.precision.value}, {published.found.value})"


if __name__ == "__main__":
    for one in FIXTURES:
        golden_of(one).write_text(extracted(one), "utf-8")
