"""Photo captions and credits that stand between the paragraphs of an article."""

from __future__ import annotations

import re

LONGEST = 700
"""Longest caption in characters."""

_AGENCY = (
    r"(?:REUTERS|Reuters|AFP|AP|EPA(?:-EFE)?|UPI|TASS|Sputnik|SPUTNIK|Bloomberg|Xinhua|POOL|Pool"
    r"|Getty(?: Images)?(?: North America)?|GETTY IMAGES|Shutterstock|SHUTTERSTOCK|Alamy|iStock"
    r"|Anadolu(?: Agency)?|NurPhoto|Zuma(?: Press)?|ZUMA(?: Press)?|SIPA|Sipa USA|PA|Corbis"
    r"|MediaNews Group|SCNG|CQ[ -]Roll Call(?:, Inc\.?)?|The Washington Post|Flash90|FLASH90"
    r"|The New York Times|Magnum(?: Photos)?|Redux|Rex(?: Features)?|USA TODAY(?: Sports)?)"
)
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,4}"
_OPENING = re.compile(
    r"FILE(?: PHOTO)?\s?[-–—:]|FILE PHOTO\b|(?:Image|Media) (?:copyright|source|caption)\b"
    r"|Enlarge this image|CLOSE [A-Z]|(?:PHOTO|Photo|Picture|Image|Pictured|PICTURED|Caption"
    r"|CAPTION|Illustration)s?\s?(?:by|credit|courtesy)?\s?:"
    r"|(?:Photo|Image|Video) (?:credit|by|courtesy)\b|In this [^.]{0,50}?(?:file |video )?"
    r"(?:photo|image|photograph|frame grab|frame from video|picture)(?:,| (?:taken|released"
    r"|provided|made|from|shot|posted)\b[^.]{0,120}?,)|(?:AP|Getty|AFP|Reuters) Photo\b"
    r"|This (?:\w+ )?(?:(?:file |handout |booking )?(?:photo|image)|combination)[^.]{0,60}?"
    r"\b(?:provided|released|taken|made available) (?:by|from|on|in)\b"
)
_CREDIT = re.compile(
    rf"(?:{_AGENCY}\s?/\s?{_NAME}(?:\s?/\s?{_NAME}){{0,3}}|(?:{_NAME}|Chip|\w+)\s?/\s?{_AGENCY}"
    rf"(?:\s?/\s?{_NAME}){{0,2}}(?: (?:for|via|Photo) {_NAME})?(?: via {_AGENCY})?"
    rf"|via (?:{_AGENCY}|{_NAME})|Getty Images|AP Photo|AFP/Getty|(?:File|FILE) (?:Photo|PHOTO)"
    rf"|(?:Photo|PHOTO|Photograph|Image|Credit|Picture)s?(?: by)?: ?{_NAME}"
    rf"(?:\s?[/,] ?{_NAME}){{0,3}}|Photograph by {_NAME}(?:\s?[/,] ?{_NAME}){{0,3}})(?: More)?$"
)
_BRACKETED = re.compile(
    r"[(\[](?:(?:(?:AP )?(?:photos?|image|images|picture|illustration|file|file photo|screenshot"
    r"|screen ?grab|screen capture|courtesy|credit|photo credit|handout)\b"
    rf"[^()\[\]]{{0,160}})|(?:[^()\[\]]{{1,80}}[/,|]\s?|[^()\[\]]{{1,60}} (?:via|for|by) )"
    rf"{_AGENCY}(?:\s?/[^()\[\]]{{1,60}}|(?: via| for| Photo)[^()\[\]]{{1,40}})?"
    rf"|{_AGENCY}(?:\s?/| Photo)[^()\[\]]{{1,60}})[)\]]\.?$",
    re.IGNORECASE,
)
_SIDES = re.compile(r"\((?:L|C|2nd [LR]|3rd [LR]|L-R|L to R|from left)\)")
_SENTENCE = re.compile(r"[a-z0-9)”\"]{2}[.!?][”\"]? (?=[\"“A-Z])")

_NO_VERBS = frozenset(
    "a an the of in on at by for from to with and or near over under during after before between"
    " alongside outside inside next last this that his her its their as into against amid around"
    " behind beside above below within without across along first second former late new old young"
    " right center centre file photo week month year day days today yesterday morning evening"
    " afternoon night years ago january february march april may june july august september october"
    " november december embassy ministry minister president leader official officials flag flags"
    " soldier soldiers troops crowd crowds people police man men woman women child children"
    " family families church mosque synagogue temple square street city town village airport port"
    " bridge river sea coast border camp school hospital court courthouse building buildings"
    " headquarters office offices factory plant station site scene view logo sign map chart"
    " hall house palace stadium theatre prison road park market garden island"
    " poster portrait statue monument memorial museum meeting summit conference ceremony funeral"
    " rally protest demonstration parade visit members member workers wife husband son daughter"
    " general colonel king queen prince princess prime foreign defense defence interior state"
    " national then two three four five several many few other".split()
)
_NOMINAL = re.compile(
    r".+(?:tion|sion|ment|ship|ity|ness|ance|ence|ism|ist|ists|er|ers|or|ors|ian|ians|ly|al|ic|ous"
    r"|ive|ful|ary|ery|ory|hood|dom|age|ure|graph|graphs)"
)
_RELATIVE = re.compile(r", (?:whose|which|who)\b.*$", re.DOTALL)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_SHOWN = (
    r"(?:meets?|greets?|welcomes?|shakes?|poses?|speaks?|addresses|address|waves?|walks?|arrives?"
    r"|attends?|stands?|sits?|holds?|gestures?|smiles?|listens?|looks?|talks?|delivers?|inspects?"
    r"|lays?|visits?|leaves?|embraces?|hugs?|signs?|watch(?:es)?|gathers?|march(?:es)?|hosts?)"
)
_SHOWN_SENTENCE = re.compile(rf"(?:[A-Z][\w.'’-]*,? ){{1,6}}(?:\([A-Z]\) )?{_SHOWN} [^,;“\"]*\.?")


def caption(words: str) -> bool:
    """Tell whether the words are a caption or credit by its own marks.

    >>> caption("A street in Kyiv. (Photo: Ann Lee/Reuters)"), caption("He sued Getty Images.")
    (True, False)
    """
    if len(words) > LONGEST:
        return False
    if _OPENING.match(words) or (_SIDES.search(words) and len(words) < LONGEST / 2):
        return True
    tail = words[-160:]
    if _CREDIT.search(tail):
        return True
    return bool(_BRACKETED.search(tail)) and len(_SENTENCE.findall(words)) <= 3


def credit_start(words: str) -> int:
    """Return where a bracketed photo credit at the end begins, -1 when there is none."""
    match = _BRACKETED.search(words, max(0, len(words) - 160))
    return match.start() if match else -1


def is_verbless(words: str) -> bool:
    """Tell whether a short passage names something and states nothing.

    >>> is_verbless("The old port of Odessa, Ukraine."), is_verbless("Mr Lapid resigned.")
    (True, False)
    """
    core = _RELATIVE.sub("", words)
    tokens = _WORD.findall(core)
    names = sum(token[0].isupper() for token in tokens)
    if not tokens or len(tokens) > 14 or names < 2 or words[-1] in "?!:" or words[0] in "\"“'‘":
        return False
    return all(
        token[0].isupper() or token in _NO_VERBS or _NOMINAL.fullmatch(token) for token in tokens
    )


def is_scene(words: str) -> bool:
    """Tell whether the words describe a picture in the present tense, in one short sentence."""
    return words.count(" ") <= 14 and bool(_SHOWN_SENTENCE.fullmatch(words))
