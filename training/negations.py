"""Pairs of the mix with one side denied, so that a 'not' alone is no contradiction.

``python -m training.negations DATA OUT``. What a premise entails, its denial excludes; what it
excludes, its denial leaves to follow; what it leaves open stays open; and of a denied premise
hardly anything follows. After Hossain et al. (2020), An Analysis of Natural Language Inference
Benchmarks through the Lens of Negation.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from crosscheck.evaluation.reading import DatedText, annotate_texts
from training.edits import SEED
from training.harmful import denied
from training.mix import LABELS, Pair, read_mix, write_pairs
from training.surgery import CONTRADICTION, ENTAILMENT, NEUTRAL, root

OF_DENIED_HYPOTHESIS = {
    ENTAILMENT: CONTRADICTION, CONTRADICTION: ENTAILMENT, NEUTRAL: NEUTRAL,
}  # fmt: skip
_FROM = ("cad_nli", "lingnli", "snli_devtest")
_SHORT = 25
"""Words of a premise at most: in longer ones the main verb is rarely what the pair is about."""


def main() -> None:
    """Write the pairs and print how many of each kind there are."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--pairs", type=int, default=9_000)
    options = arguments.parse_args()
    told = [p for p in read_mix(options.data) if p.source in _FROM]
    told = [p for p in told if len(p.premise.split()) <= _SHORT and "not" not in p.hypothesis]
    random.Random(SEED).shuffle(told)
    told = told[: options.pairs]
    made = list(negated(told, denials({text for p in told for text in (p.premise, p.hypothesis)})))
    write_pairs(options.out, made)
    for (source, label), count in sorted(Counter((p.source, p.label) for p in made).items()):
        print(f"{source:24} {LABELS[label]:14} {count:6}")


def denials(texts: Iterable[str]) -> dict[str, str]:
    """Return the denial of each text that is one sentence with a verb that can be denied."""
    ordered = sorted(texts)
    found = {}
    for text, document in zip(
        ordered, annotate_texts([DatedText(text, None) for text in ordered]), strict=True
    ):
        if len(document.sentences) == 1:
            verb = root(document.sentences[0])
            edited = None if verb is None else denied(document.sentences[0], verb)
            if edited is not None:
                found[text] = edited
    return found


def negated(pairs: Iterable[Pair], denial: dict[str, str]) -> Iterator[Pair]:
    """Yield each pair with its hypothesis denied, its premise denied, or both, by turns."""
    for number, pair in enumerate(pairs):
        premise, hypothesis = denial.get(pair.premise), denial.get(pair.hypothesis)
        if number % 2 == 0 and hypothesis:
            label = OF_DENIED_HYPOTHESIS[pair.label]
            yield Pair(pair.premise, hypothesis, label, "negated-hypothesis")
        elif number % 4 == 1 and premise:
            yield Pair(premise, pair.hypothesis, NEUTRAL, "negated-premise")
        elif premise and hypothesis:
            yield Pair(premise, hypothesis, NEUTRAL, "negated-both")


if __name__ == "__main__":
    main()
