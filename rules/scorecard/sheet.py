"""What every part of a scorecard is made from."""

from collections.abc import Iterator
from typing import Any

from methodology.canonical import spelling
from methodology.pack import Level, Pack
from methodology.wording.numbers import shown
from methodology.wording.pages import PAGES
from rules.explanation import Explainer
from rules.numbers import numbers
from rules.result import Result, Total
from rules.submission import Submission

Entry = dict[str, Any]
"""JSON data with ASCII keys."""


class Sheet:
    """A submission and its result, with what is needed to say them in one language."""

    def __init__(
        self, pack: Pack, level: Level, submission: Submission, result: Result, language: str
    ) -> None:
        self.pack, self.level, self.submission, self.result = pack, level, submission, result
        self.language = language
        self.explainer = Explainer(level.facts, language)
        self.say = self.explainer.sheet
        self.page = PAGES[language]
        self.numbers = numbers(level, submission)

    def points(self, steps: int) -> str:
        """Steps as exact points."""
        return spelling(self.result.in_points(steps))

    def shown(self, steps: int) -> str:
        """Steps as points, as they are read."""
        return shown(self.result.in_points(steps), self.language)

    def sums(self, total: Total) -> Entry:
        """Points, what applies, what is open, and the exact percentage."""
        return {
            "points": self.points(total.points),
            "applicable": self.points(total.applicable),
            "open": self.points(total.open),
            "percent": None if total.share is None else spelling(total.share * 100),
        }

    def rounding(self, template: str, exact: str, rounded: str) -> str:
        """The rounding step in words."""
        rule = self.pack.rounding
        return template.format(exact=exact, digits=rule.digits, mode=self.page.modes[rule.mode], rounded=rounded)

    def absent(self) -> Iterator[str]:
        """The full names of the facts that are missing."""
        return (name for name, state in self.submission.states.items() if state is None)
