import pytest

from crosscheck.text.reuse import derivation, quoted_reuse, reuse

LEAD = "The ferry Orla sank off Sandvik on Monday after a fire in its engine room."


@pytest.mark.parametrize(
    ("share", "called"),
    [(0.0, "independent"), (0.09, "independent"), (0.1, "partly derived"), (0.5, "derived")],
)
def test_articles_are_called_by_how_much_they_share(share: float, called: str) -> None:
    assert derivation(share) == called


def test_words_that_both_only_quote_are_no_reuse() -> None:
    quote = '"We will mend the old bridge in May and not before that," Holm said.'
    assert reuse(quote, f"{quote} It rained on the island for four days in a row.") == 0.0
    assert quoted_reuse(quote, quote) == 1.0
    assert reuse(f"{LEAD} {quote}", LEAD) == 1.0
