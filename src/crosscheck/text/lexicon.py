"""Predicate classes, reporting words, antonyms and status ladders: closed word lists.

Source: classes follow VerbNet 3.4 and FrameNet 1.7 groupings, cut down to the events that
news tells of; reporting words follow the cue list of Pareti (2012), PARC. A lemma that stands
in no class is its own class.
"""

from __future__ import annotations

from crosscheck.model.annotation import Sentence

_CLASSES: dict[str, str] = {
    "confer": "speak talk call phone telephone converse confer conversation phonecall dialogue",
    "discuss": "discuss address touch discussion",
    "meet": "meet meeting summit",
    "die": "die death perish",
    "kill": "kill killing murder slay slaying assassinate assassination",
    "injure": "injure wound hurt injury",
    "shoot": "shoot shooting gun",
    "attack": "attack strike bomb raid assault airstrike bombing",
    "explode": "explode explosion blast detonate",
    "crash": "crash collide collision",
    "arrest": "arrest detain apprehend",
    "charge": "charge indict indictment",
    "convict": "convict conviction",
    "sentence": "sentence sentencing",
    "sue": "sue lawsuit",
    "rule": "rule ruling",
    "order": "order instruct",
    "request": "ask request appeal petition",
    "demand": "demand urge",
    "close": "close shut liquidate cease stop end halt suspend dissolve closure liquidation"
    " shutdown suspension discontinue",
    "agree": "agree agreement",
    "sign": "sign signing",
    "win": "win victory",
    "defeat": "defeat beat",
    "resign": "resign resignation quit",
    "announce": "announce announcement unveil declare",
    "approve": "approve approval pass passage",
    "reject": "reject rejection refuse decline rebuff",
    "threaten": "threaten threat",
    "visit": "visit trip travel",
    "arrive": "arrive arrival land",
    "send": "send dispatch deploy deployment",
    "begin": "begin start launch commence",
    "increase": "increase rise grow climb surge jump soar",
    "decrease": "decrease fall drop plunge shrink",
    "promise": "promise pledge vow",
    "accuse": "accuse accusation",
    "vote": "vote",
    "elect": "elect election",
    "appoint": "appoint name nominate appointment nomination",
    "dismiss": "dismiss oust sack dismissal ouster",
    "withdraw": "withdraw withdrawal",
    "release": "release free",
    "condemn": "condemn denounce criticize criticise slam decry",
    "praise": "praise laud hail",
    "investigate": "investigate investigation probe inquiry",
    "buy": "buy purchase acquire acquisition",
    "sell": "sell sale",
    "cut": "cut slash reduce reduction",
    "ban": "ban prohibit bar outlaw",
    "allow": "allow permit authorise authorize license certify",
    "support": "support back endorse endorsement",
    "testify": "testify testimony",
    "destroy": "destroy demolish destruction",
    "rescue": "rescue save pluck",
    "discover": "discover spot locate uncover unearth",
    "flee": "flee escape",
    "seize": "seize confiscate impound",
    "capsize": "capsize overturn",
    "surrender": "surrender",
    "establish": "establish",
    "evacuate": "evacuate evacuation",
    "postpone": "postpone delay defer",
    "cancel": "cancel scrap cancellation",
    "impose": "impose imposition",
    "lift": "lift",
    "host": "host hold",
    "continue": "continue continuation resume",
}

SENSES: dict[str, str] = {
    lemma: sense for sense, lemmas in _CLASSES.items() for lemma in lemmas.split()
}
"""Lemma → class name."""

PHRASAL: dict[tuple[str, str], str] = {
    (verb, particle): sense
    for sense, verbs in {
        "close": "shut-down close-down",
        "resign": "step-down stand-down bow-out",
        "withdraw": "pull-out back-out",
        "cancel": "call-off",
        "postpone": "put-off push-back",
        "reject": "turn-down vote-down",
        "begin": "break-out kick-off",
        "explode": "blow-up go-off",
        "dismiss": "lay-off",
        "buy": "take-over",
        "establish": "set-up",
        "surrender": "give-up",
        "capsize": "turn-over roll-over keel-over",
        "sink": "go-down",
    }.items()
    for verb, _, particle in (pair.partition("-") for pair in verbs.split())
}
"""Verb and particle → class name; any other verb with a particle is a class of its own."""

EVENT_NOUNS: frozenset[str] = frozenset(
    "call conversation phonecall dialogue talk discussion meeting summit death killing murder"
    " assassination shooting attack raid assault airstrike bombing explosion blast crash collision"
    " arrest indictment conviction sentencing lawsuit ruling closure liquidation shutdown"
    " suspension agreement signing resignation announcement withdrawal visit trip election"
    " investigation inquiry testimony evacuation vote strike hearing trial funeral protest rally"
    " ceremony debate launch earthquake fire flood storm threat demand".split()
)
"""Nouns that name a happening, and can carry time, place and participants."""

REPORTING: frozenset[str] = frozenset(
    "say tell add note claim argue report announce state insist write tweet explain believe think"
    " warn acknowledge confirm deny reveal suggest stress emphasize emphasise recall testify allege"
    " predict declare contend maintain assert comment concede admit reply respond answer remark"
    " observe quote cite estimate point disclose hint imply indicate caution complain recount"
    " reiterate learn hear vow pledge promise continue conclude joke quip urge show find"
    " describe post read publish".split()
)
"""Lemmas that introduce what somebody says."""

PURE_REPORTING: frozenset[str] = frozenset(
    "say tell add note claim argue report state insist write tweet explain believe think"
    " acknowledge confirm reveal suggest stress emphasize emphasise recall allege contend maintain"
    " assert comment concede admit reply respond answer remark observe quote cite point disclose"
    " hint imply indicate caution complain recount reiterate learn hear continue conclude joke quip"
    " post read publish describe show".split()
)
"""Reporting verbs whose content is the claim; the reporting itself is only attribution."""

LIGHT: frozenset[str] = frozenset(
    "be have do make take get go come give put let keep seem become remain use want need like know"
    " see look try help work include involve mean follow lead bring set turn run show feel happen"
    " appear expect plan hope consider would could tend".split()
)
"""Verbs too general to tell that two clauses speak of one happening without more evidence."""

INTRANSITIVE: frozenset[str] = frozenset(
    "die perish sink crash arrive leave depart resign quit begin start end finish speak talk meet"
    " win lose fall drop rise climb happen occur explode erupt close open return testify vote"
    " serve rule sue appeal apologize apologise retire collapse escape survive land protest march"
    " gather appear act respond step emerge vanish disappear ban strike burn drown surrender"
    " confess graduate marry divorce drive fly travel go come work live pass expire".split()
)
"""Verbs of which 'when did X ...?' is a whole question without an object."""

SYMMETRIC: frozenset[str] = frozenset({"confer", "meet", "agree", "discuss"})
"""Senses whose participants act together: 'A met B' is 'B met A' and 'A and B met'."""

DEALS: frozenset[str] = frozenset(
    "deal agreement accord pact treaty settlement compromise framework truce ceasefire contract"
    " understanding breakthrough".split()
)
"""Nouns for what talks may end in."""

FAILURES: frozenset[str] = frozenset(
    "without no not n't never fail failed fails failure collapse collapsed collapses deadlock"
    " stalemate impasse".split()
)
"""Words by which the end of talks is told as none: 'ended without a deal'."""

TALKS: frozenset[str] = frozenset({"confer", "meet", "discuss"})
"""Senses that tell of one conversation, whichever word a source has for it."""

ANTONYMS: frozenset[frozenset[str]] = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "rise/fall increase/decrease win/lose accept/reject support/oppose approve/reject"
        " begin/end start/stop start/end open/close arrive/leave arrive/depart buy/sell"
        " allow/ban allow/forbid permit/ban permit/prohibit pass/fail succeed/fail gain/lose"
        " strengthen/weaken expand/shrink raise/lower raise/cut increase/cut grow/shrink"
        " improve/worsen confirm/deny acquit/convict guilty/innocent legal/illegal alive/dead"
        " high/low higher/lower highest/lowest more/fewer more/less most/least large/small"
        " bigger/smaller larger/smaller big/small early/late earlier/later before/after"
        " above/below over/under inside/outside former/current first/last major/minor"
        " public/private same/different true/false strong/weak stronger/weaker safe/dangerous"
        " positive/negative up/down enter/leave join/leave attack/defend praise/condemn"
        " praise/criticize agree/refuse accept/refuse agree/disagree lift/impose"
        " release/detain hire/fire advance/retreat majority/minority victory/defeat"
        " increase/decline rise/decline grow/decline increase/drop rise/drop"
        " optimistic/pessimistic likely/unlikely able/unable possible/impossible"
        " formal/informal direct/indirect temporary/permanent male/female"
        " conservative/liberal republican/democrat best/worst better/worse good/bad"
        " ally/enemy friend/enemy"
        " arrest/release jail/free jail/release pass/block approve/block approve/veto sign/veto"
        " approve/deny grant/deny uphold/overturn uphold/reverse affirm/overturn affirm/reverse"
        " resume/suspend reopen/close extend/shorten include/exclude add/remove create/destroy"
        " build/demolish appear/disappear admit/deny accept/decline welcome/reject appoint/dismiss"
        " hire/sack promote/demote encourage/discourage legalize/ban legalise/ban tighten/loosen"
        " tighten/ease escalate/ease climb/fall jump/drop surge/plunge soar/plunge rise/plunge"
        " gain/drop import/export borrow/lend find/lose remember/forget love/hate trust/distrust"
        " present/absent domestic/foreign eastern/western northern/southern east/west north/south"
        " left/right prosecution/defense prosecution/defence plaintiff/defendant"
        " employer/employee buyer/seller surplus/deficit profit/loss success/failure"
        " peaceful/violent transparent/secret voluntary/mandatory optional/mandatory"
        " innocent/guilty sober/drunk armed/unarmed vaccinated/unvaccinated"
    ).split()
)
"""Unordered pairs of lemmas that exclude each other in the same place of the same sentence.

Source: antonymy as in Cruse (1986), Lexical Semantics, ch. 9-11 (complementaries, antipodals,
reversives, converses), for the words that news tells events and measures with."""


def are_antonyms(a: str, b: str) -> bool:
    """Tell whether two lemmas exclude each other in the same place of the same sentence.

    >>> are_antonyms("support", "oppose"), are_antonyms("support", "back")
    (True, False)
    """
    return frozenset((a, b)) in ANTONYMS


LADDERS: dict[str, tuple[tuple[str, str], ...]] = {
    "action": (
        ("considered", "consider weigh mull contemplate"),
        ("threatened", "threaten threat"),
        ("requested", "ask request seek demand petition urge"),
        ("filed", "file sue lawsuit submit lodge"),
        ("ordered", "order rule decree instruct"),
        ("carried out", ""),
    ),
    "criminal case": (
        ("questioned", "question interrogate interview"),
        ("arrested", "arrest detain apprehend"),
        ("charged", "charge indict"),
        ("convicted", "convict"),
        ("acquitted", "acquit clear exonerate"),
        ("sentenced", "sentence jail imprison"),
    ),
    "bill": (
        ("proposed", "propose draft table"),
        ("introduced", "introduce"),
        ("passed", "pass approve adopt"),
        ("vetoed", "veto"),
        ("signed", "sign enact"),
    ),
}
"""Ladder → rungs from low to high with the lemmas that say them."""

ACTIONS: frozenset[str] = frozenset(
    "close ban arrest withdraw release evacuate cancel approve impose cut destroy attack sell buy"
    " dismiss lift send sign elect appoint postpone begin support allow investigate".split()
)
"""Predicate classes that can be threatened, requested, ordered and carried out."""

RUNGS: dict[str, tuple[str, str, int]] = {
    lemma: (ladder, rung, rank)
    for ladder, rungs in LADDERS.items()
    for rank, (rung, lemmas) in enumerate(rungs)
    for lemma in lemmas.split()
}
"""Lemma → (ladder, rung, rank)."""

STOPWORDS: frozenset[str] = frozenset(
    "a an the this that these those it its he she they them his her their him we us our you your i"
    " me my who whom whose which what when where why how and or but nor so yet for of in on at by"
    " to from with without as if than then into onto upon about over under after before during"
    " between among through against within toward towards not no be is are was were been being am"
    " have has had do does did will would shall should can could may might must also just only"
    " even still very more most other another such some any each both all own same there here"
    " 's ' \" `` '' - -- – — . , : ; ! ? ( ) [ ] mr mrs ms".split()
)
"""Words without content for overlap measures."""


def sense_of(lemma: str) -> str:
    """Return the predicate class of a lemma; the lemma itself when it stands in none.

    >>> sense_of("phone"), sense_of("liquidation"), sense_of("paint")
    ('confer', 'close', 'paint')
    """
    return SENSES.get(lemma, lemma)


def content_terms(sentence: Sentence) -> frozenset[str]:
    """Return the content words of a sentence, words of one predicate class counted as one."""
    return frozenset(
        sense_of(token.lemma)
        for token in sentence.tokens
        if token.pos not in _EMPTY and token.lemma not in STOPWORDS
    )


_EMPTY = frozenset({"PUNCT", "SPACE", "DET", "CCONJ", "PART", "SYM", "ADP", "PRON"})
