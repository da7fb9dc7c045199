"""Claims: propositions with typed slots, and who is said to say them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from crosscheck.model.evidence import Evidence, Span
from crosscheck.model.values import TimeExpression, TimeType, Value


class Role(StrEnum):
    """What a mention is to its predicate."""

    AGENT = "agent"
    PATIENT = "patient"
    COUNTERPART = "counterpart"
    """With or to whom: 'spoke with Putin', 'told Herzog'."""
    TIME = "time"
    PLACE = "place"
    QUANTITY = "quantity"
    REQUESTER = "requester"
    MEDIUM = "medium"
    OUTCOME = "outcome"
    STATUS = "status"
    TOPIC = "topic"
    """What a conversation was about."""
    SPEAKER = "speaker"
    """Who says it, where the sentence names the speaker."""
    PREDICATE = "predicate"
    """The verb group itself, with its negation: what polarity is read from."""
    NAMED = "named"
    """Any person or organisation by name, whatever it is to the predicate."""
    OFFICE = "office"
    """A person in an office that one person holds at a time; told by the main clause. The cue is
    the office in normal form, the head as written."""
    QUOTATION = "quotation"
    """The words of a sentence between quotation marks; told by the first clause in them."""
    ASSERTION = "assertion"
    """All that a sentence says; told by its main clause."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A value in a role, with the words that state it."""

    role: Role
    value: Value
    evidence: Evidence
    key: str
    """Normal form for matching: a canonical name or the head lemma; never shown."""
    cue: str = ""
    """The preposition or word that marks the role ('in', 'from', 'at the request of')."""
    context: tuple[str, ...] = ()
    """Sorted content lemmas of the nearest words around the value, the value left out."""
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Lemmas of the words right before and right after the value, the nearest first."""
    head: str = ""
    """The noun as written that a quantity counts, or that an inner time or place belongs to."""
    inner: bool = False
    """True inside a noun phrase: 'an April 10 deadline' dates the deadline, not the verb."""
    direct: bool = True
    """False when the slot was carried over (a shared subject, a resolved pronoun)."""

    @property
    def order(self) -> tuple[str, Span, str]:
        """Return what the slots of a claim are sorted by: role, then place."""
        return self.role.value, self.evidence.span, self.key


class Manner(StrEnum):
    """How a source carries a claim."""

    OWN_VOICE = "own voice"
    REPORTED = "reported"
    DIRECT_QUOTE = "direct quote"


SOMEBODY = "a speaker who is not named"
"""The speaker of a quotation whose paragraph names nobody."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of the chain from the outlet to whoever is said to know."""

    speaker: str
    """Canonical name, or the words that describe the speaker."""
    cue: str
    """The reporting word as written: 'said', 'according to'; empty for the outlet."""
    manner: Manner


class Polarity(StrEnum):
    """Whether the proposition is affirmed."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """How real the proposition is to the one who states it."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    CONDITIONAL = "conditional"
    DEMANDED = "demanded"
    DENIED = "denied"


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said to happen: a verb or an event noun."""

    lemma: str
    sense: str
    """Name of the predicate class in ``text.lexicon``, or the lemma itself."""
    text: str
    """The word as written."""
    tag: str
    """Penn Treebank tag of the word: tells verb from noun, and its form."""
    passive: bool = False
    index: int = 0
    """Token index in the sentence."""
    is_bare: bool = False
    """True for the head of words that form no clause: a caption, a signature."""
    is_embedded: bool = False
    """True in a clause that is not asserted by itself: a condition, a question, a relative clause,
    the content of another verb than saying."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The parts of a clause from which a question is put, in the words of the source."""

    subject: str
    """Name or noun phrase, shortened to its core; empty when the clause has none."""
    base: str
    """Base form of the verb with its particle, or the event noun."""
    participle: str
    """Past participle for passive questions; empty when not passive."""
    rest: str
    """Object and counterpart in order: 'with Vladimir Putin'; may be empty."""
    plural: bool = False
    """True when the subject takes a plural verb."""
    clause: str = ""
    """The clause as it stands in the text, blanks folded."""
    passage: str = ""
    """The same with the clauses inside it: what a question may quote."""
    sentence: str = ""
    """The whole sentence in the same form: what a question with a gap is cut from."""
    link: str = "of"
    """The word between an event noun and its subject: 'of', 'by', 'on', 'against' or 'with'."""
    start: int = 0
    """Where the sentence begins in its document."""
    is_whole: bool = True
    """False when the rest leaves out what the verb calls for: 'announced plans [to leave]'."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition in one sentence of one document."""

    id: str
    document: str
    sentence: str
    span: Span
    """The clause, within the sentence."""
    predicate: Predicate
    slots: tuple[Mention, ...]
    """In order of role, then of place."""
    polarity: Polarity
    modality: Modality
    attribution: tuple[Attribution, ...]
    """Outermost (the outlet) to innermost."""
    as_of: str = ""
    """ISO date on which the claim was made, as far as known: the publication date."""
    terms: tuple[str, ...] = ()
    """Sorted content lemmas of the clause."""
    wording: Wording = Wording("", "", "", "")
    headline: bool = False
    """True when the claim stands in a headline."""

    def mentions(self, *roles: Role) -> tuple[Mention, ...]:
        """Return the mentions in the given roles, in order."""
        return tuple([slot for slot in self.slots if slot.role in roles])

    def dates(self) -> tuple[Mention, ...]:
        """Return when it is said to happen: no lengths of time, and no dates of things."""
        return tuple(
            mention
            for mention in self.mentions(Role.TIME)
            if isinstance(mention.value, TimeExpression)
            and mention.value.type is not TimeType.DURATION
            and not mention.inner
        )
