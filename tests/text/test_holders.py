"""Two people whom two articles name in one office, whatever else their sentences tell."""

from __future__ import annotations

from datetime import date

import pytest
from tests.comparing import Article, fact_type_of, matter_of

from crosscheck.model.claim import Role
from crosscheck.model.fact import Kind
from crosscheck.model.finding import Level
from crosscheck.text.holders import are_only_holders, hold_one_office

DAY = date(2020, 2, 17)
IN_ROME = "Attorney General Rolf Lund travelled to Rome. The ferry was late again."
CALLED_ON = "Former officials called on Attorney General {} to resign. Nobody knew why."


def told(left: str, right: str) -> list[Level]:
    articles = [
        Article(left, "a.txt", "Post", DAY),
        Article(right, "b.txt", "Wire", DAY),
    ]
    return [f.level for f in matter_of(articles).judged().findings if f.kind is Kind.NAME]


@pytest.mark.parametrize(
    ("right", "levels"),
    [
        (CALLED_ON.format("Anna Holm"), [Level.TENSION]),
        (CALLED_ON.format("Rolf Lund"), []),
        (CALLED_ON.format("Lund"), []),
        ("Former officials called on Kansas Attorney General Anna Holm to resign.", []),
        ("Officials called on Former Attorney General Anna Holm to resign.", []),
        ("In 2013, officials called on Attorney General Anna Holm to resign.", []),
    ],
)
def test_each_article_names_one_holder_of_an_office(right: str, levels: list[Level]) -> None:
    assert told(IN_ROME, right) == levels


def test_two_chambers_have_two_leaders() -> None:
    bodies = (
        "Senate Majority Leader Rolf Lund travelled to Rome. The ferry was late again.",
        "Officials called on Senate Majority Leader Anna Holm to resign. Nobody knew why.",
    )
    matter = matter_of([Article(body, f"{n}.txt") for n, body in enumerate(bodies)])
    left, right = (
        next(s for s in matter.stated(fact_type_of(Kind.NAME), n) if s.mention.role is Role.OFFICE)
        for n in (0, 1)
    )
    assert hold_one_office(left, right)
    assert not are_only_holders(left, right)
