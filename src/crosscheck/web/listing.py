"""The page that lists the reports of a folder."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from html import escape
from urllib.parse import quote

from crosscheck.text.markup import visible

STYLE = """
:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 3rem auto; padding: 0 1rem; font: 1rem/1.6 system-ui, sans-serif; }
h1 { font: 600 1.75rem/1.2 Georgia, serif; }
li { padding: 0.25rem 0; overflow-wrap: anywhere; }
"""

POLICY = (
    "default-src 'none'; "
    f"style-src 'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Content Security Policy of the page: its own style sheet, and nothing else."""


def listing(paths: Iterable[str]) -> str:
    """Return a page with a link to each report."""
    rows = "\n".join(
        f'<li><a href="/{escape(quote(path, errors="surrogateescape"))}">'
        f"{escape(visible(path))}</a></li>"
        for path in paths
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Crosscheck: reports</title>\n<style>{STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>Reports</h1>\n<ul>\n{rows}\n</ul>\n</main>\n</body>\n</html>\n"
    )
