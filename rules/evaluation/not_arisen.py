"""Claims that nothing arose: each takes its whole indicator out, unless something is missing there."""

from collections.abc import Sequence

from methodology.model.level import Indicator, Level
from rules.evaluation.result import IndicatorResult
from rules.evaluation.rounding import Scale
from rules.evaluation.scoring import claimed
from rules.facts.submission import Submission


class Claims:
    """What claims do at a level."""

    def __init__(self, level: Level, scale: Scale) -> None:
        self._owners = {
            fact.name: (position, leaf, claimed(leaf, scale))
            for position, leaf in enumerate(level.indicators)
            if leaf.may_not_apply
            for fact in leaf.facts
        }

    def applied(self, submission: Submission, results: Sequence[IndicatorResult]) -> list[IndicatorResult]:
        """The results with the claims of a submission; missing wins."""
        with_claims = list(results)
        for name in submission.not_arisen:
            position, leaf, taken_out = self._owners[name]
            if results[position].parts and not _lacks(leaf, results[position], submission):
                with_claims[position] = taken_out
        return with_claims


def _lacks(leaf: Indicator, result: IndicatorResult, submission: Submission) -> bool:
    """Whether some part is undecided for want of a fact that is not claimed."""
    return any(
        submission.states[name] is None
        for part, outcome in zip(leaf.parts, result.parts, strict=True)
        if outcome.state == "missing"
        for name in part.facts
    )
