"""What made a report, in words: the tool, its models, and what was measured of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from crosscheck.model.report import ModelUsed, Tool

JUDGED = (
    "Read by hand in 792 clusters of real news: 4 of 4 conflicts, 19 of 34 tensions on the wording"
    " of quotations, 10 of 36 other tensions and 1194 of 1264 agreements were right, and 0, 1, 25"
    " and 28 wrong; the rest was arguable. Of the agreements that were drawn by lot 259 of 282 were"
    " right, 7 wrong. The confidence of a finding is the share of its group that was right, by the"
    " rule of succession: conflicts 0.83, wording 0.56, other tensions 0.29."
)
"""Published error rates of this version (docs/evaluation.md, ``python -m checks.judged DATA``)."""

SHOWN_OF_DIGEST = 12
"""Hexadecimal digits of a digest that tell one file from another to a reader."""


@dataclass(frozen=True, slots=True)
class Making:
    """The footer of a report."""

    made_by: tuple[str, ...]
    """The tool, then each model with its licence."""
    notes: tuple[str, ...]
    """Published figures of the models, then what a reader must know of the run."""


def making_of(tool: Tool) -> Making:
    """Return the footer of a report that a tool made."""
    return Making(
        (f"crosscheck {tool.version}", *(_named(model) for model in tool.models)),
        (JUDGED, *(_measured(model) for model in tool.models if model.figures), *tool.notes),
    )


def model_lines(models: Sequence[ModelUsed]) -> Iterator[str]:
    """Yield each model with its licence, digest, origin, training data and figures, in lines."""
    for model in models:
        yield f"{model.name} ({model.licence})"
        for what, told in (
            ("sha256", model.sha256 or "none: it comes in a package of its own, pinned by version"),
            ("origin", model.origin),
            ("learned from", model.learned_from),
        ):
            if told:
                yield f"  {what}: {told}"
        for of, value in model.figures:
            yield f"  {of}: {value:g}"


def model_rows(models: Sequence[ModelUsed]) -> list[dict[str, object]]:
    """Return each model as an object for programs."""
    return [
        asdict(model) | {"figures": [{"of": of, "value": value} for of, value in model.figures]}
        for model in models
    ]


def _named(model: ModelUsed) -> str:
    digest = f", sha256 {model.sha256[:SHOWN_OF_DIGEST]}…" if model.sha256 else ""
    return f"{model.name} ({model.licence}{digest})"


def _measured(model: ModelUsed) -> str:
    figures = "; ".join(f"{of} {value:g}" for of, value in model.figures)
    return f"Measured of {model.name}: {figures}"
