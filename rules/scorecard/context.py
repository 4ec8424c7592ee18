"""What the scorecard of one agency is filled in from."""

from fractions import Fraction

from methodology.canonical import Document, spelled
from methodology.wording.labels import ROUNDING_MODES
from methodology.wording.numbers import shown_quotient
from methodology.wording.translations import plural, translations
from rules.documents.header import percent_members
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import Result, Total
from rules.facts.submission import Submission


class RowContext:
    """A submission and its result under a level of a pack, in one language.

    Attributes:
        values: the submission's grid values, in the order of the level's facts.
    """

    def __init__(
        self, prepared: PreparedLevel, language: str, submission: Submission, result: Result
    ) -> None:
        self.pack, self.level, self.language = prepared.pack, prepared.level, language
        self.submission, self.values, self.result = submission, submission.values, result
        texts = translations(language)
        self._, self.ngettext = texts.gettext, texts.ngettext
        rule = self.pack.rounding
        self._rounding = {"digits": rule.digits, "step": rule.step, "mode": self._(ROUNDING_MODES[rule.mode])}

    def exact(self, steps: int) -> str:
        """Points, from steps of ``1/unit``, in their one exact spelling."""
        return spelled(steps, self.result.unit)

    def shown(self, steps: int) -> str:
        """Points, from steps of ``1/unit``, as they are read."""
        return shown_quotient(steps, self.result.unit, self.language)

    def plural(self, steps: int) -> int:
        """The number by which ``ngettext`` chooses, of points in steps of ``1/unit``."""
        return plural(Fraction(steps, self.result.unit))

    def sums(self, total: Total) -> Document:
        """Points, what applies, what is open, and the percentage, to four decimals and exact."""
        return {
            "points": self.exact(total.points),
            "applicable": self.exact(total.applicable),
            "open": self.exact(total.open),
            **percent_members(total.share),
        }

    def rounding_text(self, template: str, exact: str, rounded: str) -> str:
        """The rounding step in words."""
        return template.format(exact=exact, rounded=rounded, **self._rounding)
