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


LEAD = "The ferry Orla sank off Sandvik on Monday after a fire in its engine room."


def test_what_is_reused_is_a_share_of_the_shorter_document() -> None:
    m = Making()
    told = f"{LEAD} It rained all night on the island and the harbour stayed shut until noon."
    long = m.document("a.txt", told, "A", published=day("2031-05-02"))
    short = m.document("b.txt", f"{LEAD} It thawed.", "B", published=day("2031-05-01"))
    m.event("rain", [long, short])
    said, again = m.sentence(long, LEAD), m.sentence(short, LEAD)
    m.sentence(long, told.removeprefix(f"{LEAD} "))
    thaw = m.sentence(short, "It thawed.")
    m.alignment(said, again, Relation.DUPLICATE, 1.0)
    m.alignment(said, thaw, Relation.OVERLAP, 0.3)
    (pair,) = pairs(lookup(m.report()))
    assert (pair.same_words, pair.earlier, pair.derivation) == (1, "B", "derived")
    assert pair.reused == round(12 / 13, 2)
