"""Facts as they are shown: each question with its positions, who takes them, and the words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.claim import SOMEBODY, Role
from crosscheck.model.fact import Fact, Kind, Position, Verdict
from crosscheck.view.contrast import Contrast, contrast
from crosscheck.view.lookup import Lookup
from crosscheck.view.nearest import nearest_of
from crosscheck.view.passages import Passage, passages_of_claims, speaker_of, value_shown
from crosscheck.view.why import Why, why_fact


class Form(StrEnum):
    """How an agreement is told."""

    QUESTION = "question"
    """A question that says nothing which one of the sources leaves out."""
    SENTENCES = "sentences"
    """The sentences of the sources, with the answer in them: what else they say is theirs."""
    QUOTATION = "quotation"
    """Words that several sources quote."""
    WHOLES = "wholes"
    """Sentences that report the same as wholes."""


@dataclass(frozen=True, slots=True)
class PositionView:
    """One answer to a question."""

    value: str
    outlets: tuple[str, ...]
    """Names of the documents that take it, in the order of the report."""
    origins: tuple[str, ...]
    """Labels of the independent origins behind it, in order."""
    attributed: tuple[str, ...]
    """Who is said to know, per distinct chain; empty when the outlets speak themselves."""
    own_voice: bool
    """True when at least one outlet states it without naming a source."""
    passages: tuple[Passage, ...]
    told_by: tuple[str, ...]
    """``attributed``, of several each with the outlets that name it."""


@dataclass(frozen=True, slots=True)
class FactView:
    """One question with its positions."""

    id: str
    event: str
    """Label of the event."""
    question: str
    form: Form
    kind: Kind
    verdict: Verdict
    positions: tuple[PositionView, ...]
    outlets: tuple[str, ...]
    """Names of the documents that take a position, in the order of the report."""
    speaking: int
    """How many distinct outlets these are; an unknown one counts as its own."""
    silent: tuple[str, ...]
    unclear: tuple[str, ...]
    """Names of the reports that may answer it, in words that could not be matched."""
    nearest: tuple[Passage, ...]
    """The sentences of these reports that come nearest to an answer, at most one of each."""
    speakers: tuple[str, ...]
    """Who surely says so, by the sentences themselves or by two texts around them."""
    origins: int
    origin_labels: tuple[str, ...]
    reason: str
    documents: tuple[int, ...]
    """Numbers of the documents that take a position, sorted."""
    words: Contrast | None
    """The first passages of the first two positions word by word; None with one position."""
    why: Why | None
    """The rung of the ladder that decided, where its reason names one."""

    @property
    def is_perhaps_alone(self) -> bool:
        """Tell whether one document gives an answer and others may give it too."""
        unsure = self.verdict is Verdict.CANNOT_TELL and bool(self.unclear)
        return unsure and len(self.documents) == 1

    @property
    def told(self) -> str:
        """Return the words around an answer whose question would say more than its sources.

        That is what one source says, perhaps alone, and what several agree on in sentences that
        differ in the rest; empty for other facts.
        """
        passages = [passage for one in self.positions for passage in one.passages]
        agreed = self.verdict in (Verdict.AGREED, Verdict.REFINED) and self.form is Form.SENTENCES
        told = agreed or self.verdict is Verdict.SINGLE_SOURCE or self.is_perhaps_alone
        return passages[0].around_value(SAID) if told and passages else ""


SAID = 240
"""Characters of what is said around a value."""


def show_fact(find: Lookup, fact: Fact) -> FactView:
    """Return a fact with names and words in place of ids."""
    positions = tuple(show_position(find, position) for position in fact.positions)
    documents = {document for position in fact.positions for document in position.documents}
    origins = dict.fromkeys(label for position in positions for label in position.origins)
    return FactView(
        id=fact.id,
        event=find.events.get(fact.event, ""),
        question=fact.question,
        form=_form(fact),
        kind=fact.kind,
        verdict=fact.verdict,
        positions=positions,
        outlets=names_of(find, documents),
        speaking=len({find.documents[name].outlet or name for name in documents}),
        silent=names_of(find, fact.silent),
        unclear=names_of(find, fact.unclear),
        nearest=nearest_of(find, fact),
        speakers=_speakers(find, fact),
        origins=fact.origins,
        origin_labels=tuple(origins),
        reason=fact.reason,
        documents=tuple(sorted(find.numbers[document] for document in documents)),
        words=_words(positions),
        why=why_fact(find, fact),
    )


def _form(fact: Fact) -> Form:
    match fact.kind:
        case Kind.STATEMENT:
            return Form.WHOLES
        case Kind.QUOTE:
            return Form.QUOTATION
        case _:
            return Form.QUESTION if fact.question_shared else Form.SENTENCES


def _words(positions: tuple[PositionView, ...]) -> Contrast | None:
    first = [position.passages[0].shown for position in positions[:2] if position.passages]
    return contrast(*first) if len(first) == 2 and first[0] != first[1] else None


def show_position(find: Lookup, position: Position) -> PositionView:
    """Return one answer with names and words in place of ids."""
    passages = passages_of_claims(find, position.claims, position.value)
    chains = dict.fromkeys(passage.speakers for passage in passages)
    attributed = _each_once(
        speaker_of(chain) for chain in chains if any(chain) and chain[-1] != SOMEBODY
    )
    said = [
        (speaker_of(passage.speakers), find.labels[place.document])
        for passage in passages
        for place in passage.places
    ]
    return PositionView(
        value=value_shown(find, position),
        outlets=names_of(find, position.documents),
        origins=tuple(find.origins[origin].label for origin in position.origins),
        attributed=attributed,
        own_voice=not all(any(chain) for chain in chains),
        passages=passages,
        told_by=with_outlets(attributed, said),
    )


def _speakers(find: Lookup, fact: Fact) -> tuple[str, ...]:
    """Return who surely speaks, each by the fullest name.

    That is whom a sentence itself names, and who speaks by the text around it in two documents:
    of whom one alone goes back to somebody told of before, or to 'he', 15 that were read were
    mostly somebody else.
    """
    named: list[str] = []
    carried: dict[str, set[str]] = {}
    for name in (claim for position in fact.positions for claim in position.claims):
        claim = find.claims[name]
        speaker = claim.attribution[-1].speaker
        if any(mention.direct for mention in claim.mentions(Role.SPEAKER)):
            named.append(speaker)
        elif len(claim.attribution) > 1 and speaker != SOMEBODY:
            texts = carried.setdefault(speaker.lower().rpartition(" ")[2], set())
            texts.add(claim.document)
            named += [speaker] if len(texts) > 1 else []
    return _each_once(one for one in named if one and not _points(one))


def _points(speaker: str) -> bool:
    return speaker.lower().partition(" ")[0] in _POINTING


def with_outlets(speakers: Sequence[str], said: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return one speaker by name, of several each with the outlets that name it.

    ``said`` are pairs of a speaker, by whatever name, and an outlet.

    >>> with_outlets(["Anna Holm", "Lund"], [("Holm", "Post"), ("Lund", "Herald")])
    ('Anna Holm (Post)', 'Lund (Herald)')
    """
    if len(speakers) < 2:
        return tuple(speakers)
    own = {
        one: dict.fromkeys(outlet for name, outlet in said if name == one or _is_short(name, one))
        for one in speakers
    }
    return tuple(f"{one} ({', '.join(outlets)})" for one, outlets in own.items())


def _each_once(speakers: Iterable[str]) -> tuple[str, ...]:
    """Return each speaker by the fullest name, and by a pronoun only where there is no name.

    >>> _each_once(("Holm", "she", "Anna Holm", "police"))
    ('Anna Holm', 'police')
    """
    told = tuple(dict.fromkeys(speakers))
    named = [speaker for speaker in told if speaker.lower() not in _PRONOUNS]
    return tuple(one for one in named if not any(_is_short(one, o) for o in named)) or told


_PRONOUNS = frozenset({"he", "she", "they"})
_POINTING = _PRONOUNS | {"this", "that", "these", "those", "it", "who"}
"""Words that begin what tells a speaker only by another sentence: 'this official'."""


def _is_short(name: str, full: str) -> bool:
    return name != full and full.split()[-1:] == [name]


def names_of(find: Lookup, documents: tuple[str, ...] | set[str]) -> tuple[str, ...]:
    """Return the names of documents in the order of the report, each once."""
    ordered = sorted(set(documents), key=find.numbers.__getitem__)
    return tuple(dict.fromkeys(find.labels[document] for document in ordered))
