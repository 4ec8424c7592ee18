"""A relation that the facts do not keep, in words: their labels, each with its value."""

from collections.abc import Mapping
from fractions import Fraction

from methodology.model.core import ONE, AnyOf, Comparison, Linear, Measure, Operator
from methodology.model.level import Require
from methodology.wording.rules import sides
from methodology.wording.translations import N_, gettext
from rules.arithmetic import Grid, Values
from rules.explanation import Explainer

_REQUIRED: Mapping[Operator, str] = {
    "<=": N_("{left} must not be greater than {right}"),
    ">=": N_("{left} must not be less than {right}"),
    "<": N_("{left} must be less than {right}"),
    ">": N_("{left} must be greater than {right}"),
    "==": N_("{left} must equal {right}"),
    "!=": N_("{left} must differ from {right}"),
}
_REQUIRED_DATES: Mapping[Operator, str] = {
    "<=": N_("{left} must not be after {right}"),
    ">=": N_("{left} must not be before {right}"),
    "<": N_("{left} must be before {right}"),
    ">": N_("{left} must be after {right}"),
    "==": N_("{left} must be on {right}"),
    "!=": N_("{left} must not be on {right}"),
}


class RelationText:
    """Says in one language which relation some values break."""

    def __init__(self, grid: Grid, language: str) -> None:
        self._grid, self._explainer, self._ = grid, Explainer(grid, language), gettext(language)
        self._rules = self._explainer.rule_text

    def broken(self, require: Require, values: Values) -> str:
        """``“Online” (25) must not be greater than “Received” (18)``, or what is written, where it is no sum.

        Args:
            require: the relation.
            values: of all its facts, which break it.
        """
        guard = require.guard
        items = (guard,) if isinstance(guard, Comparison) else guard.items
        comparisons = [item for item in items if isinstance(item, Comparison) and self._adds_up(item)]
        if len(comparisons) < len(items):
            return self._written(require, values)
        broken = [item for item in comparisons if not self._grid.compile_comparison(item)(values)]
        texts = [self._comparison(item, values) for item in broken]
        return self._rules.any_of(texts) if isinstance(guard, AnyOf) else self._rules.all_of(texts)

    def _adds_up(self, comparison: Comparison) -> bool:
        """Whether both sides are sums of amounts: no quotient, no answer."""
        types = {self._grid.facts[name].type for name in comparison.facts}
        return comparison.measure.denominator == ONE and types.isdisjoint({"flag", "choice"})

    def _written(self, require: Require, values: Values) -> str:
        given = "; ".join(self._fact(name, values) for name in sorted(require.guard.facts))
        return self._("{require} is asked for; stated are {values}").format(
            require=require.written, values=given
        )

    def _comparison(self, comparison: Comparison, values: Values) -> str:
        dated = any(self._grid.facts[name].type == "date" for name in comparison.facts)
        template = (_REQUIRED_DATES if dated else _REQUIRED)[comparison.operator]
        left, right = (self._side(form, comparison.measure, values) for form in sides(comparison))
        return self._(template).format(left=left, right=right)

    def _side(self, form: Linear, measure: Measure, values: Values) -> str:
        """``“Online” (25)``, ``“Online” (25) + “By post” (3) = 28``."""
        text = self._rules.side(form, measure, lambda name: self._fact(name, values))
        worth = self._grid.compile_measure(Measure(form))(values)
        if not form.terms or worth is None or (not form.constant and [step for _, step in form.terms] == [1]):
            return text
        return f"{text} = {self._rules.amount(Measure(Linear(form.terms)), Fraction(*worth))}"

    def _fact(self, name: str, values: Values) -> str:
        return self._explainer.labelled_value(name, values[self._grid.positions[name]] or 0)
