from dataclasses import replace
from itertools import pairwise

from tests.comparing import report_of

from crosscheck.model.annotation import AnnotatedDocument, Sentence
from crosscheck.model.event import Origin, OriginKind
from crosscheck.model.fact import Verdict
from crosscheck.model.report import Report, Skipped
from crosscheck.stages.assemble import assemble

FIRST = Skipped("a.txt", "read", "empty", "the file is empty")
SECOND = Skipped("b.txt", "read", "binary", "not a text")


def annotated(report: Report) -> list[AnnotatedDocument]:
    def own(document: str) -> tuple[Sentence, ...]:
        return tuple(s for s in report.sentences if s.document == document)

    return [AnnotatedDocument(document, own(document.id)) for document in report.documents]


def again(
    report: Report, step: int = 1, **other: tuple[Skipped, ...] | tuple[Origin, ...]
) -> Report:
    """Assemble the rows of a report anew, every second argument turned round by ``step``."""
    rows = {**{name: getattr(report, name) for name in _ROWS}, **other}
    return assemble(
        tool=report.tool,
        documents=annotated(report)[::step],
        **{name: tuple(found)[::step] for name, found in rows.items()},
    )


_ROWS = (
    "placements", "events", "claims", "alignments", "statements", "facts", "findings", "benign",
    "origins", "names", "skipped", "ladders",
)  # fmt: skip


def test_a_report_is_in_the_order_in_which_it_was_assembled() -> None:
    report = report_of("diplomacy")
    assert len(report.facts) > 2
    assert again(report) == report


def test_the_order_of_the_rows_does_not_matter() -> None:
    for name in ("diplomacy", "ferry", "hostile"):
        report = report_of(name)
        assert again(report, -1) == report


def test_a_ladder_is_told_rung_by_rung_and_never_in_code() -> None:
    ladders = {ladder.kind: ladder for ladder in report_of("ferry").ladders}
    assert list(ladders) == sorted(ladders)
    for ladder in ladders.values():
        assert ladder.source
        assert len(ladder.rungs) > 1
        assert all(rung.words and "lambda" not in rung.words for rung in ladder.rungs)


def test_documents_and_placements_stand_in_order_of_their_paths() -> None:
    report = again(report_of("diplomacy"), -1)
    paths = [document.path for document in report.documents]
    assert paths == sorted(paths)
    assert [one.document for one in report.placements] == [one.id for one in report.documents]


def test_sentences_and_claims_stand_in_reading_order() -> None:
    report = again(report_of("ferry"), -1)
    paths = {document.id: document.path for document in report.documents}
    places = [(paths[s.document], s.span.start) for s in report.sentences]
    assert places == sorted(places)
    starts = {s.id: s.span.start for s in report.sentences}
    claimed = [(paths[claim.document], starts[claim.sentence]) for claim in report.claims]
    assert claimed == sorted(claimed)


def test_conflicts_stand_before_agreements_and_single_sources_come_last() -> None:
    verdicts = [fact.verdict for fact in again(report_of("ferry"), -1).facts]
    assert verdicts[0] is Verdict.CONFLICTING
    assert verdicts[-1] is Verdict.SINGLE_SOURCE
    changes = sum(a is not b for a, b in pairwise(verdicts))
    assert changes == len(set(verdicts)) - 1


def test_the_most_severe_finding_stands_first() -> None:
    report = report_of("diplomacy")
    (base,) = report.findings[:1]
    rows = [
        replace(base, id=f"x-{number}", severity=severity, confidence=confidence)
        for number, (severity, confidence) in enumerate([(0.2, 0.9), (0.8, 0.3), (0.8, 0.7)])
    ]
    found = again(replace(report, findings=tuple(rows))).findings
    assert [one.id for one in found] == ["x-2", "x-1", "x-0"]


def test_rows_of_one_origin_are_joined() -> None:
    report = report_of("ferry")
    one = Origin("o-1", "Post", OriginKind.OUTLET, ("d-2",), ("s-2",))
    other = Origin("o-1", "Post", OriginKind.OUTLET, ("d-1", "d-2"), ("s-1", "s-2"))
    (found,) = again(report, origins=(one, other)).origins
    assert found.documents == ("d-1", "d-2")
    assert found.sentences == ("s-1", "s-2")


def test_what_was_skipped_twice_is_listed_once() -> None:
    found = again(report_of("ferry"), skipped=(SECOND, FIRST, SECOND)).skipped
    assert found == (FIRST, SECOND)
