"""For which values a case applies, said with both ends: from 3 to below 4, 3 meetings, above 90%."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from methodology.model.core import ONE, Comparison, Measure
from methodology.model.fact import Fact
from methodology.wording.rules import RuleText
from methodology.wording.translations import N_, translations

_BOTH: Mapping[tuple[bool, bool], str] = {
    (True, True): N_("from {low} to {high}"),
    (True, False): N_("from {low} to below {high}"),
    (False, True): N_("above {low} and at most {high}"),
    (False, False): N_("above {low} and below {high}"),
}
_FROM: Mapping[bool, str] = {True: N_("at least {low}"), False: N_("above {low}")}
_TO: Mapping[bool, str] = {True: N_("at most {high}"), False: N_("below {high}")}


@dataclass(frozen=True, slots=True)
class Interval:
    """The values between two ends, where there are any.

    Attributes:
        low: None where there is none. closed_low: whether it is one of the values.
        high: None where there is none. closed_high: whether it is one of the values.
    """

    low: Fraction | None = None
    closed_low: bool = True
    high: Fraction | None = None
    closed_high: bool = True

    def cut(self, comparison: Comparison) -> "Interval | None":
        """Those of them for which a comparison holds; None where it leaves a hole (``!=``)."""
        operator, at = comparison.operator, comparison.threshold
        if operator == "!=":
            return None
        low, high = (self.low, self.closed_low), (self.high, self.closed_high)
        if operator in (">=", ">", "==") and (low[0] is None or (at, operator == ">") > (low[0], not low[1])):
            low = (at, operator != ">")
        if operator in ("<=", "<", "==") and (high[0] is None or (at, operator != "<") < (high[0], high[1])):
            high = (at, operator != "<")
        return Interval(*low, *high)

    def whole(self, fact: Fact, factor: Fraction) -> tuple[int, int]:
        """The least and the greatest value of a counted fact that comes to one of them by a factor."""
        low, high = fact.low, fact.high
        if self.low is not None:
            low = max(low, ceil(self.low / factor) if self.closed_low else floor(self.low / factor) + 1)
        if self.high is not None:
            high = min(high, floor(self.high / factor) if self.closed_high else ceil(self.high / factor) - 1)
        return low, high


def interval(comparisons: Sequence[Comparison]) -> Interval | None:
    """Where comparisons of one measure hold at once; None where that is not between two ends."""
    found: Interval | None = Interval()
    for comparison in comparisons:
        found = found and found.cut(comparison)
    return found


def counted(measure: Measure, facts: Mapping[str, Fact]) -> tuple[Fact, Fraction] | None:
    """The whole-numbered fact that a measure is, or is a multiple of, with the factor."""
    if measure.denominator != ONE or measure.numerator.constant or len(measure.numerator.terms) != 1:
        return None
    ((name, factor),) = measure.numerator.terms
    fact = facts[name]
    return (fact, factor) if fact.type == "count" and factor > 0 else None


class RangeText:
    """Says ranges in one language."""

    def __init__(self, rules: RuleText) -> None:
        self.rules, self.language, self._ = rules, rules.language, rules._

    def text(self, measure: Measure, comparisons: Sequence[Comparison]) -> str | None:
        """The values of a measure for which all of some comparisons hold; None where no range says it."""
        found = interval(comparisons)
        if found is None:
            return None
        if number := counted(measure, self.rules.facts):
            return self._whole(*found.whole(*number), number[0])
        low, high = (
            None if end is None else self.rules.amount(measure, end) for end in (found.low, found.high)
        )
        if low == high:
            return self._("exactly {low}").format(low=low)
        if low and high:
            return self._(_BOTH[found.closed_low, found.closed_high]).format(low=low, high=high)
        if low:
            return self._(_FROM[found.closed_low]).format(low=low)
        return self._(_TO[found.closed_high]).format(high=high)

    def _whole(self, low: int, high: int, fact: Fact) -> str | None:
        if low == high:
            return self.amount(low, fact)
        if high == fact.high:
            return None if low == fact.low else self._("{low} or more").format(low=self.amount(low, fact))
        if low == fact.low:
            return self._("at most {high}").format(high=self.amount(high, fact))
        template = self._("from {low} to {high}")
        return template.format(low=self.rules.number(Fraction(low)), high=self.amount(high, fact))

    def amount(self, number: int, fact: Fact) -> str:
        """``4 meetings``; a single one has no unit where the language would bend it."""
        text = self.rules.number(Fraction(number))
        if not fact.unit:
            return text
        template = translations(self.language).ngettext("{number}", "{number} {unit}", number)
        return template.format(number=text, unit=fact.unit[self.language])
