"""Exact integer arithmetic over grid values: functions made once for a level, run for every agency."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import lcm

from methodology.model.core import RELATION, Comparison, Conjunction, Disjunction, Linear, Measure
from methodology.model.fact import Fact

Values = Sequence[int | None]
"""A grid value for each fact by position; None where it is absent."""
Quotient = tuple[int, int]
"""A numerator and a denominator above zero."""
MeasureFunction = Callable[[Values], Quotient | None]
"""What a measure is worth; None where it is undefined."""
GuardFunction = Callable[[Values], bool]
"""Whether a guard is true."""


@dataclass(frozen=True, slots=True)
class IntegerForm:
    """A linear form over grid integers: integer coefficients and constant."""

    terms: tuple[tuple[str, int], ...]
    constant: int

    @property
    def fact(self) -> str | None:
        """The one fact that it is; None where it is more."""
        plain = len(self.terms) == 1 and self.terms[0][1] == 1 and not self.constant
        return self.terms[0][0] if plain else None


def integer_forms(measure: Measure, facts: Mapping[str, Fact]) -> tuple[IntegerForm, IntegerForm]:
    """Numerator and denominator over grid integers, both multiplied by the same least number."""
    top, bottom = _on_grid(measure.numerator, facts), _on_grid(measure.denominator, facts)
    parts = (top.constant, bottom.constant, *(c for _, c in top.terms), *(c for _, c in bottom.terms))
    factor = lcm(*(part.denominator for part in parts))
    return _multiplied(top, factor), _multiplied(bottom, factor)


def _on_grid(form: Linear, facts: Mapping[str, Fact]) -> Linear:
    return Linear(tuple((name, step / facts[name].scale) for name, step in form.terms), form.constant)


def _multiplied(form: Linear, factor: int) -> IntegerForm:
    return IntegerForm(
        tuple((name, int(step * factor)) for name, step in form.terms), int(form.constant * factor)
    )


def compile_form(form: IntegerForm, positions: Mapping[str, int]) -> Callable[[Values], int | None]:
    """A function from values to what a linear form is worth in grid steps; None where a fact is absent."""
    if form.fact:
        at = positions[form.fact]
        return lambda values: values[at]
    terms = tuple((positions[name], step) for name, step in form.terms)
    constant = form.constant

    def read(values: Values) -> int | None:
        total = constant
        for position, step in terms:
            value = values[position]
            if value is None:
                return None
            total += step * value
        return total

    return read


@dataclass(frozen=True, slots=True)
class Grid:
    """Facts by full name; their values stand in the order of the mapping."""

    facts: Mapping[str, Fact]
    positions: Mapping[str, int] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "positions", {name: position for position, name in enumerate(self.facts)})

    def compile_measure(self, measure: Measure) -> MeasureFunction:
        """A function from values to what a measure is worth; the two commonest forms have their own."""
        top, bottom = integer_forms(measure, self.facts)
        if top.fact and bottom.fact:
            return _plain_ratio(self.positions[top.fact], self.positions[bottom.fact])
        if top.fact and not bottom.terms:
            return _plain_fact(self.positions[top.fact], bottom.constant)
        over, under = compile_form(top, self.positions), compile_form(bottom, self.positions)

        def worth(values: Values) -> Quotient | None:
            numerator, denominator = over(values), under(values)
            return (numerator, denominator) if numerator is not None and denominator else None

        return worth

    def compile_comparison(self, comparison: Comparison) -> GuardFunction:
        """A function from values to whether a comparison is true; undefined is not true."""
        worth, relation = self.compile_measure(comparison.measure), RELATION[comparison.operator]
        top, bottom = comparison.threshold.as_integer_ratio()

        def holds(values: Values) -> bool:
            quotient = worth(values)
            return quotient is not None and relation(quotient[0] * bottom, quotient[1] * top)

        return holds

    def compile_guard(self, guard: Disjunction) -> GuardFunction:
        """A function from values to whether some conjunction is true."""
        branches = [self._compile_conjunction(conjunction) for conjunction in guard]
        if len(branches) == 1:
            return branches[0]
        return lambda values: any(holds(values) for holds in branches)

    def _compile_conjunction(self, conjunction: Conjunction) -> GuardFunction:
        comparisons = [self.compile_comparison(comparison) for comparison in conjunction]
        if len(comparisons) == 1:
            return comparisons[0]
        if len(comparisons) == 2:
            one, other = comparisons
            return lambda values: one(values) and other(values)
        return lambda values: all(holds(values) for holds in comparisons)


def _plain_fact(at: int, divisor: int) -> MeasureFunction:
    return lambda values: None if (value := values[at]) is None else (value, divisor)


def _plain_ratio(over: int, under: int) -> MeasureFunction:
    def worth(values: Values) -> Quotient | None:
        top, bottom = values[over], values[under]
        return (top, bottom) if top is not None and bottom else None

    return worth


def gain(now: Quotient, then: Quotient) -> Fraction:
    """How much more the second is."""
    return Fraction(then[0] * now[1] - now[0] * then[1], now[1] * then[1])


def more(now: Quotient, then: Quotient) -> bool:
    """Whether the second is more."""
    return then[0] * now[1] > now[0] * then[1]
