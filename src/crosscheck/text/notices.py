"""Lines and sentences that a page wraps around an article: prompts, notices, links.

Every rule matches a whole line or a whole sentence, never a part of one.
"""

from __future__ import annotations

import re

LONGEST = 600
"""Longest notice in characters; longer passages are not looked at."""

_SITES = r"(?:twitter|facebook|instagram|youtube|linkedin|telegram|tiktok|snapchat|whatsapp|x\b)"
_PIECE = r"(?:story|article|report|post|piece|page|column|essay)"
_PRICE = r"(?:[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?[$€£])"

_RULES: tuple[tuple[str, str], ...] = (
    (
        "advertisement",
        (
            r"\W*advertisements?\W*|ads?|story continue[sd]?(?: below)?(?: advertisement)?"
            r"|(?:article|content) continues (?:below|after)(?: (?:the |this )?(?:ad|advert)\w*)?"
            r"|continue reading (?:below|the main story)|sponsored(?: content| links?)?|paid post"
            r"|promoted(?: content)?|skip advertisement"
        ),
    ),
    (
        "newsletter or app prompt",
        (
            r"(?:please )?sign[ -]up (?:now |here |today )?(?:for|to|here|today)\b.*"
            r"(?:newsletter|inbox|alert|briefing|e-?mail|daily|weekly|free|updates|sign up"
            r"|manage).*"
            r"|sign[ -]up (?:here|now|today)|(?:daily |free )?newsletters?(?: sign-?up)?"
            r"|(?:manage|our) newsletters|sign up for daily newsletters"
            r"|(?:subscribe|sign up)(?: now| here| today)?"
            r"|subscribe (?:to|for|now|today|here)\b.*(?:newsletter|podcast|channel|youtube"
            r"|magazine"
            r"|daily|edition|feed|e-?mail|inbox|access|today|digital|print|our|apple|itunes).*"
            r"|(?:get|receive|have|want|let)\b.*\b(?:inbox|newsletters?"
            r"|(?:breaking )?news alerts?)\b.*"
            r"|get .{0,60}\b(?:app|on the go by clicking here)|download (?:the"
            r"|our) .{0,60}\bapp\b.*"
            r"|click (?:here )?(?:to|for|here)\b.{0,160}"
            r"|.{0,160}\bby signing up,? (?:you|i) agree.*"
            r"|you can (?:unsubscribe|opt out)\b.*|this site is protected by recaptcha.*"
            r"|be the first to know\b.*|stay (?:informed|connected|up to date|tuned)"
            r"(?: (?:for|with) .{0,60})?"
            r"|view (?:this|the) (?:e-?mail|newsletter|message) (?:in|on)"
            r" (?:your|a) (?:web )?browser"
            r"|unsubscribe(?: (?:here|now|from) ?.{0,60})?"
            r"|you (?:are receiving|receive|received) this (?:e-?mail|newsletter|message)"
            r" because.{1,200}"
            r"|visit .{1,60}'s homepage for more stories|add interest"
            r"|interested in .{1,80}\? add .{1,200}|start (?:your|the) day smarter.*"
            r"|(?:want|looking for) more .{1,80}\? (?:sign|subscribe|click|join|follow|get)\b.*"
            r"|join (?:our|us on|the .{1,40}) .{0,80}(?:facebook|whatsapp|telegram|twitter"
            r"|channel"
            r"|page|community|mailing list|newsletter|group on)\b.{0,60}"
            r"|learn more about how .{1,80} works|notifications? .{0,40}turned o(?:n|ff).*"
        ),
    ),
    (
        "social media prompt",
        (
            rf"(?:you can )?(?:please )?follow (?!up\b).{{1,110}}\b(?:on|at"
            rf"|via)\b.{{0,30}}{_SITES}.*"
            rf"|follow (?:us|me|him|her|them|@\w+|the author)\b.{{0,80}}"
            rf"|follow [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,3}}:? @\w+.*"
            rf"|(?:like|find|join|watch) us on .{{0,60}}|connect with .{{1,40}} on .*{_SITES}.*"
            rf"|follow .{{1,60}}(?:coverage|hashtag|live blog)\b.{{0,120}}"
        ),
    ),
    (
        "share button",
        (
            r"(?:(?>send (?:in|by|via) e-?mail|share(?: on| via| this)?(?: with)?"
            r"|tweet(?: this)?|print"
            r"|e-?mail|facebook|twitter|whatsapp|linkedin|reddit|pinterest|flipboard|telegram"
            r"|copy link"
            r"|messenger|save|gift|listen|bookmark|this article|this story|article|messages?|line"
            r"|google\+?|more|close|pin|\d+ shares?|sms|url|about sharing|share page|link|embed"
            r"|flip"
            r"|read later|play|pocket|next|previous)[\s,|·•/]*+)++"
        ),
    ),
    (
        "share button",
        (
            r"read or share this story:.{0,80}"
            r"|(?:find|view|read) this (?:article|story|page) (?:at|on|online):?"
            r" ?(?:https?:.{1,200})?|share all sharing options for:.{0,200}"
            r"|(?:next |previous )*image \d+ of \d+|embed .{0,200}copy this code .{0,60}"
        ),
    ),
    (
        "comment or log-in notice",
        (
            r"automatic approval of subscriber comments|already (?:signed up|a subscriber"
            r"|a member"
            r"|registered|have an account)\?.{0,40}|log ?in(?: to .{1,60})?"
            r"|sign in(?: to .{1,60})?"
            r"|(?:leave|post|add) a (?:comment|reply)|(?:view|show|read|load|hide)? ?(?:all )?"
            r"(?:\d[\d,]* )?comments?(?: \(?\d[\d,]*\)?)?|comments (?:are|have been) .{0,60}"
            r"|be the first to comment|join the (?:conversation|discussion)\b.{0,60}"
            r"|(?:please|you must) (?:be )?(?:log|sign|register)\w*[ -]in\b.{0,80}"
            r"|register (?:now|here|for free).{0,80}|create (?:a free|an) account.{0,60}"
            r"|what do you think\? .{0,80}comments?.{0,40}|sound off in the comments.{0,60}"
        ),
    ),
    (
        "subscription appeal",
        (
            rf"(?:from|for|only|just|starting at|as low as) (?:only |just )?{_PRICE} .{{0,40}}"
            r"(?:week|month|year)\b.{0,60}|upgrade your .{1,40}experience.{0,80}"
            r"|show me later.{0,40}"
            r"|don['’]?t show (?:it|this) again|(?:please )?(?:support|help|fund) (?:our|us"
            r"|quality"
            r"|independent|.{1,40}[’']s explanatory) (?:journalism|continue|grow|keep).{0,120}"
            r"|become a (?:member|subscriber|supporter|patron)\b.{0,100}"
            r"|start your free trial.{0,60}"
            r"|unlimited (?:digital )?access.{0,80}|to (?:continue|keep) reading,? .{0,100}"
            r"|this (?:article|story|content) is (?:for"
            r"|available (?:only )?to) .{0,20}(?:subscribers"
            r"|members).{0,60}|you have (?:reached|read|\d+) .{0,30}free articles?.{0,60}"
            r"|see all offers|continue reading with .{1,60}subscription"
            r"|(?:please )?consider (?:making a )?(?:contribution|donation|donating|subscribing"
            r"|supporting (?:us|our)).{0,120}|donate(?: now| today| here)?"
        ),
    ),
    (
        "copyright line",
        (
            r"(?:copyright|©|\(c\)|℗)\W{0,3}(?:©|\(c\)|20\d\d|19\d\d).{0,300}"
            r"|(?:.{0,80})?all rights"
            r" reserved(?:\W.{0,200})?|this material may not be published, broadcast.{0,120}"
            r"|click here for reprint permission|©\s?[a-z].{0,60}"
            r"|content created by .{1,60} is available without charge.{0,400}"
            r"|for licensing opportunities .{0,200}|this (?:article|story) (?:first|originally)"
            r" appeared (?:on|in|at) .{1,120}|republished with permission.{0,120}"
            r"|(?:reprinted|used) (?:with|by) permission.{0,80}"
            r"|.{1,160} (?:first|originally) appeared (?:on|in|at) \S{1,60}"
            r"|the post .{1,300} appeared first on .{1,100}"
        ),
    ),
    (
        "video or gallery notice",
        (
            r"media playback is (?:un|not )supported.{0,300}|watch(?: live| now| below| more"
            r"| here)?:?"
            r"|watch the (?:latest |full |entire |complete )?(?:video|clip|interview|exchange"
            r"|segment"
            r"|moment|press conference|remarks)s?\b.{0,80}:?|watch (?:it )?(?:below|here"
            r"|above).{0,40}"
            r"|(?:play|view|launch) (?:video|gallery|slideshow).{0,200}|now playing.{0,120}"
            r"|just watched\b.{0,300}|loading(?:\W.*)?|your browser (?:does not"
            r"|doesn[’']t).{0,120}"
            r"|scroll down for (?:video|more|the).{0,60}|slideshow \(.{1,20}\)|\d+ (?:photos"
            r"|images)"
            r"|listen ?·.{0,60}|video:?|gallery:?|photos:?|see (?:the )?(?:photos|gallery"
            r"|video).{0,60}"
            r"|this video (?:is (?:no longer|not)|isn't|can(?:'t|not) be|has been)"
            r" (?:available|supported|playable|played|removed)\b.{0,60}"
            r"|replay more videos.{0,200}"
            r"|(?:hide|toggle|show) caption|embed(?:ded)? (?:tweet|video|post).{0,60}"
        ),
    ),
    ("reading time", r"\d{1,3}[ -]?min(?:ute)?s?[ -]read|(?:reading time|read time)\W.{0,30}"),
    (
        "editor's note",
        (
            rf"(?:this|the) (?:\w+ )?{_PIECE} (?:has been|was|will be"
            rf"|is being) (?:\w+ )?(?:updated"
            rf"|corrected|edited|amended|clarified|modified|translated)\b.{{0,300}}"
            rf"|this is a (?:developing|breaking)\b.{{0,20}}(?:story|news)\b.{{0,120}}"
            rf"|(?:please )?(?:check|come) back (?:\w+ )?for (?:more )?(?:updates|details"
            rf"|developments)"
            rf"\b.{{0,60}}|more (?:details|information) to (?:come|follow)|more to come"
            rf"|(?:correction|clarification|editor'?s'? note)s?\s?(?:\([^)]{{1,30}}\))?:.*"
            rf"|(?:an|a previous) (?:earlier |previous )?version of this {_PIECE}\b.*"
            rf"|this {_PIECE} is more than \d+ (?:year|month)s? old|updated (?:with"
            rf"|throughout)\b.*"
            rf"|this {_PIECE} is (?:based in part on|part of|from) .{{1,120}}|analysis/opinion:?"
            r"|(?:last )?updated:? (?:at |on )?(?:\d|noon|(?:jan|feb|mar|apr|may|jun|jul|aug|sep"
            r"|oct"
            r"|nov|dec)).{0,50}|\(?this .{0,20}story (?:corrects|clarifies|refiles"
            r"|was refiled)\b.*"
            r"|\((?:corrects|adds|updates|refiles|repeats|recasts)\b.*\)"
            r"|(?:this|our|the) (?:conversation|interview|transcript) (?:has been"
            r"|was) .{0,20}edited.*"
        ),
    ),
    (
        "credit line",
        (
            rf".{{1,300}}\bcontributed (?:to|reporting (?:to|for|from)|from) (?:this"
            rf"|the) {_PIECE}"
            rf"(?: from .{{1,40}})?|.{{1,120}} contributed (?:reporting"
            rf"|research)(?: from .{{1,40}})?"
            r"|contribut(?:ing|ors?|ed by)\s?:.{1,200}"
            r"|with (?:post wires|(?:files|reporting|material|additional reporting)"
            r" (?:from|by) .{1,100})"
        ),
    ),
    (
        "contact line",
        (
            r"(?:send|submit|have|got) (?:us |a |any |your )?(?:news )?tips?\b.{0,120}"
            r"|(?:write to|contact|e-?mail|reach)\b.{1,80}\bat\W.{0,10}\S+(?:@"
            r"|protected\]).{0,60}"
            r"|e-?mail\W{1,3}\S+@\S+|\S+@\S+\.\w{2,}|\[email protected\]"
            r"|please include a contact number\b.{0,160}|you can also contact us\b.{0,80}"
            r"|have you been affected by\b.{0,200}"
            r"|share your experiences? by e-?mailing\b.{0,100}"
        ),
    ),
    (
        "related link",
        (
            r"(?:related|read(?: more| also| next| this| the full .{1,30})|see also|also read"
            r"|more on"
            r" this(?: story)?|full coverage|don[’']t miss|up next|further reading|go deeper"
            r"|recommended(?: reading)?|more from .{1,50}|you may also like|must[- ]reads?|more"
            r" coverage|from the archives?|most read|trending(?: now)?|top stories|read"
            r"|in pictures"
            r"|must see|you might (?:also )?(?:be interested in|like)|read .{1,40} here)"
            r"\s?[:|»>].{0,220}"
            r"|(?:read|see|show|learn|view)(?: more| also)?(?: »| >| →)?"
            r"|.{3,160}\sread more(?: »| ›)?"
            r"|\[?(?:related|read more|see also|also read|watch|more): .{1,220}\]"
            r"|\((?:related|read more|see also|also read|watch|read|more): .{1,220}\)"
            r"|(?:read|see) (?:the )?(?:full|entire|rest of the) .{1,60} (?:here|below"
            r"|at .{1,40})"
            r"|related coverage .{4,200}|full coverage.{0,100}|.{1,120} on scribd"
            r"|.{8,160} [–—-] (?:live|video|as it happened|in pictures)(?: updates)?"
        ),
    ),
)

_OPEN_LINKS = re.compile(
    r"(?:more|opinion|analysis|exclusive|watch|live|report|factbox|explainer|video|poll"
    r"|fact check|graphic|podcast)\s?:\s?\S.{3,220}",
    re.IGNORECASE,
)
"""Prefixes of links that could also begin a sentence: only without a full stop at the end."""

_CREDIT = re.compile(
    r"\W*(?:(?:[A-Z][\w.'’-]*+|and|the)[ ,;]*+){2,30}+contributed\W*|"
    r"\W*(?:(?:[Aa]dditional|[Ww]ith) )*(?:[Rr]eporting|REPORTING|[Ww]riting|[Ee]diting|Compiled"
    r"|Produced|Graphics?|Edited|Written|Translated)(?: and (?:writing|editing|reporting))? by "
    r"(?:(?:[A-Z][\w.'’-]*+|and|in|with|for|from|the|of|by|at|additional|reporting|writing"
    r"|editing"
    r"|[;,&:])[ ,;:)]*+)++\W*"
)
"""'Reporting by' and nothing but names: with a verb it would be a sentence."""

_HOLDER = re.compile(r"(?:Copyright|COPYRIGHT)(?: [A-Z][\w.'’&-]*+,?){1,8}\W*")

_COMPILED = tuple(
    (reason, re.compile(pattern, re.DOTALL | re.IGNORECASE)) for reason, pattern in _RULES
)
_TRIGGER = re.compile(
    r"sign(?:ed)?[ -]?(?:up|in)|inbox|newsletter|subscri|click|follow|download|contribut|report"
    r"|editing|edited|compiled|updated|correction|editor|version of|@|copyright|©|rights reserved"
    r"|related:|read more|see also|watch|listen|comment|log ?in|advertisement|supported|loading"
    r"|join|like us|find us|unsubscribe|recaptcha|check back|come back|developing|donate|support"
    r"|permission|more to come|more details|photos|video|write to|published, broadcast|appeared"
    r"|be the first|stay |visit |licensing|available without"
)


def notice(words: str) -> str:
    """Return the reason to set the words aside, empty when they are prose.

    ``words`` is a whole line or sentence with single blanks.

    >>> notice("Follow us on Twitter."), notice("Follow-up talks began.")
    ('social media prompt', '')
    """
    if len(words) > LONGEST:
        return ""
    core = words.lower().replace("’", "'").strip(" .!…*_-–—•⦁")
    if not any(sign.isalnum() for sign in core):
        return "divider"
    for reason, pattern in _COMPILED:
        if pattern.fullmatch(core):
            return reason
    if _CREDIT.fullmatch(words):
        return "credit line"
    if _HOLDER.fullmatch(words):
        return "copyright line"
    is_open = not words.rstrip("\"'”’)").endswith(".") and "(@" not in words
    if is_open and _OPEN_LINKS.fullmatch(core):
        return "related link"
    return ""


def may_hold_notice(words: str) -> bool:
    """Tell cheaply whether a longer passage can contain such a sentence."""
    return bool(_TRIGGER.search(words.lower()))
