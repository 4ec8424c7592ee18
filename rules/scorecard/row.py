"""One indicator of a scorecard: its points, and everything that led to them."""

from collections.abc import Mapping

from methodology.canonical import Document, spelled, spelling
from methodology.description.document import optional_text
from methodology.model.level import Indicator
from methodology.wording.labels import PROVENANCES
from methodology.wording.numbers import shown_quotient
from methodology.wording.translations import gettext
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import IndicatorResult
from rules.explanation import Explainer
from rules.next_steps.sentences import StepText
from rules.next_steps.steps import Step
from rules.scorecard.context import RowContext
from rules.scorecard.facts import FactTemplate
from rules.scorecard.part import PartTemplate
from rules.scorecard.summary import RowSummary


class RowTemplate:
    """An indicator in one language."""

    def __init__(
        self,
        indicator: Indicator,
        facts: Mapping[str, FactTemplate],
        explainer: Explainer,
        prepared: PreparedLevel,
    ) -> None:
        self._facts = [(name, facts[name]) for name in indicator.uses]
        self._parts = [PartTemplate(part, explainer) for part in indicator.parts]
        self._summary = RowSummary(indicator, explainer, prepared.pack, prepared.level)
        self._steps = StepText(explainer)
        self._head = {
            "key": indicator.key,
            "code": indicator.code,
            "name": indicator.name[explainer.language],
            "max": spelling(indicator.max),
            **_description(indicator, explainer.language),
        }

    def document(self, context: RowContext, result: IndicatorResult, step: Step | None) -> Document:
        """What the indicator came to, and what would earn more."""
        submission = context.submission
        parts = [
            part.document(came_to, submission)
            for part, came_to in zip(self._parts, result.parts, strict=False)
        ]
        return {
            **self._head,
            "points": None if result.state == "informational" else context.exact(result.points),
            "applicable": context.exact(result.applicable),
            "open": context.exact(result.open),
            "state": result.state,
            "reason": result.reason,
            "summary": self._summary.text(context, result, parts),
            "parts": parts,
            "facts": [fact.document(submission.states[name]) for name, fact in self._facts],
            "rounding": _rounding(context, result),
            "next": [] if step is None else [self._steps.document(step)],
        }


def _description(indicator: Indicator, language: str) -> Document:
    """What the method says of a row beside its rule."""
    source = indicator.source
    quoted = source.provenance == "quoted"
    notice = None if quoted else gettext(language)(PROVENANCES[source.provenance])
    return {
        "evidence": optional_text(indicator.evidence, language),
        "verifier": optional_text(indicator.verifier, language),
        "note": optional_text(indicator.note, language),
        "serves": list(indicator.serves),
        "source": {"at": source.at, "provenance": source.provenance, "notice": notice},
    }


def _rounding(context: RowContext, result: IndicatorResult) -> Document | None:
    """The rounding step; None where it changes nothing."""
    exact = result.numerator, result.denominator
    if result.points * result.denominator == result.numerator * context.result.unit:
        return None
    sentence = context.rounding_text(
        context._("{exact} rounded to a multiple of {step} ({mode}): {rounded}"),
        shown_quotient(*exact, context.language),
        context.shown(result.points),
    )
    return {"exact": spelled(*exact), "rounded": context.exact(result.points), "text": sentence}
