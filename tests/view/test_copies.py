from dataclasses import replace

from tests.reporting.making import Making, day
from tests.reporting.sample import full

from crosscheck.model.event import ONE_UTTERANCE, OriginKind, Relation
from crosscheck.model.fact import Kind, Verdict
from crosscheck.view.copies import pairs, shared_origins
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


def test_passages_that_the_same_documents_share_are_one_row() -> None:
    m = Making()
    other = "Nobody was hurt, said the harbour office of Sandvik."
    one = m.document("a.txt", f"{LEAD} {other}", "A")
    two = m.document("b.txt", f"{LEAD} {other}", "B")
    m.event("rain", [one, two])
    for number, said in enumerate((LEAD, other)):
        copies = m.sentence(one, said), m.sentence(two, said)
        made = m.origin(f"{number}", OriginKind.DOCUMENT, *copies)
        m.origins[-1] = replace(made, label="text shared by A and B")
    rows = shared_origins(lookup(m.report()))
    assert [(row.label, row.sentences) for row in rows] == [("text shared by A and B", 4)]


def test_words_whose_speaker_nobody_names_are_known_by_their_beginning() -> None:
    m = Making()
    said = "“Nobody will ever know why the ferry Orla sank off Sandvik on that Monday morning.”"
    one, two = m.document("a.txt", said, "A"), m.document("b.txt", said, "B")
    event = m.event("rain", [one, two])
    m.origin(ONE_UTTERANCE, OriginKind.STATEMENT, m.sentence(one, said), m.sentence(two, said))
    both = {"Nobody": [m.claim(one, said, "Nobody"), m.claim(two, said, "Nobody")]}
    m.fact(event, Kind.QUOTE, "In what words?", Verdict.AGREED, both)
    (row,) = shared_origins(lookup(m.report()))
    words = "Nobody will ever know why the ferry Orla sank off Sandvik on"
    assert row.label == f"one utterance, “{words} […]”"
