"""Puts exported models into the package: ``python -m training.ship WORK``.

Copies both models and the vocabulary, and brings digests and the temperature up to date in the
list. Figures are measured afterwards with ``crosscheck eval``, and written there by hand.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

SHIPPED = Path(__file__).parents[1] / "src" / "crosscheck" / "encoders" / "shipped"


def main() -> None:
    """Copy what training made."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("work", type=Path)
    options = arguments.parse_args()
    listed = json.loads((SHIPPED / "models.json").read_text("utf-8"))
    temperature = json.loads((options.work / "calibration.json").read_text())["temperature"]
    for model in listed["models"]:
        content = (options.work / model["file"]).read_bytes()
        (SHIPPED / model["file"]).write_bytes(content)
        model["sha256"] = hashlib.sha256(content).hexdigest()
        model["temperature"] = temperature if model["name"] == "entailment" else 1.0
    vocabulary = (options.work / "vocab.txt").read_bytes()
    (SHIPPED / "vocab.txt").write_bytes(vocabulary)
    listed["vocabulary"] = hashlib.sha256(vocabulary).hexdigest()
    (SHIPPED / "models.json").write_text(json.dumps(listed, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
