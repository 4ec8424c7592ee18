"""One indicator of a scorecard: its points, and everything that led to them."""

from methodology.canonical import spelling
from methodology.core import Part
from methodology.method import text
from methodology.pack import Indicator
from methodology.wording.numbers import exactly, shown
from rules.next_steps import Step, next_steps
from rules.result import IndicatorResult, PartResult
from rules.scorecard.facts import fact_entry
from rules.scorecard.sheet import Entry, Sheet
from rules.scorecard.summary import summary
from rules.submission import Given
from rules.values import from_grid


def indicator_entry(sheet: Sheet, leaf: Indicator, outcome: IndicatorResult) -> Entry:
    """An indicator: its points, and everything that led to them."""
    parts = [part_entry(sheet, part, result) for part, result in zip(leaf.parts, outcome.parts, strict=False)]
    exact, rounded = outcome.exact, sheet.result.in_points(outcome.points)
    return {
        "key": leaf.key,
        "code": leaf.code,
        "name": leaf.name[sheet.language],
        "max": spelling(leaf.max),
        "points": None if outcome.state == "informational" else spelling(rounded),
        "applicable": sheet.points(outcome.applicable),
        "open": sheet.points(outcome.open),
        "state": outcome.state,
        "reason": outcome.reason,
        "summary": summary(sheet, leaf, outcome, parts),
        "parts": parts,
        "facts": [fact_entry(sheet, sheet.level.facts[name]) for name in leaf.uses],
        "rounding": None if exact == rounded else _rounding(sheet, spelling(exact), spelling(rounded)),
        "next": next_entries(sheet, leaf, outcome),
        **described(leaf, sheet),
    }


def described(leaf: Indicator, sheet: Sheet) -> Entry:
    """What the method says of a row beside its rule."""
    provenance = leaf.source.provenance
    return {
        "evidence": text(leaf.evidence, sheet.language),
        "verifier": text(leaf.verifier, sheet.language),
        "note": text(leaf.note, sheet.language),
        "serves": list(leaf.serves),
        "source": {
            "at": leaf.source.at,
            "provenance": provenance,
            "notice": None if provenance == "quoted" else sheet.page.provenance[provenance],
        },
    }


def part_entry(sheet: Sheet, part: Part, result: PartResult) -> Entry:
    """A part: the case that applied and why, the formula, exact points; or what is missing for it."""
    entry: Entry = {
        "key": part.key,
        "max": spelling(part.max),
        "state": result.state,
        "case": None,
        "guard": None,
        "formula": None,
        "points": spelling(result.exact),
        "why": None,
        "missing": sorted(part.facts.intersection(sheet.absent())) if result.state == "missing" else [],
    }
    if result.case is None:
        return entry
    guard = sheet.explainer.guard(part, result.case, sheet.numbers)
    formula = sheet.explainer.formula(part, result.case, sheet.numbers, result.exact)
    return {
        **entry,
        "case": part.cases[result.case].key,
        "guard": {"written": guard.written, "numbers": guard.numbers},
        "formula": {"written": formula.written, "numbers": formula.numbers},
        "why": sheet.explainer.why(guard),
    }


def _rounding(sheet: Sheet, exact: str, rounded: str) -> Entry | None:
    if sheet.pack.rounding.at == "total":
        return None
    said = sheet.rounding(sheet.say.rounded, exactly(exact, sheet.language), exactly(rounded, sheet.language))
    return {"exact": exact, "rounded": rounded, "text": said}


def next_entries(sheet: Sheet, leaf: Indicator, outcome: IndicatorResult) -> list[Entry]:
    """The least change of each fact that earns more."""
    steps = next_steps(leaf, outcome, sheet.numbers, sheet.pack.rounding)
    return [_next(sheet, step) for step in steps]


def _next(sheet: Sheet, step: Step) -> Entry:
    state = sheet.submission.states[step.fact.name]
    now = state.value if isinstance(state, Given) else step.to
    said = sheet.say.next.format(
        label=sheet.explainer.words.label(step.fact.name),
        now=sheet.explainer.value(step.fact, now),
        to=sheet.explainer.value(step.fact, step.to),
        gain=shown(step.gain, sheet.language),
    )
    return {
        "fact": step.fact.name,
        "from": from_grid(step.fact, now),
        "to": from_grid(step.fact, step.to),
        "gain": spelling(step.gain),
        "text": said,
    }
