"""Where the names end that a tagger takes too far: at a bracket, a verb, a dash, another name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosscheck.model.annotation import AnnotatedDocument, EntitySpan, Sentence, Token
from crosscheck.text.names.given_names import is_given_name
from crosscheck.text.names.titles import GENERATIONS

_PERSON, _ORGANISATION = "PERSON", "ORG"
_NAMES = frozenset({_PERSON, _ORGANISATION, "GPE", "LOC", "FAC"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
"""Tags of verbs that say something of whom a name stands for; 'Will' and 'Mark' are no such."""


def with_ended_names(document: AnnotatedDocument) -> AnnotatedDocument:
    """Return the document with names that end where they end.

    'World Health Organization (WHO' is a body and its short form, 'Holm Was Told' in a headline
    is Holm, as is the 'Holm-run' of an office, '— Anna Holm' below a message is she, and 'bill
    mandating', without a capital, is nobody. 'Peter Lund, Jr.' is one name, 'Holm Lund' two in a
    table where both are people.
    """
    surnames = _surnames(document)
    sentences = tuple(_ended(sentence, surnames) for sentence in document.sentences)
    return replace(document, sentences=sentences)


def _surnames(document: AnnotatedDocument) -> frozenset[str]:
    """Return the last words of the people whom a document names with a given name."""
    found = set()
    for sentence in document.sentences:
        for entity in sentence.entities:
            words = [token.text for token in sentence.tokens[entity.start : entity.end]]
            if entity.label == _PERSON and len(words) > 1 and is_given_name(words[0]):
                found.add(words[-1])
    return frozenset(found)


def _ended(sentence: Sentence, surnames: frozenset[str]) -> Sentence:
    joined = _joined(sentence.entities, sentence.tokens)
    ended = (part for entity in joined for part in _parts(entity, sentence.tokens))
    entities = tuple(one for part in ended for one in _people(part, sentence.tokens, surnames))
    return sentence if entities == sentence.entities else replace(sentence, entities=entities)


def _people(
    entity: EntitySpan, tokens: Sequence[Token], surnames: frozenset[str]
) -> Iterator[EntitySpan]:
    """Yield a name; for two surnames side by side, of which neither is a given name, both."""
    words = [token.text for token in tokens[entity.start : entity.end]]
    two = entity.label == _PERSON and len(words) == 2 and surnames.issuperset(words)
    if two and words[0] != words[1] and not is_given_name(words[0]):
        yield replace(entity, end=entity.start + 1)
        yield replace(entity, start=entity.start + 1)
    else:
        yield entity


def _joined(entities: Sequence[EntitySpan], tokens: Sequence[Token]) -> Iterator[EntitySpan]:
    """Yield the entities, 'Jr.' behind a comma as part of the name before it."""
    covered = 0
    for entity in entities:
        if entity.start < covered:
            continue
        after = [token.text for token in tokens[entity.end : entity.end + 2]]
        if entity.label == _PERSON and after[:1] == [","] and _is_generation(after[1:]):
            entity = replace(entity, end=entity.end + 2)
        covered = entity.end
        yield entity


def _is_generation(words: Sequence[str]) -> bool:
    return bool(words) and all(word.lower().rstrip(".") in GENERATIONS for word in words)


def _parts(entity: EntitySpan, tokens: Sequence[Token]) -> Iterator[EntitySpan]:
    if entity.label not in _NAMES:
        yield entity
        return
    entity = _without_dashes(entity, tokens)
    end, rest = _end(entity, tokens)
    words = [token.text for token in tokens[entity.start : end]]
    is_whole = end == entity.end and entity.label != _PERSON
    if words and (is_whole or _may_be_name(words)):
        yield replace(entity, end=end)
    if entity.label == _ORGANISATION and rest < entity.end:
        yield replace(entity, start=rest)


def _without_dashes(entity: EntitySpan, tokens: Sequence[Token]) -> EntitySpan:
    start, end = entity.start, entity.end
    while start < end and tokens[start].text in _DASHES:
        start += 1
    while start < end and tokens[end - 1].text in _DASHES:
        end -= 1
    return replace(entity, start=start, end=end)


_DASHES = frozenset({"-", "--", "–", "—", "―"})


def _may_be_name(words: Sequence[str]) -> bool:
    """Tell whether words may be a name: one has a capital, but for a handle; 'Jr.' is none."""
    if _is_generation(words):
        return False
    return words[0].startswith("@") or any(sign.isupper() for word in words for sign in word)


def _end(entity: EntitySpan, tokens: Sequence[Token]) -> tuple[int, int]:
    """Return where a name ends, and where what stands in a bracket behind it begins."""
    closed = False
    for index in reversed(range(entity.start, entity.end)):
        closed = closed or tokens[index].text == ")"
        if tokens[index].text == "(" and not closed:
            return index, index + 1
    ends = (
        index
        for index in range(entity.start + 1, entity.end)
        if entity.label == _PERSON and (tokens[index].tag in _FINITE or _is_joint(tokens, index))
    )
    return next(ends, entity.end), entity.end


def _is_joint(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a hyphen joins a name to what is said by it: 'Holm-run', 'Holm-era'."""
    return tokens[index].text == "-" and tokens[index + 1].text in _JOINED


_JOINED = frozenset(
    "run led era backed endorsed appointed nominated controlled owned style like inspired friendly"
    " founded signed approved linked hosted brokered bashing loving supporting".split()
)
"""Words that make an adjective of a name; those of a name itself ('Kim Jong-un') are none."""
