"""What a page put into a sentence is no part of what the sentence says, and of what is shown."""

from __future__ import annotations

from tests.annotating import annotate

from crosscheck.evaluation.clusters import report_on
from crosscheck.model.source import RawFile
from crosscheck.reporting.markdown import REPORTER
from crosscheck.text.written import written

LINK = " Ann Bea LeeLee to run again Five things about Lee MORE"
SENTENCE = f"Mayor Ann Lee{LINK} opened the harbour on Monday."


def test_a_sentence_is_read_without_what_was_set_aside_in_it() -> None:
    sentence = annotate(SENTENCE, holes=(LINK,)).sentences[0]
    assert sentence.text == SENTENCE
    assert written(sentence) == "Mayor Ann Lee opened the harbour on Monday."
    assert written(sentence, 1, 4, "[…]") == "Ann Lee […] opened the"


def test_a_report_marks_what_was_set_aside_in_a_sentence_and_keeps_its_words() -> None:
    files = (
        RawFile("a.txt", f"{SENTENCE} It cost 4,310 crowns.".encode()),
        RawFile("b.txt", b"The harbour was opened by Mayor Ann Lee on Monday."),
    )
    report = report_on(files)
    assert "“Mayor Ann Lee \\[…\\] opened the harbour on Monday.”" in REPORTER.render(report)
    assert SENTENCE in {sentence.text for sentence in report.sentences}
