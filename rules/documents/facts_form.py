"""Empty tables to fill in: the form of one agency, or a cohort with an agency to a row."""

from collections.abc import Iterator

from methodology.model.fact import Fact
from methodology.model.level import Level
from methodology.wording.labels import FACT_TYPES
from methodology.wording.numbers import separated
from methodology.wording.translations import N_, gettext
from rules.documents.spreadsheet import spreadsheet
from rules.facts.csv.columns import AGENCY_COLUMNS, FORM_COLUMNS, HELP_MARK, column_name
from rules.facts.values import value_text

_AGENCY_HELP = {
    "code": N_("the agency's code, with its leading zeros"),
    "name": N_("the agency's name"),
    "peer_group": N_("one of: {options}"),
    "tags": N_("those of: {options}; separated by semicolons"),
    "period": N_("the year, in four digits"),
}
GREATEST_COUNT = 10**9
"""The upper end of a count of which the method says none."""
_NO_OPTIONS = N_("leave it empty: this level has none")
_FORM_HELP = {
    "value": N_("fill in; empty is missing, not zero"),
    "evidence": N_("number and date of the document, or its file"),
    "fact": N_("do not change this column"),
}


def form_template(level: Level, period: str, language: str) -> str:
    """The form of one agency: what is asked, its unit and help, and room for the value and its evidence."""
    _ = gettext(language)
    columns = [key for key in FORM_COLUMNS if key != "origin"]
    help_row = {key: _(text) for key, text in _FORM_HELP.items()} | {"indicator": _(HELP_MARK)}
    lines = [help_row, *_agency_lines(level, period, language), *_fact_lines(level, language)]
    rows = ([line.get(key, "") for key in columns] for line in lines)
    return spreadsheet([column_name(FORM_COLUMNS[key], language) for key in columns], rows, language)


def cohort_template(level: Level, language: str) -> str:
    """A cohort: under the heading one record with labels, one with units and help."""
    _ = gettext(language)
    facts = level.facts.values()
    heading = [*(column_name(name, language) for name in AGENCY_COLUMNS.values()), *level.facts]
    labels = [_(HELP_MARK), *[""] * (len(AGENCY_COLUMNS) - 1), *(fact.label[language] for fact in facts)]
    agency = [_(HELP_MARK), *(_agency_help(level, key, language) for key in AGENCY_COLUMNS if key != "code")]
    helps = (" – ".join(filter(None, (_unit(fact, language), fact_help(fact, language)))) for fact in facts)
    return spreadsheet(heading, [labels, [*agency, *helps]], language)


def _agency_lines(level: Level, period: str, language: str) -> Iterator[dict[str, str]]:
    _ = gettext(language)
    for key, name in AGENCY_COLUMNS.items():
        value = period if key == "period" else ""
        asked = {"fact": f"agency.{key}", "label": column_name(name, language), "value": value}
        yield asked | {"help": _agency_help(level, key, language)}


def _fact_lines(level: Level, language: str) -> Iterator[dict[str, str]]:
    codes = {fact.name: row.code for row in level.indicators for fact in row.facts}
    for name, fact in level.facts.items():
        asked = {"fact": name, "indicator": codes.get(name, ""), "label": fact.label[language]}
        yield asked | {"unit": _unit(fact, language), "help": fact_help(fact, language)}


def _agency_help(level: Level, key: str, language: str) -> str:
    _ = gettext(language)
    choices = {"peer_group": level.peer_groups, "tags": level.tags}
    if key not in choices:
        return _(_AGENCY_HELP[key])
    options = " | ".join(each.name[language] for each in choices[key])
    return _(_AGENCY_HELP[key]).format(options=options) if options else _(_NO_OPTIONS)


def _unit(fact: Fact, language: str) -> str:
    return fact.unit[language] if fact.unit else "%" if fact.type == "percent" else ""


def fact_help(fact: Fact, language: str) -> str:
    """What may be written for a fact, in a few words."""
    _ = gettext(language)
    if fact.type == "flag":
        return _("yes or no")
    if fact.type == "choice":
        return _("one of: {options}").format(
            options=" | ".join(each.label[language] for each in fact.options)
        )
    if fact.type == "date":
        return _("date, as in 31/03/2023")
    kind = _(FACT_TYPES[fact.type])
    decimals = _("decimals: at most {digits}").format(digits=fact.decimals) if fact.decimals else ""
    return ", ".join(filter(None, (kind, _range(fact, language), decimals)))


def _range(fact: Fact, language: str) -> str:
    """The ends of a number; the upper one where it is not merely the greatest of any count."""
    _ = gettext(language)
    low, high = (separated(value_text(fact, end), language) for end in (fact.low, fact.high))
    template = _("from {low}") if fact.high == GREATEST_COUNT else _("from {low} to {high}")
    return template.format(low=low, high=high)
