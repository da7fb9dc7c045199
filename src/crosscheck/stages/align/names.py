"""One name per person and organisation of an event, and the spellings that are in use."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.claim import Claim
from crosscheck.model.report import NameGroup
from crosscheck.model.values import Agent, Organisation
from crosscheck.text.names import (
    ONE_BEARER,
    NameRelation,
    foreign_letters,
    normalise_name,
    relate_organisations,
    relate_people,
    strip_title,
)
from crosscheck.text.names.missed import BODY_WORDS

MOST_ALIKE = 500
"""Names that begin alike beyond which a further one is compared with none of them: every name
would be with every other. Events of a hundred articles have some dozens."""


@dataclass(frozen=True, slots=True)
class NameTable:
    """Matching key → the key of the fullest name of the same bearer in the event."""

    keys: Mapping[str, str]
    groups: tuple[NameGroup, ...]
    acting: Mapping[str, str]
    """The key of a place or a body → the one person of the event who has its name: whom 'Holm'
    means that says and does something, where another article writes of Anna Holm."""


def name_table(documents: Sequence[AnnotatedDocument], claims: Sequence[Claim]) -> NameTable:
    """Unify the names of an event: each short or variant form joins the one name it can mean."""
    people: Counter[str] = Counter()
    organisations: Counter[str] = Counter()
    for claim in claims:
        for mention in claim.slots:
            match mention.value:
                case Agent(canonical=name, named=True):
                    people[name] += 1
                case Organisation(canonical=name) if mention.key.startswith("o:"):
                    organisations[name] += 1
                case _:
                    continue
    joined_people = _joined(people, relate_people, _surname)
    joined_organisations = _joined(organisations, relate_organisations, _initial)
    keys = {f"p:{normalise_name(a)}": f"p:{normalise_name(b)}" for a, b in joined_people.items()}
    keys |= {
        f"o:{normalise_name(a)}": f"o:{normalise_name(b)}" for a, b in joined_organisations.items()
    }
    spelled = _spellings(documents)
    aliases = _aliases(claims)
    surnames = {name.split()[-1] for name in joined_people.values() if name.strip()}
    bodily = {a: b for a, b in joined_organisations.items() if a == b or a not in surnames}
    aliases = {name: others - surnames for name, others in aliases.items()}
    groups = _groups("organisation", bodily, spelled, aliases) + _groups(
        "person", joined_people, spelled, {}
    )
    bodies = organisations if any(_COMPANIES & set(claim.terms) for claim in claims) else Counter()
    return NameTable(keys, tuple(groups), _acting(joined_people, people, bodies))


_COMPANIES = frozenset(
    "company firm corporation automaker carmaker manufacturer shareholder subsidiary".split()
)
"""Words of texts in which a body may have the name of a person: Ford, Dell, Disney."""


def _acting(
    people: Mapping[str, str], mentioned: Counter[str], bodies: Counter[str]
) -> dict[str, str]:
    """Return the keys under which one person of the event may stand as a place or a body.

    'Ford recalled 12,000 trucks' is not said of Bill Ford where the texts speak of a company, and
    name the body no less often than the person; ``bodies`` are those that may be one, with how
    often they are named, as ``mentioned`` tells of people.
    Of 45 such mentions in 450 open clusters that were drawn by lot and read 42 are that person;
    two of the others are 'the House' of a 'Trump White House', which is no person since then.
    """
    bearers: dict[str, set[str]] = defaultdict(set)
    for root in people.values():
        if " " in root and not BODY_WORDS & {word.lower() for word in root.split()}:
            bearers[normalise_name(root.split()[-1])].add(root)
    sole = {name: found.pop() for name, found in bearers.items() if len(found) == 1}
    named: Counter[str] = Counter()
    for form, root in people.items():
        named[root] += mentioned[form]
    firms = Counter({normalise_name(body): number for body, number in bodies.items()})
    found = {f"g:{name}": person for name, person in sole.items()}
    return found | {f"o:{n}": person for n, person in sole.items() if firms[n] < named[person]}


def _surname(name: str) -> set[str]:
    return {normalise_name(name.split()[-1])[:2], normalise_name(name)[:2]}


def _initial(name: str) -> set[str]:
    words = [word for word in normalise_name(name).split() if word not in ("of", "for", "the")]
    initials = "".join(word[:1] for word in words)
    return {word[:4] for word in words} | {initials[:4]}


def _joined(
    names: Counter[str],
    relate: Callable[[str, str], NameRelation],
    blocks: Callable[[str], set[str]],
) -> dict[str, str]:
    """Map every name to the fullest one; a form that fits two bearers stays itself."""
    ranked = sorted(names, key=lambda name: (-len(name.split()), -names[name], -len(name), name))
    holders: dict[str, list[str]] = defaultdict(list)
    joined: dict[str, str] = {}
    for name in ranked:
        if not name.strip():
            continue
        near = [holders[block] for block in blocks(name)]
        options = {option for held in near if len(held) <= MOST_ALIKE for option in held}
        fitting = sorted(option for option in options if relate(name, option) in ONE_BEARER)
        roots = sorted({joined[option] for option in fitting})
        joined[name] = roots[0] if len(roots) == 1 else name
        if len(roots) != 1:
            for block in blocks(name):
                holders[block].append(name)
    return joined


def _spellings(documents: Sequence[AnnotatedDocument]) -> dict[str, set[str]]:
    """Return every name as written, titles and articles stripped → the documents that use it."""
    found: dict[str, set[str]] = defaultdict(set)
    for annotated in documents:
        for sentence in annotated.sentences:
            for entity in sentence.entities:
                if entity.label not in ("PERSON", "ORG"):
                    continue
                tokens = sentence.tokens[entity.start : entity.end]
                start = tokens[0].start - sentence.span.start
                words = sentence.text[start : tokens[-1].end - sentence.span.start]
                bare = strip_title(" ".join(words.split()))[0]
                found[bare].add(annotated.document.id)
    return found


def _aliases(claims: Sequence[Claim]) -> dict[str, set[str]]:
    """Return the canonical name of an organisation → the other names its documents give it."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for mention in claim.slots:
            if isinstance(mention.value, Organisation) and mention.key.startswith("o:"):
                words = strip_title(" ".join(mention.evidence.quote.split()))[0]
                if words[:1].isupper():
                    found[mention.value.canonical].add(words)
    return found


def _groups(
    kind: str,
    joined: Mapping[str, str],
    spelled: Mapping[str, set[str]],
    aliases: Mapping[str, set[str]],
) -> list[NameGroup]:
    """Return the names that are written in more than one way, or with a foreign letter."""
    members: dict[str, set[str]] = defaultdict(set)
    for name, root in joined.items():
        members[root].update((name, root, *aliases.get(name, ())))
    groups = []
    for root in sorted(members):
        spellings = sorted(name for name in members[root] if name in spelled)
        note = _foreign(spellings)
        if len(spellings) > 1 or note:
            rows = tuple((name, tuple(sorted(spelled[name]))) for name in spellings)
            groups.append(NameGroup(root, kind, rows, note))
    return groups


def _foreign(spellings: Sequence[str]) -> str:
    for name in spellings:
        for _, letter, script in foreign_letters(name):
            return f"“{name}” contains a letter of another alphabet: {letter} ({script})"
    return ""
