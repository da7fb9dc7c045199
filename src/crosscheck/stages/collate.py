"""The stage that makes one document of an article found twice, and keeps its versions apart.

One article under two names is one source. Another version of it (same address, other words) is
kept beside it and is no source of its own: the latest one is compared.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

from crosscheck.model.source import BlockRole, Document, Published, Version
from crosscheck.text.addresses import article_key, host_of
from crosscheck.text.connected import connected

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
    bytes are equal and nothing says that they are of two outlets (beside two known ones, one of
    unknown outlet is of neither); or when outlet, headline and most of their words are the same.
    The order given changes nothing.
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
    sharing: dict[tuple[str | None, ...], list[int]] = defaultdict(list)
    for index, document in enumerate(documents):
        for key in _keys(document):
            sharing[*key, document.forced_event].append(index)
    pairs = [(index, index) for index in range(len(documents))]
    for (kind, *_), indexes in sharing.items():
        if len(indexes) < 2:
            continue
        if kind == "headline":
            pairs += _alike_ones(words, indexes)
        elif kind == "bytes":
            for same in _of_one_outlet(documents, indexes):
                pairs += [(same[0], index) for index in same]
        else:
            pairs += [(indexes[0], index) for index in indexes]
    groups: dict[int, list[int]] = defaultdict(list)
    for index, first in connected(pairs).items():
        groups[first].append(index)
    return groups


def _keys(document: Document) -> Iterable[tuple[str, ...]]:
    yield "bytes", document.sha256
    if address := article_key(document.url):
        yield "address", address
    title = " ".join(_WORD.findall((document.title or "").casefold()))
    if document.outlet and title.count(" ") >= HEADLINE_WORDS - 1:
        yield "headline", document.outlet, title


def _of_one_outlet(documents: Sequence[Document], indexes: list[int]) -> Iterator[list[int]]:
    """Split files of equal bytes by outlet, and those of one by host."""
    for same in _split(indexes, lambda index: documents[index].outlet or ""):
        yield from _split(same, lambda index: host_of(documents[index].url))


def _split(indexes: list[int], name: Callable[[int], str]) -> list[list[int]]:
    """Return a part for each name, but only one where no two different names are known."""
    parts: dict[str, list[int]] = defaultdict(list)
    for index in indexes:
        parts[name(index)].append(index)
    return [indexes] if len(parts.keys() - {""}) < 2 else list(parts.values())


def _alike_ones(words: Sequence[Words], indexes: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield (earlier, later) for texts that are one article; its first one stands for it.

    Texts that share so many of their word pairs share one of the rarest of each, and no others
    are compared. Source: Chaudhuri, Ganti and Kaushik (2006), A Primitive Operator for Similarity
    Joins in Data Cleaning: the prefix filter.
    """
    common = Counter(pair for index in indexes for pair in set(pairwise(words[index])))
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in indexes:
        ranked = sorted(set(pairwise(words[index])), key=lambda pair: (common[pair], pair))
        some = len(ranked) + 1 - int(SAME_ARTICLE * len(ranked))
        rarest: Sequence[tuple[str, ...]] = ranked[:some] or [()]
        near = {other for pair in rarest for other in holders[pair]}
        alike = [o for o in sorted(near) if _alike(words[o], words[index]) >= SAME_ARTICLE]
        yield from ((other, index) for other in alike)
        if not alike:
            for pair in rarest:
                holders[pair].append(index)


def _united(documents: Sequence[Document], words: Sequence[Words], group: list[int]) -> Document:
    ordered = sorted(group, key=lambda index: (_moment(documents[index]), -index))
    latest = ordered[-1]
    same = [i for i in group if i == latest or _is_same(documents, words, latest, i)]
    shown = max(same, key=lambda i: (len(words[i]), documents[i].outlet is not None, -i))
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
