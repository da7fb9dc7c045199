"""Names of persons, organisations and places: titles, normal forms, relations, states."""

from crosscheck.text.names.letters import foreign_letters, normalise_name
from crosscheck.text.names.organisations import relate_organisations
from crosscheck.text.names.people import relate_people
from crosscheck.text.names.places import cannot_hold_one_another, relate_places
from crosscheck.text.names.relation import ONE_BEARER, NameRelation
from crosscheck.text.names.states import state_of
from crosscheck.text.names.titles import strip_title

__all__ = [
    "ONE_BEARER",
    "NameRelation",
    "cannot_hold_one_another",
    "foreign_letters",
    "normalise_name",
    "relate_organisations",
    "relate_people",
    "relate_places",
    "state_of",
    "strip_title",
]
