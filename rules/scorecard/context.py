"""What every part of one agency's scorecard is made from."""

from typing import Any

from methodology.canonical import spelled
from methodology.wording.labels import ROUNDING_MODES
from methodology.wording.numbers import shown_quotient
from methodology.wording.translations import gettext
from rules.evaluation.result import Result, Total
from rules.facts.submission import Submission
from rules.scorecard.template import Template

Entry = dict[str, Any]
"""JSON data with ASCII keys."""


class RowContext:
    """A submission and its result, under the template of its level."""

    def __init__(self, template: Template, submission: Submission, result: Result) -> None:
        self.template, self.submission, self.result = template, submission, result
        self.pack, self.level, self.language = template.pack, template.level, template.language
        self.say, self.values = template.say, submission.values

    def points(self, steps: int) -> str:
        """Steps as exact points."""
        return spelled(steps, self.result.unit)

    def shown(self, steps: int) -> str:
        """Steps as points, as they are read."""
        return shown_quotient(steps, self.result.unit, self.language)

    def sums(self, total: Total) -> Entry:
        """Points, what applies, what is open, and the exact percentage."""
        return {
            "points": self.points(total.points),
            "applicable": self.points(total.applicable),
            "open": self.points(total.open),
            "percent": spelled(100 * total.points, total.applicable) if total.applicable else None,
        }

    def rounding(self, template: str, exact: str, rounded: str) -> str:
        """The rounding step in words."""
        rule = self.pack.rounding
        mode = gettext(self.language)(ROUNDING_MODES[rule.mode])
        return template.format(exact=exact, digits=rule.digits, step=rule.step, mode=mode, rounded=rounded)
