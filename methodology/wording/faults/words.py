"""The words for codes that stand in the parameters of faults."""

from methodology.wording.translations import N_

TYPES = {
    "count": N_("a count"),
    "number": N_("a number"),
    "percent": N_("a percentage"),
    "flag": N_("a yes-or-no question"),
    "choice": N_("a choice"),
    "date": N_("a date"),
}

ENTRIES = {
    "count": N_("a whole number, such as 12"),
    "number": N_("a number, such as 12.5"),
    "percent": N_("a percentage from 0 to 100, such as 64.88"),
    "flag": N_("true (yes) or false (no)"),
    "choice": N_("the key of one of the answers, in quotation marks"),
    "date": N_('a date, such as "2023-03-31"'),
}

JSON = {
    "null": N_("null"),
    "str": N_("a text"),
    "bool": N_("true or false"),
    "numeral": N_("a bare number"),
    "int": N_("a bare number"),
    "list": N_("a list"),
    "dict": N_("names with values"),
}

FIELDS = {
    "agency.code": N_("the code of the agency"),
    "agency.name": N_("the name of the agency"),
    "agency.peer_group": N_("the peer group"),
    "agency.tags": N_("the tags"),
    "agencies": N_("the codes of the agencies"),
    "period": N_("the year"),
    "pack": N_("the pack"),
    "level": N_("the level"),
    "kind": N_("the kind of the claim"),
    "not_applicable": N_("the reason"),
    "not_recognised": N_("the reason"),
    "origin": N_("who stated the fact"),
    "evidence": N_("the evidence"),
}
"""What stands at a place, by its last key; of an agency by the last two."""

PROVENANCES = {
    "analogue": N_("an analogue"),
    "illustrative": N_("illustrative"),
}
