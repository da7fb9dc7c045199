"""Whether a clause asserts what it tells, or restricts, contrasts, or only names it."""

from __future__ import annotations

import re

from crosscheck.model.claim import Polarity, Role
from crosscheck.model.contracts import Stated
from crosscheck.text.lexicon import PURE_REPORTING


def restricts(stated: Stated) -> bool:
    """'A country they do not know' says which country is meant, and denies nothing."""
    first = stated.claim.wording.clause.lower().split()[:1]
    return bool(first) and first[0] in ("that", "who", "which", "whose", "whom", "why", "whether")


def are_asserted(a: Stated, b: Stated) -> bool:
    """Tell whether both clauses are asserted, of one time and without setting right another."""
    whole = not (a.claim.predicate.is_embedded or b.claim.predicate.is_embedded)
    perfect = [s.mention.evidence.quote.lower().startswith(("had ", "’d ", "'d ")) for s in (a, b)]
    return whole and perfect[0] == perfect[1] and not (contrasts(a) or contrasts(b))


def contrasts(stated: Stated) -> bool:
    """'Not how he votes but who he is', 'his life, not his votes' set one thing against another."""
    return bool(_CONTRAST.search(stated.claim.wording.clause.lower()))


_CONTRAST = re.compile(r"\bnot\b.*\bbut\b|[,—–-]\s*not\b")


def words_of_answer(stated: Stated) -> str:
    """Return an answer in the words of its source, blanks folded.

    What only its subject or the verb above negates ('none of them is connected', 'failed to come')
    is shown with it.
    """
    claim, words = stated.claim, " ".join(stated.mention.evidence.quote.split())
    if stated.mention.role is not Role.PREDICATE or claim.polarity is not Polarity.NEGATED:
        return words
    shown = (words, claim.wording.clause, claim.wording.sentence)
    return next((one for one in shown if _tells_not(one.lower())), words)


def _tells_not(words: str) -> bool:
    return bool(_NEGATION.search(words) or _NOT_DONE.search(words))


_NOT_DONE = re.compile(r"\b(?:fail|refus|declin)")


def reports_untruth(stated: Stated) -> bool:
    """'Falsely told Congress that it ended in May' says that it did not end in May."""
    told = len(stated.claim.attribution) > 1 or stated.claim.predicate.is_embedded
    return told and bool(_UNTRUE.search(stated.claim.wording.sentence.lower()))


_UNTRUE = re.compile(
    r"\b(?:falsely|misled|mislead\w*|lied|lying|mistakenly|incorrectly|misstated"
    r"|false claims?|falsehoods?)\b"
)


def negate_alike(a: Stated, b: Stated) -> bool:
    """Tell whether both sentences have as many words of negation.

    Where one sentence is told twice and only the parser sees a 'not' in one of them, nothing is
    negated: quotation marks tear it from its verb.
    """
    counts = [len(_NEGATION.findall(s.claim.wording.sentence.lower())) for s in (a, b)]
    return counts[0] == counts[1]


def says_nothing(stated: Stated) -> bool:
    """'Said nothing that he had not said before' does not deny that he said something."""
    claim, verb = stated.claim, stated.mention.evidence.quote.lower()
    reports = claim.predicate.lemma in PURE_REPORTING and claim.polarity is Polarity.NEGATED
    return reports and not _NEGATION.search(verb)


_NEGATION = re.compile(r"\b(?:not|no|never|cannot|neither|nor|none|nobody|nothing)\b|n['’]t\b")


def is_bare_form(stated: Stated) -> bool:
    """An infinitive states nothing by itself."""
    words = stated.mention.evidence.quote.lower().split()
    nonfinite = stated.claim.predicate.tag in ("VBG", "VB") and not _AUXILIARIES & set(words)
    return words[0] == "to" or nonfinite


_AUXILIARIES = frozenset(
    "am is are was were 's 're 'm ’s ’re ’m be been will would shall should can could may might"
    " must do does did don't doesn't didn't don’t doesn’t didn’t won't won’t can't can’t".split()
)
