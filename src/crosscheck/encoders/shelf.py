"""The models that are shipped: what they are, where they come from, and that they are whole."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from crosscheck.errors import UsageError
from crosscheck.model.report import ModelUsed

_FOLDER = "shipped"
_LIST = "models.json"
_VOCABULARY = "vocab.txt"


@dataclass(frozen=True, slots=True)
class ShippedModel:
    """A model inside the package, with all that a reader may ask of it."""

    name: str
    file: str
    sha256: str
    licence: str
    origin: str
    """The weights it started from."""
    learned_from: str
    """What it was trained on here; empty when nothing was added to its origin."""
    temperature: float
    """What its logits are divided by before they become probabilities; 1 where it has none."""
    figures: tuple[tuple[str, float], ...]
    """Published measurements: what was measured on which set, and the value."""

    @property
    def used(self) -> ModelUsed:
        """The model as a report names it."""
        return ModelUsed(
            self.name, self.licence, self.sha256, self.figures, self.origin, self.learned_from
        )


@lru_cache(maxsize=1)
def shipped_models() -> tuple[ShippedModel, ...]:
    """Return the models in the order of their list.

    Raises: UsageError when the list is damaged.
    """
    try:
        return tuple(
            ShippedModel(**{**row, "figures": tuple(sorted(row["figures"].items()))})
            for row in _listed()["models"]
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise _damaged(_LIST) from error


def model_named(name: str) -> ShippedModel:
    """Return the model of a name."""
    return next(model for model in shipped_models() if model.name == name)


def content_of(model: ShippedModel) -> bytes:
    """Return the bytes of a model.

    Raises: UsageError when they are not those that were shipped.
    """
    return _checked(model.file, model.sha256)


@lru_cache(maxsize=1)
def vocabulary() -> dict[str, int]:
    """Return the word pieces that both models read, with their numbers.

    Raises: UsageError when they are not those that were shipped.
    """
    lines = _checked(_VOCABULARY, str(_listed().get("vocabulary"))).decode("utf-8").split("\n")
    return {piece: number for number, piece in enumerate(lines) if piece}


def _listed() -> dict[str, Any]:
    try:
        listed = json.loads(_read(_LIST))
    except ValueError as error:
        raise _damaged(_LIST) from error
    if not isinstance(listed, dict):
        raise _damaged(_LIST)
    return listed


def _checked(name: str, sha256: str) -> bytes:
    content = _read(name)
    if hashlib.sha256(content).hexdigest() != sha256:
        raise _damaged(name)
    return content


def _damaged(name: str) -> UsageError:
    return UsageError(
        f"the shipped file {name} is damaged; reinstall crosscheck-news, or run with --no-models"
    )


def _read(name: str) -> bytes:
    try:
        return (files(__package__) / _FOLDER / name).read_bytes()
    except OSError as error:
        raise UsageError(
            f"the shipped file {name} is missing; reinstall crosscheck-news,"
            " or run with --no-models"
        ) from error
