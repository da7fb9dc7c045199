"""What the script adds: filters, keys, deep links, and any two articles side by side."""

import pytest
from playwright.sync_api import Locator, Page, expect
from tests.browser.driving import Open
from tests.reporting.fire import HEATER, HURT
from tests.reporting.sample import full

pytestmark = pytest.mark.browser


def shown(page: Page) -> list[str]:
    """Return the questions of the entries that can be seen."""
    entries = page.locator(".entry").locator("visible=true")
    return [entry.locator("h3, .question, .why").first.inner_text() for entry in entries.all()]


def sentence(page: Page, words: str, source: int) -> Locator:
    return page.locator(f".text:nth-of-type({source}) mark").filter(has_text=words).first


def fact_id(question: str) -> str:
    return next(fact.id for fact in full().facts if fact.question == question)


# --- filters --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("label", "value", "left"),
    [
        ("Verdict", "conflict", 2),
        ("Verdict", "tension", 2),
        ("Verdict", "agreed", 2),
        ("Verdict", "benign", 1),
        ("Kind", "requester", 1),
        ("Kind", "quantity", 2),
        ("Outlet", "2", 6),
        ("Confidence", "0.75", 3),
        ("Confidence", "0.5", 4),
    ],
)
def test_a_filter_leaves_what_passes_it(open_page: Open, label: str, value: str, left: int) -> None:
    page = open_page("full").page
    everything = page.locator(".entry").count()
    page.get_by_label(label, exact=True).select_option(value)
    assert len(shown(page)) == left
    expect(page.locator("#filter-outcome")).to_have_text(f"{left} of {everything} shown")
    page.get_by_role("button", name="Clear").click()
    expect(page.locator("#filter-outcome")).to_have_text("")
    assert len(shown(page)) == everything


def test_filters_add_up_and_empty_sections_say_so(open_page: Open) -> None:
    page = open_page("full").page
    page.get_by_label("Kind", exact=True).select_option("quantity")
    page.get_by_label("Verdict", exact=True).select_option("conflict")
    assert shown(page) == ["How many people were injured in the fire?"]
    expect(page.locator("#agreements")).to_have_class("facts-section none-left")
    expect(page.locator("nav a[href='#discrepancies'] .total")).to_have_text("1 of 4")


def test_search_finds_words_of_question_answer_and_evidence_in_any_order(open_page: Open) -> None:
    page = open_page("full").page
    page.get_by_label("Search").fill("HEATER what")
    (words,) = shown(page)
    assert words.startswith("“A faulty heater in the reading room had been reported in March")
    page.get_by_label("Search").fill("no such words")
    assert shown(page) == []


def test_all_facts_of_a_section_open_and_close_at_once(open_page: Open) -> None:
    page = open_page("full").page
    button = page.locator("#agreements .unfold")
    button.click()
    assert page.locator("#agreements details.fact[open]").count() == 3
    button.click()
    assert page.locator("#agreements details.fact[open]").count() == 0


# --- deep links -----------------------------------------------------------------------------


def test_a_link_to_a_closed_fact_opens_it(open_page: Open) -> None:
    name = fact_id("What had been reported in March?")
    page = open_page("full", f"#{name}").page
    expect(page.locator(f"#{name} .positions")).to_be_visible()
    expect(page.locator(f"#{name}")).to_be_in_viewport()


def test_a_link_to_a_filtered_fact_clears_the_filters(open_page: Open) -> None:
    page = open_page("full").page
    page.get_by_label("Verdict", exact=True).select_option("conflict")
    name = fact_id("Where is the archive?")
    page.evaluate(f"location.hash = '{name}'")
    expect(page.locator(f"#{name} .positions")).to_be_visible()
    expect(page.locator("#filter-outcome")).to_have_text("")


def test_a_link_to_a_sentence_brings_up_its_article(open_page: Open) -> None:
    page = open_page("full").page
    hidden = page.locator(".text").nth(4)
    expect(hidden).to_be_hidden()
    page.locator("#matrix td a").filter(has_text="Harbour Street").last.click()
    expect(hidden).to_be_visible()
    expect(page.locator("mark:target")).to_be_in_viewport()


def test_every_inner_link_leads_to_something_that_can_be_seen(open_page: Open) -> None:
    page = open_page("seeds").page
    links = page.evaluate("[...new Set([...document.links].map((link) => link.hash))]")
    assert len(links) > 50
    for link in links:
        if link:
            page.evaluate(f"location.hash = '{link}'")
            expect(page.locator(link)).to_be_visible()


# --- side by side ---------------------------------------------------------------------------


def test_two_reports_stand_side_by_side_at_first(open_page: Open) -> None:
    page = open_page("full").page
    assert page.locator(".text").locator("visible=true").count() == 2
    left, right = (page.locator(f".text.{side}").bounding_box() for side in ("left", "right"))
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]


def test_hovering_lights_a_sentence_and_its_partner(open_page: Open) -> None:
    page = open_page("full").page
    sentence(page, HURT, 1).hover()
    assert page.locator("mark.lit").all_inner_texts() == [HURT, HURT]
    page.locator("#articles-title").hover()
    assert page.locator("mark.lit").count() == 0


def test_a_click_tells_the_partner_and_how_they_are_joined(open_page: Open) -> None:
    page = open_page("full").page
    sentence(page, HURT, 1).click()
    expect(page.locator("#peek")).to_have_text(f"same words, S2 Aldersund Post: “{HURT}”")
    page.keyboard.press("Escape")
    expect(page.locator("#peek")).to_be_hidden()


def test_only_what_joins_the_two_that_are_chosen_is_marked(open_page: Open) -> None:
    page = open_page("full").page
    hurt = sentence(page, HURT, 1)
    expect(hurt).to_have_class("same-words")
    page.get_by_label("Right").select_option(label="S3 unknown outlet")
    expect(hurt).to_have_class("conflict")
    chips = page.locator(".text.left .chip").locator("visible=true").all_inner_texts()
    assert [chip for chip in chips if "S2:" in chip] == []
    assert any("≠ S3:3" in chip for chip in chips)


def test_articles_can_be_swapped_and_all_be_shown(open_page: Open) -> None:
    page = open_page("full").page
    page.get_by_role("button", name="Swap").click()
    expect(page.locator(".text.left h3")).to_have_text("S2 Aldersund Post")
    button = page.get_by_role("button", name="All articles")
    button.click()
    assert page.locator(".text").locator("visible=true").count() == 5
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    assert page.locator(".text").locator("visible=true").count() == 2


def test_a_discrepancy_leads_to_both_of_its_sentences(open_page: Open) -> None:
    page = open_page("full").page
    page.locator(".join-both").first.click()
    expect(page.locator(".text.left h3")).to_have_text("S1 Nordlys Wire")
    expect(page.locator(".text.right h3")).to_have_text("S3 unknown outlet")
    assert page.locator("mark.lit").count() >= 2
    for mark in page.locator("mark.lit").all():
        expect(mark).to_be_in_viewport()


def test_bonds_are_told_apart_without_colour(open_page: Open) -> None:
    page = open_page("full").page
    lines = page.locator(".legend mark").evaluate_all(
        "(marks) => marks.map((mark) => { const style = getComputedStyle(mark);"
        " return style.textDecorationLine + style.textDecorationStyle"
        " + style.textDecorationThickness + style.boxShadow.replace(/rgb[^)]*[)]/g, ''); })"
    )
    assert len(set(lines)) == len(lines) == 7


# --- keys -----------------------------------------------------------------------------------


def test_the_first_tab_leads_past_the_contents(open_page: Open) -> None:
    page = open_page("full").page
    page.keyboard.press("Tab")
    expect(page.get_by_text("Skip to the report")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "report"


def test_keys_step_through_the_facts_and_open_them(open_page: Open) -> None:
    page = open_page("full").page
    page.keyboard.press("j")
    expect(page.locator(".current h3")).to_have_text("How many people were injured in the fire?")
    for _ in range(4):
        page.keyboard.press("j")
    fact = page.locator(".current")
    expect(fact).to_be_in_viewport()
    page.keyboard.press("o")
    expect(fact.locator(".positions")).to_be_visible()
    page.keyboard.press("k")
    expect(page.locator(".current h3")).to_contain_text("A value that cannot be")


def test_keys_skip_what_the_filters_hide(open_page: Open) -> None:
    page = open_page("full").page
    page.keyboard.press("/")
    expect(page.get_by_label("Search")).to_be_focused()
    page.keyboard.type("heater jkosx")
    assert shown(page) == []
    page.get_by_label("Search").fill("heater")
    page.get_by_label("Search").blur()
    page.keyboard.press("j")
    expect(page.locator(".current")).to_contain_text("A faulty heater")
    page.keyboard.press("s")
    expect(page.locator("mark:target")).to_have_text(HEATER)
    page.keyboard.press("x")
    expect(page.get_by_label("Search")).to_have_value("")


def test_single_keys_can_be_turned_off(open_page: Open) -> None:
    page = open_page("full").page
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_label("Shortcuts are on").uncheck()
    page.get_by_role("button", name="Close").click()
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("j")
    assert page.locator(".current").count() == 0
