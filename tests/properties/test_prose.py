"""Whatever the text is: what the parser reads stands in the document, and nothing is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model.evidence import Span
from crosscheck.text.prose import LONGEST_RUN, Prose, prose_of

PIECES = st.one_of(
    st.sampled_from(["word", " ", "[12]", "“", "”", "’", '"', "\n", "\u00a0", "\u200b", "\ufeff"]),
    st.sampled_from(["\u2028", "é", "🚢", "\ud83d", "\u202e"]),
    st.sampled_from(['"' * 130, "<" * 99, "x" * 100, "y" * 101]),
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join))


@st.composite
def blocks(draw: st.DrawFn) -> tuple[str, Span, list[Span]]:
    """Draw a text, a block of it, and ordered holes that may reach over its edges."""
    text = draw(TEXTS)
    offset = st.integers(0, len(text))
    start, end = sorted((draw(offset), draw(offset)))
    edges = sorted(draw(st.lists(offset, max_size=8, unique=True)))
    holes = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
    return text, Span(start, end), holes


def inserted(prose: Prose) -> set[int]:
    """Return the offsets of inserted blanks: each points where the sign after it stands."""
    length = len(prose.text)
    return {i for i in range(length - 1) if prose.origin(i) == prose.origin(i + 1)}


def is_same(sign: str, original: str) -> bool:
    blank = original.isspace() or original in "\u200b\ufeff"
    return sign == original or (sign == " " and blank) or (sign in "'\"" and original in "‘’‛“”„")


@given(blocks())
def test_every_sign_stands_where_it_is_said_to_stand(block: tuple[str, Span, list[Span]]) -> None:
    text, span, holes = block
    prose = prose_of(text, span, holes)
    blanks = inserted(prose)
    assert all(prose.text[i] == " " for i in blanks)
    for i in sorted(set(range(len(prose.text))) - blanks):
        assert is_same(prose.text[i], text[prose.origin(i)])


@given(blocks())
def test_holes_never_appear_and_all_else_does(block: tuple[str, Span, list[Span]]) -> None:
    text, span, holes = block
    prose = prose_of(text, span, holes)
    kept = [i for i in range(len(prose.text)) if i not in inserted(prose)]
    outside = [
        offset
        for offset in range(span.start, span.end)
        if not any(hole.start <= offset < hole.end for hole in holes)
    ]
    assert [prose.origin(i) for i in kept] == outside


@given(TEXTS)
def test_no_run_without_a_blank_is_longer_than_the_limit(text: str) -> None:
    prose = prose_of(text, Span(0, len(text)), [])
    assert max(map(len, prose.text.split()), default=0) <= LONGEST_RUN


@given(TEXTS)
def test_blanks_are_inserted_only_where_a_run_is_too_long(text: str) -> None:
    prose = prose_of(text, Span(0, len(text)), [])
    if len(prose.text) != len(text):
        assert max(map(len, text.split())) > LONGEST_RUN
