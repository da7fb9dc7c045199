"""Organisations with more than one name: acronyms whose letters do not tell, and spellings.

Source: the organisations' own style; AP Stylebook, entries for the acronyms. Each line:
full name = short forms ~ spellings.
"""

from __future__ import annotations

_TABLE = """
united nations = un ~
european union = eu ~
world health organization = who ~
world trade organization = wto ~
north atlantic treaty organization = nato ~ atlantic alliance
republican party = gop, republicans, republican ~ grand old party
democratic party = democrats ~
conservative party = tories, conservatives, tory party ~
labor party = ~ labour party
federal bureau of investigation = fbi, bureau ~
central intelligence agency = cia ~
national security agency = nsa ~
medecins sans frontieres = msf ~ doctors without borders
international federation of association football = fifa ~ fifa world football
organization of the petroleum exporting countries = opec ~
united nations childrens fund = unicef ~
united nations educational scientific and cultural organization = unesco ~
united nations high commissioner for refugees = unhcr ~ un refugee agency
united nations relief and works agency = unrwa ~
islamic state = isis, isil, is, daesh ~ islamic state group, islamic state of iraq and syria, \
islamic state of iraq and the levant, da'esh
taliban = ~ taleban
centers for disease control and prevention = cdc ~
al-qaeda = ~ al-qaida, al qaeda, al qaida, al-qaidah, al-qa'ida
hezbollah = ~ hizbullah, hizballah, hizbollah, hizbollah, hezballah, hezbullah
hamas = ~ islamic resistance movement
palestine liberation organization = plo ~
palestinian authority = pa ~ palestinian national authority
kurdistan workers party = pkk ~
peoples protection units = ypg ~
revolutionary armed forces of colombia = farc ~
african national congress = anc ~
islamic revolutionary guard corps = irgc, revolutionary guards, revolutionary guard ~
israel defense forces = idf, israeli army, israeli military ~ israeli defense forces
peoples liberation army = pla ~
federal security service = fsb ~
main intelligence directorate = gru ~
department of justice = doj ~
immigration and customs enforcement = ice ~
department of homeland security = dhs ~ homeland security
department of defense = dod, pentagon ~
state department = ~ department of state
federal reserve = fed, federal reserve board ~ us federal reserve
european central bank = ecb ~
international monetary fund = imf ~
associated press = ap ~
agence france-presse = afp ~
new york times = nyt, times of new york ~
washington post = wapo ~
british broadcasting corporation = bbc ~
cable news network = cnn ~
metropolitan police = met, met police, scotland yard ~ metropolitan police service
national rifle association = nra ~
jpmorgan chase = jpmorgan, jp morgan, j.p. morgan ~
volkswagen = vw ~
bank of america = bofa ~
treasury department = treasury ~ department of the treasury
royal dutch shell = shell ~
international committee of the red cross = icrc, red cross ~
association of southeast asian nations = asean ~
alternative for germany = afd ~ alternative fur deutschland
christian democratic union = cdu ~
bharatiya janata party = bjp ~
justice and development party = akp, ak party ~
"""


def _read() -> dict[str, tuple[str, bool]]:
    """Return each other name with its full name and whether it is a short form."""
    names: dict[str, tuple[str, bool]] = {}
    for line in _TABLE.strip().splitlines():
        full, _, rest = line.partition(" =")
        short, _, spellings = rest.partition("~")
        for forms, is_short in ((short, True), (spellings, False)):
            for form in forms.split(","):
                if form.strip():
                    names[form.strip()] = (full, is_short)
    return names


OTHER_NAMES: dict[str, tuple[str, bool]] = _read()
"""Name in normal form without dots → (full name, whether it is a short form)."""

FULL_NAMES = frozenset(full for full, _ in OTHER_NAMES.values())
