import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from tests.reporting.fire import HOSTILE_TITLE, WRAPPED
from tests.reporting.hostility import hostile
from tests.reporting.making import Making
from tests.reporting.sample import empty, full, many

from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.report import Report
from crosscheck.model.source import UNKNOWN_DATE, DateClue, inferred
from crosscheck.reporting.markdown import REPORTER, render
from crosscheck.reporting.markdown.tables import table
from crosscheck.text.markup import one_line

MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])

SECTIONS = [
    "Discrepancies",
    "Agreements",
    "Cannot tell",
    "Facts × outlets",
    "Looked like a conflict, is not",
    "Single-source facts",
    "Timeline",
    "Who copies whom",
    "Names and spellings",
    "Set aside as boilerplate",
    "Sources",
    "Skipped",
]


@cache
def tokens(report: Report) -> list[Token]:
    return MARKDOWN.parse(render(report))


def inline(report: Report) -> Iterator[Token]:
    for token in tokens(report):
        yield from token.children or ()


def plain(token: Token) -> str:
    return "".join(child.content or "\n" for child in token.children or ())


def headings(text: str, level: int) -> list[str]:
    return re.findall(rf"^{'#' * level} (.*)$", text, re.MULTILINE)


def quotations(report: Report) -> Iterator[tuple[str, bool, str, int]]:
    """Yield words, whether they were cut, file and line of each block quote."""
    inside = False
    for token in tokens(report):
        inside = {"blockquote_open": True, "blockquote_close": False}.get(token.type, inside)
        if inside and token.type == "inline":
            said, source = plain(token).split("\n— ", 1)
            words, cut = re.fullmatch(r"“(.*)”( \[…\])?", said).groups()  # type: ignore[union-attr]
            first = next(c.content for c in token.children or () if c.type == "code_inline")
            path, line = first.rsplit(":", 1)
            assert path in source
            yield words, cut is not None, path, int(line)


def links(text: str) -> Iterator[str]:
    for token in MARKDOWN.parse(text):
        for child in token.children or ():
            if child.type == "link_open":
                yield str(child.attrs["href"])


def slug(head: str) -> str:
    """Return the anchor that GitHub gives a heading."""
    return re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")


def test_the_sections_stand_in_the_order_of_the_design() -> None:
    assert headings(render(full()), 2) == SECTIONS
    assert headings(render(full()), 1) == ["Crosscheck: fire at the town archive of Aldersund"]


def test_the_first_screen_counts_what_was_found() -> None:
    opening = render(full()).split("## Discrepancies")[0]
    assert "5 documents, 3 outlets and 1 of unknown outlet, **2 independent origins**." in opening
    assert "7 facts: 2 agreed, 1 refined, **2 conflicting**, 1 single-source" in opening
    assert "`older.txt`, another event: tells of another fire: 2019, not 2031" in opening
    assert "Not read: `photo|<b>.txt` (the file is empty)." in opening
    assert "begins: “A fire broke out in the town archive on Harbour Street" in opening


def test_discrepancies_are_numbered_questions_with_level_and_confidence() -> None:
    assert headings(render(full()), 3)[:2] == [
        "1. How many people were injured in the fire? (conflict, confidence 0.93)",
        "2. Who asked for the army? (tension, confidence 0.70)",
    ]


def test_every_block_quote_is_the_slice_at_its_file_and_line() -> None:
    texts = {document.path: document.text.split("\n") for document in full().documents}
    found = list(quotations(full()))
    assert len(found) > 8
    for words, cut, path, line in found:
        rest = one_line("\n".join(texts[path][line - 1 :]))
        assert not cut
        assert words in rest
        assert words[:12] in one_line(texts[path][line - 1])


def test_a_long_quotation_is_cut_with_a_mark_outside_of_it() -> None:
    making = Making()
    words = f"Twelve people {'were hurt and ' * 100}then went home."
    one = making.document("a.txt", words, "A")
    two = making.document("b.txt", "At least 20 were hurt.", "B")
    event = making.event("accident", [one, two])
    said = {
        "Twelve": [making.claim(one, words, "Twelve")],
        "At least 20": [making.claim(two, two.text, "At least 20")],
    }
    making.fact(event, Kind.QUANTITY, "How many were hurt?", Verdict.CONFLICTING, said)
    first, second = quotations(making.report())
    assert first[1]
    assert words.startswith(first[0])
    assert second == ("At least 20 were hurt.", False, "b.txt", 1)


def test_nothing_from_an_article_becomes_markup() -> None:
    kinds = {token.type for token in inline(full())}
    allowed = {"text", "text_special", "code_inline", "softbreak", "hardbreak"}
    formatting = {"strong_open", "strong_close", "em_open", "em_close", "link_open", "link_close"}
    assert kinds <= allowed | formatting
    html = {token.content.strip() for token in tokens(full()) if token.type == "html_block"}
    assert html == {
        "<details><summary>The words behind these answers</summary>",
        "<details><summary>The passages that match</summary>",
        "<details><summary>The passages that were set aside</summary>",
        "</details>",
    }
    strong = re.findall(r"\*\*(hurt|stars)\*\*", render(full()))
    assert strong == []


def test_code_spans_hold_only_files_days_and_the_name_of_the_other_report() -> None:
    spans = {token.content for token in inline(full()) if token.type == "code_inline"}
    files = {document.path for document in full().documents} | {"photo|<b>.txt"}
    for span in spans:
        path = re.sub(r":\d+$", "", span)
        assert path in files or re.fullmatch(r"\d{4}-\d\d-\d\d", span), span


def test_hidden_characters_and_line_breaks_are_shown() -> None:
    text = render(full())
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\r]", text)
    assert "⟨U+202E⟩gnp.exe" in text
    shown = [plain(token) for token in tokens(full()) if token.type == "inline"]
    assert one_line(HOSTILE_TITLE) in shown
    assert any(one_line(WRAPPED) in words for words in shown)


def test_numbers_are_shown_as_they_were_written() -> None:
    assert "12.50 \\| 0012" in render(full())
    assert table(["a"], [["0012"], ["12.50"]]).splitlines()[2:] == ["| 0012  |", "| 12.50 |"]


@pytest.mark.parametrize("report", [full(), many(40), many(16, 8)], ids=["full", "events", "wide"])
def test_all_rows_of_a_table_have_as_many_cells_as_its_head(report: Report) -> None:
    rows = []
    for token in tokens(report):
        if token.type == "tr_open":
            rows.append(0)
        elif token.type in ("th_open", "td_open"):
            rows[-1] += 1
        elif token.type == "table_close":
            assert len(set(rows)) == 1
            rows = []
    lines = [line for line in render(report).splitlines() if line.startswith("|")]
    opened = sum(token.type == "tr_open" for token in tokens(report))
    opened += sum(token.type == "table_open" for token in tokens(report))
    assert len(lines) == opened


def test_the_matrix_tells_agreement_detail_conflict_silence_and_copying() -> None:
    section = render(full()).split("## Facts × outlets")[1].split("\n## ")[0]
    assert "| **Twelve** | **Twelve** (via Nordlys Wire) | **at least 20** | – |" in section
    assert "| agrees | agrees (via Nordlys Wire) | refines: Tuesday morning | – |" in section
    assert "| silent |" in section
    assert "in tension: Mayor Signe Dahl" in section


def test_a_wide_matrix_numbers_its_columns_and_gives_the_key() -> None:
    text = render(many(8, 8))
    assert "| fact | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 |" in re.sub(" +", " ", text)
    assert "Columns: S1 Outlet 0; S2 Outlet 1;" in text


def test_an_empty_report_says_that_nothing_was_found() -> None:
    text = render(empty())
    assert headings(text, 2) == ["Discrepancies", "Agreements", "Sources"]
    assert text.count("None was") == 3
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_several_events_keep_their_facts_apart_and_long_sections_are_counted() -> None:
    text = render(many(400))
    assert headings(text, 1) == ["Crosscheck: 100 events"]
    assert "### event 0\n" in text
    assert "And 60 more events, see `report.json`." in text
    assert "And 40 more, see `report.json`." in text
    assert len(text) < 200_000


def test_rendering_is_a_function_of_the_report_alone() -> None:
    assert render(full()) == render(replace(full()))
    assert REPORTER.filename == "report.md"


def test_no_text_from_anywhere_becomes_markup() -> None:
    text = render(hostile(full()))
    text.encode("utf-8")
    parsed = MARKDOWN.parse(text)
    kinds = {child.type for token in parsed for child in token.children or ()}
    assert kinds.isdisjoint({"html_inline", "image", "s_open"})
    assert set(links(text)) <= {f"#{slug(head)}" for head in headings(text, 2)}
    html = {token.content.strip() for token in parsed if token.type == "html_block"}
    assert {block.split(">")[0] for block in html} == {"<details", "</details"}
    titles = [after for token, after in pairwise(parsed) if token.type == "heading_open"]
    assert len(titles) == len(re.findall("^#+ ", render(full()), re.MULTILINE))


def dated(*, contradicted: bool) -> Report:
    """Return a report on one article with hostile words that date it, or contradict each other."""
    m = Making()
    text = "The bridge | <b>opened</b> on 3 May 2019. It closed on `9` June 2019.\n"
    made = m.document("a|b.txt", text, "Post")
    clues = tuple(
        DateClue(
            first,
            last,
            "what is dated so is told as past",
            (Evidence(made.id, Span(text.index(words), text.index(words) + len(words)), words),),
        )
        for first, last, words in (
            (date(2019, 5, 3), None, "| <b>opened</b> on 3 May 2019"),
            (None, date(2018, 4, 1) if contradicted else date(2019, 6, 9), "`9` June 2019"),
        )
    )
    known = inferred(date(2019, 5, 3), date(2019, 6, 9), clues)
    m.documents[0] = replace(
        made, published=replace(UNKNOWN_DATE, reasons=clues) if contradicted else known
    )
    m.event("the bridge", m.documents)
    return m.report()


def test_an_inferred_date_is_shown_with_the_words_it_follows_from() -> None:
    text = render(dated(contradicted=False))
    assert "| between 3 May and 9 June 2019, inferred " in text
    assert "- S1, between 3 May and 9 June 2019:\n" in text
    assert "`a|b.txt:1`: what is dated so is told as past, so it appeared on or after" in text
    assert "\\<b>opened" in text


def test_clues_that_contradict_each_other_are_shown_with_their_words() -> None:
    text = render(dated(contradicted=True))
    assert "| unknown " in text
    assert "- S1, nothing inferred, because the words contradict each other:\n" in text
    assert "so it appeared on or after 3 May 2019" in text
    assert "so it appeared on or before 1 April 2018" in text
