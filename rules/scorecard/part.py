"""One part of an indicator: the case that applied and why, the formula, exact points; or what is missing."""

from typing import Any

from methodology.canonical import spelled, spelling
from methodology.model.core import Part
from methodology.wording.numbers import shown_quotient
from rules.arithmetic import Values
from rules.evaluation.result import PartResult
from rules.explanation import CaseText, Explainer, GuardText, equals
from rules.facts.submission import Submission

Entry = dict[str, Any]


class PartTemplate:
    """A part in one language."""

    def __init__(self, part: Part, explainer: Explainer) -> None:
        self.part, self.language, self.say = part, explainer.language, explainer.sheet
        self.cases = [explainer.case(part, position) for position in range(len(part.cases))]
        self.head = {"key": part.key, "max": spelling(part.max)}

    def entry(self, result: PartResult, submission: Submission) -> Entry:
        """What the part came to."""
        entry = {
            **self.head,
            "state": result.state,
            "case": None,
            "guard": None,
            "formula": None,
            "why": None,
            "points": spelled(result.numerator, result.denominator),
            "missing": self._missing(submission) if result.state == "missing" else [],
        }
        if result.case is not None:
            entry.update(self._explained(self.cases[result.case], result, submission.values))
        return entry

    def _missing(self, submission: Submission) -> list[str]:
        return sorted(name for name in self.part.facts if submission.states[name] is None)

    def _explained(self, case: CaseText, result: PartResult, values: Values) -> Entry:
        branch = _held(case, values)
        numbers = self.say.and_.join([say(values) for say in branch.numbers])
        why = self.say.why.format(written=branch.words, numbers=numbers) if numbers else branch.words
        return {
            "case": case.key,
            "guard": {"written": branch.words, "numbers": numbers},
            "formula": {"written": case.formula, "numbers": self._formula(case, result, values)},
            "why": why,
        }

    def _formula(self, case: CaseText, result: PartResult, values: Values) -> str:
        amount = shown_quotient(result.numerator, result.denominator, self.language)
        if case.numbers is None:
            return case.formula if result.state == "not_applicable" else amount
        return f"{case.numbers(values)} {equals(amount)}"


def _held(case: CaseText, values: Values) -> GuardText:
    """The branch of the guard that held; the first, where several did."""
    if len(case.branches) == 1:
        return case.branches[0]
    return next(branch for branch in case.branches if branch.holds(values))
