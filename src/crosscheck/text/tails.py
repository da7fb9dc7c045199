"""Runs of paragraphs that belong to the page and not to the article: appeals and teasers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosscheck.text.layout import is_heading_like, is_one_sentence, is_terminated

APPEAL_GAP = 3
"""Paragraphs without a word of asking that an appeal may hold in a row."""

_DEAR_READER = re.compile(r"dear (?:\w+ )?(?:readers?|friends?|supporters?|subscribers?)\b.{0,30}")
_APPEAL = re.compile(
    r"subscri|paywall|our (?:\w+ )?journalism|loyal readers|premium section|free of ads|ad-free"
    r"|[$€£]\s?\d+\S* (?:a|per) (?:month|year|week)|become a|your support|support us|help us"
    r"|donat"
    r"|thank you,?$|editor[- ]in[- ]chief|\bceo\b|publisher|upgrade|show me later|epaper|e-paper"
    r"|newsletter|contribution|member(?:ship)?s?\b|access to the following|our readers"
    r"|as you can imagine|independent journalism|keep providing|content from the",
    re.IGNORECASE,
)
_PAGE_END = re.compile(
    r"(?:related|recommended|popular|trending|latest|similar|other|top|sponsored|promoted)"
    r" (?:posts?|contents?|articles?|stories|news|topics?|coverage|links?|videos?|headlines|now"
    r"|reading|from the web)|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read"
    r"|popular|viewed|shared|commented)|more (?:from|in|on|about) [\w' ]{2,40}|more (?:stories"
    r"|news|headlines|coverage|like this|top stories|on this story)|editor'?s'? picks?|around the"
    r" web|from (?:around )?the web|what to read next|read next|next article|previous article"
    r"|don't miss|trending|recommended(?: for you)?|comments?(?: \(\d+\))?"
    r"|leave a (?:reply|comment)|automatic approval of subscriber comments|elsewhere on .{1,40}"
    r"|about the authors?|in other news|today's top .{1,30}|top stories|tags?|filed under|topics"
    r"|share this.{0,40}"
    r"|read more (?:from|at|on|about) .{1,40}",
    re.IGNORECASE,
)
_WIKI_END = re.compile(
    r"(?:see also|references|notes|footnotes|citations|sources|external links|further reading"
    r"|bibliography|notes and references)",
    re.IGNORECASE,
)
_LINK_LIST = re.compile(
    r"(?:related|read more|see also|more|also read|read next|recommended|full coverage"
    r"|further reading|must[- ]reads?|top stories|more coverage|more on this"
    r"|read more (?:from|on|about) .{1,40}|you might (?:also )?be interested in"
    r"|more from .{1,40}|related (?:stories|articles|coverage|links|content|topics))\s?:?",
    re.IGNORECASE,
)


def appeal_end(words: Sequence[str], start: int) -> int:
    """Return the index after an appeal that begins at ``start``; ``start`` when none does."""
    if not _DEAR_READER.fullmatch(words[start].lower()):
        return start
    end, gap = start + 1, 0
    for index in range(start + 1, len(words)):
        if _APPEAL.search(words[index][:2000]):
            end, gap = index + 1, 0
        else:
            gap += 1
        if gap > APPEAL_GAP:
            break
    return end


def tail_starts(words: Sequence[str], wiki: bool) -> list[int]:
    """Return the indices of lines after which a page usually holds no article any more."""
    found = []
    for index, line in enumerate(words):
        core = line.strip(" :.…|»>*_-–—#").replace("’", "'")
        if len(core) <= 60 and (_PAGE_END.fullmatch(core) or (wiki and _WIKI_END.fullmatch(core))):
            found.append(index)
    return found


def page_ends(words: Sequence[str], found: Sequence[str]) -> list[bool]:
    """Return for each index whether nothing from there on reads like an article.

    That is: no paragraph of several sentences, no two sentences in a row, and not more
    sentences than headlines. One more entry stands for the end of the text.
    """
    result = [True]
    lines = sentences = 0
    is_article = was_sentence = False
    for index in reversed(range(len(words))):
        if not found[index]:
            line = words[index]
            is_sentence = is_terminated(line) and not line.endswith("?")
            long = is_sentence and is_prose(line)
            is_article |= long and (was_sentence or not is_one_sentence(line))
            was_sentence = long
            lines += 1
            sentences += is_sentence
        result.append(not is_article and 2 * sentences <= lines + 1)
    return result[::-1]


def link_run_end(words: Sequence[str], found: Sequence[str], start: int) -> int:
    """Return the index after the lines without a full stop that follow ``start`` at once."""
    end = start + 1
    while end < len(words) and (found[end] or not is_terminated(words[end])):
        end += 1
    # The last of them can be the heading of what follows.
    return end - (end > start + 2 and end < len(words) and is_heading_like(words[end - 1]))


def link_list_end(words: Sequence[str], start: int) -> int:
    """Return the index after the links that follow a 'Read more:' line at ``start``."""
    if not _LINK_LIST.fullmatch(words[start].strip(" .*_")):
        return start
    index = start + 1
    while index < len(words) and not is_terminated(words[index]) and len(words[index]) <= 180:
        index += 1
    if index < len(words) and index > start + 1 and is_heading_like(words[index - 1]):
        index -= words[index - 1][-1] != "?" and index - start > 4 and _is_short(words[index - 1])
    return index


def is_prose(words: str) -> bool:
    """Tell whether the words are a paragraph of sentences."""
    return len(words) >= 60 and is_terminated(words)


def is_shouted(words: str) -> bool:
    """Tell whether the words are a link to another article, all in capitals.

    Seven words and more: section headings in capitals are shorter.
    """
    return words.isupper() and words.count(" ") >= 6 and not words.endswith((".", ":"))


def _is_short(words: str) -> bool:
    return words.count(" ") <= 4
