"""Measures where sentences begin: the seeds against labels by hand, news clusters by oddities."""

from __future__ import annotations

import argparse
import json
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from checks.news import read_clusters
from crosscheck import pipeline
from crosscheck.annotators.english import annotate_documents
from crosscheck.intake import COMPARED_LANGUAGES
from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.source import BlockRole, Document, RawFile
from crosscheck.stages.read import read

ROOT = Path(__file__).parent.parent
GOLD = Path(__file__).parent / "gold" / "sentences.json"
"""Per seed its sha256 and the offsets inside its blocks at which sentences start, labelled by
hand: a colon, semicolon or dash ends none; a quote of several sentences is several; an ellipsis
before a capital ends one; a day alone belongs to the sentence before it."""

UNLIKE_PROSE = (BlockRole.HEADLINE, BlockRole.SUBHEAD, BlockRole.HEADING)
"""Blocks that the oddities leave out: they need not look like sentences."""

SHORTEST = 3
"""Words below which a sentence is an oddity; real ones are "He left." and the like."""

ODDITIES = {
    "begins in lower case": re.compile(r"\W*[a-z]"),
    f"has fewer than {SHORTEST} words": re.compile(rf"\s*(?:\S+\s*){{1,{SHORTEST - 1}}}$"),
    "ends without . ? ! … : or quote": re.compile(r"(?s).*[^.?!…:\"'“”’)\]\s][)\]\s]*$"),
    "ends with an abbreviation": re.compile(
        r"(?s).*\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec|Gov|Sen|Sens|Rep|Reps|Gen|Lt|Col|Cpl|Sgt|Mr|Mrs|Ms"
        r"|Dr|Rev|Prof|vs|[A-Z])\.$"
    ),
    "holds another sentence": re.compile(
        r"(?s).*[a-z0-9]{4}[.?!][\"'”’)\]]*\s+[\"'“‘(\[]*[A-Z](?!\S*\.\s)"
        r"(?!.{0,30}\b(?:said|wrote|asked|added|tweeted)\b)"
    ),
}
"""What a wrong boundary (the first four) or a missed one (the last) often looks like; each is
matched from the start of a sentence. None of them is proof."""


def main() -> None:
    """Print precision and recall on the seeds, and rates of odd sentences in the clusters."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the clusters")
    parser.add_argument("--count", type=int, default=100, help="articles of the clusters")
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--boundaries", type=int, default=0, help="random ones to show")
    parser.add_argument("--odd", action="store_true", help="show the odd sentences")
    options = parser.parse_args()
    gold = json.loads(GOLD.read_text("utf-8"))
    print(scored(compare(gold, annotate(seed_files(gold)))))
    clusters = read_clusters(options.data, options.seed)
    files = [file for cluster in clusters for file in cluster.files]
    chance = random.Random(options.seed)  # noqa: S311  # a sample, not a secret
    articles = annotate(chance.sample(files, min(options.count, len(files))))
    count_oddities(articles, show=options.odd)
    shown = inner_starts(articles)
    for article, start in chance.sample(shown, min(options.boundaries, len(shown))):
        text = article.document.text
        print(f"{text[max(0, start - 60) : start]!r} | {text[start : start + 40]!r}")


def seed_files(gold: dict[str, dict[str, object]]) -> list[RawFile]:
    """Return the labelled seeds; fail when one has changed since it was labelled."""
    files = [RawFile(name, (ROOT / "seeds" / name).read_bytes()) for name in sorted(gold)]
    for file in files:
        digest = sha256(file.content).hexdigest()
        assert digest == gold[file.path]["sha256"], f"{file.path} has changed: label it anew"
    return files


def annotate(files: Iterable[RawFile]) -> tuple[AnnotatedDocument, ...]:
    """Return the files that hold an article in a language that a run compares."""
    readers = pipeline.readers()
    documents = [document for file in files for document in read(file, readers).documents]
    return annotate_documents([d for d in documents if d.language in COMPARED_LANGUAGES])


def compare(
    gold: dict[str, dict[str, list[int]]], articles: Iterable[AnnotatedDocument]
) -> Counter[str]:
    """Return how many starts are right, wrong and missed, not counting those of blocks."""
    counts: Counter[str] = Counter()
    for article in articles:
        document = article.document
        labelled = _inside(document, gold[document.path]["starts"])
        found = _inside(document, (sentence.span.start for sentence in article.sentences))
        for name, starts in (("wrong", found - labelled), ("missed", labelled - found)):
            counts[name] += len(starts)
            for start in sorted(starts):
                print(f"{name}: {document.path} {start}")
        counts["right"] += len(found & labelled)
    return counts


def scored(counts: Counter[str]) -> str:
    """Return precision, recall and F1 of the counted boundaries as words."""
    right, wrong, missed = (counts[name] for name in ("right", "wrong", "missed"))
    return (
        f"seeds: {right + missed} boundaries, precision {right / (right + wrong):.4f}, "
        f"recall {right / (right + missed):.4f}, F1 {2 * right / (2 * right + wrong + missed):.4f}"
    )


def count_oddities(articles: Sequence[AnnotatedDocument], *, show: bool) -> None:
    """Print how many sentences of running text look odd, by kind."""
    told = [s.text for a in articles for s in a.sentences if s.role not in UNLIKE_PROSE]
    if not told:
        return
    print(f"clusters: {len(articles)} articles, {len(told)} sentences")
    for name, pattern in ODDITIES.items():
        odd = [text for text in told if pattern.match(text)]
        print(f"  {name}: {len(odd)} ({len(odd) / len(told):.2%})")
        for text in odd if show else ():
            print(f"    {text!r}")


def inner_starts(articles: Iterable[AnnotatedDocument]) -> list[tuple[AnnotatedDocument, int]]:
    """Return the boundaries that lie inside blocks, in order."""
    return [
        (article, start)
        for article in articles
        for start in sorted(_inside(article.document, (s.span.start for s in article.sentences)))
    ]


def _inside(document: Document, starts: Iterable[int]) -> set[int]:
    return set(starts) - {block.span.start for block in document.blocks}


if __name__ == "__main__":
    main()
