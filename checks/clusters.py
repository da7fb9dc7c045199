"""Runs over random news clusters: nothing may fail, every quote must equal its slice."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from checks.news import Cluster, read_clusters
from crosscheck import pipeline
from crosscheck.cli import find_reporters
from crosscheck.engines.local import LocalEngine
from crosscheck.model.report import Report


def main() -> None:
    """Print what a run finds in each cluster, and the sums."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the clusters")
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--show", type=Path, help="folder for the reports, to read them")
    options = parser.parse_args()
    sums: Counter[str] = Counter()
    for cluster in read_clusters(options.data, options.seed)[: options.count]:
        report = pipeline.run(cluster.files, (), LocalEngine())
        assert_quotes(report)
        counts = count(report)
        print(f"{cluster.name}: {told(counts)}")
        sums += counts
        if options.show:
            show(options.show, cluster, report)
    print(f"sum: {told(sums)}")


def count(report: Report) -> Counter[str]:
    """Return how many documents, events, facts by verdict and findings by level there are."""
    counts = Counter(documents=len(report.documents), events=len(report.events))
    counts.update(f"{fact.verdict} facts" for fact in report.facts)
    counts.update(f"{finding.level} findings" for finding in report.findings)
    counts["benign"] = len(report.benign)
    return counts


def told(counts: Counter[str]) -> str:
    """Return counts as words."""
    return ", ".join(f"{number} {name}" for name, number in sorted(counts.items()) if number)


def assert_quotes(report: Report) -> None:
    """Fail unless every quote equals its slice of the document."""
    texts = {document.id: document.text for document in report.documents}
    sides = [side for finding in report.findings for side in (finding.left, finding.right)]
    sides += [side for benign in report.benign for side in (benign.left, benign.right)]
    for side in sides:
        assert texts[side.document][side.start : side.end] == side.quote
    for claim in report.claims:
        for mention in claim.slots:
            span = mention.evidence.span
            assert texts[mention.evidence.document][span.start : span.end] == mention.evidence.quote


def show(folder: Path, cluster: Cluster, report: Report) -> None:
    """Write the Markdown report and the articles of a cluster."""
    place = folder / cluster.name
    place.mkdir(parents=True, exist_ok=True)
    (place / "report.md").write_text(find_reporters()["md"].render(report), "utf-8")
    for file in cluster.files:
        (place / file.path).write_bytes(file.content)


if __name__ == "__main__":
    main()
