"""The templates of the page, and what every value in them goes through."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from crosscheck.text.markup import shorten, visible
from crosscheck.view.timeline import days_in_words
from crosscheck.view.words import FOUND, KINDS, RELATIONS, ROLES, VERDICTS, counted, listed


@cache
def page_template() -> Template:
    """Return the template of the page; every value is made visible, then escaped."""
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(packaged),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if _is_bare(value) else value,
    )
    environment.filters.update(
        shorten=shorten,
        counted=lambda number, noun: counted(number, noun),
        listed=listed,
        sentence=_sentence,
        days=days_in_words,
        role=ROLES.__getitem__,
        relation=RELATIONS.__getitem__,
        found=FOUND.__getitem__,
        kind=KINDS.__getitem__,
        verdict=VERDICTS.__getitem__,
    )
    return environment.get_template("page.html.j2")


def packaged(name: str) -> str:
    """Return the text of a file beside this module."""
    return files("crosscheck.reporting.html").joinpath(name).read_text("utf-8")


def digest(text: str) -> str:
    """Return the source expression by which a policy allows exactly this text.

    Source: Content Security Policy Level 3, section 2.3.1 (hash sources).
    """
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _sentence(reason: str) -> str:
    """Return a reason with one full stop at its end."""
    return reason if reason.endswith((".", "?", "!", "]")) else f"{reason}."


def _is_bare(value: object) -> bool:
    """Tell text from what the template has escaped already."""
    return isinstance(value, str) and not hasattr(value, "__html__")
