"""How often an inferred publication date is right: hide one that is known, infer it, compare.

In each cluster whose articles are dated, the date of every article is hidden in turn, so that
the others may date it. ``right`` is the share of inferred intervals that hold the true day;
times are read as a run reads them.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checks.news import Cluster, read_clusters
from crosscheck.annotators import english
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.event import Event
from crosscheck.model.fact import Kind
from crosscheck.model.source import UNKNOWN_DATE, Found, Published
from crosscheck.pipeline import fact_types, readers
from crosscheck.stages import align, compare, date, extract, read

SEED = 3
"""Of the order of clusters; another than that of the other measurements."""

NARROW = 14
"""Days up to which an interval is said to be narrow."""


def main() -> int:
    """Print what is inferred, how much of it is right, and what is wrong."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path, help="folder of the news clusters")
    arguments.add_argument("--clusters", type=int, default=150)
    told = arguments.parse_args()
    count: Counter[str] = Counter()
    for cluster in read_clusters(told.data, SEED)[: told.clusters]:
        for hidden, found in _inferred(cluster):
            count.update(_marks(hidden, found))
    for mark in ("hidden", "inferred", "right", "closed", "closed right", "narrow", "narrow right"):
        print(f"{mark:14}{count[mark]:6}")
    return 0


def _inferred(cluster: Cluster) -> Iterator[tuple[AnnotatedDocument, Published]]:
    """Yield each dated document of the cluster with what is inferred when its date is hidden."""
    known = readers()
    documents = [d for raw in cluster.files for d in read.read(raw, known).documents]
    annotated = english.annotate_documents([d for d in documents if d.language == "en"])
    if len(annotated) < 2:
        return
    for hidden in annotated:
        if hidden.document.published.exact_day:
            bare = replace(hidden, document=replace(hidden.document, published=UNKNOWN_DATE))
            others = [bare if one is hidden else one for one in annotated]
            yield hidden, _date(others, hidden.document.id)


def _date(documents: Sequence[AnnotatedDocument], hidden: str) -> Published:
    """Return what a run infers of one document's date, all documents taken as one event."""
    event = Event("e", "", tuple(sorted(d.document.id for d in documents)))
    claims = [claim for found in extract.extract(documents) for claim in found]
    aligned = align.align(event, documents, claims)
    of = {claim.id: claim for claim in aligned.claims}
    setting = compare.setting_of(documents, aligned.claims, dict(aligned.weights))
    times = [fact_type for fact_type in fact_types() if fact_type.kind is Kind.DATE]
    compared = [
        answers
        for statement in aligned.statements
        for answers in compare.compare(
            statement, [of[id_] for id_ in statement.claims], times, setting
        )
    ]
    dated = date.date_event(documents, aligned.claims, compared, extract.times_of)
    return next(d.document.published for d in dated.documents if d.document.id == hidden)


def _marks(hidden: AnnotatedDocument, found: Published) -> Iterator[str]:
    yield "hidden"
    if found.found is not Found.INFERRED:
        return
    day = hidden.document.published.exact_day
    first, last = found.days
    is_right = day is not None and (not first or first <= day) and (not last or day <= last)
    closed = first is not None and last is not None
    narrow = first is not None and last is not None and (last - first).days < NARROW
    for mark, holds in (("inferred", True), ("closed", closed), ("narrow", narrow)):
        if holds:
            yield mark
            if is_right:
                yield "right" if mark == "inferred" else f"{mark} right"
    if not is_right:
        words = "; ".join(e.quote for clue in found.reasons for e in clue.evidence)
        print(f"wrong: {hidden.document.path}, {day}: {first}..{last} from {words}")


if __name__ == "__main__":
    sys.exit(main())
