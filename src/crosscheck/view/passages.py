"""Evidence as it is shown: exact words, and every place where they stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosscheck.model.annotation import Sentence
from crosscheck.model.claim import Attribution, Claim, Mention
from crosscheck.model.evidence import Span
from crosscheck.model.fact import Position
from crosscheck.model.finding import Side
from crosscheck.model.values import Quantity, TimeExpression
from crosscheck.text.markup import shorten
from crosscheck.text.written import LONG
from crosscheck.view.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Place:
    """Where a passage stands."""

    document: str
    outlet: str
    """The name of the outlet; the file tells which of its documents it is."""
    path: str
    line: int
    sentence: str
    """Sentence id: the anchor of the passage in the article."""

    @property
    def locator(self) -> str:
        """Return ``file:line``."""
        return f"{self.path}:{self.line}"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one document, and where the very same words stand in others."""

    text: str
    """The exact slice of the document at the first place."""
    before: str
    """The part of ``text`` in front of the value; all of it when the value is not literal. What the
    page put into the sentence, and was set aside, is marked in it: '[…]'."""
    value: str
    """The literal value within ``text``, holes in it marked alike, or empty."""
    after: str
    places: tuple[Place, ...]
    """At least one, in the order of the documents."""
    speakers: tuple[str, ...]
    """Who is said to say so, outermost to innermost, without the outlet itself."""
    lead: str = ""
    trail: str = ""
    """The sentences before and behind it in its paragraph, at the first place."""

    @property
    def shown(self) -> str:
        """Return the words as they are shown: ``text`` with a mark for each hole in it."""
        return f"{self.before}{self.value}{self.after}"

    def around_value(self, limit: int) -> str:
        """Return about so many characters of it, the value in their middle; cuts are marked."""
        if not self.value:
            return _beginning(self.before, limit)
        half = max(1, (limit - len(self.value)) // 2)
        head = self.before
        if len(head) > half:
            head = f"[…] {head[-half:].partition(' ')[2]}"
        return f"{head}{self.value}{_beginning(self.after, half)}"


def _beginning(text: str, limit: int) -> str:
    words = text.lstrip()
    short = shorten(words, limit)
    return f"{text[: len(text) - len(words)]}{short.text}{' […]' if short.cut else ''}"


def passages_of_claims(find: Lookup, claims: Iterable[str], value: str) -> tuple[Passage, ...]:
    """Return the sentences of the claims in the order of documents, equal words together."""
    found: dict[str, list[Claim]] = {}
    chosen = sorted(
        (find.claims[claim] for claim in claims),
        key=lambda claim: (find.numbers[claim.document], claim.span, claim.id),
    )
    for claim in chosen:
        found.setdefault(find.sentences[claim.sentence].text, []).append(claim)
    answer = next((m for c in chosen for m in c.slots if _is_told(m, value)), None)
    return tuple(_passage(find, text, group, value, answer) for text, group in found.items())


def passage_of_side(find: Lookup, side: Side) -> Passage:
    """Return one side of a difference as a passage."""
    document = find.documents[side.document]
    place = Place(
        side.document,
        find.outlet(side.document),
        document.path,
        find.line(side.document, side.start),
        side.sentence,
    )
    span = _span_of(side.quote, side.value)
    around = find.around(side.sentence)
    holes = _holes(find, side.document, side.start, len(side.quote))
    return _cut(side.quote, span, holes, (place,), side.attribution[1:], around)


def passage_of_sentence(find: Lookup, sentence: Sentence) -> Passage:
    """Return a whole sentence as a passage without a value."""
    holes = _holes(find, sentence.document, sentence.span.start, len(sentence.text))
    return _cut(sentence.text, None, holes, (place_of(find, sentence.id),), (), ("", ""))


def value_shown(find: Lookup, position: Position) -> str:
    """Return an answer as it is shown: a whole sentence with a mark for each hole in it."""
    for claim in position.claims:
        sentence = find.sentences[find.claims[claim].sentence]
        if sentence.text == position.value:
            return passage_of_sentence(find, sentence).shown
    return position.value


def place_of(find: Lookup, sentence: str) -> Place:
    """Return where a sentence stands."""
    found = find.sentences[sentence]
    document = find.documents[found.document]
    return Place(found.document, find.outlet(found.document), document.path, found.line, sentence)


def speaker_of(chain: tuple[str, ...]) -> str:
    """Return who is said to know, and through whom: 'police, via Nordic Wire'.

    >>> speaker_of(("Nordic Wire", "police"))
    'police, via Nordic Wire'
    """
    links = [link for link in dict.fromkeys(reversed(chain)) if link]
    return ", via ".join(links)


def speakers_of(chain: tuple[Attribution, ...]) -> tuple[str, ...]:
    """Return the speakers behind the outlet, outermost first."""
    return tuple(link.speaker for link in chain[1:])


def _passage(
    find: Lookup, text: str, claims: list[Claim], value: str, answer: Mention | None
) -> Passage:
    places = tuple(dict.fromkeys(place_of(find, claim.sentence) for claim in claims))
    first = claims[0]
    within = find.sentences[first.sentence].span
    span = _mentioned(first, within, value) or _span_of(text, value)
    if span is None and answer is not None:
        span = _answered(claims, within, answer)
    around = find.around(first.sentence)
    holes = _holes(find, first.document, within.start, len(text))
    return _cut(text, span, holes, places, speakers_of(first.attribution), around)


def _mentioned(claim: Claim, sentence: Span, value: str) -> Span | None:
    """Return where the claim states the value, relative to its sentence."""
    for mention in claim.slots:
        span = mention.evidence.span
        if mention.evidence.document != claim.document or not sentence.contains(span):
            continue
        if _is_told(mention, value):
            return Span(span.start - sentence.start, span.end - sentence.start)
    return None


def _is_told(mention: Mention, value: str) -> bool:
    return value in (mention.evidence.quote, mention.value.text)


def _answered(claims: list[Claim], sentence: Span, answer: Mention) -> Span | None:
    """Return where claims give an answer in other words: 'accusing' for 'accused', '70-percent'."""
    found = {
        mention.evidence.span
        for claim in claims
        for mention in claim.mentions(answer.role)
        if sentence.contains(mention.evidence.span) and _are_one(mention, answer)
    }
    if len(found) != 1:
        return None
    (span,) = found
    return Span(span.start - sentence.start, span.end - sentence.start)


def _are_one(a: Mention, b: Mention) -> bool:
    """Tell whether two mentions give one amount, one interval of time, or one name."""
    match a.value, b.value:
        case Quantity() as one, Quantity() as other:
            return (one.measure, one.nominal) == (other.measure, other.nominal)
        case TimeExpression() as one, TimeExpression() as other:
            told = one.earliest, one.latest, one.weekday
            return told == (other.earliest, other.latest, other.weekday)
        case _:
            return a.key == b.key


def _span_of(text: str, value: str) -> Span | None:
    start = text.find(value) if value else -1
    return None if start < 0 else Span(start, start + len(value))


def _holes(find: Lookup, document: str, start: int, length: int) -> list[Span]:
    """Return what is set aside inside a passage, its ends left out, relative to its start."""
    asides = (aside.span for aside in find.documents[document].set_aside)
    inside = [
        Span(span.start - start, span.end - start)
        for span in asides
        if start < span.start and span.end < start + length
    ]
    return sorted(span for span in inside if span.end - span.start > LONG)


def _cut(
    text: str,
    span: Span | None,
    holes: list[Span],
    places: tuple[Place, ...],
    speakers: tuple[str, ...],
    around: tuple[str, str],
) -> Passage:
    start, end = (len(text), len(text)) if span is None else (span.start, span.end)
    before = _without(text, 0, start, holes)
    after = _without(text, end, len(text), holes)
    value = _without(text, start, end, holes)
    return Passage(text, before, value, after, places, speakers, *around)


def _without(text: str, start: int, end: int, holes: list[Span]) -> str:
    """Return a part of a passage, with a mark for each hole in it."""
    parts, at = [], start
    for hole in holes:
        if at <= hole.start and hole.end <= end:
            parts += [text[at : hole.start].rstrip(), " […]"]
            at = hole.end
    return "".join([*parts, text[at:end]])
