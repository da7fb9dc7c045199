"""Writes report.claimreview.json: skeletons for fact-checks, which we never rate."""

from __future__ import annotations

import json
from collections.abc import Iterator

from crosscheck.model.contracts import Reporter
from crosscheck.model.report import Report
from crosscheck.text.markup import visible
from crosscheck.view.discrepancies import Discrepancy, discrepancies
from crosscheck.view.facts import PositionView
from crosscheck.view.lookup import lookup
from crosscheck.view.passages import Passage, Place
from crosscheck.view.sources import SourceView, sources

Node = dict[str, object]


def render(report: Report) -> str:
    """Return one ClaimReview per position of each discrepancy, as JSON-LD.

    A skeleton says what was claimed, by whom and where it appeared. ``reviewRating``,
    ``author``, ``url`` and ``datePublished`` are left to whoever checks the claim: a report
    tells that sources differ, never which one is right.
    Source: schema.org, types ClaimReview, Claim and NewsArticle.
    """
    find = lookup(report)
    listed = {source.id: source for source in sources(find)}
    graph = [
        _review(dispute, position, listed)
        for dispute in discrepancies(find)
        for position in dispute.positions
    ]
    rendered = {"@context": "https://schema.org", "@graph": graph}
    return json.dumps(_shown(rendered), ensure_ascii=False, indent=2) + "\n"


REPORTER = Reporter(name="claimreview", filename="report.claimreview.json", render=render)


def _review(dispute: Discrepancy, position: PositionView, listed: dict[str, SourceView]) -> Node:
    appearances = [
        _article(listed[place.document], passage, place)
        for passage in position.passages
        for place in passage.places
    ]
    claim: Node = {"@type": "Claim", "author": _authors(position), "appearance": appearances}
    return {
        "@type": "ClaimReview",
        "identifier": dispute.id,
        "claimReviewed": _claimed(dispute, position),
        "reviewAspect": dispute.title,
        "description": " ".join(dispute.reasons),
        "itemReviewed": claim,
    }


def _claimed(dispute: Discrepancy, position: PositionView) -> str:
    """Return the question with this answer; of what answers none, the words themselves."""
    if dispute.title.endswith("?") or not position.passages:
        return f"{dispute.title} {position.value}"
    return position.passages[0].text


def _authors(position: PositionView) -> list[Node]:
    """Return who is said to know; whether a person or an institution, a report cannot tell."""
    if position.attributed:
        return [{"@type": "Thing", "name": speaker} for speaker in position.attributed]
    return [{"@type": "Organization", "name": outlet} for outlet in position.outlets]


def _article(source: SourceView, passage: Passage, place: Place) -> Node:
    return dict(_told(source, passage, place))


def _told(source: SourceView, passage: Passage, place: Place) -> Iterator[tuple[str, object]]:
    """Yield what is known of the article; what is not known is left out."""
    yield "@type", "NewsArticle"
    yield "identifier", place.locator
    if source.title:
        yield "headline", source.title
    if source.outlet:
        yield "publisher", {"@type": "Organization", "name": source.outlet}
    if source.published.value and not source.clues:
        yield "datePublished", source.published.value
    if source.url:
        yield "url", source.url
    yield "text", passage.text


def _shown(node: object) -> object:
    """Return the node with hidden characters in its texts made visible."""
    match node:
        case str():
            return visible(node)
        case list():
            return [_shown(part) for part in node]
        case dict():
            return {key: _shown(part) for key, part in node.items()}
        case _:
            return node
