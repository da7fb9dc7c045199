"""The states of the world with their demonyms, capitals and other names.

Source: United Nations, M49 standard and list of member and observer states (193 + 2); the
names are the short forms of newspapers. Kosovo and Taiwan are listed because news names
them; no position on any status is taken. A capital stands for its government only where it
is undisputed and names nothing else that news speaks of: Jerusalem, San José, Victoria and
others are left out ('-').

Columns: name | demonyms | capital or seat | other names.
"""

from __future__ import annotations

from functools import lru_cache

_TABLE = """
Afghanistan|Afghan|Kabul|Islamic Republic of Afghanistan
Albania|Albanian|Tirana|
Algeria|Algerian|Algiers|
Andorra|Andorran|-|
Angola|Angolan|Luanda|
Antigua and Barbuda|Antiguan, Barbudan|-|Antigua
Argentina|Argentine, Argentinian, Argentinean|Buenos Aires|Argentine Republic
Armenia|Armenian|Yerevan|
Australia|Australian, Aussie|Canberra|Commonwealth of Australia
Austria|Austrian|Vienna|
Azerbaijan|Azerbaijani, Azeri|Baku|
Bahamas|Bahamian|Nassau|
Bahrain|Bahraini|Manama|
Bangladesh|Bangladeshi|Dhaka|
Barbados|Barbadian, Bajan|Bridgetown|
Belarus|Belarusian, Belarussian|Minsk|Byelorussia
Belgium|Belgian|-|
Belize|Belizean|Belmopan|
Benin|Beninese|Porto-Novo|
Bhutan|Bhutanese|Thimphu|
Bolivia|Bolivian|La Paz|Plurinational State of Bolivia
Bosnia and Herzegovina|Bosnian, Bosnian-Herzegovinian|Sarajevo|Bosnia, Bosnia-Herzegovina
Botswana|Motswana, Botswanan|Gaborone|
Brazil|Brazilian|Brasilia|Brasil
Brunei|Bruneian|Bandar Seri Begawan|Brunei Darussalam
Bulgaria|Bulgarian|Sofia|
Burkina Faso|Burkinabe, Burkinabé|Ouagadougou|
Burundi|Burundian|Gitega|
Cambodia|Cambodian|Phnom Penh|Kampuchea
Cameroon|Cameroonian|Yaounde|
Canada|Canadian|Ottawa|
Cape Verde|Cape Verdean, Cabo Verdean|Praia|Cabo Verde
Central African Republic|Central African|Bangui|CAR
Chad|Chadian|N'Djamena|
Chile|Chilean|-|
China|Chinese|Beijing|People's Republic of China, PRC, Mainland China, Red China
Colombia|Colombian|Bogota|
Comoros|Comorian|Moroni|
Republic of the Congo|-|Brazzaville|Congo-Brazzaville, Congo Republic
Democratic Republic of the Congo|-|Kinshasa|DR Congo, DRC, Congo-Kinshasa, \
Democratic Republic of Congo, Zaire
Costa Rica|Costa Rican|-|
Croatia|Croatian, Croat|Zagreb|
Cuba|Cuban|Havana|
Cyprus|Cypriot|Nicosia|
Czechia|Czech|Prague|Czech Republic
Denmark|Danish, Dane|Copenhagen|
Djibouti|Djiboutian|-|
Dominica|-|Roseau|
Dominican Republic|Dominican|Santo Domingo|
Ecuador|Ecuadorian, Ecuadorean|Quito|
Egypt|Egyptian|Cairo|Arab Republic of Egypt
El Salvador|Salvadoran, Salvadorean|San Salvador|
Equatorial Guinea|Equatorial Guinean, Equatoguinean|Malabo|
Eritrea|Eritrean|Asmara|
Estonia|Estonian|Tallinn|
Eswatini|Swazi|Mbabane|Swaziland
Ethiopia|Ethiopian|Addis Ababa|
Fiji|Fijian|Suva|
Finland|Finnish, Finn|Helsinki|
France|French|Paris, Elysee, Elysee Palace, Quai d'Orsay|French Republic
Gabon|Gabonese|Libreville|
Gambia|Gambian|Banjul|
Georgia|Georgian|Tbilisi|
Germany|German|Berlin|Federal Republic of Germany
Ghana|Ghanaian|Accra|
Greece|Greek, Hellenic|Athens|Hellenic Republic
Grenada|Grenadian|-|
Guatemala|Guatemalan|-|
Guinea|Guinean|Conakry|
Guinea-Bissau|Bissau-Guinean|Bissau|
Guyana|Guyanese|-|
Haiti|Haitian|Port-au-Prince|
Honduras|Honduran|Tegucigalpa|
Hungary|Hungarian|Budapest|
Iceland|Icelandic, Icelander|Reykjavik|
India|Indian|New Delhi, Delhi|Republic of India
Indonesia|Indonesian|Jakarta|
Iran|Iranian|Tehran, Teheran|Islamic Republic of Iran, Islamic Republic, Persia
Iraq|Iraqi|Baghdad|
Ireland|Irish|Dublin|Republic of Ireland, Irish Republic
Israel|Israeli|-|State of Israel
Italy|Italian|Rome|
Ivory Coast|Ivorian|Yamoussoukro|Côte d'Ivoire, Cote d'Ivoire
Jamaica|Jamaican|-|
Japan|Japanese|Tokyo|
Jordan|Jordanian|Amman|Hashemite Kingdom of Jordan
Kazakhstan|Kazakh, Kazakhstani|Astana, Nur-Sultan|
Kenya|Kenyan|Nairobi|
Kiribati|I-Kiribati|Tarawa|
North Korea|North Korean|Pyongyang|DPRK, D.P.R.K., Democratic People's Republic of Korea
South Korea|South Korean|Seoul, Blue House|Republic of Korea, ROK
Kuwait|Kuwaiti|-|
Kyrgyzstan|Kyrgyz, Kyrgyzstani|Bishkek|Kirghizia
Laos|Laotian, Lao|Vientiane|
Latvia|Latvian|Riga|
Lebanon|Lebanese|Beirut|
Lesotho|Basotho, Mosotho|Maseru|
Liberia|Liberian|Monrovia|
Libya|Libyan|Tripoli|
Liechtenstein|Liechtensteiner|Vaduz|
Lithuania|Lithuanian|Vilnius|
Luxembourg|Luxembourgish, Luxembourger|-|
Madagascar|Malagasy|Antananarivo|
Malawi|Malawian|Lilongwe|
Malaysia|Malaysian|Kuala Lumpur, Putrajaya|
Maldives|Maldivian|-|
Mali|Malian|Bamako|
Malta|Maltese|Valletta|
Marshall Islands|Marshallese|Majuro|
Mauritania|Mauritanian|Nouakchott|
Mauritius|Mauritian|Port Louis|
Mexico|Mexican|Mexico City|
Micronesia|Micronesian|Palikir|Federated States of Micronesia
Moldova|Moldovan, Moldavian|Chisinau, Kishinev|Republic of Moldova
Monaco|Monegasque|-|
Mongolia|Mongolian|Ulaanbaatar, Ulan Bator|
Montenegro|Montenegrin|Podgorica|
Morocco|Moroccan|Rabat|
Mozambique|Mozambican|Maputo|
Myanmar|Burmese|Naypyidaw, Naypyitaw|Burma
Namibia|Namibian|Windhoek|
Nauru|Nauruan|Yaren|
Nepal|Nepali, Nepalese|Kathmandu, Katmandu|
Netherlands|Dutch|The Hague, Hague|Kingdom of the Netherlands
New Zealand|New Zealander, Kiwi|-|
Nicaragua|Nicaraguan|Managua|
Niger|Nigerien|Niamey|
Nigeria|Nigerian|Abuja|
North Macedonia|Macedonian, North Macedonian|Skopje|Macedonia
Norway|Norwegian|Oslo|
Oman|Omani|Muscat|
Pakistan|Pakistani|Islamabad|Islamic Republic of Pakistan
Palau|Palauan|Ngerulmud|
Palestine|Palestinian|Ramallah|State of Palestine
Panama|Panamanian|-|
Papua New Guinea|Papua New Guinean|Port Moresby|PNG
Paraguay|Paraguayan|Asuncion|
Peru|Peruvian|Lima|
Philippines|Philippine, Filipino, Filipina|Manila, Malacanang|
Poland|Polish, Pole|Warsaw|
Portugal|Portuguese|Lisbon|
Qatar|Qatari|Doha|
Romania|Romanian|Bucharest|
Russia|Russian|Moscow, Kremlin|Russian Federation
Rwanda|Rwandan|Kigali|
Saint Kitts and Nevis|Kittitian, Nevisian|Basseterre|St. Kitts and Nevis
Saint Lucia|Saint Lucian|Castries|St. Lucia
Saint Vincent and the Grenadines|Vincentian|Kingstown|St. Vincent and the Grenadines, St. Vincent
Samoa|Samoan|Apia|
San Marino|Sammarinese|-|
Sao Tome and Principe|Santomean|-|
Saudi Arabia|Saudi, Saudi Arabian|Riyadh|Kingdom of Saudi Arabia, KSA
Senegal|Senegalese|Dakar|
Serbia|Serbian, Serb|Belgrade|
Seychelles|Seychellois|-|
Sierra Leone|Sierra Leonean|Freetown|
Singapore|Singaporean|-|
Slovakia|Slovak, Slovakian|Bratislava|Slovak Republic
Slovenia|Slovenian, Slovene|Ljubljana|
Solomon Islands|Solomon Islander|Honiara|Solomons
Somalia|Somali, Somalian|Mogadishu, Villa Somalia|
South Africa|South African|Pretoria|RSA
South Sudan|South Sudanese|Juba|
Spain|Spanish, Spaniard|Madrid, Moncloa|
Sri Lanka|Sri Lankan|Colombo|Ceylon
Sudan|Sudanese|Khartoum|
Suriname|Surinamese|Paramaribo|Surinam
Sweden|Swedish, Swede|Stockholm|
Switzerland|Swiss|Bern, Berne|Swiss Confederation
Syria|Syrian|Damascus|Syrian Arab Republic
Tajikistan|Tajik, Tajikistani|Dushanbe|
Tanzania|Tanzanian|Dodoma|
Thailand|Thai|Bangkok|Siam
East Timor|Timorese, East Timorese|Dili|Timor-Leste
Togo|Togolese|Lome|
Tonga|Tongan|Nuku'alofa|
Trinidad and Tobago|Trinidadian, Tobagonian|-|Trinidad
Tunisia|Tunisian|Tunis|
Turkey|Turkish, Turk|Ankara|Türkiye, Turkiye
Turkmenistan|Turkmen|Ashgabat|
Tuvalu|Tuvaluan|Funafuti|
Uganda|Ugandan|Kampala|
Ukraine|Ukrainian|Kyiv, Kiev|
United Arab Emirates|Emirati|Abu Dhabi|UAE, U.A.E., Emirates
United Kingdom|British, Briton, Brit|London, Downing Street, 10 Downing Street, No. 10, \
Whitehall, Westminster|UK, U.K., Britain, Great Britain
United States|American|Washington, White House, Washington D.C., Washington DC, \
Capitol Hill, Pentagon, Foggy Bottom|\
US, U.S., USA, U.S.A., United States of America, America
Uruguay|Uruguayan|Montevideo|
Uzbekistan|Uzbek, Uzbekistani|Tashkent|
Vanuatu|Ni-Vanuatu|Port Vila|
Vatican City|-|Holy See|Vatican
Venezuela|Venezuelan|Caracas, Miraflores|Bolivarian Republic of Venezuela
Vietnam|Vietnamese|Hanoi|Viet Nam
Yemen|Yemeni|Sanaa|
Zambia|Zambian|Lusaka|
Zimbabwe|Zimbabwean|Harare|Rhodesia
Kosovo|Kosovar, Kosovan|Pristina|
Taiwan|Taiwanese|Taipei|Republic of China
"""

EMPTY = "-"


def state_rows() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    """Return (name, demonyms, seats, other names) of every state, in the order of the table."""
    rows = []
    for line in _TABLE.strip().splitlines():
        name, demonyms, seats, others = line.split("|")
        rows.append((name, _cells(demonyms), _cells(seats), _cells(others)))
    return tuple(rows)


def _cells(text: str) -> tuple[str, ...]:
    """Return the comma-separated names of one column."""
    return tuple(cell.strip() for cell in text.split(",") if cell.strip() not in ("", EMPTY))


@lru_cache(maxsize=1)
def _phrases() -> frozenset[tuple[str, ...]]:
    """Return states and demonyms as tuples of lower-cased words."""
    names = [
        form for name, demonyms, _, others in state_rows() for form in (name, *demonyms, *others)
    ]
    return frozenset(tuple(form.casefold().strip(".").split()) for form in names)


def demonym_phrases(words: tuple[str, ...]) -> int:
    """Return how many of the first words (lower case) name a state or its people, 0 if none.

    >>> demonym_phrases(("south", "korean", "president"))
    2
    """
    for length in range(len(words), 0, -1):
        if words[:length] in _phrases():
            return length
    return 0
