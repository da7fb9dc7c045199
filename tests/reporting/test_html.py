import re
from base64 import b64encode
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from time import process_time

import pytest
from tests.reporting.fire import HOSTILE, POST, WIRE
from tests.reporting.hostility import hostile
from tests.reporting.sample import empty, full, many

from crosscheck.model.report import Report
from crosscheck.reporting.html import REPORTER, render
from crosscheck.text.markup import visible

FORBIDDEN = ("style", "src", "srcset", "srcdoc", "action", "formaction", "data", "background")
VOID = {"meta", "br", "link", "img", "input", "hr"}
TAGS = set(
    "html head meta title style body a nav p ul li span main header h1 h2 h3 strong svg rect dl "
    "div dt dd table caption thead tbody tr th td section article figure blockquote figcaption br "
    "details summary ol mark q footer script form p label input select option output button b em "
    "code path circle dialog kbd".split()
)


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)


class Page(HTMLParser):
    """All elements of a page with the text inside them; fails when tags are not balanced."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[Element] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(attrs) == len(dict(attrs))
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text.append(data)

    def values(self, name: str) -> list[str]:
        return [e.attributes[name] for e in self.elements if name in e.attributes]

    def texts(self, tag: str) -> list[str]:
        return ["".join(element.text) for element in self.elements if element.tag == tag]


@cache
def page(report: Report) -> Page:
    return Page(render(report))


REPORTS = pytest.mark.parametrize(
    "report", [full(), empty(), many(24), many(80)], ids=["full", "empty", "many", "very many"]
)


@REPORTS
def test_the_page_has_only_elements_of_the_template(report: Report) -> None:
    assert {element.tag for element in page(report).elements} <= TAGS
    names = {name for element in page(report).elements for name in element.attributes}
    assert not [name for name in names if name.startswith("on") or name in FORBIDDEN]


@REPORTS
def test_every_link_leads_to_an_anchor_and_every_anchor_is_there_once(report: Report) -> None:
    ids = Counter(page(report).values("id"))
    assert set(ids.values()) <= {1}
    inner = [href[1:] for href in page(report).values("href") if href.startswith("#")]
    assert set(inner) <= ids.keys()
    labels = [name for value in page(report).values("aria-labelledby") for name in value.split()]
    assert set(labels) <= ids.keys()


def test_only_web_addresses_lead_out_of_the_page() -> None:
    outer = [href for href in page(full()).values("href") if not href.startswith("#")]
    assert outer == ["https://post.example/fire?a=1&b=2"]


def packaged(name: str) -> str:
    return files("crosscheck.reporting.html").joinpath(name).read_text("utf-8")


def test_the_policy_allows_nothing_but_the_style_sheet_and_the_script_of_the_page() -> None:
    html = render(full())
    css = html.split("<style>")[1].split("</style>")[0]
    script = html.split("<script>")[1].split("</script>")[0]
    digests = [b64encode(sha256(text.encode()).digest()).decode() for text in (css, script)]
    policy = next(value for value in page(full()).values("content") if "default-src" in value)
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert (css, script) == (packaged("report.css"), packaged("report.js"))


def test_style_sheet_and_script_fetch_nothing_and_make_no_markup() -> None:
    css, script = packaged("report.css"), packaged("report.js")
    for word in ("url(", "@import", "</style"):
        assert word not in css
    makers = ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function(")
    for word in (*makers, "fetch(", "XMLHttp", "import(", "http", "localStorage", "</script"):
        assert word not in script


def test_the_templates_trust_nothing_but_style_sheet_and_script() -> None:
    names = [
        entry.name
        for entry in files("crosscheck.reporting.html").iterdir()
        if entry.name.endswith(".j2")
    ]
    templates = "".join(packaged(name) for name in sorted(names))
    trusted = re.findall(r"\{\{[^}]*\|\s*safe[^}]*\}\}", templates)
    assert trusted == ["{{ css|safe }}", "{{ script|safe }}"]
    assert "autoescape" not in templates
    assert "Markup" not in templates


def test_hostile_text_is_shown_as_text() -> None:
    html = render(full())
    shown = "\n".join(page(full()).texts("body"))
    assert html.count("<script") == 1
    assert "<img" not in html
    assert "<script>alert(1)</script>" in shown
    assert "&lt;b&gt;" in shown
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\r]", html)


@pytest.mark.parametrize("text", [WIRE, POST, HOSTILE])
def test_the_articles_are_shown_in_full_line_by_line(text: str) -> None:
    lines = [
        ("".join(element.text), int(element.attributes["value"]))
        for element in page(full()).elements
        if element.tag == "li" and "value" in element.attributes
    ]
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            assert any(visible(line) in shown and at == number for shown, at in lines), line


def test_every_quotation_is_a_passage_of_an_article() -> None:
    texts = [visible(document.text) for document in full().documents]
    quotes = page(full()).texts("blockquote")
    assert len(quotes) > 10
    for quote in quotes:
        words = re.fullmatch("“(.*)”", quote, re.DOTALL)
        assert words is not None
        assert any(words.group(1) in text for text in texts)


def test_the_anchor_of_a_quotation_is_the_marked_sentence_in_its_article() -> None:
    marks = {
        e.attributes["id"]: "".join(e.text)
        for e in page(full()).elements
        if e.tag == "mark" and "id" in e.attributes
    }
    sentences = {sentence.id: sentence for sentence in full().sentences}
    assert marks
    for name, words in marks.items():
        assert visible(sentences[name].text).startswith(words)
    locators = {
        e.attributes["href"][1:]: "".join(e.text)
        for e in page(full()).elements
        if e.attributes.get("class") == "locator" and e.attributes.get("href", "").startswith("#s-")
    }
    paths = {document.id: document.path for document in full().documents}
    for name, locator in locators.items():
        sentence = sentences[name]
        assert locator == f"{paths[sentence.document]}:{sentence.line}"


def test_boilerplate_is_labelled_in_its_article() -> None:
    asides = [
        "".join(e.text) for e in page(full()).elements if e.attributes.get("class") == "aside"
    ]
    assert asides == [
        "set aside: subscription appeal Subscribe to the Aldersund Post from 2.50 a week.",
        "set aside: related link Read more: Ten harbour walks for spring",
    ]


def test_very_many_documents_show_cited_lines_only_and_say_so() -> None:
    assert "Every file in full" in render(many(24))
    text = render(many(80))
    assert "only the lines that this report cites are shown" in text
    assert "1 line not shown" in text


def test_the_page_can_be_read_with_a_keyboard_and_a_screen_reader() -> None:
    elements = page(full()).elements
    assert elements[0].attributes == {"lang": "en"}
    skip = next(element for element in elements if element.tag == "a")
    assert skip.attributes == {"class": "skip", "href": "#report"}
    assert all(e.attributes.get("scope") in ("col", "row") for e in elements if e.tag == "th")
    levels = [int(e.tag[1]) for e in elements if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    regions = [e for e in elements if e.attributes.get("role") == "region"]
    assert all(e.attributes["tabindex"] == "0" for e in regions)
    assert len(page(full()).texts("table")) == len(page(full()).texts("caption"))


def test_rendering_is_a_function_of_the_report_alone() -> None:
    assert render(full()) == render(full())
    assert REPORTER.filename == "report.html"


def test_no_text_from_anywhere_becomes_markup() -> None:
    html = render(hostile(full()))
    spoilt = Page(html)
    html.encode("utf-8")
    assert {element.tag for element in spoilt.elements} <= TAGS
    assert not {name for e in spoilt.elements for name in e.attributes if name.startswith("on")}
    assert all(href.startswith(("#", "http")) for href in spoilt.values("href"))
    assert "49" not in "".join(spoilt.texts("h1"))
    assert "{{ 7 * 7 }}" in "".join(spoilt.texts("h1"))


def test_a_hundred_articles_take_less_than_a_second() -> None:
    render(empty())
    begun = process_time()
    render(many(100))
    assert process_time() - begun < 1.0


def test_twenty_articles_take_less_than_a_megabyte_and_a_half() -> None:
    assert len(render(many(20, 20)).encode()) < 1_500_000
