"""Whether two passages are sure enough to tell one thing, so that their answers may differ."""

from __future__ import annotations

from crosscheck.model.contracts import Stated
from crosscheck.text.answers import ONE_WORDING, SURE, each_gives_both
from crosscheck.text.parties import Fit, party_fits

CERTAIN = 0.75
"""Likeness from which two passages tell one thing, whoever is said to act in them."""

CONFLICTING_AMOUNTS = 0.6
"""Least likeness of two passages whose amounts exclude each other to call it a conflict
(measured: ``nox -s quality``, planted changes)."""

ONE_PASSAGE = 0.85
"""Sureness from which two passages tell one thing in whatever words: of 9 pairs of names in
passages that were read and are as sure, the 6 wrong ones have both names in both articles or in
one sentence, or one that is no name."""


def tell_one_passage(a: Stated, b: Stated) -> bool:
    """Tell whether two passages are surely one, and one article at least knows one name only."""
    return a.sure >= ONE_PASSAGE and not _EACH_GIVES_BOTH.holds(a, b)


def tell_one_thing(a: Stated, b: Stated, least: float) -> bool:
    """Tell whether two passages are sure enough to tell one thing for their answers to conflict.

    From CERTAIN on likeness is enough. From ``least`` on, both must have the same predicate and
    a participant in common, and none that is not known to be the same: of 40 conflicts in 350
    open clusters that were read one by one, those below CERTAIN without that were wrong.
    """
    same = a.claim.predicate.sense == b.claim.predicate.sense
    if a.sure < SURE or not (same or a.wording >= ONE_WORDING):
        return False
    if a.similarity >= CERTAIN:
        return True
    fits = party_fits(a.claim, b.claim)
    known = Fit.SHARED in fits and Fit.UNKNOWN not in fits
    return a.similarity >= least and known


_EACH_GIVES_BOTH = each_gives_both()
