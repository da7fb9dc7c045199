from __future__ import annotations

import pytest
from lxml import html

from crosscheck.text.html.siblings import MOST_CHILDREN, split_siblings

MANY = 3 * MOST_CHILDREN + 7


def words(tree: html.HtmlElement) -> str:
    return " ".join("".join(map(str, tree.itertext())).split())


@pytest.mark.parametrize(
    "body",
    [
        "<p class='x'>before" + "".join(f"<b>{n}</b> and {n} " for n in range(MANY)) + "</p>behind",
        "".join(f"<p>{n}</p>then {n}" for n in range(MANY)),
        "<table><tr>" + "".join(f"<td>{n}" for n in range(MANY)) + "</table>behind",
        "<ul>" + "".join(f"<li>{n}</li><!-- {n} -->" for n in range(MANY)) + "</ul>",
        "<div>" + f"<p>{'<i>a</i>' * MANY}</p>" * 5 + "</div>",
    ],
)
def test_long_elements_become_several_and_every_word_stays_in_its_order(body: str) -> None:
    tree = html.document_fromstring(f"<html><body>first {body} last</body></html>")
    before = words(tree)
    split_siblings(tree)
    assert max(len(element) for element in tree.iter()) <= MOST_CHILDREN
    assert words(tree) == before


def test_the_parts_have_the_attributes_of_the_whole_and_others_are_left_alone() -> None:
    short = "<ul><li>one</li></ul>"
    tree = html.document_fromstring(f"<body>{short}<p class='x'>{'<b>a</b>' * MANY}</p></body>")
    split_siblings(tree)
    assert [part.get("class") for part in tree.iter("p")] == ["x"] * 4
    assert html.tostring(next(tree.iter("ul"))).decode() == short
