"""The page as a whole in a real browser: quiet, offline, accessible, printable."""

import re
import threading

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from tests.browser.driving import REPORTS, ROOT, Open

from crosscheck.web.folder import open_folder
from crosscheck.web.server import bind

pytestmark = pytest.mark.browser

OPEN_ALL = "document.querySelectorAll('details').forEach((box) => { box.open = true; })"
TARGETS = {"rules": {"target-size": {"enabled": True}}}
"""The one rule of WCAG 2.2 AA that axe leaves out unless it is asked (2.5.8)."""
ALL = pytest.mark.parametrize("name", REPORTS)


@ALL
def test_the_page_opens_without_an_error_and_asks_for_nothing(open_page: Open, name: str) -> None:
    opened = open_page(name)
    opened.page.evaluate(OPEN_ALL)
    assert opened.errors == []
    assert opened.requests == [opened.page.url]


@ALL
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1360])
def test_axe_finds_no_violation(open_page: Open, name: str, scheme: str, width: int) -> None:
    page = open_page(name, width=width, scheme=scheme).page
    page.evaluate(OPEN_ALL)
    found = Axe().run(page, options=TARGETS)
    assert found.violations_count == 0, found.generate_report()


def test_axe_finds_no_violation_while_filters_and_keys_are_in_use(open_page: Open) -> None:
    page = open_page("seeds").page
    page.get_by_label("Verdict").select_option("agreed")
    page.keyboard.press("Escape")
    page.locator(".sheets mark.similar").first.click()
    assert Axe().run(page).violations_count == 0
    page.get_by_role("button", name="Keyboard shortcuts").click()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()


@ALL
@pytest.mark.parametrize("width", [320, 768, 1360])
def test_nothing_is_wider_than_the_window(open_page: Open, name: str, width: int) -> None:
    page = open_page(name, width=width).page
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@ALL
def test_everything_can_be_read_without_a_script(open_page: Open, name: str) -> None:
    page = open_page(name, script=False).page
    for section in page.locator("main > section").all():
        expect(section).to_be_visible()
    for article in page.locator(".text").all():
        expect(article).to_be_visible()
    for entry in page.locator(".entry").all():
        expect(entry).to_be_visible()
    assert page.locator("select:visible, input:visible, button:visible").count() == 0


def test_a_fact_can_be_opened_without_a_script(open_page: Open) -> None:
    page = open_page("full", script=False).page
    fact = page.locator("details.fact").first
    expect(fact.locator(".positions")).to_be_hidden()
    fact.locator("summary").first.click()
    expect(fact.locator(".positions")).to_be_visible()


@pytest.mark.parametrize("name", ["hostile", "full", "monsters"])
def test_hostile_text_runs_nothing_and_is_shown_as_text(open_page: Open, name: str) -> None:
    opened = open_page(name)
    page = opened.page
    page.evaluate(OPEN_ALL)
    assert opened.errors == []
    assert page.locator("img, iframe, object, embed, base, link").count() == 0
    assert page.locator("script").count() == 1
    text = page.locator("main").text_content() or ""
    assert "<script>alert(1)</script>" in text
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", text)


def test_the_policy_is_in_force(open_page: Open) -> None:
    opened = open_page("full")
    opened.page.evaluate(
        "const script = document.createElement('script');"
        "script.textContent = 'window.ran = true'; document.body.append(script);"
        "document.body.setAttribute('style', 'color: red');"
        "document.body.setAttribute('onclick', 'window.ran = true'); document.body.click();"
        "setTimeout('window.ran = true')"
    )
    opened.page.wait_for_timeout(100)
    assert opened.page.evaluate("window.ran") is None
    assert opened.page.evaluate("document.body.style.color") == ""
    refused = [error for error in opened.errors if "Content Security Policy" in error]
    assert len(refused) >= 4


def test_print_shows_every_fact_and_no_control(open_page: Open) -> None:
    page = open_page("full").page
    page.emulate_media(media="print")
    assert page.locator(".beside, .permalink, button").locator("visible=true").count() == 0
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for fact in page.locator("details.fact .positions").all():
        expect(fact).to_be_visible()
    for article in page.locator(".text").all():
        expect(article).to_be_visible()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("details.fact").first).not_to_have_attribute("open", "")


def test_the_page_can_be_printed_to_pdf(open_page: Open) -> None:
    printed = open_page("seeds").page.pdf(format="A4")
    assert printed.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) > 5


def test_the_committed_report_works_when_it_is_served(open_page: Open) -> None:
    with bind(open_folder(ROOT / "reports", frozenset({"report.html"})), 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        opened = open_page("", address=server.url)
        opened.page.get_by_label("Search").fill("Putin")
        assert opened.page.url == f"{server.url}report.html"
        assert opened.errors == []
        server.shutdown()
        thread.join()
