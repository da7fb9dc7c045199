"""The stage that makes one document of an article found twice, and keeps its versions apart.

One article under two names is one source. Another version of it (same address, other words) is
kept beside it and is no source of its own: the latest one is compared.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from crosscheck.model.source import BlockRole, Document, Published, Version
from crosscheck.text.addresses import article_key, host_of

ALIKE = 0.8
"""Share of word pairs that two addresses of one text have in common; AMP and print pages leave
out links and captions. Below it, texts under one address are versions. Of 700 articles less one
paragraph in eight 81 % reach it, of as many with a fifth rewritten 14 %: a print page that is taken
for a version costs nothing, a version that is taken for a print page may hide the latest words."""
SAME_ARTICLE = 0.4
"""The same share from which two texts of one outlet and headline are one article: a serial
headline ('Morning briefing') stands over other words every day. Of 502 pairs of articles on one
event none reaches it, of the 700 rewritten ones 96 %. Source: ``python -m checks.versions``."""
HEADLINE_WORDS = 3
"""Words of a headline that tell an article; 'Opinion' does not."""

_WORD = re.compile(r"\w+")

Words = tuple[str, ...]


def collate(documents: Sequence[Document]) -> list[Document]:
    """Return one document for each article, sorted by path, with its other names and versions.

    Two are one article when their addresses differ only in how they are written; when their
    bytes are equal, and what is known of their outlet and host; or when outlet, headline and
    most of their words are the same. The order given changes nothing.
    """
    documents = sorted(documents, key=lambda document: (document.path, document.id))
    words = [_words(document) for document in documents]
    groups = _groups(documents, words)
    united = [_united(documents, words, groups[root]) for root in sorted(groups)]
    return sorted(united, key=lambda document: (document.path, document.id))


def likeness(one: Document, other: Document) -> float:
    """Return the share of word pairs that two texts have in common, 0..1, headlines left out."""
    return _alike(_words(one), _words(other))


def _groups(documents: Sequence[Document], words: Sequence[Words]) -> dict[int, list[int]]:
    """Return first index → all indexes of one article."""
    root = list(range(len(documents)))

    def find(index: int) -> int:
        while root[index] != index:
            root[index] = root[root[index]]
            index = root[index]
        return index

    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, document in enumerate(documents):
        for key in _keys(document):
            one = next((o for o in holders[key] if _is_one(documents, words, key, o, index)), None)
            if one is None:
                holders[key].append(index)
            else:
                low, high = sorted((find(one), find(index)))
                root[high] = low
    groups: dict[int, list[int]] = {}
    for index in range(len(documents)):
        groups.setdefault(find(index), []).append(index)
    return groups


def _is_one(
    documents: Sequence[Document],
    words: Sequence[Words],
    key: tuple[str, ...],
    one: int,
    other: int,
) -> bool:
    """Tell whether two documents of one key are one article; under a headline, by their words."""
    if documents[one].forced_event != documents[other].forced_event:
        return False
    return key[0] != "headline" or _alike(words[one], words[other]) >= SAME_ARTICLE


def _keys(document: Document) -> Iterable[tuple[str, ...]]:
    outlet, host = document.outlet or "", host_of(document.url)
    yield "bytes", document.sha256, outlet, host
    if address := article_key(document.url):
        yield "address", address
    title = " ".join(_WORD.findall((document.title or "").casefold()))
    if outlet and title.count(" ") >= HEADLINE_WORDS - 1:
        yield "headline", outlet, title


def _united(documents: Sequence[Document], words: Sequence[Words], group: list[int]) -> Document:
    ordered = sorted(group, key=lambda index: (_moment(documents[index]), -index))
    latest = ordered[-1]
    same = [i for i in group if i == latest or _is_same(documents, words, latest, i)]
    shown = max(same, key=lambda index: (len(words[index]), -index))
    versions = [documents[index] for index in ordered if index not in same]
    return replace(
        documents[shown],
        also=tuple(sorted(documents[index].path for index in same if index != shown)),
        versions=tuple(
            Version(one.path, one.sha256, one.title, one.published, one.modified)
            for one in versions
        ),
    )


def _is_same(documents: Sequence[Document], words: Sequence[Words], one: int, other: int) -> bool:
    """Tell whether two texts of one article are the same version of it."""
    if words[one] == words[other]:
        return True
    if documents[one].url == documents[other].url or _numbers(words[one]) != _numbers(words[other]):
        return False
    return _alike(words[one], words[other]) >= ALIKE


def _words(document: Document) -> Words:
    bodies = [
        document.text[block.span.start : block.span.end]
        for block in document.blocks
        if block.role is not BlockRole.HEADLINE
    ]
    return tuple(_WORD.findall(" ".join(bodies).casefold()))


def _numbers(words: Words) -> Counter[str]:
    return Counter(word for word in words if word[0].isdigit())


def _alike(one: Words, other: Words) -> float:
    """Return the share of word pairs that two texts have in common, 0..1."""
    left, right = set(pairwise(one)), set(pairwise(other))
    both = len(left | right)
    return len(left & right) / both if both else 1.0


def _moment(document: Document) -> datetime:
    """Return when this version was written, as far as it is known: unknown ones come first."""
    return max(_instant(document.modified), _instant(document.published))


def _instant(published: Published | None) -> datetime:
    if published is None or published.day is None:
        return datetime.min.replace(tzinfo=UTC)
    try:
        moment = datetime.fromisoformat(published.value or "")
    except ValueError:
        moment = datetime.combine(published.day, datetime.min.time())
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
