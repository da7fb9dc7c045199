import re
from pathlib import Path

from crosscheck.model.report import ModelUsed, Tool
from crosscheck.view.making import JUDGED, making_of, model_lines, model_rows

PARSER = ModelUsed("parser 1.0", "MIT", origin="somewhere")
READER = ModelUsed(
    "reader", "Apache-2.0", "ab" * 32, (("accuracy", 0.81),), "elsewhere", "many pairs"
)


def test_the_footer_names_tool_models_licences_and_digests() -> None:
    made = making_of(Tool("1.2", (PARSER, READER), ("a limit",)))
    assert made.made_by == (
        "crosscheck 1.2", "parser 1.0 (MIT)", "reader (Apache-2.0, sha256 abababababab…)",
    )  # fmt: skip
    assert made.notes == (JUDGED, "Measured of reader: accuracy 0.81", "a limit")


def test_the_list_of_models_tells_all_of_each() -> None:
    assert list(model_lines([PARSER, READER])) == [
        "parser 1.0 (MIT)",
        "  sha256: none: it comes in a package of its own, pinned by version",
        "  origin: somewhere",
        "reader (Apache-2.0)",
        f"  sha256: {'ab' * 32}",
        "  origin: elsewhere",
        "  learned from: many pairs",
        "  accuracy: 0.81",
    ]
    assert model_rows([READER])[0]["figures"] == [{"of": "accuracy", "value": 0.81}]


def test_the_footer_tells_what_the_docs_publish() -> None:
    published = (Path(__file__).parents[2] / "docs" / "evaluation.md").read_text("utf-8")
    (row,) = re.findall(
        r"^\| agreements \| [\d,]+ \| (\d+) \| ([\d.]+) \|", published, re.MULTILINE
    )
    (told,) = re.findall(r"(\d+) of (\d+) agreements were right", JUDGED)
    assert (told[1], f"{int(told[0]) / int(told[1]):.3f}") == row
