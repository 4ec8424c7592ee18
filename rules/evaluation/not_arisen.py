"""What it does that nothing arose: it takes the whole indicator out, unless something is missing there."""

from collections.abc import Sequence

from methodology.model.level import Indicator, Level
from rules.evaluation.result import IndicatorResult
from rules.evaluation.rounding import Scale
from rules.evaluation.scoring import not_arisen_result
from rules.facts.submission import Submission


class NotArisenRows:
    """The rows of a level of which an agency may claim that nothing arose."""

    def __init__(self, level: Level, scale: Scale) -> None:
        self._rows = {
            fact.name: (position, indicator, not_arisen_result(indicator, scale))
            for position, indicator in enumerate(level.indicators)
            if indicator.may_not_apply
            for fact in indicator.facts
        }

    def apply(self, submission: Submission, results: Sequence[IndicatorResult]) -> list[IndicatorResult]:
        """The results with those rows out of which the agency claims that nothing arose; missing wins."""
        applied = list(results)
        for name in submission.not_arisen:
            position, indicator, not_arisen = self._rows[name]
            if results[position].parts and not _is_missing(indicator, results[position], submission):
                applied[position] = not_arisen
        return applied


def _is_missing(indicator: Indicator, result: IndicatorResult, submission: Submission) -> bool:
    """Whether some part is undecided because a fact is missing."""
    return any(
        submission.states[name] is None
        for part, outcome in zip(indicator.parts, result.parts, strict=True)
        if outcome.state == "missing"
        for name in part.facts
    )
