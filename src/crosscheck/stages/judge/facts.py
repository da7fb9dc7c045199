"""From compared answers to facts: positions, verdict, who is silent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim
from crosscheck.model.contracts import Stated
from crosscheck.model.event import Alignment, Statement
from crosscheck.model.fact import Fact, Kind, Outcome, Position, Verdict
from crosscheck.model.ids import stable_id
from crosscheck.stages.judge.circles import Circle, same_answers
from crosscheck.stages.judge.forms import normal_form
from crosscheck.stages.judge.origins import independent
from crosscheck.stages.judge.sharing import says_what_all_say
from crosscheck.stages.judge.silence import Hearing, hearing_of
from crosscheck.text.assertion import words_of_answer
from crosscheck.text.bearers import one_speaker
from crosscheck.text.questions import is_reported, who_said
from crosscheck.text.sentence_case import as_sentence


@dataclass(frozen=True, slots=True)
class Scene:
    """What judging needs to know of the event."""

    event: str
    reports: tuple[str, ...]
    """Ids of the documents that report the event, sorted."""
    of_claim: Mapping[str, str]
    """Claim id → origin id."""
    importance: Mapping[str, float]
    """Statement id → 0..1."""
    hearing: Hearing
    """What every document says, for telling who is silent."""


def scene_of(
    event: str,
    reports: Sequence[str],
    of_claim: Mapping[str, str],
    statements: Sequence[Statement],
    documents: Sequence[AnnotatedDocument],
    claims: Mapping[str, Claim],
    alignments: Sequence[Alignment],
) -> Scene:
    """Return the scene of an event, with the importance of each statement."""
    place = {
        sentence.id: number / max(1, len(document.sentences))
        for document in documents
        for number, sentence in enumerate(document.sentences)
    }
    importance = {}
    for statement in statements:
        own = [claims[id_] for id_ in statement.claims]
        told = {c.document for c in own if c.document in reports}
        share = len(told) / max(1, len(reports))
        earliest = min(place[c.sentence] for c in own)
        importance[statement.id] = round(0.6 * share + 0.4 * (1 - earliest), 4)
    hearing = hearing_of(documents, claims.values(), alignments)
    return Scene(event, tuple(sorted(reports)), of_claim, importance, hearing)


def fact_of(circle: Circle, scene: Scene) -> Fact:
    """Return the fact that a circle of answers makes."""
    compared = circle.compared
    positions = _positions(circle, scene)
    documents = {document for position in positions for document in position.documents}
    verdict, reason = _verdict(circle)
    best = _asking(circle)
    question = _question(circle, best)
    return Fact(
        id=stable_id("f", compared.kind.value, compared.topic, *_answer_ids(circle)),
        event=scene.event,
        statement=compared.statement.id,
        kind=compared.kind,
        question=question,
        verdict=verdict,
        positions=positions,
        silent=tuple(document for document in scene.reports if document not in documents),
        origins=1 if _is_one_utterance(circle) else independent(circle.answers, scene.of_claim),
        importance=scene.importance.get(compared.statement.id, 0.0),
        reason=as_sentence(reason),
        question_shared=says_what_all_say(circle, best, question),
    )


def _is_one_utterance(circle: Circle) -> bool:
    """Tell whether all answers quote one utterance, which has one mouth whoever prints it."""
    return circle.compared.kind is Kind.QUOTE


def with_silence(fact: Fact, answers: Sequence[Stated], scene: Scene) -> Fact:
    """Return a fact whose silent reports are those in which nothing comes near an answer."""
    near = {d for d in fact.silent if scene.hearing.comes_near(d, answers)}
    return replace(
        fact,
        silent=tuple(d for d in fact.silent if d not in near),
        unclear=tuple(d for d in fact.silent if d in near),
    )


def _asking(circle: Circle) -> int:
    """Return the member whose clause puts the question best: the one that says most.

    Who did it, and whether it was done, is asked with the words of a source that says who says so.
    """
    compared = circle.compared
    return min(
        circle.members,
        key=lambda i: (
            compared.kind in _SAID and not is_reported(compared.answers[i].claim),
            not (compared.askable[i] and circle.is_borne_out(i)),
            compared.poverty[i] + _foreign(circle, i),
            compared.questions[i],
        ),
    )


def _question(circle: Circle, asking: int) -> str:
    if circle.compared.kind is not Kind.QUOTE:
        return circle.compared.questions[asking]
    stated = circle.compared.answers[asking]
    return who_said(stated.claim, stated.mention, one_speaker(circle.answers))


FOREIGN = 8
"""Weight of the words that only one source has beside how little a clause says (chosen by reading:
it changes 14 questions of 230 clusters, 11 for the better; ranked first, such words change 28, and
seven to a sentence that only points at something: 'That ... is starting')."""

_GAPPED = (Kind.QUANTITY, Kind.DATE)


def _foreign(circle: Circle, i: int) -> float:
    """Return how much of the sentence of an answer no other document says, 0 to FOREIGN.

    What one source alone says beside an amount is not what they agree on.
    """
    if circle.compared.kind not in _GAPPED:
        return 0.0
    own = circle.compared.answers[i]
    others = (s.terms for s in circle.answers if s.claim.document != own.claim.document)
    foreign = own.terms - frozenset[str]().union(*others)
    return round(FOREIGN * len(foreign) / max(1, len(own.terms)), 4)


_SAID = (Kind.ACTOR, Kind.POLARITY)


def _answer_ids(circle: Circle) -> list[str]:
    """Return what identifies each answer: its claim, and where in the document it stands."""
    return sorted(
        {f"{stated.claim.id}:{stated.mention.evidence.span.start}" for stated in circle.answers}
    )


def _verdict(circle: Circle) -> tuple[Verdict, str]:
    if len({stated.claim.document for stated in circle.answers}) < 2:
        return Verdict.SINGLE_SOURCE, "one document says this"
    for outcomes, verdict in (
        ((Outcome.CONFLICT,), Verdict.CONFLICTING),
        ((Outcome.TENSION,), Verdict.CONFLICTING),
        ((Outcome.UPDATED, Outcome.REFINES), Verdict.REFINED),
        ((Outcome.SAME,), Verdict.AGREED),
        ((Outcome.BESIDE,), Verdict.CANNOT_TELL),
    ):
        labels = sorted({c.label for _, _, c in circle.pairs if c.outcome in outcomes})
        if labels:
            return verdict, labels[0]
    return Verdict.CANNOT_TELL, "the answers cannot be set against each other"


def _positions(circle: Circle, scene: Scene) -> tuple[Position, ...]:
    """Group answers that say the same; most documents first."""
    groups: dict[int, list[Stated]] = defaultdict(list)
    for i, first in same_answers(circle).items():
        groups[first].append(circle.compared.answers[i])
    positions = [_position(answers, scene) for _, answers in sorted(groups.items())]
    return tuple(sorted(positions, key=lambda p: (-len(p.documents), p.value, p.claims)))


def _position(answers: Sequence[Stated], scene: Scene) -> Position:
    best = min(
        answers,
        key=lambda s: (not s.mention.direct, -len(normal_form(s.mention.value)), s.claim.id),
    )
    claims = sorted({stated.claim.id for stated in answers})
    return Position(
        value=words_of_answer(best),
        normalised=normal_form(best.mention.value),
        claims=tuple(claims),
        documents=tuple(sorted({stated.claim.document for stated in answers})),
        origins=tuple(sorted({scene.of_claim[claim] for claim in claims})),
    )
