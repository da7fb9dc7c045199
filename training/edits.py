"""Pairs made by typed edits of real sentences: what contradicts, and what only looks like it.

``python -m training.edits DATA OUT`` parses premises of the training mix and writes gzipped
JSON Lines. Half of what the edits change does no harm: a detail left out, a clause moved to the
front, a number rounded. Without those a model learns that any change is a contradiction.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from crosscheck.evaluation.reading import DatedText, annotate_texts
from crosscheck.model.annotation import Sentence
from training.benign import BENIGN
from training.harmful import HARMFUL
from training.mix import LABELS, Pair, read_mix, write_pairs
from training.surgery import Edit, Names
from training.variants import VARIANTS

LEAST_WORDS, MOST_WORDS = 6, 40
PER_SENTENCE = 2
"""At most so many harmful and so many harmless edits of one sentence."""
PER_KIND = 1500
"""Pairs of one kind of edit at most, so that no kind drowns the rest."""
SEED = 2026


def main() -> None:
    """Write the pairs and print how many of each kind there are."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--sentences", type=int, default=16_000)
    options = arguments.parse_args()
    pairs = made_from(premises(options.data, options.sentences))
    write_pairs(options.out, pairs)
    for (source, label), count in sorted(Counter((p.source, p.label) for p in pairs).items()):
        print(f"{source:24} {LABELS[label]:14} {count:6}")


def premises(data: Path, most: int) -> list[str]:
    """Return distinct premises of running prose, in an order that the seed decides."""
    prose = ("fever_dev_sr", "lingnli", "conjnli")
    texts = sorted({p.premise for p in read_mix(data) if p.source in prose})
    random.Random(SEED).shuffle(texts)
    return texts[:most]


def made_from(texts: Sequence[str]) -> list[Pair]:
    """Return the pairs that the edits make of the texts."""
    annotated = annotate_texts([DatedText(text, None) for text in texts])
    sentences = [
        sentence
        for document in annotated
        for sentence in document.sentences
        if LEAST_WORDS <= len(sentence.tokens) <= MOST_WORDS and sentence.text[-1:] in '."'
    ]
    names = Names.of(sentences)
    made: dict[str, list[Pair]] = defaultdict(list)
    for sentence in sentences:
        chance = random.Random(sentence.text)
        for edits in (HARMFUL, BENIGN, VARIANTS):
            for pair in _some(sentence, edits, names, chance):
                if len(made[pair.source]) < PER_KIND:
                    made[pair.source].append(pair)
    return [pair for source in sorted(made) for pair in made[source]]


def _some(
    sentence: Sentence, edits: Sequence[Edit], names: Names, chance: random.Random
) -> list[Pair]:
    """Return up to PER_SENTENCE pairs, of different edits taken in an order of chance."""
    found: list[Pair] = []
    for edit in chance.sample(edits, len(edits)):
        pair = edit(sentence, names, chance)
        if pair is not None and pair.premise != pair.hypothesis:
            found.append(pair)
        if len(found) == PER_SENTENCE:
            break
    return found


if __name__ == "__main__":
    main()
