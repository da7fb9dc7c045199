"""Whether one text follows from another, or excludes it, as calibrated probabilities."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from crosscheck.encoders.session import output_of, tokenizer
from crosscheck.encoders.shelf import model_named
from crosscheck.model.meaning import Stance

MODEL = "entailment"

ENTAILMENT, NEUTRAL, CONTRADICTION = range(3)
"""Order of the model's outputs."""

MOST_KEPT = 1 << 14


def stance(first: str, second: str) -> Stance | None:
    """Return how two texts stand to each other, the same turned for ``stance(second, first)``.

    None where they are too long to be read whole, or hold a word of which nothing is known: what
    tells them apart may be in what was not read.

    Source: Dagan, Glickman and Magnini (2006), the PASCAL recognising textual entailment
    challenge; Guo et al. (2017), On Calibration of Modern Neural Networks (temperature).

    Scores are rounded to two digits before anything is decided by them, so that the last digit
    of another processor's arithmetic decides nothing.
    """
    if first.split() == second.split():
        return Stance(1.0, 1.0, 0.0)
    if not tokenizer().read(first, second).is_whole:
        return None
    there, back = probabilities(first, second), probabilities(second, first)
    excludes = min(there[CONTRADICTION], back[CONTRADICTION])
    return Stance(round(there[ENTAILMENT], 2), round(back[ENTAILMENT], 2), round(excludes, 2))


@lru_cache(maxsize=MOST_KEPT)
def probabilities(premise: str, hypothesis: str) -> tuple[float, float, float]:
    """Return the probabilities of entailment, neither, and contradiction."""
    logits = output_of(MODEL, tokenizer().read(premise, hypothesis))
    logits = logits / model_named(MODEL).temperature
    weights = np.exp(logits - logits.max())
    entailment, neutral, contradiction = (weights / weights.sum()).tolist()
    return entailment, neutral, contradiction
