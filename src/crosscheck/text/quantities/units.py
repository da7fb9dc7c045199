"""Units as written in news, with their normal form and their size in a base unit.

Source: BIPM, The International System of Units (9th ed. 2019), tables 2, 4 and 8; NIST
Handbook 44, appendix C (mile, pound, gallon, acre); ISO 8601 for calendar units. A 'ton' is
the short (907 kg), metric or long (1,016 kg) one, which newspapers do not tell apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from crosscheck.model.values import Measure, Quantity
from crosscheck.text.quantities.tokens import Tape


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: amount in base unit = ``offset`` + amount × (``least`` .. ``most``)."""

    name: str
    measure: Measure
    dimension: str
    least: Decimal
    most: Decimal
    """Larger than ``least`` where the unit itself is not fixed: months, years, tons."""
    offset: Decimal = Decimal(0)


_TABLE = """
km length 1000 | km kms kilometre kilometres kilometer kilometers
metre length 1 | metre metres meter meters m
cm length 0.01 | cm centimetre centimetres centimeter centimeters
mm length 0.001 | mm millimetre millimetres millimeter millimeters
mile length 1609.344 | mile miles
nautical_mile length 1852 | nautical_mile nautical_miles
foot length 0.3048 | foot feet ft
inch length 0.0254 | inch inches
yard length 0.9144 | yard yards
kg mass 1 | kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
g mass 0.001 | gram grams gramme grammes
lb mass 0.45359237 | lb lbs pound pounds
ounce mass 0.028349523125 | ounce ounces oz
tonne mass 1000 | tonne tonnes metric_ton metric_tons
ton mass 907.18474..1016.0469088 | ton tons
litre volume 1 | litre litres liter liters
gallon volume 3.785411784..4.54609 | gallon gallons
barrel volume 158.987294928 | barrel barrels bbl
cubic_metre volume 1000 | cubic_metre cubic_metres cubic_meter cubic_meters
square_km area 1000000 | square_kilometre square_kilometres square_kilometer square_kilometers sq_km
square_metre area 1 | square_metre square_metres square_meter square_meters
square_mile area 2589988.110336 | square_mile square_miles
square_foot area 0.09290304 | square_foot square_feet
acre area 4046.8564224 | acre acres
hectare area 10000 | hectare hectares
km/h speed 1 | km_/_h kph kmh kmph kilometres_per_hour kilometers_per_hour kilometres_an_hour
mph speed 1.609344 | mph miles_per_hour miles_an_hour
knot speed 1.852 | knots
watt power 1 | watt watts
kilowatt power 1000 | kilowatt kilowatts kw
megawatt power 1000000 | megawatt megawatts mw
gigawatt power 1000000000 | gigawatt gigawatts gw
kilowatt_hour energy 1 | kilowatt_hour kilowatt_hours kwh
megawatt_hour energy 1000 | megawatt_hour megawatt_hours mwh
megabyte bytes 1 | megabyte megabytes mb
gigabyte bytes 1000 | gigabyte gigabytes gb
terabyte bytes 1000000 | terabyte terabytes tb
celsius temperature 1 | degrees_celsius degree_celsius °_c c degrees_c celsius degrees_centigrade
fahrenheit temperature 0.5555555556 | degrees_fahrenheit degree_fahrenheit °_f degrees_f fahrenheit
degree degree 1 | degrees degree °
magnitude magnitude 1 | magnitude
second time 1 | second seconds sec secs
minute time 60 | minute minutes min mins
hour time 3600 | hour hours hr hrs
day time 86400 | day days
week time 604800 | week weeks
fortnight time 1209600 | fortnight fortnights
month time 2419200..2678400 | month months
year time 31536000..31622400 | year years yr yrs
decade time 315360000..316224000 | decade decades
century time 3153600000..3162240000 | centuries
percent percent 1 | % percent per_cent pct pc percents
percentage_point percentage_point 1 | percentage_point percentage_points percent_points pp
basis_point percentage_point 0.01 | basis_point basis_points bps
"""

_MEASURES = {
    "time": Measure.DURATION,
    "percent": Measure.PERCENT,
    "percentage_point": Measure.PERCENTAGE_POINT,
}
_FAHRENHEIT_ZERO = Decimal("-17.7777777778")


def _rows() -> tuple[tuple[Unit, tuple[str, ...]], ...]:
    """Return the table as units with their written forms."""
    rows = []
    for line in _TABLE.strip().splitlines():
        head, forms = line.split(" | ")
        name, dimension, size = head.split()
        least, _, most = size.partition("..")
        unit = Unit(
            name.replace("_", " "),
            _MEASURES.get(dimension, Measure.PHYSICAL),
            dimension,
            Decimal(least),
            Decimal(most or least),
            _FAHRENHEIT_ZERO if name == "fahrenheit" else Decimal(0),
        )
        rows.append((unit, tuple(forms.split())))
    return tuple(rows)


UNITS: dict[str, Unit] = {unit.name: unit for unit, _ in _rows()}
"""By normal form."""

_FORMS: dict[tuple[str, ...], Unit] = {
    tuple(form.split("_")): unit for unit, forms in _rows() for form in forms
}
_GLUED_ONLY = frozenset({"m", "c", "mw", "pc", "pp", "kw", "gw", "mb", "gb", "tb"})
_LONGEST = max(map(len, _FORMS))


def read_unit(tape: Tape, index: int) -> tuple[Unit | None, int]:
    """Return the unit that follows a number ending before ``index``, and where it ends.

    A hyphen without blanks may stand before it ('30-metre'); letters that are also words
    or names ('C', 'm') count only when glued to the number.
    """
    position = index
    if tape[index].low in {"-", "‑"} and tape[index].glued and tape[index + 1].glued:
        position = index + 1
    for length in range(_LONGEST, 0, -1):
        words = tape.words(position, length)
        unit = _FORMS.get(words)
        if unit is None:
            continue
        if length == 1 and words[0] in _GLUED_ONLY and not tape[position].glued:
            continue
        if words == ("second",) and position == index:
            continue  # 'one second' is rare, 'two second places' is not a duration
        return unit, position + length
    return None, index


def convert_bounds(
    low: Decimal | None, high: Decimal | None, name: str
) -> tuple[Decimal | None, Decimal | None, str]:
    """Return the bounds in the base unit of the dimension, and the dimension.

    The bounds widen where the unit is not fixed: one month is 28 to 31 days. Unknown units,
    currencies among them, are their own dimension and stay as they are.

    >>> convert_bounds(Decimal(2), Decimal(2), "km")
    (Decimal('2000'), Decimal('2000'), 'length')
    """
    unit = UNITS.get(name)
    if unit is None:
        return low, high, name
    return (
        None if low is None else unit.offset + min(low * unit.least, low * unit.most),
        None if high is None else unit.offset + max(high * unit.least, high * unit.most),
        unit.dimension,
    )


_DAY = UNITS["day"].least


def days_of(quantity: Quantity) -> Decimal | None:
    """Return a length of time in days, by its number as written; None for what is no length.

    >>> hours = Decimal(36)
    >>> days_of(Quantity("36 hours", Measure.DURATION, hours, hours, False, "hour", nominal=hours))
    Decimal('1.5')
    """
    if quantity.measure is not Measure.DURATION or quantity.nominal is None:
        return None
    unit = UNITS[quantity.unit]
    return quantity.nominal * (unit.least + unit.most) / 2 / _DAY
