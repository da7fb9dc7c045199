"""Writes report.csv: facts x outlets as a table for spreadsheets, one question per row."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from crosscheck.model.contracts import Reporter
from crosscheck.model.report import Report
from crosscheck.text.markup import one_line
from crosscheck.view.discrepancies import Discrepancy, discrepancies
from crosscheck.view.lookup import Lookup, lookup
from crosscheck.view.matrix import Cell, Column, Row, Stand, whole_matrix

HEADS = ("event", "kind", "question", "verdict", "level", "confidence", "reason", "fact")

SILENT = (Stand.SILENT, Stand.UNCLEAR)
"""Stands without an answer that are told in brackets; what was not asked is an empty cell."""

_FORMULA = re.compile(r"^\s*[=+\-@]")


def render(report: Report) -> str:
    r"""Return the facts as comma-separated values with a byte order mark and CRLF.

    After the columns of ``HEADS`` comes one per document: its answers, joined by `` | ``;
    ``(silent)`` or ``(unclear)`` where a report gives none; nothing where none was expected.
    Source: RFC 4180; the mark is what spreadsheets tell UTF-8 by.
    """
    find = lookup(report)
    disputed = {one.id: one for one in discrepancies(find)}
    matrix = whole_matrix(find, {id_: one.level for id_, one in disputed.items()})
    written = StringIO(newline="")
    writer = csv.writer(written, lineterminator="\r\n")
    heads = (*HEADS, *(_head(find, column) for column in matrix.columns))
    writer.writerow(_safe(head) for head in heads)
    for row in matrix.rows:
        writer.writerow(_safe(cell) for cell in _cells(find, row, disputed.get(row.fact)))
    return f"\ufeff{written.getvalue()}"


REPORTER = Reporter(name="csv", filename="report.csv", render=render)


def _head(find: Lookup, column: Column) -> str:
    path = find.documents[column.document].path
    return column.label if path in column.label else f"{column.label} ({path})"


def _cells(find: Lookup, row: Row, dispute: Discrepancy | None) -> Iterator[str]:
    fact = find.facts[row.fact]
    confidence = dispute.confidence if dispute else None
    yield find.events.get(fact.event, "")
    yield fact.kind
    yield fact.question
    yield fact.verdict
    yield dispute.level if dispute else ""
    yield "" if confidence is None else f"{confidence:.2f}"
    yield "; ".join(dispute.reasons) if dispute else fact.reason
    yield fact.id
    yield from (_answer(cell) for cell in row.cells)


def _answer(cell: Cell) -> str:
    if cell.values:
        return " | ".join(map(one_line, cell.values))
    return f"({cell.stand})" if cell.stand in SILENT else ""


def _safe(cell: str) -> str:
    """Return the cell on one line; one that a spreadsheet would reckon out is made text.

    Source: OWASP, CSV Injection (an apostrophe before ``=``, ``+``, ``-`` and ``@``).

    >>> _safe("=1+1"), _safe("- two"), _safe("12 killed")
    ("'=1+1", "'- two", '12 killed')
    """
    line = one_line(cell)
    return f"'{line}" if _FORMULA.match(line) else line
