"""Reports on invented events: one with everything in it, an empty one, and one with many."""

from __future__ import annotations

from datetime import date
from functools import cache

from tests.reporting.fire import (
    ASKED,
    BOXES,
    BUILT,
    CLOSED,
    FIRE,
    HEADLINE,
    HEATER,
    HISTORY,
    HOSTILE,
    HOSTILE_ASKED,
    HOSTILE_BOXES,
    HOSTILE_HURT,
    HOSTILE_TITLE,
    HURT,
    IMPOSSIBLE,
    OLDER,
    POST,
    RELEASED,
    WIRE,
    WRAPPED,
)
from tests.reporting.making import LADDERS, TOOL, Making, day

from crosscheck.model.claim import Role
from crosscheck.model.event import OriginKind, Relation
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.finding import Benign, BenignClass, Finding, Level, Side
from crosscheck.model.report import NameGroup, Report, Skipped
from crosscheck.model.source import BlockRole, Found
from crosscheck.model.values import Granularity, TimeExpression, TimeStatus, TimeType


@cache
def full() -> Report:
    """Return a report that fills every section, with hostile text in it."""
    m = Making()
    _read(m)
    _trace(m)
    _dispute(m)
    _agree(m)
    _tell_alone(m)
    _judge(m)
    m.ladders += LADDERS
    return m.report("At most 40 pairs were compared per statement; none was left out.")


def empty() -> Report:
    """Return the report of a run that found nothing."""
    nothing: tuple[()] = ()
    return Report(TOOL, *([nothing] * 13))


@cache
def many(documents: int, size: int = 4) -> Report:
    """Return a report on events of ``size`` documents each, with facts of every verdict."""
    m = Making()
    for group in range(documents // size):
        _add_event(m, group, size)
    return m.report()


def _add_event(m: Making, group: int, size: int) -> None:
    made = [
        m.document(
            f"{group:03}/{number}.txt",
            f"Event {group}\n\nIn all {number % 2 + 2} carts were lost at place {group}.\n\n"
            f"Rain fell for {number} hours at place {group}.\n",
            f"Outlet {number}",
            f"Event {group}, told by {number}",
        )
        for number in range(size)
    ]
    event = m.event(f"event {group}", made)
    lines = [one.text.split("\n") for one in made]
    claims = [m.claim(made[n], lines[n][2], f"{n % 2 + 2}") for n in range(size)]
    lost = {"2": claims[::2], "3": claims[1::2]}
    question = f"How many carts were lost at place {group}?"
    m.fact(event, Kind.QUANTITY, question, Verdict.CONFLICTING, lost)
    verdicts = (Verdict.SINGLE_SOURCE, Verdict.AGREED, Verdict.CANNOT_TELL)
    for n, one in enumerate(made):
        rain = {f"{n} hours": [m.claim(one, lines[n][4], f"{n} hours")]}
        question = f"How long did it rain at place {group}, outlet {n}?"
        m.fact(event, Kind.STATEMENT, question, verdicts[n % 3], rain)


def _read(m: Making) -> None:
    aside = (
        ("Subscribe to the Aldersund Post from 2.50 a week.", "subscription appeal"),
        ("Read more: Ten harbour walks for spring", "related link"),
    )
    sidecar = day("2031-05-07", Found.SIDECAR)
    url = "https://post.example/fire?a=1&b=2"
    wire = m.document("wire.txt", WIRE, "Nordlys Wire", WIRE.split("\n")[0], day("2031-05-06"))
    post = m.document("post.txt", POST, "Aldersund Post", HEADLINE, sidecar, aside, url)
    hostile = m.document(
        "odd/ev|l `name`.txt", HOSTILE, None, HOSTILE_TITLE, url="javascript:alert(4)"
    )
    older = m.document("older.txt", OLDER, "Aldersund Post", "Archive fire of 2019 cost a million")
    history = m.document("history.txt", HISTORY, "Town <Almanac>", "Aldersund")
    m.event("fire at the town archive of Aldersund", [wire, post, hostile], [history])
    m.apart(older, "tells of another fire: 2019, not 2031")
    m.skipped.append(Skipped("photo|<b>.txt", "read", "empty", "the file is empty"))
    spelt = (("Ola Brandt", (post.id,)), ("Ola Brant|<i>", (wire.id,)))
    m.names.append(NameGroup("Ola Brandt", "person", spelt, "one letter differs"))


def _trace(m: Making) -> None:
    """Add origins, which facts count, and alignments."""
    wire, post, hostile = m.documents[:3]
    copied = [m.sentence(made, words) for made in (wire, post) for words in (FIRE, HURT)]
    ministry = [m.sentence(made, CLOSED) for made in (wire, post)]
    own = [m.sentence(hostile, words) for words in (HOSTILE_HURT, HOSTILE_ASKED, HOSTILE_BOXES)]
    m.origin("Nordlys Wire", OriginKind.AGENCY, *copied)
    m.origin("the culture ministry's statement", OriginKind.STATEMENT, *ministry)
    m.origin("ev|l `name`.txt", OriginKind.DOCUMENT, *own)
    m.alignment(copied[0], copied[2], Relation.DUPLICATE, 1.0)
    m.alignment(copied[1], copied[3], Relation.DUPLICATE, 1.0)
    m.alignment(copied[1], own[0], Relation.PARAPHRASE, 0.62)
    m.alignment(copied[0], own[0], Relation.OVERLAP, 0.31)


def _dispute(m: Making) -> None:
    """Add the facts on which the articles differ: first the injured, then who asked."""
    wire, post, hostile = m.documents[:3]
    twelve = [m.claim(made, HURT, "Twelve", "police") for made in (wire, post)]
    twenty = [m.claim(hostile, HOSTILE_HURT, "at least 20", "a | spokeswoman")]
    mayor = [m.claim(wire, ASKED, "Mayor Signe Dahl", "town hall", "her office")]
    rescue = [m.claim(hostile, HOSTILE_ASKED, "The rescue service")]
    m.fact(
        m.events[0],
        Kind.QUANTITY,
        "How many people were injured in the fire?",
        Verdict.CONFLICTING,
        {"Twelve": twelve, "at least 20": twenty},
    )
    m.fact(
        m.events[0],
        Kind.REQUESTER,
        "Who asked for the army?",
        Verdict.CONFLICTING,
        {"Mayor Signe Dahl": mayor, "The rescue service": rescue},
    )


def _agree(m: Making) -> None:
    wire, post, hostile, _, history = m.documents
    exact = _tuesday("shortly after 6 a.m. on Tuesday", "06:00")
    morning = _tuesday("Tuesday morning", "MO")
    said = [m.claim(made, FIRE, exact.text, role=Role.TIME, typed=exact) for made in (wire, post)]
    less = m.claim(hostile, HOSTILE_HURT, morning.text, role=Role.TIME, typed=morning)
    m.fact(
        m.events[0],
        Kind.DATE,
        "When did the fire break out?",
        Verdict.REFINED,
        {exact.text: said, morning.text: [less]},
        "refines: 6 a.m. lies in the morning",
    )
    words = ((wire, FIRE), (post, FIRE), (hostile, HOSTILE_HURT), (history, BUILT))
    street = [m.claim(made, said, "Harbour Street", role=Role.PLACE) for made, said in words]
    m.fact(
        m.events[0],
        Kind.PLACE,
        "Where is the archive?",
        Verdict.AGREED,
        {"Harbour Street": street},
    )
    stays = "would stay closed until the inquiry had reported"
    closed = [m.claim(made, CLOSED, stays, "the culture ministry") for made in (wire, post)]
    question = "What becomes of the archive?"
    m.fact(m.events[0], Kind.OUTCOME, question, Verdict.AGREED, {stays: closed})


def _tell_alone(m: Making) -> None:
    _, post, hostile = m.documents[:3]
    m.fact(
        m.events[0],
        Kind.STATEMENT,
        "How did the fire spread?",
        Verdict.CANNOT_TELL,
        {"crossed the yard in _minutes_": [m.claim(hostile, WRAPPED, "crossed the yard")]},
        "not comparable: no other text tells it",
    )
    m.fact(
        m.events[0],
        Kind.STATEMENT,
        "What had been reported in March?",
        Verdict.SINGLE_SOURCE,
        {"A faulty heater": [m.claim(post, HEATER, "A faulty heater", "a neighbour")]},
    )


def _judge(m: Making) -> None:
    """Add the findings, most severe first, and a difference that is none."""
    wire, post, hostile = m.documents[:3]
    hurt, asked = m.facts[:2]
    m.sentence(post, HEADLINE, BlockRole.HEADLINE)
    twelve = m.side(wire, HURT, "Twelve", "police")
    twenty = m.side(hostile, HOSTILE_HURT, "at least 20", "a | spokeswoman")
    mayor = m.side(wire, ASKED, "Mayor Signe Dahl", "her office")
    rescue = m.side(hostile, HOSTILE_ASKED, "The rescue service")
    arrested = m.side(post, HEADLINE, "arrested")
    released = m.side(post, RELEASED, "released")
    leap = m.side(hostile, IMPOSSIBLE, "29 February 2031")
    why = (
        "12 does not lie within “at least 20”. The texts do not say whether the count rose.",
        "One names the mayor, the other the rescue service; both may have asked.",
        "The headline says “arrested”; the article says “questioned … and then released”.",
        "2031 is no leap year: February has 28 days.",
    )
    m.findings += [
        _finding(Kind.QUANTITY, Level.CONFLICT, 0.93, twelve, twenty, why[0], hurt.id),
        _finding(Kind.REQUESTER, Level.TENSION, 0.7, mayor, rescue, why[1], asked.id),
        _finding(Kind.HEADLINE_BODY, Level.TENSION, 0.8, arrested, released, why[2]),
        _finding(Kind.IMPOSSIBLE_VALUE, Level.CONFLICT, 0.99, leap, leap, why[3]),
    ]
    exact = m.side(wire, BOXES, "287")
    about = m.side(hostile, HOSTILE_BOXES, "About 300")
    reason = "the approximate figure contains the exact one"
    m.benign.append(Benign("b-1", Kind.QUANTITY, exact, about, BenignClass.APPROXIMATION, reason))


def _finding(
    kind: Kind,
    level: Level,
    confidence: float,
    left: Side,
    right: Side,
    explanation: str,
    fact: str | None = None,
) -> Finding:
    return Finding(
        id=f"x-{kind}",
        fact=fact,
        kind=kind,
        level=level,
        severity=0.5,
        confidence=confidence,
        left=left,
        right=right,
        rule=f"{kind}/disjoint",
        explanation=explanation,
    )


def _tuesday(text: str, clock: str) -> TimeExpression:
    return TimeExpression(
        text=text,
        type=TimeType.TIME,
        status=TimeStatus.RESOLVED,
        granularity=Granularity.CLOCK,
        earliest=date(2031, 5, 6),
        latest=date(2031, 5, 6),
        clock=clock,
    )
