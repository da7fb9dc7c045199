"""Fits the temperature of the entailment model: ``python -m training.calibrate DATA WORK``.

Even rows of the development sets with three labels are fitted, odd rows measured. Source: Guo,
Pleiss, Sun and Weinberger (2017), On Calibration of Modern Neural Networks.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from training.export import MOST_TOKENS, of_onnx, run
from training.mix import LABELS, is_measured, rows

SETS = ("dev_snli", "dev_negation_snli", "dev_vitaminc_sample")
"""Not ANLI, whose pairs were chosen because models get them wrong."""
MOST_OF_A_SET = 2_000
"""Rows of one set at most, so that none outweighs the others."""
BINS = 15


def main() -> None:
    """Print the temperature and the calibration error before and after, and keep the first."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("work", type=Path)
    options = arguments.parse_args()
    tokenizer = Tokenizer.from_file(str(options.work / "base" / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS, strategy="longest_first")
    told = [row for name in SETS for row in measured(options.data / f"nli/{name}.jsonl.gz")]
    pairs = [(row["premise"], row["hypothesis"]) for row in told]
    labels = np.array([LABELS.index(row["label"]) for row in told])
    logits = run(of_onnx(options.work / "entailment.onnx"), tokenizer, pairs)
    fitted = min(
        np.arange(0.5, 4.0, 0.05).tolist(), key=lambda t: loss(logits[::2] / t, labels[::2])
    )
    report = {
        "temperature": round(fitted, 2),
        "calibration_error_before": error(logits[1::2], labels[1::2]),
        "calibration_error": error(logits[1::2] / fitted, labels[1::2]),
    }
    (options.work / "calibration.json").write_text(json.dumps(report))
    print(json.dumps(report, indent=2))


def measured(file: Path) -> list[dict[str, str]]:
    """Return the first rows of a set that nothing was learned from."""
    return [row for row in rows(file) if is_measured(row["premise"])][:MOST_OF_A_SET]


def probabilities(logits: np.ndarray) -> np.ndarray:
    """Return the softmax of each row."""
    raised = np.exp(logits - logits.max(1, keepdims=True))
    return raised / raised.sum(1, keepdims=True)


def loss(logits: np.ndarray, labels: np.ndarray) -> float:
    """Return the mean negative log likelihood of the labels."""
    chosen = probabilities(logits)[np.arange(len(labels)), labels]
    return float(-np.log(np.maximum(chosen, 1e-9)).mean())


def error(logits: np.ndarray, labels: np.ndarray) -> float:
    """Return the expected calibration error over BINS bins."""
    told = probabilities(logits)
    sure, right = told.max(1), told.argmax(1) == labels
    places = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [
        (places == bin_).mean() * abs(sure[places == bin_].mean() - right[places == bin_].mean())
        for bin_ in range(BINS)
        if (places == bin_).any()
    ]
    return round(float(sum(gaps)), 4)


if __name__ == "__main__":
    main()
