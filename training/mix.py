"""Which labelled pairs the entailment model learns from, and which it must never see."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

LABELS = ("entailment", "neutral", "contradiction")
"""Order of the model's outputs."""

TRAIN = "nli/train_mix.jsonl.gz"

SOURCES: dict[str, str] = {
    "cad_nli": "Apache-2.0",
    "conjnli": "MIT",
    "fever_dev_sr": "CC BY-SA 3.0 (Wikipedia sentences), MIT",
    "fever_symmetric": "CC BY-SA 3.0 (Wikipedia sentences), MIT",
    "foolmetwice": "Apache-2.0",
    "lingnli": "premises under MultiNLI's terms; none stated for the hypotheses written to them",
    "snli_devtest": "CC BY-SA 4.0",
    "vitaminc_sample": "MIT, CC BY-SA 3.0 (Wikipedia sentences)",
}
"""Sources that weights which are published may rest on, with their terms. Of three of them no
pair is left once the held-out sets are taken out: fever_symmetric, foolmetwice, vitaminc_sample.

Left out: TaxiNLI (terms bar redistribution of derivatives), SICK (non-commercial), and
Climate-FEVER, COVID-Fact, HealthVer and MPE (no terms stated)."""

HELD_OUT = (
    "nli/dev_snli.jsonl.gz",
    "nli/dev_fever_symmetric.jsonl.gz",
    "nli/dev_negation_snli.jsonl.gz",
    "nli/dev_foolmetwice.jsonl.gz",
    "nli/dev_anli.jsonl.gz",
    "nli/dev_vitaminc_sample.jsonl.gz",
)
"""Development sets: no pair of theirs is learned from, and no premise either."""


HALVED = ("nli/dev_snli.jsonl.gz",)
"""Held-out sets of which one half, by premise, is learned from (``is_measured``)."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A premise, what is said of it, and how the two stand."""

    premise: str
    hypothesis: str
    label: int
    """Index into ``LABELS``."""
    source: str


def read_mix(data: Path) -> list[Pair]:
    """Return the pairs to learn from: of the ``SOURCES``, and none that is measured on.

    A pair is left out when it or its premise stands in a held-out set, letter case, punctuation
    and blanks aside; of SNLI, which is its own held-out set, the premises of one half are learned
    from and those of the other measured on. ``training.leaks`` tells what this does not see:
    evidence that stands in a longer premise.
    """
    seen: set[str] = set()
    for name in HELD_OUT:
        for row in rows(data / name):
            if name not in HALVED or is_measured(row["premise"]):
                seen.add(folded(row["premise"]))
                seen.add(folded(row["premise"]) + "\t" + folded(row["hypothesis"]))
    kept = []
    for row in rows(data / TRAIN):
        premise, hypothesis = folded(row["premise"]), folded(row["hypothesis"])
        if row["source"] in SOURCES and not {premise, premise + "\t" + hypothesis} & seen:
            label = LABELS.index(row["label"])
            kept.append(Pair(clean(row["premise"]), clean(row["hypothesis"]), label, row["source"]))
    return kept


def is_measured(premise: str) -> bool:
    """Tell whether a premise of a halved set is measured on, and not learned from."""
    return hashlib.sha256(folded(premise).encode()).digest()[0] % 2 == 1


def read_pairs(file: Path) -> list[Pair]:
    """Return the pairs of a file that ``training.edits`` wrote."""
    return [
        Pair(row["premise"], row["hypothesis"], LABELS.index(row["label"]), row["source"])
        for row in rows(file)
    ]


def rows(file: Path) -> Iterator[dict[str, str]]:
    """Yield the objects of a gzipped JSON Lines file."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def write_pairs(file: Path, pairs: Iterable[Pair]) -> None:
    """Write pairs so that ``read_pairs`` gives them back, the same bytes every time."""
    with file.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", mtime=0) as packed:
        for pair in pairs:
            row = {
                "premise": pair.premise, "hypothesis": pair.hypothesis,
                "label": LABELS[pair.label], "source": pair.source,
            }  # fmt: skip
            packed.write((json.dumps(row, ensure_ascii=False) + "\n").encode())


def folded(text: str) -> str:
    """Return a text as it is compared with others: words and figures in lower case alone."""
    return " ".join(re.findall(r"\w+", clean(text).casefold()))


_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def clean(text: str) -> str:
    """Undo the marks of treebank tokenisers, which news text does not have.

    >>> clean("Walker -LRB- born 1964 -RRB- is ``Nick '' .")
    'Walker (born 1964) is "Nick".'
    """
    for mark, sign in _BRACKETS.items():
        text = text.replace(mark, sign)
    text = re.sub(r"``\s*", '"', text)
    text = re.sub(r"\s*''", '"', text)
    text = re.sub(r"\s+([,.;:?!)\]])", r"\1", text)
    text = re.sub(r"([(\[])\s+", r"\1", text)
    text = re.sub(r"\s+('s|'re|'ve|'ll|'d|'m|n't)\b", r"\1", text)
    return " ".join(text.split())
