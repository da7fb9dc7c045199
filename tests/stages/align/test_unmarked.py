"""What one article quotes and another prints without marks is one utterance."""

from __future__ import annotations

from tests.comparing import Article, Matter, matter_of

from crosscheck.model.claim import Claim, Manner, Role
from crosscheck.model.fact import Kind, Verdict

WORDS = "The old bridge will never reopen to heavy lorries"
QUOTING = f'The bridge was closed on Monday. "{WORDS}," Anna Holm said in Sandvik.'
PRINTING = f"The mayor wrote a letter to the town of Sandvik. {WORDS}. It is to be torn down."


def matter(first: str, second: str) -> Matter:
    return matter_of([Article(first, "a.txt", "Herald"), Article(second, "b.txt", "Gazette")])


def of(found: Matter, path: str, word: str) -> Claim:
    """Return the one claim of a document whose predicate is written so."""
    paths = {one.document.id: one.document.path for one in found.documents}
    (only,) = [
        claim
        for claim in found.aligned.claims
        if paths[claim.document] == path and claim.predicate.text == word
    ]
    return only


def test_words_that_another_article_quotes_are_its_quotation() -> None:
    found = matter(QUOTING, PRINTING)
    claim = of(found, "b.txt", "reopen")
    (quotation,) = claim.mentions(Role.QUOTATION)
    text = {one.document.id: one.document.text for one in found.documents}[claim.document]
    span = quotation.evidence.span
    assert quotation.evidence.quote == WORDS == text[span.start : span.end]
    assert list(claim.slots) == sorted(claim.slots, key=lambda mention: mention.order)
    last = claim.attribution[-1]
    assert (last.speaker, last.cue, last.manner) == ("Anna Holm", "", Manner.DIRECT_QUOTE)
    (fact,) = [one for one in found.judged().facts if one.kind is Kind.QUOTE]
    assert (fact.verdict, fact.origins) == (Verdict.AGREED, 1)


def test_other_words_of_the_article_stay_its_own() -> None:
    claim = of(matter(QUOTING, PRINTING), "b.txt", "wrote")
    assert not claim.mentions(Role.QUOTATION)
    assert claim.attribution[-1].manner is Manner.OWN_VOICE


def test_a_quotation_of_few_or_empty_words_is_looked_for_nowhere() -> None:
    short = 'Anna Holm said: "It was at the end of the day." The bridge in Sandvik is closed.'
    other = "It was at the end of the day. The bridge in Sandvik is closed."
    claim = of(matter(short, other), "b.txt", "was")
    assert not claim.mentions(Role.QUOTATION)


def test_an_i_who_speaks_is_whoever_the_other_article_names() -> None:
    words = "I believe that the old bridge will never reopen to lorries"
    found = matter(f'"{words}," Anna Holm said in Sandvik.', f"The letter is short. {words}.")
    claim = of(found, "b.txt", "reopen")
    assert [link.speaker for link in claim.attribution] == ["Gazette", "Anna Holm"]


def test_what_somebody_else_says_in_the_same_words_is_no_quotation() -> None:
    found = matter(
        '"There was no deal with the old pilots," Anna Holm said in Sandvik.',
        "Peter Lund said many times that there was no deal with the old pilots.",
    )
    paths = {one.document.id: one.document.path for one in found.documents}
    own = [claim for claim in found.aligned.claims if paths[claim.document] == "b.txt"]
    assert own
    assert not any(claim.mentions(Role.QUOTATION) for claim in own)


def test_words_in_marks_of_both_are_quoted_as_before() -> None:
    found = matter(QUOTING, f'"{WORDS}," Peter Lund said in Sandvik.')
    claim = of(found, "b.txt", "reopen")
    assert claim.attribution[-1].speaker == "Peter Lund"
