"""English given names with their short forms.

Source: The Oxford Dictionary of First Names (2nd ed. 2006), entries marked "short form" or
"pet form"; the first word of each line is the full form.
"""

from __future__ import annotations

_TABLE = """
abraham abe
albert al bert
alexander alex aleksandr sasha
alexandra alex
alexandria alex
andrew andy drew
anthony tony
barbara barb
benjamin ben benny bibi
bernard bernie
catherine cathy kate katie
charles charlie chuck
christine chris tina
christopher chris
daniel dan danny
david dave
deborah debbie deb
donald don donnie
douglas doug
edward ed eddie ted teddy ned
elizabeth liz beth betsy betty lizzie libby
eugene gene
francis frank
franklin frank
frederick fred freddie
gabriel gabe
gerald jerry gerry
gregory greg
harold harry hal
henry harry hank
jacob jake
james jim jimmy jamie
jeffrey jeff
jennifer jen jenny
jessica jess
john jack johnny
jonathan jon
joseph joe joey
joshua josh
katherine kathy kate katie
kathryn kathy kate katie
kenneth ken kenny
lawrence larry
leonard len lenny
margaret maggie meg peggy
martin marty
matthew matt
maxwell max
michael mike mick mickey
mitchell mitch
nathaniel nate nathan
nicholas nick nicky
pamela pam
patricia pat patty tricia
patrick pat
peter pete
philip phil
raymond ray
rebecca becky
richard rick dick rich ricky
robert bob bobby rob robbie
ronald ron ronnie
rudolph rudy
samantha sam
samuel sam
stephen steve
steven steve
susan sue
theodore ted theo teddy
thomas tom tommy
timothy tim
victoria vicky
vincent vince
walter walt
william bill billy will willie
zachary zach
"""

_GROUPS: tuple[frozenset[str], ...] = tuple(
    frozenset(line.split()) for line in _TABLE.strip().splitlines()
)
_MEMBERSHIP: dict[str, frozenset[int]] = {
    name: frozenset(number for number, group in enumerate(_GROUPS) if name in group)
    for name in sorted(frozenset().union(*_GROUPS))
}
_WOMEN = frozenset(
    "hillary angela theresa melania ivanka kamala anna maria jane mary sarah emma laura julia "
    "olivia sophie lisa karen nancy linda helen alexandra alexandria barbara catherine christine "
    "deborah elizabeth jennifer jessica katherine kathryn margaret pamela patricia rebecca "
    "samantha susan victoria michelle jill ursula giorgia christina".split()
)
_MEN = frozenset(
    "boris barack donald vladimir emmanuel mark paul george simon kevin brian eric jason justin "
    "adam aaron nigel sergei dmitry volodymyr mohammed muhammad ahmed hassan ali omar isaac "
    "abraham albert andrew anthony benjamin bernard charles christopher daniel david douglas "
    "edward eugene frederick gabriel gerald gregory harold henry jacob james jeffrey john "
    "jonathan joseph joshua kenneth lawrence leonard martin matthew michael nathaniel nicholas "
    "patrick peter philip raymond richard robert ronald rudolph samuel stephen steven theodore "
    "thomas timothy vincent walter william bill joe bob jim mike tom dick".split()
)
"""Names that only women, or only men, bear in the news. Source: The Oxford Dictionary of First
Names; names of both ('Alex', 'Chris', 'Pat', 'Francis') are left out."""
_ALONE = frozenset(
    "boris hillary barack donald vladimir angela emmanuel theresa melania ivanka kamala anna "
    "maria jane mary sarah emma laura julia olivia sophie lisa karen nancy linda helen "
    "mark paul george simon kevin brian eric jason justin ryan adam aaron nigel "
    "sergei dmitry volodymyr mohammed muhammad ahmed hassan ali omar isaac".split()
)


def are_short_forms(a: str, b: str) -> bool:
    """Return whether two unequal folded given names are forms of one: 'bill', 'william'."""
    nothing: frozenset[int] = frozenset()
    return bool(_MEMBERSHIP.get(a, nothing) & _MEMBERSHIP.get(b, nothing))


def gender_of(given: str) -> str:
    """Return ``f`` or ``m`` for a folded given name of one gender, empty for all others.

    >>> gender_of("hillary"), gender_of("alex")
    ('f', '')
    """
    return "f" if given in _WOMEN else "m" if given in _MEN else ""


def is_given_name(word: str) -> bool:
    """Return whether the folded word is well known as a given name."""
    return word in _MEMBERSHIP or word in _ALONE
