"""One part of an indicator: the case that applied and why, the formula, exact points; or what is missing."""

from methodology.canonical import Document, spelled, spelling
from methodology.model.core import Part
from methodology.wording.numbers import shown_quotient
from methodology.wording.translations import gettext
from rules.arithmetic import Values
from rules.evaluation.result import PartResult
from rules.explanation import CaseText, Explainer, GuardText, equals
from rules.facts.submission import NotRecognised, Submission


class PartTemplate:
    """A part in one language."""

    def __init__(self, part: Part, explainer: Explainer) -> None:
        self._part, self._language = part, explainer.language
        self._, self._label = gettext(explainer.language), explainer.rule_text.label
        self._cases = [explainer.case(part, position) for position in range(len(part.cases))]
        self._head = {"key": part.key, "max": spelling(part.max)}

    def document(self, result: PartResult, submission: Submission) -> Document:
        """What the part came to."""
        head = {
            **self._head,
            "state": result.state,
            "points": spelled(result.numerator, result.denominator),
            "missing": self._missing(submission) if result.state == "missing" else [],
        }
        if result.case is None:
            why = self._why_nothing(result, submission)
            return {**head, "case": None, "guard": None, "formula": None, "why": why}
        return head | self._explanation(self._cases[result.case], result, submission.values)

    def _missing(self, submission: Submission) -> list[str]:
        return sorted(name for name in self._part.facts if submission.states[name] is None)

    def _why_nothing(self, result: PartResult, submission: Submission) -> str | None:
        """Why a part that no case decides earns nothing; None where it is missing, or claimed away."""
        if result.state == "not_recognised":
            reasons = [
                f"{self._label(name)}: {state.reason}"
                for name in sorted(self._part.facts)
                if isinstance(state := submission.states[name], NotRecognised)
            ]
            return self._("not recognised ({reasons})").format(reasons="; ".join(reasons))
        if result.state == "scored":
            facts = ", ".join(map(self._label, self._missing(submission)))
            return self._("the points are 0, whatever is entered for {facts}").format(facts=facts)
        return None

    def _explanation(self, case: CaseText, result: PartResult, values: Values) -> Document:
        branch = _true_branch(case, values)
        numbers = "; ".join([fill(values) for fill in branch.numbers])
        return {
            "case": case.key,
            "guard": {"written": branch.words, "numbers": numbers},
            "formula": {"written": case.formula, "numbers": self._formula(case, result, values)},
            "why": f"{branch.words} ({numbers})" if numbers else branch.words,
        }

    def _formula(self, case: CaseText, result: PartResult, values: Values) -> str:
        amount = shown_quotient(result.numerator, result.denominator, self._language)
        if case.numbers is None:
            return case.formula if result.state == "not_applicable" else amount
        return f"{case.numbers(values)} {equals(amount)}"


def _true_branch(case: CaseText, values: Values) -> GuardText:
    """The branch of the guard that is true; the first, where several are."""
    if len(case.branches) == 1:
        return case.branches[0]
    return next(branch for branch in case.branches if branch.holds(values))
