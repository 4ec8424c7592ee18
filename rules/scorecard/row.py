"""One indicator of a scorecard: its points, and everything that led to them."""

from typing import TYPE_CHECKING, Any

from methodology.canonical import spelled, spelling
from methodology.description.document import optional_text
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from methodology.wording.labels import PROVENANCES
from methodology.wording.numbers import shown, shown_quotient
from methodology.wording.translations import gettext
from rules.evaluation.result import IndicatorResult
from rules.evaluation.rounding import Scale
from rules.explanation import Explainer
from rules.facts.values import from_grid
from rules.next_steps.row_steps import Advisor, Step
from rules.scorecard.facts import fact_document
from rules.scorecard.part import PartTemplate
from rules.scorecard.summary import summary

if TYPE_CHECKING:
    pass

if TYPE_CHECKING:
    from rules.scorecard.context import RowContext

Entry = dict[str, Any]


class RowTemplate:
    """An indicator in one language."""

    def __init__(self, leaf: Indicator, explainer: Explainer, scale: Scale, pack: Pack, level: Level) -> None:
        language = explainer.language
        self.leaf, self.uses, self.explainer = leaf, leaf.uses, explainer
        self.parts = [PartTemplate(part, explainer) for part in leaf.parts]
        self.advisor = Advisor(leaf, scale, explainer.grid, pack.rounding)
        self.max = shown(leaf.max, language)
        self.tags = ", ".join(tag.name[language] for tag in level.tags if tag.key in leaf.applies_to)
        self.head = {
            "key": leaf.key,
            "code": leaf.code,
            "name": leaf.name[language],
            "max": spelling(leaf.max),
            **_described(leaf, language),
        }

    def entry(self, sheet: "RowContext", outcome: IndicatorResult) -> Entry:
        """What the indicator came to."""
        parts = [
            part.entry(result, sheet.submission)
            for part, result in zip(self.parts, outcome.parts, strict=False)
        ]
        return {
            **self.head,
            "points": None if outcome.state == "informational" else sheet.points(outcome.points),
            "applicable": sheet.points(outcome.applicable),
            "open": sheet.points(outcome.open),
            "state": outcome.state,
            "reason": outcome.reason,
            "summary": summary(sheet, self, outcome, parts),
            "parts": parts,
            "facts": [fact_document(sheet, name) for name in self.uses],
            "rounding": _rounding(sheet, outcome),
            "next": [self._next(step, sheet) for step in self.advisor.steps(outcome, sheet.values)],
        }

    def _next(self, step: Step, sheet: "RowContext") -> Entry:
        """The least change of a fact that earns more."""
        fact, explainer = step.fact, self.explainer
        now = sheet.values[explainer.grid.positions[fact.name]] or 0
        said = sheet.say.next.format(
            label=explainer.words.label(fact.name),
            now=explainer.value(fact, now),
            to=explainer.value(fact, step.to),
            gain=shown(step.gain, sheet.language),
        )
        change = {"from": from_grid(fact, now), "to": from_grid(fact, step.to)}
        return {"fact": fact.name, **change, "gain": spelling(step.gain), "text": said}


def _described(leaf: Indicator, language: str) -> Entry:
    """What the method says of a row beside its rule."""
    provenance = leaf.source.provenance
    notice = None if provenance == "quoted" else gettext(language)(PROVENANCES[provenance])
    return {
        "evidence": optional_text(leaf.evidence, language),
        "verifier": optional_text(leaf.verifier, language),
        "note": optional_text(leaf.note, language),
        "serves": list(leaf.serves),
        "source": {"at": leaf.source.at, "provenance": provenance, "notice": notice},
    }


def _rounding(sheet: "RowContext", outcome: IndicatorResult) -> Entry | None:
    """The rounding step; None where it changes nothing."""
    exact, unit = (outcome.numerator, outcome.denominator), sheet.result.unit
    if outcome.points * exact[1] == exact[0] * unit:
        return None
    said = sheet.rounding(
        sheet.say.rounded, shown_quotient(*exact, sheet.language), sheet.shown(outcome.points)
    )
    return {"exact": spelled(*exact), "rounded": sheet.points(outcome.points), "text": said}
