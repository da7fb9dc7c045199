"""Puts hostile text wherever a report carries text of an article, a sidecar or a file name."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from crosscheck.model.report import Report

PAYLOAD = (
    "x</td></style></title><script>alert(1)</script><img src=x onerror=alert(1)>"
    '"\'><a href="javascript:alert(2)">y</a> [z](javascript:alert(3)) ![p](//q) | `c` **b** _e_\n'
    "# h\n- l\r\n<!-- --> &lt;i&gt; {{ 7 * 7 }} {% raw %} \u202e\x00\ud83d $m$ ~~s~~ https://a.b"
)

TEXTS = frozenset(
    "label question value reason explanation outlet title byline path canonical note notes stage "
    "code version attribution speaker models spellings rule url words source".split()
)
"""Names of the fields whose text comes from outside or is put together from it."""


def hostile(report: Report) -> Report:
    """Return the report with the payload in front of all text that may be hostile."""
    changed: Report = _spoilt(report)
    return changed


def _spoilt(record: Any) -> Any:
    if isinstance(record, tuple):
        return tuple(_spoilt(part) for part in record)
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changes = {
        field.name: _field(field.name, getattr(record, field.name)) for field in fields(record)
    }
    return replace(record, **changes)


def _field(name: str, content: Any) -> Any:
    return _filled(content) if name in TEXTS else _spoilt(content)


def _filled(content: Any) -> Any:
    """Put the payload into every string, but leave the ids of documents as they are."""
    if isinstance(content, tuple):
        return tuple(_filled(part) for part in content)
    if isinstance(content, str) and not content.startswith("d-"):
        return f"{PAYLOAD}{content}"
    return content
