"""Facts as a scorecard shows them, and what it remarks about them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from methodology.wording.numbers import percent_quotient
from rules.facts.submission import Given, NotArisen
from rules.facts.values import from_grid

if TYPE_CHECKING:
    pass

if TYPE_CHECKING:
    from rules.scorecard.context import RowContext

Entry = dict[str, Any]


def fact_document(sheet: "RowContext", name: str) -> Entry:
    """A fact with its state, its exact value and the same as it is read."""
    known, state = sheet.template.facts[name], sheet.submission.states[name]
    if isinstance(state, Given):
        return {
            **known.head,
            "state": "given",
            "value": from_grid(known.fact, state.value),
            "shown": known.bare(state.value) + known.unit,
            "origin": state.origin,
            "evidence": state.evidence or None,
            "reason": None,
        }
    absent = {"value": None, "origin": None, "evidence": None}
    if isinstance(state, NotArisen):
        shown = sheet.say.states["not_applicable"]
        return {**known.head, **absent, "state": "not_applicable", "shown": shown, "reason": state.reason}
    return {**known.head, **absent, "state": "missing", "shown": sheet.say.states["missing"], "reason": None}


def notices(sheet: "RowContext") -> list[Entry]:
    """What the agency may want to look at again; none of it changes a point."""
    return [*_period(sheet), *_small_percents(sheet), *_not_used(sheet)]


def _period(sheet: "RowContext") -> Iterator[Entry]:
    pack, period = sheet.pack, sheet.submission.period
    if not pack.valid_from <= int(period) <= pack.valid_to:
        text = sheet.say.other_year.format(period=period, first=pack.valid_from, last=pack.valid_to)
        yield {"code": "other_year", "fact": None, "text": text}


def _small_percents(sheet: "RowContext") -> Iterator[Entry]:
    """Percents below 1, which may have been meant as shares."""
    for value, fact in zip(sheet.values, sheet.level.facts.values(), strict=True):
        if fact.type == "percent" and value is not None and 0 < value < 10**fact.decimals:
            text = sheet.say.small_percent.format(
                label=fact.label[sheet.language],
                value=percent_quotient(value, fact.scale, sheet.language),
                instead=percent_quotient(100 * value, fact.scale, sheet.language),
            )
            yield {"code": "small_percent", "fact": fact.name, "text": text}


def _not_used(sheet: "RowContext") -> Iterator[Entry]:
    """Facts of rows that do not apply to the agency."""
    for leaf in sheet.level.indicators:
        if leaf.applies_to and not leaf.applies(sheet.submission.agency.tags):
            for fact in leaf.facts:
                if isinstance(sheet.submission.states[fact.name], Given):
                    text = sheet.say.not_used.format(label=fact.label[sheet.language])
                    yield {"code": "not_used", "fact": fact.name, "text": text}
