"""Invented articles on a fire: three reports, another fire, an almanac, and hostile text."""

from __future__ import annotations

WIRE = """Fire guts town archive in Aldersund, 12 injured

ALDERSUND, May 6 (Nordlys) - A fire broke out in the town archive on Harbour Street shortly after 6 a.m. on Tuesday.

Twelve people were injured, police said at noon.

The army was called in at the request of Mayor Signe Dahl, her office said.

The archive would stay closed until the inquiry had reported, the culture ministry said.

There were 287 boxes of letters in the cellar, and all of them were lost.
"""  # noqa: E501

POST = """Caretaker arrested after archive fire

A fire broke out in the town archive on Harbour Street shortly after 6 a.m. on Tuesday.

Twelve people were injured, police said at noon.

The caretaker, Ola Brandt, was questioned for two hours and then released.

The archive would stay closed until the inquiry had reported, the culture ministry said.

A faulty heater in the reading room had been reported in March, a neighbour told the Post.

Subscribe to the Aldersund Post from 2.50 a week.

Read more: Ten harbour walks for spring
"""

HOSTILE_TITLE = "Blaze | <script>alert('title')</script>\n`code` & *stars* \u202egnp.exe"
HOSTILE = """Blaze | <script>alert('title')</script> & "quotes"

Tuesday morning's fire in Harbour Street | <script>alert(1)</script> & `rm -rf` **hurt** [at least 20](javascript:alert(2)) people, a hospital spokeswoman said \U0001f525.

The rescue service, not the mayor, asked for the army\u202e, &lt;b&gt; its <img src=x onerror=alert(3)> log_book_says.

About 300 boxes stood in the cellar \u05d0\u05e8\u05db\u05d9\u05d5\u05df | 12.50 | 0012.

The archive last burned on 29 February 2031, its chronicle says.

The fire
crossed the yard in _minutes_, # one said,
- and 1. nobody saw it.
"""  # noqa: E501

OLDER = """Archive fire of 2019 cost a million

In 2019 a fire in the same archive destroyed the reading room.
"""

HISTORY = """Aldersund

The archive on Harbour Street was built in 1911.
"""

FIRE = "A fire broke out in the town archive on Harbour Street shortly after 6 a.m. on Tuesday."
HURT = "Twelve people were injured, police said at noon."
CLOSED = "The archive would stay closed until the inquiry had reported, the culture ministry said."
HOSTILE_HURT = HOSTILE.split("\n")[2]
HOSTILE_ASKED = HOSTILE.split("\n")[4]
HOSTILE_BOXES = HOSTILE.split("\n")[6]
IMPOSSIBLE = HOSTILE.split("\n")[8]
WRAPPED = "\n".join(HOSTILE.split("\n")[10:13])

HEADLINE = "Caretaker arrested after archive fire"
RELEASED = "The caretaker, Ola Brandt, was questioned for two hours and then released."
ASKED = "The army was called in at the request of Mayor Signe Dahl, her office said."
BOXES = "There were 287 boxes of letters in the cellar, and all of them were lost."
BUILT = "The archive on Harbour Street was built in 1911."
HEATER = (
    "A faulty heater in the reading room had been reported in March, a neighbour told the Post."
)
