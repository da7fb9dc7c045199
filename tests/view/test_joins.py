from tests.reporting.fire import CLOSED, FIRE, HEATER, HOSTILE_HURT, HURT
from tests.reporting.making import Making
from tests.reporting.sample import full, many

from crosscheck.model.event import Relation
from crosscheck.view.discrepancies import discrepancies
from crosscheck.view.joins import MOST_PARTNERS, Bond, Joined, joins
from crosscheck.view.lookup import lookup


def found() -> dict[tuple[str, str], Joined]:
    find = lookup(full())
    made = joins(find, discrepancies(find))
    return {
        (find.documents[find.sentences[id_].document].path, find.sentences[id_].text): one
        for id_, one in made.items()
    }


def test_the_gravest_bond_of_a_sentence_comes_first() -> None:
    hurt = found()["wire.txt", HURT]
    assert hurt.bond is Bond.CONFLICT
    assert [(p.number, p.bond) for p in hurt.partners] == [(3, "conflict"), (2, "same words")]
    assert hurt.disputes[0][0] == 1


def test_a_bond_is_mutual() -> None:
    find = lookup(full())
    made = joins(find, discrepancies(find))
    for sentence, one in made.items():
        for partner in one.partners:
            back = {p.sentence: p.bond for p in made[partner.sentence].partners}
            assert back[sentence] is partner.bond


def test_a_conflict_between_aligned_sentences_keeps_their_likeness() -> None:
    (first, *_) = found()["odd/ev|l `name`.txt", HOSTILE_HURT].partners
    assert (first.bond, first.score) == (Bond.CONFLICT, 0.62)


def test_same_words_and_overlap_are_told_apart() -> None:
    assert [p.bond for p in found()["wire.txt", FIRE].partners] == ["same words", "overlap"]


def test_what_one_report_alone_says_is_told_with_its_fact() -> None:
    heater = found()["post.txt", HEATER]
    (fact,) = [fact for fact in full().facts if fact.question.startswith("What had been")]
    assert (heater.bond, heater.alone, heater.partners) == (Bond.ONLY_HERE, (fact.id,), ())


def test_a_sentence_that_nothing_is_joined_to_has_no_entry() -> None:
    assert ("wire.txt", CLOSED) not in found()


def test_partners_beyond_the_limit_are_counted() -> None:
    m = Making()
    made = [m.document(f"{n:02}.txt", f"It rained {n}.", f"O{n}") for n in range(MOST_PARTNERS + 3)]
    m.event("rain", made)
    first, *others = [m.sentence(one, one.text) for one in made]
    for other in others:
        m.alignment(first, other, Relation.DUPLICATE, 0.9)
    one = joins(lookup(m.report()), ())[first]
    assert (len(one.partners), one.more) == (MOST_PARTNERS, 2)


def test_joins_of_many_events_stay_inside_their_events() -> None:
    find = lookup(many(24))
    for sentence, one in joins(find, discrepancies(find)).items():
        own = find.placements[find.sentences[sentence].document].event
        for partner in one.partners:
            document = find.sentences[partner.sentence].document
            assert find.placements[document].event == own
