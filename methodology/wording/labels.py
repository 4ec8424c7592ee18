"""The words for fixed values: statuses, kinds of fact, roundings, policies; and for bands."""

from collections.abc import Iterable, Mapping, Sequence

from methodology.model.fact import FactType, Origin
from methodology.model.level import ClaimKind, Provenance
from methodology.model.pack import Issued, NotApplicablePolicy, Rounding, RoundingMode, Status
from methodology.wording.numbers import day
from methodology.wording.translations import N_, gettext, translations

STATUSES: Mapping[Status, str] = {
    "official": N_("official"),
    "reference": N_("reference set"),
    "draft": N_("draft"),
}
PROVENANCES: Mapping[Provenance, str] = {
    "quoted": N_("quoted from the decision"),
    "analogue": N_("after a similar rule that is quoted elsewhere"),
    "illustrative": N_("illustrative, not quoted from the decision"),
}
POLICIES: Mapping[NotApplicablePolicy, str] = {
    "drop_and_rebase": N_(
        "Where nothing arose, the row leaves the maximum; the percentage is of what still applies."
    ),
    "credit_full": N_("Where nothing arose, the row earns its maximum."),
    "zero": N_("Where nothing arose, the row earns 0."),
}
FACT_TYPES: Mapping[FactType, str] = {
    "count": N_("count"),
    "number": N_("number"),
    "percent": N_("percentage"),
    "flag": N_("yes or no"),
    "choice": N_("choice"),
    "date": N_("date"),
}
ORIGINS: Mapping[Origin, str] = {
    "self": N_("entered by the agency"),
    "feed": N_("from a system or another agency"),
}
CLAIMS: Mapping[ClaimKind, str] = {
    "nothing_arose": N_("that nothing arose"),
    "outside_mandate": N_("that it is outside of its mandate"),
}
"""What an agency may claim of a row."""
CLAIMED: Mapping[ClaimKind, str] = {
    "nothing_arose": N_("nothing arose"),
    "outside_mandate": N_("outside of its mandate"),
}
"""A fact of which that is claimed."""
ROUNDING_MODES: Mapping[RoundingMode, str] = {
    "half_up": N_("halves away from zero"),
    "half_even": N_("halves to even"),
    "floor": N_("down"),
}
_ROUNDED_AT: Mapping[str, str] = {
    "indicator": N_("Each indicator's points are rounded to multiples of {step} ({mode}) and then added."),
    "total": N_("Points are added exactly; the total alone is rounded to multiples of {step} ({mode})."),
}


def rounding_text(rounding: Rounding, language: str) -> str:
    """Where and how points are rounded."""
    _ = gettext(language)
    mode = _(ROUNDING_MODES[rounding.mode])
    return _(_ROUNDED_AT[rounding.at]).format(digits=rounding.digits, step=rounding.step, mode=mode)


def issued_text(issued: Issued, language: str) -> str:
    """The document that issued a set, its date and who signed it."""
    date = day(issued.date.toordinal(), language)
    _ = gettext(language)
    return _("{document} of {date}, {by}").format(document=issued.document, date=date, by=issued.by[language])


def band_text(at_least: str | None, gates: Sequence[str], language: str) -> str:
    """When a band applies.

    Args:
        at_least: its least percentage, as it is read; None for the last band.
        gates: names of the gates that it requires.
        language: of the text.
    """
    _ = gettext(language)
    rule = (
        _("all other cases")
        if at_least is None
        else _("from {percent} of the applicable points").format(percent=at_least)
    )
    required = translations(language).ngettext(
        ", and this gate is passed: {gates}", ", and these gates are passed: {gates}", len(gates)
    )
    return rule + (required.format(gates="; ".join(gates)) if gates else "")


def claims_text(claims: Iterable[ClaimKind], language: str) -> str:
    """What an agency may claim of a row; empty where it is nothing."""
    _ = gettext(language)
    named = _(" or ").join([_(CLAIMS[claim]) for claim in claims])
    return _("the agency may claim {claims}, with a reason").format(claims=named) if named else ""
