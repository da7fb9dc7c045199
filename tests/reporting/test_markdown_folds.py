"""The contents of report.md, and what it folds away."""

from tests.reporting.making import Making
from tests.reporting.sample import full
from tests.reporting.test_markdown import headings, links, slug

from crosscheck.model.fact import Kind, Verdict
from crosscheck.reporting.markdown import render


def test_the_contents_lead_to_every_section() -> None:
    text = render(full())
    assert list(links(text.split("## Discrepancies")[0])) == [
        f"#{slug(head)}" for head in headings(text, 2)
    ]


def test_each_position_shows_its_first_passage_and_folds_the_others() -> None:
    m = Making()
    texts = ["Twelve were hurt.", "Twelve people were hurt, police said.", "Twenty were hurt."]
    made = [m.document(f"{n}.txt", text, f"Outlet {n}") for n, text in enumerate(texts)]
    claims = [m.claim(one, one.text, one.text.split()[0]) for one in made]
    said = {"Twelve": claims[:2], "Twenty": claims[2:]}
    m.fact(m.event("accident", made), Kind.QUANTITY, "How many?", Verdict.CONFLICTING, said)
    text = render(m.report()).split("## Discrepancies")[1].split("## Agreements")[0]
    shown, folded = text.split("<details><summary>1 further passage</summary>")
    assert shown.index("**Twelve**:") < shown.index("“Twelve were hurt.”")
    assert shown.index("**Twenty**:") < shown.index("“Twenty were hurt.”")
    assert "“Twelve people were hurt, police said.”" in folded
    assert "“Twelve people were hurt, police said.”" not in shown


def test_every_fold_is_closed_and_stands_between_blank_lines() -> None:
    lines = render(full()).split("\n")
    folds = [n for n, line in enumerate(lines) if "details>" in line or "<details" in line]
    assert len(folds) == 6
    for n in folds:
        assert lines[n - 1] == lines[n + 1] == ""
    kinds = ["/" in lines[n].split("summary")[0] for n in folds]
    assert kinds == [False, True] * 3
