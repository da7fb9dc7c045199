"""Places with more than one name, and the states of the United States.

Source: AP Stylebook, "state names" (traditional abbreviations) and "datelines"; USPS
Publication 28, appendix B (two letters); BGN/PCGN and the places' own romanization
(Ukrainian 2010, Pinyin) for the spellings.
"""

from __future__ import annotations

_US_STATES = """
Alabama Ala. AL|Alaska Alaska AK|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif. CA
Colorado Colo. CO|Connecticut Conn. CT|Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA
Hawaii Hawaii HI|Idaho Idaho ID|Illinois Ill. IL|Indiana Ind. IN|Iowa Iowa IA
Kansas Kan. KS|Kentucky Ky. KY|Louisiana La. LA|Maine Maine ME|Maryland Md. MD
Massachusetts Mass. MA|Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS
Missouri Mo. MO|Montana Mont. MT|Nebraska Neb. NE|Nevada Nev. NV|New_Hampshire N.H. NH
New_Jersey N.J. NJ|New_Mexico N.M. NM|New_York N.Y. NY|North_Carolina N.C. NC
North_Dakota N.D. ND|Ohio Ohio OH|Oklahoma Okla. OK|Oregon Ore. OR|Pennsylvania Pa. PA
Rhode_Island R.I. RI|South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn. TN
Texas Texas TX|Utah Utah UT|Vermont Vt. VT|Virginia Va. VA|Washington_state Wash. WA
West_Virginia W.Va. WV|Wisconsin Wis. WI|Wyoming Wyo. WY
"""

_VARIANTS = """
kyiv kiev|kharkiv kharkov|lviv lvov|odesa odessa|dnipro dnepr dnepropetrovsk dnipropetrovsk
luhansk lugansk|mykolaiv nikolaev nikolayev mykolayiv|chernihiv chernigov|rivne rovno
chornobyl chernobyl|zaporizhzhia zaporozhye zaporizhia zaporizhzhya|vinnytsia vinnitsa
beijing peking|mumbai bombay|kolkata calcutta|chennai madras|bengaluru bangalore|yangon rangoon
guangzhou canton|tehran teheran|mecca makkah mekka|medina madinah|homs hims|aleppo halab
deir_ez-zor deir_al-zour deir_ezzor deir_al-zor deir_ez-zour|aden adan|sanaa sana'a
marrakesh marrakech|tangier tangiers|astana nur-sultan|gdansk danzig|kathmandu katmandu
falklands malvinas falkland_islands|ho_chi_minh saigon|hague den_haag|bern berne
cologne koln|munich munchen|vienna wien|rome roma|milan milano|turin torino|lisbon lisboa
gothenburg goteborg|pristina prishtina|chisinau kishinev|macau macao|jaffa yafo
sevastopol sebastopol
"""

REGIONS = frozenset(
    (
        "west bank|gaza strip|crimea|donbas|donbass|kashmir|kurdistan|catalonia|scotland|england|"
        "wales|northern ireland|siberia|chechnya|dagestan|xinjiang|tibet|sinai|golan heights|"
        "galilee|negev|midwest|new england|middle east|gulf|balkans|caucasus|baltics|sahel|"
        "horn of africa|sahara|europe|asia|africa|north america|south america|latin america|"
        "central america|oceania|scandinavia|punjab|bengal|bavaria|lombardy|sicily|tigray|darfur|"
        "midlands|long island|bay area|silicon valley|rust belt|appalachia|persian gulf|"
        "mediterranean"
    ).split("|")
)
"""Places that hold other places, within one state or across borders."""

_SHORT = {
    "la": "los angeles",
    "nyc": "new york city",
    "sf": "san francisco",
    "dc": "washington dc",
    "dr": "dominican republic",
    "holland": "netherlands",
    "gaza": "gaza strip",
    "washington": "washington dc",
    "nola": "new orleans",
    "delhi": "new delhi",
}
"""Short form → place; read only when no state or US state claims the name."""


def _us_states() -> dict[str, str]:
    """Return the names and abbreviations, lower case without dots, with the state."""
    names: dict[str, str] = {}
    for cell in _US_STATES.strip().replace("\n", "|").split("|"):
        full, *short = cell.split()
        name = full.replace("_", " ").casefold()
        for form in (name, *short):
            names[form.replace(".", "").casefold()] = name
    return names


def _variants() -> dict[str, str]:
    """Return each spelling with the first spelling of its group."""
    names: dict[str, str] = {}
    for cell in _VARIANTS.strip().replace("\n", "|").split("|"):
        forms = [form.replace("_", " ").replace("-", " ").replace("'", "") for form in cell.split()]
        names.update(dict.fromkeys(forms, forms[0]))
    return names


US_STATES: dict[str, str] = _us_states()
SPELLINGS: dict[str, str] = _variants()
SHORT_NAMES: dict[str, str] = _SHORT
