"""Facts as a scorecard shows them, and what it remarks about them."""

from collections.abc import Iterator

from methodology.facts import Fact
from methodology.wording.numbers import percent
from rules.compiled import applies
from rules.scorecard.sheet import Entry, Sheet
from rules.submission import Claimed, Given
from rules.values import from_grid


def fact_entry(sheet: Sheet, fact: Fact) -> Entry:
    """A fact with its state, its exact value and the same as it is read."""
    state = sheet.submission.states[fact.name]
    entry: Entry = {
        "name": fact.name,
        "label": fact.label[sheet.language],
        "type": fact.type,
        "state": "missing",
        "value": None,
        "shown": sheet.say.states["missing"],
        "origin": None,
        "evidence": None,
        "reason": None,
    }
    if isinstance(state, Given):
        value, shown = from_grid(fact, state.value), sheet.explainer.value(fact, state.value)
        given = {"value": value, "shown": shown, "origin": state.origin, "evidence": state.evidence or None}
        return {**entry, "state": "given", **given}
    if isinstance(state, Claimed):
        shown = sheet.say.states["not_applicable"]
        return {**entry, "state": "not_applicable", "shown": shown, "reason": state.reason}
    return entry


def notices(sheet: Sheet) -> list[Entry]:
    """What the agency may want to look at again; none of it changes a point."""
    return [*_period(sheet), *_small_percents(sheet), *_not_used(sheet)]


def _period(sheet: Sheet) -> Iterator[Entry]:
    pack, period = sheet.pack, sheet.submission.period
    if not pack.valid_from <= int(period) <= pack.valid_to:
        text = sheet.say.other_year.format(period=period, first=pack.valid_from, last=pack.valid_to)
        yield {"code": "other_year", "fact": None, "text": text}


def _small_percents(sheet: Sheet) -> Iterator[Entry]:
    for name, fact in sheet.level.facts.items():
        number = sheet.numbers.get(name)
        if fact.type == "percent" and number is not None and 0 < number * 100 < 1:
            value, instead = percent(number, sheet.language), percent(number * 100, sheet.language)
            label = fact.label[sheet.language]
            text = sheet.say.small_percent.format(label=label, value=value, instead=instead)
            yield {"code": "small_percent", "fact": name, "text": text}


def _not_used(sheet: Sheet) -> Iterator[Entry]:
    for leaf in sheet.level.indicators:
        if not applies(leaf, sheet.submission.agency.tags):
            for fact in leaf.facts:
                if fact.name in sheet.numbers:
                    text = sheet.say.not_used.format(label=fact.label[sheet.language])
                    yield {"code": "not_used", "fact": fact.name, "text": text}
