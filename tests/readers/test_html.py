from __future__ import annotations

import json
import time
from contextlib import suppress

import pytest

from crosscheck.errors import RecordError
from crosscheck.model.source import BlockRole, Document, Found, RawFile, Stated
from crosscheck.readers import html

PARAGRAPHS = """
<p>A ferry with 287 passengers on board ran aground off Sandvik on <b>Monday</b> morning.</p>
<figure><img src="x.jpg"><figcaption>The ferry Orla on Monday.</figcaption></figure>
<h2>What happened</h2>
<p>The ferry had left the harbour at noon. It lost power near the breakwater.<br><br>Nobody was
hurt, police said.</p>
<ul><li>287 passengers were on board</li><li>11 crew were on board</li></ul>
<p>The ferry was towed to the harbour in the evening. An inquiry was opened.</p>
"""
BODY = f"""
<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul></nav>
<header><h1>Ferry aground off Sandvik</h1><p class="byline">By Ann Lee</p></header>
<article>{PARAGRAPHS}</article>
<aside><h3>Related</h3><ul><li><a href="/a">Harbour to get new lights</a></li></ul></aside>
<footer><p>Copyright 2018 Harbour Times</p></footer>
"""


def page(head: str = "", body: str = BODY, lang: str = "en") -> str:
    return f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def read(markup: str | bytes, told: Stated | None = None) -> Document:
    content = markup if isinstance(markup, bytes) else markup.encode()
    (document,) = html.read(RawFile("a.html", content, told=told or Stated()))
    return document


def words(document: Document, role: BlockRole) -> list[str]:
    return [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.role is role
    ]


def aside(document: Document) -> dict[str, str]:
    return {document.text[p.span.start : p.span.end]: p.reason for p in document.set_aside}


def json_ld(**fields: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


# --- what is the article -------------------------------------------------------------------


def test_the_article_is_kept_in_order_with_its_headings() -> None:
    document = read(page())
    assert words(document, BlockRole.HEADLINE) == ["Ferry aground off Sandvik"]
    assert words(document, BlockRole.HEADING) == ["What happened"]
    assert words(document, BlockRole.BODY) == [
        "A ferry with 287 passengers on board ran aground off Sandvik on Monday morning.",
        "The ferry had left the harbour at noon. It lost power near the breakwater.",
        "Nobody was hurt, police said.",
        "287 passengers were on board",
        "11 crew were on board",
        "The ferry was towed to the harbour in the evening. An inquiry was opened.",
    ]


def test_everything_else_on_the_page_is_set_aside_with_a_reason() -> None:
    found = aside(read(page()))
    assert found["Home"] == found["News"] == "navigation"
    assert found["The ferry Orla on Monday."] == "caption"
    assert found["Harbour to get new lights"] == "page furniture"
    assert found["Copyright 2018 Harbour Times"] == "page furniture"


def test_hidden_words_are_listed_and_never_part_of_the_article() -> None:
    hidden = '<p style="display: none">Secret one.</p><p hidden>Secret two.</p>'
    found = read(page(body=BODY.replace("</article>", f"{hidden}</article>")))
    assert aside(found)["Secret one."] == aside(found)["Secret two."] == "hidden text"


def test_scripts_and_styles_are_no_words() -> None:
    noise = "<script>var secret = 1;</script><style>p { color: red }</style><!-- note -->"
    document = read(page(body=BODY + noise))
    assert "secret" not in document.text
    assert "color" not in document.text
    assert "note" not in document.text


def test_escaped_markup_stays_text() -> None:
    body = BODY.replace("Nobody was", "&lt;script&gt;alert(1)&lt;/script&gt; Nobody was")
    assert "<script>alert(1)</script> Nobody was" in read(page(body=body)).text


def test_a_table_is_set_aside_row_by_row() -> None:
    table = "<table><tr><th>Ship</th><th>Year</th></tr><tr><td>Orla</td><td>1998</td></tr></table>"
    document = read(page(body=BODY.replace("</article>", f"{table}</article>")))
    assert aside(document)["Orla | 1998"] in ("table", "page furniture")


def test_a_repeated_paragraph_is_kept_as_often_as_the_page_has_it() -> None:
    line = "<p>The ferry line has been closed since the accident of Monday, it said.</p>"
    document = read(page(body=f"<article>{PARAGRAPHS}{line * 4}</article>"))
    assert words(document, BlockRole.BODY).count(line[3:-4]) == 4


def test_text_below_the_depth_that_the_parser_reads_is_kept() -> None:
    body = "<div>" * 5000 + PARAGRAPHS + "</div>" * 5000 + "<p>The last word is here.</p>"
    text = read(page(body=body)).text
    assert "An inquiry was opened." in text
    assert "The last word is here." in text


@pytest.mark.parametrize("tag", ["b", "span", "font", "table", "blockquote"])
def test_elements_that_are_never_closed_lose_no_words(tag: str) -> None:
    body = "".join(f"<{tag}>word{number} " for number in range(1000))
    text = read(page(body=body + PARAGRAPHS)).text
    assert all(f"word{number}" in text for number in range(1000))
    assert "An inquiry was opened." in text


@pytest.mark.parametrize("piece", ["<p>The {0}th ferry left.</p>", "<b>The {0}th ferry.</b> "])
def test_a_page_too_large_for_the_library_is_read_by_the_rules(piece: str) -> None:
    count = 16_100 if piece.startswith("<p>") else 30_100
    body = "<h1>Ferry aground</h1>" + "".join(piece.format(number) for number in range(count))
    document = read(page(body=body))
    assert document.title == "Ferry aground"
    kept = "".join(document.text[b.span.start : b.span.end] for b in document.blocks)
    assert "The 0th ferry" in kept
    assert f"The {count - 1}th ferry" in kept


# --- what the page says of itself ----------------------------------------------------------


def test_json_ld_goes_before_open_graph_and_that_before_the_page() -> None:
    head = (
        "<title>Wrong | Wrong</title>"
        '<meta property="og:title" content="Less right">'
        '<meta property="og:site_name" content="The Site">'
        '<meta property="article:published_time" content="2001-01-01">'
        '<link rel="canonical" href="https://example.org/ferry">'
    )
    node = json_ld(
        **{"@type": "NewsArticle"},
        headline="Ferry aground",
        datePublished="2018-05-07T08:00:00Z",
        dateModified="2018-05-08",
        author=[{"name": "Ann Lee"}, {"name": "Bo Ek"}],
        publisher={"name": "Harbour Times"},
    )
    document = read(page(head + node))
    assert (document.title, document.outlet) == ("Ferry aground", "Harbour Times")
    assert document.byline == "Ann Lee, Bo Ek"
    assert document.published.value == "2018-05-07T08:00:00+00:00"
    assert document.modified is not None
    assert document.modified.value == "2018-05-08"
    assert document.url == "https://example.org/ferry"
    document = read(page(head))
    assert (document.title, document.outlet) == ("Less right", "The Site")
    assert document.published.value == "2001-01-01"


def test_json_ld_is_found_in_a_graph_and_in_lists() -> None:
    article = {"@type": ["ReportageNewsArticle"], "headline": "Ferry aground", "author": "Ann Lee"}
    script = json.dumps([{"@graph": [{"@type": "WebSite", "name": "x"}, article]}])
    head = f'<script type="application/ld+json">{script}</script>'
    assert read(page(head)).title == "Ferry aground"


@pytest.mark.parametrize(
    "script",
    ["", "{", "[" * 100_000, '{"@type": "NewsArticle", "headline": 3, "author": {"name": []}}',
     '{"@type": {}, "@graph": 7}', '"x"', '{"@type":"NewsArticle","datePublished":"99999-99-99"}'],
)  # fmt: skip
def test_json_ld_that_is_odd_is_passed_over(script: str) -> None:
    document = read(page(f'<script type="application/ld+json">{script}</script>'))
    assert (document.title, document.byline) == ("Ferry aground off Sandvik", "Ann Lee")


def test_a_page_without_metadata_is_read_by_what_it_shows() -> None:
    body = BODY.replace(
        "By Ann Lee</p>", 'By Ann Lee</p><time datetime="2018-05-07T08:00">now</time>'
    )
    document = read(page("<title>Ferry aground off Sandvik | Harbour Times</title>", body))
    assert document.title == "Ferry aground off Sandvik"
    assert document.byline == "Ann Lee"
    assert document.published.value == "2018-05-07T08:00:00"


def test_only_web_addresses_are_taken_for_canonical() -> None:
    head = '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="/a">'
    assert read(page(head)).url is None


def test_an_outlet_that_is_not_named_goes_by_its_host() -> None:
    document = read(page(), Stated(url="https://www.example.org/ferry"))
    assert (document.outlet, document.outlet_found) == ("example.org", Found.METADATA)
    named = page('<meta property="og:site_name" content="The Site">')
    assert read(named, Stated(url="https://www.example.org/ferry")).outlet == "The Site"
    assert read(page()).outlet_found is Found.UNKNOWN


def test_what_the_container_says_goes_before_but_for_the_canonical_address() -> None:
    head = '<link rel="canonical" href="https://example.org/ferry"><meta name="author" content="B">'
    told = Stated(byline="A", url="https://example.org/ferry?utm_source=x")
    document = read(page(head), told)
    assert (document.byline, document.url) == ("A", "https://example.org/ferry")


# --- encodings and damage ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("windows-1252", "cp1252"), ("iso-8859-1", "cp1252"), ("utf-8", "utf-8"), ("x-none", "utf-8"),
     ("windows-1251", "cp1251"), ("shift_jis", "cp932"), ("iso-2022-jp", "iso-2022-jp"),
     ("utf-16", "utf-8"), ("punycode", "utf-8")],
)  # fmt: skip
def test_the_declared_encoding_is_used_and_an_odd_one_is_not(declared: str, encoding: str) -> None:
    word = {"cp1251": "Мурманск", "cp932": "東京", "iso-2022-jp": "東京"}.get(encoding, "Malmö")
    body = BODY.replace("Sandvik", word)
    content = page(f'<meta charset="{declared}">', body).encode(encoding)
    assert read(content).title == f"Ferry aground off {word}"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"<html><body></body></html>", "no-prose"),
        (b"<nav>Home</nav><p hidden>x y z</p>", "no-prose"),
        (b"<p>a\x00b</p>", "binary"),
        (b"<i>x</i>" * 70_000, "too-complex"),
    ],
)
def test_what_holds_no_article_is_refused_with_a_code(content: bytes, code: str) -> None:
    with pytest.raises(RecordError) as caught:
        read(content)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "body",
    [
        "<div " + " ".join(f"a{number}='x'" for number in range(100_000)) + f">{PARAGRAPHS}</div>",
        "<ul>" + "<li><a href='/x'>Menu item</a></li>" * 9000 + f"</ul>{PARAGRAPHS}",
        "<table><tr><td>" * 15_000 + PARAGRAPHS,
        "<p>word<br><br>" * 9000,
        "<!--" * 250_000,
        "<a href='" * 100_000,
        "<" * 1_000_000,
        "<b>x " * 20_000 + PARAGRAPHS,
        "</div>" * 150_000 + PARAGRAPHS,
        "&lt;" * 250_000,
    ],
)
def test_a_megabyte_of_hostile_markup_takes_seconds(body: str) -> None:
    begun = time.process_time()
    with suppress(RecordError):
        read(page(body=body))
    assert time.process_time() - begun < 15
