from dataclasses import dataclass, replace

import pytest
from tests.comparing import Matter, fact_type_of, pair_of

from crosscheck.model.contracts import Stated
from crosscheck.model.fact import Kind, Outcome
from crosscheck.model.meaning import Entail, Stance, no_model
from crosscheck.pipeline import fact_types
from crosscheck.stages.compare.compare import compare_all, judge_pair


@dataclass(frozen=True, slots=True)
class Fixed:
    """An entailment model that says one thing of every pair."""

    stance: Stance

    def __call__(self, _first: str, _second: str) -> Stance:
        return self.stance


def of_both(matter: Matter, kind: Kind) -> tuple[Stated, Stated]:
    fact_type = fact_type_of(kind)
    return matter.stated(fact_type, 0)[0], matter.stated(fact_type, 1)[0]


def outcome(matter: Matter, kind: Kind, entail: Entail) -> tuple[Outcome, str]:
    a, b = of_both(matter, kind)
    both = frozenset((a.claim.sentence, b.claim.sentence))
    setting = replace(matter.setting, entail=entail, pairs={}, restated=frozenset({both}))
    found = judge_pair(fact_type_of(kind), a, b, setting)
    return found.outcome, found.level


OPENED = pair_of(
    "Anna Holm opened the new harbour bridge in Sandvik on Monday.",
    "Peter Lund opened the new harbour bridge in Sandvik on Monday.",
)
SAME = Fixed(Stance(0.95, 0.9, 0.01))


def test_a_typed_conflict_decides_nothing_between_sentences_that_mean_the_same() -> None:
    assert outcome(OPENED, Kind.ACTOR, no_model) == (Outcome.CONFLICT, "other-agent")
    assert outcome(OPENED, Kind.ACTOR, SAME) == (Outcome.BESIDE, "other-agent-reread")


@pytest.mark.parametrize("stance", [Stance(0.99, 0.5, 0.0), Stance(0.2, 0.2, 0.9)])
def test_less_than_that_leaves_it_a_conflict(stance: Stance) -> None:
    assert outcome(OPENED, Kind.ACTOR, Fixed(stance))[0] is Outcome.CONFLICT


def test_numbers_are_told_as_written_whatever_a_model_reads() -> None:
    killed = pair_of(
        "The blast in Sandvik killed 12 people.", "The blast in Sandvik killed 112 people."
    )
    assert outcome(killed, Kind.QUANTITY, SAME)[0] is Outcome.CONFLICT


def test_a_typed_agreement_is_never_read_again() -> None:
    agreed = pair_of("Anna Holm opened the bridge.", "The bridge was opened by Anna Holm.")
    found = outcome(agreed, Kind.ACTOR, Fixed(Stance(0, 0, 1)))
    assert found == outcome(agreed, Kind.ACTOR, no_model)


APPROVED = pair_of(
    "The council approved the new harbour bridge on Monday.",
    "On Monday the councillors backed the harbour bridge.",
)


@pytest.mark.parametrize(
    ("stance", "outcome_"),
    [
        (Stance(0.99, 0.99, 0.0), Outcome.SAME),
        (Stance(0.99, 0.3, 0.0), Outcome.REFINES),
        (Stance(0.3, 0.99, 0.0), Outcome.REFINES),
        (Stance(0.0, 0.0, 0.99), Outcome.TENSION),
        (Stance(0.5, 0.5, 0.5), Outcome.INCOMPARABLE),
    ],
)
def test_statements_stand_as_the_model_reads_them(stance: Stance, outcome_: Outcome) -> None:
    assert outcome(APPROVED, Kind.STATEMENT, Fixed(stance))[0] is outcome_
    assert outcome(APPROVED, Kind.STATEMENT, Fixed(stance.turned))[0] is outcome_


def test_without_a_model_statements_cannot_be_set_against_each_other() -> None:
    assert outcome(APPROVED, Kind.STATEMENT, no_model)[0] is Outcome.INCOMPARABLE


def test_sentences_that_are_not_aligned_are_not_read() -> None:
    a, b = of_both(APPROVED, Kind.STATEMENT)
    setting = replace(APPROVED.setting, entail=SAME, pairs={}, restated=frozenset())
    found = judge_pair(fact_type_of(Kind.STATEMENT), a, b, setting)
    assert found.outcome is Outcome.INCOMPARABLE


EXCLUDING = Fixed(Stance(0.0, 0.0, 0.99))


@pytest.mark.parametrize(
    ("left", "right", "level"),
    [
        (
            "The council approved the new harbour bridge on Monday.",
            "The council will reject the new harbour bridge in March.",
            "plan-and-event",
        ),
        (
            "Russia said the ferry was sunk by a storm near Sandvik.",
            "Ukraine said the ferry was not sunk by a storm near Sandvik.",
            "two-views",
        ),
        (
            "The council approved the new harbour bridge in May 2020.",
            "The council rejected the new harbour bridge in June 2021.",
            "other-time",
        ),
    ],
)
def test_plans_views_and_other_times_are_no_tension(left: str, right: str, level: str) -> None:
    assert outcome(pair_of(left, right), Kind.STATEMENT, EXCLUDING) == (
        Outcome.INCOMPARABLE, level,
    )  # fmt: skip


def test_values_that_go_together_set_a_reading_of_incompatible_sentences_aside() -> None:
    matter = pair_of(
        "The blast in Sandvik killed 12 people on Monday.",
        "The blast in Sandvik killed twelve people on Monday.",
    )
    setting = replace(matter.setting, entail=EXCLUDING, pairs={}, explained=set())
    assert setting.restated
    statements, types = matter.aligned.statements, [fact_type_of(Kind.STATEMENT)]
    alone = compare_all(statements, matter.claims, types, setting)
    assert Outcome.TENSION in {c.outcome for one in alone for _, _, c in one.pairs}
    setting = replace(setting, pairs={}, explained=set())
    both = compare_all(statements, matter.claims, fact_types(), setting)
    read = [c for one in both if one.kind is Kind.STATEMENT for _, _, c in one.pairs]
    assert read
    assert {c.outcome for c in read} == {Outcome.INCOMPARABLE}
