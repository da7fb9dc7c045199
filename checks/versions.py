"""Measure the shares of word pairs by which one article is told from two.

``python -m checks.versions DATA``: DATA is the folder of the news clusters. Three kinds of pairs:
two articles of one event (by different outlets, that is the hardest case of two articles of one
outlet under one headline); an article and the same text as a print or AMP page has it (one
paragraph in eight is missing); an article and a later version of it (a fifth of the paragraphs
rewritten with those of others on the event, a tenth gone). Prints how many of each kind reach a
share, and exits with 1 when the thresholds of ``stages.collate`` err more often than they may.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from itertools import combinations
from pathlib import Path

from checks.news import read_clusters
from crosscheck.intake import readers
from crosscheck.model.source import Document, RawFile
from crosscheck.stages.collate import ALIKE, SAME_ARTICLE, likeness
from crosscheck.stages.read import read

MOST_WRONG = {"two articles": 0.0, "later version": 0.05, "print page": 0.2}
"""Share of pairs of a kind that may fall on the wrong side of its threshold."""
FEWEST_WORDS = 100
SHARES = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)

READERS = readers()


def document(path: str, text: str) -> Document | None:
    """Return the article as it is read, None when it is none or too short."""
    found = read(RawFile(path, text.encode()), READERS).documents
    return found[0] if found and len(text.split()) >= FEWEST_WORDS else None


def printed(chance: random.Random, paragraphs: Sequence[str]) -> list[str]:
    """Drop one paragraph in eight: captions, links, pull quotes."""
    return [one for one in paragraphs if chance.random() >= 1 / 8] or list(paragraphs)


def later(chance: random.Random, paragraphs: Sequence[str], others: Sequence[str]) -> list[str]:
    """Put other paragraphs on the event in place of a fifth, and drop a tenth."""
    changed = [chance.choice(others) if chance.random() < 0.2 else one for one in paragraphs]
    return [one for one in changed if chance.random() >= 0.1] or changed


def shares(folder: Path, seed: int, clusters: int) -> dict[str, list[float]]:
    """Return the likeness of the pairs of each kind."""
    chance = random.Random(seed)  # noqa: S311  # a sample, not a secret
    found: dict[str, list[float]] = {"two articles": [], "print page": [], "later version": []}
    for cluster in read_clusters(folder, seed)[:clusters]:
        texts = [file.content.decode() for file in cluster.files]
        read_ = [document(f"{number}.txt", text) for number, text in enumerate(texts)]
        articles = [(one, text) for one, text in zip(read_, texts, strict=True) if one]
        for (one, _), (other, _) in combinations(articles, 2):
            found["two articles"].append(likeness(one, other))
        for one, text in articles:
            paragraphs = [line for line in text.split("\n") if line.strip()]
            others = [line for _, t in articles if t != text for line in t.split("\n") if line]
            made: dict[str, Callable[[], list[str]]] = {
                "print page": lambda: printed(chance, paragraphs),  # noqa: B023
                "later version": lambda: later(chance, paragraphs, others or paragraphs),  # noqa: B023
            }
            for kind, make in made.items():
                version = document("v.txt", "\n".join(make()))
                if version:
                    found[kind].append(likeness(one, version))
    return found


def main() -> int:
    """Print the table and what the thresholds get wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--clusters", type=int, default=300)
    given = parser.parse_args()
    found = shares(given.data, given.seed, given.clusters)
    print(f"{'pairs that reach':18} {'pairs':>6}", *(f"{share:6}" for share in SHARES))
    for kind, values in found.items():
        reach = (sum(v >= share for v in values) / max(1, len(values)) for share in SHARES)
        print(f"{kind:18} {len(values):6}", *(f"{number:6.3f}" for number in reach))
    wrong = {
        "two articles": [v for v in found["two articles"] if v >= SAME_ARTICLE],
        "later version": [v for v in found["later version"] if v < SAME_ARTICLE],
        "print page": [v for v in found["print page"] if v < ALIKE],
    }
    shown = {kind: len(values) / max(1, len(found[kind])) for kind, values in wrong.items()}
    print(", ".join(f"{kind} wrong: {share:.3f}" for kind, share in shown.items()))
    return int(any(share > MOST_WRONG[kind] for kind, share in shown.items()))


if __name__ == "__main__":
    sys.exit(main())
