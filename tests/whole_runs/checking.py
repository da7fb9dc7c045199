"""What holds after every run, however hostile its input was."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from tests.whole_runs.calling import Called

_OBEYED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""What a terminal or a browser obeys instead of showing it; line feeds and tabs are left."""
_LIVE = re.compile(r"(?<!\\)<(?:script|img|iframe)\b[^>]*(?:alert|onerror|src)", re.IGNORECASE)
_CODE = re.compile(r"(`+).*?\1")

REPORTS = ("report.html", "report.json", "report.md")


def check_told(called: Called) -> None:
    """Check that every line on standard error is ours, and that none does anything."""
    assert called.code in (0, 2, 3), called
    lines = called.stderr.splitlines()
    assert all(line.startswith("crosscheck: ") for line in lines), called.stderr
    assert not _OBEYED.search(called.stderr + called.stdout)
    errors = [line for line in lines if not line.startswith("crosscheck: skipped ")]
    assert len(errors) == (1 if called.code else 0), called.stderr


def check_written(out: Path) -> dict[str, Any]:
    """Check that the reports are all that is there and that nothing in them is live.

    Returns the JSON report.
    """
    assert tuple(sorted(path.name for path in out.iterdir())) == REPORTS
    for name in ("report.html", "report.md"):
        text = (out / name).read_text("utf-8")
        assert not _OBEYED.search(text), name
        assert not _LIVE.search(text if name == "report.html" else _CODE.sub("", text)), name
    content = (out / "report.json").read_bytes()
    assert b"\x1b" not in content
    report = json.loads(content)
    assert isinstance(report, dict)
    return report
