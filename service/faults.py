"""What can be wrong with a request, beside the findings of ``minhdiem check`` about a pack.

The codes are stable: a client may branch on them.
"""

import re
from collections.abc import Mapping

from methodology.canonical import Document
from methodology.errors import Fault, Path
from methodology.wording.faults import SENTENCES
from methodology.wording.numbers import separated, written_day
from methodology.wording.sentences import sentence
from methodology.wording.translations import N_, gettext
from service.acts.faults import ACT_FAULTS
from service.acts.faults import BODY_FAULTS as OF_BODIES
from service.acts.words import in_words
from service.registry.faults import REGISTRY_FAULTS

MOST_FAULTS = 500
"""Faults that are told at once: more than any level has facts."""

PARAMETER_FAULTS: Mapping[str, str] = {
    "wrong_page": N_("“page” must be a whole number from 1."),
    "wrong_page_size": N_("“page_size” must be a whole number from 1 to 100."),
    "wrong_bundle": N_("“bundle” must be true or false."),
    "wrong_from": N_("“from” must be the name of the earlier pack."),
    "wrong_to": N_("“to” must be the name of the later pack."),
    "wrong_after": N_("“after” must be taken from the link “next” of the page before."),
    "wrong_limit": N_("“limit” must be a whole number from 1 to 500."),
    "wrong_aggregate": N_("“aggregate” must be a sort of subject, such as organisation."),
    "wrong_id": N_("“id” must be the identifier of a subject."),
    "wrong_level": N_("“level” must be the key of a level that both packs have."),
    "wrong_q": N_("“q” must have at most 100 characters."),
    "wrong_group": N_("“group” must have at most 200 characters."),
    "wrong_kind": N_("“kind” must be organisation or team."),
    "wrong_parent": N_("“parent” must have at most 200 characters."),
    "wrong_on": N_("“on” must be a date, as in 2024-01-15."),
}
"""By the code of the fault: ``wrong_`` and the parameter's name."""

REQUEST_FAULTS: Mapping[str, str] = {
    "no_shared_level": N_(
        "{earlier} (levels {before}) and {later} (levels {after}) have no level in common. Choose two packs "
        "that have one."
    ),
    "level_not_shared": N_("Not both packs have the level «{value}». Both have: {shared}."),
    "level_needed": N_("Name the level: {shared}."),
    "facts_or_cohort": N_("Send the facts of one agency (“facts”) or of many (“cohort”), one of the two."),
    "cohort_too_large": N_(
        "There are {count} agencies; one request takes at most {limit}. Use the command: {command}"
    ),
    "unknown_indicator": N_(
        "The level {level} has no indicator «{value}», neither as a key nor as a code. Near to it are: "
        "{near}."
    ),
    "backcast_undecided": N_(
        "The interval of these facts could not be found within the effort allowed. Send the later facts too."
    ),
}
"""What is wrong with what is asked of packs, levels and cohorts; a name in braces is filled in."""

READINESS_FAULTS: Mapping[str, str] = {
    "store_silent": N_("The database does not answer."),
    "store_of_other_revision": N_(
        "The database is of revision {value}, and {known} is needed. Run: minhdiem db upgrade"
    ),
    "sibling_silent": N_("The process that does long work does not answer."),
}
"""What a service lacks that is not ready."""

BODY_FAULTS = (
    *("not_utf8", "not_json", "duplicate_name", "not_finite", "too_deep", "too_many_values", "broken_text"),
    *("object_expected", "unknown_key", "list_expected_here", "text_missing", "text_too_long", "not_one_of"),
    *("value_expected", "too_many_tags"),
    *("unknown_pack", "unknown_level", "pack_not_proved", "not_a_year", "claim_not_allowed"),
    *("wrong_type", "in_quotes", "exponent", "number_too_long", "too_many_decimals_in_value"),
    *("out_of_domain", "unknown_fact", "unknown_fact_near", "unknown_option", "no_such_date", "spoken_date"),
    *("broken_require", "contrary_claim"),
    *("empty_cohort", "agency_twice", "agency_without_zeros", "nothing_told"),
)
"""What can be wrong in a body; their sentences are the methodology's."""

FAULTS: Mapping[str, str] = {
    **{code: SENTENCES[code] for code in BODY_FAULTS},
    **REQUEST_FAULTS,
    **PARAMETER_FAULTS,
    **READINESS_FAULTS,
    **OF_BODIES,
    **ACT_FAULTS,
    **REGISTRY_FAULTS,
}
"""The sentences of all of them, in English, by code."""


def fault_text(fault: Fault, language: str) -> str:
    """A fault in words."""
    own = FAULTS.get(fault.code) if fault.code not in SENTENCES else None
    if own is None:
        return sentence(fault, language)
    _ = gettext(language)
    params = {name: written_day(value, language) for name, value in in_words(fault, _).items()}
    return _(own).format(**params)


def fault_pattern(code: str, language: str) -> str:
    """What is said of a fault, with ``…`` for what is filled in."""
    pattern = re.sub(r"\{\w+(:\w+)?\}", "…", gettext(language)(FAULTS[code]))
    return pattern.replace("{{", "{").replace("}}", "}")


def pointer(path: Path) -> str:
    """A JSON pointer (RFC 6901) into the body; empty for the body itself."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def fault_document(fault: Fault, language: str) -> Document:
    """A fault as data: its code, where it is, and a sentence."""
    return {"code": fault.code, "pointer": pointer(fault.path), "detail": fault_text(fault, language)}


def more_faults(count: int, language: str) -> list[str]:
    """That only the first :data:`MOST_FAULTS` are told; nothing where there are no more."""
    if count <= MOST_FAULTS:
        return []
    text = gettext(language)(N_("There are {count} faults; the first {limit} are told."))
    return [text.format(count=separated(str(count), language), limit=MOST_FAULTS)]


def broken_rows(faults: tuple[Fault, ...], language: str) -> list[Document]:
    """What is wrong with the rows of a cohort that were left out.

    Args:
        faults: each with the number of its row as its line.
        language: of the texts.
    """
    return [{"row": fault.line, **fault_document(fault, language)} for fault in faults]
