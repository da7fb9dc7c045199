"""Opens reports in Chromium, and keeps what goes wrong: errors, dialogs, requests."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.reporting.fire import HOSTILE
from tests.reporting.hostility import hostile
from tests.reporting.making import Making
from tests.reporting.sample import empty, full, many

from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.report import Report
from crosscheck.reporting.html import render

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
MAKES: dict[str, Callable[[], Report]] = {
    "full": full,
    "empty": empty,
    "many": lambda: many(24),
    "hostile": lambda: hostile(full()),
    "monsters": lambda: monsters(),
}
REPORTS = ("seeds", *MAKES)


@dataclass
class Opened:
    """A page with all that it did since it was opened."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


Open = Callable[..., Opened]


def monsters() -> Report:
    """Return a report on texts that no layout was made for."""
    m = Making()
    word = "w" * 10_000
    texts = [f"{word} 12 {word}.", f"Said: 14 \u202e{'|`<' * 3_000}.", HOSTILE]
    made = [m.document(f"{'x' * 200}{n}.txt", text, "O" * 900) for n, text in enumerate(texts)]
    event = m.event(word, made)
    claims = [m.claim(made[0], texts[0], "12"), m.claim(made[1], texts[1], "14")]
    said = {word: claims[:1], "14": claims[1:]}
    m.fact(event, Kind.QUANTITY, f"How many {word}?", Verdict.CONFLICTING, said)
    return m.report(word)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The browser that CHROMIUM names, or the first one on the path."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium on the path; install one, or name it in CHROMIUM")
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], str]:
    """Write reports as files; the committed one is taken as it is."""
    folder = tmp_path_factory.mktemp("pages")

    def address(name: str) -> str:
        file = folder / f"{name}.html"
        if name == "seeds":
            return (ROOT / "reports" / "report.html").as_uri()
        if not file.exists():
            file.write_text(render(MAKES[name]()), "utf-8")
        return file.as_uri()

    return address


@pytest.fixture
def open_page(chromium: Browser, pages: Callable[[str], str]) -> Iterator[Open]:
    """Open a report; whatever it complains of, asks for or pops up is kept."""
    contexts = []

    def opening(
        name: str,
        anchor: str = "",
        *,
        width: int = 1360,
        scheme: Literal["light", "dark"] = "light",
        script: bool = True,
        address: str = "",
    ) -> Opened:
        context = chromium.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
        )
        contexts.append(context)
        opened = Opened(context.new_page())
        page = opened.page
        page.on("console", lambda said: opened.errors.append(f"{said.type}: {said.text}"))
        page.on("pageerror", lambda error: opened.errors.append(str(error)))
        page.on("dialog", lambda dialog: opened.errors.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: opened.requests.append(request.url))
        page.goto((address or pages(name)) + anchor)
        return opened

    yield opening
    for context in contexts:
        context.close()
