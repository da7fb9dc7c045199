"""What a run tells of articles that were written to differ: 44 invented events, 153 articles.

``checks/gold/written`` holds a folder per event, ``checks/gold/written.jsonl`` a row per pair of
sentences: a conflict, an agreement in other words, or what looks like a conflict and is none (an
update, a part, another measure). Whoever wrote them had not seen the rules. The folders of the
``first`` set were read while rules were made, those of the ``second`` only counted, until its
conflicts were read once, as were later those of the ``third``; so none of them proves anything any
more but that nothing got worse. Of the ``fourth`` and the ``fifth``, where articles share the words
of an agency as in the third, nothing but these counts has been looked at, and of the fifth the
lines that tell outlet and date.

``python -m checks.written [--misses]``
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crosscheck.evaluation.clusters import report_on
from crosscheck.evaluation.fields import take
from crosscheck.model.evidence import Span
from crosscheck.model.fact import Verdict
from crosscheck.model.finding import Level
from crosscheck.model.labelled import LabelledRow
from crosscheck.model.report import Report
from crosscheck.model.source import RawFile
from crosscheck.store.rows import read_rows

GOLD = Path(__file__).parent / "gold"
HALF = 2
"""A passage is a sentence where they share one part in so many of the shorter."""

Place = tuple[str, Span]
"""File and passage."""


def main() -> None:
    """Print how much is told of each class of pairs, by set; with ``--misses`` also what is not."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--misses", action="store_true", help="print the pairs not told")
    misses = arguments.parse_args().misses
    rows = list(read_rows(GOLD / "written.jsonl"))
    counted: Counter[tuple[str, str, str]] = Counter()
    for folder in sorted({take(row, "folder", str) for row in rows}):
        told = Told(_report(folder))
        for row in rows:
            if row.fields["folder"] == folder:
                verdict = told.of(row)
                counted[take(row, "set", str), take(row, "class", str), verdict] += 1
                if misses and verdict == "nothing":
                    print(folder, row.fields["class"], *_sentences(row), sep="\n  ")
    for (name, kind, verdict), number in sorted(counted.items()):
        print(f"{name:8} {kind:13} {verdict:10} {number:4}")


class Told:
    """What a report tells, by the passages that it rests on."""

    def __init__(self, report: Report) -> None:
        self.texts = {d.path: d.text for d in report.documents}
        paths = {d.id: d.path for d in report.documents}
        spans = {s.id: (paths[s.document], s.span) for s in report.sentences}
        claims = {claim.id: spans[claim.sentence] for claim in report.claims}
        self.findings: list[tuple[Level, list[Place]]] = [
            (f.level, [(paths[s.document], Span(s.start, s.end)) for s in (f.left, f.right)])
            for f in report.findings
        ]
        self.agreed = [
            [claims[claim] for position in fact.positions for claim in position.claims]
            for fact in report.facts
            if fact.verdict in (Verdict.AGREED, Verdict.REFINED)
        ]

    def of(self, row: LabelledRow) -> str:
        """Return what is told of the two sentences: a finding, an agreement, or nothing."""
        wanted = list(self._places(row))
        levels = {level for level, places in self.findings if _hold(places, wanted)}
        if Level.CONFLICT in levels:
            return "conflict"
        if Level.TENSION in levels:
            return "tension"
        return "agreement" if any(_hold(places, wanted) for places in self.agreed) else "nothing"

    def _places(self, row: LabelledRow) -> Iterator[Place]:
        for file, sentence in zip(_files(row), _sentences(row), strict=True):
            start = self.texts[file].find(sentence)
            yield file, Span(start, start + len(sentence))


def _files(row: LabelledRow) -> Sequence[str]:
    return _texts(row.fields, "files")


def _sentences(row: LabelledRow) -> Sequence[str]:
    return _texts(row.fields, "sentences")


def _texts(fields: Mapping[str, object], name: str) -> Sequence[str]:
    found = fields[name]
    return [str(one) for one in found] if isinstance(found, list) else []


def _hold(places: Sequence[Place], wanted: Sequence[Place]) -> bool:
    return all(any(_is_same(place, one) for place in places) for one in wanted)


def _is_same(place: Place, wanted: Place) -> bool:
    (file, span), (other, sentence) = place, wanted
    shared = min(span.end, sentence.end) - max(span.start, sentence.start)
    shorter = min(span.end - span.start, sentence.end - sentence.start)
    return file == other and shared * HALF >= shorter


def _report(folder: str) -> Report:
    paths = sorted((GOLD / "written" / folder).iterdir())
    return report_on(tuple(RawFile(path.name, path.read_bytes()) for path in paths))


if __name__ == "__main__":
    main()
