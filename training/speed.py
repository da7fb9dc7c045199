"""Speed of the exported models on one thread: ``python -m training.speed DATA WORK``.

Sentences and pairs are those of STS-B and of SNLI; torch reads them in batches of 64 sorted by
length, the exported models one by one, as crosscheck does. Processor time, one thread each.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from time import process_time

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

from training.export import INPUTS, Feeds, encoder, run
from training.mix import rows

SENTENCES, PAIRS = 1_000, 500
BATCH = 64


def main() -> None:
    """Print sentences and pairs a second."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("data", type=Path)
    arguments.add_argument("work", type=Path)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    tokenizer = Tokenizer.from_file(str(options.work / "base" / "tokenizer.json"))
    told = islice(rows(options.data / "paraphrase/stsb_train_dev.jsonl.gz"), SENTENCES)
    texts = [row["a"] for row in told]
    pairs = [
        (row["premise"], row["hypothesis"])
        for row in islice(rows(options.data / "nli/dev_snli.jsonl.gz"), PAIRS)
    ]
    rate = len(texts) / seconds(
        lambda: in_batches(encoder(options.work / "base"), tokenizer, texts)
    )
    print(f"encoder, torch: {rate:.0f} sentences/s")
    tokenizer.no_padding()
    for name, read in (("encoder", texts), ("entailment", pairs)):
        session = one_thread(options.work / f"{name}.onnx")
        rate = len(read) / seconds(lambda: run(session, tokenizer, read))  # noqa: B023
        print(f"{name}, 8 bits: {rate:.0f} texts/s")


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the second of two runs."""
    work()
    started = process_time()
    work()
    return process_time() - started


def one_thread(file: Path) -> Callable[[Feeds], np.ndarray]:
    """Return an exported model that runs on one thread."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
    return lambda feeds: session.run(None, feeds)[0]


@torch.inference_mode()
def in_batches(model: torch.nn.Module, tokenizer: Tokenizer, texts: Sequence[str]) -> None:
    """Read texts of like length together, as is fastest in torch."""
    tokenizer.enable_padding(pad_id=0)
    ordered = sorted(texts, key=len)
    for start in range(0, len(ordered), BATCH):
        encoded = tokenizer.encode_batch(ordered[start : start + BATCH])
        feeds = {
            "input_ids": torch.tensor([one.ids for one in encoded]),
            "attention_mask": torch.tensor([one.attention_mask for one in encoded]),
            "token_type_ids": torch.tensor([one.type_ids for one in encoded]),
        }
        model(*(feeds[name] for name in INPUTS))


if __name__ == "__main__":
    main()
