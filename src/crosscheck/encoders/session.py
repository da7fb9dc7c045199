"""Run a shipped model on one text at a time, with one thread."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from crosscheck.encoders.shelf import content_of, model_named, vocabulary
from crosscheck.encoders.wordpiece import Pieces, WordPiece

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

Row = np.ndarray[tuple[int, ...], np.dtype[np.float64]]


def output_of(name: str, pieces: Pieces) -> Row:
    """Return what a model says of a text.

    A text is read alone, and by one thread: the models are quantised to 8 bits with a scale
    that follows the whole batch, so that beside other texts it would say something else.
    """
    ids = np.array([pieces.ids], np.int64)
    segments = np.zeros_like(ids)
    segments[:, pieces.first :] = 1
    feeds = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": segments}
    (output,) = _session(name).run(None, feeds)
    row: Row = np.asarray(output, np.float64)[0]
    return row


@lru_cache(maxsize=1)
def tokenizer() -> WordPiece:
    """Return the tokenizer of both models, once per process."""
    return WordPiece(vocabulary())


@lru_cache(maxsize=4)
def _session(name: str) -> InferenceSession:
    """Load a model once per process."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    content = content_of(model_named(name))
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
