from tests.comparing import Article, Matter, matter_of

from crosscheck.stages.align.courses import courses_of


def predicates(*bodies: str) -> list[list[str]]:
    """Return the predicates of each course, sorted."""
    found: Matter = matter_of(
        [Article(body, f"{number}.txt") for number, body in enumerate(bodies)]
    )
    claims = found.claims
    return [
        sorted(claims[id_].predicate.lemma for id_ in statement.claims)
        for statement in courses_of(found.aligned.event, found.aligned.claims)
    ]


ASKED = "The ministry asked a court to close the Orla Foundation."
ORDERED = "The ministry ordered the Orla Foundation to close."


def test_steps_toward_one_target_are_one_course_whatever_the_verb() -> None:
    assert predicates(ASKED, ORDERED) == [["ask", "order"]]


def test_steps_toward_other_targets_are_two_courses() -> None:
    assert predicates(ASKED, "The ministry ordered the Sandvik Brewery to close.") == []


def test_other_actions_on_one_target_are_two_courses() -> None:
    assert predicates(ASKED, "The ministry ordered the Orla Foundation to pay.") == []


def test_one_step_is_no_course() -> None:
    assert predicates(ASKED, "The ministry moved to Sandvik.") == []


def test_claims_that_give_the_age_of_one_person_stand_together() -> None:
    assert predicates("Anna Holm, 61, resigned.", "Anna Maria Holm, 66, likes the sea.") == [
        ["like", "resign"]
    ]


def test_claims_that_quote_the_same_run_of_words_stand_together() -> None:
    quoted = [
        '"We have turned our backs for too long; the mountain is not a wall," Anna Holm said.',
        'In a phrase that drew applause, Peter Lund told them "the mountain is not a wall".',
    ]
    assert ["be", "turn"] in predicates(*quoted)
