"""Fixtures of a real browser; without its driver (group ``browser``) nothing is collected."""

from importlib.util import find_spec

if find_spec("playwright") is None:
    collect_ignore_glob = ["*.py"]
else:
    from tests.browser.driving import chromium, open_page, pages

    __all__ = ["chromium", "open_page", "pages"]
