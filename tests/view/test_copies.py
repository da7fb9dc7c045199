from tests.reporting.making import Making, day
from tests.reporting.sample import full

from crosscheck.model.event import Relation
from crosscheck.view.copies import pairs
from crosscheck.view.lookup import lookup


def test_documents_that_share_sentences_are_paired_the_closest_first() -> None:
    shown = [
        (pair.left_label, pair.right_label, pair.same_words, pair.paraphrases)
        for pair in pairs(lookup(full()))
    ]
    assert shown == [
        ("Nordlys Wire", "Aldersund Post", 2, 0),
        ("Nordlys Wire", "unknown outlet (ev|l `name`.txt)", 0, 1),
    ]


def test_the_earlier_one_is_named_only_where_the_dates_tell() -> None:
    wire, other = pairs(lookup(full()))
    assert (wire.earlier, other.earlier) == ("Nordlys Wire", "")


def test_the_share_is_that_of_the_shorter_document() -> None:
    m = Making()
    long = m.document("a.txt", "It rained. It stopped. It froze.", "A", published=day("2031-05-02"))
    short = m.document("b.txt", "It rained. It thawed.", "B", published=day("2031-05-01"))
    m.event("rain", [long, short])
    said = [m.sentence(long, words) for words in ("It rained.", "It stopped.", "It froze.")]
    again = [m.sentence(short, words) for words in ("It rained.", "It thawed.")]
    m.alignment(said[0], again[0], Relation.DUPLICATE, 1.0)
    m.alignment(said[2], again[1], Relation.OVERLAP, 0.3)
    (pair,) = pairs(lookup(m.report()))
    assert (pair.same_words, pair.share, pair.earlier) == (1, 0.5, "B")
