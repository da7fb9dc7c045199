"""The words in which a placement is explained, and the label of an event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from crosscheck.stages.bundle.profile import Profile, usual
from crosscheck.text.names import normalise_name

MOST_NAMES = 4
MOST_PEOPLE = 3
MOST_TOPICS = 3


def label_of(members: Sequence[Profile]) -> str:
    """Return a label of an event: whom its reports put first, and what they all speak of.

    'Anna Holm, Sandvik: ferry, inquiry'.
    """
    people: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for member in members:
        people.update(member.people)
        for surname in member.people:
            forms[surname][member.shown[surname]] += 1
    shown = {surname: usual(found) for surname, found in forms.items()}
    half = [name for name, count in people.items() if count * 2 >= len(members)]
    half.sort(key=lambda name: (-people[name], -_weight(members, name), name))
    people_shown = once(shown[name] for name in half)[:MOST_PEOPLE]
    words = {word.casefold() for name in shown.values() for word in name.split()}
    names = ", ".join([*people_shown, *_things(members, words)][:MOST_NAMES])
    topics = ", ".join(_topics(members))
    return ": ".join(part for part in (names, topics) if part) or _terms(members)


def _topics(members: Sequence[Profile]) -> list[str]:
    """Return the nouns that most reports have in their leads, the most frequent first."""
    held = Counter(noun for member in members for noun in member.topics)
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for member in members:
        for noun, found in member.topics.items():
            forms[noun].update(found)
    shared = [noun for noun in held if held[noun] > 1 and held[noun] * 2 >= len(members)]
    shared.sort(key=lambda noun: (-held[noun], -forms[noun].total(), noun))
    return [min(forms[n], key=lambda form: (-forms[n][form], form)) for n in shared[:MOST_TOPICS]]


def once(names: Iterable[str]) -> list[str]:
    """Return names, in place of 'Kim' the first that holds its words: 'Kim Jong-un'."""
    words = {name: set(name.split()) for name in names}
    longer = {name: [other for other in words if words[name] < words[other]] for name in words}
    return list(dict.fromkeys(others[0] if others else name for name, others in longer.items()))


def _weight(members: Sequence[Profile], key: str) -> int:
    """Return how often reports name somebody or something, each damped by itself, in thousandths.

    Whole numbers, so that the order of the sum changes nothing.
    """
    return sum(round(1000 * member.counts.get(key, 0.0)) for member in members)


def _things(members: Sequence[Profile], taken: set[str]) -> list[str]:
    """Return the organisations and places that most reports name, the most frequent first.

    An outlet that reports is not what is reported.
    """
    outlets = {normalise_name(member.outlet) for member in members}
    held: Counter[str] = Counter()
    written: dict[str, str] = {}
    for member in members:
        for key, name in member.names.items():
            held[key] += 1
            written[key] = min(written.get(key, name), name)
    told = [key for key in held if key not in outlets and not taken & set(key.casefold().split())]
    ranked = sorted(told, key=lambda key: (-held[key], -_weight(members, key), key))
    return [written[key] for key in ranked]


def _terms(members: Sequence[Profile]) -> str:
    """Return the terms that weigh most in all reports together."""
    total: Counter[str] = Counter()
    for member in members:
        for term, count in member.counts.items():
            total[term] += round(count * 1000)
    ranked = sorted(total, key=lambda term: (-total[term], term))
    return ", ".join(term for term in ranked if len(term) > 3)[:60].rsplit(",", 1)[0]


def reason_report(profile: Profile, members: Sequence[Profile]) -> str:
    """Return what a report shares with the other reports of its event."""
    others = [member for member in members if member is not profile]
    if not others:
        return "the only document"
    shared = [n for n in sorted(profile.people) if any(n in other.people for other in others)]
    if shared:
        return "puts first the same names as the other reports: " + _names(profile, shared)
    return "uses many of the words that the other reports use"


def reason_background(profile: Profile) -> str:
    """Return why a document is background."""
    return (
        f"surveys {profile.years[0]} to {profile.years[-1]} "
        f"({len(profile.years)} different years in {profile.sentences} sentences) "
        "and does not report one event"
    )


def reason_apart(profile: Profile, members: Sequence[Profile]) -> str:
    """Return why a document tells of something else: its date, its people, or its words."""
    if not members:
        return "no other document tells of the same event"
    reasons = []
    days = [member.day for member in members if member.day]
    if profile.day and days:
        gap = min(abs((profile.day - day).days) for day in days)
        if gap > 0:
            reasons.append(f"published {gap} days from the nearest report of the event")
    elif profile.day:
        reasons.append(_dated(profile.day, [year for m in members for year in m.years]))
    counts: Counter[str] = Counter(name for member in members for name in member.people)
    central = [name for name, count in counts.items() if count * 2 >= len(members)]
    missing = sorted(name for name in central if name not in profile.people)
    own = sorted(name for name in profile.people if name not in counts)
    if own:
        reasons.append("puts first " + _names(profile, own))
    if missing:
        whole = {name: max((m.shown.get(name, "") for m in members), key=len) for name in missing}
        reasons.append("does not put first " + ", ".join(whole[n] for n in missing[:MOST_NAMES]))
    if not reasons:
        reasons.append("shares too few terms with the reports of the event")
    return "; ".join(reasons)


def _dated(day: date, years: Sequence[int]) -> str:
    """Return how a date stands to reports that give none of their own."""
    later = max((year for year in years if year > day.year), default=None)
    if later is not None:
        return f"dated {day.isoformat()}; the reports of the event tell of {later}"
    return f"dated {day.isoformat()}; the reports of the event give no date"


def _names(profile: Profile, surnames: Sequence[str]) -> str:
    return ", ".join(profile.shown[name] for name in surnames[:MOST_NAMES])
