"""HTML pages: what is on one, which part of it is the article, and what it says of itself."""

from crosscheck.text.html.blocks import blocks_of
from crosscheck.text.html.main_text import main_blocks
from crosscheck.text.html.page import Page, declared_charset, parse
from crosscheck.text.html.statements import stated_by

__all__ = [
    "Page",
    "blocks_of",
    "declared_charset",
    "main_blocks",
    "parse",
    "stated_by",
]
