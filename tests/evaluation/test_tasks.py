"""Each task on small rows: its figures, its formats, and what it says of bad rows."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from crosscheck.errors import UsageError
from crosscheck.evaluation.clusters import between_documents, cluster_of, report_on
from crosscheck.evaluation.task import find_task, table, task_names
from crosscheck.model.finding import Level
from crosscheck.model.labelled import LabelledRow

DOCUMENTATION = (Path(__file__).parents[2] / "docs" / "evaluation.md").read_text("utf-8")

DOCUMENT = {
    "doc": "invented.1",
    "dct": "1998-02-13",
    "text": "SANDVIK (XX) --\n\nThe ferry sank Tuesday. Twelve crew were saved in 1997.",
    "timexes": [
        {"start": 32, "end": 39, "type": "DATE", "value": "1998-02-10", "text": "Tuesday"},
        {"start": 67, "end": 71, "type": "DATE", "value": "1996", "text": "1997"},
    ],
}
RESOLUTION: dict[str, Any] = {
    "text": "They met on 7 May 2018.",
    "ref": "2018-06-01T00:00:00",
    "results": [
        {
            "Start": 12,
            "End": 21,
            "TypeName": "datetimeV2.date",
            "Resolution": {"values": [{"value": "2018-05-07"}, {"value": "2019-05-07"}]},
        }
    ],
}
AT_LEAST: dict[str, Any] = {
    "quote": "At least 12",
    "measure": "count",
    "low": "12",
    "high": None,
    "unit": "",
    "approximate": False,
}
QUANTITY = {"text": "At least 12 died.", "expected": [AT_LEAST]}
NAME = {"kind": "person", "a": "A. Lind", "b": "Anna Lind", "same": True, "relation": "SHORT_FORM"}
FOLLOWS = {
    "premise": "Police arrested 12 men on 21 July.",
    "hypothesis": "Police arrested 12 men in July.",
    "label": "entailment",
}
ALIKE = {"a": "The ferry sank on Tuesday.", "b": "The ferry sank on Tuesday.", "score": 5.0}
RESTATED = {"a": "The ferry sank on Tuesday.", "b": "On Tuesday the ferry sank.", "label": 1}
LEFT = (
    "The ferry Orla struck a reef off Sandvik.\n\nThe blast in Sandvik killed 12 people on Monday."
)
RIGHT = LEFT.replace("struck", "hit")
SOURCES = """[[source]]
file = "a.txt"
outlet = "Left Post"
published = 2019-03-22

[[source]]
file = "b.txt"
outlet = "Right Herald"
published = 2019-00-00
"""
PLANTED: dict[str, Any] = {
    "base": "1", "type": "number", "file": "a.txt", "sources_toml": SOURCES,
    "documents": {"a.txt": LEFT, "b.txt": RIGHT},
    "mutated": LEFT.replace("12", "52"),
    "sentence": "The blast in Sandvik killed 52 people on Monday.",
    "counterpart": "The blast in Sandvik killed 12 people on Monday.",
}  # fmt: skip
ARTICLES = [
    {"source": "Left Post", "date": "2019-03-22", "title": "A blast", "text": LEFT},
    {"source": "", "date": "", "title": "A blast", "text": RIGHT.replace("12", "52")},
]
CLUSTER: dict[str, Any] = {"id": "c1", "articles": ARTICLES}
ROWS: Mapping[str, Mapping[str, Any]] = {
    "time": DOCUMENT, "quantity": QUANTITY, "name": NAME,
    "entailment": FOLLOWS, "similarity": ALIKE, "paraphrase": RESTATED,
    "planted": PLANTED, "findings": CLUSTER, "alignment": RESTATED,
}  # fmt: skip


def rows(*fields: Mapping[str, Any]) -> list[LabelledRow]:
    return [LabelledRow(f"gold, line {number}", row) for number, row in enumerate(fields, 1)]


def test_documents_are_measured_with_offsets_into_their_text() -> None:
    assert DOCUMENT["text"][32:39] == "Tuesday"
    figures = find_task("time").measure(rows(DOCUMENT))
    assert (figures["n"], figures["exact"], figures["spurious"]) == (2, 0.5, 0.0)
    assert figures["detection_f1_strict"] == 1.0


def test_resolutions_are_told_by_their_fields_and_accept_alternatives() -> None:
    undated = {**RESOLUTION, "ref": None}
    other = {**RESOLUTION, "text": "They met on 8 May 2018."}
    figures = find_task("time").measure(rows(RESOLUTION, undated, other))
    assert (figures["n"], figures["dates_exact"], figures["spurious"]) == (3, 0.6667, 0.0)


def test_a_resolution_without_days_is_not_scored() -> None:
    for value in ({"value": "not resolved"}, {"start": None, "end": None}, 3):
        result = {**RESOLUTION["results"][0], "Resolution": {"values": [value]}}
        assert find_task("time").measure(rows({**RESOLUTION, "results": [result]}))["n"] == 0


def test_quantities_are_right_with_all_their_parts() -> None:
    wrong = {**QUANTITY, "expected": [{**AT_LEAST, "high": "12"}]}
    negative = {"text": "Flight 12 landed.", "expected": []}
    alarm = {"text": "Twelve boats sank.", "expected": []}
    figures = find_task("quantity").measure(rows(QUANTITY, wrong, negative, alarm))
    assert (figures["n"], figures["accuracy"]) == (2, 0.5)
    assert (figures["negatives"], figures["false_alarms"], figures["extra"]) == (2, 0.5, 0.5)


def test_two_bearers_made_one_are_false_alarms() -> None:
    other = {**NAME, "same": False, "relation": "DIFFERENT"}
    figures = find_task("name").measure(rows(NAME, other))
    assert (figures["accuracy"], figures["false_alarms"], figures["split"]) == (0.5, 1.0, 0.0)


@pytest.mark.parametrize(("task", "fields"), sorted(ROWS.items()))
def test_a_row_without_a_field_is_named(task: str, fields: Mapping[str, Any]) -> None:
    for missing in fields:
        if missing == "doc":
            continue
        cut = {name: value for name, value in fields.items() if name != missing}
        with pytest.raises(UsageError, match="gold, line 1"):
            find_task(task).measure(rows(cut))


@pytest.mark.parametrize(
    ("task", "change", "told"),
    [
        ("time", {"dct": "yesterday"}, "'dct' is no day"),
        ("time", {"text": 3}, "'text' is not a text"),
        ("time", {"timexes": {}}, "'timexes' is not a list"),
        ("time", {"timexes": [3]}, "timexes 1 is no object"),
        ("time", {"timexes": [{"start": True}]}, "'start' is not a whole number"),
        ("quantity", {"expected": [{"quote": "12"}]}, "expected 1: no field 'measure'"),
        ("quantity", {"taken": [[1]]}, "'taken' is no list of pairs"),
        ("name", {"kind": "ship"}, "no kind 'ship'"),
        ("name", {"same": 1}, "'same' is not true or false"),
    ],
)
def test_a_field_of_another_type_is_named(task: str, change: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        find_task(task).measure(rows({**ROWS[task], **change}))


@pytest.mark.parametrize("name", task_names())
def test_every_task_bears_its_name_and_explains_its_figures(name: str) -> None:
    task = find_task(name)
    assert task.name == name
    figures = task.measure(rows(ROWS[name]))
    assert set(figures) <= set(task.meanings)
    assert [figure for figure in task.meanings if f"`{figure}`" not in DOCUMENTATION] == []
    assert f"`crosscheck eval {name} FILE`" in DOCUMENTATION
    assert all(figure in table(task, figures) for figure in figures)


def test_an_unknown_task_is_refused_with_the_names_of_all() -> None:
    with pytest.raises(UsageError, match="no task 'tim'; there are alignment, entailment,"):
        find_task("tim")


EXCLUDED = {**FOLLOWS, "hypothesis": "Police arrested 15 men on 21 July.", "label": "contradiction"}
BESIDE = {**FOLLOWS, "hypothesis": "The arrested men are very tall.", "label": "neutral"}


def test_labels_are_told_among_those_that_occur() -> None:
    task = find_task("entailment")
    three = task.measure(rows(FOLLOWS, EXCLUDED, BESIDE))
    assert (three["n"], three["accuracy"]) == (3, 1.0)
    assert {"entailment_recall", "neutral_recall", "contradiction_recall"} <= set(three)
    two = task.measure(rows(FOLLOWS, EXCLUDED))
    assert (two["accuracy"], two["auc"]) == (1.0, 1.0)
    assert "neutral_recall" not in two


def test_what_is_not_entailed_is_told_by_contradiction() -> None:
    wrong = {**EXCLUDED, "label": "not_entailment"}
    figures = find_task("entailment").measure(rows(FOLLOWS, wrong))
    assert (figures["accuracy"], figures["auc"], figures["auc_not_entailed"]) == (1.0, 1.0, 1.0)


def test_scores_labels_and_partners_are_told_by_their_fields() -> None:
    task = find_task("similarity")
    far = {"a": "The ferry sank.", "b": "Bread costs two euros.", "score": 0, "split": "dev"}
    near = {**ALIKE, "split": "dev"}
    assert task.measure(rows(near, far))["spearman"] == 1.0
    some = task.measure(rows({**near, "split": "train"}, near, far))
    assert (some["n"], some["n_dev"], some["spearman_dev"]) == (3, 2, 1.0)
    other = {"a": far["a"], "b": far["b"], "label": 0}
    parted = task.measure(rows(RESTATED, other))
    assert (parted["auc"], parted["auc_cosine"]) == (1.0, 1.0)
    loaf = {"a": "The bakery closed.", "b": "A baker's shop shut its doors.", "label": 1}
    assert task.measure(rows(RESTATED, loaf)) == {"n": 2, "first": 1.0}


def test_alignment_is_scored_at_what_a_run_aligns() -> None:
    apart = {"a": "The ferry sank off Sandvik.", "b": "Bread costs two euros.", "label": 0}
    missed = {"a": "The bakery closed in May.", "b": "Six sailors won a prize.", "label": 1}
    figures = find_task("alignment").measure(rows(RESTATED, apart, missed))
    assert (figures["n"], figures["pairs_labelled"]) == (3, 2)
    assert (figures["aligned_precision"], figures["aligned_recall"]) == (1.0, 0.5)
    assert figures["aligned_f1"] == 0.6667


def test_paraphrases_score_higher_than_other_pairs() -> None:
    other = {"a": "The ferry sank on Tuesday.", "b": "The ferry left on Friday.", "label": 0}
    figures = find_task("paraphrase").measure(rows(RESTATED, other))
    assert (figures["auc"], figures["auc_entailment"]) == (1.0, 1.0)


def test_a_label_that_is_none_is_named() -> None:
    with pytest.raises(UsageError, match="line 1: no label 'maybe'; there are entailment"):
        find_task("entailment").measure(rows({**FOLLOWS, "label": "maybe"}))


def test_a_planted_change_is_found_by_both_of_its_sentences() -> None:
    found = find_task("planted").measure(rows(PLANTED))
    assert (found["recall_number"], found["as_conflict"]) == (1.0, 1.0)
    assert (found["clusters"], found["conflicts_per_cluster"]) == (1, 0.0)
    elsewhere = {**PLANTED, "counterpart": "The ferry Orla hit a reef."}
    assert find_task("planted").measure(rows(elsewhere))["recall"] == 0.0
    of_place = {**PLANTED, "type": "place"}
    assert find_task("planted").measure(rows(of_place))["recall"] == 0.0


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"type": "colour"}, "no kind of change 'colour'"),
        ({"documents": []}, "'documents' is no object"),
        ({"sources_toml": "[[source"}, "'sources_toml' is no TOML"),
    ],
)
def test_a_planted_row_that_cannot_be_used_is_named(change: dict[str, Any], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        find_task("planted").measure(rows({**PLANTED, **change}))


def judged(label: str) -> dict[str, Any]:
    """Return what somebody says of the one conflict that a run tells of the cluster."""
    cluster = cluster_of(LabelledRow("gold, line 1", CLUSTER))
    (finding,) = between_documents(report_on(cluster.files), Level.CONFLICT)
    digests = {d.id: d.sha256 for d in report_on(cluster.files).documents}
    passages = [
        {"sha256": digests[side.document], "start": side.start, "end": side.end}
        for side in (finding.left, finding.right)
    ]
    return {"cluster": "c1", "kind": "quantity", "label": label, "passages": passages}


def test_what_is_told_is_counted_by_what_was_judged_of_it() -> None:
    task = find_task("findings")
    right = task.measure(rows(CLUSTER, judged("right")))
    assert (right["clusters"], right["judged_conflicts"], right["right_conflicts"]) == (1, 1, 1.0)
    assert 0 < float(right["right_conflicts_low"]) < 1
    wrong = task.measure(rows(judged("wrong"), CLUSTER))
    assert (wrong["right_conflicts"], wrong["wrong_conflicts"]) == (0.0, 1.0)
    other = {**judged("right"), "kind": "date"}
    assert task.measure(rows(other, CLUSTER))["judged_conflicts"] == 0


def test_a_judgement_without_its_articles_is_refused() -> None:
    with pytest.raises(UsageError, match="line 1: no row holds the articles of 'c1'"):
        find_task("findings").measure(rows(judged("right")))
    with pytest.raises(UsageError, match="no label 'good'"):
        find_task("findings").measure(rows({**judged("right"), "label": "good"}, CLUSTER))
