"""Plain words for the closed sets of the model."""

from __future__ import annotations

from crosscheck.model.event import DocumentRole, OriginKind, Relation
from crosscheck.model.fact import Kind, Verdict
from crosscheck.model.source import Found

VERDICTS: dict[Verdict, str] = {
    Verdict.AGREED: "agreed",
    Verdict.REFINED: "refined",
    Verdict.CONFLICTING: "conflicting",
    Verdict.SINGLE_SOURCE: "single source",
    Verdict.CANNOT_TELL: "cannot tell",
}

KINDS: dict[Kind, str] = {
    Kind.DATE: "When",
    Kind.QUANTITY: "How many",
    Kind.PLACE: "Where",
    Kind.ACTOR: "Who",
    Kind.REQUESTER: "At whose request",
    Kind.MEDIUM: "By what means",
    Kind.OUTCOME: "With what outcome",
    Kind.STATUS: "How far it has come",
    Kind.POLARITY: "Whether it happened",
    Kind.MODALITY: "How certain it is",
    Kind.ATTRIBUTION: "Who said so",
    Kind.NAME: "Name",
    Kind.QUOTE: "Wording of a quotation",
    Kind.HEADLINE_BODY: "Headline against body",
    Kind.IMPOSSIBLE_VALUE: "A value that cannot be",
    Kind.STATEMENT: "What is said",
    Kind.TOPIC: "What was talked about",
}
"""The heading of a difference that answers no question of its own."""

FOUND: dict[Found, str] = {
    Found.SIDECAR: "from sources.toml",
    Found.METADATA: "from the file's metadata",
    Found.TEXT: "stated in the text",
    Found.INFERRED: "inferred",
    Found.UNKNOWN: "unknown",
}

ROLES: dict[DocumentRole, str] = {
    DocumentRole.REPORT: "report",
    DocumentRole.BACKGROUND: "background",
    DocumentRole.OTHER_EVENT: "another event",
}

RELATIONS: dict[Relation, str] = {
    Relation.DUPLICATE: "same words",
    Relation.PARAPHRASE: "similar",
    Relation.OVERLAP: "overlap",
}

ORIGINS: dict[OriginKind, str] = {
    OriginKind.OUTLET: "outlet",
    OriginKind.STATEMENT: "statement",
    OriginKind.AGENCY: "agency",
    OriginKind.DOCUMENT: "document",
}


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return a number with its noun.

    >>> counted(1, "outlet"), counted(2, "outlet"), counted(0, "copy", "copies")
    ('1 outlet', '2 outlets', '0 copies')
    """
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number} {noun}"


def listed(words: tuple[str, ...], limit: int = 0) -> str:
    """Return the words as a list in a sentence; past ``limit`` (0 is none) only counted.

    >>> listed(("a", "b", "c")), listed(("a", "b", "c"), 2), listed(())
    ('a, b, c', 'a, b and 1 more', '')
    """
    if not limit or len(words) <= limit:
        return ", ".join(words)
    return f"{', '.join(words[:limit])} and {len(words) - limit} more"
