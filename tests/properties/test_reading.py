"""Whatever the bytes are: documents that keep every promise, or a RecordError."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.errors import RecordError
from crosscheck.model.contracts import Reader
from crosscheck.model.source import Document, RawFile
from crosscheck.readers import markdown, plain
from crosscheck.text.boilerplate import REASONS

PIECES = st.sampled_from(
    [
        "The mayor of Altona said on Tuesday that she would leave office in March.",
        "Ferry Sinks Off Altona", "[12]", "[edit]", "[citation needed]", " ", "\n", "\r\n", "\n\n",
        "\u2028", "Related Content", "Dear Reader,", "Thank you,", "Read more:", "Advertisement",
        "By Ann Lee", "January 1, 2018 17:08", "WASHINGTON (Reuters) - ", "(Photo: Lee/AP)",
        "Follow us on Twitter.", "“", "”", '"', "# ", "**", "_", "[a](b)", "![a](b)", "<!--", "-->",
        "```", "> ", "| a |", "---\n", "title: x\n", "---", "\\*", "\ufeff", "\u202e", "é", "🚢",
        "Ann LeeLee to run MORE", "See also[edit]", "\x85", "\x0c", "[^1]", "[^1]: note", "….",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)
READERS = pytest.mark.parametrize("reader", [plain.READER, markdown.READER], ids=lambda r: r.name)


def documents(reader: Reader, content: bytes) -> tuple[Document, ...]:
    try:
        return reader.read(RawFile("a.txt", content))
    except RecordError as error:
        refused = error
    assert refused.code
    assert "\n" not in str(refused)
    return ()


def check(document: Document) -> None:
    spans = [passage.span for passage in document.set_aside]
    for ordered in (spans, [block.span for block in document.blocks]):
        ends = [0]
        for span in ordered:
            assert ends[-1] <= span.start < span.end <= len(document.text)
            ends.append(span.end)
    assert document.blocks
    for block in document.blocks:
        words = document.text[block.span.start : block.span.end]
        assert words == words.strip()
        holes = [span for span in spans if block.span.overlaps(span)]
        assert all(block.span.contains(hole) for hole in holes)
        assert sum(hole.end - hole.start for hole in holes) < len(words)
    assert {passage.reason for passage in document.set_aside} <= set(REASONS)
    assert document.text.encode()


@READERS
@given(content=st.binary(max_size=400))
def test_any_bytes_are_documents_or_a_record_error(reader: Reader, content: bytes) -> None:
    for document in documents(reader, content):
        check(document)


@READERS
@given(text=TEXTS)
def test_any_text_is_kept_as_it_is(reader: Reader, text: str) -> None:
    for document in documents(reader, text.encode()):
        assert document.text == text.removeprefix("\ufeff")
        check(document)


@READERS
@given(text=TEXTS)
def test_nothing_disappears_without_a_reason(reader: Reader, text: str) -> None:
    for document in documents(reader, text.encode()):
        covered = [False] * len(document.text)
        for span in [b.span for b in document.blocks] + [p.span for p in document.set_aside]:
            covered[span.start : span.end] = [True] * (span.end - span.start)
        left = "".join(s for s, known in zip(document.text, covered, strict=True) if not known)
        assert not any(sign.isalnum() for sign in left)


@READERS
@given(text=TEXTS, encoding=st.sampled_from(["utf-8-sig", "utf-16", "utf-32"]))
def test_the_encoding_changes_nothing(reader: Reader, text: str, encoding: str) -> None:
    text = text.lstrip("\ufeff")
    plainly = documents(reader, text.encode())
    encoded = documents(reader, text.encode(encoding))
    assert [d.blocks for d in plainly] == [d.blocks for d in encoded]
    assert [d.id for d in plainly] == [d.id for d in encoded]
