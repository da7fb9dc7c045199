"""Group documents into events and say of every other document why it stands apart."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from crosscheck.model.annotation import AnnotatedDocument
from crosscheck.model.event import DocumentRole, Event, Placement
from crosscheck.model.ids import stable_id
from crosscheck.stages.bundle.profile import Profile, profile_of
from crosscheck.stages.bundle.reasons import (
    label_of,
    reason_apart,
    reason_background,
    reason_report,
)
from crosscheck.text.similarity import cosine, weights_of

LEAST, MORE = 0.025, 0.045
"""Least score of two reports of one event, and how much more is asked as the documents grow
e-fold: in a large folder words weigh more evenly, and chance has more pairs to try
(measured: ``python -m checks.bundling DATA``)."""

MANY = 30
"""Documents from which it is no more: beyond, more reports of one event would be kept apart than
those of two (measured by the same)."""

LINKED = 0.9
"""Share of that score that the mean over all pairs of two groups must keep to join them."""

SAME_PEOPLE = 0.1
"""Share of the score that hangs on the central people being the same."""

RELATED = 0.08
"""Least score between a background document and the event that it gives background to."""

DAYS_APART = 21
"""Reports published further apart than this tell of different events unless forced."""

YEARS_LATER = 2
"""Years from which what an undated document tells of the past lies after the dated one."""

SMALL = 40
"""Up to this many documents every pair is scored; beyond, only those that share rare terms."""

RARE = 12
"""A term proposes each of its documents with so many of the next ones, in order of their ids: all
pairs of a rare term, and a chain through the documents of a frequent one."""

SAMPLED = 6
"""Members of a group that are scored against another group: the mean of 36 pairs is enough."""

Scores = Mapping[tuple[str, str], float]


def bundle(
    documents: Sequence[AnnotatedDocument],
) -> tuple[tuple[Event, ...], tuple[Placement, ...]]:
    """Return the events, and one placement per document in the order given."""
    profiles = [profile_of(document) for document in documents]
    vectors = _vectors(profiles)
    news = [profile for profile in profiles if not is_background(profile, profiles)]
    groups = _grouped(news, vectors)
    if not any(len(members) > 1 for members in groups):
        news, groups = profiles, _grouped(profiles, vectors)  # background of no event is a report
    by_id = {profile.document: profile for profile in profiles}
    events: dict[str, list[str]] = {}
    placements: dict[str, Placement] = {}
    for members in groups:
        if len(members) < 2 and len(profiles) > 1:
            continue
        event = stable_id("e", *members)
        events[event] = list(members)
        for member in members:
            reason = reason_report(by_id[member], [by_id[m] for m in members])
            placements[member] = Placement(member, DocumentRole.REPORT, event, reason)
    outside = [profile for profile in profiles if profile.document not in placements]
    of_news = {profile.document for profile in news}
    placed = [_outsider(p, p.document in of_news, events, by_id, vectors) for p in outside]
    for placement in placed:
        placements[placement.document] = placement
        if placement.event is not None:
            events[placement.event].append(placement.document)
    labelled = {
        event: label_of([by_id[m] for m in members if placements[m].role is DocumentRole.REPORT])
        for event, members in events.items()
    }
    return (
        tuple(Event(e, labelled[e], tuple(sorted(events[e]))) for e in sorted(events)),
        tuple(placements[profile.document] for profile in profiles),
    )


def _grouped(
    profiles: Sequence[Profile], vectors: Mapping[str, Mapping[str, float]]
) -> list[tuple[str, ...]]:
    return _groups(profiles, _scores(profiles, vectors), vectors, least_score(len(profiles)))


def is_background(profile: Profile, profiles: Sequence[Profile]) -> bool:
    """Tell whether a document surveys years of history instead of reporting one event.

    It names at least 8 different years, and is at least 3 times as long as the median or names a
    year in at least every fourth sentence.
    """
    lengths = sorted(other.sentences for other in profiles)
    median = lengths[len(lengths) // 2]
    long = profile.sentences >= 3 * median
    dense = 4 * len(profile.years) >= profile.sentences
    surveys = len(profile.years) >= 8 and (long or dense)
    return surveys and len(profiles) > 1 and profile.forced is None


def least_score(documents: int) -> float:
    """Return the least score of two reports of one event among so many documents, 0..1.

    >>> round(least_score(3), 3), round(least_score(100), 3)
    (0.074, 0.178)
    """
    return LEAST + MORE * math.log(min(max(1, documents), MANY))


def _vectors(profiles: Sequence[Profile]) -> dict[str, dict[str, float]]:
    weights = weights_of([profile.counts for profile in profiles])
    return {
        profile.document: {t: count * weights[t] for t, count in profile.counts.items()}
        for profile in profiles
    }


def _scores(profiles: Sequence[Profile], vectors: Mapping[str, Mapping[str, float]]) -> Scores:
    scores = {}
    for a, b in _candidates(profiles):
        left, right = (a, b) if a.document < b.document else (b, a)
        scores[left.document, right.document] = pair_score(left, right, vectors)
    return scores


def pair_score(a: Profile, b: Profile, vectors: Mapping[str, Mapping[str, float]]) -> float:
    """Return how likely two documents report one event: 0..1, rounded to 4 digits.

    The cosine of their terms, damped when their central people differ; 0 when they were
    published more than DAYS_APART days apart, or when one tells of years after the other.
    """
    if a.forced and b.forced:
        return 1.0 if a.forced == b.forced else 0.0
    if are_far_apart([a, b]):
        return 0.0
    score = cosine(vectors[a.document], vectors[b.document])
    if a.people and b.people:
        shared = len(a.people & b.people) / min(len(a.people), len(b.people))
        score *= 1 - SAME_PEOPLE + SAME_PEOPLE * shared
    return round(score, 4)


def _candidates(profiles: Sequence[Profile]) -> list[tuple[Profile, Profile]]:
    if len(profiles) <= SMALL:
        return list(combinations(profiles, 2))
    holders: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        for term in profile.counts:
            holders[term].append(index)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for indices in holders.values():
        for position, left in enumerate(indices):
            for right in indices[position + 1 : position + RARE]:
                shared[left, right] += 1
    forced = [i for i, profile in enumerate(profiles) if profile.forced]
    pairs = {pair for pair, count in shared.items() if count >= 3} | set(combinations(forced, 2))
    return [(profiles[i], profiles[j]) for i, j in sorted(pairs)]


def _groups(
    profiles: Sequence[Profile],
    scores: Scores,
    vectors: Mapping[str, Mapping[str, float]],
    least: float,
) -> list[tuple[str, ...]]:
    """Join groups from the best pair down while their mean score holds (average linkage).

    Groups with two forced labels, or published too far apart, are never joined.
    """
    by_id = {profile.document: profile for profile in profiles}
    group: dict[str, tuple[str, ...]] = {p.document: (p.document,) for p in profiles}
    for (a, b), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        if score < least:
            break
        left, right = group[a], group[b]
        joined = tuple(sorted(left + right))
        if left == right or _are_barred([by_id[member] for member in joined]):
            continue
        pairs = [
            scores.get((x, y)) or pair_score(by_id[x], by_id[y], vectors)
            for x, y in (sorted((x, y)) for x in left[:SAMPLED] for y in right[:SAMPLED])
        ]
        if sum(pairs) / len(pairs) < least * LINKED:
            continue
        for member in joined:
            group[member] = joined
    return sorted(set(group.values()))


def _are_barred(members: Sequence[Profile]) -> bool:
    """Tell whether documents cannot report one event, however alike they are."""
    labels = {member.forced for member in members if member.forced}
    return len(labels) > 1 or (are_far_apart(members) and not labels)


def are_far_apart(members: Sequence[Profile]) -> bool:
    """Tell whether documents were written too far apart to report one event.

    A document without a date that tells of a year well after another one's date is the later
    one: nobody reports in 2018 what was in 2021.
    """
    days = [member.day for member in members if member.day]
    if not days:
        return False
    told = [member.told for member in members if member.told and not member.day]
    later = bool(told) and max(told) - min(days).year >= YEARS_LATER
    return later or (max(days) - min(days)).days > DAYS_APART


def _outsider(
    profile: Profile,
    is_news: bool,
    events: Mapping[str, Sequence[str]],
    by_id: Mapping[str, Profile],
    vectors: Mapping[str, Mapping[str, float]],
) -> Placement:
    """Place a document that reports none of the events."""
    ranked = sorted(
        (-_nearness(profile, members, vectors), event) for event, members in events.items()
    )
    if not ranked:
        return Placement(
            profile.document, DocumentRole.OTHER_EVENT, None, reason_apart(profile, [])
        )
    nearness, event = -ranked[0][0], ranked[0][1]
    members = [by_id[member] for member in events[event]]
    if not is_news and nearness >= RELATED:
        reason = reason_background(profile)
        return Placement(profile.document, DocumentRole.BACKGROUND, event, reason)
    return Placement(
        profile.document, DocumentRole.OTHER_EVENT, None, reason_apart(profile, members)
    )


def _nearness(
    profile: Profile, members: Sequence[str], vectors: Mapping[str, Mapping[str, float]]
) -> float:
    own = vectors[profile.document]
    return max(round(cosine(own, vectors[member]), 4) for member in members)
